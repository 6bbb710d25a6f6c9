"""The full-text side of search: what the index finds for words, and which words it knows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from records.database import Database


def titles_matching(db: Database, query: str, limit: int) -> list[tuple[Any, ...]]:
    """Return (job id, title, employer) of titles that match an FTS5 query, best first."""
    return list(
        db.execute(
            "SELECT job.id, job.title, job.employer FROM"
            " (SELECT rowid FROM job_search WHERE job_search MATCH ? ORDER BY bm25(job_search, 4.0, 1.0) LIMIT ?)"
            " AS found JOIN job ON job.number = found.rowid",
            (query, limit),
        ).fetchall()
    )


def tasks_matching(db: Database, query: str, limit: int) -> list[tuple[Any, ...]]:
    """Return (job id, title, employer, task id, words) of tasks that match an FTS5 query, best first."""
    return list(
        db.execute(
            "SELECT job.id, job.title, job.employer, task.id, task.words FROM"
            " (SELECT rowid FROM task_search WHERE task_search MATCH ? ORDER BY rank LIMIT ?) AS found"
            " JOIN task ON task.number = found.rowid JOIN job ON job.id = task.job_id",
            (query, limit),
        ).fetchall()
    )


def all_words(db: Database) -> Iterable[str]:
    """Yield every title and task, for a list of known words."""
    for table, column in (("job", "title"), ("task", "words")):
        for (text,) in db.execute(f"SELECT {column} FROM {table}"):
            yield text


def stamp(db: Database) -> tuple[int, int]:
    """Return a number pair that changes when jobs do, cheaply."""
    row = db.execute("SELECT coalesce(max(number), 0), count(*) FROM job").fetchone()
    return int(row[0]), int(row[1])
