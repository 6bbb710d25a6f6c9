"""The heavy part of matching, for a chore: jobs read and indexed once, then people ranked against them.

Works on a database connection of its own and on snapshots; knows no widget and no presenter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from desktop.presenters.match_ready import ready_index
from jobs.model import Job
from jobs.store import JobStore
from matching.model import Profile, Weights
from matching.ranking import Library, Ranking, rank, texts_of
from matching.understanding import Understanding
from records.database import Database

Step = Callable[[int, int], None]  # steps done, steps in all; may raise to stop
STEPS = 3


@dataclass(frozen=True)
class Shelf:
    """All jobs of the file as read at one moment, with their index, and where each comes from."""

    library: Library
    by_id: dict[str, Job]
    origins: dict[str, int]


def read_shelf(db: Database, understanding: Understanding, step: Step) -> Shelf:
    """Read every job and make the index: about two seconds for a thousand jobs, once. Can be stopped throughout."""
    step(0, STEPS)
    jobs = JobStore(db).jobs()
    step(1, STEPS)
    engine, kept = ready_index(db, understanding, texts_of(jobs), partial(step, 1, STEPS))
    library = Library(jobs, engine, index=kept.index)
    step(2, STEPS)
    origins: dict[str, int] = {}
    for job in jobs:
        origins[job.origin] = origins.get(job.origin, 0) + 1
    return Shelf(library, {str(job.id): job for job in jobs}, origins)


def compared(
    session: Any, shelf: Shelf | None, profile: Profile, weights: Weights, step: Step
) -> tuple[Shelf, Ranking]:  # fmt: skip
    """Read (unless it is read already) and rank: runs on a worker thread with a connection of its own."""
    if shelf is None:
        db = session.file.reader()
        try:
            shelf = read_shelf(db, session.understanding, step)
        finally:
            db.close()
    step(2, STEPS)
    ranking = rank(profile, shelf.library, weights)
    step(3, STEPS)
    return shelf, ranking
