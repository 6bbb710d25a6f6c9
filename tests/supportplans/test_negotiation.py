"""The negotiation follows its rule, and only the person makes it count."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportplans.model import AdjustmentId, EventId, Move, NegotiationEvent, Party
from supportplans.negotiation import (
    ALLOWED,
    IllegalMove,
    State,
    add,
    allowed_moves,
    counted,
    current_round,
    in_place,
    settled,
    standing_of,
    state_of,
)
from supportplans.negotiation_days import asked_on, change_since, confirmed_on, on_trial, waiting_days, waiting_for
from supportplans.step_track import Mark, steps
from tests.supportplans.maya import E, P, S, events_of

START = date(2027, 2, 3)


def event(number: int, move: Move, party: Party, corrects: int | None = None) -> NegotiationEvent:
    """Return one event, a day after the one before."""
    on = START + timedelta(days=number - 1)
    return NegotiationEvent(EventId(str(number)), AdjustmentId("a"), number, on, party, move, corrects=corrects)


@st.composite
def negotiations(draw: st.DrawFn) -> tuple[NegotiationEvent, ...]:
    """Draw a legal negotiation of up to 14 moves."""
    events: tuple[NegotiationEvent, ...] = ()
    for number in range(1, draw(st.integers(0, 14)) + 1):
        move, party = draw(st.sampled_from(allowed_moves(events)))
        events = add(events, event(number, move, party))
    return events


@given(negotiations())
def test_any_legal_negotiation_has_a_state_a_track_and_a_next_move(events: tuple[NegotiationEvent, ...]) -> None:
    assert state_of(events) in State
    assert len(steps(events).marks) == 5
    assert allowed_moves(events)


@given(negotiations(), st.sampled_from(Move), st.sampled_from(Party))
def test_what_the_state_does_not_allow_is_refused(
    events: tuple[NegotiationEvent, ...], move: Move, party: Party
) -> None:
    if move is Move.CORRECT or (move, party) in allowed_moves(events):
        return
    with pytest.raises(IllegalMove) as refused:
        add(events, event(len(events) + 1, move, party))
    assert refused.value.move is move


@given(negotiations())
def test_nothing_is_in_place_without_the_persons_own_word(events: tuple[NegotiationEvent, ...]) -> None:
    track = steps(events)
    done = Mark.DONE in (track.in_place, track.confirmed)
    assert done == in_place(events) == (confirmed_on(events) is not None) == (standing_of(events) is State.CONFIRMED)
    assert in_place(events) or state_of(events) is not State.CONFIRMED
    if done:
        assert any(e.move is Move.CONFIRM and e.party is Party.PERSON for e in counted(events))


def test_only_the_person_may_confirm_and_only_the_employer_may_promise() -> None:
    parties = {(move, party) for table in ALLOWED.values() for move, party in table}
    assert {p for m, p in parties if m in (Move.CONFIRM, Move.NOT_CONFIRMED, Move.WITHDRAW)} == {P}
    assert {p for m, p in parties if m in (Move.PROMISE, Move.IN_PLACE, Move.DEFER)} == {E}


@given(negotiations())
def test_a_step_is_never_done_before_the_one_to_its_left(events: tuple[NegotiationEvent, ...]) -> None:
    marks = steps(events).marks
    for left, right in pairwise(marks):
        assert right is Mark.NOT_YET or left is not Mark.NOT_YET


@given(negotiations(), st.data())
@settings(max_examples=60)
def test_a_correction_counts_as_if_the_event_had_not_been(
    events: tuple[NegotiationEvent, ...], data: st.DataObject
) -> None:
    if not events:
        return
    wrong = data.draw(st.integers(1, len(events)))
    mend = event(len(events) + 1, Move.CORRECT, Party.SPECIALIST, wrong)
    rest = tuple(e for e in events if e.number != wrong)
    try:
        expected = state_of(rest)
    except IllegalMove:
        with pytest.raises(IllegalMove):
            add(events, mend)
        return
    longer = add(events, mend)
    assert state_of(longer) is expected
    assert longer[: len(events)] == events
    with pytest.raises(IllegalMove):
        add(longer, event(len(longer) + 1, Move.CORRECT, Party.SPECIALIST, wrong))


def test_a_no_to_a_change_leaves_what_is_in_place_and_a_no_to_the_thing_itself_ends_it() -> None:
    there = ((P, Move.ASK), (E, Move.ACCEPT), (P, Move.CONFIRM))
    for no in ((E, Move.REFUSE), (P, Move.WITHDRAW)):
        after = events_of("a", *there, (P, Move.ASK), no)
        assert state_of(after) is State.CONFIRMED and confirmed_on(after) == date(2027, 2, 5)
        assert len(current_round(after)) == 5 and change_since(after) is None
        assert not in_place(events_of("a", *there, (P, Move.ASK), no, no))
    asked = events_of("a", *there, (P, Move.ASK))
    assert (change_since(asked), waiting_for(asked)) == (date(2027, 2, 6), E)
    assert steps(asked).marks == (Mark.DONE, Mark.WAITING, Mark.DONE, Mark.DONE, Mark.DONE)
    changed = events_of("a", *there, (P, Move.ASK), (E, Move.ACCEPT), (E, Move.IN_PLACE), (P, Move.CONFIRM))
    assert state_of(changed) is State.CONFIRMED and confirmed_on(changed) == date(2027, 2, 9)


@given(negotiations())
def test_what_is_settled_leads_to_how_far_the_thing_itself_has_got(events: tuple[NegotiationEvent, ...]) -> None:
    assert state_of(settled(events)) is standing_of(events)
    assert confirmed_on(settled(events)) == confirmed_on(events)


def test_numbers_follow_one_another() -> None:
    with pytest.raises(IllegalMove):
        add((), event(2, Move.ASK, P))


def test_the_employers_word_is_half_a_step_and_the_person_is_waited_for() -> None:
    events = events_of(
        "a", (P, Move.ASK), (E, Move.REFUSE), (E, Move.OFFER), (P, Move.ACCEPT_TRIAL), (E, Move.IN_PLACE)
    )
    assert steps(events).marks == (Mark.DONE, Mark.CHANGED, Mark.DONE, Mark.HALF, Mark.WAITING)
    assert waiting_for(events) is P
    assert on_trial(events)
    assert waiting_days(events, date(2027, 2, 24)) == 21


def test_the_days_stop_when_the_person_confirms() -> None:
    events = events_of("a", (S, Move.ASK), (E, Move.ACCEPT), (E, Move.IN_PLACE), (P, Move.CONFIRM))
    assert waiting_days(events, date(2028, 1, 1)) == 3
    assert confirmed_on(events) == date(2027, 2, 6)


def test_what_has_stopped_is_no_longer_confirmed() -> None:
    events = events_of("a", (P, Move.ASK), (E, Move.ACCEPT), (P, Move.CONFIRM), (P, Move.NOT_CONFIRMED))
    assert confirmed_on(events) is None
    assert steps(events).in_place is Mark.WAITING


def test_asking_again_after_taking_it_back_starts_the_days_afresh() -> None:
    events = events_of("a", (P, Move.ASK), (P, Move.WITHDRAW), (P, Move.ASK))
    assert asked_on(events) == date(2027, 2, 5)
