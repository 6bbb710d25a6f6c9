"""Sheets as a hand meets them: what a form keeps and says is missing, where the keys and the focus go."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.presenters.forms import NEEDED, Field, FieldKind, Form, Question
from desktop.shell.sheet import Sheet
from desktop.widgets.menu_button import MenuButton

from .conftest import NOW

FORM = Form(
    "A form",
    (
        Field("name", "Name", needed=True),
        Field("words", "Words", FieldKind.WORDS),
        Field("day", "Day", FieldKind.DAY),
        Field("sure", "Sure", FieldKind.TICK),
    ),
)


@pytest.fixture
def ground(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 640)
    widget.show()
    yield widget


def test_a_form_says_what_is_missing_and_keeps_what_was_typed(qtbot: QtBot, ground: QWidget) -> None:
    sheet, kept = Sheet(ground, NOW.date), []
    sheet.show_form(FORM, kept.append)
    name, day = sheet.findChildren(QLineEdit)
    words = sheet.findChild(QPlainTextEdit)
    assert isinstance(words, QPlainTextEdit)
    qtbot.keyClicks(words, "something true")
    qtbot.keyClicks(day, "someday")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert kept == [] and sheet.isVisible() and words.toPlainText() == "something true"
    assert any(NEEDED in w.accessibleDescription() for w in (name, day))
    qtbot.keyClicks(name, "Ade")
    day.setText("tomorrow")
    sheet.findChildren(QCheckBox)[0].setChecked(True)
    qtbot.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(kept) == 1 and not sheet.isVisible()
    assert kept[0]["name"] == "Ade" and kept[0]["sure"] is True and kept[0]["day"].day == NOW.day + 1


def test_escape_leaves_a_form_and_nothing_is_kept(qtbot: QtBot, ground: QWidget) -> None:
    sheet, kept = Sheet(ground, NOW.date), []
    sheet.show_form(FORM, kept.append)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert kept == [] and not sheet.isVisible()


def test_a_question_puts_the_safe_answer_first(qtbot: QtBot, ground: QWidget) -> None:
    sheet, acted = Sheet(ground, NOW.date), []
    sheet.show_question(Question("Take it back?", "It stops.", "Keep it", "Take it back"), lambda: acted.append(True))
    assert sheet.front is not None
    safe, act = sheet.front.foot
    assert [safe.text(), act.text()] == ["Keep it", "Take it back"]
    assert ground.window().focusWidget() is safe
    qtbot.mouseClick(safe, Qt.MouseButton.LeftButton)
    assert acted == [] and not sheet.isVisible()


def test_the_tab_key_goes_round_inside_the_sheet(qtbot: QtBot, ground: QWidget) -> None:
    behind = QLineEdit(ground)
    behind.show()
    sheet = Sheet(ground, NOW.date)
    sheet.show_form(FORM, lambda _: None)
    seen = []
    for _ in range(12):
        qtbot.keyClick(ground.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(ground.window().focusWidget())
    assert behind not in seen and len(set(seen)) == 6 and seen[0] is seen[6]
    qtbot.keyClick(ground.window().focusWidget(), Qt.Key.Key_Backtab)
    assert ground.window().focusWidget() is seen[10]


def test_what_lies_behind_a_sheet_lives_on_after_the_tab_key_was_used_in_it(qtbot: QtBot, ground: QWidget) -> None:
    """Going on from the last stop to what is behind made PySide take that for a part of the card, and drop it, too."""
    behind = QWidget(ground)
    menu = MenuButton("Lines", "list", (("All held back", lambda: None),))
    QVBoxLayout(behind).addWidget(menu)
    behind.show()
    sheet = Sheet(ground, NOW.date)
    sheet.show_form(FORM, lambda _: None)
    qtbot.keyClick(ground.window().focusWidget(), Qt.Key.Key_Tab)
    sheet.leave()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    menu.set_enabled("All held back", False)
    assert not menu.entries["All held back"].isEnabled()


def test_the_focus_never_goes_back_to_what_is_out_of_sight_by_then(qtbot: QtBot, ground: QWidget) -> None:
    away, page = QLineEdit(ground), QWidget(ground)
    first, part, after = QLineEdit(page), QWidget(page), QLineEdit(page)
    before = QLineEdit(part)
    for made in (away, page, first, part, after):
        made.show()
    before.setFocus()
    sheet = Sheet(ground, NOW.date)
    sheet.show_form(FORM, lambda _: part.hide())
    name = sheet.findChildren(QLineEdit)[0]
    qtbot.keyClicks(name, "Ade")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert ground.window().focusWidget() is after


def test_in_a_long_form_what_has_the_focus_and_what_is_missing_are_brought_into_sight(
    qtbot: QtBot, ground: QWidget
) -> None:
    said = "\n".join(f"Line {n}" for n in range(80))
    how = Field("how", "How is the yes said?", FieldKind.CHOICE, None, choices=(("ink", "in ink"),), needed=True)
    sheet = Sheet(ground, NOW.date)
    sheet.show_form(Form("Read this aloud", (how, Field("who", "Who is here?")), said=said), lambda _: None)
    assert sheet.front is not None
    who = sheet.front.findChildren(QLineEdit)[0]
    (missing,) = [made for made in sheet.front.stops() if "How is the yes said?" in made.accessibleName()]
    assert not _in_sight(who) and not _in_sight(missing)  # first of all the words are read
    qtbot.mouseClick(sheet.front.foot[1], Qt.MouseButton.LeftButton)
    assert _in_sight(missing) and sheet.isVisible()
    who.setFocus()
    qtbot.keyClick(who, Qt.Key.Key_Backtab)
    qtbot.keyClick(missing, Qt.Key.Key_Tab)
    assert _in_sight(who)


def _in_sight(made: QWidget) -> bool:
    return made.visibleRegion().boundingRect().contains(made.rect().center())


def test_a_form_whose_keeping_met_a_fault_is_still_there_under_the_sentence(qtbot: QtBot, ground: QWidget) -> None:
    sheet = Sheet(ground, NOW.date)
    full = [True]

    def keep(answers: object) -> None:
        if full:
            sheet.show_fault("That did not work", "The disk is full.")

    sheet.show_form(FORM, keep)
    assert sheet.front is not None
    form, name = sheet.front, sheet.front.findChildren(QLineEdit)[0]
    qtbot.keyClicks(name, "Ade")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert sheet.front is not form
    qtbot.keyClick(ground.window().focusWidget(), Qt.Key.Key_Return)  # ‘All right’ has the focus
    assert sheet.front is form and form.isVisible() and name.text() == "Ade"
    full.clear()
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert not sheet.is_open


def test_nothing_shows_over_a_covered_window_until_it_is_uncovered(qtbot: QtBot, ground: QWidget) -> None:
    sheet = Sheet(ground, NOW.date)
    sheet.cover()
    sheet.show_fault("That did not work", "The paper could not be made.")
    assert not sheet.isVisible()
    sheet.uncover()
    assert sheet.isVisible()
    sheet.leave()
    assert not sheet.isVisible()
