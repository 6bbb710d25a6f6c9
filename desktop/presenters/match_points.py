"""A match in whole points: the parts shown add up, on screen, to the whole shown, and a range holds its value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matching.model import Contribution, Ledger, Match
from matching.whole_points import adding_up

_SAME, _FAR_DOWN, _FAR_UP = 1e-9, -(10**6), 10**6
ORDER = (Ledger.WANT, Ledger.BRING, Ledger.CHANGE)


@dataclass(frozen=True, slots=True)
class Shown:
    """Whole points for a value and its range, low <= value <= high."""

    low: int
    value: int
    high: int


@dataclass(frozen=True, slots=True)
class ShownMatch:
    """Whole points for a match: the three ledgers, and the total that is their sum, each end for itself."""

    want: Shown
    bring: Shown
    change: Shown
    total: Shown

    def of(self, ledger: Ledger) -> Shown:
        """Return the points of one ledger."""
        return {Ledger.WANT: self.want, Ledger.BRING: self.bring, Ledger.CHANGE: self.change}[ledger]


def shown_match(match: Match) -> ShownMatch:
    """Return a match in whole points: each end's three ledgers add up to that end's total, which stops at nothing."""
    groups = [[c for c in match.contributions if c.ledger is ledger] for ledger in ORDER]
    exact = [(_sum(g, "low"), _sum(g, "amount"), _sum(g, "high")) for g in groups]
    shown = _ranges(exact, (round(sum(low for low, _, _ in exact)), round(match.score), round(match.high)))
    low, value, high = (sum(getattr(s, end) for s in shown) for end in ("low", "value", "high"))
    want, bring, change = shown
    return ShownMatch(want, bring, change, Shown(max(low, min(0, value)), value, high))


def shown_parts(parts: Sequence[Contribution], whole: Shown) -> dict[str, Shown]:
    """Return whole points for each contribution of one ledger, by id, adding up to the ledger's points."""
    shown = _ranges([(p.low, p.amount, p.high) for p in parts], (whole.low, whole.value, whole.high))
    return {part.id: points for part, points in zip(parts, shown, strict=True)}


def _ranges(exact: Sequence[tuple[float, float, float]], totals: tuple[int, int, int]) -> list[Shown]:
    """Return (low, value, high) triples in whole points; what is known exactly keeps one number at both ends."""
    values = adding_up([value for _, value, _ in exact], totals[1])
    fixed_low = [n if v - low < _SAME else _FAR_DOWN for n, (low, v, _) in zip(values, exact, strict=True)]
    fixed_high = [n if high - v < _SAME else _FAR_UP for n, (_, v, high) in zip(values, exact, strict=True)]
    lows = adding_up([low for low, _, _ in exact], totals[0], fixed_low, values)
    highs = adding_up([high for _, _, high in exact], totals[2], values, fixed_high)
    return [Shown(*ends) for ends in zip(lows, values, highs, strict=True)]


def _sum(parts: Sequence[Contribution], end: str) -> float:
    return sum(float(getattr(part, end)) for part in parts)
