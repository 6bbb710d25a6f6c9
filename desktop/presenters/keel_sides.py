"""A page for each side of an agreement: what is mine to do now, and at every level. One action, one owner.

The manager's page is made of released lines and of nothing else: it shows what a paper for them could hold today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from desktop.presenters.keel_now import Force
from desktop.words.adjustments import Voice
from desktop.words.levels import level_name
from records.consent import Released
from supportplans import keel_lines as part
from supportplans import lines as section
from supportplans.in_force import How
from supportplans.keel import LevelPlan, SupportAgreement
from supportplans.keel_lines import LEVEL_PARTS, in_touch_words, limit_words
from supportplans.levels import Level, LevelId, Mark
from supportplans.said import level_numbers, level_section
from supportplans.wording import LEVELS, day

Fact = tuple[str, str]
FactsOf = Callable[[LevelPlan], tuple[Fact, ...]]
NONE_HERE = "Nothing of this is theirs to do."
NOT_ALLOWED = "No permission for {name} holds today, so there is nothing to show here. Permissions are given in Papers."
_MANAGER_PARTS = (
    "signs", "say", "do_not_say", "manager_first_hour", "manager_today", "manager_this_week", "manager_will",
    "do_not_do", "paused", "cover", "in_touch", "limit", "may_say",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SideLevel:
    """One level on somebody's page."""

    mark: Mark
    name: str
    now: bool
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """One side's page: what is theirs now, at each level, and for as long as the agreement lasts."""

    title: str
    sentence: str
    now: tuple[Fact, ...] = ()
    levels: tuple[SideLevel, ...] = ()
    whole: tuple[Fact, ...] = ()


def person_side(agreement: SupportAgreement, force: Force, voice: Voice) -> SideView:
    """Return what is the person's own to do."""
    at = level_name(agreement, force.level)
    on = "\n".join(item.words for item in force.items if item.how not in (How.READY, How.PROMISED))
    promised = "\n".join(item.words for item in force.items if item.how is How.PROMISED)
    ready = "\n".join(item.words for item in force.items if item.how is How.READY)
    over = (force.plan.step_down,)
    now = _facts(
        (f"I will, at {at}", force.plan.i_will), ("On now", (on,)), ("There when I ask for it", (ready,)),
        ("Agreed, and not said to be there yet", (promised,)), ("It is over when", over),
    )  # fmt: skip
    whole = _facts(
        ("What keeps me steady", agreement.keeps_me_steady),
        ("A day away", part.absence_words(agreement.absence)),
        ("Whom I get hold of", _contacts(agreement)),
        ("If something does not happen", (agreement.if_not_happening,)),
    )
    title = "Yours to do" if voice.you else f"{voice.called}’s to do"
    return SideView(title, "What is mine at each level, and now.", now,
                    _levels(agreement, force.level, lambda p: _facts(
                        ("I will", p.i_will), ("The next level has come when", (p.step_up,)),
                        ("It is over when", (p.step_down,)))), whole)  # fmt: skip


def specialist_side(agreement: SupportAgreement, force: Force, name: str) -> SideView:
    """Return what is the specialist's to do."""
    who = agreement.specialist or name or "The specialist"
    plan, at = force.plan, level_name(agreement, force.level)
    now = _facts(
        (f"To do at {at}", plan.specialist_will),
        ("Keeping in touch", (in_touch_words(plan.in_touch),)),
        ("How long it holds", (limit_words(plan),)),
        ("Look again by", (day(agreement.review_on) if agreement.review_on else "",)),
    )
    levels = _levels(agreement, force.level, lambda p: _facts(
        ("To do", p.specialist_will), ("Keeping in touch", (in_touch_words(p.in_touch),)),
    ))  # fmt: skip
    return SideView(f"For {who}", "What the specialist does at each level, and now.", now, levels)


def manager_side(agreement: SupportAgreement, released: Released | None) -> SideView:
    """Return what the manager may see, line by line as it was released; which level holds is not told here."""
    name = (released.recipient.name if released else agreement.manager) or "the manager"
    if released is None or not released.lines:
        return SideView(f"For {name}", NOT_ALLOWED.format(name=name))
    numbers = level_numbers(line.section for line in released.lines)
    levels = tuple(_released_level(agreement, released, number) for number in numbers)
    agreed = tuple(line.text for line in released.section(section.AGREED) if ":what:" in line.id)
    whole = _facts(
        ("What was agreed", agreed),
        *((lead, _texts(released, code)) for code, lead in _RELEASED.items()),
    )
    until = f" Permission ends on {day(released.until)}." if released.until else ""
    return SideView(f"For {name}", f"Only what {name} may see today, and nothing else.{until}",
                    (), tuple(level for level in levels if level.facts), whole)  # fmt: skip


_RELEASED: Mapping[str, str] = {
    part.TRIGGERS: "What can change things", part.CRISIS: "If it is more than a level holds",
    part.CONTACTS: "Whom to get hold of, in this order", part.COLLEAGUES: "What colleagues are told",
    part.ABSENCE: "A day away", section.NOT_HAPPENING: "If something is not happening",
}  # fmt: skip


def _released_level(agreement: SupportAgreement, released: Released, number: int) -> SideLevel:
    """Return one level as it was released: its own name only if that was released too."""
    told = [p for p in LEVEL_PARTS if p.id in _MANAGER_PARTS]
    facts = _facts(*((p.opening, _texts(released, level_section(number, p.id))) for p in told))
    names = _texts(released, level_section(number, "name"))
    standing = agreement.ladder.standing
    mark = agreement.ladder.mark(standing[number]) if number < len(standing) else Mark(Level.STEADY, number)
    return SideLevel(mark, names[0] if names else LEVELS[mark.kind], False, facts)


def _texts(released: Released, code: str) -> tuple[str, ...]:
    return tuple(f"“{x.text.strip('“” ')}”" if x.quoted else x.text for x in released.section(code))


def _levels(agreement: SupportAgreement, now: LevelId, facts_of: FactsOf) -> tuple[SideLevel, ...]:
    return tuple(
        SideLevel(
            agreement.ladder.mark(p.level), level_name(agreement, p.level), p.level == now,
            facts_of(p) or (("", NONE_HERE),),
        )
        for p in agreement.level_plans
    )  # fmt: skip


def _contacts(agreement: SupportAgreement) -> tuple[str, ...]:
    return tuple(part.contact_words(n, c) for n, c in enumerate(agreement.contacts, 1))


def _facts(*facts: tuple[str, Iterable[str]]) -> tuple[Fact, ...]:
    told = ((lead, "\n".join(text for text in texts if text)) for lead, texts in facts)
    return tuple((lead, text) for lead, text in told if text)
