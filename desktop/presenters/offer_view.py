"""What the worksheet of an offer shows: the offer beside the wishes, what it takes, and money before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.words.applying import LEFT_OUT, NOT_ADVICE, REFUSED, formula, line_words, pounds, rates_words, span
from desktop.words.jobs import FACET_NAMES, value_text
from jobs.model import Job
from matching.model import Contribution, Standing
from records.people import Preference
from supportplans.money import Money, Rates, Working, work_out
from supportplans.offers import Offer, not_asked, start_total, travel_month

STANDINGS = {
    Standing.MET: "As you want it", Standing.PARTLY: "Partly", Standing.NOT_MET: "Not as you want it",
    Standing.UNKNOWN: "Not known: ask",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class WishRow:
    """One wish beside what the job says: `mark` is met, partly, not_met or unknown."""

    wish: str
    says: str
    mark: str
    stands: str


@dataclass(frozen=True, slots=True)
class NeedRow:
    """Something the person would need there, and what the employer said; empty where nobody asked."""

    words: str
    answer: str


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """One step of the working, with the figures it comes from."""

    words: str
    how: str
    amount: str
    total: bool


@dataclass(frozen=True, slots=True)
class MoneyShown:
    """The sum as it stands, or why there is none."""

    lines: tuple[MoneyLine, ...] = ()
    result: str = ""
    refused: str = ""
    rates: str = ""
    confirmed: bool = False
    not_advice: str = NOT_ADVICE
    left_out: tuple[str, ...] = LEFT_OUT


@dataclass(frozen=True, slots=True)
class OfferState:
    """Everything the page shows. Without a title there is no application to weigh."""

    title: str = ""
    called: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    wishes: tuple[WishRow, ...] = ()
    needs: tuple[NeedRow, ...] = ()
    to_ask: int = 0
    travel: tuple[tuple[str, str], ...] = ()
    starting: tuple[tuple[str, str], ...] = ()
    good: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    money: MoneyShown = MoneyShown()
    notice: str = ""
    can_undo: bool = False


def facts(offer: Offer) -> tuple[tuple[str, str], ...]:
    """Return what the offer is; what is not known says so."""
    pairs = (("Hours", offer.hours), ("When", offer.pattern), ("Pay", offer.pay), ("Answer by", offer.answer_by))
    return tuple((name, said or "not known: ask") for name, said in pairs)


def wish_row(preference: Preference, part: Contribution, title: str, job: Job) -> WishRow:
    """Return one wish beside what the job says on it."""
    condition = job.condition(preference.facet)
    says = value_text(preference.facet, condition.value) if condition else "not known"
    return WishRow(preference.words or title, f"{FACET_NAMES[preference.facet]}: {says}", part.standing.value,
                   STANDINGS[part.standing])  # fmt: skip


def needs(offer: Offer) -> tuple[NeedRow, ...]:
    """Return what the person would need, with the answers."""
    return tuple(NeedRow(need.words, need.answer) for need in offer.needs)


def to_ask(offer: Offer) -> int:
    """Return how many needs nobody has asked about."""
    return len(not_asked(offer))


def travel(offer: Offer) -> tuple[tuple[str, str], ...]:
    """Return the way there, in time and money."""
    month = travel_month(offer)
    minutes = f"{offer.travel_minutes} minutes one way" if offer.travel_minutes is not None else "not known"
    how = f", by {offer.travel_by}" if offer.travel_by else ""
    cost = "nothing" if offer.travel_week == 0 else "not known"
    if offer.travel_week and month:
        cost = f"{pounds(offer.travel_week)} a week, about {span(month, month)} a month"
    return (("Time", minutes + how), ("Cost", cost))


def starting(offer: Offer) -> tuple[tuple[str, str], ...]:
    """Return what starting costs, with who pays it."""
    rows = [(cost.words, f"{pounds(cost.pounds)}, {cost.who or 'paid by you'}") for cost in offer.start_costs]
    if rows:
        rows.append(("Left to you in all", pounds(start_total(offer))))
    return tuple(rows)


def money_shown(money: Money, rates: Rates, today: date) -> MoneyShown:
    """Return the sum, step by step, or why there is none."""
    working = work_out(money, rates, today)
    confirmed = rates.confirmed is not None
    if working.refused is not None:
        return MoneyShown(refused=REFUSED[working.refused], rates=rates_words(rates), confirmed=confirmed)
    lines = tuple(
        MoneyLine(words, formula(line.code, line, money, rates), amount, line.code in ("after", "before", "difference"))
        for line in working.lines
        for words, amount in (line_words(line, rates),)
    )
    return MoneyShown(lines, _result(working), rates=rates_words(rates), confirmed=confirmed)


def _result(working: Working) -> str:
    line = working.line("difference")
    low, high = min(line.low, line.high), max(line.low, line.high)
    if low >= 0 and high > 0:
        more = pounds(low) if low == high else f"Between {pounds(low)} and {pounds(high)}"
        return f"{more} more a month."
    if high <= 0 and low < 0:
        less = pounds(-low) if low == high else f"Between {pounds(-high)} and {pounds(-low)}"
        return f"{less} less a month."
    if low == high == Decimal(0):
        return "The same a month as now."
    return f"Between {pounds(-low)} less and {pounds(high)} more a month."
