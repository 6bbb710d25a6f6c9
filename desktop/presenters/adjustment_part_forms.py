"""The small forms that change one part of an adjustment, as data: what each asks, and what its answers become."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.adjustments import Voice
from records.ids import new_id
from supportplans.actions import Action, Rating, Works, done, with_action
from supportplans.adjustment_parts import EVERY, SOURCES, STAGES, WORKS
from supportplans.funding import NEXT, Costing, Every, Source, Stage
from supportplans.model import Adjustment
from supportplans.moves import Party
from supportplans.terms import Agreed, PayChange, SafetyCheck

NOT_YET = "That day has not come yet. Leave it empty until it has."
BELOW_NOTHING = "An amount cannot be below nothing. Try 12 or 12.50, or leave it empty."
AMOUNTS = ("once_estimate", "once_actual", "ongoing_estimate", "ongoing_actual")
BEFORE = "This day is before the day of the step before it."


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks and when: the voice of the form, the day, and for one action its id."""

    voice: Voice
    today: date
    id: str = ""


@dataclass(frozen=True, slots=True)
class PartForm:
    """One small form over an adjustment, and what its answers make of it."""

    form: Callable[[Adjustment, Asked], Form]
    made: Callable[[Adjustment, Answers, Asked], Adjustment]


def _line(id_: str, words: str, value: str, help_: str = "", kind: FieldKind = FieldKind.LINE) -> Field:
    return Field(id_, words, kind, value, help_)


def _words(id_: str, words: str, value: str, help_: str = "") -> Field:
    return Field(id_, words, FieldKind.WORDS, value, help_)


def _day(id_: str, words: str, value: date | None, help_: str = "") -> Field:
    return Field(id_, words, FieldKind.DAY, value, help_)


def _choice(id_: str, words: str, value: str, choices: Mapping[str, str]) -> Field:
    return Field(id_, words, FieldKind.CHOICE, value, choices=tuple(choices.items()))


def _amount(id_: str, words: str, value: Decimal | None) -> Field:
    return Field(id_, words, FieldKind.NUMBER, None if value is None else float(value), "In pounds. Empty: not known.")


def _past(today: date, *ids: str) -> Callable[[Answers], Mapping[str, str]]:
    """Return a check that days on which something happened are not to come."""
    return lambda answers: {i: NOT_YET for i in ids if answers.get(i) is not None and answers[i] > today}


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _not_below(*ids: str) -> Callable[[Answers], Mapping[str, str]]:
    return lambda answers: {i: BELOW_NOTHING for i in ids if (answers.get(i) or 0) < 0}


# What it is


def _why(a: Adjustment, asked: Asked) -> Form:
    return Form("Why, and how it is asked for", (
        _words("effect", "What happens at work now", a.effect, "What can be seen, such as: mistakes in the last hour."),
        _words("why_it_helps", "Why it helps", a.why_it_helps),
        _words("asked_as", f"How it is asked for, in {asked.voice.whose} words", a.asked_as),
        _words("expected", "What should be different then", a.expected, "So that both can tell whether it works."),
        Field("alternatives", "What else was thought about", FieldKind.LIST, a.alternatives, "One thing a line."),
        _line("put_forward_by", "Whose idea it was", a.put_forward_by, f"Such as {asked.voice.object}, or a manager."),
    ))  # fmt: skip


def _plain(a: Adjustment, answers: Answers, asked: Asked) -> Adjustment:
    """Return the adjustment with the answers put where they are named."""
    return replace(a, **answers)


def _agreed(a: Adjustment, asked: Asked) -> Form:
    may = {"": "Nobody has asked", "yes": "Yes", "no": "No, somebody else has to"}
    now = {None: "", True: "yes", False: "no"}[a.agreed.authority]
    return Form("What was agreed", (
        _words("words", "In which words", a.agreed.words, "As they were said or written."),
        _line("by", "Who said yes", a.agreed.by), _line("role", "What they do there", a.agreed.role),
        _choice("may", "May they agree to it?", now, may),
    ))  # fmt: skip


def _with_agreed(a: Adjustment, answers: Answers, asked: Asked) -> Adjustment:
    authority = {"yes": True, "no": False}.get(answers["may"] or "")
    return replace(a, agreed=Agreed(answers["words"], answers["by"], answers["role"], authority))


