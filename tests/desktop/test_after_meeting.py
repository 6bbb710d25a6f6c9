"""After a meeting: a few keys for a simple answer, several adjustments in one change, and nothing typed is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.erasing import erase_person
from desktop.app.session import Session
from desktop.example import MAYA
from desktop.pages.after_meeting import AfterMeetingPage
from desktop.presenters.after_meeting import AfterMeetingPresenter
from desktop.shell.chores import Chores
from desktop.theme.apply import apply
from desktop.theme.tokens import Theme
from desktop.widgets.chips import ChoiceChip
from desktop.words.after_meeting import ANSWERS
from supportplans.after_meeting import answers
from supportplans.moves import Channel, Move, NegotiationEvent, Reason
from supportplans.negotiation import State, state_of
from tests.desktop.conftest import GivenAnswers
from tests.supportplans.test_negotiation import negotiations

CTRL = Qt.KeyboardModifier.ControlModifier


def begun(session: Session, chores: Chores, prompts: GivenAnswers) -> AfterMeetingPresenter:
    made = AfterMeetingPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> AfterMeetingPresenter:
    return begun(session, chores, prompts)


@pytest.fixture
def page(presenter: AfterMeetingPresenter, qtbot: QtBot) -> AfterMeetingPage:
    made = AfterMeetingPage(presenter)
    qtbot.addWidget(made)
    made.resize(1162, 640)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.list.hasFocus)
    return made


def state(session: Session, adjustment_id: str) -> State:
    return state_of(session.plans.events(adjustment_id))


class Keys:
    """Presses keys wherever the focus is, and counts them."""

    def __init__(self) -> None:
        self.count = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)
        self.count += 1

    def write(self, text: str) -> None:
        for letter in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            QApplication.sendEvent(focus, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
            self.count += 1


@given(negotiations())
def test_every_answer_has_a_letter_of_its_own(events: tuple[NegotiationEvent, ...]) -> None:
    letters = [ANSWERS[each.code][0] for each in answers(events)]
    assert len(set(letters)) == len(letters)


def test_a_simple_answer_is_three_keys(page: AfterMeetingPage, session: Session) -> None:
    keys = Keys()
    keys.press(Qt.Key.Key_Down)  # the second one
    keys.press(Qt.Key.Key_P)  # they say it is in place
    keys.press(Qt.Key.Key_Return, CTRL)
    assert keys.count == 3
    assert state(session, "side") is State.SAID_IN_PLACE
    assert page.presenter.state.notice == "Written down about: Washing-up side, not the hatch."
    assert page.list.hasFocus()


def test_an_answer_with_words_and_a_day_costs_its_letters_and_few_keys_more(
    page: AfterMeetingPage, session: Session
) -> None:
    keys, words = Keys(), "From Monday."
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_D)
    keys.write(words)
    keys.press(Qt.Key.Key_Tab)
    keys.write("3 Dec")
    keys.press(Qt.Key.Key_Return, CTRL)
    assert keys.count - len(words) - len("3 Dec") == 4
    event = session.plans.events("side")[-1]
    assert (event.move, event.words, event.starts_on) == (Move.PROMISE, words, date(2026, 12, 3))


def test_several_are_written_down_as_one_change_and_taken_back_as_one(page: AfterMeetingPage, session: Session) -> None:
    before = {i: session.plans.events(i) for i in ("quiet", "side")}
    keys = Keys()
    keys.press(Qt.Key.Key_X)  # Maya says not yet
    keys.write("It has stopped.")
    keys.press(Qt.Key.Key_Escape)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_P)
    keys.press(Qt.Key.Key_Return, CTRL)
    assert (state(session, "quiet"), state(session, "side")) == (State.NOT_HAPPENING, State.SAID_IN_PLACE)
    page.presenter.undo()
    assert {i: session.plans.events(i) for i in before} == before
    assert page.presenter.state.draft.about("quiet").typed["words"] == "It has stopped."


def test_what_belongs_to_the_meeting_is_said_once(presenter: AfterMeetingPresenter, session: Session) -> None:
    presenter.hear_meeting("yesterday", "phone", "Ms Doyle", "Jo and Maya")
    presenter.choose("quiet")
    presenter.press("X")
    presenter.choose("side")
    presenter.press("N")
    for name, text in (("words", "Not now."), ("reason", "cost"), ("what_would_change", "More staff."),
                       ("interim", "A stool."), ("next_step", "Ask Sam"), ("next_owner", "Jo"),
                       ("next_by", "4 December")):  # fmt: skip
        presenter.hear(name, text)
    presenter.write_down()
    one, other = session.plans.events("quiet")[-1], session.plans.events("side")[-1]
    assert {(e.on, e.channel, e.present) for e in (one, other)} == {
        (date(2026, 11, 23), Channel.PHONE, ("Jo", "Maya"))
    }  # fmt: skip
    assert (one.who, other.who) == ("", "Ms Doyle")
    assert (other.reason, other.what_would_change) == (Reason.COST, "More staff.")
    assert (other.next_step, other.next_owner, other.next_by) == ("Ask Sam", "Jo", date(2026, 12, 4))
    assert session.plans.adjustment("side").interim == "A stool."


def test_what_was_typed_is_there_again_after_an_interruption(
    presenter: AfterMeetingPresenter, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    presenter.choose("side")
    presenter.press("D")
    presenter.hear("words", "From Mon")
    presenter.hear_meeting("yesterday", "email", "Ms Doyle", "")
    presenter.close()
    again = begun(session, chores, prompts)
    assert again.state.draft.about("side").typed["words"] == "From Mon"
    assert (again.state.draft.on, again.state.draft.channel) == ("yesterday", Channel.EMAIL)
    again.choose("side")
    again.write_down()
    assert session.meetings.draft(MAYA) is None
    assert session.plans.events("side")[-1].words == "From Mon"


def test_leaving_the_room_keeps_what_stands_in_it(page: AfterMeetingPage, session: Session) -> None:
    keys = Keys()
    keys.press(Qt.Key.Key_X)
    keys.write("Not on Tues")
    page.hide()
    draft = session.meetings.draft(MAYA)
    assert draft is not None and draft.about("quiet").typed["words"] == "Not on Tues"


def test_a_day_that_cannot_be_read_is_said_beside_its_field_and_nothing_is_written(
    page: AfterMeetingPage, session: Session
) -> None:
    count = len(session.plans.events("side"))
    page.meeting.rows["on"].control.setText("tomorrow")  # type: ignore[attr-defined]
    keys = Keys()
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_D)
    keys.press(Qt.Key.Key_Return, CTRL)
    assert "not come yet" in page.meeting.rows["on"].mistake.text()
    page.meeting.rows["on"].control.setText("today")  # type: ignore[attr-defined]
    page.fields.rows["starts_on"].control.setText("the 40th")  # type: ignore[attr-defined]
    page.write.click()
    assert page.fields.rows["starts_on"].mistake.text()
    assert page.fields.rows["starts_on"].control.hasFocus()
    assert len(session.plans.events("side")) == count


def test_words_without_an_answer_ask_for_one(presenter: AfterMeetingPresenter) -> None:
    presenter.write_down()
    assert presenter.state.notice.startswith("Nothing is written yet")
    presenter.choose("side")
    presenter.hear("words", "Hm.")
    presenter.write_down()
    assert "letter" in presenter.state.mistakes["answer"]
    presenter.let_go()
    assert presenter.state.draft.empty


def test_read_together_it_says_you_and_asks_for_no_note(presenter: AfterMeetingPresenter, qtbot: QtBot) -> None:
    presenter.press("X")
    page = AfterMeetingPage(presenter, together=True)
    qtbot.addWidget(page)
    assert "note" not in page.fields.rows and "words" in page.fields.rows
    said = " ".join(each.together for each in (*presenter.state.answers, *presenter.state.rows))
    assert "You say not yet" in said and "Maya" not in said


def test_somebody_without_adjustments_is_sent_where_the_first_is_written(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    presenter = AfterMeetingPresenter(session, chores, prompts)
    presenter.show_person("samira")
    page = AfterMeetingPage(presenter)
    qtbot.addWidget(page)
    assert page.stack.currentWidget() is page.empty
    with qtbot.waitSignal(presenter.place_wanted) as wanted:
        page.empty.wanted.emit("adjustments")
    assert wanted.args == ["adjustments"]


def test_a_draft_goes_with_the_person(presenter: AfterMeetingPresenter, session: Session) -> None:
    presenter.press("X")
    presenter.keep()
    assert session.meetings.draft(MAYA) is not None
    presenter.close()
    erase_person(session.file, MAYA)
    assert session.meetings.draft(MAYA) is None


def test_the_answers_follow_where_it_stands_when_something_is_taken_back_elsewhere(
    page: AfterMeetingPage, session: Session
) -> None:
    page.presenter.choose("side")
    before = [chip.text() for chip in page.findChildren(ChoiceChip)]
    page.presenter.press("A")
    page.presenter.write_down()
    assert [chip.text() for chip in page.findChildren(ChoiceChip)] != before
    session.history.undo()
    assert [chip.text() for chip in page.findChildren(ChoiceChip)] == before


def test_a_letter_that_answers_nothing_here_is_said_and_chooses_nothing(page: AfterMeetingPage) -> None:
    page.presenter.choose("side")
    QTest.keyClick(page.list, Qt.Key.Key_T)  # nobody says yes to what was promised already
    assert page.missing.text().startswith("“T” is none of these answers.")
    assert page.list.hasFocus() and page.presenter.state.draft.empty
    QTest.keyClick(page.list, Qt.Key.Key_H)
    assert not page.missing.isVisibleTo(page)


def test_the_longest_day_is_whole_at_twice_the_size(qtbot: QtBot, presenter: AfterMeetingPresenter) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply(app, Theme(scale=2.0))
    page = AfterMeetingPage(presenter)
    qtbot.addWidget(page)
    page.resize(1366, 640)
    page.show()
    day = page.meeting.rows["on"].control
    assert day.width() > day.fontMetrics().horizontalAdvance("30 September 2030")
    assert page.meeting.width() <= page.width()
