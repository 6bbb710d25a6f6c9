"""Dates that are written another way than on our papers: 3 March 2027.

Numbers alone are read two ways (in America the month comes first), and a shortened month is hard for some readers.
A phone number, a time, a sort code, a fraction or a version is no date; a day without its year is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from supportplans.house_lists import Spot
from supportplans.wording import day

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_NUMBER = {name[:3]: n for n, name in enumerate(_MONTHS.split("|"), 1)}
_YEAR = r"(?P<year>(?:19|20)\d\d|['’]\d\d|\d\d(?![\d.:]))"
_NUMBERS = re.compile(
    r"(?<![\d/.:£-])(?:(?P<day>\d{1,2})(?P<by>[/.])(?P<month>\d{1,2})(?P=by)(?P<year>(?:19|20)\d\d|\d\d)"
    r"|(?P<day2>\d{1,2})-(?P<month2>\d{1,2})-(?P<year2>(?:19|20)\d\d)"
    r"|(?P<year3>(?:19|20)\d\d)(?P<by3>[/.-])(?P<month3>\d{1,2})(?P=by3)(?P<day3>\d{1,2}))(?![\d/:-]|\.\d)"
)
_NO_YEAR = re.compile(
    r"\b(?i:on|by|until|till|since|from|before|after) (?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/.:]|\w)"
)
_DAY_FIRST = re.compile(
    rf"(?<![\w/.:-])(?P<the>the )?(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)?(?P<of> of)?[ ,-]+"
    rf"(?:(?P<month>{_MONTHS})|(?P<short>{_SHORT})\b\.?)(?:,? {_YEAR})?(?![\w])"
)
_MONTH_FIRST = re.compile(
    rf"(?<![\w-])(?:(?P<month>{_MONTHS})|(?P<short>{_SHORT})\.?),? (?:the )?(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)?"
    rf"(?:,? {_YEAR})?(?=$|[.,;:!?)”\"]|\s+(?:and|or|to|until|till|at|in|for|from|is|was|on|we|I)\b)(?!\.\d|:\d)"
)
_FRACTIONS = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (1, 8), (24, 7)})


def dates(text: str) -> Iterator[Spot]:
    """Yield every date that is written another way, with how it is written on our papers as far as that is sure."""
    for found in _NUMBERS.finditer(text):
        yield from _in_numbers(found)
    for found in _NO_YEAR.finditer(text):
        spot = _without_year(found)
        if spot is not None:
            yield spot
    for found in _DAY_FIRST.finditer(text):
        if any(found[part] for part in ("th", "of", "short")) or _shortened(found["year"]):
            yield from _named(found)
    for found in _MONTH_FIRST.finditer(text):
        yield from _named(found)


def _in_numbers(found: re.Match[str]) -> Iterator[Spot]:
    """Tell the day: where both numbers could be the month, it is ours that is offered, day first."""
    groups = found.groupdict()
    said_day, month, year = (
        int(groups[name] or groups[f"{name}2"] or groups[f"{name}3"]) for name in ("day", "month", "year")
    )
    for on in ((said_day, month), (month, said_day)):
        with suppress(ValueError):
            yield Spot(*found.span(), day(date(_whole_year(year), on[1], on[0])))
            return


def _without_year(found: re.Match[str]) -> Spot | None:
    said_day, month = int(found["day"]), int(found["month"])
    if (said_day, month) in _FRACTIONS:
        return None
    try:
        on = date(2024, month, said_day)  # a leap year, so that every day there is counts
    except ValueError:
        return None
    return Spot(found.start("day"), found.end("month"), day(on).rpartition(" ")[0])


def _named(found: re.Match[str]) -> Iterator[Spot]:
    month = _NUMBER[(found["month"] or found["short"])[:3]]
    with suppress(ValueError):
        on = date(_whole_year(int(found["year"].lstrip("'’"))) if found["year"] else 2024, month, int(found["day"]))
        yield Spot(*found.span(), day(on) if found["year"] else day(on).rpartition(" ")[0])


def _shortened(year: str | None) -> bool:
    return year is not None and not (len(year) == 4 and year.isdigit())


def _whole_year(year: int) -> int:
    return year if year > 99 else 2000 + year
