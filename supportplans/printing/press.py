"""The press: any document in any look to the bytes of a tagged PDF, black on white, the same bytes each time.

Sizes and spaces come from `scale`, what a block looks like from `setting`, how pages fill from `layout`. reportlab
loads with the first paper, not with the program. All text is escaped; none of it can become markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from records.press import PRESS
from supportplans.blocks import Block, Document, Panels, Shape
from supportplans.look import STANDARD, Look
from supportplans.printing import fonts
from supportplans.printing.about import tell_about
from supportplans.printing.card import card_sheets
from supportplans.printing.edges import Edges
from supportplans.printing.fields import Fields
from supportplans.printing.filling import pages
from supportplans.printing.layout import Piece, Stack
from supportplans.printing.pen import Pen
from supportplans.printing.scale import Kind, Scale
from supportplans.printing.setting import Setter
from supportplans.printing.sheet import canvas_kind
from supportplans.printing.tags import Tagging
from supportplans.printing.too_long import TooLong
from supportplans.reading import block_texts, texts
from supportplans.reflow import reflow

__all__ = ["TooLong", "lacking_in", "press"]


def press(document: Document, look: Look = STANDARD, *, mark_missing: bool = False) -> bytes:
    """Return the PDF of a document in a look.

    Raises fonts.MissingGlyphs where no typeface has a character, so that the person can choose other words; with
    `mark_missing` such characters are printed as a visible [?]. Raises TooLong where it is to be one side of the
    standard size and is more, and fonts.FontMissing.
    """
    with PRESS:
        fonts.register()
        lacking = lacking_in(document)
        if lacking and not mark_missing:
            raise fonts.MissingGlyphs(lacking)
        return _Sheets(reflow(document, look), Scale.of(look)).bytes()


def lacking_in(document: Document) -> str:
    """Return the characters of a document that no typeface can write, each once."""
    return "".join(dict.fromkeys("".join(fonts.missing(text) for text in texts(document))))


@dataclass(frozen=True, slots=True)
class _Made:
    """What one paper is drawn with."""

    canvas: Any
    tagging: Tagging
    fields: Fields
    pen: Pen


class _Sheets:
    """Sets one document that is laid out already."""

    def __init__(self, document: Document, scale: Scale) -> None:
        self._document, self._scale = document, scale
        self._edges = Edges(document, scale)

    def bytes(self) -> bytes:
        """Return the finished file."""
        out = BytesIO()
        made = self._begun(out)
        sides = self._sides(made.tagging)
        for number, side in enumerate(sides, 1):
            self._edges.draw(made.pen, number, len(sides))
            side.draw(made.pen, self._scale.side, self._scale.height - self._edges.top, self._scale.line)
            made.canvas.showPage()
        made.tagging.write(made.canvas)
        made.fields.write()
        tell_about(made.canvas, self._document)
        made.canvas.save()
        return out.getvalue()

    def _begun(self, out: BytesIO) -> _Made:
        canvas = canvas_kind()(
            out, pagesize=(self._scale.width, self._scale.height), invariant=1, lang=self._document.language,
            initialFontName=fonts.REGULAR, initialFontSize=self._scale.text,
        )  # fmt: skip
        tagging, fields = Tagging(), Fields(canvas, self._scale.text)
        return _Made(canvas, tagging, fields, Pen(canvas, tagging, fields))

    def _sides(self, tagging: Tagging) -> Sequence[Piece]:
        """Return what stands on each page."""
        if self._document.shape is Shape.CARD and self._document.blocks:
            return card_sheets(self._document.blocks, self._scale, tagging.root)
        whole = Stack(Setter(self._scale, tagging.root).pieces(self._document.blocks))
        if self._document.shape is Shape.ONE_SIDE:
            self._one_side(whole)
        found = pages(whole, self._scale.line, self._edges.room)
        if len(found) > self._edges.most:
            self._edges = Edges(self._document, self._scale, len(found) * 10)
            found = pages(whole, self._scale.line, self._edges.room)
        return found

    def _one_side(self, whole: Stack) -> None:
        over = whole.height(self._scale.line) - self._edges.room
        if over > 0:
            leading = self._scale.faces[Kind.TEXT].leading
            raise TooLong(int(over // leading) + 1, longest(self._document.blocks))


def longest(blocks: tuple[Block, ...], most: int = 3) -> tuple[str, ...]:
    """Return the headings of the boxes with the most words, the longest first."""
    found = [panel for block in blocks if isinstance(block, Panels) for panel in block.panels]
    sized = {panel.heading: sum(len(t) for b in panel.blocks for t in block_texts(b)) for panel in found}
    return tuple(sorted(sized, key=lambda heading: -sized[heading])[:most])
