"""What is in force on any day: the level, the version of the agreement, and the adjustments that are on.

Worked out from the versions of the agreement, the level log and what had happened in each negotiation by that day.
What is written down later about later days changes no earlier day; a correction counts for every day, because what it
takes out never was so. Pure, and one pass over what it is given.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from operator import attrgetter
from typing import NamedTuple, Protocol

from supportplans.agreement import is_on
from supportplans.agreement_versions import AgreementVersion, holding
from supportplans.keel import LevelMove, LevelPlan
from supportplans.level_log import LevelStep, level_on, levels
from supportplans.levels import SIX, Ladder, LevelId
from supportplans.model import Adjustment, Kind, Move, Party
from supportplans.negotiation import OPEN, Stand, State

_AGREED = frozenset({State.AGREED, State.TRIAL, State.PROMISED, State.SAID_IN_PLACE, State.CONFIRMED})
_WAITING = OPEN | {State.NOT_HAPPENING}
_BEFORE = date.min
_AFTER = {
    (stand.state.value, stand.in_place, move.value, party.value): stand.after(to)
    for stand in (Stand(state, there) for state in State for there in (False, True))
    for (move, party), to in stand.allowed.items()
}  # by words: an enum's own hash is what a long negotiation would spend its time on
_by_number = attrgetter("number")


class Moved(Protocol):
    """What is read of a negotiation event."""

    @property
    def number(self) -> int: ...
    @property
    def on(self) -> date: ...
    @property
    def party(self) -> Party: ...
    @property
    def move(self) -> Move: ...
    @property
    def starts_on(self) -> date | None: ...
    @property
    def corrects(self) -> int | None: ...
    @property
    def instead(self) -> Moved | None: ...


class Standing(NamedTuple):
    """How far one adjustment had got from a day on.

    `starts_on` is the day a promise is for; `trial`: the last yes was for a trial; `for_good`: a yes came after that.
    `in_place`: the person confirmed it, and nobody has said since that it has ended.
    """

    day: date
    state: State
    starts_on: date | None = None
    trial: bool = False
    for_good: bool = False
    in_place: bool = False


def standings(events: Iterable[Moved]) -> tuple[Standing, ...]:
    """Return the steps of one negotiation by day, the last of each day.

    An event is taken to be no earlier than those before it. Steps the rule does not allow are passed over.
    """
    found: dict[date, Standing] = {}
    for standing in _steps(events):
        found[standing.day] = standing
    return tuple(found.values())


def standing_on(events: Iterable[Moved], day: date) -> Standing | None:
    """Return how far a negotiation had got on a day, or None before it began."""
    last = None
    for standing in _steps(events):
        if standing.day > day:
            break
        last = standing
    return last


def _steps(events: Iterable[Moved]) -> Iterator[Standing]:
    ordered = sorted(events, key=_by_number)
    mended = {event.corrects: event.instead for event in ordered if event.corrects is not None}
    now = Standing(_BEFORE, State.IDEA)
    for said in ordered:
        event = mended.get(said.number, said) if mended else said
        if event is None or said.corrects is not None:
            continue
        stand = _AFTER.get((now.state._value_, now.in_place, event.move._value_, event.party._value_))
        if stand is not None:
            now = _after(now, event, *stand)
            yield now


def _after(now: Standing, event: Moved, state: State, there: bool) -> Standing:
    move, on = event.move, max(now.day, event.on)
    if state is State.WITHDRAWN:
        return Standing(on, state)
    if move is Move.ACCEPT_TRIAL:
        return Standing(on, state, now.starts_on, True, False, there)
    if move is Move.ACCEPT:
        return Standing(on, state, now.starts_on, False, now.trial or now.for_good, there)
    if move is Move.PROMISE or move is Move.IN_PLACE:
        return Standing(on, state, event.starts_on, now.trial, now.for_good, there)
    starts = None if move is Move.CONFIRM else now.starts_on
    return Standing(on, state, starts, now.trial, now.for_good, there)


class How(Enum):
    """How an adjustment is in force. READY: there for when the person says so.

    INTERIM: what is done in the meantime, while the thing itself is waited for. PROMISED: it was agreed, no day that
    was named is still to come, and nobody has said that it is in place. What is there just in case is ready by a yes.
    """

    ON = "on"
    TRIAL = "trial"
    READY = "ready"
    INTERIM = "interim"
    PROMISED = "promised"


def how_on(
    adjustment: Adjustment, standing: Standing | None, plan: LevelPlan, day: date, ladder: Ladder = SIX
) -> How | None:
    """Return how an adjustment is in force at the level of `plan` on `day`, or None where it is not."""
    if standing is None or standing.state not in _AGREED | _WAITING:
        return None
    if _over(adjustment, standing, day) or not could_be_on(adjustment, plan, day, ladder):
        return None
    ahead = standing.starts_on is not None and standing.starts_on > day
    if not standing.in_place and (ahead or standing.state is not State.SAID_IN_PLACE):
        begun = adjustment.interim_on is None or adjustment.interim_on <= day
        if adjustment.interim.strip() and begun:
            return How.INTERIM
        if ahead or standing.state in _WAITING:
            return None
        return How.READY if adjustment.kind is Kind.JUST_IN_CASE else How.PROMISED
    if adjustment.kind is Kind.JUST_IN_CASE:
        return How.READY
    trying = standing.trial or (adjustment.kind is Kind.TRIAL and not standing.for_good)
    return How.TRIAL if trying else How.ON


def could_be_on(adjustment: Adjustment, plan: LevelPlan, day: date, ladder: Ladder = SIX) -> bool:
    """Tell whether a level turns an adjustment on, whatever was agreed; the last day of a trial does not count yet."""
    return is_on(adjustment, plan, min(day, adjustment.until or day), ladder)


def plan_on(versions: Sequence[AgreementVersion], moves: Iterable[LevelMove], day: date) -> tuple[LevelPlan, Ladder]:
    """Return the plan of the level in force on a day, and the levels there were. There has to be a version."""
    version = holding(versions, day)
    assert version is not None
    ladder = version.agreement.ladder
    level, _ = level_on(levels(versions, moves), day, ladder.start)
    return version.agreement.plan(level), ladder


def _over(adjustment: Adjustment, standing: Standing, day: date) -> bool:
    """Tell whether it has come to an end; the last day of a trial that was made to last is no end."""
    ends = None if standing.for_good else adjustment.until
    return any(last is not None and day > last for last in (ends, adjustment.ended_on))


@dataclass(frozen=True, slots=True)
class Record:
    """All of one agreement that bears on what is in force: its versions, its level log, each negotiation."""

    versions: tuple[AgreementVersion, ...]
    moves: tuple[LevelMove, ...] = ()
    negotiated: tuple[tuple[Adjustment, Sequence[Moved]], ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One adjustment in force. `until` is its last day, where it has one."""

    adjustment: Adjustment
    how: How
    until: date | None = None

    @property
    def words(self) -> str:
        """Return what is done: the adjustment, or what is done in the meantime."""
        return self.adjustment.interim if self.how is How.INTERIM else self.adjustment.title


