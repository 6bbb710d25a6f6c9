"""O*NET's Work Context means as conditions on our facets.

A mean of the 1-5 scale (CX) less one is our level 0-4. Means hide differences between workplaces, so the condition
is a range of SPREAD to each side; typical of the occupation, not of any one job.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jobs.facets import Choices, Range, Value
from jobs.model import Condition
from jobs.themes import themes_of

SPREAD = 0.75  # levels; our choice, about one standard deviation of such ratings

_LEVELS: dict[str, tuple[tuple[str, ...], bool]] = {
    # facet: the elements whose mean it is, and whether it runs the other way
    "noise": (("4.C.2.b.1.a",), False),
    "pace": (("4.C.3.d.1",), False),
    "people_contact": (("4.C.1.b.1.f", "4.C.1.a.4"), False),
    "teamwork": (("4.C.1.b.1.e",), False),
    "supervision": (("4.C.3.a.4", "4.C.3.b.8"), True),  # freedom to decide
    "variety": (("4.C.3.b.7",), True),  # repeating the same tasks
    "physical_effort": (("4.C.2.d.1.b", "4.C.2.d.1.d", "4.C.2.d.1.e", "4.C.2.d.1.h"), False),
    "responsibility": (("4.C.1.c.1", "4.C.1.c.2", "4.C.3.a.1"), False),
}
_PLACES = {
    "indoors": ("4.C.2.a.1.a", "4.C.2.a.1.b"),
    "outdoors": ("4.C.2.a.1.c",),
    "vehicle": ("4.C.2.a.1.e", "4.C.2.a.1.f"),
}
OFTEN = 3.5  # of 1-5: about once a week or more
_SCHEDULE = "4.C.3.d.4"  # CT: 1 regular, 2 irregular, 3 seasonal
_WEEK = "4.C.3.d.8"  # CT: 1 under 40 hours, 2 about 40, 3 over 40

# Elements that almost every occupation rates high say little as they stand; they are spread over the scale.
_NARROW = {"4.C.3.d.1": 2.0, "4.C.1.b.1.e": 2.0, "4.C.1.a.4": 2.75, "4.C.3.a.4": 2.0, "4.C.3.b.8": 2.0}

_GROUPS = {
    "11": "managerial", "13": "business and finance", "15": "computing, technology and digital",
    "17": "engineering and maintenance", "19": "science and research", "21": "social care", "23": "law and legal",
    "25": "teaching and education", "27": "creative and media", "29": "healthcare", "31": "healthcare",
    "33": "emergency and uniform services", "35": "hospitality and food", "37": "home services",
    "39": "beauty and wellbeing", "41": "retail and sales", "43": "administration", "45": "environment and land",
    "47": "construction and trades", "49": "engineering and maintenance", "51": "manufacturing", "53": "transport",
}  # fmt: skip
"""The major groups of the SOC (the first two figures of a code) by the name our signs of themes know."""


def conditions_of(
    soc: str, title: str, summary: str, tasks: Sequence[str], means: Mapping[str, float]
) -> tuple[Condition, ...]:
    """Return the conditions the means support; an element without a mean leaves its facet unknown.

    `soc` is the occupation's code; its major group helps where a job's words show no theme.
    """
    found: list[tuple[str, Value | None]] = [
        *((facet, _level(means, elements, turned)) for facet, (elements, turned) in _LEVELS.items()),
        ("place", _places(means)),
        ("shift_regularity", _regularity(means)),
        ("hours_per_week", _hours(means)),
        ("theme", _themes(soc, title, summary, tasks)),
    ]
    return tuple(Condition(facet, value) for facet, value in found if value is not None)


def _level(means: Mapping[str, float], elements: tuple[str, ...], turned: bool) -> Range | None:
    known = [_spread_out(element, means[element]) for element in elements if element in means]
    if not known:
        return None
    level = sum(known) / len(known)
    level = 4.0 - level if turned else level
    return Range(max(0.0, level - SPREAD), min(4.0, level + SPREAD))


def _spread_out(element: str, mean: float) -> float:
    """Return a mean of 1-5 as a level 0-4, starting at the element's own floor where it has one."""
    floor = _NARROW.get(element, 1.0)
    return max(0.0, (mean - floor) / (5.0 - floor) * 4.0)


def _places(means: Mapping[str, float]) -> Choices | None:
    places = tuple(p for p, elements in _PLACES.items() if max(means.get(e, 0.0) for e in elements) >= OFTEN)
    return Choices(places) if places else None


def _regularity(means: Mapping[str, float]) -> Choices | None:
    if _SCHEDULE not in means:
        return None
    return Choices(("fixed",) if means[_SCHEDULE] < 1.35 else ("rotating",))


def _hours(means: Mapping[str, float]) -> Range | None:
    """Return hours a week. The ends are our reading of 'less than', 'about' and 'more than 40 hours'."""
    if _WEEK not in means:
        return None
    if means[_WEEK] < 1.5:
        return Range(16.0, 40.0)
    return Range(35.0, 40.0) if means[_WEEK] < 2.5 else Range(40.0, 50.0)


def _themes(soc: str, title: str, summary: str, tasks: Sequence[str]) -> Choices | None:
    themes = themes_of(title, summary, tasks, _GROUPS.get(soc[:2], ""))
    return Choices(themes) if themes else None
