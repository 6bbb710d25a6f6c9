"""What stands beside words: room, the dots of lists, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supportplans.printing.layout import Piece
from supportplans.printing.scale import Face
from supportplans.printing.tag import Tag

if TYPE_CHECKING:
    from supportplans.printing.pen import Pen


class Gap(Piece):
    """Empty room of a height, over something: by itself it is nothing to stand on a page."""

    clings = True

    def __init__(self, height: float) -> None:
        self._height = height

    def height(self, width: float) -> float:
        """Return its height."""
        return self._height

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw nothing."""


class Dot(Piece):
    """The dot before an item of a list, in the height of its first line; `right` where that runs from the right."""

    def __init__(self, face: Face, tag: Tag | None) -> None:
        self._face, self._tag, self.right = face, tag, False

    def height(self, width: float) -> float:
        """Return the height of a line."""
        return self._face.leading

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it at the height of small letters."""
        size = self._face.size
        x = x + width - size * 0.7 if self.right else x
        pen.dot(x + size * 0.35, top - size * 0.74, size * 0.16, self._tag)


class Picture(Piece):
    """A picture of ours in a square; `tag` where it means something, `right` beside what runs from the right."""

    def __init__(
        self, name: str, size: float, tag: Tag | None = None, *, down: float = 0.0, across: float = 0.0
    ) -> None:  # fmt: skip
        self._name, self._size, self._tag, self.right = name, size, tag, False
        self._down, self._across = down, across

    def height(self, width: float) -> float:
        """Return its height and how far down it begins."""
        return self._size + max(0.0, self._down)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it."""
        x = x + width - self._size if self.right else x + self._across
        pen.picture(self._name, x, top - self._down, self._size, self._tag)
