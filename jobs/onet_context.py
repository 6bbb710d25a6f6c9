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
    "noise": (("4.C.2.b.1.b",), False),
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


def conditions_of(title: str, summary: str, tasks: Sequence[str], means: Mapping[str, float]) -> tuple[Condition, ...]:
    """Return the conditions the means support; an element without a mean leaves its facet unknown."""
    found: list[tuple[str, Value | None]] = [
        *((facet, _level(means, elements, turned)) for facet, (elements, turned) in _LEVELS.items()),
        ("place", _places(means)),
        ("shift_regularity", _regularity(means)),
        ("theme", _themes(title, summary, tasks)),
    ]
    return tuple(Condition(facet, value) for facet, value in found if value is not None)


def _level(means: Mapping[str, float], elements: tuple[str, ...], turned: bool) -> Range | None:
    known = [means[element] for element in elements if element in means]
    if not known:
        return None
    level = sum(known) / len(known) - 1.0
    level = 4.0 - level if turned else level
    return Range(max(0.0, level - SPREAD), min(4.0, level + SPREAD))


def _places(means: Mapping[str, float]) -> Choices | None:
    places = tuple(p for p, elements in _PLACES.items() if max(means.get(e, 0.0) for e in elements) >= OFTEN)
    return Choices(places) if places else None


def _regularity(means: Mapping[str, float]) -> Choices | None:
    if _SCHEDULE not in means:
        return None
    return Choices(("fixed",) if means[_SCHEDULE] < 1.35 else ("rotating",))


def _themes(title: str, summary: str, tasks: Sequence[str]) -> Choices | None:
    themes = themes_of(title, summary, tasks)
    return Choices(themes) if themes else None
