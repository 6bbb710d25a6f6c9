"""The fixed words of each kind of draft, with slots for what the draft fills in, and the order of its parts.

A template holds nothing of anybody: it is checked so that no fixed line can claim a fact, praise, or tell something
private. The shipped words are data; a service may have its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from jobs.kinder_words import found_in
from matching.drafts.counting import words_in
from matching.drafts.model import DraftKind
from matching.drafts.private_words import private_words

MOST = 25  # words a fixed line may have; GOV.UK content design advises no sentence above this
SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One fixed line as shipped. `slots` have to stand in it; `section` says that it heads a part that can move."""

    id: str
    name: str
    words: str
    slots: tuple[str, ...] = ()
    section: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A service's own words for one kind: phrase id -> words, and the ids of its parts in order.

    What is not in it is as shipped, so an empty one is the shipped template.
    """

    kind: DraftKind
    words: Mapping[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = ()

    def line(self, phrase_id: str, **slots: str) -> str:
        """Return a fixed line with its slots filled."""
        words = self.words.get(phrase_id) or phrase(self.kind, phrase_id).words
        return SLOT.sub(lambda found: slots.get(found[1], found[0]), words)

    def ordered(self, parts: Mapping[str, Sequence[Any]]) -> list[Any]:
        """Return the blocks of all parts in the template's order; parts it does not name come last."""
        ids = [part for part in self.order if part in parts] + [part for part in parts if part not in self.order]
        return [block for part in ids for block in parts[part]]


@cache
def phrases(kind: DraftKind) -> tuple[Phrase, ...]:
    """Return the fixed lines of a kind as shipped, in order."""
    rows = _data()["phrases"][kind.value]
    return tuple(Phrase(r["id"], r["name"], r["words"], tuple(r["slots"]), bool(r.get("section"))) for r in rows)


def phrase(kind: DraftKind, phrase_id: str) -> Phrase:
    """Return one fixed line as shipped. Raises StopIteration for a line there is not."""
    return next(p for p in phrases(kind) if p.id == phrase_id)


def parts(kind: DraftKind) -> tuple[Phrase, ...]:
    """Return the headings of the parts that can change places."""
    return tuple(p for p in phrases(kind) if p.section)


def mistake(known: Phrase, words: str) -> str:
    """Return what is not right with a fixed line, in one sentence; nothing where it can stand."""
    return next(filter(None, _mistakes(known, " ".join(words.split()))), "")


def _mistakes(known: Phrase, words: str) -> Iterable[str]:
    plain = SLOT.sub("", words)
    found = SLOT.findall(words)
    needed = " and ".join(f"{{{slot}}}" for slot in known.slots)
    yield "" if words else "This line needs a word or two."
    yield (
        ""
        if sorted(found) == sorted(known.slots) and not set("{}") & set(plain)
        else (
            f"Keep {needed} in this line once, and no other words in braces."
            if needed
            else "This line has no blank to fill."
        )
    )
    yield "" if words_in(words) <= MOST else f"A fixed line has {MOST} words at most."
    yield (
        "A fixed line holds no numbers; what was done is told in the person’s own words."
        if re.search(r"\d", plain)
        else ""
    )
    yield from (
        f"“{told}” may tell something private, so no fixed line can hold it." for _, told in private_words(plain)
    )
    yield from (f"“{said}” makes less of people; a kinder way is “{kinder}”." for said, kinder in found_in(plain))
    yield from (f"“{claim}” says something of the person, and only their own words can." for claim in _claims(words))


def _claims(words: str) -> Iterable[str]:
    """Yield what in a fixed line claims something of somebody."""
    data = _data()
    i_may, my_may = "|".join(data["i_may"]), "|".join(data["my_may"])
    for pattern in (
        rf"\bI\b(?:['’]\w+)?(?! (?:{i_may})\b)(?: \w+)?", rf"\b(?:my|mine)\b(?! (?:{my_may})\b)(?: \w+)?",
        r"(?:\b(?:he|she|they|we)|\{name\}) (?!would|may|might)\w+", rf"\b(?:{'|'.join(data['claims'])})\b",
    ):  # fmt: skip
        flags = re.NOFLAG if pattern.startswith(r"\bI") else re.I
        yield from (found[0] for found in re.finditer(pattern, words, flags))


@cache
def _data() -> Mapping[str, Any]:
    text = files("matching").joinpath("data/draft_templates.json").read_text(encoding="utf-8")
    found: Mapping[str, Any] = json.loads(text)
    return found
