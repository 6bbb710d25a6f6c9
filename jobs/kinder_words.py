"""Words that make less of somebody, each with a kinder way to say it: one list for our own texts and for drafts.

`Scope.NEVER` and `Scope.OURS` have no place in anything we write; `NAMES` call people by being served, which only a
trade's own tasks may ('meet clients'); `VOCABULARY` are fine in plain speech ('in case') but not in names of work;
`SELF` is how people talk themselves down, and only ever gets a suggestion.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "kinder_words.json"


class Scope(Enum):
    """Where a word has no place."""

    NEVER = "never"
    NAMES = "names"
    OURS = "ours"
    VOCABULARY = "vocabulary"
    SELF = "self"


@dataclass(frozen=True, slots=True)
class KinderWord:
    """A word to look for (a pattern, in any case), and what to say instead."""

    pattern: re.Pattern[str]
    kinder: str
    scope: Scope


@cache
def kinder_words() -> tuple[KinderWord, ...]:
    """Return the whole list."""
    rows = json.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(KinderWord(_whole(row["word"]), row["kinder"], Scope(row["scope"])) for row in rows)


def makes_less(text: str, *scopes: Scope) -> bool:
    """Tell whether a text holds a word of these scopes."""
    return any(word.pattern.search(text) for word in kinder_words() if word.scope in scopes)


def found_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a text that make less of somebody, each with a kinder way, in the order of the list."""
    for word in kinder_words():
        if word.scope is not Scope.VOCABULARY:
            yield from ((match[0], word.kinder) for match in word.pattern.finditer(text))


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.I)
