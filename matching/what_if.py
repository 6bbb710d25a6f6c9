"""What would change it: the smallest changes that lift a job, each worked out by ranking again before it is told.

Only what can be changed is tried: a condition adjusted or agreed, a task swapped or carved out, a question answered,
something learnt. Never anything about who somebody is. At the most two changes are put together. Every `if` holds the
place and score that the engine itself gives to the changed job or person, so none can promise too much.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from jobs.model import Job
from matching.model import Profile
from matching.offering import TOP
from matching.possible_changes import Change, Way, made, possible_changes
from matching.ranking import Ranked, Ranking, rank
from records.people import PersonId, Resource, ResourceId, WantToUse

MOST_TOGETHER = 2
MOST_TRIED = 10  # single changes looked at in pairs: those that lift the job most


@dataclass(frozen=True, slots=True)
class WhatIf:
    """If these changes were made, the job would have this score and place (from 1) among the jobs offered."""

    job_id: str
    changes: tuple[Change, ...]
    score: float
    place: int
    before_score: float
    before_place: int

    @property
    def lifts(self) -> int:
        """Return by how many places the job rises."""
        return self.before_place - self.place


def what_if(ranking: Ranking, job_id: str, changes: Sequence[Change], among: Collection[str] | None = None) -> WhatIf:
    """Return what changes would do to a job's score, and to its place among the jobs offered (all unless given)."""
    return _Worlds(ranking, among).what_if(job_id, changes)


def what_would_lift(
    ranking: Ranking, job_id: str, among: Collection[str] | None = None, limit: int = 3
) -> tuple[WhatIf, ...]:
    """Return the fewest changes that bring a job among the first three, or past the next one where nothing does.

    A job that is there already is lifted past the next one. One change before two, asking and adjusting before
    learning, then what lifts most.
    Empty where no changeable thing would lift it.
    """
    worlds = _Worlds(ranking, among)
    single = [worlds.what_if(job_id, (change,)) for change in possible_changes(ranking, job_id)]
    single = sorted((found for found in single if found.score > found.before_score), key=_best_first)
    if not single:
        return ()
    goal = TOP if single[0].before_place > TOP else single[0].before_place - 1
    reached = [found for found in single if found.place <= goal]
    pairs = [] if len(reached) >= limit else _pairs(worlds, single[:MOST_TRIED], reached)
    there = [*reached, *(found for found in pairs if found.place <= goal)]
    rising = sorted((found for found in (*single, *pairs) if found.lifts > 0), key=_best_first)
    return _varied(sorted(there, key=_least_first) or rising)[:limit]


def _pairs(worlds: _Worlds, single: Sequence[WhatIf], reached: Sequence[WhatIf]) -> list[WhatIf]:
    """Return pairs of changes that lift more than either alone; none with a change that suffices alone."""
    enough = {found.changes for found in reached}
    found = []
    for one, other in combinations([s for s in single if s.changes not in enough], MOST_TOGETHER):
        if _same_thing(*one.changes, *other.changes):
            continue
        both = worlds.what_if(one.job_id, (*one.changes, *other.changes))
        if both.score > max(one.score, other.score):
            found.append(both)
    return sorted(found, key=_best_first)


def _same_thing(one: Change, other: Change) -> bool:
    return bool(one.facet and one.facet == other.facet) or bool(set(one.tasks) & set(other.tasks))


def _varied(found: Sequence[WhatIf]) -> tuple[WhatIf, ...]:
    """Return the best of each kind: that one task or another is learnt is the same advice."""
    kinds: dict[frozenset[tuple[Way, str]], WhatIf] = {}
    for one in found:
        kinds.setdefault(frozenset((change.way, change.facet) for change in one.changes), one)
    return tuple(kinds.values())


def _least_first(found: WhatIf) -> tuple[int, bool, tuple[int, float, int, str]]:
    """Order what reaches the goal by effort: few changes, and asking or adjusting before learning."""
    return len(found.changes), any(c.way is Way.LEARN for c in found.changes), _best_first(found)


def _best_first(found: WhatIf) -> tuple[int, float, int, str]:
    return found.place, -found.score, len(found.changes), repr(found.changes)


class _Worlds:
    """Rankings of the person as they are and as they would be, each worked out once."""

    def __init__(self, ranking: Ranking, among: Collection[str] | None) -> None:
        self.ranking, self.among = ranking, among
        self._learnt: dict[tuple[str, ...], Ranking] = {(): ranking}
        self._titles = {str(job.id): job.title for job in ranking.library.jobs}

    def what_if(self, job_id: str, changes: Sequence[Change]) -> WhatIf:
        """Return what changes would do: everything is ranked again that they touch."""
        job = changed = _job(self.ranking, job_id)
        learnt = tuple(sorted(task for c in changes if c.way is Way.LEARN for task in c.tasks))
        if learnt not in self._learnt:
            profile = _having_learnt(self.ranking.profile, job, learnt)
            self._learnt[learnt] = rank(profile, self.ranking.library, self.ranking.weights)
        for change in changes:
            changed = made(changed, change)
        then = self._learnt[learnt]
        row = then.changed(changed)
        before = next(row for row in self.ranking.rows if row.job_id == job_id)
        return WhatIf(
            job_id, tuple(changes), row.score, self._place(row, then), before.score, self._place(before, self.ranking)
        )

    def _place(self, row: Ranked, ranking: Ranking) -> int:
        key = (-row.score, self._titles[row.job_id], row.job_id)
        others = (o for o in ranking.rows if o.job_id != row.job_id and (self.among is None or o.job_id in self.among))
        return 1 + sum((-o.score, self._titles[o.job_id], o.job_id) < key for o in others)


def _having_learnt(profile: Profile, job: Job, task_ids: Sequence[str]) -> Profile:
    """Return the person once they have done these tasks somewhere: said in the tasks' own words."""
    learnt = tuple(
        Resource(ResourceId(f"learnt:{task.id}"), PersonId(""), task.words, want_to_use=WantToUse.FINE)
        for task in job.tasks
        if str(task.id) in task_ids
    )
    return replace(profile, resources=(*profile.resources, *learnt))


def _job(ranking: Ranking, job_id: str) -> Job:
    return next(job for job in ranking.library.jobs if str(job.id) == job_id)
