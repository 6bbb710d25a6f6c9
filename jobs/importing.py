"""Putting a library that was read into the file, all or nothing."""

from __future__ import annotations

from dataclasses import replace

from jobs.imported import Imported, Progress, no_progress
from jobs.merging import merged
from jobs.model import Job, JobId, TaskId
from jobs.store import JobStore
from records.database import Database, transaction


def import_into(db: Database, imported: Imported, progress: Progress = no_progress) -> None:
    """Put a library into the file in one transaction; an older one of the same origin gives way to it.

    What people wrote down themselves in jobs of the older one stays (`jobs.merging`). A job whose id another origin
    has already comes in under an id of its own, so that neither is lost.
    """
    store = JobStore(db)
    with transaction(db):
        edited = {str(job.id): job for job in store.edited(imported.origin)}
        store.remove_origin(imported.origin, keep=frozenset(edited))
        taken = store.ids_of_others(imported.origin)
        jobs = [_renamed(job, imported.origin) if job.id in taken else job for job in imported.jobs]
        store.replace_all([merged(edited[job.id], job) for job in jobs if job.id in edited])
        store.add_all([job for job in jobs if job.id not in edited], progress)


def import_beside(db: Database, imported: Imported, progress: Progress = no_progress) -> tuple[int, frozenset[str]]:
    """Put jobs that were passed on beside our own, in one transaction.

    Nothing gives way: one of our own that is here is brought up to date, and what people wrote down themselves stays;
    one that is a library's is left out. Returns how many were brought up to date, and the ids of those left out.
    """
    store = JobStore(db)
    with transaction(db):
        here = {str(title.id): title.origin for title in store.titles()}
        theirs = frozenset(str(job.id) for job in imported.jobs if here.get(job.id, "own") != "own")
        wanted = [job for job in imported.jobs if job.id not in theirs]
        old = {str(job.id): found for job in wanted if job.id in here and (found := store.job(job.id))}
        store.replace_all([merged(old[job.id], job) for job in wanted if job.id in old])
        store.add_all([job for job in wanted if job.id not in old], progress)
    return len(old), theirs


def _renamed(job: Job, origin: str) -> Job:
    """Return the job with its origin before its own id and those of its tasks."""
    tasks = tuple(replace(task, id=TaskId(f"{origin}:{task.id}")) for task in job.tasks)
    return replace(job, id=JobId(f"{origin}:{job.id}"), tasks=tasks)