@dataclass(frozen=True, slots=True)
class DayInForce:
    """What holds on one day. `since` is None where no level was ever moved; `version` None without an agreement."""

    day: date
    level: LevelId
    since: date | None
    version: AgreementVersion | None
    items: tuple[Item, ...]


def on_day(record: Record, day: date) -> DayInForce:
    """Return what is in force on a day, whichever day it is asked on."""
    version = holding(record.versions, day)
    if version is None:
        return DayInForce(day, 0, None, None, ())
    start = version.agreement.ladder.start
    level, since = level_on(levels(record.versions, record.moves), day, start)
    agreement = version.agreement
    plan, level = agreement.plan(level), agreement.ladder.now(level)
    found = []
    for adjustment, events in record.negotiated:
        if not could_be_on(adjustment, plan, day, agreement.ladder):
            continue
        how = how_on(adjustment, standing_on(events, day), plan, day, agreement.ladder)
        if how is not None:
            found.append(_item(adjustment, how))
    return DayInForce(day, level, since, version, tuple(found))


def _item(adjustment: Adjustment, how: How) -> Item:
    return Item(adjustment, how, adjustment.until if how is not How.INTERIM else None)


def _at(steps: Sequence[Standing], day: date) -> Standing | None:
    place = bisect_right(steps, day, key=lambda step: step.day)
    return steps[place - 1] if place else None


@dataclass(frozen=True, slots=True)
class Span:
    """An unbroken time in which one adjustment is in force in one way; both days count."""

    adjustment: Adjustment
    how: How
    start: date
    end: date


def spans(record: Record, start: date, end: date) -> tuple[Span, ...]:
    """Return when each adjustment was in force between two days, adjustment by adjustment, earliest first."""
    if not record.versions:
        return ()
    steps = levels(record.versions, record.moves)
    shared = {start, *(s.day for s in steps), *(v.holds_from for v in record.versions)}
    plans = _Plans(record.versions, steps)
    return tuple(span for one in record.negotiated for span in _spans(*one, shared, plans, start, end))


class _Plans:
    """The plan of the level in force by day, found once for each day."""

    def __init__(self, versions: Sequence[AgreementVersion], steps: Sequence[LevelStep]) -> None:
        self._versions, self._steps = versions, steps
        self._known: dict[date, tuple[LevelPlan, Ladder]] = {}

    def on(self, day: date) -> tuple[LevelPlan, Ladder]:
        if day not in self._known:
            version = holding(self._versions, day)
            assert version is not None
            ladder = version.agreement.ladder
            level, _ = level_on(self._steps, day, ladder.start)
            self._known[day] = (version.agreement.plan(level), ladder)
        return self._known[day]


def _spans(
    adjustment: Adjustment, events: Sequence[Moved], shared: set[date], plans: _Plans, start: date, end: date
) -> list[Span]:
    steps = standings(events)
    own = {s.day for s in steps} | {s.starts_on for s in steps if s.starts_on}
    own |= {last + timedelta(days=1) for last in (adjustment.until, adjustment.ended_on) if last}
    own |= {adjustment.interim_on} if adjustment.interim_on else set()
    days = sorted(day for day in shared | own if start <= day <= end)
    found: list[Span] = []
    for day, following in zip(days, [*days[1:], end + timedelta(days=1)], strict=True):
        plan, ladder = plans.on(day)
        how = how_on(adjustment, _at(steps, day), plan, day, ladder)
        last = following - timedelta(days=1)
        if how is not None and found and found[-1].how is how and found[-1].end == day - timedelta(days=1):
            found[-1] = Span(adjustment, how, found[-1].start, last)
        elif how is not None:
            found.append(Span(adjustment, how, day, last))
    return found
