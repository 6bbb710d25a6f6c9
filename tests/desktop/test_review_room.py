"""A review: five steps by keyboard, put down and taken up again, with answers that stay blind until both are given."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.reviewing import around
from desktop.app.session import Session
from desktop.example import MAYA
from desktop.example_post import POST
from desktop.pages.review import ReviewPage
from desktop.presenters.adjustments import AdjustmentsPresenter
from desktop.presenters.post import PostPresenter
from desktop.presenters.review import PAST, ReviewPresenter
from desktop.presenters.review_view import Phase
from desktop.shell.chores import Chores
from desktop.words.reviews import HELPS
from supportplans.actions import Rating, Works
from supportplans.model import Move, Party
from supportplans.negotiation import State, state_of
from supportplans.review_plan import Standing, Why
from supportplans.reviews import Stands

from .conftest import NOW, GivenAnswers

QUIET, SIDE = "adjustment:quiet", "adjustment:side"


@pytest.fixture
def room(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[ReviewPresenter]:
    post = PostPresenter(session, chores, prompts)
    post.show_person(session.person_id)
    post.begin_review()
    post.close()
    made = ReviewPresenter(session, chores, prompts)
    made.show_person(session.person_id)
    made.come_into_view()
    yield made
    made.close()


def _answer(room: ReviewPresenter, code: str) -> None:
    room.begin_side()
    for ref in (QUIET, SIDE):
        room.rate(ref, code)
    room.cover()


def _both(room: ReviewPresenter, person: str, manager: str) -> None:
    room.go_to_step(2)
    _answer(room, person)
    _answer(room, manager)
    room.show_both()


def test_it_goes_through_five_steps_and_is_held_for_what_was_due(room: ReviewPresenter, session: Session) -> None:
    assert room.state.sentence.startswith("Kitchen assistant, Holbrook Primary School. A new rule.")
    room.attend("Maya")
    room.hear("other", "Priya Nair, a union rep")
    room.next()
    room.verdict(QUIET, "change")
    room.hear(f"said:{QUIET}", "At two o’clock")
    room.next()
    room.next()
    room.left("partly")
    room.hear("words", "I am getting there.")
    room.next()
    room.hear("next_on", "in 6 weeks")
    room.next()
    review = session.reviews.reviews(POST)[-1]
    assert review.stands is Stands.HELD and review.attended == ("Maya", "Priya Nair", "a union rep")
    assert review.items[0].said == "At two o’clock" and review.words == "I am getting there."
    assert not room.state.open and room.state.to_take_up
    post = session.posts.post(POST)
    assert post is not None
    slots = around(session, post).slots
    assert next(s for s in slots if s.why is Why.POLICY).standing is Standing.HELD
    assert [s.on for s in slots if s.why is Why.OWN] == [review.next_on]


def test_it_can_be_put_down_half_way_and_taken_up_where_it_was(
    room: ReviewPresenter, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    room.go_to_step(3)
    room.hear("words", "Half a sentence")
    room.keep()
    again = ReviewPresenter(session, chores, prompts)
    session.review_id = session.reviews.reviews(POST)[-1].id
    again.show_person(session.person_id)
    again.come_into_view()
    assert again.state.step == 3 and again.text("words") == "Half a sentence"
    again.close()


def test_each_answer_is_one_undo(room: ReviewPresenter, session: Session) -> None:
    room.attend("Maya")
    room.attend("Karen Doyle")
    session.history.undo()
    assert [name for name, on in room.state.here if on] == ["Maya"]


def test_neither_side_sees_the_other_until_both_have_covered(room: ReviewPresenter) -> None:
    room.go_to_step(2)
    assert (room.state.rating.phase, room.state.rating.side) == (Phase.PASS, "Maya")
    room.begin_side()
    room.rate(QUIET, "1")
    assert room.state.rating.rows[0].helps == "1"
    room.cover()
    assert (room.state.rating.phase, room.state.rating.side, room.state.rating.rows) == (Phase.PASS, "Karen Doyle", ())
    room.begin_side()
    assert [row.helps for row in room.state.rating.rows] == ["", ""]
    room.rate(QUIET, "4")
    room.cover()
    assert room.state.rating.phase is Phase.COVERED and room.state.summary == ()
    room.show_both()
    first, second = room.state.rating.both
    assert [said for _, said, _ in first.answers] == ["A little", "Fully"] and first.apart and not second.apart


def test_answers_of_nobody_are_in_sight_when_the_room_is_entered_again(room: ReviewPresenter) -> None:
    room.go_to_step(2)
    room.begin_side()
    room.rate(QUIET, "1")
    room.come_into_view()
    assert room.state.rating.phase is Phase.PASS and room.state.rating.rows == ()


def test_no_undo_or_redo_reaches_past_the_moment_the_laptop_was_passed_on(
    room: ReviewPresenter, session: Session
) -> None:
    room.go_to_step(2)
    _answer(room, "1")
    while session.history.can_undo:
        session.history.undo()
    assert (room.state.rating.phase, room.state.rating.side) == (Phase.PASS, "Karen Doyle")
    room.begin_side()
    assert [row.helps for row in room.state.rating.rows] == ["", ""]
    room.rate(QUIET, "4")
    session.history.undo()  # one's own answer can be taken back
    assert [row.helps for row in room.state.rating.rows] == ["", ""] and not session.history.can_undo
    session.history.redo()
    assert [row.helps for row in room.state.rating.rows] == ["4", ""]
    room.cover()
    assert not session.history.can_undo and not session.history.can_redo
    assert room.state.rating.phase is Phase.COVERED


def test_undo_after_seeing_leaves_what_was_shown_and_a_change_stays_visible(
    room: ReviewPresenter, session: Session, prompts: GivenAnswers
) -> None:
    _both(room, "1", "4")
    session.history.undo()  # there is nothing to take back: what was seen was seen
    assert room.state.rating.phase is Phase.SHOWN
    prompts.will_answer(person="4")
    room.change_answer(QUIET)
    (name, said, before), _ = room.state.rating.both[0].answers
    assert (name, said) == ("Maya", "Fully") and before.endswith("it was: a little") and room.state.rating.both[0].apart


def test_only_one_side_can_answer_where_the_other_is_not_here(room: ReviewPresenter) -> None:
    room.go_to_step(2)
    room.one_side()
    assert room.state.rating.alone
    room.both_sides()
    assert not room.state.rating.alone
    room.one_side()
    _answer(room, "3")
    room.show_both()
    assert [who for who, _, _ in room.state.rating.both[0].answers] == ["Maya"]


def test_the_manager_can_go_first(room: ReviewPresenter) -> None:
    room.go_to_step(2)
    room.other_first()
    assert room.state.rating.side == "Karen Doyle"


def test_what_both_said_goes_to_the_adjustment_once_and_with_its_day(room: ReviewPresenter, session: Session) -> None:
    _both(room, "2", "4")
    room.finish()
    room.reopen()
    room.finish()
    quiet = session.plans.adjustment("quiet")
    today = NOW.date()
    assert quiet is not None and [r for r in quiet.ratings if r.on == today] == [
        Rating(Party.PERSON, Works.PARTLY, today), Rating(Party.EMPLOYER, Works.WORKS, today),
    ]  # fmt: skip
    session.history.undo()
    session.history.undo()
    quiet = session.plans.adjustment("quiet")
    assert quiet is not None and not [r for r in quiet.ratings if r.on == today]


def test_a_day_that_cannot_be_read_or_is_past_holds_it_up_in_one_sentence(room: ReviewPresenter) -> None:
    room.go_to_step(4)
    room.hear("next_on", "soonish")
    room.next()
    assert room.state.mistake and room.state.open
    room.hear("next_on", "yesterday")
    room.next()
    assert room.state.mistake == PAST and room.state.open


def test_the_next_one_that_is_planned_is_told_without_what_is_held_now(room: ReviewPresenter) -> None:
    assert room.state.next_planned.startswith("Already planned: 20 December 2026, after early signs.")


def test_another_person_in_view_sees_nothing_of_it(room: ReviewPresenter, session: Session) -> None:
    session.person_id = "darren"
    room.show_person("darren")
    assert room.state.title == "" and room.state.summary == ()


@pytest.fixture
def page(qtbot: QtBot, room: ReviewPresenter) -> ReviewPage:
    made = ReviewPage(room, together=True)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


def _press(qtbot: QtBot, page: ReviewPage, key: Qt.Key, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(page.focusWidget() or page, key, modifier)


def test_the_whole_of_it_can_be_done_by_keyboard(
    qtbot: QtBot, page: ReviewPage, room: ReviewPresenter, session: Session
) -> None:
    page.activateWindow()
    _press(qtbot, page, Qt.Key.Key_Space)
    _press(qtbot, page, Qt.Key.Key_Return, ctrl=True)
    _press(qtbot, page, Qt.Key.Key_2)
    assert room.state.items[0].verdict == "change"
    _press(qtbot, page, Qt.Key.Key_Return, ctrl=True)
    for code in (Qt.Key.Key_2, Qt.Key.Key_5):
        _press(qtbot, page, Qt.Key.Key_Return)  # begin
        _press(qtbot, page, code)
        cover = next(b for b in page.findChildren(QPushButton) if b.text().strip() == "Cover my answers")
        cover.setFocus()
        _press(qtbot, page, Qt.Key.Key_Return)
    assert not {label.text() for label in page.findChildren(QLabel)} & set(HELPS.values())
    _press(qtbot, page, Qt.Key.Key_Return)  # show both
    assert {"A little", "Fully"} <= {label.text() for label in page.findChildren(QLabel)}
    for _ in range(3):
        _press(qtbot, page, Qt.Key.Key_Return, ctrl=True)
    review = session.reviews.reviews(POST)[-1]
    assert review.stands is Stands.HELD and review.attended == ("Maya",) and session.reviews.shown_of(MAYA)


def _held(room: ReviewPresenter, verdict: str, said: str) -> None:
    room.verdict(SIDE, verdict)
    room.hear(f"said:{SIDE}", said)
    room.finish()


def _lands(room: ReviewPresenter, session: Session, chores: Chores, prompts: GivenAnswers) -> AdjustmentsPresenter:
    """Return the place the room leads to, as the window opens it."""
    place = AdjustmentsPresenter(session, chores, prompts)
    place.show_person(session.person_id)
    room.thing_wanted.connect(lambda _person, _place, thing: place.open_thing(thing))
    return place


def test_a_change_from_a_review_is_asked_for_in_the_words_of_the_review(
    room: ReviewPresenter, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    _held(room, "change", "Tell me the day before")
    assert [(row.ref, row.act) for row in room.state.to_take_up] == [(SIDE, "Ask for the change")]
    _lands(room, session, chores, prompts)
    prompts.will_answer()
    room.take_up(SIDE)
    event = session.plans.events("side")[-1]
    assert (event.move, event.party, event.words) == (Move.ASK, Party.PERSON, "Tell me the day before")


def test_a_change_of_what_happens_already_is_its_own_and_leaves_that_in_force(
    room: ReviewPresenter, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    room.verdict(QUIET, "change")
    room.hear(f"said:{QUIET}", "A sign on the door")
    room.finish()
    _lands(room, session, chores, prompts)
    prompts.will_answer()
    room.take_up(QUIET)
    assert session.plans.adjustments(MAYA)[-1].title == "A sign on the door"
    assert state_of(session.plans.events("quiet")) is State.CONFIRMED


def test_what_stops_is_ended_with_the_reason_that_was_given(
    room: ReviewPresenter, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    _held(room, "stop", "The hatch is closed now")
    _lands(room, session, chores, prompts)
    prompts.will_answer()
    room.take_up(SIDE)
    ended = session.plans.adjustment("side")
    assert ended is not None and (ended.ended_on, ended.ended_why) == (session.today, "The hatch is closed now")


def test_what_comes_instead_is_a_new_adjustment_of_the_same_job_and_task(
    room: ReviewPresenter, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    _held(room, "replace", "A stool at the back table")
    place = _lands(room, session, chores, prompts)
    prompts.will_answer()
    room.take_up(SIDE)
    made = session.plans.adjustments(MAYA)[-1]
    assert (made.title, made.job_id, made.employer) == (
        "A stool at the back table", "holbrook-kitchen", "Holbrook Primary School"
    )  # fmt: skip
    assert place.state.chosen == str(made.id)
    assert session.plans.adjustment("side") is not None  # the old one stays until it is ended


def test_a_review_has_room_for_a_note_that_is_not_shown_read_together(
    room: ReviewPresenter, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    room.finish()
    prompts.will_answer(notes="Ask Theo about lifts.")
    room.change_notes()
    for together in (False, True):
        page = ReviewPage(room, together)
        qtbot.addWidget(page)
        shown = [w.text() for w in page.findChildren(QLabel) if w.isVisibleTo(page)]
        assert any("Ask Theo about lifts." in text for text in shown) is not together
        assert page.note.isVisibleTo(page) is not together


def test_what_was_typed_is_kept_when_somebody_else_comes_into_view(room: ReviewPresenter, session: Session) -> None:
    room.go_to_step(3)
    room.hear("words", "I like the mornings.")
    room.hear("next_on", "the day after never")
    review_id = room._id
    session.person_id = "samira"
    room.show_person("samira")
    kept = session.reviews.review(review_id)
    assert kept is not None and kept.words == "I like the mornings." and kept.next_on is None
    assert room.state.title == "" and "mornings" not in repr(room.state)
