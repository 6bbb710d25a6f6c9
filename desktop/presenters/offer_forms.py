"""Forms of the offer's worksheet as data, and the worksheet they are answered with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.applying import ALLOWANCES
from supportplans.money import PENNY, Allowance, Money, Rates, Standard
from supportplans.offers import Offer, StartCost, SupportNeed

LARGE = "This is more than a month’s figure would be. Type pounds a month, such as 424.90."
BELOW = "Type an amount of nothing or more."
_COST = re.compile(r"^(?P<words>.*?)[,:]?\s*£?\s*(?P<pounds>\d[\d,]*(?:\.\d{1,2})?)\s*(?:\((?P<who>[^)]*)\))?\s*$")
COSTS_HELP = "One a line with its price, such as “Black shoes 25” or “DBS check 52 (the employer)”."
COST_MISTAKE = "A price is missing in this line: {line}. Write it at the end, such as “Black shoes 25”."


def facts_form(offer: Offer) -> Form:
    """Return the form for what is offered."""
    return Form(
        "What is offered",
        (
            Field("hours", "Hours a week", value=offer.hours, help="As they said it, such as “20, more in December”."),
            Field("pattern", "Which days and times", value=offer.pattern),
            Field("pay", "Pay", value=offer.pay, help="As they said it, such as “£12.71 an hour”."),
            Field("answer_by", "When do they want an answer?", value=offer.answer_by),
        ),
    )


def with_facts(offer: Offer, answers: Answers) -> Offer:
    """Return the worksheet with what is offered."""
    return replace(offer, **{name: answers[name] for name in ("hours", "pattern", "pay", "answer_by")})


def needs_form(offer: Offer) -> Form:
    """Return the form for what the person would need, one a line, and the answers to those there are."""
    lines = tuple(need.words for need in offer.needs)
    answers = tuple(
        Field(f"answer{n}", f"They said to: {need.words}", value=need.answer, help="Empty where nobody asked yet.")
        for n, need in enumerate(offer.needs)
    )
    needs = Field("needs", "What would I need there?", FieldKind.LIST, lines,
                  help="One thing a line. Naming it before saying yes is not the same as telling why.")  # fmt: skip
    return Form("What I would need", (needs, *answers))


def with_needs(offer: Offer, answers: Answers) -> Offer:
    """Return the worksheet with the needs; an answer stays with its words."""
    said = {need.words: answers[f"answer{n}"] for n, need in enumerate(offer.needs)}
    return replace(offer, needs=tuple(SupportNeed(words, said.get(words, "")) for words in answers["needs"]))


def travel_form(offer: Offer) -> Form:
    """Return the form for getting there and the costs of starting."""
    costs = tuple(f"{c.words} {c.pounds:f}" + (f" ({c.who})" if c.who else "") for c in offer.start_costs)
    return Form(
        "Getting there, and starting",
        (
            Field("minutes", "Minutes one way", FieldKind.NUMBER, offer.travel_minutes),
            Field("by", "By what", value=offer.travel_by, help="Such as “bus 9 and a walk”."),
            Field("week", "Travel, pounds a week", FieldKind.NUMBER, _number(offer.travel_week)),
            Field("costs", "What starting costs", FieldKind.LIST, costs, help=COSTS_HELP),
        ),
        check=_check_travel,
    )


def with_travel(offer: Offer, answers: Answers) -> Offer:
    """Return the worksheet with the way there and the costs of starting."""
    minutes = None if answers["minutes"] is None else round(answers["minutes"])
    costs = tuple(cost for line in answers["costs"] if (cost := _cost(line)) is not None)
    return replace(offer, travel_minutes=minutes, travel_by=answers["by"], travel_week=_pounds(answers["week"]),
                   start_costs=costs)  # fmt: skip


def thoughts_form(offer: Offer) -> Form:
    """Return the form for what speaks for it and what the person is unsure of, in their words."""
    return Form(
        "In my own words",
        (
            Field("good", "What I like about it", FieldKind.LIST, offer.good, help="One thing a line."),
            Field("unsure", "What I am not sure about", FieldKind.LIST, offer.unsure, help="One thing a line."),
        ),
    )


def with_thoughts(offer: Offer, answers: Answers) -> Offer:
    """Return the worksheet with the person's thoughts."""
    return replace(offer, good=answers["good"], unsure=answers["unsure"])


