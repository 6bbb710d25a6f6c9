"""The closing date of an advert: 'Closing date: Friday 4th December 2026', 'apply by 4/12/26'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from jobs.adverts.labels import Label, Labelled
from jobs.adverts.model import Quoted
from jobs.texts.lines import Line, blocks

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOSES = re.compile(
    r"\b(?:clos(?:es|ing)\b(?:\s+date)?|(?:will|to) close\b|applications?\s+close|deadline|expir(?:es|y)(?:\s+on)?"
    r"|(?:apply|ring|call|e-?mail|phone|contact|message|text|cvs?|applications?|letter|forms?|send|received"
    r"|returned|in touch"
    r"|submitted|names?|reply|write|details|let (?:us|me) know|interest|pop in|hand)\b[^.]{0,80}?\b(?:by"
    r"|before|until|no later than)\b|last day to apply"
    r"|no later than"
    r"|open until|advert(?:ised)? until|apply until)", re.I
)  # fmt: skip
_YEAR = r"(\d{4}\b|['’]?(?:2[4-9]|3\d)\b(?!\s*(?:[:.]\d|am\b|pm\b|noon|hrs|hours|midnight)))"
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY_OF_WEEK = r"(?:\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s+(?:the )?)?"
_WRITTEN = re.compile(
    rf"{_DAY_OF_WEEK}\b(\d{{1,2}})(?:st|nd|rd|th)?[\s\-]+(?:of\s+)?{_MONTH}\b[.,]?[\s\-]*{_YEAR}?", re.I
)
_AMERICAN = re.compile(rf"{_DAY_OF_WEEK}\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!:),?\s*{_YEAR}?", re.I)
_NUMBERS = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})\b")
_SHORT = re.compile(r"\b(\d{1,2})/(\d{1,2})\b(?!/)")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?=\b|T)")
_NAMED_YEAR = re.compile(r"(?<!since )(?<!in )(?<!act )(?<!regulations )\b(20[2-4]\d)\b", re.I)
FAR = 90  # characters after the words that speak of closing, in which its date can stand
NEXT_LINES = 2  # after the line that speaks of closing, in which its date can stand


def read_closing(
    lines: Sequence[Line], labels: Sequence[Labelled] = (), today: date | None = None
) -> Quoted[date] | None:
    """Return the day an advert closes, or None. Without a year it is the next such day from `today` on.

    A date stands after a label or on the line that speaks of closing; at its end, it can stand on the next.
    """
    year = _year_of(lines)
    for fact in labels:
        if fact.label is Label.CLOSING and (day := _first(fact.value, today, year)):
            return Quoted(day, fact.lines)
    for block in blocks(lines, [False] * len(lines)):
        for found in _CLOSES.finditer(block.text):
            if day := _first(block.text[found.end() : found.end() + FAR], today, year):
                return Quoted(day, block.numbers(found.start(), min(found.end() + FAR, len(block.text))))
    for place, line in enumerate(lines):
        found_last = _last(_CLOSES, line.text)
        if found_last is not None and len(line.text) - found_last < 25:
            for after in lines[place + 1 : place + 1 + NEXT_LINES]:
                if day := _first(after.text[:60], today, year):
                    return Quoted(day, (line.number, after.number))
    return None


def _last(cue: re.Pattern[str], text: str) -> int | None:
    ends = [found.end() for found in cue.finditer(text)]
    return ends[-1] if ends else None


def _year_of(lines: Sequence[Line]) -> int | None:
    """Return the one year the advert names anywhere, for dates that leave it out."""
    years = {int(year) for line in lines for year in _NAMED_YEAR.findall(line.text)}
    return years.pop() if len(years) == 1 else None


def _first(text: str, today: date | None, year: int | None) -> date | None:
    """Return the date that stands first in a text."""
    found = sorted(_dates(text, today, year), key=lambda each: each[0])
    return found[0][1] if found else None


def _dates(text: str, today: date | None, year: int | None) -> Iterator[tuple[int, date]]:
    made: list[tuple[int, date | None]] = []
    made += [(m.start(), _made(*map(int, m.groups()))) for m in _ISO.finditer(text)]
    made += [(m.start(), _made(_full(m[3]), int(m[2]), int(m[1]))) for m in _NUMBERS.finditer(text)]
    made += [(m.start(), _named(int(m[2]), m[3], m[4], m[1], today, year)) for m in _WRITTEN.finditer(text)]
    made += [(m.start(), _named(int(m[3]), m[2], m[4], m[1], today, year)) for m in _AMERICAN.finditer(text)]
    if not made:
        made += [(m.start(), _guessed(int(m[2]), int(m[1]), None, today, year)) for m in _SHORT.finditer(text)]
    yield from ((start, day) for start, day in made if day is not None)


def _full(digits: str) -> int:
    number = int(digits.strip("'’"))
    return number + 2000 if number < 100 else number


def _named(
    number: int, month: str, given: str | None, weekday: str | None, today: date | None, year: int | None
) -> date | None:
    place = _MONTHS.index(month[:3].lower()) + 1
    if given:
        return _made(_full(given), place, number)
    return _guessed(place, number, _DAYS.index(weekday[:3].lower()) if weekday else None, today, year)


def _guessed(month: int, number: int, weekday: int | None, today: date | None, year: int | None) -> date | None:
    """Return a day whose year is not said: of the advert's one year, else the next, where the weekday agrees."""
    years = [year] if year else [today.year + step for step in (0, 1, -1, -2)] if today else []
    days = [day for each in years if each is not None and (day := _made(each, month, number))]
    agree = [day for day in days if weekday is None or day.weekday() == weekday] or days
    later = [day for day in agree if today is None or day >= today]
    return min(later) if later else max(agree, default=None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
