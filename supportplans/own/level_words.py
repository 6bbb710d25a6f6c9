"""The levels of a plan on the person's own copy: which there are, what they are called, and signs of their own."""

from __future__ import annotations

from supportplans.keel import SupportAgreement
from supportplans.own_view import OwnPlan
from supportplans.said import level_numbers
from supportplans.tongue import tell
from supportplans.wording import LEVELS


def numbers(plan: OwnPlan) -> tuple[int, ...]:
    """Return the places of the levels of which there is a line, or a sign that only the person notices."""
    told = set(level_numbers(line.section for line in plan.lines))
    standing = range(len(plan.agreement.ladder.standing)) if plan.agreement else ()
    return tuple(sorted(told | {number for number in standing if signs(plan.agreement, number)}))


def signs(agreement: SupportAgreement | None, number: int) -> tuple[str, ...]:
    """Return the signs of a level that only the person notices, which no line holds."""
    standing = agreement.level_plans if agreement else ()
    return standing[number].signs_i_notice if number < len(standing) else ()


def own_name(agreement: SupportAgreement | None, number: int) -> str:
    """Return what the person calls a level, or nothing."""
    standing = agreement.level_plans if agreement else ()
    return standing[number].name.strip() if number < len(standing) else ""


def level_name(agreement: SupportAgreement | None, number: int) -> str:
    """Return the number of a level with its name: the person's, else the usual one."""
    if agreement is None or number >= len(agreement.level_plans):
        return tell("Level {number}", number=number)
    kind = agreement.ladder.kind(agreement.level_plans[number].level)
    name = own_name(agreement, number) or tell(LEVELS[kind])
    return tell("Level {number}: {name}", number=number, name=name)
