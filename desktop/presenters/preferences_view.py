"""What the card sort shows: the piles, and the person's order. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.words.conversation import PILES
from desktop.words.matches import card_title
from records.people import Preference


@dataclass(frozen=True, slots=True)
class WishShown:
    """One card on a pile; `number` is its place in the person's order where order counts."""

    id: str
    title: str
    said: str
    number: int
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Pile:
    """One pile of the card sort."""

    wish: str
    title: str
    cards: tuple[WishShown, ...]


def piles(preferences: Sequence[Preference]) -> tuple[Pile, ...]:
    """Return the five piles with their cards, each pile in the person's own order."""
    ordered = sorted(preferences, key=lambda p: p.position)
    counting = [p for p in ordered if p.wish.value != "fine"]
    made = []
    for wish, (title, _) in PILES.items():
        cards = tuple(_wish(p, counting) for p in ordered if p.wish.value == wish)
        made.append(Pile(wish, title, cards))
    return tuple(made)


def _wish(preference: Preference, counting: Sequence[Preference]) -> WishShown:
    place = next((n for n, p in enumerate(counting, 1) if p.id == preference.id), 0)
    return WishShown(
        str(preference.id), card_title(preference), preference.words, place, place == 1, place in (0, len(counting))
    )


def order_of(preferences: Sequence[Preference]) -> list[Preference]:
    """Return the wishes whose order counts, first what matters most."""
    return sorted((p for p in preferences if p.wish.value != "fine"), key=lambda p: p.position)
