"""When the work is done, as adverts say it: by name (nights, weekends, shifts) and by the clock (6am - 2pm)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobs.adverts.lines import Line
from jobs.adverts.model import Pattern, Quoted

_TIMES = re.compile(
    r"\b(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm|hrs)?\s*(?:-|–|—|to|until|till)\s*(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm|hrs)?\b"
    r"(?!\s*(?:hours|%|days|years|miles))", re.I
)  # fmt: skip
_WORDS: tuple[tuple[Pattern, re.Pattern[str]], ...] = (
    (Pattern.EARLY, re.compile(r"\bearly (?:morning|start|shift)s?|\bearlies\b", re.I)),
    (Pattern.EVENING, re.compile(r"\bevenings?\b(?! meal)|\btwilight\b|\blate (?:shifts?|nights?)\b|\blates\b", re.I)),
    (Pattern.NIGHT, re.compile(r"\bnights?\b(?! club| shelter|-?club|s out| out)|\bovernight\b"
        r"|\bsleep[- ]?ins?\b", re.I)),
    (Pattern.WEEKENDS, re.compile(
        r"\bweekends?\b|\bsaturdays?\b|\bsundays?\b|\b(?:7|seven) days\b|\b5 (?:days )?(?:from|out of|over"
        r"|in) 7\b|\b5/7\b"
        r"|\bmon(?:day)?\s*(?:-|–|to)\s*s(?:at|un)(?:ur)?(?:day)?\b|\bsat\b|\bsun\b", re.I)),
    (Pattern.SHIFTS, re.compile(r"\bshifts?\b|\brota(?:s|ting|tional)?\b|\b\d on \d off\b", re.I)),
    (Pattern.FLEXIBLE, re.compile(
        r"\bflexible (?:hours|working|start|shifts|rota|pattern)|\bflexi(?:time|-time)?\b|\bhours to suit\b|\bhybrid\b"
        r"|\bhours (?:are|can be) flexible|\bchoose your (?:own )?(?:hours|shifts)", re.I)),
    (Pattern.DAY, re.compile(
        r"\bmon(?:day)?s?\s*(?:-|–|to)\s*fri(?:day)?s?\b|\bdays? shifts?\b|\bdaytime\b|\bschool hours\b"
        r"|\boffice hours\b"
        r"|\bmornings?\b|\bafternoons?\b|\bdays\b(?=\s*(?:,|/|and|&|or)\s*(?:evenings?|nights?|lates))"
        r"|\blunch ?times?\b", re.I)),
)  # fmt: skip
_WEEKDAYS = re.compile(r"\bmon(?:day)?s?\s*(?:-|–|to)\s*fri(?:day)?s?\b", re.I)
_DENIED = re.compile(
    r"\b(?:no|not|without|never)\s+(?:\w+,?\s+){0,3}?(evenings?|nights?|weekends?|shifts?)(?:,? (?:or"
    r"|and) (?:\w+ )?(evenings?|nights?|weekends?))?",
    re.I,
)
_NOT_WHEN = re.compile(r"\b(?:every ?day of|thank you|open|opening (?:hours|times)|interview)\b", re.I)
_EARLY_MORNING = re.compile(r"\bearly mornings?\b", re.I)


def read_pattern(lines: Sequence[Line]) -> tuple[Quoted[Pattern], ...]:
    """Return when the work is done, each with every line that says it."""
    denied = {
        word.lower().rstrip("s") for line in lines for pair in _DENIED.findall(line.text) for word in pair if word
    }
    found: dict[Pattern, list[int]] = {}
    timed: list[Pattern] = []
    for line in lines:
        if _NOT_WHEN.search(line.text):
            continue
        rest = _DENIED.sub(" ", line.text)
        by_clock = _by_clock(line.text)
        timed += by_clock
        said = [pattern for pattern, cue in _WORDS if cue.search(_EARLY_MORNING.sub("earlies", rest))]
        for pattern in dict.fromkeys((*said, *by_clock)):
            if pattern.value.rstrip("s") not in denied:
                found.setdefault(pattern, []).append(line.number)
        if _WEEKDAYS.search(line.text) or (_DENIED.search(line.text) and "weekend" in denied):
            found.setdefault(Pattern.NO_WEEKENDS, []).append(line.number)
    if timed and Pattern.DAY not in timed:  # ‘Mon-Fri 5pm-8pm’ names days, and the clock says when
        found.pop(Pattern.DAY, None)
    if Pattern.WEEKENDS in found:
        found.pop(Pattern.NO_WEEKENDS, None)
    return tuple(Quoted(pattern, tuple(found[pattern])) for pattern in Pattern if pattern in found)


def is_time(sentence: str) -> bool:
    """Tell whether a sentence names days or times of work."""
    return bool(_TIMES.search(sentence) or any(cue.search(sentence) for _, cue in _WORDS)) or bool(
        re.search(r"\b(?:part|full)[- ]time\b|\bpermanent\b|\bhours\b", sentence, re.I)
    )


def _by_clock(line: str) -> list[Pattern]:
    parts: list[Pattern] = []
    for match in _TIMES.finditer(line):
        half = match.group(3) or (match.group(6) if _shares_half(match) else None)  # ‘6-8pm’ begins in the evening
        start, end = _clock(match.group(1), half), _clock(match.group(4), match.group(6))
        if start is None or end is None or not any(match.group(n) for n in (2, 3, 5, 6)):
            continue
        parts += _parts(start, end)
    return parts


def _shares_half(match: re.Match[str]) -> bool:
    return int(match.group(1)) < int(match.group(4)) <= 12 and int(match.group(1)) != 12


def _clock(hour: str, half: str | None) -> int | None:
    number = int(hour)
    if number > 24:
        return None
    return number + 12 if half and half.lower() == "pm" and number < 12 else number


def _parts(start: int, end: int) -> list[Pattern]:
    """Return the parts of a day that a shift from `start` to `end` o'clock takes in."""
    parts = []
    if start < 7:
        parts.append(Pattern.EARLY)
    if end < start:
        parts.append(Pattern.NIGHT)
    elif 7 <= start < 16:
        parts.append(Pattern.DAY)
    if start <= end and end >= 19:
        parts.append(Pattern.EVENING)
    return parts