# Who does what


def _action(a: Adjustment, asked: Asked) -> Form:
    old = _known(a, asked) or Action("", "")
    owners = {Party.EMPLOYER.value: "The employer", Party.PERSON.value: asked.voice.subject,
              Party.SPECIALIST.value: "The specialist"}  # fmt: skip
    return Form("A thing to do", (
        Field("text", "What is to be done", value=old.text, needed=True, help="One thing: keep the room free."),
        _choice("owner", "Who does it", old.owner.value, owners), _line("name", "Their name", old.name),
        _day("due", "By when", old.due), _day("done_on", "Done on", old.done_on, "Leave it empty until it is done."),
    ), check=_past(asked.today, "done_on"))  # fmt: skip


def _known(a: Adjustment, asked: Asked) -> Action | None:
    return next((each for each in a.actions if each.id == asked.id), None)


def _with_action(a: Adjustment, answers: Answers, asked: Asked) -> Adjustment:
    owner = Party(answers["owner"] or Party.EMPLOYER.value)
    made = Action(asked.id or new_id(), answers["text"], owner, answers["name"], answers["due"], answers["done_on"])
    return replace(a, actions=with_action(a.actions, made))


def with_done(a: Adjustment, action_id: str, today: date) -> Adjustment:
    """Return the adjustment with an action done today, or, where it was done already, open again."""
    over = any(each.id == action_id and each.done_on for each in a.actions)
    return replace(a, actions=done(a.actions, action_id, None if over else today))


def _owner(a: Adjustment, asked: Asked) -> Form:
    help_ = "Such as: Ms Doyle keeps the room free."
    return Form("Who does it at work", (_line("owner", "Who does what, from day to day", a.owner, help_),))


def _interim(a: Adjustment, asked: Asked) -> Form:
    return Form("Until then", (
        _words("interim", "What helps while waiting", a.interim), _day("interim_on", "From which day", a.interim_on),
    ))  # fmt: skip


def _cover(a: Adjustment, asked: Asked) -> Form:
    return Form("Cover", (_words("cover", "Who steps in, and what it means for others", a.cover),))


def _safety(a: Adjustment, asked: Asked) -> Form:
    return Form("Health and safety", (
        _words("what", "What there is to look at", a.safety.what, "Such as: a stool near the fryer. Empty: nothing."),
        _line("by", "Who looks at it", a.safety.by), _day("done_on", "Looked at on", a.safety.done_on),
    ), check=_past(asked.today, "done_on"))  # fmt: skip


def _with_safety(a: Adjustment, answers: Answers, asked: Asked) -> Adjustment:
    return replace(a, safety=SafetyCheck(answers["what"], answers["by"], answers["done_on"]))


# Money and terms


def _money(a: Adjustment, asked: Asked) -> Form:
    sources = {"": "Not known yet", **{source.value: words for source, words in SOURCES.items()}}
    now = a.funding.source.value if a.funding.source else ""
    private = _line("reference", "Reference of the award, only for the two of you", a.funding.reference)
    return Form("Who pays", (
        Field("source", "Who pays for it", FieldKind.CHOICE, now, choices=tuple(sources.items())),
        _line("funder", "More about it", a.funder),
        _amount("share", "What the employer adds", a.funding.employer_share),
        _day("award_ends", "The award ends on", a.funding.award_ends), *(() if asked.voice.you else (private,)),
    ), check=_not_below("share"))  # fmt: skip


def _with_money(a: Adjustment, answers: Answers, asked: Asked) -> Adjustment:
    source = Source(answers["source"]) if answers["source"] else None
    funding = replace(a.funding, source=source, employer_share=_decimal(answers["share"]),
                      award_ends=answers["award_ends"],
                      reference=answers.get("reference", a.funding.reference))  # fmt: skip
    return replace(a, funder=answers["funder"], funding=funding)


def _stage(a: Adjustment, asked: Asked) -> Form:
    last = a.funding.steps[-1].on if a.funding.steps else None

    def check(answers: Answers) -> Mapping[str, str]:
        on = answers.get("on") or asked.today
        return {"on": NOT_YET} if on > asked.today else {"on": BEFORE} if last and on < last else {}

    following = {stage.value: STAGES[stage].capitalize() for stage in NEXT[a.funding.stage]}
    first = next(iter(following), "")
    return Form("How far the award is", (
        _choice("stage", "It is now", first, following), _day("on", "Since", asked.today),
    ), check=check)  # fmt: skip


