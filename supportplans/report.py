"""The service report: how support goes, over a period, without a person in it. Pure: records in, safe figures out.

Only what anybody could observe is counted, and of nobody in particular: waits, answers by what the work asks, reviews,
jobs, contacts with employers, and the parts of IPS fidelity that a record shows. No name, no words somebody wrote and
no day of a single person is in it; every figure went through `report_safe`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from jobs.employers import Meeting
from records.consent import add_months
from records.people import Person
from supportplans.contacts import ContactEntry, EmployerContact, With, employer_contacts
from supportplans.model import Adjustment, DisclosureDecision, Move, NegotiationEvent
from supportplans.negotiation import State, counted, standing_of
from supportplans.negotiation_days import asked_on
from supportplans.posts import Post
from supportplans.report_safe import Row, SafeTable, Spread, safe, safe_count, spread
from supportplans.review_plan import Slot, Standing
from supportplans.waits import Wait, waits

ON_TIME = timedelta(days=7)  # a review held within so many days of its first day is on time
FIRST_MONTH = timedelta(days=28)
YES = frozenset({State.AGREED, State.TRIAL, State.PROMISED, State.SAID_IN_PLACE, State.CONFIRMED, State.NOT_HAPPENING})
NO_DEMAND = ""


@dataclass(frozen=True, slots=True)
class Period:
    """Whole quarters, from a first day to a last; both are in it."""

    first: date
    last: date

    def holds(self, day: date | None) -> bool:
        """Tell whether a day is in it."""
        return day is not None and self.first <= day <= self.last

    @property
    def weeks(self) -> float:
        """Return how many weeks it has."""
        return ((self.last - self.first).days + 1) / 7


def periods(today: date, quarters: int = 8) -> tuple[Period, ...]:
    """Return the periods to choose from: the quarters that are over, newest first, then years that end with one.

    Only whole ones: two reports that differ by a few days would tell what happened on these days.
    """
    start = date(today.year, today.month - (today.month - 1) % 3, 1)
    firsts = [add_months(start, -3 * n) for n in range(1, quarters + 1)]
    over = [Period(first, add_months(first, 3) - timedelta(days=1)) for first in firsts]
    years = [Period(add_months(p.first, -9), p.last) for p in over if p.last.month in (3, 12)]
    return (*over, *years)


@dataclass(frozen=True, slots=True)
class Records:
    """What is counted, of everybody. `slots` are the planned reviews of each job."""

    people: Sequence[Person] = ()
    adjustments: Sequence[Adjustment] = ()
    events: Mapping[str, Sequence[NegotiationEvent]] = field(default_factory=dict)
    decisions: Sequence[DisclosureDecision] = ()
    posts: Sequence[Post] = ()
    slots: Sequence[Slot] = ()
    contacts: Sequence[ContactEntry] = ()
    meetings: Sequence[Meeting] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many; each is None where it is held back."""

    count: int | None
    of: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """Safe figures. In tables with parts: answered with a yes, and everything else; held on time, and everything else.

    `first_support` are contacts in the first four weeks of a job, `lengths` the days that jobs lasted that ended,
    `first_employer` the days from meeting a person to the first contact with an employer for them.
    """

    period: Period
    by_demand: SafeTable
    refusals: SafeTable
    to_answer: Spread | None
    to_in_place: Spread | None
    reviews: SafeTable
    people: int | None
    told: Share
    revisited: Share
    jobs: int | None
    started: Share
    ended: Share
    lengths: Spread | None
    employer_ways: SafeTable
    employer_a_week: float | None
    first_employer: Spread | None
    places: SafeTable
    first_support: Spread | None


def report(records: Records, period: Period, today: date) -> Report:
    """Return the figures of a period, as they are known today."""
    asked = [a for a in records.adjustments if period.holds(asked_on(_events(records, a)))]
    states: dict[str, State] = {a.id: standing_of(_events(records, a)) for a in asked}
    answers, waited = safe(list(_answers(asked, states))), list(_waits(records, asked, today))
    contacts = employer_contacts(records.meetings, records.contacts)
    inside = [contact for contact in contacts if period.holds(contact.on)]
    ways = safe(_rows(Counter(contact.way.value for contact in inside)))
    people, told, revisited = _about_people(records, period)
    jobs, started, ended, lengths = _about_jobs(records.posts, period)
    return Report(
        period=period, by_demand=answers, refusals=_refusals(records, asked, states, answers),
        to_answer=spread([days for days, _ in waited if days is not None]),
        to_in_place=spread([days for _, days in waited if days is not None]),
        reviews=safe([*_reviews(records.slots, period)]), people=people, told=told, revisited=revisited,
        jobs=jobs, started=started, ended=ended, lengths=lengths, employer_ways=ways,
        employer_a_week=len(inside) / period.weeks if ways.total.whole else None,
        first_employer=_first_employer(records, contacts, period),
        places=safe(_rows(Counter(_place(entry) for entry in _with_people(records.contacts, period)))),
        first_support=_first_support(records, period, today),
    )  # fmt: skip


def _events(records: Records, adjustment: Adjustment) -> Sequence[NegotiationEvent]:
    return records.events.get(adjustment.id, ())


def _rows(counts: Mapping[str, int]) -> list[Row]:
    return [Row(name, (count,)) for name, count in counts.items()]


