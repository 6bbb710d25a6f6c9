"""How pieces of a paper fill pages: a small tree of pieces that know their height and where they may be cut.

It knows nothing of PDF. A piece is measured for a width, cut for the room that is left, and drawn with a `Pen` from
its top left corner. A piece stays whole where a page can hold it; only what is longer than a page is cut. How the
pieces of a whole paper are spread over pages is `filling`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from supportplans.printing.pen import Pen

_HAIR = 0.01  # points: what rounding may lose
_ENOUGH = 0.2  # the part of a page that is enough to begin something long on
_LINE = 0.05  # the part of a page under which a piece is a line or two of the standard size
_LITTLE = 0.12  # the part of a page under which a piece is a little one, that does not stand on a page by itself


@dataclass(frozen=True, slots=True)
class Room:
    """Points that are left on this page, and how many an empty one has."""

    left: float
    whole: float

    def less(self, height: float) -> Room:
        """Return what is left under something."""
        return Room(self.left - height, self.whole)

    def inside(self, height: float) -> Room:
        """Return the room inside something that takes `height` on every page."""
        return Room(self.left - height, self.whole - height)

    def holds(self, height: float) -> bool:
        """Tell whether something of this height fits."""
        return height <= self.left + _HAIR

    @property
    def fresh(self) -> bool:
        """Tell whether the page is still empty: here something has to be put, whatever its height."""
        return self.left >= self.whole - _HAIR


class Piece:
    """One thing on a page. `clings`: it is never last on a page. `before` and `after` are room around it."""

    before = 0.0
    after = 0.0
    clings = False
    heads = False  # it begins with a heading: what stands before it is the end of something
    breaks = False  # it begins a page

    def height(self, width: float) -> float:
        """Return the height it takes at a width, without the room around it."""
        raise NotImplementedError

    def cut(self, width: float, room: Room) -> tuple[Piece | None, Piece | None]:
        """Return what fits and what is left over. On a fresh page the first is never None."""
        return (self, None) if room.fresh or room.holds(self.height(width)) else (None, self)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it with its top left corner at `x`, `top`."""
        raise NotImplementedError


class Break(Piece):
    """What follows begins on a page of its own."""

    breaks = True

    def height(self, width: float) -> float:
        """Return nothing."""
        return 0.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw nothing."""


class Stack(Piece):
    """Pieces under one another. The larger of two rooms that meet counts; there is none at the top of it.

    `tight` is the part of these rooms that is left, where a paper is drawn together.
    """

    def __init__(self, pieces: Sequence[Piece], *, whole: bool = False, tight: float = 1.0) -> None:
        self.pieces = list(pieces)
        self._whole, self._tight = whole, tight
        self._heights: dict[float, float] = {}
        if self.pieces:
            self.before, self.after = self.pieces[0].before, self.pieces[-1].after
            self.clings, self.heads = self.pieces[-1].clings, self.pieces[0].heads

    def placed(self, width: float) -> Iterator[tuple[Piece, float, float]]:
        """Yield each piece with how far down it begins, and its height."""
        down, gap = 0.0, 0.0
        for n, piece in enumerate(self.pieces):
            down += max(gap, piece.before) * self._tight if n else 0.0
            high = piece.height(width)
            yield piece, down, high
            down, gap = down + high, piece.after

    def height(self, width: float) -> float:
        """Return the height of all of them."""
        if width not in self._heights:
            self._heights[width] = max((down + high for _, down, high in self.placed(width)), default=0.0)
        return self._heights[width]

    def cut(self, width: float, room: Room) -> tuple[Piece | None, Piece | None]:
        """Cut between two pieces, or inside one that may be cut; a heading goes with what it stands over."""
        if not any(piece.breaks for piece in self.pieces):
            high = self.height(width)
            if room.holds(high):
                return self, None
            if self._whole and high <= room.whole + _HAIR:
                return None, self
        kept, rest = self._filled(width, room)
        return (self._of(kept), self._of(rest))

    def _filled(self, width: float, room: Room) -> tuple[list[Piece], list[Piece]]:
        kept: list[Piece] = []
        for n, (piece, down, high) in enumerate(self.placed(width)):
            here = room.less(down)
            if room.fresh and here.left > room.whole * _ENOUGH and all(each.clings for each in kept):
                here = Room(here.left, here.left)  # what comes under headings alone has to begin on their page
            if piece.breaks and not (n == 0 and room.fresh):
                return kept, ([*self.pieces[n + 1 :]] if kept else [*self.pieces[n:]])
            if here.holds(high) and not _has_break(piece):
                kept.append(piece)
                continue
            first, after = piece.cut(width, here)
            if first is not None:
                return [*kept, first], [*([after] if after else []), *self.pieces[n + 1 :]]
            return self._parted(n, width, room)
        return kept, []

    def _parted(self, at: int, width: float, room: Room) -> tuple[list[Piece], list[Piece]]:
        """Part before a piece: headings at the foot go on, and a last little piece takes the one before it along.

        Something stays on a fresh page, whatever it is.
        """
        first = at
        if at > 1 and self._is_lone(at, width, room) and self._is_little(at - 1, width, room):
            first = at - 1
        first = self._before_clinging(first)
        if first > 1 and self._is_begun(first, width, room):
            first = self._before_clinging(first - 1)
        if first == 0 and room.fresh:
            first = self._before_clinging(at) or at
        return self.pieces[:first], self.pieces[first:]

    def _before_clinging(self, at: int) -> int:
        while at and self.pieces[at - 1].clings:
            at -= 1
        return at

    def _is_lone(self, at: int, width: float, room: Room) -> bool:
        """Tell whether a piece is a little one that ends something: overleaf it would stand alone over a heading."""
        ends = at + 1 < len(self.pieces) and self.pieces[at + 1].heads
        return ends and not self.pieces[at].heads and self._is_little(at, width, room)

    def _is_begun(self, at: int, width: float, room: Room) -> bool:
        """Tell whether there is a heading and a line before a piece, and more to come under that heading."""
        goes_on = not self.pieces[at].heads and self.pieces[at - 2].heads
        return goes_on and self.pieces[at - 1].height(width) <= room.whole * _LINE

    def _is_little(self, at: int, width: float, room: Room) -> bool:
        return self.pieces[at].height(width) <= room.whole * _LITTLE

    def _of(self, pieces: list[Piece]) -> Stack | None:
        return type(self)(pieces, tight=self._tight) if pieces else None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw them from the top."""
        for piece, down, _ in self.placed(width):
            piece.draw(pen, x, top - down, width)


def _has_break(piece: Piece) -> bool:
    return isinstance(piece, Stack) and any(each.breaks for each in piece.pieces)


class Narrow(Piece):
    """A piece that is no wider than `most`: running text is not set across the whole line."""

    def __init__(self, piece: Piece, most: float, indent: float = 0.0) -> None:
        self._piece, self._most, self._indent = piece, most, indent
        self.before, self.after, self.clings, self.heads = piece.before, piece.after, piece.clings, piece.heads

    def _width(self, width: float) -> float:
        return min(width, self._most) - self._indent

    def height(self, width: float) -> float:
        """Return its height at the narrower width."""
        return self._piece.height(self._width(width))

    def cut(self, width: float, room: Room) -> tuple[Piece | None, Piece | None]:
        """Cut the piece."""
        parts = self._piece.cut(self._width(width), room)
        first, rest = (Narrow(part, self._most, self._indent) if part else None for part in parts)
        return first, rest

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the piece."""
        self._piece.draw(pen, x + self._indent, top, self._width(width))
