"""Jobs in the file. `save_job` and `remove_job` return edits; whole libraries go in and out in bulk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from jobs import rows
from jobs.bodies import from_body, to_body
from jobs.model import Job
from records.database import Database
from records.edits import Edit, RowChange

BATCH = 50  # jobs written between two looks at progress

_SELECT_JOBS = f"SELECT {', '.join(rows.JOB_COLUMNS)} FROM job"
_PARTS = {"task": rows.TASK_COLUMNS, "condition": rows.CONDITION_COLUMNS, "need": rows.NEED_COLUMNS}


@dataclass(frozen=True, slots=True)
class JobTitle:
    """A job as a list shows it."""

    id: str
    title: str
    employer: str
    origin: str
    kind: str


@dataclass(frozen=True, slots=True)
class Version:
    """A job as it was until a day."""

    until: date
    job: Job


class JobStore:
    """Reads and writes jobs of one database."""

    def __init__(self, db: Database, today: Callable[[], date] = date.today) -> None:
        self._db, self._today = db, today

    def titles(self, origin: str | None = None) -> tuple[JobTitle, ...]:
        """Return the jobs of one origin, or of all, by title."""
        found = self._db.execute(
            "SELECT id, title, employer, origin, kind FROM job WHERE :origin IS NULL OR origin = :origin"
            " ORDER BY title COLLATE NOCASE, id",
            {"origin": origin},
        )
        return tuple(JobTitle(*row) for row in found.fetchall())

    def origins(self) -> dict[str, int]:
        """Return how many jobs each origin has."""
        return dict(self._db.execute("SELECT origin, count(*) FROM job GROUP BY origin").fetchall())

    def count(self, origin: str | None = None) -> int:
        """Return how many jobs there are of one origin, or of all."""
        counts = self.origins()
        return sum(counts.values()) if origin is None else counts.get(origin, 0)

    def jobs(self, origin: str | None = None) -> tuple[Job, ...]:
        """Return whole jobs of one origin, or of all, in the order they were put in."""
        where = " WHERE :origin IS NULL OR origin = :origin"
        found = self._db.execute(_SELECT_JOBS + where + " ORDER BY number", {"origin": origin}).fetchall()
        inside = " WHERE job_id IN (SELECT id FROM job" + where + ")"
        parts = {table: self._parts(table, inside, {"origin": origin}) for table in _PARTS}
        return tuple(_whole(row, parts) for row in found)

    def job(self, job_id: str) -> Job | None:
        """Return one whole job, or None where there is none of this id."""
        row = self._db.execute(_SELECT_JOBS + " WHERE id = ?", (job_id,)).fetchone()
        if row is None:
            return None
        return _whole(row, {t: self._parts(t, " WHERE job_id = :id", {"id": job_id}) for t in _PARTS})

    def save_job(self, job: Job) -> Edit:
        """Return the edit that adds a job, or replaces it whole as its next version; the one before is kept."""
        before = self.job(job.id)
        job = replace(job, version=before.version + 1) if before else job
        changes = [self._kept(before), *_removals(before)] if before else []
        changes.append(_put("job", rows.JOB_COLUMNS, rows.job_values(job)))
        changes += [_put("task", rows.TASK_COLUMNS, values) for values in rows.task_values(job)]
        changes += [_put("condition", rows.CONDITION_COLUMNS, values) for values in rows.condition_values(job)]
        changes += [_put("need", rows.NEED_COLUMNS, values) for values in rows.need_values(job)]
        return Edit("job.save", tuple(changes), frozenset({"jobs"}))

    def remove_job(self, job_id: str) -> Edit:
        """Return the edit that takes a job away with all its parts; an empty one where there is none."""
        job = self.job(job_id)
        advert = RowChange.remove("advert", job_id)  # the advert it came from, where it came from one
        visits = self._db.execute("SELECT id FROM visit WHERE job_id = ?", (job_id,)).fetchall()
        old = (RowChange.remove("job_version", f"{job_id}:{v.job.version}") for v in self.versions(job_id))
        beside = (advert, *(RowChange.remove("visit", row[0]) for row in visits), *old)
        changes = (*_removals(job), *beside, RowChange.remove("job", job.id)) if job else ()
        return Edit("job.remove", changes, frozenset({"jobs"}))

    def versions(self, job_id: str) -> tuple[Version, ...]:
        """Return the earlier versions of a job, newest first; not the one that counts now."""
        found = self._db.execute(
            "SELECT until, body FROM job_version WHERE job_id = ? ORDER BY version DESC", (job_id,)
        ).fetchall()
        return tuple(Version(date.fromisoformat(until), from_body(body)) for until, body in found)

    def version(self, job_id: str, number: int) -> Job | None:
        """Return a job as it was in one version, or as it is now; None where that version was not kept."""
        now = self.job(job_id)
        if now is not None and now.version == number:
            return now
        return next((v.job for v in self.versions(job_id) if v.job.version == number), None)

    def _kept(self, job: Job) -> RowChange:
        row = {"id": f"{job.id}:{job.version}", "job_id": job.id, "version": job.version,
               "until": self._today().isoformat(), "body": to_body(job)}  # fmt: skip
        return RowChange.put("job_version", row)

    def ids_of_others(self, origin: str) -> frozenset[str]:
        """Return the ids of all jobs that are not of this origin."""
        found = self._db.execute("SELECT id FROM job WHERE origin <> ?", (origin,))
        return frozenset(row[0] for row in found.fetchall())

    def edited(self, origin: str) -> tuple[Job, ...]:
        """Return the jobs of one origin that people wrote in: a fact that is not only typical, an advert, a visit."""
        inside = "SELECT id FROM job WHERE support_sources <> '[]' UNION "
        inside += "SELECT id FROM advert UNION SELECT job_id FROM visit UNION "
        inside += " UNION ".join(f"SELECT job_id FROM {t} WHERE provenance NOT LIKE '[\"typical\"%'" for t in _PARTS)
        found = self._db.execute(f"SELECT id FROM job WHERE origin = ? AND id IN ({inside})", (origin,)).fetchall()
        return tuple(job for row in found if (job := self.job(row[0])) is not None)

    def replace_all(self, jobs: Sequence[Job]) -> None:
        """Write jobs that are here already anew, in bulk; what hangs on them stays. Call inside a transaction."""
        names = ", ".join(f"{column} = ?" for column in rows.JOB_COLUMNS)
        for job in jobs:
            for table in _PARTS:
                self._db.execute(f"DELETE FROM {table} WHERE job_id = ?", (job.id,))
            self._db.execute(f"UPDATE job SET {names} WHERE id = ?", (*rows.job_values(job), job.id))
        self._add_parts(jobs)

    def add_all(self, jobs: Sequence[Job], progress: Callable[[int, int], None]) -> None:
        """Write many jobs at once. Call inside a transaction; `progress` may raise to stop."""
        for start in range(0, len(jobs), BATCH):
            progress(start, len(jobs))
            batch = jobs[start : start + BATCH]
            self._insert("job", rows.JOB_COLUMNS, (rows.job_values(job) for job in batch))
            self._add_parts(batch)
        progress(len(jobs), len(jobs))

    def _add_parts(self, batch: Sequence[Job]) -> None:
        self._insert("task", rows.TASK_COLUMNS, (v for job in batch for v in rows.task_values(job)))
        self._insert("condition", rows.CONDITION_COLUMNS, (v for job in batch for v in rows.condition_values(job)))
        self._insert("need", rows.NEED_COLUMNS, (v for job in batch for v in rows.need_values(job)))

    def remove_origin(self, origin: str, keep: frozenset[str] = frozenset()) -> None:
        """Take the jobs of one origin away but those to `keep`. Call inside a transaction.

        Of the others people wrote in none (see `edited`), so nothing hangs on them.
        """
        marks = ", ".join("?" for _ in keep)
        gone = f"origin = ? AND id NOT IN ({marks})"
        for table in _PARTS:
            inside = f"DELETE FROM {table} WHERE job_id IN (SELECT id FROM job WHERE {gone})"
            self._db.execute(inside, (origin, *keep))
        self._db.execute(f"DELETE FROM job WHERE {gone}", (origin, *keep))

    def _insert(self, table: str, columns: tuple[str, ...], values: Iterable[tuple[Any, ...]]) -> None:
        marks = ", ".join("?" for _ in columns)
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
        self._db.conn.executemany(statement, values)

    def _parts(self, table: str, where: str, values: dict[str, Any]) -> dict[str, list[Any]]:
        columns = _PARTS[table]
        statement = f"SELECT {', '.join(columns)} FROM {table}{where} ORDER BY job_id, position"
        by_job: dict[str, list[Any]] = defaultdict(list)
        for row in self._db.execute(statement, values).fetchall():
            by_job[row[1]].append(row)
        return by_job


def _whole(row: Sequence[Any], parts: dict[str, dict[str, list[Any]]]) -> Job:
    job_id = row[0]
    return rows.to_job(
        row,
        map(rows.to_task, parts["task"].get(job_id, ())),
        map(rows.to_condition, parts["condition"].get(job_id, ())),
        map(rows.to_need, parts["need"].get(job_id, ())),
    )


def _put(table: str, columns: tuple[str, ...], values: tuple[Any, ...]) -> RowChange:
    return RowChange.put(table, dict(zip(columns, values, strict=True)))


def _removals(job: Job) -> Iterable[RowChange]:
    for task in job.tasks:
        yield RowChange.remove("task", task.id)
    for values in rows.condition_values(job):
        yield RowChange.remove("condition", values[0])
    for values in rows.need_values(job):
        yield RowChange.remove("need", values[0])
