"""When to look at how the support works, worked out from the job, what changed around it and what was held.

Regular ones are on day 3, after a week, after 1, 3 and 6 months, and then at most six months apart for as long as the
job lasts (knowledge: plans.md 2.6). Others follow from something that happened; days of their own can be agreed. One
that is held late moves none of the later ones; a six-monthly one that is held early pulls the next one nearer.
Everything here is given its days; nothing looks at a clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from records.consent import add_months
from supportplans.posts import Post


class Why(Enum):
    """The reason for a review."""

    DAY_3 = "day_3"
    WEEK_1 = "week_1"
    MONTH_1 = "month_1"
    MONTH_3 = "month_3"
    MONTH_6 = "month_6"
    SIX_MONTHLY = "six_monthly"
    LEVEL = "level"  # after early signs or anything above
    MANAGER = "manager"
    ROLE = "role"
    SITE = "site"
    HOURS = "hours"
    TECHNOLOGY = "technology"
    POLICY = "policy"
    AWARD = "award"
    FIT_NOTE = "fit_note"
    ADVICE = "advice"
    MISSED = "missed"  # something agreed was not done by its day
    OWN = "own"  # a day of one's own


class Standing(Enum):
    """How a planned review stands. GONE_BY: its day is past, and a later one has taken it up, or the job ended."""

    HELD = "held"
    LEFT_OUT = "left_out"  # by agreement
    GONE_BY = "gone_by"
    OVERDUE = "overdue"
    DUE = "due"  # today or within a week
    AHEAD = "ahead"


OPEN = frozenset({Standing.OVERDUE, Standing.DUE, Standing.AHEAD})
SOON = timedelta(days=7)  # how long after something happened, and how far ahead a review counts as due
REGULAR = (Why.DAY_3, Why.WEEK_1, Why.MONTH_1, Why.MONTH_3, Why.MONTH_6, Why.SIX_MONTHLY)
APART, TAKEN_UP = 6, 6  # months: the most between two regular ones; after how long an old reason counts as taken up


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for one review. `of` tells it from others of its kind; `on` is the day it is first due."""

    why: Why
    of: str
    on: date

    @property
    def key(self) -> str:
        """Return what a review names the reason by."""
        return f"{self.why.value}:{self.of}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of some reasons: held on a day, left out by agreement, or put off to another day (`again`)."""

    keys: frozenset[str]
    on: date
    held: bool
    again: date | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """One planned review: a reason, the day it is due now, and how it stands. Equal reasons of one day are one slot."""

    why: Why
    keys: tuple[str, ...]
    first_on: date  # the day it was due before it was put off
    on: date
    standing: Standing = Standing.AHEAD
    answered_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be held."""
        return self.standing in OPEN

    def days_late(self, today: date) -> int:
        """Return how many days after its first day it was held, or stands open today; 0 for in time."""
        if self.standing is Standing.HELD and self.answered_on is not None:
            return max(0, (self.answered_on - self.first_on).days)
        return max(0, (today - self.on).days) if self.is_open else 0


def regular(started: date, held: Mapping[str, date], until: date) -> Iterator[Reason]:
    """Yield the regular reviews, to the first one after `until`. `held` maps keys to the day one was held."""
    fixed = (
        (Why.DAY_3, started + timedelta(days=2)),  # the first day is day 1
        (Why.WEEK_1, started + timedelta(days=7)),
        *((why, add_months(started, n)) for why, n in ((Why.MONTH_1, 1), (Why.MONTH_3, 3), (Why.MONTH_6, 6))),
    )
    last = Reason(Why.MONTH_6, "1", add_months(started, 6))
    for why, on in fixed:
        last = Reason(why, "1", on)
        yield last
        if on > until:
            return
    number = 0
    while last.on <= until:
        number += 1
        from_on = min(last.on, held.get(last.key, last.on))
        last = Reason(Why.SIX_MONTHLY, str(number), add_months(from_on, APART))
        yield last


def plan(
    post: Post, others: Iterable[Reason], answers: Iterable[Answer], today: date, until: date | None = None
) -> tuple[Slot, ...]:
    """Return every planned review of a job, earliest first, regular ones to the first after `until` (else today).

    `others` are reasons that follow from something that happened, and days of one's own. None is after the last day of
    the job; what is open then has gone by.
    """
    known = sorted(answers, key=lambda answer: answer.on)
    held = {key: answer.on for answer in reversed(known) if answer.held for key in answer.keys}
    reasons = {r.key: r for r in (*regular(post.started_on, held, max(until or today, today)), *others)}
    inside = [r for r in reasons.values() if post.ended_on is None or r.on <= post.ended_on]
    slots = [_slot(reason, [a for a in known if reason.key in a.keys], today) for reason in inside]
    newest = max((s.first_on for s in slots if s.why in REGULAR and s.first_on <= today), default=None)
    over = post.ended_on is not None and post.ended_on < today
    standing = [replace(s, standing=Standing.GONE_BY) if _gone_by(s, newest, today, over) else s for s in slots]
    return tuple(sorted(_merged(standing), key=lambda slot: (slot.on, slot.first_on, list(Why).index(slot.why))))


def _slot(reason: Reason, answers: list[Answer], today: date) -> Slot:
    """Return how one reason stands: the first meeting that was held counts, or else the last thing agreed."""
    slot = Slot(reason.why, (reason.key,), reason.on, reason.on)
    held = next((a for a in answers if a.held), None)
    if held is not None:
        return replace(slot, standing=Standing.HELD, answered_on=held.on)
    last = answers[-1] if answers else None
    if last is not None and last.again is None:
        return replace(slot, standing=Standing.LEFT_OUT, answered_on=last.on)
    on = last.again if last is not None and last.again is not None else slot.on
    ahead = (on - today).days
    standing = Standing.OVERDUE if ahead < 0 else Standing.DUE if ahead <= SOON.days else Standing.AHEAD
    return replace(slot, on=on, standing=standing)


def _gone_by(slot: Slot, newest: date | None, today: date, over: bool) -> bool:
    """Tell whether an open slot is taken up by a later one: a regular by the next, anything by half a year."""
    if not slot.is_open:
        return False
    if over:
        return True
    if slot.why in REGULAR:
        return newest is not None and slot.first_on < newest
    return slot.standing is Standing.OVERDUE and add_months(slot.on, TAKEN_UP) < today


def _merged(slots: Iterable[Slot]) -> Iterator[Slot]:
    """Yield the slots; open ones for the same reason on one day become one that stands for all of them."""
    together: dict[tuple[Why, date], Slot] = {}
    for slot in slots:
        if not slot.is_open:
            yield slot
            continue
        same = together.get((slot.why, slot.on))
        together[slot.why, slot.on] = replace(
            slot, keys=(*same.keys, *slot.keys), first_on=min(same.first_on, slot.first_on)
        ) if same else slot  # fmt: skip
    yield from together.values()


def due(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """Return what is to be held now: overdue, today or within a week."""
    return tuple(slot for slot in slots if slot.standing in (Standing.OVERDUE, Standing.DUE))


def next_open(slots: Iterable[Slot]) -> Slot | None:
    """Return the earliest one that is still to be held, or None."""
    return min((slot for slot in slots if slot.is_open), key=lambda slot: slot.on, default=None)
