"""Facets: the sides of a job a person can have a wish about, and the values they take.

A value is a `Range` (numbers) or `Choices` (a set of words). A job's condition says what the job asks
or may ask; a preference says what the person wishes. No condition on a facet means *not known*.
The exchange form (numbers, lists, text, true/false) is the one of `even-keel-person/1`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class BadValue(ValueError):
    """A value that its facet cannot take. Carries the facet id and the value's kind, not its content."""

    def __init__(self, facet: str, reason: str) -> None:
        super().__init__(f"{facet}: {reason}")
        self.facet = facet
        self.reason = reason


class FacetKind(Enum):
    """How values of a facet compare."""

    RANGE = "range"  # numbers between two ends, such as hours a week
    AT_LEAST = "at_least"  # the wish is a floor, such as pay
    AT_MOST = "at_most"  # the wish is a ceiling, such as travel
    LEVEL = "level"  # 0 none or least ... 4 most
    CHOICES = "choices"  # words out of a fixed list
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet: its id, kind, unit and, for choices, the words allowed in order."""

    id: str
    kind: FacetKind
    unit: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from `low` to `high`, both included; infinite ends are open ends."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Choices:
    """A set of words, kept in the facet's order."""

    words: tuple[str, ...]


Value = Range | Choices

LEVELS = ("none or least", "a little", "some", "a lot", "most")

THEMES = (
    "animals", "plants", "food", "care", "children", "making", "fixing", "building", "driving",
    "computers", "office", "shops", "arts", "sport", "cleaning", "warehouse", "science", "helping",
    "music", "writing", "money", "beauty", "nature", "safety",
)  # fmt: skip

_LEVEL_FACETS = (
    "noise", "pace", "people_contact", "teamwork", "supervision", "variety", "physical_effort",
    "responsibility",
)  # fmt: skip

FACETS: dict[str, Facet] = {
    f.id: f
    for f in (
        Facet("hours_per_week", FacetKind.RANGE, "hours a week"),
        Facet("time_of_day", FacetKind.CHOICES, choices=("early", "day", "evening", "night")),
        Facet("weekends", FacetKind.YES_NO, choices=("no", "yes")),
        Facet("shift_regularity", FacetKind.CHOICES, choices=("fixed", "rotating")),
        Facet("pay", FacetKind.AT_LEAST, "GBP a year, full-time equivalent"),
        Facet("travel_minutes", FacetKind.AT_MOST, "minutes one way"),
        Facet("place", FacetKind.CHOICES, choices=("indoors", "outdoors", "home", "vehicle")),
        *(Facet(name, FacetKind.LEVEL, "level 0 to 4") for name in _LEVEL_FACETS),
        Facet("theme", FacetKind.CHOICES, choices=THEMES),
    )
}


def parse_value(facet_id: str, raw: object) -> Value:
    """Return the comparable form of an exchange value.

    A single number is a floor for pay, a ceiling for travel and a point elsewhere; true/false is yes/no.
    Raises `BadValue` for an unknown facet, a wrong kind, or a number or word outside the facet's bounds.
    """
    facet = FACETS.get(facet_id)
    if facet is None:
        raise BadValue(str(facet_id), "there is no such facet")
    if facet.choices:
        return _parse_choices(facet, raw)
    low, high = _parse_numbers(facet, raw)
    if facet.kind is FacetKind.LEVEL and not (low >= 0 and high <= 4):
        raise BadValue(facet_id, "a level is between 0 and 4")
    return Range(low, high)


def to_exchange(value: Value) -> object:
    """Return a value in exchange form (a list), from which `parse_value` makes it again."""
    if isinstance(value, Choices):
        return list(value.words)
    return [None if math.isinf(end) else end for end in (value.low, value.high)]


def _parse_choices(facet: Facet, raw: object) -> Choices:
    if isinstance(raw, bool) and facet.kind is FacetKind.YES_NO:
        return Choices(("yes",) if raw else ("no",))
    words = (raw,) if isinstance(raw, str) else raw
    if not isinstance(words, Sequence) or not words:
        raise BadValue(facet.id, "one or more words are needed")
    unknown = [w for w in words if w not in facet.choices]
    if unknown:
        raise BadValue(facet.id, "a word is not one of its choices")
    return Choices(tuple(w for w in facet.choices if w in words))


def _parse_numbers(facet: Facet, raw: object) -> tuple[float, float]:
    if isinstance(raw, Sequence) and not isinstance(raw, str) and len(raw) == 2:
        low, high = raw
        ends = (
            -math.inf if low is None else _number(facet, low),
            math.inf if high is None else _number(facet, high),
        )
        if ends[0] > ends[1]:
            raise BadValue(facet.id, "the first number is larger than the second")
        return ends
    point = _number(facet, raw)
    if facet.kind is FacetKind.AT_LEAST:
        return point, math.inf
    return (0.0, point) if facet.kind is FacetKind.AT_MOST else (point, point)


def _number(facet: Facet, raw: object) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not math.isfinite(raw):
        raise BadValue(facet.id, "a number is needed")
    return float(raw)
