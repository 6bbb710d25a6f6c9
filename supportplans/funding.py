"""Who pays for an adjustment, and how far that has got. Amounts are pounds.

An award (Access to Work, a service, another fund) goes through stages of its own; `NEXT` is the whole rule. A stage
once reached stays written with its day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from records.errors import KeelError


class Source(Enum):
    """Where the money comes from."""

    NONE_NEEDED = "none_needed"
    EMPLOYER = "employer"
    ACCESS_TO_WORK = "access_to_work"
    SERVICE = "service"
    OTHER = "other"


class Stage(Enum):
    """How far an award has got."""

    TO_APPLY = "to_apply"
    APPLIED = "applied"
    AWARDED = "awarded"
    DECLINED = "declined"
    RECONSIDERING = "reconsidering"
    CLAIMED = "claimed"
    PAID = "paid"


NEXT: dict[Stage | None, tuple[Stage, ...]] = {
    None: (Stage.TO_APPLY, Stage.APPLIED),
    Stage.TO_APPLY: (Stage.APPLIED,),
    Stage.APPLIED: (Stage.AWARDED, Stage.DECLINED),
    Stage.DECLINED: (Stage.RECONSIDERING, Stage.APPLIED),
    Stage.RECONSIDERING: (Stage.AWARDED, Stage.DECLINED),
    Stage.AWARDED: (Stage.CLAIMED, Stage.RECONSIDERING),
    Stage.CLAIMED: (Stage.PAID, Stage.CLAIMED),
    Stage.PAID: (Stage.CLAIMED, Stage.APPLIED),  # claimed again, or asked for again when the award ends
}
AWARDS = frozenset({Source.ACCESS_TO_WORK, Source.SERVICE, Source.OTHER})


class NotNext(KeelError):
    """A stage that does not follow the one before; carries `was` and `wanted`."""

    def __init__(self, was: Stage | None, wanted: Stage) -> None:
        super().__init__()
        self.was, self.wanted = was, wanted


@dataclass(frozen=True, slots=True)
class Step:
    """A stage and the day it was reached."""

    stage: Stage
    on: date


@dataclass(frozen=True, slots=True)
class Funding:
    """Who pays. `reference` is private and is never offered for sharing. `employer_share` is what the employer adds."""

    source: Source | None = None
    steps: tuple[Step, ...] = ()
    award_ends: date | None = None
    employer_share: Decimal | None = None
    reference: str = ""

    @property
    def stage(self) -> Stage | None:
        """Return the stage reached last; None where nothing was begun, or the source has no stages."""
        return self.steps[-1].stage if self.steps and self.source in AWARDS else None

    def moved(self, stage: Stage, on: date) -> Funding:
        """Return the funding a stage further. Raises NotNext where the stage does not follow."""
        if self.source not in AWARDS or stage not in NEXT[self.stage]:
            raise NotNext(self.stage, stage)
        return replace(self, steps=(*self.steps, Step(stage, on)))

    def back(self) -> Funding:
        """Return the funding without its last stage, which was written down by mistake."""
        return replace(self, steps=self.steps[:-1])

    def ends_within(self, days: int, today: date) -> bool:
        """Tell whether the award ends within so many days from today, or has ended."""
        return self.award_ends is not None and (self.award_ends - today).days <= days


class Every(Enum):
    """How often a cost comes again."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Costing:
    """What it costs in pounds: thought beforehand and known afterwards, once and again `every` so often."""

    once_estimate: Decimal | None = None
    once_actual: Decimal | None = None
    ongoing_estimate: Decimal | None = None
    ongoing_actual: Decimal | None = None
    every: Every = Every.MONTH

    @property
    def once(self) -> Decimal | None:
        """Return what it costs once, as well as it is known."""
        return self.once_estimate if self.once_actual is None else self.once_actual

    @property
    def ongoing(self) -> Decimal | None:
        """Return what it costs each time, as well as it is known."""
        return self.ongoing_estimate if self.ongoing_actual is None else self.ongoing_actual
