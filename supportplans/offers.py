"""Is this offer right for me? What an offer is, what it takes, and what the person needs to know before saying yes.

Every part may stay empty: a part that is not filled in is a question, not a no. Nothing here decides.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from supportplans.money import Money

WEEKS_A_MONTH = Decimal(52) / 12


@dataclass(frozen=True, slots=True)
class SupportNeed:
    """Something the person would need there. `answer` is what the employer said; empty where nobody asked."""

    words: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class StartCost:
    """One cost of starting, in pounds. `who` helps with it: the employer, the job centre, a fund; empty for nobody."""

    words: str
    pounds: Decimal
    who: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """The worksheet of one application; its id is the application's.

    Minutes are one way; `travel_week` and `start_costs` are pounds. `start_costs` are pairs of what and how much.
    """

    id: str
    person_id: str
    hours: str = ""
    pattern: str = ""
    pay: str = ""
    answer_by: str = ""
    needs: tuple[SupportNeed, ...] = ()
    travel_minutes: int | None = None
    travel_by: str = ""
    travel_week: Decimal | None = None
    start_costs: tuple[StartCost, ...] = ()
    good: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    money: Money = field(default_factory=Money)


def start_total(offer: Offer) -> Decimal:
    """Return what starting costs the person themselves, in pounds."""
    return sum((cost.pounds for cost in offer.start_costs if not cost.who), Decimal(0))


def travel_month(offer: Offer) -> Decimal | None:
    """Return what travel costs in a month, in pounds and pence; None where it is not known."""
    return None if offer.travel_week is None else (offer.travel_week * WEEKS_A_MONTH).quantize(Decimal("0.01"))


def not_asked(offer: Offer) -> tuple[str, ...]:
    """Return the support needs nobody has asked the employer about."""
    return tuple(need.words for need in offer.needs if not need.answer)
