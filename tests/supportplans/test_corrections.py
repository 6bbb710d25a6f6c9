"""A mistake is put right by saying so: what counts is as if it had been said rightly, and all stays on record."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportplans.codec import decode, encode
from supportplans.moves import Channel, EventId, Move, NegotiationEvent, Party, Reason
from supportplans.negotiation import (
    ALLOWED,
    IllegalMove,
    State,
    add,
    allowed_moves,
    correctable,
    counted,
    journey,
    may_correct,
    state_of,
)
from supportplans.negotiation_days import confirmed_on
from tests.supportplans.maya import E, P, S, events_of
from tests.supportplans.test_negotiation import event, negotiations

Events = tuple[NegotiationEvent, ...]


def mend(events: Events, wrong: int, right: NegotiationEvent | None = None) -> NegotiationEvent:
    """Return the correction of one event, with the right version where there is one."""
    return replace(event(len(events) + 1, Move.CORRECT, Party.SPECIALIST, wrong), instead=right)


@given(negotiations(), st.data())
@settings(max_examples=80)
def test_a_right_version_counts_as_if_it_had_been_said_from_the_first(events: Events, data: st.DataObject) -> None:
    if not events:
        return
    wrong = data.draw(st.sampled_from(events))
    move, party = data.draw(st.sampled_from([pair for table in ALLOWED.values() for pair in table]))
    right = replace(wrong, move=move, party=party, words="as it was")
    as_said = tuple(right if e.number == wrong.number else e for e in events)
    correction = mend(events, wrong.number, right)
    try:
        expected = state_of(as_said)
    except IllegalMove:
        assert not may_correct(events, correction)
        return
    longer = add(events, correction)
    assert state_of(longer) is expected
    assert counted(longer) == as_said
    assert longer[: len(events)] == events


@given(negotiations(), st.data())
def test_the_last_correction_of_an_event_is_the_one_that_counts(events: Events, data: st.DataObject) -> None:
    if not events:
        return
    wrong = data.draw(st.sampled_from(events))
    once = add(events, mend(events, wrong.number, replace(wrong, words="better")))
    twice = add(once, mend(once, wrong.number, wrong))
    assert counted(twice) == counted(events)


@given(negotiations())
def test_what_was_taken_out_by_mistake_can_be_put_back(events: Events) -> None:
    for number in correctable(events, mend(events, 0)):
        gone = add(events, mend(events, number))
        back = add(gone, mend(gone, number, events[number - 1]))
        assert counted(back) == counted(events)


@given(negotiations(), st.integers(0, 2**32))
def test_the_order_of_reading_does_not_matter(events: Events, seed: int) -> None:
    if events:
        events = add(events, mend(events, len(events), replace(events[-1], words="said so")))
    shuffled = list(events)
    random.Random(seed).shuffle(shuffled)
    assert counted(shuffled) == counted(events)
    assert state_of(shuffled) is state_of(events)


@given(negotiations())
def test_no_way_leads_to_confirmed_but_the_persons_own_word(events: Events) -> None:
    for said, state in journey(events):
        if state is State.CONFIRMED:
            assert said.party is P or said.move in (Move.ACCEPT, Move.GIVE_INFORMATION, Move.ASK_INFORMATION,
                                                    Move.QUESTION)  # fmt: skip
    without = tuple(e for e in events if e.move is not Move.CONFIRM)
    try:
        assert state_of(without) is not State.CONFIRMED
    except IllegalMove:
        return


def test_of_all_steps_only_the_persons_confirm_enters_confirmed() -> None:
    into = {(move, party) for state, table in ALLOWED.items() for (move, party), to in table.items()
            if to is State.CONFIRMED and state is not State.CONFIRMED}  # fmt: skip
    assert into == {(Move.CONFIRM, P)}


def test_every_state_can_be_reached_and_left() -> None:
    reached, fresh = {State.IDEA}, {State.IDEA}
    while fresh:
        fresh = {to for state in fresh for to in ALLOWED[state].values()} - reached
        reached |= fresh
    assert reached == set(State) == set(ALLOWED)
    assert all(ALLOWED.values())


def test_information_that_was_asked_for_and_given_leads_back_to_the_asking() -> None:
    asked = events_of("a", (P, Move.ASK), (E, Move.ASK_INFORMATION))
    assert state_of(asked) is State.QUESTIONED
    assert state_of((*asked, event(3, Move.GIVE_INFORMATION, S))) is State.ASKED


def test_what_the_employer_explains_is_no_answer() -> None:
    events = events_of("a", (P, Move.ASK), (S, Move.ASK_INFORMATION), (E, Move.GIVE_INFORMATION))
    assert state_of(events) is State.ASKED


def test_a_no_can_be_taken_higher_and_answered_there() -> None:
    events = events_of("a", (P, Move.ASK), (E, Move.REFUSE), (S, Move.ESCALATE))
    assert state_of(events) is State.ESCALATED
    assert state_of((*events, event(4, Move.ACCEPT, E))) is State.AGREED


def test_what_was_agreed_stays_agreed_when_it_is_raised_higher() -> None:
    events = events_of("a", (P, Move.ASK), (E, Move.PROMISE), (P, Move.NOT_CONFIRMED), (P, Move.ESCALATE))
    assert state_of(events) is State.NOT_HAPPENING


def test_facts_that_are_told_do_not_undo_a_confirmation() -> None:
    events = events_of("a", (P, Move.ASK), (E, Move.IN_PLACE), (P, Move.CONFIRM), (E, Move.GIVE_INFORMATION))
    assert confirmed_on(events) == date(2027, 2, 5)


def test_an_early_mistake_is_mended_only_where_the_rest_still_follows() -> None:
    events = events_of("a", (P, Move.ASK), (E, Move.DEFER), (E, Move.OFFER), (P, Move.ACCEPT))
    assert correctable(events, mend(events, 0)) == {2, 4}
    with pytest.raises(IllegalMove):
        add(events, mend(events, 3))


def test_a_right_version_is_of_that_very_event_and_never_a_correction() -> None:
    events = events_of("a", (P, Move.ASK), (E, Move.DEFER))
    assert not may_correct(events, mend(events, 2, events[0]))
    assert not may_correct(events, mend(events, 3, replace(events[1], number=3)))
    assert not may_correct(events, mend(events, 2, mend(events, 2)))
    with pytest.raises(IllegalMove):
        add(events, replace(event(3, Move.ACCEPT, E), instead=events[1]))


def test_everything_that_was_said_comes_back_from_the_file() -> None:
    said = NegotiationEvent(
        EventId("x"), events_of("a", (P, Move.ASK))[0].adjustment_id, 2, date(2027, 2, 5), E, Move.REFUSE,
        "Ms Doyle", Channel.PHONE, "Not at dinner.", Reason.NOT_COVERED, "A fourth pair of hands.",
        present=("Jo", "Maya"), alternatives="Five minutes at 9.45", next_step="Ask Sam", next_owner="Ms Doyle",
        next_by=date(2027, 2, 9), view="Fair enough", note="Ring first", copy_id="c1",
    )  # fmt: skip
    correction = NegotiationEvent(said.id, said.adjustment_id, 3, date(2027, 2, 6), S, Move.CORRECT, corrects=2,
                                  instead=replace(said, words="Not this week."))  # fmt: skip
    assert decode(NegotiationEvent, encode(said)) == said
    assert decode(NegotiationEvent, encode(correction)) == correction


@given(negotiations())
def test_what_may_come_next_always_can(events: Events) -> None:
    for move, party in allowed_moves(events):
        assert add(events, event(len(events) + 1, move, party))
