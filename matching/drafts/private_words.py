"""Words that may tell about health, benefits, support or the law: one list, for marking and for the gate.

A list of words can miss what it should have found, and mark what is harmless. So nobody is told that a text is safe:
what is marked is held back (`supportplans.draft_gate`), and the rest is still to be read through together.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from importlib.resources import files

_APOSTROPHES = "‘’ʼ`´"


class Private(Enum):
    """What a word may tell about."""

    HEALTH = "health"
    BENEFITS = "benefits"
    SUPPORT = "support"
    RECORD = "record"


@cache
def _patterns() -> Mapping[Private, re.Pattern[str]]:
    rows = json.loads(files("matching").joinpath("data/private_words.json").read_text(encoding="utf-8"))
    return {Private(name): re.compile(rf"\b(?:{'|'.join(words)})\b", re.I) for name, words in rows.items()}


def private_words(text: str) -> Iterator[tuple[Private, str]]:
    """Yield what a text may tell about, each with the words that do, in the order of `Private`."""
    yield from ((topic, text[start:end]) for topic, start, end in private_spans(text))


def private_spans(text: str) -> Iterator[tuple[Private, int, int]]:
    """Yield what a text may tell about, each with where its words begin and end, in the order of `Private`.

    Words are known however they were typed or pasted: with joined letters, accents, other dashes and blanks, or marks
    that nobody sees between their letters.
    """
    plain, places = _plain(text)
    apart = plain.replace("-", " ")
    for topic, pattern in _patterns().items():
        found = {match.span(): None for read in dict.fromkeys((plain, apart)) for match in pattern.finditer(read)}
        yield from ((topic, places[start], places[end - 1] + 1) for start, end in found)


def _plain(text: str) -> tuple[str, list[int]]:
    """Return a text as it is looked through, and where each of its characters stands in what was written."""
    plain: list[str] = []
    places: list[int] = []
    for place, written in enumerate(text):
        for char in unicodedata.normalize("NFKD", written):
            told = _char(char)
            if told and not (told == " " and plain[-1:] == [" "]):
                plain.append(told)
                places.append(place)
    return "".join(plain), places


def _char(char: str) -> str:
    """Return a character as it is read: nothing for accents and for marks that nobody sees."""
    kind = unicodedata.category(char)
    if kind in ("Mn", "Cf"):
        return ""
    if kind == "Pd":
        return "-"
    return " " if char == "_" or char.isspace() else "'" if char in _APOSTROPHES else char
