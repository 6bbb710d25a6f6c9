"""Carving: a new role put together from tasks of one or several jobs, each with its part of the week.

Lineage says for every task which job, and which version of it, it came from. What the jobs' conditions agree on comes
along; where they differ the range grows to hold both, because nobody has yet said how it will be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jobs.facets import FACETS, Choices, Range, Value
from jobs.model import STRENGTH, Condition, Job, JobId, JobKind, Lineage, Need, Provenance, Source, Task, TaskId

HOURS = "hours_per_week"
PROPOSED = "our proposal"
FULL_WEEK = 37.5  # hours that a share of working time is a part of where the job does not say its hours; our choice


@dataclass(frozen=True, slots=True)
class Pick:
    """One task taken from a job, with the hours a week it is to have; None for as much as the job gives it."""

    job: Job
    task: Task
    hours: float | None = None


def hours_of(pick: Pick) -> float | None:
    """Return the hours a week of a pick: as chosen, or the task's part of the job's longest week. None: not known."""
    if pick.hours is not None:
        return pick.hours
    if pick.task.share is None:
        return None
    week = pick.job.condition(HOURS)
    longest = week.value.high if week and isinstance(week.value, Range) and week.value.high < 168 else FULL_WEEK
    return round(pick.task.share * longest, 1)


def total_hours(picks: Iterable[Pick]) -> float:
    """Return the hours a week of all picks whose hours are known."""
    return sum(hours for pick in picks if (hours := hours_of(pick)) is not None)


def carve(job_id: str, title: str, employer: str, picks: Sequence[Pick], summary: str = "") -> Job:
    """Return the role made of the picks, as a carved job of our own."""
    jobs = tuple({pick.job.id: pick.job for pick in picks}.values())
    total = total_hours(picks)
    tasks = tuple(_task(job_id, number, pick, total) for number, pick in enumerate(picks, 1))
    found = {s: job.support_source(s) for job in reversed(jobs) for s in job.supports}
    return Job(
        JobId(job_id), title, JobKind.CARVED, "own", employer, summary, tasks=tasks,
        conditions=tuple(_conditions(jobs, total)), needs=_needs(jobs),
        supports=tuple(dict.fromkeys(support for job in jobs for support in job.supports)),
        support_sources=tuple((s, known) for s, known in found.items() if known.source is not Source.TYPICAL),
    )  # fmt: skip


def left_over(job: Job, picks: Iterable[Pick]) -> tuple[Task, ...]:
    """Return the tasks of a job that stay where they are."""
    taken = {pick.task.id for pick in picks if pick.job.id == job.id}
    return tuple(task for task in job.tasks if task.id not in taken)


def sources(job: Job) -> tuple[Lineage, ...]:
    """Return the jobs a carved role came from, each once."""
    found = {task.lineage.job_id: task.lineage for task in job.tasks if task.lineage}
    return tuple(found.values())


def _task(job_id: str, number: int, pick: Pick, total: float) -> Task:
    hours = hours_of(pick)
    lineage = Lineage(str(pick.job.id), pick.job.title, str(pick.task.id), pick.job.version)
    share = None if hours is None or not total else hours / total
    return replace(pick.task, id=TaskId(f"{job_id}.{number}"), share=share, lineage=lineage)


def _conditions(jobs: Sequence[Job], total: float) -> Iterable[Condition]:
    if total:
        proposed = Provenance(Source.TYPICAL, PROPOSED)
        yield Condition(HOURS, Range(total, total), "", proposed)
    for facet in FACETS:
        known = [found for job in jobs if (found := job.condition(facet)) is not None]
        if known and facet != HOURS:
            yield _joined(known)


def _joined(known: Sequence[Condition]) -> Condition:
    """Return one condition that holds all of them; its source is the weakest, its words only where they agree."""
    weakest = min(known, key=lambda condition: STRENGTH[condition.provenance.source])
    value = known[0].value
    for other in known[1:]:
        value = _wider(weakest.facet, value, other.value)
    words = known[0].words if len({condition.words for condition in known}) == 1 else ""
    return replace(weakest, value=value, words=words)


def _wider(facet: str, one: Value, other: Value) -> Value:
    if isinstance(one, Range) and isinstance(other, Range):
        return Range(min(one.low, other.low), max(one.high, other.high))
    said = {word for value in (one, other) if isinstance(value, Choices) for word in value.words}
    return Choices(tuple(word for word in FACETS[facet].choices if word in said))


def _needs(jobs: Sequence[Job]) -> tuple[Need, ...]:
    """Return all that any of the jobs needs: which of it the role still needs is for people to say."""
    found = {need.words.casefold(): need for job in reversed(jobs) for need in job.needs}
    return tuple(found.values())
