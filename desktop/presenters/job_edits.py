"""Jobs made from jobs: pure functions, so that every change is one whole job in place of another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jobs.imported import Imported, Reject
from jobs.importing import import_beside, import_into
from jobs.library import starter
from jobs.model import Condition, Job, JobId, JobKind, Need, Provenance, Task, TaskId
from jobs.reading import read_jobs
from records.database import Database
from records.ids import new_id

OWN, HERE = "own", "here_already"
_LEFT_OUT = {
    HERE: "a job that stands in a library here already",
    "unknown_source": "‘How we know’ is typical, advert, visit or employer", "not_a_day": "a day such as 2026-11-23",
    "no_title": "no title", "no_words": "no words for the task", "not_a_mean": "not a number that can be used",
    "twice": "a second of the same name", "unknown_occupation": "an occupation that is not in the library",
    "wrong_number_of_columns": "too many or too few columns",
}  # fmt: skip


def blank(title: str, employer: str, summary: str = "") -> Job:
    """Return a vacancy of our own of which nothing is known yet but its name."""
    return Job(JobId(new_id()), title.strip(), JobKind.VACANCY, "own", employer.strip(), summary.strip())


def copied(job: Job, title: str, employer: str) -> Job:
    """Return a vacancy like `job`; every fact keeps its source, so typical ones stay open to question."""
    job_id = new_id()
    tasks = tuple(replace(task, id=TaskId(f"{job_id}.{n}")) for n, task in enumerate(job.tasks, 1))
    return replace(
        job, id=JobId(job_id), title=title.strip(), kind=JobKind.VACANCY, origin="own", employer=employer.strip(),
        tasks=tasks, other_titles=(), version=1,
    )  # fmt: skip


def with_fact(job: Job, fact: Condition) -> Job:
    """Return the job with this fact in place of what was known on its facet."""
    return replace(job, conditions=(*without_fact(job, fact.facet).conditions, fact))


def without_fact(job: Job, facet: str) -> Job:
    """Return the job with one facet not known."""
    return replace(job, conditions=tuple(c for c in job.conditions if c.facet != facet))


def with_task(job: Job, task: Task) -> Job:
    """Return the job with a task in place of the one of the same id, or at the end."""
    if any(t.id == task.id for t in job.tasks):
        return replace(job, tasks=tuple(task if t.id == task.id else t for t in job.tasks))
    return replace(job, tasks=(*job.tasks, task))


def without_task(job: Job, task_id: str) -> Job:
    """Return the job without a task."""
    return replace(job, tasks=tuple(t for t in job.tasks if t.id != task_id))


def with_need(job: Job, place: int, need: Need) -> Job:
    """Return the job with a need in place of the one at a place (from 0), or at the end."""
    needs = list(job.needs)
    needs[place : place + 1] = [need]
    return replace(job, needs=tuple(needs))


def with_support(job: Job, before: str, words: str, source: Provenance) -> Job:
    """Return the job with a support in place of the one called `before`, or at the end; with where it came from."""
    renamed = (words if support == before else support for support in job.supports)
    supports = list(dict.fromkeys((*renamed, words)))
    sources = {**dict(job.support_sources), words: source}
    return replace(job, supports=tuple(supports), support_sources=_still(sources, supports))


def without_support(job: Job, place: int) -> Job:
    """Return the job without the support at a place (from 0)."""
    supports = [support for n, support in enumerate(job.supports) if n != place]
    return replace(job, supports=tuple(supports), support_sources=_still(dict(job.support_sources), supports))


def _still(sources: dict[str, Provenance], supports: list[str]) -> tuple[tuple[str, Provenance], ...]:
    return tuple((support, sources[support]) for support in supports if support in sources)


def without_need(job: Job, place: int) -> Job:
    """Return the job without the need at a place (from 0)."""
    return replace(job, needs=tuple(need for n, need in enumerate(job.needs) if n != place))


@dataclass(frozen=True, slots=True)
class Import:
    """Reads a library and writes it, on a worker thread with a connection of its own."""

    file: Any
    path: Path

    def __call__(self, progress: Callable[[int, int], None]) -> Imported:
        """Read and write, all or nothing."""
        imported = read_jobs(self.path, progress)
        db = self.file.writer()
        try:
            if imported.origin == OWN:
                return _beside_ours(db, imported, progress)
            import_into(db, imported, progress)
        finally:
            db.close()
        return imported


@dataclass(frozen=True, slots=True)
class Renew:
    """Brings the library that comes with the program into the file anew; what people wrote down stays."""

    file: Any

    def __call__(self, progress: Callable[[int, int], None]) -> Imported:
        """Write it, all or nothing."""
        db = self.file.writer()
        try:
            import_into(db, starter(), progress)
        finally:
            db.close()
        return starter()


def _beside_ours(db: Database, imported: Imported, progress: Callable[[int, int], None]) -> Imported:
    """Put jobs passed on by somebody else beside our own, which never give way; what is a library's is left out."""
    _, theirs = import_beside(db, imported, progress)
    new = tuple(job for job in imported.jobs if job.id not in theirs)
    rejects = tuple(Reject("jobs", n, HERE) for n, job in enumerate(imported.jobs, 1) if job.id in theirs)
    return replace(imported, jobs=new, rejects=(*imported.rejects, *rejects))


def reject_text(reject: Reject) -> str:
    """Return one line that was left out, with the reason."""
    return f"{reject.table}, line {reject.line}: {_LEFT_OUT.get(reject.reason, reject.reason.replace('_', ' '))}"
