"""How long an adjustment waits, stage by stage, and over many of them. Pure: events and a day in, days out.

The stages follow one another without a gap: from asking to the first answer, from there to the first promise of a
day (or to being said or confirmed to be in place, where no day was promised), from there to the confirmation by the
person that holds. So the days of the stages add up to the days from asking to confirming.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import takewhile
from statistics import median

from supportplans.moves import Move, NegotiationEvent
from supportplans.negotiation import State, current_round, state_of
from supportplans.negotiation_days import (
    asked_on,
    confirmed_on,
    first_confirmed_on,
    is_answer,
    promised_for,
    reply_due,
    said_in_place_on,
    stopped_on,
)

Events = Sequence[NegotiationEvent]


class Wait(Enum):
    """What is waited for."""

    ANSWER = "answer"
    PROMISE = "promise"
    CONFIRM = "confirm"


@dataclass(frozen=True, slots=True)
class Waited:
    """One stage: from a day to a day, or still running (`until` None). `due` is the day that was named for its end.

    `days` are whole days, counted to today while it runs. `overdue`: it runs, and the day named for it has passed.
    `late`: it came after the day that was named for it.
    """

    wait: Wait
    since: date
    until: date | None
    days: int
    due: date | None = None
    overdue: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class ThreeDates:
    """The dates that are kept apart: promised for, in place as the employer says, confirmed by the person."""

    promised: date | None = None
    said_in_place: date | None = None
    confirmed: date | None = None


_PROMISES = (Move.PROMISE, Move.IN_PLACE)
_RESTING = frozenset({State.IDEA, State.WITHDRAWN, State.REFUSED, State.DECLINED})


def three_dates(events: Events) -> ThreeDates:
    """Return the three dates as they stand now."""
    return ThreeDates(promised_for(events), said_in_place_on(events), confirmed_on(events))


def waits(events: Events, today: date) -> tuple[Waited, ...]:
    """Return the stages begun in this round, in order; of them only the last can still run.

    Nothing runs after a no or once it was taken back: nobody is waited for then. A stage that ended stays. What was
    confirmed and stopped is waited for from that day on; the days before it, when it was there, are no wait.
    """
    begun, stopped, resting = asked_on(events), stopped_on(events), state_of(events) in _RESTING
    if begun is None:
        return ()
    first = first_confirmed_on(events)
    ends = {Wait.ANSWER: _answered(events), Wait.PROMISE: _promised(events), Wait.CONFIRM: first}
    found: list[Waited] = []
    for wait, end in _as_far_as_they_go(ends):
        if end is None and resting:
            break
        found.append(_waited(wait, begun, end, _due(wait, end, events), today))
        begun = end or begun
    if stopped is not None and not resting:
        found[-1] = _waited(Wait.CONFIRM, stopped, None, _promised_since(events, stopped), today)
    return tuple(found)


def total_days(events: Events, today: date) -> int | None:
    """Return the days of all stages together, or None before it was asked for."""
    stages = waits(events, today)
    return sum(stage.days for stage in stages) if stages else None


def _as_far_as_they_go(ends: dict[Wait, date | None]) -> list[tuple[Wait, date | None]]:
    """Return the stages up to the first that has not ended."""
    found: list[tuple[Wait, date | None]] = []
    for wait, end in ends.items():
        found.append((wait, end))
        if end is None:
            break
    return found


def _answered(events: Events) -> date | None:
    return next((e.on for e in current_round(events) if is_answer(e)), _promised(events))


def _promised(events: Events) -> date | None:
    named, first = next((e.on for e in current_round(events) if e.move in _PROMISES), None), first_confirmed_on(events)
    return min((on for on in (named, first) if on is not None), default=None)


def _promised_since(events: Events, stopped: date) -> date | None:
    """Return the day that was promised after it had stopped."""
    promises = [e for e in current_round(events) if e.move is Move.PROMISE and e.on >= stopped]
    return (promises[-1].starts_on or promises[-1].on) if promises else None


def _due(wait: Wait, end: date | None, events: Events) -> date | None:
    if wait is Wait.CONFIRM:
        until = end or date.max
        return promised_for([event for event in current_round(events) if event.on <= until])
    if end is None:
        return reply_due(events)
    before = list(takewhile(lambda event: not is_answer(event), current_round(events)))
    return next((e.reply_due for e in reversed(before) if e.reply_due), None) if wait is Wait.ANSWER else None


def _waited(wait: Wait, since: date, until: date | None, due: date | None, today: date) -> Waited:
    days = max(0, ((until or today) - since).days)
    passed = due is not None and due < (until or today)
    return Waited(wait, since, until, days, due, passed and until is None, passed and until is not None)


@dataclass(frozen=True, slots=True)
class Typical:
    """One stage over many adjustments. `median_days` is None where none has ended; `ended` says how many have."""

    wait: Wait
    median_days: float | None
    ended: int
    running: int
    overdue: int


def typical(negotiations: Iterable[Events], today: date) -> tuple[Typical, ...]:
    """Return every stage over many negotiations. The median is over stages that ended; those running are counted."""
    found = [stage for events in negotiations for stage in waits(events, today)]
    return tuple(_typical(wait, [s for s in found if s.wait is wait]) for wait in Wait)


def _typical(wait: Wait, stages: Sequence[Waited]) -> Typical:
    ended = [s.days for s in stages if s.until is not None]
    running = len(stages) - len(ended)
    return Typical(wait, float(median(ended)) if ended else None, len(ended), running, sum(s.overdue for s in stages))
