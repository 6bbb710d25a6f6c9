"""What importers share: what they return, how they tell progress, and putting it in, all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from jobs.model import Job, JobId, TaskId
from jobs.store import JobStore
from records.database import Database, transaction

Progress = Callable[[int, int], None]


class Cancelled(Exception):
    """Raised by a progress callback when the user stops; nothing is then kept."""


class ImportFault(Exception):
    """A library that cannot be read at all. `reason` is a code, `name` the file's or table's name."""

    def __init__(self, reason: str, name: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.name = name


@dataclass(frozen=True, slots=True)
class Reject:
    """One line left out: the table's name, the line's number from 1, and why."""

    table: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """A library as read, and what was left out of it."""

    origin: str
    jobs: tuple[Job, ...]
    rejects: tuple[Reject, ...] = ()


def no_progress(_done: int, _total: int) -> None:
    """Take progress and do nothing with it."""


def import_into(db: Database, imported: Imported, progress: Progress = no_progress) -> None:
    """Put a library into the file in one transaction; an older one of the same origin gives way to it.

    A job whose id another origin has already comes in under an id of its own, so that neither is lost.
    """
    store = JobStore(db)
    with transaction(db):
        store.remove_origin(imported.origin)
        taken = store.ids_of_others(imported.origin)
        jobs = [_renamed(job, imported.origin) if job.id in taken else job for job in imported.jobs]
        store.add_all(jobs, progress)


def _renamed(job: Job, origin: str) -> Job:
    """Return the job with its origin before its own id and those of its tasks."""
    tasks = tuple(replace(task, id=TaskId(f"{origin}:{task.id}")) for task in job.tasks)
    return replace(job, id=JobId(f"{origin}:{job.id}"), tasks=tasks)
