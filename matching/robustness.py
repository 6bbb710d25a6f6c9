"""How firm the first three are: in which share of plausible weights and unknown facts a job is among them.

After stochastic multicriteria acceptability analysis (SMAA; Lahdelma and Salminen 2001): instead of one set of weights
and one guess at what is not known, many are tried, and what is reported is how often a job comes among the first. The
draws are the same each time (seeded), so the same input gives the same answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from matching.offering import TOP
from matching.parts import BROKEN_AVOID, BROKEN_MUST, MUST_HOLDS
from matching.preferences import usual_fits
from matching.ranking import Floats, Ranking
from matching.weights import band, in_order, possible_shares
from records.people import Preference

MOST = 250  # so many jobs are looked at: those that stand highest, or may; the others' shares are 0
DRAWS = 200
_SEED = 20261123
JITTER = 0.2  # each share may be a fifth more or less than the band says
BALANCE = 0.1  # the balance of Want and Bring may be this much of all points to either side
FIRM, STEADY = 0.8, 0.8  # shares from which the first three count as firm; our choice
UNSAID = 0.5  # where nothing was said, Bring may be anything up to this


class Verdict(Enum):
    """What can be said of the first three."""

    CLEAR_LEAD = "clear_lead"
    CLOSE_CALL = "close_call"  # the person's weights decide, and they are near each other
    NEED_TO_ASK = "need_to_ask"  # something not known decides


@dataclass(frozen=True, slots=True)
class Robustness:
    """Shares of all draws in which a job is among the first three (`top`), or the first (`first`), by job id."""

    verdict: Verdict
    top: dict[str, float]
    first: dict[str, float]
    steady: float  # of the three that are shown, the mean share


@dataclass(frozen=True)
class _Draws:
    """Drawn weights: `shares` [draws, wishes in the profile's order], `want` and `bring` [draws]."""

    shares: Floats
    may: Floats
    want: Floats
    bring: Floats


def robustness(ranking: Ranking, among: Iterable[str] | None = None, draws: int = DRAWS) -> Robustness:
    """Return how firm the first three of `among` are (all jobs unless given: leave out declined ones)."""
    places = _places(ranking, among)
    shown = _first_three(ranking, among)
    ids = [str(ranking.library.jobs[n].id) for n in places]
    drawn = _weights(ranking, draws)
    both = _in_top(_scores(ranking, places, drawn, unknown=True))
    steady = _mean_of(both, ids, shown)
    verdict = Verdict.CLEAR_LEAD
    if steady < FIRM:
        by_weight = _mean_of(_in_top(_scores(ranking, places, drawn, unknown=False)), ids, shown)
        still = _mean_of(_in_top(_scores(ranking, places, _still(ranking, draws), unknown=True)), ids, shown)
        asking_decides = by_weight >= STEADY or still < by_weight
        verdict = Verdict.NEED_TO_ASK if asking_decides and still < 1.0 else Verdict.CLOSE_CALL
    first = np.bincount(both[:, 0], minlength=len(ids)) / draws if ids else np.zeros(0)
    top = np.bincount(both.ravel(), minlength=len(ids)) / draws if ids else np.zeros(0)
    return Robustness(verdict, _named(ids, top), _named(ids, first), steady)


def _named(ids: list[str], shares: NDArray[np.float64]) -> dict[str, float]:
    return {job_id: float(share) for job_id, share in zip(ids, shares, strict=True)}


def _places(ranking: Ranking, among: Iterable[str] | None) -> list[int]:
    """Return the places, in the library, of the jobs that can come among the first."""
    wanted = None if among is None else set(among)
    rows = [row for row in ranking.rows if wanted is None or row.job_id in wanted]
    best = sorted(rows, key=lambda row: -(row.score + row.high))[:MOST]
    near = {row.job_id for row in (*best, *rows[:TOP])}
    return [n for n, job in enumerate(ranking.library.jobs) if str(job.id) in near]


def _first_three(ranking: Ranking, among: Iterable[str] | None) -> list[str]:
    wanted = None if among is None else set(among)
    return [row.job_id for row in ranking.rows if wanted is None or row.job_id in wanted][:TOP]


def _mean_of(tops: NDArray[np.int64], ids: list[str], shown: list[str]) -> float:
    if not shown:
        return 1.0
    here = [ids.index(job_id) for job_id in shown]
    return float(np.isin(tops, here).sum() / (tops.shape[0] * len(here)))


def _in_top(scores: Floats) -> NDArray[np.int64]:
    """Return the columns of the best three of each draw, the best first; earlier columns win ties."""
    return np.asarray(np.argsort(-scores, axis=1, kind="stable")[:, :TOP], dtype=np.int64)


def _ordered(ranking: Ranking) -> list[Preference]:
    return in_order(ranking.profile.preferences, ranking.weights.order)


def _weights(ranking: Ranking, draws: int) -> _Draws:
    """Return weights drawn from the band that the person's answers may stand for."""
    random = np.random.default_rng(_SEED)
    ordered = _ordered(ranking)
    found = band(ordered, ranking.weights.points)
    corners = np.array(found, dtype=np.float64).reshape(len(found), len(ordered))
    blend = random.dirichlet(np.ones(len(corners)), draws)
    shares = (blend @ corners) * random.uniform(1 - JITTER, 1 + JITTER, (draws, len(ordered)))
    total = shares.sum(axis=1, keepdims=True)
    shares = np.divide(shares, total, out=np.zeros_like(shares), where=total > 0)
    may = np.array(possible_shares(ordered)) * random.uniform(0, 1, (draws, len(ordered)))
    points = ranking.weights.want + ranking.weights.bring
    moved = random.uniform(-BALANCE, BALANCE, draws) * points
    want = np.clip(ranking.weights.want + moved, 0.0, points)
    return _Draws(shares, may, want, points - want)


def _still(ranking: Ranking, draws: int) -> _Draws:
    """Return the ranking's own weights, the same in each draw."""
    ordered = _ordered(ranking)
    shares = np.tile(np.array(band(ordered, ranking.weights.points)[0]), (draws, 1))
    may = np.tile(np.array(possible_shares(ordered)) / 2, (draws, 1))
    want, bring = (np.full(draws, points) for points in (ranking.weights.want, ranking.weights.bring))
    return _Draws(shares.reshape(draws, len(ordered)), may.reshape(draws, len(ordered)), want, bring)


def _scores(ranking: Ranking, places: list[int], drawn: _Draws, *, unknown: bool) -> Floats:
    """Return the score of each job in each draw; `unknown` draws what is not known, else its middle stands."""
    random = np.random.default_rng(_SEED + 1)
    draws, jobs = len(drawn.want), len(places)
    settled = 1.0 - drawn.may.sum(axis=1)
    brought = _brought(ranking, places, draws, random, unknown=unknown)
    scores: Floats = drawn.bring[:, None] * brought
    for column, wish in enumerate(_ordered(ranking)):
        row = ranking.wishes.ids.index(str(wish.id))
        fit = _fit(ranking, row, places, (draws, jobs), random, unknown=unknown)
        if ranking.wishes.open[row]:  # it may turn out to be liked or not
            liked = random.random(draws) < 0.5 if unknown else np.full(draws, True)
            fit = np.where(liked[:, None], fit, 1.0 - fit) if unknown else np.full((draws, jobs), 0.5)
            scores += (drawn.want * drawn.may[:, column])[:, None] * fit
            continue
        scores += (drawn.want * drawn.shares[:, column] * settled)[:, None] * fit
        scores -= _cost(ranking, row, places, fit, unknown=unknown)
    return scores


def _cost(ranking: Ranking, row: int, places: list[int], fit: Floats, *, unknown: bool) -> Floats:
    most = BROKEN_MUST if ranking.wishes.firm[row] else BROKEN_AVOID if ranking.wishes.shunned[row] else 0.0
    cost = np.clip((MUST_HOLDS - fit) / MUST_HOLDS, 0.0, 1.0) * most
    return cost if unknown else np.where(ranking.wishes.known[row][places], cost, 0.0)


def _brought(
    ranking: Ranking, places: list[int], draws: int, random: np.random.Generator, *, unknown: bool
) -> Floats:  # fmt: skip
    value = np.tile(ranking.bring[places], (draws, 1))
    open_ = ranking.bring_unknown[places]
    if unknown and open_.any():
        most = np.where(value > 0, np.minimum(1.0, 2 * value), UNSAID)
        value = np.where(open_, most * random.random(value.shape), value)
    return value


def _fit(
    ranking: Ranking, row: int, places: list[int], shape: tuple[int, int], random: np.random.Generator, *, unknown: bool
) -> Floats:  # fmt: skip
    """Return one wish's fit with each job in each draw: as known, within its range, or as jobs usually fit."""
    wishes = ranking.wishes
    value, low, high = (table[row][places] for table in (wishes.value, wishes.low, wishes.high))
    fit = np.tile(value, (shape[0], 1))
    if not unknown:
        return fit
    vague = np.flatnonzero(wishes.known[row][places] & (high > low))
    fit[:, vague] = low[vague] + (high - low)[vague] * random.random((shape[0], len(vague)))
    not_known = np.flatnonzero(~wishes.known[row][places])
    if len(not_known):
        wish = next(p for p in ranking.profile.preferences if str(p.id) == wishes.ids[row])
        values, odds = usual_fits(wish)
        fit[:, not_known] = random.choice(values, (shape[0], len(not_known)), p=odds)
    return fit
