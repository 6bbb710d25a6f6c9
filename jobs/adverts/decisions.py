"""What people decide about an advert's items. Nothing of a draft is asserted before somebody accepts it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from jobs.adverts.items import DraftItem, ItemValue, Part
from jobs.adverts.model import AdvertDraft


class Decision(Enum):
    """What somebody decided about one item; an item without a decision is still open."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision; where CHANGED, `words`, `value` and `part` stand in for the item's own. None leaves them."""

    decision: Decision
    words: str | None = None
    value: ItemValue | None = None
    part: Part | None = None


Decisions = Mapping[str, Decided]
"""Decisions by item id."""

ACCEPT = Decided(Decision.ACCEPTED)
REJECT = Decided(Decision.REJECTED)


def changed(words: str | None = None, value: ItemValue | None = None, part: Part | None = None) -> Decided:
    """Return the decision to keep an item with other words, another value, or as another part."""
    return Decided(Decision.CHANGED, words, value, part)


@dataclass(frozen=True, slots=True)
class Kept:
    """An item as somebody settled it: its part, words and value after any change, and the exact lines quoted."""

    part: Part
    words: str
    value: ItemValue
    quote: str
    decision: Decision


def kept(draft: AdvertDraft, item: DraftItem, decided: Decided) -> Kept:
    """Return one item with its decision taken in. Statements changed in words have those words as their value."""
    part = decided.part or item.part
    words = item.words if decided.words is None else decided.words
    value = item.value if decided.value is None else decided.value
    if decided.value is None and isinstance(item.value, str) and decided.words is not None:
        value = decided.words
    return Kept(part, words, value, draft.quote(item.lines), decided.decision)
