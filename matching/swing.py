"""Swing questions: which of two differences between the jobs on the table matters more?

A weight means little by itself; it has to say what the step from the worst to the best of *these* jobs is worth
(SMARTS; Edwards and Barron 1994). So two steps are laid side by side, in the words of real jobs, and the person says
which they would take first. Their answers put the steps in an order, the order gives each step a weight (rank-order
centroid, Barron and Barrett 1996), and the weight is divided by the size of the step, so that small steps do not count
as large.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from matching.ranking import Ranking
from matching.weights import in_order, is_open, rank_order_centroid, shares

SMALLEST = 0.2  # steps smaller than this are not asked about: the jobs hardly differ there
MOST = 5  # steps put in order; of these, at most eight questions are asked


@dataclass(frozen=True, slots=True)
class Swing:
    """The step from the worst to the best of the jobs on the table, on one wish. `step` is in (0, 1]."""

    preference_id: str
    facet: str
    worst_job_id: str
    best_job_id: str
    step: float
    points: float  # what the step is worth as things stand


class Said(Enum):
    """What the person says to two steps: which they would take first, or that it is all the same."""

    FIRST = "first"
    SECOND = "second"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class SwingAnswer:
    """One answer: two preference ids as they were asked, and what was said."""

    first: str
    second: str
    said: Said


@dataclass(frozen=True, slots=True)
class SwingQuestion:
    """The next two steps to lay side by side."""

    first: Swing
    second: Swing


def swings(ranking: Ranking, job_ids: Collection[str]) -> tuple[Swing, ...]:
    """Return the steps in which these jobs differ most, what is worth most first."""
    places = [n for n, job in enumerate(ranking.library.jobs) if str(job.id) in job_ids]
    ordered = in_order(ranking.profile.preferences, ranking.weights.order)
    found = []
    for wish, share in zip(ordered, shares(ordered, ranking.weights.points), strict=True):
        row = ranking.wishes.ids.index(str(wish.id))
        known = [n for n in places if ranking.wishes.known[row, n]]
        if is_open(wish) or len(known) < 2:
            continue
        fits = {n: float(ranking.wishes.value[row, n]) for n in known}
        worst, best = min(known, key=lambda n: (fits[n], n)), max(known, key=lambda n: (fits[n], -n))
        step = fits[best] - fits[worst]
        if step >= SMALLEST:
            jobs = ranking.library.jobs
            points = ranking.weights.want * share * step
            found.append(Swing(str(wish.id), wish.facet, str(jobs[worst].id), str(jobs[best].id), step, points))
    return tuple(sorted(found, key=lambda s: (-s.points, s.preference_id))[:MOST])


def next_swing(steps: Sequence[Swing], answers: Sequence[SwingAnswer]) -> SwingQuestion | None:
    """Return the two steps to ask about next, or None when their order is known."""
    _, missing = _sorted(steps, answers)
    return missing


def swing_points(steps: Sequence[Swing], answers: Sequence[SwingAnswer]) -> tuple[tuple[str, float], ...]:
    """Return the points that the answers so far give to the wishes of these steps, for `Weights.points`.

    Steps not compared yet keep the place they had. Steps said to be the same have the same weight.
    """
    groups, _ = _sorted(steps, answers)
    weights = iter(rank_order_centroid(len(steps)))
    points = []
    for group in groups:
        mine = [next(weights) for _ in group]
        points += [(step.preference_id, 100 * sum(mine) / len(mine) / step.step) for step in group]
    return tuple(sorted(points))


def _sorted(steps: Sequence[Swing], answers: Sequence[SwingAnswer]) -> tuple[list[list[Swing]], SwingQuestion | None]:
    """Return the steps in groups of equals, the largest first, and the question that is missing, if one is.

    Each step is put among those before it by halving, so that few questions are needed.
    """
    groups: list[list[Swing]] = []
    for number, step in enumerate(steps):
        low, high, same = 0, len(groups), False
        while low < high and not same:
            middle = (low + high) // 2
            said = _said(groups[middle], step, answers)
            if said is None:
                rest = [[other] for other in steps[number:]]
                return groups + rest, SwingQuestion(groups[middle][0], step)
            same = said is Said.SAME
            low, high = (middle, middle) if same else (middle + 1, high) if said is Said.FIRST else (low, middle)
        if same:
            groups[low].append(step)
        else:
            groups.insert(low, [step])
    return groups, None


def _said(group: Sequence[Swing], step: Swing, answers: Sequence[SwingAnswer]) -> Said | None:
    """Return what was said of a group beside a step, the last answer first; None where nothing was."""
    turned = {Said.FIRST: Said.SECOND, Said.SECOND: Said.FIRST, Said.SAME: Said.SAME}
    ids = {member.preference_id for member in group}
    for answer in reversed(answers):
        if answer.first in ids and answer.second == step.preference_id:
            return answer.said
        if answer.second in ids and answer.first == step.preference_id:
            return turned[answer.said]
    return None
