"""What the card sort shows: the piles, and the person's order. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.words.matches import card_title
from desktop.words.preferences import IN_WORDS, PILES
from matching.cards import is_own
from records.people import ORDERED, Preference, Wish


@dataclass(frozen=True, slots=True)
class WishShown:
    """One card on a pile; `number` is its place in the person's order where order counts."""

    id: str
    title: str
    said: str
    number: int
    first: bool
    last: bool
    wish: str
    note: str = ""  # what has to be said of it, such as that it is not counted

    @property
    def pile(self) -> str:
        """Return the name of its pile."""
        return PILES[self.wish][0]

    @property
    def name(self) -> str:
        """Return what a screen reader says of the card."""
        place = f", place {self.number}" if self.number else ""
        said = f": “{self.said}”" if self.said else ""
        return f"{self.title}, {self.pile}{place}{said}" + (f". {self.note}" if self.note else "")


@dataclass(frozen=True, slots=True)
class Pile:
    """One pile of the card sort."""

    wish: str
    title: str
    cards: tuple[WishShown, ...]


def piles(preferences: Sequence[Preference]) -> tuple[Pile, ...]:
    """Return all piles with their cards, each pile in the person's own order."""
    ordered = sorted(preferences, key=lambda p: p.position)
    places = {p.id: n for n, p in enumerate(order_of(preferences), 1)}
    return tuple(
        Pile(wish, title, tuple(_wish(p, places.get(p.id, 0), len(places)) for p in ordered if p.wish.value == wish))
        for wish, (title, _) in PILES.items()
    )


def in_order(shown: Sequence[Pile]) -> tuple[WishShown, ...]:
    """Return the cards whose order counts, first what matters most."""
    return tuple(sorted((c for pile in shown for c in pile.cards if c.number), key=lambda card: card.number))


def _wish(preference: Preference, place: int, places: int) -> WishShown:
    return WishShown(
        str(preference.id), card_title(preference), "" if is_own(preference) else preference.words, place, place == 1,
        place in (0, places), preference.wish.value, "" if preference.facet else IN_WORDS,
    )  # fmt: skip


def order_of(preferences: Sequence[Preference]) -> list[Preference]:
    """Return the wishes whose order counts, first what matters most."""
    return sorted((p for p in preferences if p.wish in ORDERED), key=lambda p: p.position)


def reordered(preferences: Sequence[Preference], ordered: Sequence[Preference]) -> list[Preference]:
    """Return every wish that gets another position when those whose order counts stand like this."""
    rest = [p for p in sorted(preferences, key=lambda p: p.position) if p.wish not in ORDERED]
    return [p for p in _numbered([*ordered, *rest]) if p not in preferences]


def _numbered(preferences: Sequence[Preference]) -> list[Preference]:
    return [replace(p, position=n) for n, p in enumerate(preferences)]


def last_place(preferences: Sequence[Preference]) -> int:
    """Return a place after all others, so that what was taken away finds its own again."""
    return max((p.position for p in preferences), default=-1) + 1


def is_open(wish: str) -> bool:
    """Tell whether a pile says neither yes nor no."""
    return Wish(wish) in (Wish.DEPENDS, Wish.UNSURE)