def money_form(money: Money, rates: Rates, travel: Decimal | None) -> Form:
    """Return the form for the person's own figures, all a month; standard allowances of the rates are shown as help."""
    known = "; ".join(f"{one.whom} £{one.pounds}" for one in rates.standard)
    allowances = tuple((one.value, words) for one, words in ALLOWANCES.items())
    costs = money.costs or travel or Decimal(0)
    return Form(
        "My own figures, a month",
        (
            Field("standard", "My standard allowance", FieldKind.NUMBER, _number(money.standard), help=known + "."),
            Field("elements", "What my award adds to it", FieldKind.NUMBER, _number(money.elements),
                  help="For rent, children or health. It stands in the award letter."),
            Field("allowance", "Work allowance", FieldKind.CHOICE, money.allowance.value, choices=allowances,
                  help="People with children, or with limited capability for work, have one."),
            Field("low", "Pay that reaches the bank, at the least", FieldKind.NUMBER, _number(money.take_home_low)),
            Field("high", "At the most", FieldKind.NUMBER, _number(money.take_home_high),
                  help="Empty where it is one figure."),
            Field("other", "Other money that stays the same", FieldKind.NUMBER, _number(money.other),
                  help="Such as PIP, or a pension."),
            Field("costs", "Costs of working", FieldKind.NUMBER, _number(costs),
                  help="Travel, child care, lunches. The travel written down above stands here first."),
            Field("now_award", "Universal Credit as it is now", FieldKind.NUMBER, _number(money.now_award)),
            Field("now_pay", "Pay as it is now", FieldKind.NUMBER, _number(money.now_pay)),
        ),
        intro="Pounds a month. What is not known can stay empty, and then it is not worked out.",
        check=_check_money,
    )  # fmt: skip


def money_from(answers: Answers) -> Money:
    """Return the person's figures."""
    nothing = Decimal(0)
    return Money(
        _pounds(answers["standard"]), _pounds(answers["elements"]) or nothing, Allowance(answers["allowance"]),
        _pounds(answers["low"]), _pounds(answers["high"]), _pounds(answers["other"]) or nothing,
        _pounds(answers["costs"]) or nothing, _pounds(answers["now_award"]), _pounds(answers["now_pay"]) or nothing,
    )  # fmt: skip


def rates_form(rates: Rates) -> Form:
    """Return the form in which the rates are looked through, changed and confirmed."""
    return Form(
        "Are these the rates of today?",
        (
            Field("taper", "Taken off for each pound, in pence", FieldKind.NUMBER, _number(rates.taper * 100)),
            Field("with_housing", "Work allowance, with money for rent", FieldKind.NUMBER, _number(rates.with_housing)),
            Field("without_housing", "Work allowance, without", FieldKind.NUMBER, _number(rates.without_housing)),
            *(Field(f"standard{n}", f"Standard allowance: {one.whom}", FieldKind.NUMBER, _number(one.pounds))
              for n, one in enumerate(rates.standard)),
            Field("last", "They count until", FieldKind.DAY, rates.last, needed=True),
            Field("right", "I have compared them with the official ones", FieldKind.TICK, False),
        ),
        keep="Keep the rates",
        intro=f"From {rates.source}. {rates.checked}.",
        check=_check_rates,
    )  # fmt: skip


def rates_from(rates: Rates, answers: Answers, today: date) -> Rates:
    """Return the rates as they were looked through; they count only where somebody said that they are right."""
    standard = tuple(
        Standard(one.whom, _pounds(answers[f"standard{n}"]) or Decimal(0)) for n, one in enumerate(rates.standard)
    )
    taper = (Decimal(str(answers["taper"])) / 100).quantize(Decimal("0.0001"))
    return replace(
        rates, taper=taper, with_housing=_pounds(answers["with_housing"]) or Decimal(0),
        without_housing=_pounds(answers["without_housing"]) or Decimal(0), standard=standard, last=answers["last"],
        confirmed=today if answers["right"] else None,
    )  # fmt: skip


def _pounds(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(str(number)).quantize(PENNY, ROUND_HALF_UP)


def _number(pounds: Decimal | None) -> float | None:
    return None if pounds is None else float(pounds)


def _cost(line: str) -> StartCost | None:
    found = _COST.match(line)
    if found is None or not found["words"].strip():
        return None
    pounds = Decimal(found["pounds"].replace(",", "")).quantize(PENNY)
    return StartCost(found["words"].strip(), pounds, (found["who"] or "").strip())


def _check_travel(answers: Answers) -> Mapping[str, str]:
    wrong = {name: BELOW for name in ("minutes", "week") if answers[name] is not None and answers[name] < 0}
    unread = next((line for line in answers["costs"] if _cost(line) is None), None)
    return wrong | ({"costs": COST_MISTAKE.format(line=unread)} if unread else {})


def _check_money(answers: Answers) -> Mapping[str, str]:
    figures = {name: n for name, n in answers.items() if isinstance(n, float)}
    return {name: BELOW if n < 0 else LARGE for name, n in figures.items() if not 0 <= n < 20_000}


def _check_rates(answers: Answers) -> Mapping[str, str]:
    figures = {name: n for name, n in answers.items() if name not in ("last", "right")}
    wrong = {name: BELOW for name, n in figures.items() if n is None or not 0 <= n < 20_000}
    taper = answers["taper"]
    return wrong | ({"taper": "Between 0 and 100 pence."} if taper is None or not 0 <= taper <= 100 else {})
