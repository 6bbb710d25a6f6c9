"""An advert as read: which line is what, and the facts it states. A fact that is not stated is None."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class LineKind(Enum):
    """What a line of an advert is about. A line that is only a heading, or a stated fact, is of no kind."""

    TASK = "tasks"
    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    OFFER = "offers"
    BOILERPLATE = "boilerplate"


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


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay in pounds; `pro_rata` says that part hours get part of it."""

    low: float
    high: float
    unit: PayUnit
    pro_rata: bool = False


@dataclass(frozen=True, slots=True)
class AdvertDraft:
    """A reading of one advert. `kinds` maps a kind to the numbers of its lines, from 0 as `str.splitlines` counts."""

    lines: tuple[str, ...]
    kinds: dict[LineKind, tuple[int, ...]]
    hours: tuple[float, float] | None = None
    pattern: tuple[str, ...] = ()
    pay: Pay | None = None
    contract: Contract | None = None
    closing: date | None = None
    place: str | None = None

    def of(self, kind: LineKind) -> tuple[int, ...]:
        """Return the numbers of the lines of one kind."""
        return self.kinds.get(kind, ())
