"""Two sides say how well each adjustment works, neither seeing the other's answer first.

One side answers and covers, then the other; only then both are shown, side by side. What was shown is kept as it was
(`Shown`), so that a later change can be made but never passes unseen (knowledge: plans.md 7.16). What is rated is the
adjustment, never anybody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from records.errors import KeelError
from supportplans.moves import Party


class Helps(IntEnum):
    """How well an adjustment works, in five steps."""

    NOT_AT_ALL = 0
    A_LITTLE = 1
    PARTLY = 2
    MOSTLY = 3
    FULLY = 4


GAP = 2  # answers this many steps apart, or more, are named for a talk


class Covered(KeelError):
    """An answer that is covered, or is the other side's turn, was to be given or seen."""


@dataclass(frozen=True, slots=True)
class Rating:
    """One side's answer about one item."""

    side: Party
    item: str
    helps: Helps


@dataclass(frozen=True, slots=True)
class Shown:
    """What both sides saw when the answers were uncovered; `id` is the review's. It is never changed."""

    id: str
    person_id: str
    on: date
    ratings: tuple[Rating, ...]


@dataclass(frozen=True, slots=True)
class Blind:
    """The answers so far. `sides` answer in this order; one side alone is possible where the other is not there."""

    items: tuple[str, ...] = ()
    sides: tuple[Party, ...] = (Party.PERSON, Party.EMPLOYER)
    ratings: tuple[Rating, ...] = ()
    covered: frozenset[Party] = frozenset()

    @property
    def turn(self) -> Party | None:
        """Return whose turn it is, or None once all have covered their answers."""
        return next((side for side in self.sides if side not in self.covered), None)

    def answer(self, side: Party, item: str) -> Helps | None:
        """Return one side's answer as it stands, seen or not: for the code that keeps it, never for a screen."""
        return _of(self.ratings, side, item)


@dataclass(frozen=True, slots=True)
class Compared:
    """One item with both answers side by side; `before` holds what was shown first where it was changed since."""

    item: str
    answers: tuple[tuple[Party, Helps | None], ...]
    before: tuple[tuple[Party, Helps | None], ...] = ()
    apart: bool = False  # more than one step, when they were first shown


def rate(blind: Blind, side: Party, item: str, helps: Helps | None, shown: bool = False) -> Blind:
    """Return the answers with one given, changed or (None) taken back.

    Before both are shown only the side whose turn it is can do so: raises Covered else. Afterwards either can.
    """
    if item not in blind.items or (not shown and side is not blind.turn):
        raise Covered()
    kept = tuple(r for r in blind.ratings if (r.side, r.item) != (side, item))
    return replace(blind, ratings=kept if helps is None else (*kept, Rating(side, item, helps)))


def cover(blind: Blind, side: Party) -> Blind:
    """Return the answers with a side's covered. Raises Covered where it is not its turn."""
    if side is not blind.turn:
        raise Covered()
    return replace(blind, covered=blind.covered | {side})


def show(blind: Blind, review_id: str, person_id: str, on: date) -> Shown:
    """Return what both sides see now. Raises Covered while a side has not covered its answers."""
    if blind.turn is not None:
        raise Covered()
    return Shown(review_id, person_id, on, blind.ratings)


def in_sight(blind: Blind, shown: Shown | None) -> tuple[Rating, ...]:
    """Return the answers a screen may show: all once they were shown, before that only those of whose turn it is."""
    if shown is not None:
        return blind.ratings
    return tuple(rating for rating in blind.ratings if rating.side is blind.turn)


def compared(blind: Blind, shown: Shown) -> tuple[Compared, ...]:
    """Return both sides' answers item by item, with what was shown first wherever that is not what stands now."""
    return tuple(_compared(blind, shown, item) for item in blind.items)


def _compared(blind: Blind, shown: Shown, item: str) -> Compared:
    first = tuple((side, _of(shown.ratings, side, item)) for side in blind.sides)
    now = tuple((side, _of(blind.ratings, side, item)) for side in blind.sides)
    said = [helps for _, helps in first if helps is not None]
    apart = len(said) > 1 and max(said) - min(said) >= GAP
    return Compared(item, now, tuple(a for a, b in zip(first, now, strict=True) if a != b), apart)


def _of(ratings: Iterable[Rating], side: Party, item: str) -> Helps | None:
    return next((r.helps for r in ratings if r.side is side and r.item == item), None)
