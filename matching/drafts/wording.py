"""The few changes that may be made to what was said. Where a rule is not certain, the words stay as they are.

- A first letter becomes a capital and a full stop closes the sentence.
- 'I' opens a fragment that begins with what somebody did ('cooked for forty', 'ran the kitchen'): only for verbs in the
  past with an object or a turn of phrase that leaves no other reading. 'Looked after at home', 'helped with my forms'
  or anything with 'by' may be telling what somebody else did, and stay.
- Two short sentences that both begin with 'I' and a past tense are joined by 'and'. The second 'I' stays, so that
  a word such as 'helped' keeps to its own half.
- A place told as 'at the lunch club' opens the sentence about what was going on there.
- A spelling is changed only where the person agreed to that very change.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from matching.drafts.counting import ended, split, words_in
from matching.drafts.verbs import OPENS_LOWER, tells_what_i_did

ADDED = frozenset({"i", "and"})
"""Every word that these rules can add."""

_PLACE = re.compile(r"^(at|in|on|near|with|during|after|before)\s", re.I)
_FIRST_WORD = re.compile(r"^[\"“‘(]*([A-Za-z’']+)")
_SHORT = 8  # words; longer sentences stand better alone


def sentences_of(said: str, agreed: Mapping[str, str] | None = None) -> tuple[tuple[str, bool], ...]:
    """Return what was said as sentences, each with whether a word was added to it."""
    return tuple(_sentence(piece) for piece in split(respelled(said, agreed or {})))


def _sentence(piece: str) -> tuple[str, bool]:
    with_subject = opened(piece)
    return closed(capital(with_subject)), with_subject != piece


def capital(text: str) -> str:
    """Return a text with a capital at its start, unless its first word has capitals of its own ('iPad')."""
    found = _FIRST_WORD.match(text)
    if not found or not found[1].islower():
        return text
    place = found.start(1)
    return text[:place] + text[place].upper() + text[place + 1 :]


def closed(text: str) -> str:
    """Return a text with a full stop, unless it already ends as a sentence does. Wordless text stays empty."""
    said = text.strip()
    if not said or ended(said):
        return said
    return said.rstrip(",;:- ") + "." if said.rstrip(",;:- ") else ""


def opened(fragment: str) -> str:
    """Return a fragment with 'I' before it where that is certain."""
    words = fragment.split()
    if len(words) < 2 or not tells_what_i_did(words) or "by" in (w.casefold().strip(".,;:!?") for w in words):
        return fragment
    return f"I {words[0][0].lower()}{fragment.lstrip()[1:]}"


def joined(one: str, two: str) -> str | None:
    """Return two short sentences as one, or None where they had better stand alone."""
    if not (_plain_i(one) and _plain_i(two)) or words_in(one) + words_in(two) > 2 * _SHORT:
        return None
    return f"{one[:-1]} and {two}"


def _plain_i(sentence: str) -> bool:
    words = sentence.split()
    if len(words) < 3 or words[0] != "I" or not sentence.endswith(".") or sentence.endswith(".."):
        return False
    return tells_what_i_did(words[1:]) and not re.search(r"[,;:“”\"()]|\b(and|but|or|so|because|if|when)\b", sentence)


def placed(where: str, sentence: str) -> str | None:
    """Return a sentence that opens with where it was, or None where the two had better stand apart."""
    place = " ".join(where.split()).rstrip(".,;:")
    found = _FIRST_WORD.match(sentence)
    if not place or not _PLACE.match(place) or not found or re.search(r"[.!?…]", place):
        return None
    first = found[1]
    if first in ("I", "I’d", "I'd", "I’ve", "I've", "I’m", "I'm"):
        return f"{capital(place)}, {sentence}"
    if first.casefold() not in OPENS_LOWER or found.start(1) != 0:
        return None
    return f"{capital(place)}, {sentence[0].lower()}{sentence[1:]}"


def respelled(text: str, agreed: Mapping[str, str]) -> str:
    """Return a text with the spellings the person agreed to, whole words only, capitals kept."""
    for wrong, right in sorted(agreed.items()):
        text = re.sub(rf"(?<!\w){re.escape(wrong)}(?!\w)", partial(_cased, right), text, flags=re.I)
    return text


def _cased(right: str, was: re.Match[str]) -> str:
    return right[:1].upper() + right[1:] if was[0][:1].isupper() else right
