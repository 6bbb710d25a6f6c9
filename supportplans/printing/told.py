"""Pieces of a tagged paper as reportlab draws them: paragraphs that know their tag, tables whose rules are artifacts.

Each kind is made once, as reportlab loads with the first paper.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from supportplans.printing import fonts
from supportplans.printing.tags import Tag, Tagging, artifact
from supportplans.printing.turned import turned_paragraph

_BULLET = "•"


@cache
def told_paragraph() -> Any:
    """Return a paragraph that is drawn as a piece of the tree."""

    class Told(turned_paragraph()):  # type: ignore[misc]
        """A paragraph that knows its tag, on both pages where it is split over two."""

        def told(self, tagging: Tagging, tag: Tag, label: Tag | None) -> None:
            self._tagging, self._tag, self._label = tagging, tag, label

        def split(self, *room: Any) -> list[Any]:
            parts: list[Any] = super().split(*room)
            for n, part in enumerate(parts):
                part.told(self._tagging, self._tag, self._label if n == 0 else None)
            return parts

        def draw(self) -> None:
            if self._label is not None:
                with self._tagging.piece(self.canv, self._label):
                    self.canv.setFont(fonts.REGULAR, self.style.fontSize)
                    ascent = getattr(self.blPara, "ascent", self.style.fontSize)
                    across = self.width - 2 - self.style.fontSize / 2 if self.from_right else 2
                    self.canv.drawString(across, self.height - ascent, _BULLET)
            if self.turned:
                self._tag.actual = fonts.told(self.said)
            with self._tagging.piece(self.canv, self._tag):
                super().draw()

    return Told


@cache
def told_canvas() -> Any:
    """Return a canvas that numbers its pages when their count is known, and writes the tree at the end."""
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject

    class Spaced(PDFTextObject):  # type: ignore[misc]
        """Keeps the space at the end of a line, so that words there do not run together when they are read out."""

        def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N803 (reportlab's name)
            ends_line = bool(TStar and text and not text.endswith(" "))
            super()._textOut(f"{text} " if ends_line else text, TStar)

    class Numbered(Canvas):  # type: ignore[misc]
        def told(self, tagging: Tagging, foot: Any) -> None:
            self._tagging, self._foot = tagging, foot
            self._kept: list[dict[str, Any]] = []

        def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> Any:
            return Spaced(self, x, y, direction=direction)

        def showPage(self) -> None:
            self._kept.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, page in enumerate(self._kept, 1):
                self.__dict__.update(page)
                with artifact(self):
                    self._foot(self, number, len(self._kept))
                super().showPage()
            self._tagging.write(self)
            super().save()

    return Numbered


@cache
def told_grid() -> Any:
    """Return a table whose cells are pieces of their own, and whose rules and grounds are artifacts."""
    from reportlab.platypus import Table

    class Grid(Table):  # type: ignore[misc]
        """A table that is seen with its rules and read without them."""

        def _drawBkgrnd(self) -> None:
            with artifact(self.canv):
                super()._drawBkgrnd()

        def _drawLines(self) -> None:
            with artifact(self.canv):
                super()._drawLines()

    return Grid
