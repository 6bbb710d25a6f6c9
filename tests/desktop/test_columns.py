"""Cards stand in as many columns as there is room for, through any change of width and of cards."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from desktop.widgets.columns import CardColumns

LEAST = 300


def columns_of(shown: CardColumns, cards: list[QLabel]) -> list[list[str]]:
    """Return the words of the cards by column, each from the top."""
    lefts = sorted({card.x() for card in cards})
    stacks = [sorted((c for c in cards if c.x() == left), key=lambda c: c.y()) for left in lefts]
    return [[card.text() for card in stack] for stack in stacks]


@pytest.mark.parametrize("widths", [(350, 700, 1000, 300), (1000, 350, 1000), (700, 1000, 700)])
def test_each_width_has_its_columns_and_no_layout_is_thrown_away(qtbot: QtBot, widths: tuple[int, ...]) -> None:
    """Layouts stay: PySide for Windows crashed where they were taken out of another layout and made anew."""
    shown, cards = CardColumns(LEAST, 3), [QLabel(word) for word in "abcde"]
    qtbot.addWidget(shown)
    shown.show()
    shown.show_cards(cards)
    kept = {id(each) for each in shown.findChildren(QVBoxLayout)}
    for width in widths:
        shown.resize(width, 400)
        qtbot.waitUntil(lambda width=width: len({card.x() for card in cards}) == width // LEAST)
        columns = width // LEAST
        assert columns_of(shown, cards) == [list("abcde")[number::columns] for number in range(columns)]
    assert {id(each) for each in shown.findChildren(QVBoxLayout)} == kept


def test_other_cards_take_the_place_of_those_that_go(qtbot: QtBot) -> None:
    shown, cards = CardColumns(LEAST, 2, last_alone=True), [QLabel(word) for word in "abc"]
    qtbot.addWidget(shown)
    shown.resize(700, 400)
    shown.show()
    shown.show_cards(cards)
    others = [cards[2], QLabel("d")]
    shown.show_cards(others)
    qtbot.waitUntil(lambda: columns_of(shown, others) == [["c"], ["d"]])
    assert {card.text() for card in shown.findChildren(QLabel) if card.isVisible()} == {"c", "d"}
