"""An advert as read: its statements and the facts it gives, each with the numbers of the lines it was read from.

Line numbers count from 0 as `str.splitlines` does. A fact that the advert does not give is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class LineKind(Enum):
    """What a line of an advert is about. A line that is only a heading, or a stated fact, is of no kind."""

    TASK = "tasks"
    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    OFFER = "offers"
    BOILERPLATE = "boilerplate"
    APPLY = "apply"  # never a statement of a draft: together these lines are its fact `apply`


class PayUnit(Enum):
    """What a rate of pay is for."""

    HOUR = "hour"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Contract(Enum):
    """How long a job is meant to last."""

    PERMANENT = "permanent"
    FIXED_TERM = "fixed_term"
    TEMPORARY = "temporary"
    BANK = "bank"
    APPRENTICESHIP = "apprenticeship"


class Pattern(Enum):
    """When the work is done. NO_WEEKENDS is said in words ('no weekends') or by naming Monday to Friday."""

    EARLY = "early"
    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"
    WEEKENDS = "weekends"
    SHIFTS = "shifts"
    FLEXIBLE = "flexible"
    NO_WEEKENDS = "no_weekends"


class Setting(Enum):
    """Where the work is done, where an advert says so; the words are those of the facet 'place'."""

    INDOORS = "indoors"
    OUTDOORS = "outdoors"
    HOME = "home"
    VEHICLE = "vehicle"


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay in pounds; `pro_rata` says that part hours get part of it.

    'Up to' has 0 as `low`, and 'from' infinity as `high`.
    """

    low: float
    high: float
    unit: PayUnit
    pro_rata: bool = False


Hours = tuple[float, float]
"""The fewest and the most hours a week."""


@dataclass(frozen=True, slots=True)
class Quoted(Generic[T_co]):
    """A fact with the numbers of the lines it was read from: always one at least."""

    value: T_co
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing an advert says: its kind, its words on one line, and the lines it stands on.

    A sentence wrapped over three lines is one statement; a line of two sentences may hold two.
    """

    kind: LineKind
    words: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AdvertDraft:
    """A reading of one advert. `cut` says that the text was longer than is read."""

    lines: tuple[str, ...]
    statements: tuple[Statement, ...] = ()
    title: Quoted[str] | None = None
    employer: Quoted[str] | None = None
    place: Quoted[str] | None = None
    hours: Quoted[Hours] | None = None
    pattern: tuple[Quoted[Pattern], ...] = ()
    pay: Quoted[Pay] | None = None
    contract: Quoted[Contract] | None = None
    closing: Quoted[date] | None = None
    apply: Quoted[str] | None = None
    settings: tuple[Quoted[Setting], ...] = ()
    cut: bool = False

    def of(self, kind: LineKind) -> tuple[int, ...]:
        """Return the numbers of the lines of one kind, in order."""
        if kind is LineKind.APPLY:
            return self.apply.lines if self.apply else ()
        return tuple(sorted({number for s in self.statements if s.kind is kind for number in s.lines}))

    def quote(self, lines: tuple[int, ...]) -> str:
        """Return the exact lines of these numbers, as they stand but for white space at their ends."""
        return "\n".join(self.lines[number].strip() for number in lines)