def _with_stage(a: Adjustment, answers: Answers, asked: Asked) -> Adjustment:
    return replace(a, funding=a.funding.moved(Stage(answers["stage"]), answers["on"] or asked.today))


def _cost(a: Adjustment, asked: Asked) -> Form:
    c = a.costing
    every = {each.value: words.capitalize() for each, words in EVERY.items()}
    asked_for = (
        ("once_estimate", "Once, as thought", c.once_estimate),
        ("once_actual", "Once, as paid", c.once_actual),
        ("ongoing_estimate", "Again and again, as thought", c.ongoing_estimate),
        ("ongoing_actual", "Again and again, as paid", c.ongoing_actual),
    )
    fields = (*(_amount(*each) for each in asked_for), _choice("every", "That is", c.every.value, every))
    return Form("What it costs", fields, check=_not_below(*AMOUNTS))


def _with_cost(a: Adjustment, answers: Answers, asked: Asked) -> Adjustment:
    amounts = {name: _decimal(answers[name]) for name in AMOUNTS}
    return replace(a, costing=Costing(**amounts, every=Every(answers["every"] or a.costing.every.value)))


def _pay(a: Adjustment, asked: Asked) -> Form:
    change = a.pay_change or PayChange()
    return Form("Pay and contract", (
        Field("changes", "It changes pay or contract", FieldKind.TICK, a.pay_change is not None),
        _words("what", "What changes", change.what, "Such as: two hours a week less, and less pay for them."),
        _day("asked_on", "Asked in writing on", change.asked_on),
        _day("confirmed_on", "Confirmed in writing on", change.confirmed_on, "It counts only from then."),
    ), check=_past(asked.today, "asked_on", "confirmed_on"))  # fmt: skip


def _with_pay(a: Adjustment, answers: Answers, asked: Asked) -> Adjustment:
    change = PayChange(answers["what"], answers["asked_on"], answers["confirmed_on"])
    return replace(a, pay_change=change if answers["changes"] or change != PayChange() else None)


# How it goes


def _rate(a: Adjustment, asked: Asked) -> Form:
    who = {Party.PERSON.value: asked.voice.subject, Party.EMPLOYER.value: "The manager"}
    works = tuple((each.value, words) for each, words in WORKS.items())
    return Form("Does it work?", (
        _choice("by", "Who says so", Party.PERSON.value, who),
        Field("works", "How they find it", FieldKind.CHOICE, None, choices=works, needed=True),
        _words("words", "In their words", ""), _day("on", "On which day", asked.today),
    ), said=a.expected, check=_past(asked.today, "on"))  # fmt: skip


def _with_rating(a: Adjustment, answers: Answers, asked: Asked) -> Adjustment:
    by, works = Party(answers["by"] or Party.PERSON.value), Works(answers["works"])
    return replace(a, ratings=(*a.ratings, Rating(by, works, answers["on"] or asked.today, answers["words"])))


def _review(a: Adjustment, asked: Asked) -> Form:
    carry = _words("carry_over", "What a new manager needs to know, only for the two of you for now", a.carry_over)
    return Form("Looking at it again", (
        _day("review_on", "Look at it again on", a.review_on),
        _day("ended_on", "It ended on", a.ended_on, "Leave it empty while it goes on."),
        _words("ended_why", "Why it ended", a.ended_why), *(() if asked.voice.you else (carry,)),
    ), check=_past(asked.today, "ended_on"))  # fmt: skip


FORMS: dict[str, PartForm] = {
    "why": PartForm(_why, _plain),
    "agreed": PartForm(_agreed, _with_agreed),
    "action": PartForm(_action, _with_action),
    "owner": PartForm(_owner, _plain),
    "interim": PartForm(_interim, _plain),
    "cover": PartForm(_cover, _plain),
    "safety": PartForm(_safety, _with_safety),
    "money": PartForm(_money, _with_money),
    "stage": PartForm(_stage, _with_stage),
    "cost": PartForm(_cost, _with_cost),
    "pay": PartForm(_pay, _with_pay),
    "rate": PartForm(_rate, _with_rating),
    "review": PartForm(_review, _plain),
}
