"""Words for the levels of a support agreement. Names are the person's own; number and shape are ours."""

from __future__ import annotations

from datetime import date

from desktop.words.days import days_between
from supportplans.model import Level, SupportAgreement
from supportplans.wording import LEVELS, day

SHAPES = {
    Level.STEADY: "circle", Level.KNOCKED: "rounded square", Level.EARLY_SIGNS: "triangle",
    Level.CRISIS_LOOMING: "diamond", Level.AWAY: "hexagon", Level.COMING_BACK: "house",
}  # fmt: skip
LANES = {
    Level.STEADY: 0, Level.KNOCKED: 1, Level.COMING_BACK: 1, Level.EARLY_SIGNS: 2, Level.CRISIS_LOOMING: 3,
    Level.AWAY: 4,
}  # fmt: skip
_SHORT = {Level.CRISIS_LOOMING: "Looming"}
NOTHING = "Not talked about yet"
HEADS = ("Level", "Signs seen at work", "I will", "My manager will", "Adjustments")


def level_name(agreement: SupportAgreement, level: Level) -> str:
    """Return the person's own name for a level, or ours until they give one."""
    return agreement.plan(level).name.strip() or LEVELS[level]


def lane_names(agreement: SupportAgreement) -> tuple[str, ...]:
    """Return the names down the side of the chart; coming back shares a lane with knocked."""
    names = []
    for level in (Level.STEADY, Level.KNOCKED, Level.EARLY_SIGNS, Level.CRISIS_LOOMING, Level.AWAY):
        own = agreement.plan(level).name.strip()
        names.append(own or _SHORT.get(level, LEVELS[level]))
    names[1] += ", back"
    return tuple(names)


def stretch_words(name: str, start: date, end: date, now: bool) -> str:
    """Return one stretch of the chart as a sentence, for a screen reader."""
    if now:
        return f"{name} since {day(start)}, {days_between(start, end)} so far."
    return f"{name} from {day(start)} for {days_between(start, end)}."