def _answers(asked: Iterable[Adjustment], states: Mapping[str, State]) -> Iterator[Row]:
    """Yield asks by the first demand of the work they are for: answered with a yes, and not (yet)."""
    yes: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for adjustment in asked:
        demand = adjustment.demands[0] if adjustment.demands else NO_DEMAND
        (yes if states[adjustment.id] in YES else other)[demand] += 1
    for demand in {*yes, *other}:
        yield Row(demand, (yes[demand], other[demand]))


def _refusals(
    records: Records, asked: Iterable[Adjustment], states: Mapping[str, State], answers: SafeTable
) -> SafeTable:  # fmt: skip
    """Return what a no was for, by its last reason; nothing where the rest of what is not agreed would be small."""
    reasons: Counter[str] = Counter()
    for adjustment in (a for a in asked if states[a.id] is State.REFUSED):
        last = next(e for e in reversed(counted(_events(records, adjustment))) if e.move is Move.REFUSE)
        reasons[last.reason.value if last.reason else "none_given"] += 1
    not_yes = answers.total.parts[1] if answers.total.parts else None
    refused = sum(reasons.values())
    return safe(_rows(reasons) if not_yes is not None and safe_count(refused, not_yes) is not None else [])


def _waits(records: Records, asked: Iterable[Adjustment], today: date) -> Iterator[tuple[int | None, int | None]]:
    """Yield days from asking to an answer, and from there to being in place as the person confirms; None if not yet."""
    for adjustment in asked:
        stages = {s.wait: s for s in waits(_events(records, adjustment), today) if s.until is not None}
        rest = [stages[wait].days for wait in (Wait.PROMISE, Wait.CONFIRM) if wait in stages]
        answer = stages[Wait.ANSWER].days if Wait.ANSWER in stages else None
        yield answer, sum(rest) if Wait.CONFIRM in stages else None


class Held(Enum):
    """How a review went that was due."""

    ON_TIME = "on_time"
    LATER = "later"
    NOT = "not"


def _reviews(slots: Iterable[Slot], period: Period) -> Iterator[Row]:
    """Yield how reviews went whose day was in the period; one left out by agreement is not counted."""
    found: Counter[Held] = Counter()
    for slot in slots:
        if not period.holds(slot.first_on) or slot.standing in (Standing.LEFT_OUT, Standing.AHEAD, Standing.DUE):
            continue
        held = slot.standing is Standing.HELD and slot.answered_on is not None
        late = held and slot.answered_on is not None and slot.answered_on > slot.first_on + ON_TIME
        found[Held.NOT if not held else Held.LATER if late else Held.ON_TIME] += 1
    yield from _rows({held.value: count for held, count in found.items()})


def _about_people(records: Records, period: Period) -> tuple[int | None, Share, Share]:
    """Return how many people there were, with how many telling was talked about, and with how many looked at again."""
    here = {str(p.id) for p in records.people if p.created is None or p.created <= period.last}
    made = [d for d in records.decisions if period.holds(d.made_on) and d.person_id in here]
    again = {d.person_id for d in made if d.supersedes is not None}
    total = safe_count(len(here))
    told = _share(len({d.person_id for d in made}), total)
    return total, told, _share(len(again), told.count)  # those looked at again are among those talked about


def _about_jobs(posts: Iterable[Post], period: Period) -> tuple[int | None, Share, Share, Spread | None]:
    """Return how many jobs there were, how many of them started and ended, and how long those that ended had lasted."""
    here = [p for p in posts if p.started_on <= period.last and (p.ended_on is None or p.ended_on >= period.first)]
    total = safe_count(len(here))
    started = sum(period.holds(post.started_on) for post in here)
    over = [post for post in here if period.holds(post.ended_on)]
    lengths = spread([float(post.days(period.last)) for post in over])
    return total, _share(started, total), _share(len(over), total), lengths


def _share(count: int, of: int | None) -> Share:
    return Share(safe_count(count, of) if of is not None else None, of)


def _first_employer(records: Records, contacts: Iterable[EmployerContact], period: Period) -> Spread | None:
    first: dict[str, date] = {}
    for contact in contacts:
        first.setdefault(contact.person_id, contact.on)
    met = [p for p in records.people if p.created is not None and period.holds(p.created) and str(p.id) in first]
    return spread([float(max(0, (first[str(p.id)] - p.created).days)) for p in met if p.created is not None])


def _with_people(contacts: Iterable[ContactEntry], period: Period) -> list[ContactEntry]:
    return [entry for entry in contacts if entry.whom is With.PERSON and period.holds(entry.on)]


def _place(entry: ContactEntry) -> str:
    return entry.where.value if entry.where else entry.way.value


def _first_support(records: Records, period: Period, today: date) -> Spread | None:
    """Return how often people were in touch in the first four weeks of a job, over jobs that began in the period."""
    days: dict[str, list[date]] = {}
    for entry in records.contacts:
        if entry.whom is With.PERSON:
            days.setdefault(entry.person_id, []).append(entry.on)
    begun = [p for p in records.posts if period.holds(p.started_on) and p.started_on + FIRST_MONTH <= today]
    counts = [
        sum(post.started_on <= on < post.started_on + FIRST_MONTH for on in days.get(post.person_id, ()))
        for post in begun
    ]
    return spread([float(count) for count in counts])
