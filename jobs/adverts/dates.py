"""The closing date of an advert: 'Closing date: Friday 4th December 2026', 'apply by 4/12/26'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from jobs.adverts.model import Quoted

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOSES = re.compile(
    r"\b(?:clos(?:es|ing)(?:\s+date)?|deadline|(?:apply|ring|call|email|phone|contact)\b[^.]{0,40}?\b(?:by"
    r"|before)|applications?\s+(?:by|close|must be (?:in"
    r"|received) by)"
    r"|expires?(?:\s+on)?|last day to apply|no later than)\b", re.I
)  # fmt: skip
_WRITTEN = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s*(\d{4}|\d{2}\b)?", re.I)
_AMERICAN = re.compile(r"\b([a-z]{3,9})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})", re.I)
_NUMBERS = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def read_closing(lines: Sequence[str], today: date | None = None) -> Quoted[date] | None:
    """Return the day an advert closes, or None. Without a year it is the next such day from `today` on.

    A date stands on the line that speaks of closing, or on the next one.
    """
    year = _year_of(lines)
    for number, line in enumerate(lines):
        found = _CLOSES.search(line)
        if not found:
            continue
        for place, part in enumerate((line[found.end() :], *lines[number + 1 : number + 2])):
            day = _date(part, today, year)
            if day is not None:
                return Quoted(day, (number, number + place) if place else (number,))
    return None


def _year_of(lines: Sequence[str]) -> int | None:
    """Return the one year the advert names anywhere, for dates that leave it out."""
    years = {int(y) for line in lines for y in re.findall(r"\b(20[2-4]\d)\b", line)}
    return years.pop() if len(years) == 1 else None


def _date(text: str, today: date | None, year: int | None) -> date | None:
    if found := _ISO.search(text):
        return _made(*(int(part) for part in found.groups()))
    if found := _NUMBERS.search(text):
        day, month, given = (int(part) for part in found.groups())
        return _made(given + (2000 if given < 100 else 0), month, day)
    for found in _WRITTEN.finditer(text):
        number, month_name, given_year = found.groups()
        if month_name[:3].lower() in _MONTHS:
            return _named(int(number), month_name, given_year, today, year)
    if (found := _AMERICAN.search(text)) and found.group(1)[:3].lower() in _MONTHS:
        return _named(int(found.group(2)), found.group(1), found.group(3), today, year)
    return None


def _named(number: int, month_name: str, given: str | None, today: date | None, year: int | None) -> date | None:
    month = _MONTHS.index(month_name[:3].lower()) + 1
    if given:
        return _made(int(given) + (2000 if len(given) == 2 else 0), month, number)
    if year:
        return _made(year, month, number)
    if today is None:
        return None
    this = _made(today.year, month, number)
    return this if this and this >= today else _made(today.year + 1, month, number)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
