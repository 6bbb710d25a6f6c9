"""How long each stage takes adds up, and only what was named for a day can be overdue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from supportplans.moves import Move, NegotiationEvent
from supportplans.negotiation import State, state_of
from supportplans.negotiation_days import asked_on, first_confirmed_on, reply_due, stopped_on, waiting_days
from supportplans.waits import Wait, three_dates, total_days, typical, waits
from tests.supportplans.maya import E, P, events_of
from tests.supportplans.test_negotiation import negotiations

TODAY = date(2027, 3, 10)
Events = tuple[NegotiationEvent, ...]


@given(negotiations())
def test_the_days_of_the_stages_add_up_to_the_days_from_asking_to_confirming(events: Events) -> None:
    confirmed, begun = first_confirmed_on(events), asked_on(events)
    if confirmed and begun and stopped_on(events) is None:
        assert total_days(events, TODAY) == (confirmed - begun).days
        assert [stage.wait for stage in waits(events, TODAY)] == list(Wait)


@given(negotiations())
def test_stages_follow_one_another_and_only_the_last_runs(events: Events) -> None:
    stages = waits(events, TODAY)
    assert [s.wait for s in stages] == list(Wait)[: len(stages)]
    assert all(s.until is not None for s in stages[:-1])
    follow = [after.since == before.until for before, after in pairwise(stages)]
    assert all(follow if stopped_on(events) is None else follow[:-1])  # what stopped is waited for from that day on
    assert all(s.days >= 0 for s in stages)


@given(negotiations())
def test_nobody_is_waited_for_after_a_no_or_when_it_was_taken_back(events: Events) -> None:
    resting = state_of(events) in (State.REFUSED, State.DECLINED, State.WITHDRAWN, State.IDEA)
    assert not (resting and any(s.until is None for s in waits(events, TODAY)))


@given(st.lists(negotiations(), max_size=6))
def test_every_stage_counts_once_over_many(many: list[Events]) -> None:
    stages = [s for events in many for s in waits(events, TODAY)]
    found = typical(many, TODAY)
    assert sum(t.ended + t.running for t in found) == len(stages)
    assert sum(t.overdue for t in found) == sum(s.overdue for s in stages)


def due(events: Events, number: int, on: date) -> Events:
    """Return the events with an answer promised by a day."""
    return tuple(replace(e, reply_due=on) if e.number == number else e for e in events)


def test_an_answer_is_overdue_from_the_day_after_it_was_promised() -> None:
    events = due(events_of("a", (P, Move.ASK)), 1, TODAY)
    assert [(s.wait, s.days, s.overdue) for s in waits(events, TODAY)] == [(Wait.ANSWER, 35, False)]
    assert waits(events, TODAY + timedelta(1))[0].overdue


def test_without_a_named_day_nothing_is_overdue_however_long_it_takes() -> None:
    assert not waits(events_of("a", (P, Move.ASK)), date(2029, 1, 1))[0].overdue


def test_an_answer_that_came_after_its_day_was_late_and_is_no_longer_overdue() -> None:
    events = due(events_of("a", (P, Move.ASK), (E, Move.ACCEPT)), 1, date(2027, 2, 3))
    answer = waits(events, TODAY)[0]
    assert (answer.days, answer.late, answer.overdue) == (1, True, False)


def test_a_yes_ends_the_day_an_answer_was_promised_by() -> None:
    events = due(events_of("a", (P, Move.ASK), (E, Move.ACCEPT)), 1, date(2027, 2, 3))
    assert reply_due(events) is None
    assert not waits(events, TODAY)[1].overdue


def test_a_promise_whose_day_has_passed_is_overdue_until_the_person_says_yes() -> None:
    events = events_of("a", (P, Move.ASK), (E, Move.ACCEPT), (E, Move.PROMISE))
    events = tuple(replace(e, starts_on=date(2027, 2, 20)) if e.move is Move.PROMISE else e for e in events)
    said = (*events, replace(events[0], number=4, on=date(2027, 2, 22), party=E, move=Move.IN_PLACE))
    assert waits(said, TODAY)[-1].overdue
    sure = (*said, replace(events[0], number=5, on=date(2027, 2, 23), move=Move.CONFIRM))
    last = waits(sure, TODAY)[-1]
    assert (last.until, last.late, last.overdue) == (date(2027, 2, 23), True, False)
    dates = three_dates(sure)
    assert (dates.promised, dates.said_in_place, dates.confirmed) == (
        date(2027, 2, 20), date(2027, 2, 22), date(2027, 2, 23),
    )  # fmt: skip


def test_the_median_is_over_stages_that_ended() -> None:
    quick, open_ = events_of("a", (P, Move.ASK), (E, Move.ACCEPT)), events_of("b", (P, Move.ASK))
    slow = tuple(replace(e, on=e.on + timedelta(9)) if e.number == 2 else e for e in quick)
    answer = typical([quick, slow, open_], TODAY)[0]
    assert (answer.median_days, answer.ended, answer.running) == (5.5, 2, 1)
    assert typical([], TODAY)[0].median_days is None


def test_what_stopped_is_waited_for_from_the_day_it_stopped_and_counts_the_first_time_once_it_holds_again() -> None:
    there = events_of("a", (P, Move.ASK), (E, Move.ACCEPT), (E, Move.PROMISE), (E, Move.IN_PLACE), (P, Move.CONFIRM))
    stop = replace(there[0], number=6, on=date(2028, 2, 1), move=Move.NOT_CONFIRMED)
    today, lost = date(2028, 2, 11), (*there, stop)
    assert [(s.wait, s.days, s.until is None) for s in waits(lost, today)] == [
        (Wait.ANSWER, 1, False), (Wait.PROMISE, 1, False), (Wait.CONFIRM, 10, True),
    ]  # fmt: skip
    assert (stopped_on(lost), waiting_days(lost, today)) == (date(2028, 2, 1), 10)
    promise = replace(stop, number=7, on=date(2028, 2, 9), party=E, move=Move.PROMISE, starts_on=date(2028, 2, 10))
    again = (*lost, promise)
    assert waits(again, today)[-1].overdue
    held = (*again, replace(stop, number=8, on=date(2028, 2, 11), move=Move.CONFIRM))
    assert ([s.days for s in waits(held, today)], waiting_days(held, today)) == ([1, 1, 2], 4)
    assert stopped_on(held) is None
