"""What could be changed about a job, or learnt for it, so that it fits somebody better: one change at a time.

A wish that a job does not meet names the condition that would meet it, as near as can be to what the job asks now, and
the way there: adjust, swap or carve tasks, support, ask. Nothing is here that nobody can change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from jobs.activities import load_activities
from jobs.facets import Choices, Range, Value, parse_value
from jobs.model import Job, Task
from matching.changes import with_condition, without_task
from matching.model import Standing
from matching.parts import REMEDY
from matching.preferences import NEGATIVE, fit, unknown
from matching.ranking import Ranking
from matching.uses import uses
from matching.weights import in_order, is_open
from records.people import Preference

MOST_TASKS = 4
DEMANDS_BEHIND = {
    "people_contact": frozenset({"public_contact", "phone", "upset_people"}),
    "physical_effort": frozenset({"lifting", "bending", "heights"}),
    "variety": frozenset({"changes_at_short_notice", "many_things_at_once"}),
}
"""What tasks ask that makes up a condition which swapping or carving tasks can change."""


class Way(Enum):
    """How a change comes about."""

    ADJUST = "adjust"
    SWAP = "swap"
    CARVE = "carve"
    SUPPORT = "support"
    ASK = "ask"  # a fact not known yet, or one to be agreed
    LEARN = "learn"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of a condition (`facet`, its new `value`, the tasks that go), or of tasks that are learnt."""

    way: Way
    facet: str = ""
    value: Value | None = None
    tasks: tuple[str, ...] = ()


def possible_changes(ranking: Ranking, job_id: str) -> tuple[Change, ...]:
    """Return every single change that could be made for a job, in the order of what matters to the person."""
    job = next(job for job in ranking.library.jobs if str(job.id) == job_id)
    return tuple(dict.fromkeys([*_conditions(ranking, job), *_learning(ranking, job)]))


def made(job: Job, change: Change) -> Job:
    """Return the job with a change made: its condition, and the tasks that went away with it."""
    if change.value is not None:
        job = with_condition(job, change.facet, change.value)
    if change.way in (Way.SWAP, Way.CARVE):
        for task_id in change.tasks:
            job = without_task(job, task_id)
    return job


def _conditions(ranking: Ranking, job: Job) -> Iterator[Change]:
    """Yield, for each wish this job does not meet, the condition that would meet it."""
    for wish in in_order(ranking.profile.preferences, ranking.weights.order):
        if is_open(wish):
            continue
        asked = job.condition(wish.facet)
        met = unknown(wish) if asked is None else fit(wish, asked)
        value = _meeting(wish, asked.value if asked else None)
        if met.value >= 1.0 or value is None:
            continue
        way = Way.ASK if asked is None else Way(REMEDY[wish.facet])
        behind = _tasks_behind(job, wish.facet, value, asked.value if asked else None)
        goes = way in (Way.SWAP, Way.CARVE)
        if goes and (any(task.can_swap is False for task in behind) or len(behind) == len(job.tasks) > 0):
            continue  # what this job is made of cannot be taken out of it
        yield Change(way, wish.facet, value, tuple(str(task.id) for task in behind) if goes else ())


def _meeting(wish: Preference, asked: Value | None) -> Value | None:
    """Return the value nearest to what is asked that meets a wish wholly; None where there is none to be had."""
    wished = parse_value(wish.facet, wish.value)
    if isinstance(wished, Choices):
        return _choices_meeting(wish, wished, asked if isinstance(asked, Choices) else None)
    assert not isinstance(asked, Choices)
    if wish.wish not in NEGATIVE:
        return _inside(wished, asked)
    return _outside(wished, asked)


def _inside(wished: Range, asked: Range | None) -> Range:
    """Return the part of what is asked that is wished for; where there is none, the wish's nearest end."""
    if asked is None:
        return wished
    low, high = max(wished.low, asked.low), min(wished.high, asked.high)
    if low <= high:
        return Range(low, high)
    end = wished.low if asked.high < wished.low else wished.high
    return Range(end, end)


def _outside(shunned: Range, asked: Range | None) -> Range | None:
    """Return a point just outside what is shunned: one step below it, else one above."""
    ends = (shunned.low - 1, shunned.high + 1)
    levels = [Range(end, end) for end in ends if 0 <= end <= (4 if shunned.high <= 4 else float("inf"))]
    part = [level for level in levels if asked is not None and asked.low <= level.low <= asked.high]
    return next(iter((*part, *levels)), None)


def _choices_meeting(wish: Preference, wished: Choices, asked: Choices | None) -> Choices | None:
    if wish.wish in NEGATIVE:
        left = tuple(word for word in asked.words if word not in wished.words) if asked else ()
        return Choices(left) if left else None
    common = tuple(word for word in asked.words if word in wished.words) if asked else ()
    if wish.facet == "theme":  # a kind of work is what the tasks are; it is not settled by agreeing
        return None
    return Choices(common) if common else wished


def _learning(ranking: Ranking, job: Job) -> Iterator[Change]:
    """Yield, for the tasks that nothing answers yet, that they are learnt."""
    asked = uses(ranking.match(str(job.id)), job, ranking.profile).asked
    unanswered = [a for a in asked if a.shown is Standing.UNKNOWN]
    yield from (Change(Way.LEARN, tasks=(a.task_id,)) for a in unanswered[:MOST_TASKS])


def _tasks_behind(job: Job, facet: str, value: Value, asked: Value | None) -> tuple[Task, ...]:
    """Return the tasks through which a job asks what it asks on a facet, as far as they say so."""
    if facet == "theme":
        gone = (
            set(asked.words) - set(value.words) if isinstance(asked, Choices) and isinstance(value, Choices) else set()
        )
        known = load_activities()
        return tuple(t for t in job.tasks if any(gone & set(known[a].themes) for a in t.activities if a in known))
    return tuple(task for task in job.tasks if set(task.demands) & DEMANDS_BEHIND.get(facet, frozenset()))
