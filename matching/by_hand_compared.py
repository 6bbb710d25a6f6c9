"""The program's version of a match beside the one made by hand: where the two differ, pair by pair and wish by wish.

Nobody is right by being the program. A pair that only one of the two has is shown with what is known of it; the
person's word on it is remembered (`Resource.tasks`) and is what the program reckons with from then on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum

from matching.by_hand import Cards, Fits
from matching.model import Ledger, Match, Standing
from matching.parts import TOUCHES
from matching.ranking import GLADNESS, Ranking
from records.people import WantToUse

Pair = tuple[str, str]  # the id of a task, the id of a thing

_FITS = {
    Standing.MET: Fits.FITS, Standing.PARTLY: Fits.PARTLY, Standing.NOT_MET: Fits.CLASHES,
    Standing.UNKNOWN: Fits.NOT_KNOWN,
}  # fmt: skip


class Whose(Enum):
    """Which of the two has something."""

    BOTH = "both"
    HAND = "hand"
    PROGRAM = "program"


class Sight(Enum):
    """How the program sees a pair that it does not count: not at all, behind another, or as gladly left."""

    NOT_SEEN = "not_seen"
    BEHIND = "behind"  # it sees it, and another counted first
    RATHER_NOT = "rather_not"  # it sees it, and the person would rather not use it


@dataclass(frozen=True, slots=True)
class ProgramVersion:
    """What the program says of one job: pairs it counts, how alike it finds each pair in [0, 1], wishes, and points."""

    pairs: Mapping[Pair, Standing]
    alike: Mapping[Pair, float]
    glad: Mapping[str, float]  # by thing
    wishes: Mapping[str, Fits]
    want: float
    bring: float
    change: float
    score: float
    low: float
    high: float

    def sight(self, pair: Pair) -> Sight:
        """Tell how a pair that is not counted is seen."""
        if self.alike.get(pair, 0.0) < TOUCHES:
            return Sight.NOT_SEEN
        rather_not = self.glad.get(pair[1], 1.0) <= GLADNESS[WantToUse.RATHER_NOT]
        return Sight.RATHER_NOT if rather_not else Sight.BEHIND


@dataclass(frozen=True, slots=True)
class PairCompared:
    """One pair and whose it is. `sight` is told where only the hands have it."""

    pair: Pair
    whose: Whose
    sight: Sight | None = None


@dataclass(frozen=True, slots=True)
class WishCompared:
    """One wish that was laid by hand and that the program reads another way."""

    preference_id: str
    hand: Fits
    program: Fits


def program_version(ranking: Ranking, job_id: str) -> ProgramVersion:
    """Return the program's version of one job of a ranking."""
    match = ranking.match(job_id)
    place = next(n for n, job in enumerate(ranking.library.jobs) if str(job.id) == job_id)
    start, job = ranking.library.starts[place] + 1, ranking.library.jobs[place]
    glad = {str(r.id): GLADNESS[r.want_to_use] for r in ranking.profile.resources}
    alike = {
        (str(task.id), str(r.id)): float(ranking.alike[row, start + column]) / glad[str(r.id)]
        for row, r in enumerate(ranking.profile.resources)
        for column, task in enumerate(job.tasks)
    }
    want, bring, change = (match.total(ledger) for ledger in (Ledger.WANT, Ledger.BRING, Ledger.CHANGE))
    wishes = {c.preference_id: _FITS[c.standing] for c in match.contributions if c.ledger is Ledger.WANT}
    return ProgramVersion(
        _counted(match), alike, glad, wishes, want, bring, change, match.score, match.low, match.high
    )  # fmt: skip


def compared(hand: Collection[Pair], program: Collection[Pair]) -> dict[Pair, Whose]:
    """Return every pair that either has, and whose it is; swapping the two swaps whose."""
    every = sorted({*hand, *program})
    return {
        pair: Whose.BOTH if pair in hand and pair in program else Whose.HAND if pair in hand else Whose.PROGRAM
        for pair in every
    }


def pairs_compared(cards: Cards, version: ProgramVersion) -> tuple[PairCompared, ...]:
    """Return every pair of either side: first what only one has, the program's clear ones before those in part."""
    whose = compared({(ln.task_id, ln.resource_id) for ln in cards.links}, version.pairs.keys())
    found = [PairCompared(p, w, version.sight(p) if w is Whose.HAND else None) for p, w in whose.items()]
    order = (Whose.HAND, Whose.PROGRAM, Whose.BOTH)
    return tuple(sorted(found, key=lambda c: (order.index(c.whose), version.pairs.get(c.pair) is Standing.PARTLY)))


def wishes_compared(cards: Cards, version: ProgramVersion) -> tuple[WishCompared, ...]:
    """Return the wishes that both know and read in another way, in the order in which they were laid."""
    return tuple(
        WishCompared(wish, fits, version.wishes[wish])
        for wish, fits in cards.wishes.items()
        if wish in version.wishes and version.wishes[wish] is not fits
    )


def _counted(match: Match) -> dict[Pair, Standing]:
    return {
        (c.task_id, c.resource_id): c.standing
        for c in match.contributions
        if c.ledger is Ledger.BRING and c.task_id and c.resource_id and c.standing in (Standing.MET, Standing.PARTLY)
    }
