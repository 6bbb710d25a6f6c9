"""What an employer may be told of an adjustment besides what it is and how far it got, as parts of a paper.

Each part becomes a line of its own (`supportplans.lines`), private until the person classes it. What never becomes
a part cannot be shared: notes, the reference of an award, what the person or the specialist thinks of an event,
what is kept for the next manager.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from supportplans.actions import Action, Rating, Works, latest
from supportplans.funding import Costing, Every, Funding, Source, Stage
from supportplans.model import Adjustment, Kind
from supportplans.moves import Party
from supportplans.terms import PayChange, SafetyCheck
from supportplans.tongue import to_tell
from supportplans.wording import day

Part = tuple[str, str, bool]  # name, text, whether it is somebody's own words

LEADS = {
    "asked": to_tell("First asked for"),
    "promised": to_tell("Promised by"),
    "change": to_tell("A change"),
    "asked_as": to_tell("How I ask for it"),
    "effect": to_tell("What it does to the work now"),
    "helps": to_tell("Why it helps"),
    "expected": to_tell("What should be different then"),
    "alternatives": to_tell("Also thought about"),
    "agreed_as": to_tell("What was agreed, in these words"),
    "agreed_by": to_tell("Agreed by"),
    "until": to_tell("Until"),
    "cost": to_tell("What it costs"),
    "funding": to_tell("Who pays"),
    "pay": to_tell("Pay and contract"),
    "safety": to_tell("Health and safety"),
    "cover": to_tell("Cover"),
    "works_person": to_tell("How I find it"),
    "works_manager": to_tell("How the manager finds it"),
    "ended": to_tell("Ended"),
}
ACTION = "action-"  # the name of the part of one action begins so, and ends in its id

SOURCES = {
    Source.NONE_NEEDED: "No money is needed", Source.EMPLOYER: "The employer", Source.ACCESS_TO_WORK: "Access to Work",
    Source.SERVICE: "The support service", Source.OTHER: "Another fund",
}  # fmt: skip
STAGES = {
    Stage.TO_APPLY: "to be applied for", Stage.APPLIED: "applied for", Stage.AWARDED: "awarded",
    Stage.DECLINED: "declined", Stage.RECONSIDERING: "asked to look again", Stage.CLAIMED: "claimed",
    Stage.PAID: "paid",
}  # fmt: skip
EVERY = {Every.WEEK: "a week", Every.MONTH: "a month", Every.YEAR: "a year"}
WORKS = {Works.WORKS: "It works", Works.PARTLY: "It works in part", Works.NOT: "It does not work"}
OWNERS = {Party.PERSON: "me", Party.EMPLOYER: "the employer", Party.SPECIALIST: "my employment specialist"}


def parts_of(adjustment: Adjustment) -> tuple[Part, ...]:
    """Return the parts; one that holds nothing is an empty text."""
    a = adjustment
    return (
        ("asked_as", a.asked_as, True),
        ("effect", a.effect, False),
        ("helps", a.why_it_helps, False),
        ("expected", a.expected, False),
        ("alternatives", "; ".join(a.alternatives), False),
        ("agreed_as", a.agreed.words, True),
        ("agreed_by", ", ".join(bit for bit in (a.agreed.by, a.agreed.role) if bit), False),
        ("until", day(a.until) if a.until and a.kind is Kind.TEMPORARY else "", False),
        *((ACTION + action.id, action_words(action), False) for action in a.actions),
        ("cost", cost_words(a.costing), False),
        ("funding", funding_words(a.funding), False),
        ("pay", pay_words(a.pay_change) if a.pay_change else "", False),
        ("safety", _safety(a.safety), False),
        ("cover", a.cover, False),
        ("works_person", _rated(latest(a.ratings, Party.PERSON)), False),
        ("works_manager", _rated(latest(a.ratings, Party.EMPLOYER)), False),
        ("ended", _sentences(day(a.ended_on) if a.ended_on else "", a.ended_why), False),
    )


def interim_words(adjustment: Adjustment) -> str:
    """Return what helps until then, and from when."""
    since = f" (from {day(adjustment.interim_on)})" if adjustment.interim and adjustment.interim_on else ""
    return adjustment.interim + since


def action_words(action: Action, owners: Mapping[Party, str] = OWNERS) -> str:
    """Return one thing to do with its one owner and its day; on paper the person says ‘me’."""
    by = f" By {day(action.due)}." if action.due and not action.done_on else ""
    over = f" Done on {day(action.done_on)}." if action.done_on else ""
    return f"{_sentences(action.text)} Who: {action.name or owners[action.owner]}.{by}{over}"


def pounds(amount: Decimal) -> str:
    """Return an amount: £40, £12.50."""
    return f"£{amount:,.0f}" if amount == amount.to_integral_value() else f"£{amount:,.2f}"


def cost_words(costing: Costing) -> str:
    """Return what it costs: ‘about £40 once, and £5 a month’; what is only thought is ‘about’."""
    once = _amount(costing.once, costing.once_actual)
    again = _amount(costing.ongoing, costing.ongoing_actual)
    parts = (f"{once} once" if once else "", f"{again} {EVERY[costing.every]}" if again else "")
    return ", and ".join(part for part in parts if part)


def _amount(amount: Decimal | None, actual: Decimal | None) -> str:
    if amount is None:
        return ""
    return pounds(amount) if actual is not None else f"about {pounds(amount)}"


def funding_words(funding: Funding) -> str:
    """Return who pays and how far that is; never the reference."""
    if funding.source is None:
        return ""
    last = funding.steps[-1] if funding.stage else None
    reached = f": {STAGES[last.stage]}, {day(last.on)}" if last else ""
    ends = f"The award ends on {day(funding.award_ends)}" if funding.award_ends else ""
    adds = f"The employer adds {pounds(funding.employer_share)}" if funding.employer_share else ""
    return _sentences(SOURCES[funding.source] + reached, ends, adds)


def pay_words(change: PayChange) -> str:
    """Return what changes in pay or contract, and whether that is confirmed in writing."""
    asked = f"Asked for in writing on {day(change.asked_on)}" if change.asked_on else ""
    sure = f"Confirmed in writing on {day(change.confirmed_on)}" if change.confirmed_on else ""
    return _sentences(change.what or "This changes pay or contract", "" if sure else asked,
                      sure or "Not confirmed in writing yet, so nothing changes until it is")  # fmt: skip


def _safety(check: SafetyCheck) -> str:
    over = f"Looked at on {day(check.done_on)}" if check.done_on else "Still to be looked at" if check.what else ""
    by = f" by {check.by}" if check.by and check.what else ""
    return _sentences(check.what, over + by)


def _rated(rating: Rating | None) -> str:
    return _sentences(f"{WORKS[rating.works]}, {day(rating.on)}", rating.words) if rating else ""


def _sentences(*texts: str) -> str:
    said = [text.strip() for text in texts if text.strip()]
    return " ".join(text if text.endswith((".", "!", "?", "”")) else text + "." for text in said)
