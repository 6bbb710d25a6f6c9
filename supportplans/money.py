"""Money before and after an offer, with the Universal Credit taper worked through step by step.

The sum is that of Universal Credit for people in work (Universal Credit Regulations 2013, regulation 22): of earnings
above the work allowance, the taper's part is taken off the award. Figures come from a dated rates file and count
only once somebody confirmed them; past their last day nothing is worked out. This is not benefits advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

PENNY = Decimal("0.01")
NOTHING = Decimal(0)


class Allowance(Enum):
    """Which work allowance somebody has: none, or one of two. It goes with children or health, so the person says."""

    NONE = "none"
    WITH_HOUSING = "with_housing"
    WITHOUT_HOUSING = "without_housing"


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard allowance: whom it is for, and pounds a month."""

    whom: str
    pounds: Decimal


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates of one country and year, pounds a month. `taper` is a part of 1. Valid on days from `first` to `last`.

    `standard` are pairs of whom a standard allowance is for and how much it is. `checked` says when and by whom the
    figures were compared with the official ones; `confirmed` the day somebody here said that they are right.
    """

    id: str
    name: str
    source: str
    checked: str
    first: date
    last: date
    taper: Decimal
    with_housing: Decimal
    without_housing: Decimal
    standard: tuple[Standard, ...] = ()
    confirmed: date | None = None

    def allowance(self, which: Allowance) -> Decimal:
        """Return the work allowance a month."""
        amounts = {Allowance.WITH_HOUSING: self.with_housing, Allowance.WITHOUT_HOUSING: self.without_housing}
        return amounts.get(which, NOTHING)


@dataclass(frozen=True, slots=True)
class Money:
    """The person's own figures, all in pounds a month. None is not known; a range has two ends.

    `standard` is their standard allowance and `elements` what their award adds to it (rent, children, health).
    `take_home_low` to `take_home_high` is expected take-home pay; `other` stays the same either way; `costs` are those
    of working, such as travel and child care. `now_award` and `now_pay` are what comes in at present.
    """

    standard: Decimal | None = None
    elements: Decimal = NOTHING
    allowance: Allowance = Allowance.NONE
    take_home_low: Decimal | None = None
    take_home_high: Decimal | None = None
    other: Decimal = NOTHING
    costs: Decimal = NOTHING
    now_award: Decimal | None = None
    now_pay: Decimal = NOTHING


class Refusal(Enum):
    """Why nothing is worked out."""

    EXPIRED = "expired"
    NOT_YET = "not_yet"
    NOT_CONFIRMED = "not_confirmed"
    FIGURES_MISSING = "figures_missing"


@dataclass(frozen=True, slots=True)
class Line:
    """One step of the working: its code names the sentence; low and high are pounds a month."""

    code: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Working:
    """The whole sum, line by line, or why there is none."""

    lines: tuple[Line, ...] = ()
    refused: Refusal | None = None

    def line(self, code: str) -> Line:
        """Return the line of a code."""
        return next(line for line in self.lines if line.code == code)


def refusal(money: Money, rates: Rates, today: date) -> Refusal | None:
    """Return why nothing may be worked out, or None."""
    if today > rates.last:
        return Refusal.EXPIRED
    if today < rates.first:
        return Refusal.NOT_YET
    if rates.confirmed is None:
        return Refusal.NOT_CONFIRMED
    needed = (money.standard, money.take_home_low, money.now_award)
    return Refusal.FIGURES_MISSING if any(figure is None for figure in needed) else None


def award(money: Money, rates: Rates, take_home: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """Return (earnings that count, what is taken off, the award) at one take-home pay, pounds a month.

    counted = max(0, pay - work allowance); off = taper x counted; award = max(0, standard + elements - off).
    """
    counted = max(NOTHING, take_home - rates.allowance(money.allowance))
    off = (counted * rates.taper).quantize(PENNY, ROUND_HALF_UP)
    most = (money.standard or NOTHING) + money.elements
    return counted, off, max(NOTHING, most - off)


def work_out(money: Money, rates: Rates, today: date) -> Working:
    """Work the sum through at both ends of the expected pay."""
    if (refused := refusal(money, rates, today)) is not None:
        return Working(refused=refused)
    low, high = _ends(money)
    (count_low, off_low, award_low), (count_high, off_high, award_high) = (
        award(money, rates, pay) for pay in (low, high)
    )
    most = (money.standard or NOTHING) + money.elements
    before = (money.now_award or NOTHING) + money.now_pay + money.other
    after_low, after_high = low + award_low + money.other - money.costs, high + award_high + money.other - money.costs
    allowance = rates.allowance(money.allowance)
    lines = (
        Line("take_home", low, high), Line("most", most, most), Line("allowance", allowance, allowance),
        Line("counted", count_low, count_high), Line("off", off_low, off_high), Line("award", award_low, award_high),
        Line("other", money.other, money.other), Line("costs", money.costs, money.costs),
        Line("after", after_low, after_high), Line("before", before, before),
        Line("difference", after_low - before, after_high - before),
    )  # fmt: skip
    return Working(lines)


def _ends(money: Money) -> tuple[Decimal, Decimal]:
    low = money.take_home_low or NOTHING
    high = money.take_home_high if money.take_home_high is not None else low
    return min(low, high), max(low, high)
