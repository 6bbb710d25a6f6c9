"""Reading a step of a way back from the words of its own line, so that a calendar holds nothing the line does not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from supportplans.return_lines import WEEKDAYS

_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_STEP: Final = re.compile(r"(\d{1,2}) (\w+) (\d{4}) to (\d{1,2}) (\w+) (\d{4}): (.+)\.", re.DOTALL)
_FIRST_DAY: Final = re.compile(r"(\d{1,2}) (\w+) (\d{4})\b")
_HOURS: Final = re.compile(r"[0-9.]+ hours a day")
MOST_DAYS: Final = 2 * 366  # a step that lasts longer is no step anybody could draw


@dataclass(frozen=True, slots=True)
class StepSaid:
    """One step as its line tells it. `days` are days of the week (0 is Monday); `words` what is done."""

    starts_on: date
    ends_on: date
    days: frozenset[int]
    words: tuple[str, ...]

    @property
    def hours(self) -> str:
        """Return how many hours a day, in the words of the line; nothing where it does not say."""
        return next((words for words in self.words if _HOURS.fullmatch(words)), "")

    def on(self) -> tuple[date, ...]:
        """Return the days it is done on; where no days of the week are told, the day it begins."""
        if not self.days:
            return (self.starts_on,)
        every = (self.starts_on + timedelta(days=n) for n in range((self.ends_on - self.starts_on).days + 1))
        return tuple(day for day in every if day.weekday() in self.days)


def read_step(text: str) -> StepSaid | None:
    """Return the step of a line 'first day to last day: days; hours; duties.', or None where it tells none."""
    found = _STEP.fullmatch(text.strip())
    if found is None:
        return None
    first, last = _day(*found.group(1, 2, 3)), _day(*found.group(4, 5, 6))
    if first is None or last is None or not timedelta() <= last - first <= timedelta(days=MOST_DAYS):
        return None
    head, *rest = found.group(7).split("; ")
    days = weekdays_in(head) if all(name in WEEKDAYS for name in head.split(", ")) else frozenset()
    return StepSaid(first, last, days, tuple(rest if days else (head, *rest)))


def first_day(text: str) -> date | None:
    """Return the day a line begins with, such as '10 December 2026, or sooner', or None where it begins otherwise."""
    found = _FIRST_DAY.match(text.strip())
    return _day(*found.groups()) if found else None


def weekdays_in(text: str) -> frozenset[int]:
    """Return the days of the week that a text names (0 is Monday)."""
    return frozenset(n for n, name in enumerate(WEEKDAYS) if re.search(rf"\b{name}s?\b", text))


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), _MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None
