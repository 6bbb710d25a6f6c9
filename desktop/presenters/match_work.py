"""The heavy part of matching, for a chore: jobs read and indexed once, then people ranked against them.

Works on a database connection of its own and on snapshots; knows no widget and no presenter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

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

    def of(self, origins: frozenset[str]) -> Library:
        """Return the part of the library from these origins; all of it for an empty set."""
        if not origins or origins >= frozenset(self.origins):
            return self.library
        return self.library.only(str(job.id) for job in self.library.jobs if job.origin in origins)


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


def rank_on(shelf: Shelf, profile: Profile, weights: Weights, origins: frozenset[str], step: Step) -> Ranking:
    """Rank one person against the chosen part of the shelf."""
    step(2, STEPS)
    ranking = rank(profile, shelf.of(origins), weights)
    step(3, STEPS)
    return ranking


def same_but_order(one: Profile, other: Profile) -> bool:
    """Tell whether two profiles differ in nothing but the order of the wishes."""

    def wishes(profile: Profile) -> set[tuple[str, str, str, str, str]]:
        return {(p.id, p.facet, p.wish.value, repr(p.value), p.words) for p in profile.preferences}

    return one.resources == other.resources and wishes(one) == wishes(other)
