"""The words of the house wording as patterns, read once from `data/known/house_words.json`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text, with another way to say it; `count` is the words of a sentence, where they are counted."""

    start: int
    end: int
    instead: str = ""
    count: int = 0

    def inside(self, stretches: Iterable[tuple[int, int]]) -> bool:
        """Tell whether it lies whole inside one of these stretches."""
        return any(start <= self.start and self.end <= end for start, end in stretches)

    def touches(self, start: int, end: int) -> bool:
        """Tell whether it shares a letter with a stretch."""
        return self.start < end and start < self.end


@cache
def listed(name: str) -> Any:
    """Return one part of the file as it stands there."""
    return json.loads(files("supportplans").joinpath("data/known/house_words.json").read_text(encoding="utf-8"))[name]


@cache
def one_of(name: str) -> re.Pattern[str]:
    """Return the pattern of any of the words of a list, whole and in any case."""
    return whole(listed(name))


@dataclass(frozen=True, slots=True)
class Pairs:
    """Words to look for, each with another way to say it; `pattern` has a group for each."""

    pattern: re.Pattern[str]
    instead: tuple[str, ...]

    def spots(self, text: str) -> Iterator[Spot]:
        """Yield where any of them stands."""
        for found in self.pattern.finditer(text):
            yield Spot(*found.span(), self.instead[(found.lastindex or 1) - 1])


@cache
def pairs(name: str) -> Pairs:
    """Return the words of a list with another way to say them."""
    rows = listed(name)
    return Pairs(whole(f"({words})" for words, _ in rows), tuple(instead for _, instead in rows))


@cache
def ordinary(name: str) -> re.Pattern[str]:
    """Return the pattern of what is harmless for a rule, though a word of it stands in there."""
    rows = listed("ordinary").get(name)
    return whole(rows) if rows else NOTHING


def whole(rows: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of any of some words, which stand alone and not joined to others by a hyphen."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(rows)})(?![\w-])", re.I)


def stretches(pattern: re.Pattern[str], text: str) -> tuple[tuple[int, int], ...]:
    """Return where a pattern is found."""
    return tuple(found.span() for found in pattern.finditer(text))


def without(spots: Iterable[Spot], text: str, name: str) -> Iterator[Spot]:
    """Yield the spots that do not lie in what is harmless for a rule."""
    found = tuple(spots)
    harmless = stretches(ordinary(name), text) if found else ()
    yield from (spot for spot in found if not spot.inside(harmless))
