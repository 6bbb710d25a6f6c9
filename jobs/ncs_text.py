"""Conditions read from the free text of a job profile: hours, pay, working pattern, place, levels and themes.

A facet the text is silent on stays unknown. A profile's pattern lists the times a job *may* ask for beside the day
('evenings / weekends'), and its details how ('on shifts', 'occasionally').
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from jobs.facets import Choices, Range, Value
from jobs.level_rules import RULES
from jobs.model import Condition
from jobs.ncs_levels import Profile, level, place
from jobs.themes import themes_of

FULL_TIME = 35.0  # hours a week; a profile gives the most hours only, and most are full-time
PART_TIME = 16.0  # where the text says that hours vary or part-time is there
AWAY = Range(60.0, math.inf)  # minutes one way: 'away from home' is at least an hour off

_ROUND_THE_CLOCK = (
    r"nurse|midwi|hospital|doctor|paramedic|ambulance|police|prison|firefight|security|coastguard|air traffic"
    r"|warehouse"
    r"|production|factory|operative|process|train driver|signaller|airport|baggage|residential|care (worker"
    r"|home|assis)"
    r"|healthcare|emergency|army|navy|marine|soldier|border|cabin crew|generation|drill|roustabout|hotel|large goods"
    r"|shelf filler|baker|control|bus or|midwife|surgeon|anaesthet|customs|offshore|track"
)
_EARLY = (
    r"postman|baker|milk|farm|market trader|fishmonger|groom$|jockey|bin worker|highways|racehorse|fishing"
    r"|builder|brick"
    r"|scaffold|roofer|labourer|kennel|school (caret|cross)|large goods|florist|street food"
)


def conditions_of(
    title: str, tasks: Sequence[str], prose: str, skills: Sequence[str], row: Mapping[str, str]
) -> tuple[Condition, ...]:
    """Return every condition the profile's text supports, with the words it was read from where they are short."""
    profile = Profile.of(title, tasks, prose, skills, row)
    pattern = ", ".join(filter(None, (row.get("WorkingPattern", ""), row.get("WorkingPatternDetails", ""))))
    themes = themes_of(title, row.get("Overview", ""), tasks, row.get("JobProfileCategories", ""))
    found: list[tuple[str, Value | None, str]] = [
        ("hours_per_week", _hours(row, profile), row.get("WorkingHoursDetails", "")),
        ("pay", _pay(row), row.get("SalaryRange", "")),
        ("time_of_day", _times(profile), pattern),
        ("weekends", _weekends(profile), pattern),
        ("shift_regularity", _regularity(profile), pattern),
        ("travel_minutes", AWAY if "away from home" in profile.pattern else None, pattern),
        ("place", place(profile), ""),
        *((facet, level(facet, profile), "") for facet in RULES),
        ("theme", Choices(themes) if themes else None, ""),
    ]
    return tuple(Condition(facet, value, words) for facet, value, words in found if value is not None)


def _number(text: str) -> float | None:
    digits = re.sub(r"[^0-9.]", "", text or "")
    try:
        return float(digits) or None if digits else None
    except ValueError:
        return None


def _hours(row: Mapping[str, str], profile: Profile) -> Range | None:
    most = _number(row.get("MaximumHours", ""))
    if most is None or most > 100:
        return None
    said = f"{profile.prose} {profile.pattern} {row.get('WorkingHoursDetails', '').lower()}"
    if re.search(r"part[- ]time|\bvariable\b|irregular|seasonal|term time", said):
        return Range(min(PART_TIME, most), most)
    return Range(min(FULL_TIME, most), most)


def _pay(row: Mapping[str, str]) -> Range | None:
    ends = [n for n in (_number(row.get("SalaryStarter", "")), _number(row.get("SalaryExperienced", ""))) if n]
    if not ends:  # some profiles have it in words: '£18,000 to £45,000 a year'
        ends = [n for n in map(_number, re.findall(r"£\s*[\d,]+", row.get("SalaryRange", ""))) if n]
    return Range(min(ends), max(ends)) if ends else None


def _times(profile: Profile) -> Choices | None:
    times = _named_times(profile.pattern)
    if not times:
        return None
    shifts = re.search(r"on shifts|split shifts", profile.pattern)
    if shifts and "8am and 6pm" not in profile.pattern:
        times |= {"early", "evening"}
    said = f"{profile.prose} | {' | '.join(profile.tasks)}"
    if (shifts and re.search(_ROUND_THE_CLOCK, profile.title)) or re.search(
        r"\bnight (shift|work|time)|at night\b", said
    ):
        times.add("night")
    if re.search(r"early (morning|start|shift)", f"{said} | {profile.pattern}") or re.search(_EARLY, profile.title):
        times.add("early")
    return Choices(tuple(t for t in ("early", "day", "evening", "night") if t in times))


def _named_times(pattern: str) -> set[str]:
    """Return the times a pattern names; a pattern that names none ('freelance') leaves them unknown."""
    if pattern.startswith("nights"):
        return {"night"}
    if not re.search(r"8am|9am|evening|night|early|weekend|on call", pattern):
        return set()
    times = {"day"}
    times |= {"evening"} if re.search(r"evening|on call", pattern) and "occasionally" not in pattern else set()
    times |= {"night"} if re.search(r"night|on call", pattern) else set()
    return times | ({"early"} if "early" in pattern else set())


def _weekends(profile: Profile) -> Choices | None:
    if "weekend" in profile.pattern:
        seldom = re.search(r"occasionally|attending events|flexibly", profile.pattern)
        return Choices(("no", "yes")) if seldom else Choices(("yes",))
    if re.search(r"on shifts|on call", profile.pattern):
        return Choices(("no", "yes"))
    # A pattern that names other times, and not weekends, says that weekends are free.
    return Choices(("no",)) if re.search(r"8am|9am|^evenings", profile.pattern) else None


def _regularity(profile: Profile) -> Choices | None:
    if re.search(r"shift|rota|short notice|on call|customers demand", profile.pattern):
        return Choices(("rotating",))
    if re.search(r"8am|9am", profile.pattern) or "occasionally" in profile.pattern:
        return Choices(("fixed",))
    return None
