"""Hours a week as adverts state them: 16-20 hours a week, 37.5 hrs pw, contracts of 8, 16 or 24 hours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobs.adverts.clock import spans
from jobs.adverts.labels import Label, Labelled
from jobs.adverts.model import Hours, Quoted
from jobs.texts.lines import Line

_NUM = r"\d{1,2}(?:\.\d{1,2})?"
_HOURS = re.compile(
    rf"(?<![\d.:£/])((?:{_NUM}\s*(?:hours?|hrs?)?\s*(?:-|–|—|to|or|and|&|/|,)\s*){{0,5}}{_NUM})[\s-]*(?:hours?"
    rf"|hrs?|h)\b\.?"
    r"(?!\s*notice|\s*['’]\s*notice)", re.I,
)  # fmt: skip
_BARE = re.compile(rf"^(?:(?:up to|minimum|approx\w*|circa|c\.|part[- ]time|full[- ]time|around"
    rf"|about)[\s,(-]*)*({_NUM})(?:\s*(?:-|–|to)\s*({_NUM}))?"
                   r"(?!\s*(?:[.:]\d|am|pm|%|days?|weeks?|nights?|shifts?|/))\b", re.I)  # fmt: skip
_PER_WEEK_FIRST = re.compile(
    rf"\b(?:hours?|hrs?)\s+(?:per|a|each|/)\s*(?:week|wk)\s*[:\-–=]?\s*(?:is |are )?({_NUM})(?:\s*(?:-|–"
    rf"|to)\s*({_NUM}))?(?![\d.:]*\s*(?:am|pm))",
    re.I,
)
_COUNT_A_WEEK = re.compile(
    rf"\bhours\b[^.\d]{{0,24}}\b({_NUM}) (?:per|a|each) week|^(?:average|avg|approx\w*)?\W*({_NUM}) (?:per|a) week",
    re.I,
)
_A_WEEK = re.compile(
    r"\b(?:per|a|each|every)\s+week|\bweekly|\bp\.?/?w\.?k?\b|/\s?w(?:ee)?k|\bweek\b|\bwk\b|\bcontracts?\b", re.I
)
_NOT_A_WEEK = re.compile(
    r"^\W{0,3}(?:of )?(?:notice|per day|a day|each day|daily|per (?:shift|night|evening|morning|session|visit"
    r"|month|year|annum|fortnight)"
    r"|a (?:night|month|year|fortnight|shift|session)|shifts?\b|days?\b|each (?:shift|morning|evening|night"
    r"|time)|annual|holiday|leave|lunch"
    r"|break|unpaid|service|support|care|cover|response|access|helpline|emergency|a[- ]day|of (?:training|cpd"
    r"|support|paid|annual|learning)"
    r"|before|after|ago|in advance|drive|away|sleep)", re.I,
)  # fmt: skip
_BEFORE_NOT = re.compile(r"(?:within|at least|over|last|next|every|first|after|open|a full|£\d[\d.,]*|-hour)\s*$", re.I)
_FULL_TIME_OF = re.compile(
    r"(?:based on|full[- ]time(?: equivalent| hours| week)?(?: is| being| of| are|:)|fte|equivalent)\W{0,3}(?:an? )?$",
    re.I,
)
_DAILY = re.compile(
    rf"({_NUM}|two|three|four|five|six)\s*(?:hours?|hrs?)\s*(?:per|a|each|every)\s*(?:day|evening|morning"
    rf"|night|afternoon|shift)",
    re.I,
)
_COUNTS = {"one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAME = r"(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?"
_DAY = re.compile(rf"\b{_NAME}\b", re.I)
_DAY_RANGE = re.compile(rf"\b{_NAME}\s*(?:-|–|—|to)\s*{_NAME}\b", re.I)
_SO_MANY = re.compile(
    r"\b(two|three|four|five|six|[2-6]) (?:days|evenings|mornings|nights|afternoons)(?: (?:a|per"
    r"|each) week)?\b(?! (?:out|from|off|over))",
    re.I,
)
_BREAK = re.compile(
    r"(?:(\d{2})[- ]?min\w*|(half[- ](?:an[- ])?hour|(?:one|1|an)[- ]hour))[^.;]{0,12}unpaid"
    r"|unpaid[^.;]{0,14}(?:(\d{2})[- ]?min)",
    re.I,
)
_UP_TO = re.compile(r"\b(?:up to|maximum(?: of)?|max\.?|no more than)\s*(?:a )?$", re.I)
FEWEST, MOST = 2.0, 60.0  # hours in a week
LEAST_ALONE = 4.0  # hours without the word week: fewer are of a day


def read_hours(lines: Sequence[Line], labels: Sequence[Labelled] = ()) -> Quoted[Hours] | None:
    """Return the hours a week an advert states, or None. What is labelled and names the week is believed first."""
    best: tuple[float, Quoted[Hours]] | None = None
    for weight, quoted in (*_of_labels(labels), *_of_lines(lines), *_by_days(lines)):
        if best is None or weight > best[0]:
            best = weight, quoted
    return best[1] if best else None


def _of_labels(labels: Sequence[Labelled]) -> Iterator[tuple[float, Quoted[Hours]]]:
    for fact in labels:
        if fact.label not in (Label.HOURS, Label.CONTRACT, Label.PAY):
            continue
        bonus = 2.0 if fact.label is Label.HOURS else 0.5
        for weight, hours in _stated(fact.value):
            yield weight + bonus, Quoted(hours, fact.lines)
        if fact.label is Label.HOURS and (bare := _BARE.match(fact.value)) and (hours_ := _pair(*bare.groups())):
            yield 2.5, Quoted(hours_, fact.lines)


def _of_lines(lines: Sequence[Line]) -> Iterator[tuple[float, Quoted[Hours]]]:
    for line in lines:
        for weight, hours in _stated(line.text):
            yield weight, Quoted(hours, (line.number,))


def _stated(text: str) -> Iterator[tuple[float, Hours]]:
    for match in _HOURS.finditer(text):
        before, after = text[max(0, match.start() - 30) : match.start()], text[match.end() : match.end() + 30]
        numbers = re.findall(_NUM, match.group(1))
        weekly = bool(_A_WEEK.search(after[:24]) or _A_WEEK.search(before[-16:]))
        if _NOT_A_WEEK.match(after) or (_BEFORE_NOT.search(before) and not weekly):
            continue
        hours = _pair(numbers[0], numbers[-1]) if len(numbers) < 3 else _spread(numbers)
        if hours and len(numbers) == 1 and _UP_TO.search(before):
            hours = 0.0, hours[1]
        if hours and (weekly or hours[1] >= LEAST_ALONE):
            yield (3.0 if weekly else 1.0) - (2.0 if _FULL_TIME_OF.search(before) else 0.0), hours
    if (found := _COUNT_A_WEEK.search(text)) and (hours := _pair(found.group(1) or found.group(2), None)):
        yield 2.5, hours
    if (found := _PER_WEEK_FIRST.search(text)) and (hours := _pair(*found.groups())):
        yield 3.0, hours


def _by_days(lines: Sequence[Line]) -> Iterator[tuple[float, Quoted[Hours]]]:
    """Yield hours a week worked out from days and the length of a day, the last thing that is believed."""
    for place, line in enumerate(lines):
        days = _days(line.text)
        if days is None:
            continue
        if daily := _DAILY.search(line.text):
            said = daily.group(1).lower()
            yield from _of_week(days * (_COUNTS[said] if said in _COUNTS else float(said)), (line.number,))
            continue
        after = lines[place + 1] if place + 1 < len(lines) else None
        for near in (line, after):
            found = list(spans(near.text)) if near is not None else []
            if found and near is not None and len(found) == 1:
                unpaid = _unpaid(near.text)
                length = found[0].end - found[0].start - unpaid
                yield from _of_week(days * length, tuple(sorted({line.number, near.number})))
            if found:
                break


def _of_week(number: float, lines: tuple[int, ...]) -> Iterator[tuple[float, Quoted[Hours]]]:
    if FEWEST <= number <= MOST:
        yield 0.5, Quoted((round(number, 2), round(number, 2)), lines)


def _days(text: str) -> int | None:
    """Return on how many days of the week a line speaks of working, where it says so."""
    if found := _DAY_RANGE.search(text):
        first, last = (_DAYS.index(name[:3].lower()) for name in found.groups())
        return (last - first) % 7 + 1
    if found := _SO_MANY.search(text):
        said = found.group(1).lower()
        return int(_COUNTS[said]) if said in _COUNTS else int(said)
    named = {name[:3].lower() for name in _DAY.findall(text)}
    return len(named) or None


def _unpaid(text: str) -> float:
    """Return the unpaid break of a day in hours, where its length is said."""
    found = _BREAK.search(text)
    if found is None:
        return 0.0
    if found.group(2):
        return 0.5 if "half" in found.group(2).lower() else 1.0
    return float(found.group(1) or found.group(3)) / 60


def _pair(low: str, high: str | None) -> Hours | None:
    ends = sorted((float(low), float(high or low)))
    return (ends[0], ends[1]) if ends[0] >= FEWEST and ends[1] <= MOST else None


def _spread(numbers: Sequence[str]) -> Hours | None:
    values = sorted(map(float, numbers))
    return _pair(str(values[0]), str(values[-1]))
