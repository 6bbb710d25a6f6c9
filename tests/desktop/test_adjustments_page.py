"""The page of adjustments: what it shows of them, by key and by name, at work and together."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.pages.adjustments import AdjustmentsPage
from desktop.presenters.adjustment_timeline import EventRow
from desktop.presenters.adjustments import AdjustmentsPresenter
from desktop.shell.chores import Chores
from desktop.widgets.adjustment_sieve import AdjustmentSieve
from desktop.widgets.timeline import EventLine
from supportplans.model import Party
from supportplans.step_track import Mark
from tests.desktop.conftest import GivenAnswers

from .test_adjustments import _said_in_place, presenter

__all__ = ["presenter"]  # fixtures


@pytest.fixture
def page(presenter: AdjustmentsPresenter, qtbot: QtBot) -> AdjustmentsPage:
    return _shown(AdjustmentsPage(presenter), qtbot)


def _shown(page: Any, qtbot: QtBot) -> Any:
    qtbot.addWidget(page)
    page.resize(1162, 690)
    page.show()
    qtbot.waitExposed(page)
    return page


def _texts(widget: QWidget) -> list[str]:
    return [found.text() for found in widget.findChildren(QLabel) if found.isVisibleTo(widget)]


def test_arrow_keys_open_the_next_adjustment(page: AdjustmentsPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.presenter.state.chosen == "side"
    assert "Washing-up side, not the hatch" in _texts(page.pane)


def test_answers_are_equal_buttons_and_none_is_filled(
    page: AdjustmentsPage, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    _said_in_place(page.presenter, prompts)
    assert [b.text() for b in page.pane.foot.buttons] == ["Yes", "Not yet"]
    assert {b.property("kind") for b in page.pane.foot.buttons} == {""}
    qtbot.mouseClick(page.pane.foot.buttons[0], Qt.MouseButton.LeftButton)
    assert page.presenter.state.rows[1].marks[-1] is Mark.DONE
    assert page.notice.isVisible()


def test_a_day_of_another_year_is_whole_in_the_timeline(qtbot: QtBot) -> None:
    line = EventLine(EventRow("1", "30 Sep 2025", "in person", Party.PERSON, "Maya asked."), False, False)
    line = _shown(line, qtbot)
    (on,) = [label for label in line.findChildren(QLabel) if label.text() == "30 Sep 2025"]
    assert on.width() >= on.sizeHint().width()


def test_undo_stands_beside_what_was_done(page: AdjustmentsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.pane.away, Qt.MouseButton.LeftButton)
    assert len(page.presenter.state.rows) == 1
    qtbot.mouseClick(page.notice.undo, Qt.MouseButton.LeftButton)
    assert len(page.presenter.state.rows) == 2
    assert not page.notice.undo.isVisible()


def test_every_row_event_and_button_has_a_name(page: AdjustmentsPage) -> None:
    model = page.list.rows
    names = [model.data(model.index(n, 0), Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    assert all(names) and "Confirmed 19 November" in names[1]
    assert all(b.accessibleName() for b in page.pane.foot.buttons)


def test_nobody_elses_words_are_markup(page: AdjustmentsPage, prompts: GivenAnswers, session: Session) -> None:
    prompts.will_answer(title="<b>Bold</b> list")
    page.presenter.change()
    assert "<b>Bold</b> list" in _texts(page.pane)
    assert {found.textFormat() for found in page.pane.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_with_nothing_there_the_page_says_what_to_do(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    presenter = AdjustmentsPresenter(session, chores, prompts)
    presenter.show_person("samira")
    page = _shown(AdjustmentsPage(presenter), qtbot)
    assert page.stack.currentWidget() is page.empty
    assert not page.add.isVisible()
    page.empty.wanted.emit("new")
    assert prompts.forms


def test_together_the_page_shows_no_name_and_no_notes(
    presenter: AdjustmentsPresenter, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    prompts.will_answer(notes="Ring Ms Doyle first.")
    presenter.change()
    texts = " ".join(_texts(_shown(AdjustmentsPage(presenter, together=True), qtbot)))
    assert "Maya" not in texts and "Ring Ms Doyle" not in texts and "You asked for it" in texts


def test_more_leads_to_ideas_to_handing_over_and_to_blank_forms(qtbot: QtBot, presenter: AdjustmentsPresenter) -> None:
    page = AdjustmentsPage(presenter)
    qtbot.addWidget(page)
    asked: list[str] = []
    presenter.place_wanted.connect(asked.append)
    for entry in page.more.entries.values():
        entry.trigger()
    assert asked == ["ideas", "hand_over", "paper_forms"]


def test_where_there_is_no_room_which_are_shown_is_one_box_beside_the_words(qtbot: QtBot) -> None:
    sieve = _shown(AdjustmentSieve(), qtbot)
    sieve.show_sieve("", "all")
    sieve.set_narrow(True)
    assert sieve.way.isVisible() and not sieve.ways.isVisible()
    with qtbot.waitSignal(sieve.only) as heard:
        sieve.way.activated.emit(sieve.way.findData("us"))
    assert heard.args == ["us"]
    sieve.set_narrow(False)
    assert sieve.ways.isVisible() and not sieve.way.isVisible()
