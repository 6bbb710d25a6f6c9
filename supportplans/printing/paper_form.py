"""A blank form as A4 pages to fill in with a pen: what a form on screen asks, in its order, black on white and tagged.

It holds nobody's name and nothing out of the file. Lines and boxes are drawn as what belongs to nothing, so that a
page read aloud is the questions and their choices (see `tags`).
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from records.press import PRESS
from supportplans.blocks import Document, Heading, Paragraph, Question, Room
from supportplans.printing import fonts
from supportplans.printing.tags import Tag, Tagging, artifact

PAGE_W, PAGE_H = 595.28, 841.89  # A4, in points
SIDE, TOP, FOOT = 48.0, 32.0, 44.0
LINE = PAGE_W - 2 * SIDE
BOX = 12.0  # side of a tick box: 4 mm, for a pen held on the knee
RULE = 24.0  # between two lines to write on: more than 8 mm
SHORT = 150.0  # room for a day
_GAP = 6.3  # between two lines of boxes
_QUESTION, _HINT, _CHOICE = 11.5, 9.5, 11.0  # sizes of type


def blank_form(form: Document) -> bytes:
    """Return the PDF of a form made of a title, an introduction and questions; the same bytes each time.

    Raises fonts.FontMissing.
    """
    with PRESS:
        fonts.register()
        counted = _Sheet(form, 0)
        counted.draw()
        sheet = _Sheet(form, counted.page)
        sheet.draw()
        return sheet.finished()


class _Sheet:
    """Draws from the top of a page down; `y` is how far it has got, `page` which page it is on from 1."""

    def __init__(self, form: Document, pages: int) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self._form, self._pages, self._tagging = form, pages, Tagging()
        self._out = BytesIO()
        self._canvas: Any = Canvas(
            self._out, pagesize=(PAGE_W, PAGE_H), invariant=1, lang="en-GB", initialFontName=fonts.REGULAR,
            pageCompression=0,
        )  # fmt: skip
        self._canvas.setTitle(form.title)
        self._canvas.setCreator("")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self.page, self.y = 1, PAGE_H - TOP

    def draw(self) -> None:
        """Draw every page."""
        for block in self._form.blocks:
            match block:
                case Heading(text):
                    self._told(text, 20, "H1", bold=True)
                case Paragraph(text):
                    self.y -= 4
                    self._told(text, 10.5, "P")
                case Question():
                    self._question(block)
        self._end_page()

    def finished(self) -> bytes:
        """Return the finished file."""
        self._tagging.write(self._canvas)
        self._canvas.save()
        return self._out.getvalue()

    def _end_page(self) -> None:
        with artifact(self._canvas):
            self._canvas.setFont(fonts.REGULAR, 9)
            self._canvas.drawString(SIDE, FOOT - 22, self._form.footer[0])
            self._canvas.drawRightString(PAGE_W - SIDE, FOOT - 22, f"Page {self.page} of {self._pages}")
        self._canvas.showPage()

    def _question(self, question: Question) -> None:
        self._room_for(self._height(question))
        self.y -= 10
        if question.apart:
            self._rule(SIDE, SIDE + LINE, 1.5)
            self.y -= 6
        if question.room is Room.BOX:
            self._boxed((question.label,))
            return
        if self._inline(question):
            self._beside(question)
            return
        self._told(question.label, _QUESTION, "P", bold=True)
        if question.hint:
            self._told(question.hint, _HINT, "P")
        if question.room is Room.BOXES:
            self._boxed(question.choices)
        else:
            self._rules(question.lines if question.room is Room.WORDS else 1)

    def _inline(self, question: Question) -> bool:
        """Tell whether the line to write on goes beside the question: a short one, and only one line."""
        short = self._width(question.label, _QUESTION, bold=True) < LINE * 0.55
        return short and (question.room is Room.DAY or (question.room is Room.LINE and not question.hint))

    def _beside(self, question: Question) -> None:
        """Write a question with its line after it; what is said about a day stands behind the line."""
        self.y -= RULE - 8
        self._at(SIDE, question.label, _QUESTION, self._tagging.root.add("P"), bold=True)
        start = SIDE + self._width(question.label, _QUESTION, bold=True) + 8
        end = min(start + SHORT, SIDE + LINE) if question.room is Room.DAY else SIDE + LINE
        self._rule(start, end)
        if question.hint:
            self._at(end + 8, question.hint, _HINT, self._tagging.root.add("P"))
        self.y -= 2

    def _room_for(self, height: float) -> None:
        """Begin another page where a question would not fit on this one."""
        if self.y - height < FOOT and self.y < PAGE_H - TOP:
            self._end_page()
            self.page, self.y = self.page + 1, PAGE_H - TOP

    def _height(self, question: Question) -> float:
        if self._inline(question):
            return RULE + 4
        head = 10 + sum(len(self._split(text, size)) * size * 1.35
                        for text, size in ((question.label, _QUESTION), (question.hint, _HINT)) if text)  # fmt: skip
        if question.room in (Room.BOXES, Room.BOX):
            return head + len(self._rows(question.choices or (question.label,))) * (BOX + _GAP)
        return head + RULE * (question.lines if question.room is Room.WORDS else 1)

    def _rules(self, lines: int) -> None:
        for _ in range(lines):
            self.y -= RULE
            self._rule(SIDE, SIDE + LINE)
        self.y -= 2

    def _rule(self, left: float, right: float, thick: float = 0.6) -> None:
        with artifact(self._canvas):
            self._canvas.setLineWidth(thick)
            self._canvas.line(left, self.y - 2, right, self.y - 2)

    def _boxed(self, choices: tuple[str, ...]) -> None:
        """Draw tick boxes with their words, as many on a line as there is room for."""
        whole = self._tagging.root.add("L")
        for row in self._rows(choices):
            self.y -= BOX + _GAP
            for words, x in row:
                with artifact(self._canvas):
                    self._canvas.setLineWidth(1)
                    self._canvas.rect(x, self.y - 2.5, BOX, BOX)
                for number, text in enumerate(self._split(words, _CHOICE, LINE - BOX - 6)):
                    self.y -= _CHOICE * 1.3 if number else 0
                    self._at(x + BOX + 6, text, _CHOICE, whole.add("LI").add("LBody"))
        self.y -= 2

    def _rows(self, choices: tuple[str, ...]) -> list[list[tuple[str, float]]]:
        """Return the boxes line by line, each with where it begins."""
        rows: list[list[tuple[str, float]]] = [[]]
        x = SIDE
        for words in choices:
            width = BOX + 6 + self._width(words, _CHOICE)
            if rows[-1] and x + width > SIDE + LINE:
                rows.append([])
                x = SIDE
            rows[-1].append((words, x))
            x += width + 18
        return rows

    def _told(self, text: str, size: float, role: str, *, bold: bool = False) -> None:
        """Write words over the whole width, line by line, as one piece."""
        tag = self._tagging.root.add(role)
        for part in self._split(text, size):
            self.y -= size * 1.35
            self._at(SIDE, part, size, tag, bold=bold)

    def _at(self, x: float, text: str, size: float, tag: Tag, *, bold: bool = False) -> None:
        with self._tagging.piece(self._canvas, tag):
            self._canvas.setFont(fonts.BOLD if bold else fonts.REGULAR, size)
            self._canvas.drawString(x, self.y, fonts.line(text) + " ")

    def _split(self, text: str, size: float, width: float = LINE) -> list[str]:
        from reportlab.lib.utils import simpleSplit

        return list(simpleSplit(text, fonts.BOLD, size, width))

    def _width(self, text: str, size: float, *, bold: bool = False) -> float:
        return float(self._canvas.stringWidth(text, fonts.BOLD if bold else fonts.REGULAR, size))
