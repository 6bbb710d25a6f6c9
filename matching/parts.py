"""The parts of a score: each wish's fit with each job, and the named contributions made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobs.model import Condition
from matching.model import Contribution, Ledger, Standing
from matching.preferences import FIRM, Fit, fits
from matching.weights import is_open
from records.people import Preference, Wish

Floats = NDArray[np.float64]
Asked = Callable[[str], Sequence[Condition | None]]  # on a facet, of each job

BROKEN_MUST = 35.0  # points off where a must is wholly broken: more than any other wish can give back
BROKEN_AVOID = 6.0
ANSWERS, TOUCHES = 0.6, 0.35  # how alike words and task must be to count as an answer, or a part of one
MUST_HOLDS = 0.5  # a must whose fit lies under this is broken
REMEDY = {
    "hours_per_week": "ask", "time_of_day": "ask", "weekends": "ask", "shift_regularity": "ask", "pay": "ask",
    "travel_minutes": "ask", "place": "adjust", "noise": "adjust", "pace": "adjust", "people_contact": "swap",
    "teamwork": "adjust", "supervision": "support", "variety": "carve", "physical_effort": "swap",
    "responsibility": "support", "theme": "carve",
}  # fmt: skip
"""What could change a clash on a facet: adjust, swap, carve, support or ask. Our choice."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One pair of Bring: how well a resource answers a task, and the weight of this pair in Bring."""

    side: str  # task or resource
    resource_id: str
    task_id: str
    alike: float
    weight: float


@dataclass(frozen=True)
class Wishes:
    """The fit of every wish (row) with every job (column), in [0, 1]."""

    ids: tuple[str, ...]
    firm: NDArray[np.bool_]
    shunned: NDArray[np.bool_]
    value: Floats
    low: Floats
    high: Floats
    known: NDArray[np.bool_]
    open: NDArray[np.bool_]  # cards on no clear pile: they weigh nothing yet

    @property
    def broken(self) -> NDArray[np.bool_]:
        """Return where a must does not hold."""
        return self.firm[:, None] & self.known & (self.value < MUST_HOLDS)

    def of(self, preference: Preference, place: int) -> Fit:
        """Return one wish's fit with the job in column `place`."""
        row = self.ids.index(preference.id)
        value, low, high = (float(table[row, place]) for table in (self.value, self.low, self.high))
        return Fit(value, low, high, bool(self.known[row, place]) and not bool(self.open[row]))

    def weighed(self, ordered: Sequence[Preference], points: Floats, end: str) -> Floats:
        """Return each job's Want points for one end (value, low or high)."""
        table: Floats = getattr(self, end)
        if not ordered:
            return np.zeros(table.shape[1])
        rows = [self.ids.index(p.id) for p in ordered]
        return np.asarray(points @ table[rows], dtype=np.float64)

    def change(self, end: str) -> Floats:
        """Return each job's Change points (negative or zero) for one end."""
        table: Floats = getattr(self, end)
        if not self.ids:
            return np.zeros(table.shape[1])
        cost = _cost(table, self.firm[:, None], self.shunned[:, None])
        if end == "value":
            cost = np.where(self.known, cost, 0.0)
        return -np.asarray(cost.sum(axis=0), dtype=np.float64)


def _cost(value: Floats, firm: NDArray[np.bool_], shunned: NDArray[np.bool_]) -> Floats:
    """Return the points a fit takes off: nothing from half met upwards, all of them where nothing is met."""
    missing = np.clip((MUST_HOLDS - value) / MUST_HOLDS, 0.0, 1.0)
    return np.asarray(missing * np.where(firm, BROKEN_MUST, np.where(shunned, BROKEN_AVOID, 0.0)))


def wishes_against(preferences: Sequence[Preference], asked: Asked, jobs: int) -> Wishes:
    """Return every wish's fit with every job, of which there are so many."""
    rows = [fits(wish, asked(wish.facet)) for wish in preferences]

    def table(name: str) -> Floats:
        found = [getattr(fit, name) for row in rows for fit in row]
        return np.array(found, dtype=np.float64).reshape(len(preferences), jobs)

    return Wishes(
        tuple(str(p.id) for p in preferences),
        np.array([p.wish in FIRM for p in preferences], dtype=bool),
        np.array([p.wish is Wish.AVOID for p in preferences], dtype=bool),
        table("value"),
        table("low"),
        table("high"),
        table("known").astype(bool),
        np.array([is_open(p) for p in preferences], dtype=bool),
    )


def want_part(preference: Preference, wish: Fit, most: float, settled: float = 1.0) -> Contribution:
    """Return what one wish brings to Want. `settled` is the part of Want that open wishes can not take from it."""
    standing = _standing(wish)
    return Contribution(
        f"want:{preference.id}", Ledger.WANT, most * wish.value, most * wish.low * settled, most * wish.high, most,
        standing, f"want.{standing.value}", preference_id=str(preference.id), facet=preference.facet,
    )  # fmt: skip


def open_part(preference: Preference, may_bring: float, most: float) -> Contribution:
    """Return the part of a wish that is not settled: nothing yet, and up to `may_bring` once it is."""
    return Contribution(
        f"want:{preference.id}", Ledger.WANT, 0.0, 0.0, may_bring, most, Standing.UNKNOWN, "want.open",
        preference_id=str(preference.id), facet=preference.facet,
    )  # fmt: skip


def change_part(preference: Preference, wish: Fit) -> list[Contribution]:
    """Return what one broken wish takes off, with what could change it; nothing where nothing could be broken."""
    firm, shunned = np.array(preference.wish in FIRM), np.array(preference.wish is Wish.AVOID)
    off = [-float(_cost(np.array(end), firm, shunned)) for end in (wish.value, wish.low, wish.high)]
    amount = off[0] if wish.known else 0.0
    if not any(off):
        return []
    standing = _standing(wish)
    return [
        Contribution(
            f"change:{preference.id}", Ledger.CHANGE, amount, off[1], off[2], 0.0, standing,
            f"change.{standing.value}", preference_id=str(preference.id), facet=preference.facet,
            remedy=REMEDY[preference.facet] if wish.known else "ask",
        )
    ]  # fmt: skip


def bring_parts(answers: Sequence[Answer], most: float, unknown: float) -> list[Contribution]:
    """Return Bring as one contribution a pair of resource and task, or one that says it is not known."""
    if not answers:
        return [Contribution("bring:unknown", Ledger.BRING, unknown * most, 0.0, most, most, Standing.UNKNOWN,
                             "bring.unknown")]  # fmt: skip
    pairs: dict[tuple[str, str], list[Answer]] = {}
    for answer in answers:
        pairs.setdefault((answer.resource_id, answer.task_id), []).append(answer)
    parts = []
    for (resource_id, task_id), group in pairs.items():
        amount = most * sum(a.alike * a.weight for a in group)
        strength = max(a.alike for a in group)
        standing = Standing.MET if strength >= ANSWERS else Standing.PARTLY if strength >= TOUCHES else Standing.UNKNOWN
        parts.append(
            Contribution(
                f"bring:{resource_id}:{task_id}",
                Ledger.BRING,
                amount,
                amount,
                amount,
                most * sum(a.weight for a in group),
                standing,
                f"bring.{standing.value}",
                resource_id=resource_id,
                task_id=task_id,
            )
        )
    return parts


def _standing(wish: Fit) -> Standing:
    if not wish.known:
        return Standing.UNKNOWN
    if wish.value >= 0.85:
        return Standing.MET
    return Standing.PARTLY if wish.value >= MUST_HOLDS else Standing.NOT_MET
