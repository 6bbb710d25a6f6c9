"""The running head and foot of a paper: what it is, whose copy, page x of y. They are seen and never read out."""

from __future__ import annotations

from supportplans.blocks import Document
from supportplans.printing.layout import Stack
from supportplans.printing.pen import HAIR, THICK, Pen
from supportplans.printing.rows import Gaps, Row
from supportplans.printing.scale import Kind, Scale
from supportplans.printing.text import Words
from supportplans.tongue import tell, to_tell

PAGE, CODE = to_tell("Page {number} of {pages}"), to_tell("Check code {code}.")
_LONGEST = 90  # letters of a name in the running head; the whole name is in the text
_PAGINATION = "Pagination"


class Edges:
    """Head and foot of one document, with the room between them."""

    def __init__(self, document: Document, scale: Scale) -> None:
        self._document, self._scale = document, scale
        self._head = self._headed()
        self._margin, self._gap = min(scale.unit * 5.5, 42.0), min(scale.unit, 8.0)

    @property
    def headed(self) -> bool:
        """Tell whether it has a running head: a letter has none."""
        return bool(self._document.status or self._document.copy_line or self._document.dated)

    @property
    def top(self) -> float:
        """Return how far down the text begins."""
        high = self._head.height(self._scale.line)
        return self._margin + (high + self._gap * 4.4 if high else self._scale.unit * 2)

    @property
    def foot(self) -> float:
        """Return how far up the text ends; it does not depend on how many pages there are."""
        high = self._footed(9, 99).height(self._scale.line)
        return self._margin * 0.8 + (high + self._gap * 2.4 if high else self._scale.unit)

    @property
    def room(self) -> float:
        """Return the height between head and foot."""
        return self._scale.height - self.top - self.foot

    def draw(self, pen: Pen, number: int, pages: int) -> None:
        """Draw the foot and the head of a page."""
        with pen.unread(_PAGINATION):
            if self.headed:
                self._draw_head(pen)
            elif self._document.letterhead:
                self._head.draw(pen, self._scale.side, self._scale.height - self._margin, self._scale.line)
            self._draw_foot(pen, number, pages)

    def _headed(self) -> Stack:
        document, faces = self._document, self._scale.faces
        left = [Words(_short(t), faces[k]) for t, k in ((document.status, Kind.EDGE_BOLD),) if t]
        right = [Words(_short(t), faces[Kind.EDGE], alignment=2) for t in (document.copy_line,) if t]
        made: list[Row | Words] = []
        if document.letterhead:
            made.append(Words(_short(document.letterhead), faces[Kind.EDGE]))
        if left and right and self._fits(left[0], right[0]):
            wide = left[0].natural() + 1
            made.append(Row([Stack(left), Stack(right)], [wide, 0], Gaps(between=self._scale.unit * 2), fixed=True))
        else:
            made += [*left, *(Words(_short(t), faces[Kind.EDGE]) for t in (document.copy_line,) if t)]
        if document.dated:
            made.append(Words(_short(document.dated), faces[Kind.EDGE]))
        return Stack(made)

    def _fits(self, left: Words, right: Words) -> bool:
        return left.natural() + right.natural() + self._scale.unit * 4 < self._scale.line

    def _draw_head(self, pen: Pen) -> None:
        scale, unit = self._scale, self._gap
        top, right = scale.height - self._margin, scale.width - scale.side
        high = self._head.height(scale.line)
        pen.rule(scale.side, top, right, THICK)
        self._head.draw(pen, scale.side, top - unit, scale.line)
        pen.rule(scale.side, top - unit * 2.2 - high, right, HAIR)

    def _footed(self, number: int, pages: int) -> Stack:
        """Return the foot: its first line, then the check code with what else there is, and the page at the right."""
        document, faces = self._document, self._scale.faces
        first, rest = document.footer[:1], document.footer[1:]
        code = [tell(CODE, code=document.check_code)] if document.check_code else []
        lines = [*first, " ".join(bit for bit in (*code, *rest) if bit)]
        left = [Words(line, faces[Kind.EDGE]) for line in lines if line]
        if not (self.headed or pages > 1):
            return Stack(left)
        page = Words(tell(PAGE, number=number, pages=pages), faces[Kind.EDGE], alignment=2)
        wide = page.natural() + 1
        between = Gaps(between=self._scale.unit * 2)
        return Stack([Row([Stack(left), Stack([page])], [0, wide], between, fixed=True)])

    def _draw_foot(self, pen: Pen, number: int, pages: int) -> None:
        scale, foot = self._scale, self._footed(number, pages)
        high = foot.height(scale.line)
        y = self._margin * 0.8 + high
        if self.headed:
            pen.rule(scale.side, y + self._gap, scale.width - scale.side, HAIR)
        foot.draw(pen, scale.side, y, scale.line)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
