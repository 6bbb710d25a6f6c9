"""What belongs on one line: a date, and the groups of a number of a phone, as long as the line is wide enough."""

from __future__ import annotations

import re
from functools import cache

from supportplans.tongue import language
from supportplans.wording import months

_GLUE = "\u00a0"  # a space at which no line ends


def glued(markup: str) -> tuple[str, ...]:
    """Return markup with dates and numbers held together, then looser for a narrow column, and last as it is."""
    number, year = _patterns(language())
    parted = number.sub(_GLUE, markup)
    return tuple(dict.fromkeys((year.sub(rf"\1{_GLUE}\2", parted), parted, markup)))


@cache
def _patterns(_language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the spaces between digits, or a day and its month; and those between a month and its year."""
    names = "|".join(re.escape(name) for name in months())
    return re.compile(rf"(?<=\d) (?=\d|(?:{names})\b)"), re.compile(rf"(\d{_GLUE}(?:{names})) (\d{{4}}\b)")
