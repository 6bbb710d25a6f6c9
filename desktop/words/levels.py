"""Words for the levels of a support agreement. Names are the person's own; number and shape are ours."""

from __future__ import annotations

from datetime import date

from desktop.words.days import days_between
from supportplans.keel import SupportAgreement
from supportplans.levels import Ladder, Level, LevelId
from supportplans.wording import LEVELS, day

SHAPES = {
    Level.STEADY: "circle", Level.KNOCKED: "rounded square", Level.EARLY_SIGNS: "triangle",
    Level.CRISIS_LOOMING: "diamond", Level.AWAY: "hexagon", Level.COMING_BACK: "house",
}  # fmt: skip
_SHORT = {Level.CRISIS_LOOMING: "Looming"}
NOTHING = "Not talked about yet"
HEADS = ("Level", "Signs seen at work", "I will", "My manager will", "Adjustments")


def level_name(agreement: SupportAgreement, level: LevelId) -> str:
    """Return the person's own name for a level, or ours until they give one."""
    return agreement.plan(level).name.strip() or LEVELS[agreement.ladder.kind(level)]


def level_words(agreement: SupportAgreement, level: LevelId) -> str:
    """Return number and name, as a level is always called."""
    return f"{agreement.ladder.number(level)} {level_name(agreement, level)}"


def level_choices(agreement: SupportAgreement) -> tuple[tuple[str, str], ...]:
    """Return the levels of an agreement to choose from: id, and number with name."""
    return tuple((str(level), level_words(agreement, level)) for level in agreement.ladder.standing)


def lanes(ladder: Ladder) -> dict[LevelId, int]:
    """Return how deep each standing level lies on the chart, 0 at the top; coming back climbs through the second."""
    down = _going_down(ladder)
    back = min(1, max(0, len(down) - 1))
    return {level: down.index(level) if level in down else back for level in ladder.standing}


def _going_down(ladder: Ladder) -> list[LevelId]:
    """Return the levels with a lane of their own: all but those of coming back, if there are others."""
    down = [level for level in ladder.standing if ladder.kind(level) is not Level.COMING_BACK]
    return down or list(ladder.standing)


def lane_names(agreement: SupportAgreement) -> tuple[str, ...]:
    """Return the names down the side of the chart; a lane that is shared with coming back says so."""
    ladder, down = agreement.ladder, _going_down(agreement.ladder)
    kinds = [ladder.kind(level) for level in down]
    own = [agreement.plan(level).name.strip() for level in down]
    names = [name or _SHORT.get(kind, LEVELS[kind]) for name, kind in zip(own, kinds, strict=True)]
    if len(down) < len(ladder.standing) and len(names) > 1:
        names[1] += ", back"
    return tuple(names)


def stretch_words(name: str, start: date, end: date, now: bool) -> str:
    """Return one stretch of the chart as a sentence, for a screen reader."""
    if now:
        return f"{name} since {day(start)}, {days_between(start, end)} so far."
    return f"{name} from {day(start)} for {days_between(start, end)}."
