"""A heading that is seen again where what stands under it goes on overleaf, and is read only once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from supportplans.printing.layout import Piece, Room, Stack

if TYPE_CHECKING:
    from supportplans.printing.pen import Pen

_MOST = 0.25  # of a page: a higher heading is not seen again


class Again(Piece):
    """A piece that was read before: seen, and not read."""

    clings = True

    def __init__(self, piece: Piece) -> None:
        self.piece = piece
        self.before, self.after = piece.before, piece.after

    def height(self, width: float) -> float:
        """Return the height of the piece."""
        return self.piece.height(width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it as what belongs to nothing."""
        with pen.unread():
            self.piece.draw(pen, x, top, width)


class Headed(Stack):
    """What stands in a box: its heading, where it has one, is seen again on every page it goes on to."""

    def __init__(self, pieces: Sequence[Piece], headed: bool) -> None:
        super().__init__(pieces)
        self._headed = headed

    def cut(self, width: float, room: Room) -> tuple[Piece | None, Piece | None]:
        """Cut it, with the heading over both parts."""
        first, rest = super().cut(width, room)
        head = self.pieces[0] if self._headed else None
        if head is None or first is None or not isinstance(rest, Stack) or head.height(width) > room.whole * _MOST:
            return first, rest
        again = head if isinstance(head, Again) else Again(head)
        return first, Headed([again, *rest.pieces], True)

    def _of(self, pieces: list[Piece]) -> Stack | None:
        return Stack(pieces) if pieces else None
