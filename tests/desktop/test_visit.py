"""After a visit or a call: each question can be left out, nothing typed is lost, one look over, one undo."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL, WORKSHOP
from desktop.pages.visit import VisitPage
from desktop.presenters.jobs import JobsPresenter
from desktop.presenters.visit import LAST, VisitPresenter
from desktop.presenters.visit_typed import (
    BACKWARDS,
    LONG_MISTAKE,
    NUMBER_MISTAKE,
    Typed,
    TypedTask,
    from_answers,
    read_long,
    to_answers,
)
from desktop.shell.chores import Chores
from desktop.widgets.visit_fields import VisitField
from desktop.widgets.visit_tasks import TickLine
from desktop.words import visits as words
from jobs.facets import Choices, Range
from jobs.model import Frequency, Source
from jobs.visit_questions import QUESTIONS
from jobs.visits import How, nothing_in
from tests.desktop.conftest import NOW, GivenAnswers
from tests.jobs.test_visits import answers as any_answers

TODAY = NOW.date()


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> VisitPresenter:
    session.job_id = str(SCHOOL)
    made = VisitPresenter(session, chores, prompts)
    made.show_person(MAYA)
    made.come_into_view()
    return made


@pytest.fixture
def page(qtbot: QtBot, presenter: VisitPresenter) -> VisitPage:
    made = VisitPage(presenter)
    qtbot.addWidget(made)
    made.resize(1162, 640)
    made.show()
    return made


def _say(presenter: VisitPresenter) -> None:
    presenter.hear_start("yesterday", "watched", "Karen Doyle")
    presenter.hear("noise", Typed(("1", "3"), words="Loud at dinner time"))
    presenter.hear("hours_per_week", Typed(low="25"))
    presenter.hear("good_day", Typed(words="Everyone turns up."))
    presenter.hear("tasks", Typed(tasks=(TypedTask("Open the yard gate", "daily", "10 min"),)))


# Reading what is typed


@pytest.mark.parametrize(
    ("text", "found"),
    [("40", (40, None)), ("40 min", (40, None)), ("about 2 hours", (120, None)), ("1½ hours", (90, None)),
     ("1 h 20 min", (80, None)), ("half an hour", (30, None)), ("an hour", (60, None)), ("25 %", (None, 0.25)),
     ("10% of the time", (None, 0.1)), ("", (None, None)), ("2 hours a day", (120, None))],
)  # fmt: skip
def test_a_length_is_read_as_people_write_it(text: str, found: tuple[float | None, float | None]) -> None:
    assert read_long(text) == found


@pytest.mark.parametrize("text", ["ages", "0", "120 %", "-5", "nan"])
def test_a_length_that_cannot_be_read_is_said_in_one_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="I could not read how long"):
        read_long(text)


@given(st.text(max_size=12))
def test_any_text_is_a_length_or_a_sentence_and_never_a_crash(text: str) -> None:
    try:
        minutes, share = read_long(text)
    except ValueError as fault:
        assert str(fault) == LONG_MISTAKE
    else:
        assert minutes is None or minutes > 0
        assert share is None or 0 <= share <= 1


def test_fields_that_are_empty_are_no_answers() -> None:
    assert nothing_in(to_answers({})[0])
    assert nothing_in(to_answers({question: Typed() for question in QUESTIONS})[0])
    unticked = Typed(tasks=(TypedTask("Serve at the hatch", "daily", task_id="x"), TypedTask()))
    assert nothing_in(to_answers({"tasks": unticked})[0])


@given(any_answers)
def test_what_was_answered_comes_back_into_the_fields_and_means_the_same(said: Any) -> None:
    once, _ = to_answers(from_answers(said, None))
    again, mistakes = to_answers(from_answers(once, None))
    assert again == once and mistakes == {}


@pytest.mark.parametrize(
    ("question", "typed", "sentence", "kept"),
    [("hours_per_week", Typed(low="twenty or so"), NUMBER_MISTAKE, "twenty or so"),
     ("hours_per_week", Typed(low="30", high="20"), BACKWARDS, "30 to 20"),
     ("day_hours", Typed(low="a long one"), NUMBER_MISTAKE, "a day: a long one"),
     ("day_hours", Typed(low="99"), NUMBER_MISTAKE, "a day: 99"),
     ("tasks", Typed(tasks=(TypedTask("Sweep", long="ages"),)), LONG_MISTAKE, "Sweep (ages)")],
)  # fmt: skip
def test_what_cannot_be_read_gets_a_sentence_and_is_kept_as_words(
    question: str, typed: Typed, sentence: str, kept: str
) -> None:
    said, mistakes = to_answers({question: typed})
    assert mistakes == {question: sentence}
    assert kept in [*(task.words for task in said.tasks), *(told.words for told in said.told.values())]


def test_steps_are_a_span_and_ticks_are_choices() -> None:
    said, _ = to_answers({"noise": Typed(("3", "1")), "place": Typed(("outdoors", "indoors"))})
    assert said.told["noise"].value == Range(1, 3)
    assert said.told["place"].value == Choices(("indoors", "outdoors"))


# The way through


def test_it_begins_with_where_this_comes_from_and_asks_for_a_name(presenter: VisitPresenter) -> None:
    assert (presenter.state.part, presenter.state.section) == ("ask", 0)
    assert presenter.state.minutes == "About 10 minutes left" and presenter.start.on == "24 November 2026"
    presenter.next()
    assert presenter.state.section == 0 and presenter.state.mistakes == {"who": words.WHO_NEEDED}
    presenter.hear_start("tomorrow", "phone", "Karen Doyle")
    presenter.next()
    assert presenter.state.mistakes == {"on": words.NOT_YET}
    presenter.hear_start("today", "phone", "Karen Doyle")
    presenter.next()
    assert (presenter.state.section, presenter.state.mistakes) == (1, {})


def test_every_step_can_be_left_empty_and_the_minutes_go_down(presenter: VisitPresenter) -> None:
    presenter.hear_start("today", "phone", "Karen Doyle")
    told = []
    for _ in range(LAST + 1):
        told.append(presenter.state.minutes)
        presenter.next()
    assert presenter.state.part == "review" and presenter.state.review == ()
    assert told[:3] == ["About 10 minutes left", "About 10 minutes left", "About 7 minutes left"]
    presenter.write_down()
    assert presenter.state.part == "review" and presenter.state.notice == words.NOTHING_YET
    presenter.back()
    assert (presenter.state.part, presenter.state.section) == ("ask", LAST)


def test_a_mistake_keeps_the_step_open_going_on_and_lets_go_back(presenter: VisitPresenter) -> None:
    presenter.hear_start("today", "phone", "Karen Doyle")
    presenter.go_to_section(2)
    presenter.hear("hours_per_week", Typed(low="some"))
    presenter.next()
    assert presenter.state.section == 2 and presenter.state.mistakes == {"hours_per_week": NUMBER_MISTAKE}
    presenter.back()
    assert presenter.state.section == 1 and presenter.page["hours_per_week"].low == "some"
    presenter.go_to_section(LAST + 1)
    assert (presenter.state.part, presenter.state.section) == ("ask", 2)


def test_everything_is_read_back_before_it_is_written_down(presenter: VisitPresenter) -> None:
    _say(presenter)
    presenter.go_to_section(LAST + 1)
    lines = {group.title: group.lines for group in presenter.state.review}
    assert lines["The work"] == ("Open the yard gate: daily, 10 min each time",)
    assert lines["The place"] == ("Noise: a little noise to loud. “Loud at dinner time”",)
    assert lines["Good days and bad days"] == ("A good day: “Everyone turns up.”",)
    assert presenter.state.stamp == "Visit, Karen Doyle, 23 November 2026"
    assert "time of day" in presenter.state.not_asked and "noise" not in presenter.state.not_asked


def test_written_down_each_fact_is_stamped_and_undo_brings_the_draft_back(
    presenter: VisitPresenter, session: Session
) -> None:
    before = session.jobs.job(SCHOOL)
    _say(presenter)
    presenter.go_to_section(LAST + 1)
    presenter.write_down()
    assert presenter.state.part == "done" and presenter.state.can_undo
    assert presenter.state.counted == "4 things are written down about Kitchen assistant."
    job = session.jobs.job(SCHOOL)
    assert job is not None
    noise, gate = job.condition("noise"), job.tasks[-1]
    assert noise is not None and noise.provenance == gate.provenance
    assert (gate.provenance.source, gate.provenance.detail) == (Source.VISIT, "Karen Doyle")
    assert (gate.frequency, gate.words) == (Frequency.DAILY, "Open the yard gate")
    presenter.undo()
    assert session.jobs.job(SCHOOL) == before
    assert presenter.state.part == "review" and presenter.page["good_day"].words == "Everyone turns up."


def test_a_draft_is_kept_on_leaving_and_gone_on_with_another_day(
    presenter: VisitPresenter, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    presenter.keep()
    assert session.visits.drafts() == ()
    _say(presenter)
    presenter.keep()
    presenter.keep()
    assert len(session.history.entries()) and len(session.visits.drafts()) == 1
    session.job_id = ""
    again = VisitPresenter(session, chores, prompts)
    again.come_into_view()
    first = again.state.choices[0]
    assert (first.title, first.second) == ("Kitchen assistant", "Holbrook Primary School, begun")
    again.choose_row(0)
    assert again.page["noise"] == Typed(("1", "2", "3"), "1", "3", "Loud at dinner time")
    assert (again.start.who, again.start.how) == ("Karen Doyle", "watched")
    again.close()


def test_closing_the_file_keeps_what_was_typed(presenter: VisitPresenter, session: Session) -> None:
    _say(presenter)
    presenter.close()
    (draft,) = session.visits.drafts()
    assert draft.how is How.WATCHED and draft.answers.notes == {"good_day": "Everyone turns up."}


def test_going_to_another_job_keeps_the_first(presenter: VisitPresenter, session: Session) -> None:
    _say(presenter)
    presenter.another_job()
    assert presenter.state.part == "choose"
    presenter.choose_job(str(WORKSHOP))
    assert presenter.state.job == "Cycle mechanic" and presenter.start.who == ""
    presenter.choose_job(str(SCHOOL))
    assert presenter.start.who == "Karen Doyle"


def test_letting_go_asks_first_and_can_be_taken_back(
    presenter: VisitPresenter, session: Session, prompts: GivenAnswers
) -> None:
    _say(presenter)
    presenter.keep()
    presenter.throw_away()
    assert len(session.visits.drafts()) == 1
    prompts.will_act()
    presenter.throw_away()
    assert session.visits.drafts() == () and presenter.start.who == "" and presenter.state.can_undo
    presenter.undo()
    assert presenter.start.who == "Karen Doyle" and len(session.visits.drafts()) == 1


def test_a_contact_is_counted_once_the_employer_is_known_and_for_the_person_only_if_said_so(
    presenter: VisitPresenter, session: Session
) -> None:
    _say(presenter)
    presenter.go_to_section(LAST + 1)
    if not presenter.state.linked:
        presenter.add_employer()
    assert presenter.state.linked and presenter.state.called == "Maya" and not presenter.state.for_person
    presenter.say_for_person(True)
    before = len(session.employers.meetings(person_id=MAYA))
    presenter.write_down()
    assert len(session.employers.meetings(person_id=MAYA)) == before + 1
    presenter.undo()
    assert len(session.employers.meetings(person_id=MAYA)) == before


def test_with_nobody_in_view_nobody_is_named(session: Session, chores: Chores, prompts: GivenAnswers) -> None:
    session.person_id, session.job_id = "", str(SCHOOL)
    presenter = VisitPresenter(session, chores, prompts)
    presenter.come_into_view()
    _say(presenter)
    presenter.say_for_person(True)
    presenter.write_down()
    assert presenter.state.part == "done" and presenter.state.called == ""
    assert all(m.person_id == "" for m in session.employers.meetings(since=TODAY))


def test_a_job_taken_away_elsewhere_leaves_the_choice(presenter: VisitPresenter, session: Session) -> None:
    session.history.run(session.jobs.remove_job(SCHOOL))
    assert presenter.state.part == "choose"
    assert [choice.title for choice in presenter.state.choices] == ["Cycle mechanic"]


def test_a_job_says_that_a_visit_is_begun(presenter: VisitPresenter, session: Session) -> None:
    jobs = JobsPresenter(session, presenter.chores, presenter.prompts)
    jobs.choose_job(str(SCHOOL))
    assert jobs.state.detail is not None and not jobs.state.detail.begun
    _say(presenter)
    presenter.keep()
    assert jobs.state.detail.begun
    presenter.go_to_section(LAST + 1)
    presenter.write_down()
    assert not jobs.state.detail.begun


# The page


def _field(qtbot: QtBot, page: VisitPage, question: str) -> VisitField:
    found = next(f for f in page.findChildren(VisitField) if f.question.id == question)
    qtbot.waitUntil(found.isVisible)
    return found


def test_the_whole_way_goes_by_keyboard(qtbot: QtBot, page: VisitPage, presenter: VisitPresenter) -> None:
    who = next(e for e in page.findChildren(QLineEdit) if e.accessibleName().startswith("Who"))
    qtbot.keyClicks(who, "Karen Doyle")
    qtbot.keyClick(who, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert presenter.state.section == 1
    for _ in range(2):
        qtbot.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    noise = _field(qtbot, page, "noise")
    qtbot.keyClick(noise.boxes[2][1], Qt.Key.Key_Space)
    qtbot.keyClicks(noise.words, "Radio on")
    assert presenter.page["noise"] == Typed(("2",), words="Radio on")
    qtbot.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert presenter.state.section == 2
    qtbot.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert _field(qtbot, page, "noise").words.text() == "Radio on"


def test_a_job_is_chosen_by_keyboard_and_going_down_the_list_chooses_none(
    qtbot: QtBot, page: VisitPage, presenter: VisitPresenter
) -> None:
    presenter.another_job()
    for _ in range(2):
        qtbot.keyClick(page.choices, Qt.Key.Key_Down)
    assert presenter.state.part == "choose"
    row = page.choices.currentIndex().row()
    wanted = presenter.state.choices[row].title
    qtbot.keyClick(page.choices, Qt.Key.Key_Return)
    assert (presenter.state.part, presenter.state.job) == ("ask", wanted)


def test_saying_how_long_ticks_a_task_of_the_job(qtbot: QtBot, page: VisitPage, presenter: VisitPresenter) -> None:
    presenter.hear_start("today", "watched", "Karen Doyle")
    presenter.next()
    field = _field(qtbot, page, "tasks")
    qtbot.keyClicks(next(e for e in field.findChildren(QLineEdit) if "how long" in e.accessibleName()), "2 hours")
    row = presenter.page["tasks"].tasks[0]
    assert row.seen and row.long == "2 hours"
    qtbot.mouseClick(field.rows.more, Qt.MouseButton.LeftButton)
    assert len(field.rows.findChildren(QCheckBox)) == 5
    assert len(presenter.page["tasks"].tasks) == 8


def test_a_click_on_the_words_of_a_task_ticks_it(qtbot: QtBot, page: VisitPage, presenter: VisitPresenter) -> None:
    presenter.hear_start("today", "watched", "Karen Doyle")
    presenter.next()
    tick = _field(qtbot, page, "tasks").findChildren(TickLine)[1]
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert tick.box.isChecked() and [row.seen for row in presenter.page["tasks"].tasks[:3]] == [False, True, False]


def test_leaving_the_room_keeps_the_draft(page: VisitPage, presenter: VisitPresenter, session: Session) -> None:
    _say(presenter)
    page.hide()
    assert len(session.visits.drafts()) == 1
