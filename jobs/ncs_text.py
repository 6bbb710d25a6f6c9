"""Conditions read from the free text of a job profile. A rule speaks only where the text does; else unknown.

Rules are pairs of a pattern and a level range (0 none or least to 4 most). Of the rules of a facet that match, the last
one named wins, so rules go from weak to strong signs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jobs.facets import Choices, Range, Value
from jobs.model import Condition
from jobs.themes import themes_of

Rules = tuple[tuple[str, float, float], ...]

_LEVELS: dict[str, tuple[str, Rules]] = {
    # facet: (which text: e environment, t tasks and title, a all of it), rules
    "noise": (
        "e",
        (
            (r"\boffice|\bhome\b|\blibrar|\bmuseum|\bstudio", 0, 2),
            (r"\bkitchen|\bclassroom|\bnursery|\bfactory|\bworkshop|building site|\bwarehouse", 2, 4),
            (r"\bnois|\bloud|ear (defender|protect|plug)", 3, 4),
        ),
    ),
    "pace": (
        "a",
        (
            (r"\bbusy\b|under pressure|\bdeadline|\bquickly\b|fast[- ]paced|stay calm", 2, 4),
            (r"fast[- ]paced|\bpressured\b|tight deadlines", 3, 4),
        ),
    ),
    "people_contact": (
        "t",
        (
            (r"\bclients?\b|\bvisitors?\b|\bpublic\b|\bpatients?\b|\bpupils?\b|\bstudents?\b", 2, 4),
            (
                r"\bcustomers?\b|\bguests?\b|\bpassengers?\b|\bserving\b|\bgreeting|\bwelcoming|\bresidents?\b",
                2, 4,
            ),
            (r"\breception|call centre|\bcashier|sales assistant|\bwait(er|ress)|\bteacher|\bnurse", 3, 4),
        ),
    ),
    "teamwork": ("a", ((r"on your own|\balone\b", 0, 2), (r"\bteams?\b|\bcolleagues\b|work with others", 2, 4))),
    "supervision": ("a", ((r"follow instructions|under supervision|\bassistant\b", 2, 4),)),
    "physical_effort": (
        "a",
        (
            (r"\boffice\b|\bdesk\b|on a computer|\bhome\b", 0, 1),
            (r"\bstanding\b|on your feet|\bcleaning\b|\bcarrying\b|\bserving\b", 2, 3),
            (r"physically (demanding|active)|\blifting\b|\bloading\b|\bdigging\b|\bheavy\b|\bbend", 3, 4),
        ),
    ),
    "responsibility": (
        "t",
        (
            (r"\bassistant\b|\bhelping\b|\blabourer\b|\boperative\b|\bporter\b", 0, 2),
            (r"\bplanning\b|\borganising\b|\bsupervis|\btraining staff|\bdeciding\b", 2, 3),
            (r"\bmanager\b|\bmanaging\b|\bdirector\b|\bdoctor\b|\bsurgeon|\bpilot\b|\bleading\b", 3, 4),
        ),
    ),
}  # fmt: skip

_PLACES = {
    "indoors": r"\boffice|\bshop\b|\bstore\b|\bschool|\bhospital|\bfactory|\bkitchen|\bworkshop|\bwarehouse"
    r"|\blaborator|\bstudio|\bsalon|\bhotel|\brestaurant|\bindoors|\bclassroom|\bcare home|\blibrar",
    "outdoors": r"\boutdoors?\b|all weathers?|all weather|\bfarm\b|\bbuilding site|\bconstruction site|at sea\b",
    "home": r"\bfrom home\b|at home\b",
    "vehicle": r"\bin a (vehicle|van|lorry|car|cab|bus)\b|\bdriving\b|behind the wheel",
}


def conditions_of(
    title: str, tasks: Sequence[str], prose: str, skills: Sequence[str], row: Mapping[str, str]
) -> tuple[Condition, ...]:
    """Return every condition the profile's text supports."""
    texts = {"e": prose, "t": " | ".join((title, *tasks))}
    texts["a"] = " | ".join((texts["t"], prose, *skills))
    found: list[tuple[str, Value | None, str]] = [
        ("hours_per_week", _hours(row), row.get("WorkingHoursDetails", "")),
        ("pay", _pay(row), row.get("SalaryRange", "")),
        ("time_of_day", _times(row, texts["a"]), row.get("WorkingPattern", "")),
        ("weekends", _weekends(row), row.get("WorkingPattern", "")),
        ("shift_regularity", _regularity(row), row.get("WorkingPatternDetails", "")),
        ("place", _places(prose, texts["t"]), ""),
        *((facet, _level(rules, texts[which]), "") for facet, (which, rules) in _LEVELS.items()),
        ("theme", _themes(title, row.get("Overview", ""), tasks), ""),
    ]
    return tuple(Condition(facet, value, words) for facet, value, words in found if value is not None)


def _number(text: str) -> float | None:
    digits = re.sub(r"[^0-9.]", "", text or "")
    try:
        return float(digits) if digits else None
    except ValueError:
        return None


def _hours(row: Mapping[str, str]) -> Range | None:
    most = _number(row.get("MaximumHours", ""))
    if most is None or not 0 < most <= 100:
        return None
    # A profile gives full-time hours. Part-time work exists in most of them, but the text does not say.
    return Range(min(most, 37.0), most)


def _pay(row: Mapping[str, str]) -> Range | None:
    ends = [n for n in (_number(row.get("SalaryStarter", "")), _number(row.get("SalaryExperienced", ""))) if n]
    return Range(min(ends), max(ends)) if ends else None


def _times(row: Mapping[str, str], text: str) -> Choices | None:
    pattern = row.get("WorkingPattern", "").lower()
    times = {"day"}
    if "evening" in pattern:
        times.add("evening")
    if "night" in pattern or re.search(r"\bnights?\b|night shift", text, re.I):
        times.add("night")
    if "early" in pattern or re.search(r"early (morning|start)", text, re.I):
        times.add("early")
    known = bool(re.search(r"8am|9am|evening|night|early|weekend", pattern))
    return Choices(tuple(t for t in ("early", "day", "evening", "night") if t in times)) if known else None


def _weekends(row: Mapping[str, str]) -> Choices | None:
    pattern = row.get("WorkingPattern", "").lower()
    if "weekend" in pattern:
        return Choices(("yes",))
    return Choices(("no",)) if re.search(r"8am|9am", pattern) else None


def _regularity(row: Mapping[str, str]) -> Choices | None:
    details, pattern = row.get("WorkingPatternDetails", "").lower(), row.get("WorkingPattern", "").lower()
    if re.search(r"shift|rota|short notice|on call", details + pattern):
        return Choices(("rotating",))
    return Choices(("fixed",)) if re.search(r"8am|9am", pattern) and not details else None


def _places(prose: str, tasks: str) -> Choices | None:
    found = [place for place, pattern in _PLACES.items() if re.search(pattern, prose, re.I)]
    if not found and re.search(_PLACES["vehicle"], tasks, re.I):
        found = ["vehicle"]
    return Choices(tuple(found)) if found else None


def _level(rules: Rules, text: str) -> Range | None:
    value = None
    for pattern, low, high in rules:
        if re.search(pattern, text, re.I):
            value = Range(float(low), float(high))
    return value


def _themes(title: str, summary: str, tasks: Sequence[str]) -> Choices | None:
    themes = themes_of(title, summary, tasks)
    return Choices(themes) if themes else None
