"""One side's page: what is theirs now, at each level, and for as long as the agreement lasts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.presenters.keel_sides import Fact, SideLevel, SideView
from desktop.widgets.cards import Card, row
from desktop.widgets.columns import CardColumns
from desktop.widgets.keel_parts import LEAST, fact
from desktop.widgets.levels import LevelBadge
from desktop.widgets.text import label


class KeelSide(QWidget):
    """Shows a `SideView`; nothing can be changed here."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._title, self._sentence = label("", "h2", wrap=True), label("", tone="soft", wrap=True)
        self._cards = CardColumns(LEAST, 2)
        self._shown: SideView | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self._title)
        whole.addWidget(self._sentence)
        whole.addSpacing(4)
        whole.addWidget(self._cards)
        whole.addStretch(1)

    def show_side(self, view: SideView) -> None:
        """Show another page."""
        if view == self._shown:
            return
        self._shown = view
        self._title.setText(view.title)
        self._sentence.setText(view.sentence)
        cards = [*_some("Now", view.now), *(_level(shown) for shown in view.levels), *_some("Always", view.whole)]
        self._cards.show_cards(cards)


def _some(title: str, facts: tuple[Fact, ...]) -> list[QWidget]:
    if not facts:
        return []
    card = Card(tone="tint" if title == "Now" else "")
    card.add(label(title, "h3"))
    return [_with(card, facts)]


def _level(shown: SideLevel) -> QWidget:
    card = Card(tone="tint" if shown.now else "")
    name = label(f"{shown.name}, now" if shown.now else shown.name, "h3", wrap=True)
    name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    card.setAccessibleName(f"{shown.mark.number} {shown.name}{', now' if shown.now else ''}")
    card.add(row(LevelBadge(shown.mark), name, spacing=10, stretch=1))
    return _with(card, shown.facts)


def _with(card: Card, facts: tuple[Fact, ...]) -> Card:
    for lead, text in facts:
        card.add(fact(lead, text) if lead else label(text, tone="soft", wrap=True))
    return card
