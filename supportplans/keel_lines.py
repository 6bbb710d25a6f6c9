"""The lines of a support agreement: what a paper could carry of its levels, and of what holds at every level.

Signs that only the person notices and notes are no lines; they cannot be shared at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from records.consent import Line
from supportplans.keel import Absence, ContactPerson, InTouch, LevelPlan, MayDeclare, SupportAgreement, Trigger
from supportplans.said import level_section, said
from supportplans.tongue import in_english, to_tell

TRIGGERS, KEEPS_STEADY, CONTACTS, ABSENCE = "triggers", "keeps_steady", "contacts", "absence"
CRISIS, COLLEAGUES, WHO_SAYS, DEPUTY = "crisis", "colleagues", "who_says", "deputy"

MAY_SAY = {
    MayDeclare.PERSON_ONLY: "Only I say which level it is.",
    MayDeclare.EITHER: "I may say which level it is, and so may my manager.",
    MayDeclare.WITH_CHECK: "My manager may say it too. It counts once I agree.",
}
"""Who may say that a level has come, in the person's words."""

Texts = tuple[str, ...]
Titles = Mapping[str, str]  # adjustments that are agreed, by id


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a level that can be told: `opening` on paper and in lists, `take` what it says."""

    id: str
    opening: str
    take: Callable[[LevelPlan, Titles], Texts]
    quoted: bool = False


def _one(text: str) -> Texts:
    return (text,) if text else ()


def _titles(ids: Iterable[str], titles: Titles) -> Texts:
    return tuple(title for found, title in titles.items() if found in set(ids))


def _changed(plan: LevelPlan, titles: Titles) -> Texts:
    known = (c for c in plan.adjustments_changed if c.adjustment_id in titles)
    return tuple(f"{titles[c.adjustment_id]}: {c.how}" for c in known)


def in_touch_words(touch: InTouch) -> str:
    """Return who keeps in touch, how often and who starts, as a sentence or two."""
    first = ", ".join(part for part in (touch.who, touch.how_often) if part)
    who = touch.who_starts
    starts = f"{who} {'start' if who.casefold() in ('i', 'we', 'you') else 'starts'}" if who else ""
    return ". ".join(part for part in (first, starts) if part) + ("." if first or starts else "")


def limit_words(plan: LevelPlan) -> str:
    """Return how long a level holds, and what comes then."""
    if plan.limit_days is None:
        return plan.at_the_limit
    days = "1 day" if plan.limit_days == 1 else f"{plan.limit_days} days"
    return f"For {days} at most. {plan.at_the_limit}".strip()


def _said_by(plan: LevelPlan, _: Titles) -> Texts:
    return (MAY_SAY[plan.may_say],) if plan.may_say else ()


LEVEL_PARTS = (
    Part("name", to_tell("What I call it"), lambda p, _: _one(p.name)),
    Part("signs", to_tell("Signs that can be seen at work"), lambda p, _: p.signs_at_work),
    Part("who_may_raise", to_tell("Who may bring it up"), lambda p, _: _one(p.who_may_raise)),
    Part("where_when", to_tell("Where and when to talk"), lambda p, _: _one(p.where_when)),
    Part("i_will", to_tell("I will"), lambda p, _: p.i_will),
    Part("manager_first_hour", to_tell("The manager will, in the first hour"), lambda p, _: p.manager_first_hour),
    Part("manager_today", to_tell("The manager will, the same day"), lambda p, _: p.manager_today),
    Part("manager_this_week", to_tell("The manager will, the same week"), lambda p, _: p.manager_this_week),
    Part("manager_will", to_tell("The manager will"), lambda p, _: p.manager_will),
    Part("colleagues_will", to_tell("Colleagues will"), lambda p, _: p.colleagues_will),
    Part("specialist_will", to_tell("The specialist will"), lambda p, _: p.specialist_will),
    Part("say", to_tell("Say"), lambda p, _: p.say, quoted=True),
    Part("do_not_say", to_tell("Do not say"), lambda p, _: p.do_not_say, quoted=True),
    Part("do_not_do", to_tell("Better not done"), lambda p, _: p.do_not_do),
    Part("on", to_tell("Adjustments that come on"), lambda p, t: _titles(p.adjustments_on, t)),
    Part("changed", to_tell("Adjustments that change"), _changed),
    Part("off", to_tell("Adjustments that stop for now"), lambda p, t: _titles(p.adjustments_off, t)),
    Part("paused", to_tell("Tasks that wait"), lambda p, _: p.paused),
    Part("deadlines", to_tell("Deadlines that move"), lambda p, _: p.deadlines),
    Part("cover", to_tell("Who covers"), lambda p, _: _one(p.cover)),
    Part("in_touch", to_tell("Keeping in touch"), lambda p, _: _one(in_touch_words(p.in_touch))),
    Part("limit", to_tell("How long it holds"), lambda p, _: _one(limit_words(p))),
    Part("step_up", to_tell("The next level has come when"), lambda p, _: _one(p.step_up)),
    Part("step_down", to_tell("It is over when"), lambda p, _: _one(p.step_down)),
    Part("may_say", to_tell("Who may say so"), _said_by),
)
"""The parts of a level in the order of the paper; the ids stand in sections and line ids and never change."""


@in_english
def level_lines(agreement: SupportAgreement, plan: LevelPlan, titles: Titles) -> list[Line]:
    """Return the lines of one level. `titles` are the adjustments that are agreed, by id."""
    owner, number = f"{agreement.id}:{plan.level}", agreement.ladder.number(plan.level)
    return [
        said("level", owner, part.id, level_section(number, part.id), text, part.quoted)
        for part in LEVEL_PARTS
        for text in part.take(plan, titles)
    ]


@in_english
def whole_lines(agreement: SupportAgreement) -> list[Line]:
    """Return the lines of what holds at every level."""
    quoted = COLLEAGUES
    found: list[tuple[str, Iterable[str]]] = [
        (KEEPS_STEADY, agreement.keeps_me_steady),
        (TRIGGERS, (trigger_words(t, agreement) for t in agreement.triggers)),
        (CONTACTS, (contact_words(n, c) for n, c in enumerate(agreement.contacts, 1))),
        (ABSENCE, absence_words(agreement.absence)),
        (CRISIS, agreement.crisis_words),
        (COLLEAGUES, _one(agreement.colleagues_are_told)),
        (WHO_SAYS, _one(MAY_SAY[agreement.may_declare])),
        (DEPUTY, _one(agreement.deputy)),
    ]
    return [
        said("agreement", agreement.id, part, part, text, part == quoted) for part, texts in found for text in texts
    ]


def trigger_words(trigger: Trigger, agreement: SupportAgreement) -> str:
    """Return a trigger with what each side does then."""
    where = f" ({trigger.where})" if trigger.where else ""
    level = f" Likely level: {agreement.ladder.number(trigger.level)}." if trigger.level is not None else ""
    mine = f" I will: {_ended(trigger.i_will)}" if trigger.i_will else ""
    theirs = f" My manager will: {_ended(trigger.manager_will)}" if trigger.manager_will else ""
    return f"{_ended(trigger.what + where)}{level}{mine}{theirs}"


def contact_words(number: int, contact: ContactPerson) -> str:
    """Return a contact with its place in the order and when to use it."""
    reached = ", ".join(part for part in (contact.name, contact.how, contact.hours) if part)
    only = f" Only if {contact.only_if.removeprefix('only if ').removeprefix('if ')}" if contact.only_if else ""
    return f"{number}. {_ended(reached)}{_ended(only) if only else ''}"


def absence_words(absence: Absence) -> Texts:
    """Return how a day away is reported, and how both sides keep in touch."""
    how = f"I report it by {absence.how}" if absence.how else "I report it" if absence.to or absence.by_when else ""
    to = f" to {absence.to}" if absence.to else ""
    by = f", by {absence.by_when}" if absence.by_when else ""
    return tuple(text for text in (_ended(how + to + by) if how else "", absence.in_touch) if text)


def _ended(text: str) -> str:
    return text if text.rstrip().endswith((".", "!", "?", "”")) else text.rstrip() + "."
