"""Words for applications and offers on screen: calm, dated, and never a count of what did not come off."""

from __future__ import annotations

from decimal import Decimal

from supportplans.applications import Step, Way, Who
from supportplans.money import Allowance, Line, Money, Rates, Refusal
from supportplans.wording import day

STEPS = {
    Step.FOUND: "Found", Step.TALKED_ABOUT: "Talked about", Step.APPLIED: "Applied",
    Step.ACKNOWLEDGED: "They wrote back", Step.INTERVIEW: "Interview", Step.OFFER: "Offer", Step.STARTED: "Started",
    Step.NOT_THIS_TIME: "Not this time", Step.WITHDRAWN: "We let it go", Step.NOTE: "A note",
}  # fmt: skip
STANDS = {
    Step.FOUND: "found", Step.TALKED_ABOUT: "talked about", Step.APPLIED: "applied, no word yet",
    Step.ACKNOWLEDGED: "they wrote back", Step.INTERVIEW: "interview", Step.OFFER: "an offer is there",
    Step.STARTED: "started", Step.NOT_THIS_TIME: "not this time", Step.WITHDRAWN: "we let it go",
}  # fmt: skip
WAYS = {
    Way.ADVERT: "an advert", Way.EMPLOYER_CONTACT: "a talk with the employer", Way.WORD_OF_MOUTH: "somebody told us",
    Way.AGENCY: "an agency", Way.SPECULATIVE: "we asked, nothing was advertised",
}  # fmt: skip
WHO = {Who.PERSON: "I do it", Who.SPECIALIST: "my specialist does it", Who.BOTH: "both of us"}
ASKED = {
    Step.APPLIED: "What was sent?", Step.NOT_THIS_TIME: "What did they say, if anything?",
    Step.WITHDRAWN: "Why, in our own words?", Step.OFFER: "What do they offer?",
    Step.INTERVIEW: "When, where, with whom?",
}  # fmt: skip
LEARNED = "What did we learn that helps next time?"
LEARNED_HELP = "Only if something comes to mind. It can stay empty."
CALM = {
    Step.NOT_THIS_TIME: "Kept. It says nothing about you; one job was one job.",
    Step.WITHDRAWN: "Kept. Letting a job go can be a good choice.",
}  # fmt: skip
ALLOWANCES = {
    Allowance.NONE: "No work allowance, or not known",
    Allowance.WITH_HOUSING: "Work allowance, and the award has money for rent in it",
    Allowance.WITHOUT_HOUSING: "Work allowance, and there is no money for rent in the award",
}  # fmt: skip
REFUSED = {
    Refusal.EXPIRED: "The rates here have run out, so nothing is worked out with them. A benefits adviser has the new "
    "ones; they can be typed in under Rates.",
    Refusal.NOT_YET: "The rates here count from a later day, so nothing is worked out with them yet.",
    Refusal.NOT_CONFIRMED: "Look through the rates and say that they are right. Until then nothing is worked out.",
    Refusal.FIGURES_MISSING: "The standard allowance, the expected pay and today’s award are needed to work it out.",
}  # fmt: skip
NOT_ADVICE = (
    "This is a sum, not benefits advice. A benefits adviser can look at everything: a local advice centre, "
    "Citizens Advice, or the work coach."
)
LEFT_OUT = (
    "Council Tax Reduction, free prescriptions and school meals, and other help that can change with pay",
    "Help with child care costs, and money taken off for a loan or an advance",
    "Tax, National Insurance and pension: type the pay that reaches the bank",
    "Months with five pay days, holiday pay and sick pay",
    "PIP and ADP stay as they are when somebody starts work; Carer’s Allowance may not",
)
_SAID = {
    "take_home": "Pay that reaches the bank",
    "most": "Standard allowance and what is added to it",
    "allowance": "Work allowance: pay that does not count",
    "counted": "Pay above the work allowance",
    "off": "Taken off the award: {taper} of each pound above it",
    "award": "Universal Credit after that",
    "other": "Other money that stays the same",
    "costs": "Costs of working",
    "after": "In the month, working",
    "before": "In the month, as it is now",
    "difference": "The difference",
}


def pounds(amount: Decimal) -> str:
    """Return an amount in pounds, pence only where there are any; less than nothing with a minus."""
    sign, size = ("−" if amount < 0 else ""), abs(amount)
    return f"{sign}£{size:,.2f}".removesuffix(".00")


def span(low: Decimal, high: Decimal) -> str:
    """Return two ends as one amount or a range."""
    return pounds(low) if low == high else f"{pounds(min(low, high))} to {pounds(max(low, high))}"


def line_words(line: Line, rates: Rates) -> tuple[str, str]:
    """Return one step of the working: what it is, and how much."""
    return _SAID[line.code].format(taper=f"{rates.taper * 100:.0f}p"), span(line.low, line.high)


def formula(code: str, line: Line, money: Money, rates: Rates) -> str:
    """Return how a step comes from the ones before it, with the figures in it; nothing where it was typed in."""
    if code == "most":
        return f"{pounds(money.standard or Decimal(0))} + {pounds(money.elements)}"
    if code == "off":
        return f"{rates.taper.normalize():f} × pay above the work allowance"
    return {
        "counted": "pay − work allowance, and never less than nothing",
        "award": "allowances − what is taken off, and never less than nothing",
        "after": "pay + Universal Credit + other money − costs of working",
        "difference": "working − as it is now",
    }.get(code, "")


def rates_words(rates: Rates) -> str:
    """Return which rates these are, and how long they count."""
    said = f"{rates.name}. From {rates.source}. They count until {day(rates.last)}."
    return f"{said} Looked through on {day(rates.confirmed)}." if rates.confirmed else f"{said} {rates.checked}."
