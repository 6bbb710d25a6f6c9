"""Jobs in the file. `save_job` and `remove_job` return edits; whole libraries go in and out in bulk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from jobs import rows
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


class JobStore:
    """Reads and writes jobs of one database."""

    def __init__(self, db: Database) -> None:
        self._db = db

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
        """Return the edit that adds a job, or replaces it whole as its next version."""
        before = self.job(job.id)
        job = replace(job, version=before.version + 1) if before else job
        changes = list(_removals(before)) if before else []
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
        beside = (advert, *(RowChange.remove("visit", row[0]) for row in visits))
        changes = (*_removals(job), *beside, RowChange.remove("job", job.id)) if job else ()
        return Edit("job.remove", changes, frozenset({"jobs"}))

    def ids_of_others(self, origin: str) -> frozenset[str]:
        """Return the ids of all jobs that are not of this origin."""
        found = self._db.execute("SELECT id FROM job WHERE origin <> ?", (origin,))
        return frozenset(row[0] for row in found.fetchall())

    def edited(self, origin: str) -> tuple[Job, ...]:
        """Return the jobs of one origin that hold a fact which is not only typical."""
        inside = "SELECT id FROM job WHERE support_sources <> '[]' UNION "
        inside += " UNION ".join(f"SELECT job_id FROM {t} WHERE provenance NOT LIKE '[\"typical\"%'" for t in _PARTS)
        found = self._db.execute(f"SELECT id FROM job WHERE origin = ? AND id IN ({inside})", (origin,)).fetchall()
        return tuple(job for row in found if (job := self.job(row[0])) is not None)

    def remove_jobs(self, job_ids: Sequence[str]) -> None:
        """Take jobs away in bulk. Call inside a transaction."""
        for job_id in job_ids:
            for table in _PARTS:
                self._db.execute(f"DELETE FROM {table} WHERE job_id = ?", (job_id,))
            self._db.execute("DELETE FROM job WHERE id = ?", (job_id,))

    def add_all(self, jobs: Sequence[Job], progress: Callable[[int, int], None]) -> None:
        """Write many jobs at once. Call inside a transaction; `progress` may raise to stop."""
        for start in range(0, len(jobs), BATCH):
            progress(start, len(jobs))
            batch = jobs[start : start + BATCH]
            self._insert("job", rows.JOB_COLUMNS, (rows.job_values(job) for job in batch))
            self._insert("task", rows.TASK_COLUMNS, (v for job in batch for v in rows.task_values(job)))
            self._insert("condition", rows.CONDITION_COLUMNS, (v for job in batch for v in rows.condition_values(job)))
            self._insert("need", rows.NEED_COLUMNS, (v for job in batch for v in rows.need_values(job)))
        progress(len(jobs), len(jobs))

    def remove_origin(self, origin: str) -> None:
        """Take every job of one origin away. Call inside a transaction."""
        for table, column in (("advert", "id"), ("visit", "job_id")):
            beside = f"DELETE FROM {table} WHERE {column} IN (SELECT id FROM job WHERE origin = ?)"
            self._db.execute(beside, (origin,))
        for table in _PARTS:
            inside = f"DELETE FROM {table} WHERE job_id IN (SELECT id FROM job WHERE origin = ?)"
            self._db.execute(inside, (origin,))
        self._db.execute("DELETE FROM job WHERE origin = ?", (origin,))

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
