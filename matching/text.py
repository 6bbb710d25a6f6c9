"""Words of plain British English: tidy a text, cut it into words, bring word forms together.

Stop words, irregular forms and word groups are data in `matching/data/`.
`terms` gives what is counted: each word's stem and the groups it belongs to
('nan' and 'grandad' share one), in `word_groups.json`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache
from operator import contains
from pathlib import Path
from typing import Any

LONGEST = 4000  # characters of one text that are read; what people say about one thing is far shorter
_DATA = Path(__file__).parent / "data"
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_IZE = re.compile(r"iz(e|ing|ation)?$")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'"})
_PLAIN = {n: chr(n).lower() if chr(n).isalnum() else " " for n in range(128)}
_VOWELS = frozenset("aeiouy")

_FORMS: dict[str, Any] = json.loads((_DATA / "word_forms.json").read_text(encoding="utf-8"))
STOP_WORDS = frozenset(_FORMS["stop"])
_IRREGULAR: dict[str, str] = _FORMS["irregular"]

_NONE: dict[str, str] = {}


def normalise(text: str) -> str:
    """Return the text in lower case, composed, with plain apostrophes, one space between words."""
    return " ".join(_folded(text).split())


def words(text: str) -> list[str]:
    """Return the words of a text in order, without endings such as 's; no word for emoji or signs."""
    if text.isascii() and "'" not in text and "`" not in text:  # the same, much sooner
        return text[:LONGEST].translate(_PLAIN).split()
    tidy = _folded(text)
    found = _WORD.findall(tidy)
    return [word.split("'")[0] for word in found] if "'" in tidy else found


def terms(text: str) -> list[str]:
    """Return what is counted in a text: stems of its words that carry meaning, then their groups' marks.

    A group weighs as much as a word: it is met more often, so its rarity already makes it count for less.
    """
    return [term for word in meanings(text) for term in terms_of(word)]


def meanings(text: str) -> list[str]:
    """Return the words of a text, two words with a meaning of their own as one: 'looked after' gives 'tend'."""
    said = words(text)
    return _joined(said) if any(map(contains, map(_begun_by, said), said[1:])) else said


@lru_cache(maxsize=65536)
def terms_of(word: str) -> tuple[str, ...]:
    """Return what is counted for one word: its stem, then its groups' marks; nothing for a stop word."""
    if word in STOP_WORDS or (len(word) < 2):
        return ()
    root = stem(word)
    return (root, *_groups().get(root, ()))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:LONGEST]).casefold().translate(_APOSTROPHES)


def _joined(said: list[str]) -> list[str]:
    joined: list[str] = []
    skip = False
    for word, following in zip(said, [*said[1:], ""], strict=True):
        one = "" if skip else _begun_by(word).get(following, "")
        if not skip:
            joined.append(one or word)
        skip = bool(one)
    return joined


@lru_cache(maxsize=65536)
def _begun_by(word: str) -> dict[str, str]:
    """Return the two-word phrases that a word begins: their second words, each with the word that says both."""
    return _PHRASES.get(stem(word), _NONE)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a word's common form: 'caring' and 'cares' give 'care', 'drove' and 'driving' give 'driv'."""
    word = _IRREGULAR.get(word, word)
    if len(word) <= 3 or word.isdigit():
        return word
    word = _without_plural(word)
    word = _without_ending(word)
    word = _IZE.sub("is", word) if len(word) > 5 and "iz" in word else word
    return word[:-1] if word.endswith("e") and len(word) >= 5 else word


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        root = word[: -len(ending)]
        if word.endswith(ending) and len(root) >= 2 and any(c in _VOWELS for c in root):
            return _root(root)
    return word


def _root(root: str) -> str:
    if len(root) > 2 and root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    if len(root) == 3 and root[0] not in _VOWELS and root[1] in _VOWELS and root[2] not in "aeiouywx":
        return root + "e"  # 'car-ing' is from 'care'; 'dig-ging' doubled its letter instead
    return root + "e" if len(root) == 2 else root


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    raw: dict[str, list[str]] = json.loads((_DATA / "word_groups.json").read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    for group, members in raw.items():
        for root in sorted({stem(word) for member in members for word in words(member)}):
            found.setdefault(root, []).append(f"={group}")
    return {root: tuple(marks) for root, marks in found.items()}


def _phrases() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for pair, one in _FORMS["phrases"].items():
        first, second = pair.split()
        found.setdefault(stem(first), {})[second] = one
    return found


_PHRASES = _phrases()
