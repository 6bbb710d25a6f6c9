"""Takes out of a person's words what must not matter for a match: names, gender, age and diagnoses.

Words that come in pairs by gender become one of the pair ('dad' and 'mum' are read alike, as are 'he' and 'she'), so
that what they tell of caring stays. Names, ages and diagnoses are left out. Only what is compared is made neutral: what
a person said stays on the screen and on paper word for word. The words are data in `data/neutral.json`.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "neutral.json"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = rf"(?:\d{{1,3}}|(?:{_TENS})(?:[- ](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|\w+teen)"
_DECADES = r"(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0'?s)"
_AGES = re.compile(
    rf"\b(?:{_NUMBER}[- ]?(?:years?|yrs?)[- ]?(?:olds?|of age|young)|{_NUMBER} ?yo|{_NUMBER}[- ]year[- ]olds?"
    rf"|aged? (?:of )?{_NUMBER}|(?:i'm|i am|im) {_NUMBER}(?= (?:now|and|next|this|in|but|with)\b|[.,;!?]|$)"
    rf"|in (?:my|his|her|their) (?:early |mid |mid-|late )?{_DECADES})(?!\w)",
    re.IGNORECASE,
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\w'-]+")
_SPACES = re.compile(r"\s+")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


@lru_cache(maxsize=4096)
def neutral(words: str) -> str:
    """Return a person's words without what must not matter; for comparing, never for showing."""
    text = _TITLED.sub(" ", words.translate(_APOSTROPHES))
    text = _names().sub(" ", text)
    text = _AGES.sub(" ", text)
    text = _diagnoses().sub(" ", text)
    text = _pairs().sub(_one_of_pair, text)
    return _SPACES.sub(" ", text).strip()


def _one_of_pair(found: re.Match[str]) -> str:
    return _swaps()[found.group().casefold()]


@cache
def _data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_DATA.read_text(encoding="utf-8"))
    return found


@cache
def _swaps() -> dict[str, str]:
    pairs = {other: one for one, others in _data()["swap"].items() for other in others}
    return pairs | dict.fromkeys(_data()["drop"], " ")


@cache
def _pairs() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{_any(_swaps())})(?![\w-])", re.IGNORECASE)


@cache
def _diagnoses() -> re.Pattern[str]:
    """Return what finds a diagnosis, with the words that lead to it."""
    lead = rf"(?:(?:{_any(_data()['before_diagnoses'])}|(?:i have|i've got|i've|i got|i am|i'm|with|my)) )?"
    adjective = r"(?:(?:severe|mild|chronic|bad|my|an?|some) )?"
    named = rf"(?:{_any(_data()['diagnoses'])})"
    return re.compile(rf"(?<!\w){lead}{adjective}{named}(?:(?:,? and |, | or ){named})*(?![\w-])", re.IGNORECASE)


@cache
def _names() -> re.Pattern[str]:
    """Return what finds a name; one that is a word as well only where a capital stands inside a sentence."""
    plain, worded = _any(_data()["names"]), _any(_data()["names_that_are_words"])
    ending = r"(?:'s)?(?![\w-])"
    return re.compile(rf"(?<![\w-])(?:{plain}){ending}|(?<=[a-z,] )(?:{worded}){ending}")


def _any(words: Any) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))
