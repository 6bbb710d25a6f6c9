"""The cards of the card sort: sides of work in plain words, so that a preference is a card put on a pile.

Most cards speak of a facet that jobs say something about. Some speak of what no job says (a uniform, a window): these
are kept and shown with the rest and compared with nothing, and so is a card of the person's own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jobs.facets import BadValue, parse_value
from records.people import Preference


@dataclass(frozen=True, slots=True)
class PreferenceCard:
    """One card. `value` is in exchange form; `ask` is the question for a number where the card needs one.

    Without a facet its wish is kept under the card's id and is compared with nothing.
    """

    id: str
    facet: str
    value: object
    title: str
    caption: str
    ask: str = ""

    @property
    def counts(self) -> bool:
        """Tell whether jobs can be compared with it."""
        return bool(self.facet)

    def is_of(self, preference: Preference) -> bool:
        """Tell whether a preference is this card, put on some pile."""
        if preference.facet != self.facet:
            return False
        if not self.facet:
            return preference.value == self.value
        return bool(self.ask) or _same(self.facet, preference.value, self.value)


@cache
def deck() -> tuple[PreferenceCard, ...]:
    """Return the cards that jobs are compared with, in the order in which they are shown."""
    return tuple(PreferenceCard(**row) for row in _rows("cards.json"))


@cache
def whole_deck() -> tuple[PreferenceCard, ...]:
    """Return every card: first those that jobs are compared with, then those that are kept and shown only."""
    return (*deck(), *(PreferenceCard(facet="", value=row["id"], **row) for row in _rows("cards_in_words.json")))


def card_of(preference: Preference) -> PreferenceCard | None:
    """Return the card a preference was made from, or None for a wish in other terms."""
    return next((card for card in whole_deck() if card.is_of(preference)), None)


def is_own(preference: Preference) -> bool:
    """Tell whether a wish is a card of the person's own, in their words alone."""
    return not preference.facet and preference.value is None


def left(
    preferences: Iterable[Preference], among: Sequence[PreferenceCard] | None = None
) -> tuple[PreferenceCard, ...]:
    """Return the cards that lie on no pile yet, of those that jobs are compared with unless others are given."""
    sorted_already = {card.id for p in preferences if (card := card_of(p))}
    return tuple(card for card in (deck() if among is None else among) if card.id not in sorted_already)


def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(files("matching").joinpath(f"data/{name}").read_text(encoding="utf-8"))
    return rows


def _same(facet: str, one: object, other: object) -> bool:
    try:
        return parse_value(facet, one) == parse_value(facet, other)
    except BadValue:
        return False
