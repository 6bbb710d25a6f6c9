"""The parts of a level and of the whole agreement, as small cards: each is read by itself and changed by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.words.adjustments import Voice
from desktop.words.keel import MAY_SAY_WORDS, PARTS, WHOLE_PARTS
from supportplans.keel import LevelPlan, SupportAgreement
from supportplans.keel_lines import absence_words, contact_words, in_touch_words, limit_words, trigger_words
from supportplans.wording import day

Titles = Mapping[str, str]
Fact = tuple[str, str]  # what it is, and what is said of it


@dataclass(frozen=True, slots=True)
class PartView:
    """One part: `code` says which form changes it. `private` is what only the person and the specialist see.

    `items` are things of a list that are changed one by one, as (code, words); `adds` is the words of the button that
    adds one.
    """

    code: str
    title: str
    facts: tuple[Fact, ...] = ()
    private: str = ""
    items: tuple[Fact, ...] = ()
    adds: str = ""

    @property
    def empty(self) -> bool:
        """Tell whether nothing is said here yet."""
        return not (self.facts or self.private or self.items)


def level_parts(plan: LevelPlan, titles: Titles, on: tuple[str, ...], voice: Voice) -> tuple[PartView, ...]:
    """Return the four parts of a level. Private signs stay out when it is read together.

    `titles` are adjustments by id; `on` is what switches on here, by whatever turns it on.
    """
    return (
        PartView("signs", PARTS["signs"], _signs(plan), "" if voice.you else "\n".join(plan.signs_i_notice)),
        PartView("doing", PARTS["doing"], _doing(plan)),
        PartView("work", PARTS["work"], _work(plan, titles, on)),
        PartView("moving", PARTS["moving"], _moving(plan)),
    )


def _signs(plan: LevelPlan) -> tuple[Fact, ...]:
    return _said(
        ("Signs that can be seen at work", plan.signs_at_work),
        ("Words that help", _quoted(plan.say)),
        ("Better not said", _quoted(plan.do_not_say)),
        ("Who may bring it up", plan.who_may_raise),
        ("Where and when to talk", plan.where_when),
    )


def _doing(plan: LevelPlan) -> tuple[Fact, ...]:
    return _said(
        ("I will", plan.i_will),
        ("My manager will, in the first hour", plan.manager_first_hour),
        ("My manager will, the same day", plan.manager_today),
        ("My manager will, the same week", plan.manager_this_week),
        ("My manager will", plan.manager_will),
        ("Colleagues will", plan.colleagues_will),
        ("The specialist will", plan.specialist_will),
        ("Better not done", plan.do_not_do),
    )


def _work(plan: LevelPlan, titles: Titles, on: tuple[str, ...]) -> tuple[Fact, ...]:
    changed = tuple(f"{titles.get(c.adjustment_id, 'One that is gone')}: {c.how}" for c in plan.adjustments_changed)
    return _said(
        ("On here", on),
        ("On here, but changed", changed),
        ("Off for now", _named(plan.adjustments_off, titles)),
        ("Tasks that wait", plan.paused),
        ("Deadlines that move", plan.deadlines),
        ("Who covers", plan.cover),
    )


def _moving(plan: LevelPlan) -> tuple[Fact, ...]:
    return _said(
        ("Keeping in touch", in_touch_words(plan.in_touch)),
        ("How long it holds", limit_words(plan)),
        ("The next level has come when", plan.step_up),
        ("It is over when", plan.step_down),
        ("Who may say so", MAY_SAY_WORDS[plan.may_say] if plan.may_say else ""),
    )


def _named(ids: Iterable[str], titles: Titles) -> tuple[str, ...]:
    return tuple(titles.get(found, "One that is gone") for found in sorted(ids))


def _quoted(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"“{said.strip('“” ')}”" for said in words)


def _said(*facts: tuple[str, str | tuple[str, ...]]) -> tuple[Fact, ...]:
    told = ((lead, text if isinstance(text, str) else "\n".join(text)) for lead, text in facts)
    return tuple((lead, text) for lead, text in told if text)


def whole_parts(agreement: SupportAgreement, voice: Voice) -> tuple[PartView, ...]:
    """Return the parts of what holds at every level."""
    a, title = agreement, WHOLE_PARTS
    triggers = tuple((f"trigger:{n}", trigger_words(t, a)) for n, t in enumerate(a.triggers))
    contacts = tuple((f"contact:{n}", contact_words(n + 1, c)) for n, c in enumerate(a.contacts))
    steady = _said(("What goes well", a.goes_well), ("What keeps me steady", a.keeps_me_steady))
    away = _said(("A day away, and keeping in touch", absence_words(a.absence)))
    crisis = _said(("What people at work do", a.crisis_words), ("What colleagues are told", _told(a)))
    return (
        PartView("basics", title["basics"], _basics(a)),
        PartView("steady", title["steady"], steady),
        PartView("triggers", title["triggers"], items=triggers, adds="Add a trigger"),
        PartView("contacts", title["contacts"], items=contacts, adds="Add somebody"),
        PartView("away", title["away"], away),
        PartView("crisis", title["crisis"], crisis),
    )


def _told(agreement: SupportAgreement) -> str:
    return f"“{agreement.colleagues_are_told.strip('“” ')}”" if agreement.colleagues_are_told else ""


def _basics(agreement: SupportAgreement) -> tuple[Fact, ...]:
    a = agreement
    return _said(
        ("Job", ", ".join(part for part in (a.job_title, a.employer) if part)),
        ("Manager", a.manager),
        ("When the manager is away", a.deputy),
        ("Specialist", a.specialist),
        ("Who says which level it is", MAY_SAY_WORDS[a.may_declare]),
        ("If something here does not happen", a.if_not_happening),
        ("It holds from", day(a.starts_on) if a.starts_on else ""),
        ("Look again by", day(a.review_on) if a.review_on else ""),
    )
