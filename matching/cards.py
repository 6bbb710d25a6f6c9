"""The cards of the card sort: facets in plain words, so that a preference is a card put on a pile."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jobs.facets import BadValue, parse_value
from records.people import Preference


@dataclass(frozen=True, slots=True)
class PreferenceCard:
    """One card. `value` is in exchange form; `ask` is the question for a number where the card needs one."""

    id: str
    facet: str
    value: object
    title: str
    caption: str
    ask: str = ""

    def is_of(self, preference: Preference) -> bool:
        """Tell whether a preference is this card, put on some pile."""
        if preference.facet != self.facet:
            return False
        return bool(self.ask) or _same(self.facet, preference.value, self.value)


@cache
def deck() -> tuple[PreferenceCard, ...]:
    """Return every card, in the order in which they are shown."""
    text = files("matching").joinpath("data/cards.json").read_text(encoding="utf-8")
    return tuple(PreferenceCard(**row) for row in json.loads(text))


def card_of(preference: Preference) -> PreferenceCard | None:
    """Return the card a preference was made from, or None for a wish in other terms."""
    return next((card for card in deck() if card.is_of(preference)), None)


def left(preferences: Iterable[Preference]) -> tuple[PreferenceCard, ...]:
    """Return the cards that lie on no pile yet."""
    sorted_already = {card.id for p in preferences if (card := card_of(p))}
    return tuple(card for card in deck() if card.id not in sorted_already)


def _same(facet: str, one: object, other: object) -> bool:
    try:
        return parse_value(facet, one) == parse_value(facet, other)
    except BadValue:
        return False
