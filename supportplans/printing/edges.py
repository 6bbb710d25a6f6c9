"""The running head and foot of a paper: what it is, whose copy, page x of y. They are seen and never read out."""

from __future__ import annotations

from supportplans.blocks import Document
from supportplans.printing.layout import Piece, Stack
from supportplans.printing.pen import HAIR, THICK, Pen
from supportplans.printing.rows import Gaps, Row
from supportplans.printing.scale import Face, Kind, Scale
from supportplans.printing.text import Words
from supportplans.tongue import tell, to_tell

PAGE, CODE = to_tell("Page {number} of {pages}"), to_tell("Check code {code}.")
_LINES = 2  # of one text in the running head; the whole name is in the text
_FOOT = 0.16  # of the height of a page, at most, for one text of the foot
_PAGINATION = "Pagination"


class Edges:
    """Head and foot of one document, with the room between them; the foot has room to count `most` pages."""

    def __init__(self, document: Document, scale: Scale, most: int = 99) -> None:
        self._document, self._scale, self.most = document, scale, most
        self._foot_lines = self._shortened()
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
        return self._margin + (high + self._gap * 4.4 if high else self._scale.unit * 3)

    @property
    def foot(self) -> float:
        """Return how far up the text ends; it does not depend on how many pages there are."""
        high = self._footed(self.most, self.most).height(self._scale.line)
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
        document, unit = self._document, self._scale.unit
        status, copied = self._edge(document.status, Kind.EDGE_BOLD), self._edge(document.copy_line, alignment=2)
        made: list[Row | Words] = [*self._edge(document.letterhead)]
        if status and copied and self._fits(status[0], copied[0]):
            wide = status[0].natural() + 1
            made.append(Row([Stack(status), Stack(copied)], [wide, 0], Gaps(between=unit * 2), fixed=True))
        else:
            made += [*status, *self._edge(document.copy_line)]
        return Stack([*made, *self._edge(document.dated)])

    def _edge(self, text: str, kind: Kind = Kind.EDGE, alignment: int = 0) -> list[Words]:
        """Return a text of the head, where there is one."""
        face = self._scale.faces[kind]
        return [Words(_short(text, face, self._scale.line, _LINES), face, alignment=alignment)] if text else []

    def _fits(self, left: Words, right: Words) -> bool:
        return left.natural() + right.natural() + self._scale.unit * 4 < self._scale.line

    def _draw_head(self, pen: Pen) -> None:
        scale, unit = self._scale, self._gap
        top, right = scale.height - self._margin, scale.width - scale.side
        high = self._head.height(scale.line)
        pen.rule(scale.side, top, right, THICK)
        self._head.draw(pen, scale.side, top - unit, scale.line)
        pen.rule(scale.side, top - unit * 2.2 - high, right, HAIR)

    def _shortened(self) -> tuple[str, ...]:
        """Return the lines of the foot, none of them so long that a page has no room for its own words."""
        document, face = self._document, self._scale.faces[Kind.EDGE]
        code = [tell(CODE, code=document.check_code)] if document.check_code else []
        lines = [*document.footer[:1], " ".join(bit for bit in (*code, *document.footer[1:]) if bit)]
        most = int(self._scale.height * _FOOT / face.leading)
        return tuple(_short(line, face, self._scale.line * 0.8, most) for line in lines if line)

    def _footed(self, number: int, pages: int) -> Stack:
        """Return the foot: its first line, then the check code with what else there is, and the page at the right.

        Sentences too long for one line each run on as one text over the whole line.
        """
        faces = self._scale.faces
        left = [Words(line, faces[Kind.EDGE]) for line in self._foot_lines]
        if not (self.headed or pages > 1):
            return Stack(left)
        page = self._numbered(number, pages)
        wide = max(page.natural(), self._numbered(self.most, self.most).natural()) + 1  # the same on each page
        gap, line = self._scale.unit * 2, self._scale.line
        if all(text.endswith(".") for text in self._foot_lines) and any(w.natural() > line - wide - gap for w in left):
            return Stack([RunOn(Words(" ".join(self._foot_lines), faces[Kind.EDGE]), page, wide + gap)])
        return Stack([Row([Stack(left), Stack([page])], [0, wide], Gaps(between=gap), fixed=True)])

    def _numbered(self, number: int, pages: int) -> Words:
        return Words(tell(PAGE, number=number, pages=pages), self._scale.faces[Kind.EDGE], alignment=2)

    def _draw_foot(self, pen: Pen, number: int, pages: int) -> None:
        scale, foot = self._scale, self._footed(number, pages)
        high = foot.height(scale.line)
        y = self._margin * 0.8 + high
        if self.headed:
            pen.rule(scale.side, y + self._gap * 0.7, scale.width - scale.side, HAIR)  # nearer to it than to the text
        foot.draw(pen, scale.side, y, scale.line)


class RunOn(Piece):
    """A text with a number at the right of its last line, or under it where that has no room."""

    def __init__(self, text: Words, number: Words, wide: float) -> None:
        self._text, self._number, self._wide = text, number, wide

    def height(self, width: float) -> float:
        """Return the height of the lines."""
        return self._text.height(width) + (0.0 if self._has_room(width) else self._number.height(width))

    def _has_room(self, width: float) -> bool:
        self._text.height(width)
        return self._text.last() + self._wide <= width

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw both."""
        self._text.draw(pen, x, top, width)
        self._number.draw(pen, x, top - self.height(width) + self._number.height(width), width)


def _short(text: str, face: Face, width: float, lines: int) -> str:
    """Return as much of a text as stands on so many lines."""
    if len(text) < 40 or Words(text, face).height(width) <= face.leading * lines + 0.01:
        return text
    fits, too_long = 1, len(text)
    while too_long - fits > 1:
        here = (fits + too_long) // 2
        enough = Words(f"{text[:here].rstrip()}…", face).height(width) <= face.leading * lines + 0.01
        fits, too_long = (here, too_long) if enough else (fits, here)
    return f"{text[:fits].rstrip()}…"
