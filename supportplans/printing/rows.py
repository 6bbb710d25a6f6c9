"""Rows of pieces side by side: what tables, panels, columns, steps and places to sign are all made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from supportplans.printing.layout import Piece, Room, Stack

if TYPE_CHECKING:
    from supportplans.printing.pen import Pen

_WHITE = 0.45  # the part of a page that may be left white by a row that stays whole, however high it is
_LONE = 0.1  # the part of a page that either part of a row has at least, where a page would hold it whole
Ground = Callable[["Pen", float, float, list[float], float], None]
"""Draws what is seen behind a row and never read: given a pen, left, top, the widths of its cells and its height."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """Room inside a cell at its sides, top and foot, and between two cells, in points."""

    side: float = 0.0
    top: float = 0.0
    foot: float = 0.0
    between: float = 0.0
    least: float = 0.0  # the least height of a row


class Row(Piece):
    """Cells side by side; `shares` are parts of the width and add up to 1. `fixed` are points in their place.

    A row no higher than the part `keep` of a page stays whole, and a higher one where little white comes of it.
    """

    def __init__(
        self,
        cells: Sequence[Stack],
        shares: Sequence[float],
        gaps: Gaps = Gaps(),
        ground: Ground | None = None,
        *,
        fixed: bool = False,
        keep: float = 1.0,
        low: bool = False,
    ) -> None:
        self.cells, self.shares, self.gaps, self.ground = list(cells), tuple(shares), gaps, ground
        self._fixed, self._keep, self._low = fixed, keep, low

    def widths(self, width: float) -> list[float]:
        """Return the width of each cell. With fixed ones, a share of 0 takes what is left."""
        room = width - self.gaps.between * (len(self.cells) - 1)
        if self._fixed:
            return [share or room - sum(self.shares) for share in self.shares]
        return [share * room for share in self.shares]

    def _inner(self, width: float) -> float:
        return max(1.0, width - 2 * self.gaps.side)

    def height(self, width: float) -> float:
        """Return the height of the tallest cell."""
        each = zip(self.cells, self.widths(width), strict=True)
        tall = max((cell.height(self._inner(wide)) for cell, wide in each), default=0.0)
        return max(self.gaps.least, tall + self.gaps.top + self.gaps.foot)

    def cut(self, width: float, room: Room) -> tuple[Piece | None, Piece | None]:
        """Cut every cell at the same place, where the row is longer than a page."""
        high = self.height(width)
        if room.holds(high):
            return self, None
        if not room.fresh and self._stays(high, room):
            return None, self
        inside = room.inside(self.gaps.top + self.gaps.foot)
        each = zip(self.cells, self.widths(width), strict=True)
        parts = [cell.cut(self._inner(wide), inside) for cell, wide in each]
        if not room.fresh and any(first is None and rest is not None for first, rest in parts):
            return None, self
        first, rest = self._of([p[0] for p in parts]), self._of([p[1] for p in parts])
        if first and rest and self._leaves_little(first.height(width), high, room):
            return None, self
        return first, rest

    def _stays(self, high: float, room: Room) -> bool:
        """Tell whether a page that would hold it whole is worth the white that it leaves here."""
        white = room.left <= room.whole * _WHITE and self._keep > 0
        return high <= room.whole * (1.0 if white else self._keep) + 0.01

    def _leaves_little(self, first: float, high: float, room: Room) -> bool:
        """Tell whether a cut would leave only a little on a page of what the next one would hold whole."""
        could_stay = bool(self._keep) and not room.fresh and high <= room.whole
        return could_stay and min(first, high - first) < room.whole * _LONE

    def _of(self, cells: Sequence[Piece | None]) -> Row | None:
        if not any(cells):
            return None
        stacks = [cell if isinstance(cell, Stack) else Stack([cell] if cell else []) for cell in cells]
        made = Row(stacks, self.shares, self.gaps, self.ground, fixed=self._fixed, keep=self._keep, low=self._low)
        made.before, made.after = self.before, self.after
        return made

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the ground and then cell by cell; `low` cells stand on the foot of the row."""
        widths, high = self.widths(width), self.height(width)
        if self.ground:
            self.ground(pen, x, top, widths, high)
        for cell, wide in zip(self.cells, widths, strict=True):
            down = high - self.gaps.foot - cell.height(self._inner(wide)) if self._low else self.gaps.top
            cell.draw(pen, x + self.gaps.side, top - down, self._inner(wide))
            x += wide + self.gaps.between


class Rows(Piece):
    """Rows of a table: those of the head stand on each page again, where they are seen and not read."""

    def __init__(self, head: Sequence[Row], rows: Sequence[Row], *, again: bool = False) -> None:
        self._head, self._rows, self._again = list(head), list(rows), again

    def height(self, width: float) -> float:
        """Return the height of head and rows."""
        return sum(row.height(width) for row in (*self._head, *self._rows))

    def cut(self, width: float, room: Room) -> tuple[Piece | None, Piece | None]:
        """Cut between two rows; one longer than a page is cut itself."""
        head = sum(row.height(width) for row in self._head)
        if self._head and head > room.whole / 3:  # too long to say again on each page
            return Rows([], [*self._head, *self._rows]).cut(width, room)
        inside, kept = room.inside(head), list[Row]()
        for n, row in enumerate(self._rows):
            first, rest = row.cut(width, inside)
            if isinstance(first, Row):
                kept.append(first)
                inside = inside.less(first.height(width))
            if first is None or rest is not None:
                left = [*([rest] if isinstance(rest, Row) else []), *self._rows[n + 1 :]]
                return self._parted(kept, left, rest is None or first is None, room)
        return self, None

    def _parted(
        self, kept: list[Row], left: list[Row], between: bool, room: Room
    ) -> tuple[Piece | None, Piece | None]:  # fmt: skip
        """Return the rows of this page and of the next; cut between two, no row stands alone on either."""
        few = len(kept) == 1 or (len(kept) == 2 and len(left) == 1)
        if between and few and not (room.fresh or self._again):
            return None, self
        if between and len(left) == 1 and len(kept) > 2:
            kept, left = kept[:-1], [kept[-1], *left]
        return self._of(kept, self._again), self._of(left, bool(kept) or self._again)

    def _of(self, rows: list[Row], again: bool) -> Rows | None:
        if not rows:
            return None
        made = Rows(self._head, rows, again=again)
        made.before, made.after = self.before, self.after
        return made

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the head and the rows."""
        for n, row in enumerate((*self._head, *self._rows)):
            if self._again and n < len(self._head):
                with pen.unread():
                    row.draw(pen, x, top, width)
            else:
                row.draw(pen, x, top, width)
            top -= row.height(width)


def higher(gaps: Gaps, least: float) -> Gaps:
    """Return the gaps with another least height of a row."""
    return replace(gaps, least=least)
