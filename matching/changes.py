"""Changes to a job: a condition settled or adjusted, a task swapped or carved out. The job itself stays as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jobs.facets import Value
from jobs.model import Condition, Job, Provenance, Source, TaskId


def with_condition(job: Job, facet: str, value: Value, source: Source = Source.EMPLOYER, on: date | None = None) -> Job:
    """Return the job with a condition agreed or found out: it stands instead of what was known on that facet."""
    others = tuple(c for c in job.conditions if c.facet != facet)
    return replace(job, conditions=(*others, Condition(facet, value, provenance=Provenance(source, on=on))))


def without_condition(job: Job, facet: str) -> Job:
    """Return the job with nothing known on a facet."""
    return replace(job, conditions=tuple(c for c in job.conditions if c.facet != facet))


def without_task(job: Job, task_id: str) -> Job:
    """Return the job with a task swapped away or carved out."""
    return replace(job, tasks=tuple(task for task in job.tasks if task.id != TaskId(task_id)))
