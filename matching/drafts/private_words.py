"""Words that may tell about health, benefits, support or the law: one list, for marking and for the gate.

A list of words can miss what it should have found, and mark what is harmless. So nobody is told that a text is safe:
what is marked is held back (`supportplans.draft_gate`), and the rest is still to be read through together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from importlib.resources import files


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
    """Yield what a text may tell about, each with where its words begin and end, in the order of `Private`."""
    for topic, pattern in _patterns().items():
        yield from ((topic, *found.span()) for found in pattern.finditer(text))
