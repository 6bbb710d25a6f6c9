"""A visit or a call: what was seen and told about one job, and how that becomes facts, each with its source.

Nothing that was not answered becomes a fact. What somebody said in their own words stays with the visit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from math import isinf
from typing import NewType

from jobs.employers import Channel
from jobs.facets import Range, Value
from jobs.model import Condition, Frequency, Job, Provenance, Source, Task, TaskId
from jobs.visit_questions import FACET_ASKS, NOTES, QUESTIONS

VisitId = NewType("VisitId", str)
WEEKS_A_MONTH = 52 / 12


class How(Enum):
    """How it was learnt: seen with own eyes, told at the workplace, or told on the phone."""

    WATCHED = "watched"
    WORKPLACE = "workplace"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class TaskSeen:
    """A task that was seen or told of. `task_id` is set where the job has it already.

    `minutes` is how long it takes each time it comes up; `share` the part of all working time, 0 to 1.
    """

    words: str
    frequency: Frequency | None = None
    minutes: float | None = None
    share: float | None = None
    task_id: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """An answer on a facet: a value, words, or both."""

    value: Value | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class VisitAnswers:
    """What was answered, and nothing else. `told` is by facet id, `notes` by question id, in their own words."""

    tasks: tuple[TaskSeen, ...] = ()
    told: Mapping[str, Told] = field(default_factory=dict)
    day_hours: float | None = None
    supports: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit or call about one job. `who` showed it or told it; not `written` yet, it is a draft."""

    id: VisitId
    job_id: str
    on: date
    how: How = How.WORKPLACE
    who: str = ""
    answers: VisitAnswers = VisitAnswers()
    employer_id: str = ""
    written: bool = False

    @property
    def provenance(self) -> Provenance:
        """Return the source, the person and the day that every fact of it carries."""
        source = Source.VISIT if self.how is How.WATCHED else Source.EMPLOYER
        return Provenance(source, self.who.strip(), self.on)

    @property
    def channel(self) -> Channel:
        """Return how the two talked, as contacts with employers are counted."""
        return Channel.PHONE if self.how is How.PHONE else Channel.VISIT


@dataclass(frozen=True, slots=True)
class Facts:
    """What a visit says of a job, each with its source; `notes` are (question id, their words)."""

    tasks: tuple[Task, ...] = ()
    conditions: tuple[Condition, ...] = ()
    supports: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def count(self) -> int:
        """Return how many things there are to write down."""
        return len(self.tasks) + len(self.conditions) + len(self.supports) + len(self.notes)


def facts(visit: Visit) -> Facts:
    """Return what a visit says of its job. Words without a value are a note, not a condition."""
    answers, source = visit.answers, visit.provenance
    told = {facet: answers.told[facet] for facet in _facets() if facet in answers.told}
    conditions = (Condition(f, t.value, t.words.strip(), source) for f, t in told.items() if t.value is not None)
    words_only = ((f, t.words.strip()) for f, t in told.items() if t.value is None and t.words.strip())
    notes = ((note, answers.notes[note].strip()) for note in NOTES if answers.notes.get(note, "").strip())
    return Facts(tuple(_tasks(visit)), tuple(conditions), _lines(answers.supports), (*words_only, *notes))


def written_into(job: Job, visit: Visit) -> Job:
    """Return the job with the facts of a visit, each stamped with its source.

    What is known from another source stays beside it. From the same source the newer day stands. A task that is
    there already keeps what the visit did not speak of; one known from a later day stays as it is.
    """
    found = facts(visit)
    for task in found.tasks:
        job = _with_task(job, task)
    for condition in found.conditions:
        job = _with_condition(job, condition)
    for words in found.supports:
        job = _with_support(job, words, visit.provenance)
    return job


def share_of(seen: TaskSeen, answers: VisitAnswers) -> float | None:
    """Return the part of working time a task takes, or None where the answers do not tell.

    Minutes each time, over the hours of a day (daily) or of a week (less often), as far as those were told.
    """
    if seen.share is not None or seen.minutes is None or seen.frequency is None:
        return seen.share
    week = _week_hours(answers)
    hours = {
        Frequency.HOURLY: 1.0,
        Frequency.DAILY: answers.day_hours,
        Frequency.WEEKLY: week,
        Frequency.MONTHLY: week * WEEKS_A_MONTH if week else None,
        Frequency.YEARLY: week * 52 if week else None,
    }[seen.frequency]
    share = seen.minutes / 60 / hours if hours else None
    return share if share is not None and 0 < share <= 1 else None


def nothing_in(answers: VisitAnswers) -> bool:
    """Tell whether nothing at all was answered."""
    return answers == VisitAnswers()


def _facets() -> tuple[str, ...]:
    return tuple(q.id for q in QUESTIONS.values() if q.ask in FACET_ASKS)


def _tasks(visit: Visit) -> list[Task]:
    seen = [task for task in visit.answers.tasks if task.words.strip()]
    return [
        Task(
            TaskId(task.task_id or f"{visit.id}.{number}"),
            task.words.strip(),
            frequency=task.frequency,
            share=share_of(task, visit.answers),
            provenance=visit.provenance,
        )
        for number, task in enumerate(seen, 1)
    ]


def _week_hours(answers: VisitAnswers) -> float | None:
    told = answers.told.get("hours_per_week")
    if told is None or not isinstance(told.value, Range):
        return None
    ends = [end for end in (told.value.low, told.value.high) if not isinf(end)]
    return sum(ends) / len(ends) if ends else None


def _lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))


def _same(one: str, other: str) -> bool:
    return one.casefold().strip(" .") == other.casefold().strip(" .")


def _later(known: Provenance, new: Provenance) -> bool:
    return known.on is not None and new.on is not None and known.on > new.on


def _with_task(job: Job, new: Task) -> Job:
    known = next((t for t in job.tasks if t.id == new.id or _same(t.words, new.words)), None)
    if known is None:
        return replace(job, tasks=(*job.tasks, new))
    if _later(known.provenance, new.provenance):
        return job
    share = known.share if new.share is None else new.share
    merged = replace(known, frequency=new.frequency or known.frequency, share=share, provenance=new.provenance)
    return replace(job, tasks=tuple(merged if t.id == known.id else t for t in job.tasks))


def _with_condition(job: Job, new: Condition) -> Job:
    same = [c for c in job.conditions if c.facet == new.facet and c.provenance.source is new.provenance.source]
    if any(_later(c.provenance, new.provenance) for c in same):
        return job
    return replace(job, conditions=(*(c for c in job.conditions if c not in same), new))


def _with_support(job: Job, words: str, source: Provenance) -> Job:
    known = next((support for support in job.supports if _same(support, words)), None)
    if known is not None and _later(job.support_source(known), source):
        return job
    sources = {**dict(job.support_sources), known or words: source}
    supports = job.supports if known else (*job.supports, words)
    return replace(job, supports=supports, support_sources=tuple((s, sources[s]) for s in supports if s in sources))
