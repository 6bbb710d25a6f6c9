"""Guess, then look: what would happen to the order of jobs if one wish mattered most.

For learning how the list comes about. A guess is compared with nothing and kept nowhere; only places are told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from matching.ranking import Ranking
from matching.weights import in_order


@dataclass(frozen=True, slots=True)
class Moved:
    """One job's place (from 1) before and after."""

    job_id: str
    before: int
    after: int

    @property
    def up(self) -> int:
        """Return by how many places it rises; negative where it falls."""
        return self.before - self.after


def if_it_mattered_most(ranking: Ranking, preference_id: str) -> tuple[Moved, ...]:
    """Return every job in the order it would have, had one wish the first place among all wishes."""
    others = [str(p.id) for p in in_order(ranking.profile.preferences, ranking.weights.order)]
    order = (preference_id, *(name for name in others if name != preference_id))
    after = ranking.reweighted(replace(ranking.weights, order=order, points=()))
    before = ranking.reweighted(replace(ranking.weights, points=()))  # or the points would move jobs too
    places = {row.job_id: place for place, row in enumerate(before.rows, 1)}
    return tuple(Moved(row.job_id, places[row.job_id], place) for place, row in enumerate(after.rows, 1))


def moves_up_most(moved: Iterable[Moved]) -> frozenset[str]:
    """Return the jobs that rise furthest; none where no job rises."""
    rising = [one for one in moved if one.up > 0]
    most = max((one.up for one in rising), default=0)
    return frozenset(one.job_id for one in rising if one.up == most)
