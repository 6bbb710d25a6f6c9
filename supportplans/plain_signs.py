"""Signs as a camera would see them: which words of a text judge, name a condition, guess or leave no room.

A pure function over a reviewed list of words (`data/known/sign_words.json`) with its reasons (`data/sign_hints.json`).
It offers a reason and another way of saying it, and stops nobody: the words are the person's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any


class Flagged(Enum):
    """Why a word is pointed out."""

    JUDGEMENT = "judgement"
    DIAGNOSIS = "diagnosis"
    GUESS = "guess"
    ABSOLUTE = "absolute"


@dataclass(frozen=True, slots=True)
class Flag:
    """One place in a text: where it stands, what it is, why, and how a camera would tell it."""

    start: int
    end: int
    words: str
    kind: Flagged
    name: str
    why: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: Flagged
    hint: str
    may_follow: tuple[str, ...]
    may_precede: tuple[str, ...]


def flags(text: str) -> tuple[Flag, ...]:
    """Return what to look at again in a text, first to last. Where two phrases overlap the longer one counts."""
    plain = text.replace("’", "'").replace("‘", "'").casefold()
    if len(plain) != len(text):  # a letter that folds into two would shift every place after it
        plain = text.replace("’", "'").replace("‘", "'").lower()
    words, pattern, told = _list()
    found = []
    for hit in pattern.finditer(plain):
        entry = words[" ".join(hit.group().split())]
        if not _means_something_else(plain, hit.start(), hit.end(), entry):
            name, why = told[entry.kind]
            found.append(Flag(hit.start(), hit.end(), text[hit.start() : hit.end()], entry.kind, name, why, entry.hint))
    return tuple(found)


def listed() -> dict[str, Flagged]:
    """Return every word and phrase of the list with its kind."""
    return {phrase: entry.kind for phrase, entry in _list()[0].items()}


def _means_something_else(text: str, start: int, end: int, entry: _Entry) -> bool:
    after = " ".join(re.findall(r"[\w'%]+", text[end : end + 40].split(".")[0]))
    before = " ".join(re.findall(r"[\w'%]+", re.split(r"[.;!?]", text[max(0, start - 40) : start])[-1]))
    follows = any(after == words or after.startswith(f"{words} ") for words in entry.may_follow)
    return follows or any(before == words or before.endswith(f" {words}") for words in entry.may_precede)


@cache
def _list() -> tuple[dict[str, _Entry], re.Pattern[str], dict[Flagged, tuple[str, str]]]:
    hints, known = _read("sign_hints.json"), _read("known/sign_words.json")
    unless = known["unless"]
    words = {
        phrase: _Entry(
            Flagged(group["kind"]),
            group["hint"],
            tuple(unless.get(phrase, {}).get("followed_by", ())),
            tuple(unless.get(phrase, {}).get("preceded_by", ())),
        )
        for group in hints["groups"]
        for phrase in known["groups"][group["id"]]
    }
    told = {Flagged(kind): (said["name"], said["why"]) for kind, said in hints["kinds"].items()}
    return words, _pattern(words), told


def _read(name: str) -> Any:
    return json.loads(files("supportplans").joinpath("data", *name.split("/")).read_text(encoding="utf-8"))


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    spaced = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spaced)})(?![\w-])")
