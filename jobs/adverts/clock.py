"""Times of day as adverts write them: '6am - 2pm', '09.30-14.30', '6-8pm', '10pm to 6am', '9 to 5'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TIME = r"(\d{1,2}|noon|midday|midnight)(?:[.:h](\d{2}))?\s*(am|pm|a\.m\.?|p\.m\.?|hrs|noon|midnight)?"
_TIMES = re.compile(
    rf"(?<![\d£.:/-]){_TIME}\s*(?:-|–|—|to|until|till|and)\s*(?:finish(?:ing)? (?:at )?)?{_TIME}"
    r"(?![\d/]|\.\d|\s*(?:hours?\b|hrs? (?:a|per)|%|days|years|miles|weeks|nights|staff|people|children|shifts))", re.I
)  # fmt: skip
_NAMED = {"noon": 12.0, "midday": 12.0, "midnight": 24.0}


_Time = tuple[str, str | None, str | None]
"""An hour, its minutes and its mark as they are written."""


@dataclass(frozen=True, slots=True)
class Span:
    """A span of the day in hours, 0 to 24 for its start; an `end` beyond 24 is of the next day."""

    start: float
    end: float


def spans(text: str) -> Iterator[Span]:
    """Yield every span of times a text names. Bare numbers count only as '9 to 5': office hours."""
    for found in _TIMES.finditer(text):
        first: _Time = (found[1], found[2], found[3])
        last: _Time = (found[4], found[5], found[6])
        marked = any(first[1:]) or any(last[1:]) or not (first[0] + last[0]).isdigit()
        if not marked and (first[0], last[0]) not in (("9", "5"), ("8", "4"), ("9", "5.30")):
            continue
        start, end = _hour(*first), _hour(*last)
        if start is None or end is None:
            continue
        yield _span(start, end, _half(first), _half(last))


def _half(time: _Time) -> str:
    mark = (time[2] or "").lower().replace(".", "")
    if mark in ("am", "pm"):
        return mark
    clock_of_24 = (
        mark == "hrs" or (len(time[0]) == 2 and time[0][0] == "0") or (time[0].isdigit() and int(time[0]) > 12)
    )
    return "24" if clock_of_24 or not time[0].isdigit() else ""


def _hour(hour: str, minutes: str | None, mark: str | None) -> float | None:
    if hour.lower() in _NAMED:
        return _NAMED[hour.lower()]
    number = int(hour) + (int(minutes) / 60 if minutes else 0.0)
    if number > 24 or (minutes and int(minutes) > 59):
        return None
    half = (mark or "").lower().replace(".", "")
    if half == "pm" and number < 12:
        return number + 12
    if half == "midnight":
        return 24.0
    return number - 12 if half == "am" and 12 <= number < 13 else number


def _span(start: float, end: float, first: str, last: str) -> Span:
    """Settle the halves of the day that are not said: ‘6-8pm’ begins in the evening, ‘9-5’ ends in the afternoon."""
    if not first and last == "pm" and start + 12 < end and start < 7 and end - start > 12:
        start += 12  # ‘6-8pm’, where 14 hours would be too long; ‘6-2pm’ begins in the morning
    elif not first and last == "pm" and start < 12 and start + 12 < end:
        start += 12
    if not last and first in ("am", "pm", "") and end <= start and end < 12:
        end += 12
    if end <= start:
        end += 24
    return Span(start, end)
