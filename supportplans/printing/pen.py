"""What draws on a page: text as pieces of the tree, lines, boxes and pictures as what belongs to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from supportplans.printing.fields import Fields
from supportplans.printing.fonts import marked
from supportplans.printing.pictures import paint
from supportplans.printing.tag import Place, Tag
from supportplans.printing.tags import Tagging, artifact

HAIR, THIN, THICK = 0.5, 0.9, 2.0  # points of a line


class Pen:
    """Draws on one canvas. While it is `unread`, everything belongs to nothing."""

    def __init__(self, canvas: Any, tagging: Tagging, fields: Fields) -> None:
        self.canvas, self.tagging, self._fields = canvas, tagging, fields
        self._unread = False
        self._bookmarks: list[int] = []

    def bookmark(self, text: str, level: int, top: float) -> None:
        """Put a heading of the page among the bookmarks. The title (`level` 1) is none: it may say a name."""
        if self._unread or level < 2 or not text.strip():
            return
        depth = min(level - 2, self._bookmarks[-1] + 1 if self._bookmarks else 0)
        self._bookmarks.append(depth)
        key = f"h{len(self._bookmarks)}"
        self.canvas.bookmarkHorizontal(key, 0, top)
        self.canvas.addOutlineEntry(text, key, depth)

    @contextmanager
    def piece(self, tag: Tag) -> Iterator[None]:
        """Draw a stretch of a tag."""
        if self._unread:
            yield
            return
        with self.tagging.piece(self.canvas, tag):
            yield

    @contextmanager
    def unread(self, kind: str = "") -> Iterator[None]:
        """Draw what is seen and never read out; `kind` is Pagination for head and foot."""
        if self._unread:
            yield
            return
        self._unread = True
        with artifact(self.canvas, kind):
            yield
        self._unread = False

    def rule(self, left: float, y: float, right: float, thick: float = HAIR) -> None:
        """Draw a level line."""
        with self.unread():
            self.canvas.setLineWidth(thick)
            self.canvas.line(left, y, right, y)

    def upright(self, x: float, top: float, foot: float, thick: float = HAIR) -> None:
        """Draw a line from top to foot."""
        with self.unread():
            self.canvas.setLineWidth(thick)
            self.canvas.line(x, top, x, foot)

    def box(self, x: float, top: float, size: tuple[float, float], corner: float = 0.0, thick: float = THIN) -> None:
        """Draw the outline of a box of a width and height, with rounded corners."""
        with self.unread():
            self.canvas.setLineWidth(thick)
            if corner:
                self.canvas.roundRect(x, top - size[1], *size, corner, stroke=1, fill=0)
            else:
                self.canvas.rect(x, top - size[1], *size, stroke=1, fill=0)

    def shade(self, x: float, top: float, size: tuple[float, float], grey: float = 0.93) -> None:
        """Fill a box with a light grey."""
        with self.unread():
            self.canvas.setFillGray(grey)
            self.canvas.rect(x, top - size[1], *size, stroke=0, fill=1)
            self.canvas.setFillGray(0)

    def dashes(self, start: tuple[float, float], end: tuple[float, float], pattern: tuple[float, float]) -> None:
        """Draw a broken line, to cut or fold along."""
        with self.unread():
            self.canvas.setLineWidth(HAIR)
            self.canvas.setDash(*pattern)
            self.canvas.line(*start, *end)
            self.canvas.setDash()

    def picture(self, name: str, x: float, top: float, size: float, tag: Tag | None = None) -> None:
        """Draw a picture of ours; with a tag it is a piece of the tree, else it belongs to nothing."""
        if tag is not None and not self._unread:
            with self.tagging.piece(self.canvas, tag):
                paint(self.canvas, name, x, top, size)
            return
        with self.unread():
            paint(self.canvas, name, x, top, size)

    def dot(self, x: float, y: float, radius: float, tag: Tag | None) -> None:
        """Draw the dot before an item of a list."""
        if tag is None:
            with self.unread():
                self.canvas.circle(x, y, radius, stroke=0, fill=1)
            return
        with self.piece(tag):
            self.canvas.circle(x, y, radius, stroke=0, fill=1)

    def blank(self, tag: Tag, name: str, spot: tuple[float, float, float, float], *, lines: int = 1) -> None:
        """Put a field to write in at left, foot, width and height; `name` is what it is called to those who hear."""
        if not self._unread:
            made = self._fields.text(marked(name), spot, lines)
            tag.kids.append(Place(self.canvas.getPageNumber(), made))

    def tick(self, tag: Tag, name: str, spot: tuple[float, float, float, float]) -> None:
        """Put a box to tick at left, foot, width and height."""
        if not self._unread:
            made = self._fields.tick(marked(name), spot)
            tag.kids.append(Place(self.canvas.getPageNumber(), made))
