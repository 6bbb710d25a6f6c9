"""Words of plain British English: tidy a text, cut it into words, bring word forms together.

`terms` gives what the text understanding counts: each word's stem, and the word groups it belongs to
('nan' and 'grandad' share one), read from `matching/data/word_groups.json`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

LONGEST = 4000  # characters of one text that are read; what people say about one thing is far shorter
_GROUPS = Path(__file__).parent / "data" / "word_groups.json"
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'"})
_VOWELS = frozenset("aeiouy")

STOP_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "and",
        "or",
        "but",
        "nor",
        "so",
        "if",
        "then",
        "than",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "off",
        "on",
        "onto",
        "out",
        "over",
        "to",
        "up",
        "down",
        "with",
        "without",
        "within",
        "about",
        "after",
        "before",
        "again",
        "against",
        "all",
        "also",
        "always",
        "am",
        "any",
        "are",
        "aren",
        "be",
        "been",
        "being",
        "because",
        "between",
        "both",
        "can",
        "can't",
        "cannot",
        "could",
        "couldn",
        "did",
        "didn",
        "do",
        "does",
        "doesn",
        "doing",
        "don",
        "done",
        "during",
        "each",
        "either",
        "else",
        "ever",
        "every",
        "few",
        "further",
        "get",
        "gets",
        "getting",
        "got",
        "gotten",
        "had",
        "hadn",
        "has",
        "hasn",
        "have",
        "haven",
        "having",
        "he",
        "her",
        "here",
        "hers",
        "herself",
        "him",
        "himself",
        "his",
        "how",
        "i",
        "i'd",
        "i'll",
        "i'm",
        "i've",
        "id",
        "ill",
        "im",
        "ive",
        "is",
        "isn",
        "it",
        "its",
        "itself",
        "just",
        "like",
        "lot",
        "lots",
        "many",
        "may",
        "maybe",
        "me",
        "might",
        "mine",
        "more",
        "most",
        "much",
        "must",
        "my",
        "myself",
        "neither",
        "never",
        "no",
        "not",
        "now",
        "often",
        "once",
        "one",
        "ones",
        "only",
        "other",
        "others",
        "our",
        "ours",
        "ourselves",
        "own",
        "per",
        "quite",
        "rather",
        "really",
        "same",
        "she",
        "should",
        "shouldn",
        "since",
        "some",
        "someone",
        "something",
        "sometimes",
        "soon",
        "still",
        "such",
        "that's",
        "their",
        "theirs",
        "them",
        "themselves",
        "there",
        "they",
        "though",
        "through",
        "til",
        "till",
        "too",
        "two",
        "under",
        "until",
        "us",
        "use",
        "used",
        "using",
        "usually",
        "various",
        "very",
        "was",
        "wasn",
        "way",
        "we",
        "well",
        "went",
        "were",
        "weren",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "while",
        "who",
        "whole",
        "whom",
        "whose",
        "why",
        "will",
        "with",
        "won",
        "would",
        "wouldn",
        "year",
        "years",
        "yes",
        "yet",
        "you",
        "your",
        "yours",
        "yourself",
        "etc",
        "including",
        "include",
        "includes",
        "ie",
        "eg",
        "appropriate",
        "related",
        "such",
        "go",
        "goes",
        "going",
        "gone",
        "come",
        "comes",
        "came",
        "bit",
        "loads",
        "proper",
        "bits",
        "thing",
        "things",
        "stuff",
        "kind",
        "sort",
        "anyone",
        "everyone",
        "everybody",
        "anybody",
        "somebody",
        "everything",
        "anything",
        "nothing",
        "around",
        "round",
        "away",
        "back",
        "even",
        "first",
        "last",
        "next",
        "new",
        "necessary",
        "required",
        "need",
        "needs",
        "needed",
        "ensure",
        "ensuring",
        "carry",
        "carrying",
        "carried",
        "perform",
        "performing",
        "good",
        "quarter",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "time",
        "times",
        "three",
        "four",
        "five",
        "six",
        "ten",
        "able",
    ]
)

_IRREGULAR = {
    "took": "take", "taken": "take", "taught": "teach", "kept": "keep", "wrote": "write", "written": "write",
    "drove": "drive", "driven": "drive", "made": "make", "bought": "buy", "sold": "sell", "ran": "run",
    "grew": "grow", "grown": "grow", "built": "build", "fed": "feed", "sewn": "sew", "sewed": "sew",
    "children": "child", "people": "person", "men": "man", "women": "woman", "paid": "pay", "spoke": "speak",
    "spoken": "speak", "held": "hold", "led": "lead", "laid": "lay", "caught": "catch", "dealt": "deal",
    "found": "find", "gave": "give", "given": "give", "told": "tell", "thought": "think", "wore": "wear",
    "swept": "sweep", "sang": "sing", "sung": "sing", "drew": "draw", "drawn": "draw", "knew": "know",
    "dug": "dig", "hung": "hang", "fought": "fight", "sent": "send", "spent": "spend", "stood": "stand",
    "sat": "sit", "met": "meet", "rang": "ring", "rung": "ring", "rode": "ride", "ridden": "ride",
    "brought": "bring", "chose": "choose", "chosen": "choose", "won": "win", "wound": "wind",
    "mended": "mend", "knives": "knife", "lives": "life", "wives": "wife", "leaves": "leaf",
    "feet": "foot", "teeth": "tooth", "mice": "mouse", "calves": "calf", "shelves": "shelf",
    "loaves": "loaf", "lent": "lend", "left": "leave", "lost": "lose", "swam": "swim", "threw": "throw",
    "stuck": "stick", "began": "begin", "spun": "spin", "woven": "weave", "wove": "weave", "felt": "feel",
    "read": "read", "shore": "shear", "shorn": "shear", "understood": "understand", "saw": "see",
    "seen": "see", "said": "say", "ate": "eat", "woke": "wake", "broke": "break", "broken": "break",
    "analyse": "analysis", "analyze": "analysis", "analysing": "analysis", "analyzing": "analysis",
    "analyses": "analysis", "diagnoses": "diagnosis", "diagnose": "diagnosis", "diagnosing": "diagnosis",
    "color": "colour", "center": "centre", "program": "programme", "labor": "labour", "theater": "theatre",
    "fiber": "fibre", "tire": "tyre", "plow": "plough", "jewelry": "jewellery", "pajamas": "pyjamas",
}  # fmt: skip


def normalise(text: str) -> str:
    """Return the text in lower case, composed, with plain apostrophes, one space between words."""
    tidy = unicodedata.normalize("NFKC", text[:LONGEST]).casefold().translate(_APOSTROPHES)
    return " ".join(tidy.split())


def words(text: str) -> list[str]:
    """Return the words of a text in order, without endings such as 's; no word for emoji or signs."""
    return [word.split("'")[0] if "'" in word else word for word in _WORD.findall(normalise(text))]


