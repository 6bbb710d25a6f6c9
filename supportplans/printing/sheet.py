"""The canvas that papers are drawn on. Made once, as reportlab loads with the first paper."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def canvas_kind() -> Any:
    """Return a canvas on which words at the end of a line keep their space."""
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject

    class Spaced(PDFTextObject):  # type: ignore[misc]
        """Keeps the space at the end of a line, so that words there do not run together when they are read out."""

        def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N803 (reportlab's name)
            ends_line = bool(TStar and text and not text.endswith(" "))
            super()._textOut(f"{text} " if ends_line else text, TStar)

    class SheetCanvas(Canvas):  # type: ignore[misc]
        """Begins every text as one that keeps its spaces."""

        def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> Any:
            return Spaced(self, x, y, direction=direction)

    return SheetCanvas
