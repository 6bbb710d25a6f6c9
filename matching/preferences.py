"""How one wish stands against what a job asks on the same facet: a value in [0, 1] with its range.

1 is wholly as wished. A condition is often a range of what may be so in such jobs; where part of it fits, the value
is that part, and low and high say what it may turn out to be. An unknown condition gives [0, 1], with the fit that
jobs usually have as its middle: never a zero, and no better than most.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from jobs.facets import FACETS, Choices, FacetKind, Range, Value, parse_value, to_exchange
from jobs.model import Condition
from matching.usual import FEW, usual
from records.people import Preference, Wish

MIDDLE = 0.5  # the value for what is not known and of which nothing usual is known either

# How far outside the wish a job may lie before nothing of it fits: two levels, half a week, a third of the pay.
_REACH = {FacetKind.LEVEL: 2.0, FacetKind.RANGE: 20.0, FacetKind.AT_MOST: 30.0}
_PAY_REACH = 0.33  # of the pay wished for

NEGATIVE = (Wish.AVOID, Wish.MUST_NOT)
FIRM = (Wish.MUST, Wish.MUST_NOT)


@dataclass(frozen=True, slots=True)
class Fit:
    """How far a wish is met: `value` in [`low`, `high`], each in [0, 1]; `known` where the job says something."""

    value: float
    low: float
    high: float
    known: bool = True


UNKNOWN = Fit(MIDDLE, 0.0, 1.0, known=False)


def fit(preference: Preference, condition: Condition | None) -> Fit:
    """Return how far a preference is met by a condition (None: not known). Raises BadValue for a bad wish."""
    if condition is None:
        return unknown(preference)
    wished = parse_value(preference.facet, preference.value)
    return _fit(preference.facet, _frozen(wished), _frozen(condition.value), preference.wish in NEGATIVE)


def fits(preference: Preference, conditions: Iterable[Condition | None]) -> list[Fit]:
    """Return how far a preference is met by each condition; what many jobs ask alike is weighed once."""
    known: dict[Value, Fit] = {}
    not_known: Fit | None = None
    found = []
    for condition in conditions:
        if condition is None:
            not_known = not_known or unknown(preference)
            found.append(not_known)
            continue
        if condition.value not in known:
            known[condition.value] = fit(preference, condition)
        found.append(known[condition.value])
    return found


def unknown(preference: Preference) -> Fit:
    """Return the fit where a job does not say: it may be anything, and its middle is what is usual."""
    wished = _frozen(parse_value(preference.facet, preference.value))
    return _unknown(preference.facet, wished, preference.wish in NEGATIVE)


@lru_cache(maxsize=10_000)
def _unknown(facet: str, wished: Value, negative: bool) -> Fit:
    met, jobs = MIDDLE * FEW, FEW
    for value, count in usual(facet):
        met += count * _fit(facet, wished, _frozen(value), negative).value
        jobs += count
    return Fit(met / jobs, 0.0, 1.0, known=False)


def usual_fits(preference: Preference) -> tuple[list[float], list[float]]:
    """Return the fits an unknown condition may turn out to have, and how likely each is, as jobs usually are."""
    wished = _frozen(parse_value(preference.facet, preference.value))
    return _usual_fits(preference.facet, wished, preference.wish in NEGATIVE)


@lru_cache(maxsize=10_000)
def _usual_fits(facet: str, wished: Value, negative: bool) -> tuple[list[float], list[float]]:
    counts: dict[float, float] = {0.0: FEW / 2, 1.0: FEW / 2}
    for value, count in usual(facet):
        fit_ = round(_fit(facet, wished, _frozen(value), negative).value, 2)
        counts[fit_] = counts.get(fit_, 0.0) + count
    total = sum(counts.values())
    return list(counts), [count / total for count in counts.values()]


def _frozen(value: Value) -> Value:
    return value if isinstance(value, Choices) else Range(float(value.low), float(value.high))


@lru_cache(maxsize=50_000)
def _fit(facet: str, wished: Value, asked: Value, negative: bool) -> Fit:
    kind = FACETS[facet].kind
    if isinstance(wished, Choices) and isinstance(asked, Choices):
        return _fit_choices(facet, set(wished.words), set(asked.words), negative)
    assert isinstance(wished, Range) and isinstance(asked, Range), to_exchange(wished)
    inside = _share_inside(asked, wished)
    if negative:
        return _spread(1.0 - inside)
    near = _nearness(kind, asked, wished)
    return _spread(inside + (1.0 - inside) * near if inside else near)


def _fit_choices(facet: str, wished: set[str], asked: set[str], negative: bool) -> Fit:
    common = len(wished & asked)
    if facet in ("theme", "place"):  # a job has several; one in common is what was wished for, or shunned
        met = 1.0 if common else 0.0
        return Fit(1.0 - met, 1.0 - met, 1.0 - met) if negative else Fit(met, met, met)
    share = common / len(asked)
    return _spread(1.0 - share if negative else share)


def _spread(value: float) -> Fit:
    """Return a fit whose range says that a part can still turn out either way."""
    known_bad, known_good = value <= 0.0, value >= 1.0
    return Fit(value, value if known_good else max(0.0, value - 0.25), value if known_bad else min(1.0, value + 0.25))


def _share_inside(asked: Range, wished: Range) -> float:
    """Return the part of what the job may ask that lies inside the wish."""
    low, high = max(asked.low, wished.low), min(asked.high, wished.high)
    if high < low:
        return 0.0
    width = asked.high - asked.low
    return 1.0 if width <= 0 or width == float("inf") else min(1.0, (high - low) / width)


def _nearness(kind: FacetKind, asked: Range, wished: Range) -> float:
    """Return 1 where the ranges touch, falling to 0 at the facet's reach."""
    gap = max(wished.low - asked.high, asked.low - wished.high, 0.0)
    reach = _PAY_REACH * wished.low if kind is FacetKind.AT_LEAST else _REACH[kind]
    if gap == 0.0:
        return 0.5
    return 0.5 * max(0.0, 1.0 - gap / reach) if reach > 0 else 0.0