def terms(text: str) -> list[str]:
    """Return what is counted in a text: stems of its words that carry meaning, then their groups' marks.

    A stem stands twice and a group once, so that the word itself weighs more than what it is akin to.
    """
    found: list[str] = []
    for word in words(text):
        found.extend(_terms_of(word))
    return found


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a word's common form: 'caring' and 'cares' give 'care', 'drove' and 'driving' give 'driv'."""
    word = _IRREGULAR.get(word, word)
    if len(word) <= 3 or word.isdigit():
        return word
    word = _without_plural(word)
    word = _without_ending(word)
    word = re.sub(r"iz(e|ing|ation)?$", r"is", word) if len(word) > 5 else word
    return word[:-1] if word.endswith("e") and len(word) >= 5 else word


@lru_cache(maxsize=65536)
def _terms_of(word: str) -> tuple[str, ...]:
    if word in STOP_WORDS or (len(word) < 2):
        return ()
    root = stem(word)
    return (root, root, *_groups().get(root, ()))


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
    raw: dict[str, list[str]] = json.loads(_GROUPS.read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    for group, members in raw.items():
        for root in sorted({stem(word) for member in members for word in words(member)}):
            found.setdefault(root, []).append(f"={group}")
    return {root: tuple(marks) for root, marks in found.items()}
