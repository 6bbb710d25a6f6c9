"""What belongs on one line, as long as that is wide enough: a date, a long number, a number and what it counts."""

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
    """Return the spaces around a number that no line ends at, and those before a year."""
    names = "|".join(re.escape(name) for name in months())
    spaces = (
        rf"(?<=\d) (?=\d|(?:{names})\b)",  # 01632 960 144; 3 March
        r"(?<!\d\d\d)(?<=\d) (?=[^\W\d_A-Z])",  # 10 days, but not 2027 and
        *(rf"(?<=\b[^\W\d_]{{{n}}}) (?=\d{{1,2}} (?:{names})\b)" for n in (2, 3)),  # on 3 March
    )
    return re.compile("|".join(spaces)), re.compile(rf"(\d{_GLUE}(?:{names})) (\d{{4}}\b)")
