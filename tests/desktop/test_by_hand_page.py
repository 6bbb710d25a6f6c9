"""The page of a match by hand: things are dragged or laid by key, and every step has names and room for its words."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.exceptions import TimeoutError as QtTimeout
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import SCHOOL
from desktop.pages.by_hand import ByHandPage
from desktop.presenters.by_hand import ByHandPresenter
from desktop.shell.chores import Chores
from desktop.theme.apply import apply
from desktop.theme.tokens import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.hand_things import carried
from desktop.words.by_hand import Step
from matching.by_hand import Blank, Fits
from matching.model import Standing
from matching.possible_changes import Way
from records.people import PersonId

from .conftest import GivenAnswers
from .test_accessibility import LOOKS, _controls, _name, _out_of_sight
from .test_by_hand import BIKES, hand, look_at

__all__ = ["hand"]  # fixtures


@pytest.fixture
def page(hand: ByHandPresenter, qtbot: QtBot) -> ByHandPage:
    made = ByHandPage(hand)
    qtbot.addWidget(made)
    made.resize(1162, 640)
    made.show()
    return made


def test_a_thing_dragged_onto_a_task_answers_it(page: ByHandPage, hand: ByHandPresenter) -> None:
    data = carried(BIKES)
    spot = QPointF(page.tasks.visualRect(page.tasks.model().index(2, 0)).center())
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    moving = QDragMoveEvent(spot.toPoint(), copy, data, left, none)
    page.tasks.dragMoveEvent(moving)
    assert moving.isAccepted() and page.tasks.currentIndex().row() == 2 and hand.state.chosen == 0
    page.tasks.dropEvent(QDropEvent(spot, copy, data, left, none))
    assert hand.state.tasks[2].standing is Standing.MET and hand.state.things[1].on == "whole"
    strange = QMimeData()
    other = QDragMoveEvent(QPoint(5, 5), copy, strange, left, none)
    page.tasks.dragMoveEvent(other)
    assert not other.isAccepted()


def test_everything_can_be_laid_by_keyboard(page: ByHandPage, hand: ByHandPresenter) -> None:
    page.activateWindow()
    page.tasks.setFocus()
    QTest.keyClick(page.tasks, Qt.Key.Key_Down)
    assert hand.state.chosen == 1
    QTest.keyClick(page.tasks, Qt.Key.Key_Return)
    QTest.keyClick(page.things.cards[0].whole, Qt.Key.Key_Space)
    assert hand.state.tasks[1].standing is Standing.MET
    QTest.keyClick(page.blanks[Blank.NOTHING], Qt.Key.Key_Return)
    assert hand.state.tasks[1].blank is Blank.NOTHING
    QTest.keyClick(page.next, Qt.Key.Key_Return)
    assert hand.state.step is Step.WISHES
    QTest.keyClick(page.wish_rows.rows[0].answers[2], Qt.Key.Key_Space)
    assert hand.state.wishes[0].fits is Fits.CLASHES
    QTest.keyClick(page.next, Qt.Key.Key_Return)
    QTest.keyClick(page.change_rows.rows[0].answers[0], Qt.Key.Key_Space)
    assert hand.state.changes[0].way is Way.ADJUST
    QTest.keyClick(page.back, Qt.Key.Key_Return)
    assert hand.state.step is Step.WISHES


def test_pressing_an_answer_does_not_lose_the_focus(page: ByHandPage, hand: ByHandPresenter, qtbot: QtBot) -> None:
    page.activateWindow()
    hand.go_to_step(Step.WISHES)
    first = page.wish_rows.rows[0].answers[1]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    again = page.wish_rows.rows[0].answers[1]
    assert again is not first and again.isChecked()
    qtbot.waitUntil(again.hasFocus, timeout=5_000)


def test_the_differences_are_answered_on_the_page(page: ByHandPage, hand: ByHandPresenter, qtbot: QtBot) -> None:
    look_at(hand, qtbot)
    QApplication.processEvents()
    pressed = next(b for b in page.version.findChildren(Button) if b.text() == "No, it does not")
    name = pressed.accessibleName()
    pressed.click()
    qtbot.waitUntil(lambda: not hand.state.working, timeout=30_000)
    QApplication.processEvents()
    assert name not in [b.accessibleName() for b in page.version.findChildren(Button)]
    assert page.notice.isVisible() and page.notice.undo.isVisible()


def test_with_nothing_there_the_room_says_what_comes_first(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    session.job_id, session.person_id = "", PersonId("darren")
    hand = ByHandPresenter(session, chores, prompts)
    hand.show_person("darren")
    page = ByHandPage(hand, together=True)
    qtbot.addWidget(page)
    page.resize(1238, 640)
    page.show()
    assert "No job is open" in [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    session.job_id = str(SCHOOL)
    hand.come_into_view()
    assert page.no_things.isVisible() and page.tasks.isVisible()
    hand.go_to_step(Step.WISHES)
    assert page.no_wishes.isVisible()
    hand.go_to_step(Step.CHANGES)
    assert page.no_changes.isVisible()


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.scale}{' together' if look.together else ''}")
def test_every_step_has_names_for_its_controls_and_room_for_its_words(
    hand: ByHandPresenter, session: Session, qtbot: QtBot, qapp: QApplication, look: Theme
) -> None:
    job = session.jobs.job(str(SCHOOL))
    assert job is not None
    session.history.run(session.jobs.save_job(replace(job, title="Kitchen and dining room assistant of the school")))
    apply(qapp, look)
    page = ByHandPage(hand, look.together)
    qtbot.addWidget(page)
    page.resize(1238 if look.together else 1162 if look.scale == 1.0 else 1366, 640)
    page.show()
    for blank in range(5):
        hand.choose_task(blank)
        hand.say_blank(Blank.NOTHING)
    look_at(hand, qtbot)
    for step in Step:
        hand.go_to_step(step)
        QApplication.processEvents()
        assert [type(w).__name__ for w in _controls(page) if not _name(w).strip()] == [], step
        with suppress(QtTimeout):
            qtbot.waitUntil(lambda: not _out_of_sight(page), timeout=2_000)
        assert _out_of_sight(page) == [], step
    apply(qapp, Theme())
