"""Small numbers stay back, and so does whatever would give them away.

No number under `LEAST` is printed, and none can be worked out from what is printed: not by taking the rows from the
total, nor one part of a row from the whole. So a row that has to stay back takes others along until all that stays back
is at least `LEAST` together (complementary suppression), first for whole rows and then for their parts. A nought inside
a row counts as small: that nobody said no is news of each of them, too. A whole row of nought is of nobody, and no row.

Why it holds: the finest pieces that can be worked out are the rows and parts shown, and for each column what stays back
together. Each of these is at least `LEAST`; and inside what stays back at least two rows share a sum that leaves every
one of them more than one value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LEAST = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One row as counted: its parts add up to the whole, and no two rows count one thing."""

    name: str
    parts: tuple[int, ...]

    @property
    def whole(self) -> int:
        """Return the sum of the parts."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class SafeRow:
    """One row as it may be printed; None is held back."""

    name: str
    whole: int | None
    parts: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class SafeTable:
    """The rows that may be printed, the biggest first, and their total. `held_back`: other rows are in the total."""

    rows: tuple[SafeRow, ...]
    total: SafeRow
    held_back: bool


def safe(rows: Sequence[Row], total: str = "Together") -> SafeTable:
    """Return what may be printed of rows that add up to a total."""
    known = sorted((row for row in rows if row.whole), key=lambda row: (-row.whole, row.name))
    every = _added(known)
    if sum(every) < LEAST:
        return SafeTable((), SafeRow(total, None), bool(known))
    shown = _enough_back(known, [row for row in known if row.whole >= LEAST], whole=True)
    total_parts = every if all(part >= LEAST for part in every) else None
    split = [row for row in shown if all(part >= LEAST for part in row.parts)]
    if total_parts is not None:
        split = _enough_back(known, split, whole=False)
    whole_parts = {row.name for row in split}
    made = tuple(SafeRow(row.name, row.whole, row.parts if row.name in whole_parts else None) for row in shown)
    return SafeTable(made, SafeRow(total, sum(every), total_parts), len(shown) < len(known))


def _enough_back(known: Sequence[Row], shown: list[Row], *, whole: bool) -> list[Row]:
    """Return the rows that can be shown: the smallest go too, until what stays back is enough in each column."""
    left = list(shown)
    while left and len(left) < len(known) and not _enough([row for row in known if row not in left], whole):
        left.pop()
    return left


def _enough(back: Sequence[Row], whole: bool) -> bool:
    sums = _added(back)
    return sum(sums) >= LEAST if whole else all(part >= LEAST for part in sums)


def _added(rows: Sequence[Row]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*(row.parts for row in rows), strict=True)))


def safe_count(count: int, of: int | None = None) -> int | None:
    """Return a count that may be printed, or None. `of` is a printed number that it is a part of."""
    return count if count >= LEAST and (of is None or of - count >= LEAST) else None


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of many numbers, and the range that the middle half of them lies in."""

    middle: float
    low: float
    high: float


def spread(numbers: Sequence[float]) -> Spread | None:
    """Return the median and the quartiles, or None for fewer than `LEAST`: then it would be about single people.

    The lowest and the highest are single people, so the range is that of the middle half (quartiles as the median of
    either half, the middle number left out).
    """
    if len(numbers) < LEAST:
        return None
    known = sorted(numbers)
    half = len(known) // 2
    return Spread(_median(known), _median(known[:half]), _median(known[-half:]))


def _median(known: Sequence[float]) -> float:
    middle = len(known) // 2
    return known[middle] if len(known) % 2 else (known[middle - 1] + known[middle]) / 2
