"""Hours and patterns as adverts state them: 16-20 hours a week, full time, Monday to Friday, shifts, weekends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobs.adverts.model import Hours, Pattern, Quoted

_HOURS = re.compile(
    r"(\d{1,2}(?:\.\d{1,2})?)\s*(?:(?:-|–|—|to|or|and)\s*(\d{1,2}(?:\.\d{1,2})?)\s*)?(?:hours?|hrs?)\b\.?"
    r"(?P<after>[^.;]{0,24})", re.I
)  # fmt: skip
_LABELLED = re.compile(
    r"\bhours?(?:\s+(?:per|a)\s+week)?\s*[:\-–]\s*(\d{1,2}(?:\.\d{1,2})?)(?:\s*(?:-|–"
    r"|to)\s*(\d{1,2}(?:\.\d{1,2})?))?(?![\d.:]*\s*(?:am|pm))",
    re.I,
)
_A_WEEK = re.compile(r"\b(?:per|a|each|every)\s+week|weekly|p\.?w\.?\b|/\s?w(?:ee)?k", re.I)
_NOT_A_WEEK = re.compile(
    r"\b(?:notice|per day|a day|daily|annual|a year|per month|holiday|leave"
    r"|shift pattern of)\b",
    re.I,
)
FEWEST, MOST = 2.0, 60.0  # hours in a week

_TIMES = re.compile(
    r"\b(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm)?\s*(?:-|–|—|to|until|till)\s*(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm)?\b", re.I
)
_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("early", re.compile(r"\bearly (?:morning|start|shift)s?|\bearlies\b", re.I)),
    ("evening", re.compile(r"\bevenings?\b|\btwilight\b|\blate shifts?\b|\blates\b", re.I)),
    ("night", re.compile(r"\bnights?\b(?! club)|\bovernight\b|\bsleep[- ]?ins?\b", re.I)),
    (
        "weekends",
        re.compile(
            r"\bweekends?\b|\bsaturdays?\b|\bsundays?\b|\b7 days\b|\bseven days\b"
            r"|\bany 5 (?:days )?(?:from|out of) 7\b",
            re.I,
        ),
    ),
    ("shifts", re.compile(r"\bshifts?\b|\brota(?:s|ting)?\b", re.I)),
    (
        "flexible",
        re.compile(
            r"\bflexible (?:hours|working|start|shifts)|\bflexi(?:time|-time)?\b"
            r"|\bhours to suit\b|\bhybrid\b",
            re.I,
        ),
    ),
    (
        "day",
        re.compile(
            r"\bmon(?:day)?\s*(?:-|–|to)\s*fri(?:day)?\b|\bdays? shifts?\b|\bdaytime\b"
            r"|\bschool hours\b|\boffice hours\b",
            re.I,
        ),
    ),
)
_WEEKDAYS = re.compile(r"\bmon(?:day)?\s*(?:-|–|to)\s*fri(?:day)?\b", re.I)
_DENIED = re.compile(r"\b(?:no|not|without|never)\s+(?:\w+\s+){0,2}(evenings?|nights?|weekends?|shifts?)", re.I)


def read_hours(lines: Sequence[str]) -> Quoted[Hours] | None:
    """Return the hours a week an advert states, or None. What names the week is believed first."""
    best: tuple[int, Quoted[Hours]] | None = None
    for number, line in enumerate(lines):
        for weight, hours in _stated(line):
            if best is None or weight > best[0]:
                best = weight, Quoted(hours, (number,))
    return best[1] if best else None


def _stated(line: str) -> list[tuple[int, tuple[float, float]]]:
    found = []
    for match in _HOURS.finditer(line):
        hours = _pair(match.group(1), match.group(2))
        weekly = bool(_A_WEEK.search(match.group("after")) or _A_WEEK.search(line))
        if hours and not (_NOT_A_WEEK.search(match.group("after")) and not weekly):
            found.append((2 if weekly else 1, hours))
    labelled = _LABELLED.search(line)
    if labelled and (hours := _pair(*labelled.groups())):
        found.append((2, hours))
    return found


def _pair(low: str, high: str | None) -> tuple[float, float] | None:
    ends = sorted((float(low), float(high or low)))
    return (ends[0], ends[1]) if ends[0] >= FEWEST and ends[1] <= MOST else None


def read_pattern(lines: Sequence[str]) -> tuple[Quoted[Pattern], ...]:
    """Return when the work is done, each with every line that says it."""
    denied = {word.lower().rstrip("s") for line in lines for word in _DENIED.findall(line)}
    found: dict[Pattern, list[int]] = {}
    for number, line in enumerate(lines):
        rest = _DENIED.sub(" ", line)
        by_clock = [Pattern(name) for name in _by_clock(line)]
        said = [Pattern(name) for name, cue in _WORDS if cue.search(rest)]
        for pattern in dict.fromkeys((*said, *by_clock)):
            if pattern.value.rstrip("s") not in denied:
                found.setdefault(pattern, []).append(number)
        if _WEEKDAYS.search(line) or any(word.lower().startswith("weekend") for word in _DENIED.findall(line)):
            found.setdefault(Pattern.NO_WEEKENDS, []).append(number)
    _by_clock_first(lines, found)
    if Pattern.WEEKENDS in found:
        found.pop(Pattern.NO_WEEKENDS, None)
    return tuple(Quoted(pattern, tuple(found[pattern])) for pattern in Pattern if pattern in found)


def _by_clock_first(lines: Sequence[str], found: dict[Pattern, list[int]]) -> None:
    """Take 'day' away where only days are named ('Monday to Friday') and a clock says when: ‘Mon-Fri 5pm-8pm’."""
    timed = [name for line in lines for name in _by_clock(line)]
    if timed and "day" not in timed:
        found.pop(Pattern.DAY, None)


def _by_clock(line: str) -> list[str]:
    names = []
    for match in _TIMES.finditer(line):
        half = match.group(3) or (
            match.group(6) if _shares_half(match) else None
        )  # ‘6-8pm’ begins at six in the evening
        start, end = _clock(match.group(1), half), _clock(match.group(4), match.group(6))
        if start is None or end is None or not (match.group(2) or match.group(3) or match.group(5) or match.group(6)):
            continue
        names += _parts(start, end)
    return names


def _shares_half(match: re.Match[str]) -> bool:
    return int(match.group(1)) < int(match.group(4)) <= 12 and int(match.group(1)) != 12


def _clock(hour: str, half: str | None) -> int | None:
    number = int(hour)
    if number > 24:
        return None
    if half and half.lower() == "pm" and number < 12:
        return number + 12
    return number


def _parts(start: int, end: int) -> list[str]:
    parts = []
    if start < 7:
        parts.append("early")
    if end < start:
        parts.append("night")
    elif 7 <= start < 16:
        parts.append("day")
    if start <= end and end >= 19:
        parts.append("evening")
    return parts
