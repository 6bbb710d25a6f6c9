"""Days and times as people type and read them: 3 March 2027, tomorrow, in 2 weeks, 13.05."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from records.consent import add_months
from supportplans.wording import day

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NAMED = {"today": 0, "tomorrow": 1, "yesterday": -1}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WRITTEN = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?(?:\s+(\d{4}))?")
_NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_AHEAD = re.compile(r"in\s+(\d{1,3}|an?|one|two|three|four|six)\s+(day|week|month)s?")
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}
DAY_HELP = "Such as 3 March 2027, tomorrow, or in 2 weeks. Leave it empty if it is not known."
DAY_MISTAKE = "I could not read a day. Try 3 March 2027, or leave it empty."


def read_day(text: str, today: date) -> date | None:
    """Return the day somebody typed, British order; None for no text. Raises ValueError for what is no day."""
    said = " ".join(text.casefold().split())
    if not said:
        return None
    if said in _NAMED:
        return today + timedelta(days=_NAMED[said])
    for name in _WEEKDAYS:
        if said in (name, f"next {name}"):
            ahead = (_WEEKDAYS.index(name) - today.weekday() - 1) % 7 + 1
            return today + timedelta(days=ahead)
    if found := _AHEAD.fullmatch(said):
        return _ahead(found, today)
    if found := _ISO.fullmatch(said):
        return date(*(int(part) for part in found.groups()))
    if found := _NUMBERS.fullmatch(said):
        number, month, year = found.groups()
        return _dated(int(number), int(month), year, today)
    if found := _WRITTEN.fullmatch(said):
        number, month, year = found.groups()
        for place, name in enumerate(_MONTH_NAMES, 1):
            if name.startswith(month):
                return _dated(int(number), place, year, today)
    raise ValueError(DAY_MISTAKE)


def _ahead(found: re.Match[str], today: date) -> date:
    count, unit = found.groups()
    number = _COUNTS.get(count) or int(count)
    if unit == "month":
        return add_months(today, number)
    return today + timedelta(days=number * (7 if unit == "week" else 1))


def _dated(number: int, month: int, year: str | None, today: date) -> date:
    """Return the day; without a year it is the one nearest to today."""
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, number)
    near = [date(today.year + n, month, number) for n in (-1, 0, 1) if _exists(today.year + n, month, number)]
    if not near:
        raise ValueError(DAY_MISTAKE)
    return min(near, key=lambda found: abs((found - today).days))


def _exists(year: int, month: int, number: int) -> bool:
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True


def long_day(on: date) -> str:
    """Return a day for a heading: Tuesday 24 November."""
    return f"{_WEEKDAYS[on.weekday()].capitalize()} {day(on).rsplit(' ', 1)[0]}"


def near_day(on: date, today: date) -> str:
    """Return a day in full, its year only where that is not this one: 24 November, 3 March 2027."""
    return day(on).rsplit(" ", 1)[0] if on.year == today.year else day(on)


def short_day(on: date) -> str:
    """Return a day for the edge of a list: 24 Nov."""
    return f"{on.day} {_MONTHS[on.month - 1].capitalize()}"


def clock_time(moment: datetime) -> str:
    """Return a time as it is read: 9.05."""
    return f"{moment.hour}.{moment.minute:02}"


def clock_behind(today: date, seen: date) -> str:
    """Return what is said where the computer's clock is behind the latest day that a file was used on."""
    return (
        f"This computer says it is {day(today)}, but this file was used on {day(seen)}. Nothing is lost. "
        f"Permission that ended by {day(seen)} stays ended. If the computer’s date is wrong, set it right. "
        "If it is right, that permission can be asked for again."
    )


def days_between(start: date, end: date) -> str:
    """Return a stretch of days in words: 1 day, 12 days."""
    count = abs((end - start).days)
    return "1 day" if count == 1 else f"{count} days"


def when(on: date, today: date) -> str:
    """Return a day as it stands to today: in 9 days, 3 March 2027, 2 days late, late since 3 March 2026."""
    ahead = (on - today).days
    if ahead in (-1, 0, 1):
        return ("1 day late", "today", "tomorrow")[ahead + 1]
    if ahead < 0:
        return f"{-ahead} days late" if ahead >= -60 else f"late since {day(on)}"
    return f"in {ahead} days" if 0 < ahead <= 21 else day(on)
