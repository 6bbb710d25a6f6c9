"""The blank form for a visit or a call: two A4 pages to write on by hand, asking what the screen asks, in its order.

It holds nobody's name and nothing out of the file.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from jobs.visit_questions import OPENING, VISIT_THEMES, Ask, VisitQuestion, VisitTheme
from records.press import PRESS
from supportplans.printing import fonts

PAGE_W, PAGE_H = 595.28, 841.89  # A4, in points
SIDE, TOP, FOOT = 42.0, 26.0, 20.0
LINE = PAGE_W - 2 * SIDE
BOX = 12.0  # side of a tick box: 4 mm, for a pen held on the knee
RULE = 22.0  # between two lines to write on: nearly 8 mm
ROW = 34.0  # of the tasks: 12 mm, room for two lines
TASK_ROWS = 6
FIRST_PAGE = ("work", "hours", "place")
TITLE = "After a visit or a call"
START = ("Job", "Employer"), ("Day", "Who showed it or said it"), ("How", "")
HOW = ("I watched the work", "We talked there", "We talked on the phone")
OFTEN = "hourly / daily / weekly / monthly"
ONE_LINE = ("decides", "other")  # the others have room for two


def visit_form() -> bytes:
    """Return the PDF of the blank form; the same bytes each time. Raises fonts.FontMissing."""
    with PRESS:
        fonts.register()
        return _Sheet().bytes()


class _Sheet:
    """Draws from the top of a page down; `y` is how far it has got."""

    def __init__(self) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self._out = BytesIO()
        self._canvas: Any = Canvas(
            self._out, pagesize=(PAGE_W, PAGE_H), invariant=1, lang="en-GB", initialFontName=fonts.REGULAR
        )
        self._canvas.setTitle(f"{TITLE}, blank form")
        self._canvas.setCreator("Even Keel")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self.y = PAGE_H - TOP

    def bytes(self) -> bytes:
        """Return the finished file."""
        self._head()
        first = [theme for theme in VISIT_THEMES if theme.id in FIRST_PAGE]
        for number, themes in enumerate((first, [t for t in VISIT_THEMES if t not in first]), 1):
            for theme in themes:
                self._theme(theme)
            self._foot(number)
            self._canvas.showPage()
            self.y = PAGE_H - TOP
        self._canvas.save()
        return self._out.getvalue()

    def _head(self) -> None:
        self.y -= 18
        self._text(SIDE, TITLE, 20, bold=True)
        self.y -= 17
        self._text(SIDE, OPENING, 10)
        for left, right in START[:2]:
            self.y -= RULE + 1
            half = SIDE + LINE / 2 + 6
            self._field(SIDE, left, LINE / 2 - 6)
            self._field(half, right, LINE / 2 - 6)
        self.y -= RULE
        self._boxes(SIDE, HOW)
        self.y -= 6

    def _foot(self, number: int) -> None:
        words = "Type it in later under Jobs, “After a visit or call”: the questions come in this order."
        assert self.y > FOOT + 9, "the questions have outgrown the page"
        self.y = FOOT
        self._text(SIDE, words, 9)
        page = f"Page {number} of 2"
        self._text(PAGE_W - SIDE - self._width(page, 9), page, 9)

    def _theme(self, theme: VisitTheme) -> None:
        self.y -= 16
        self._canvas.setLineWidth(1.2)
        self._canvas.line(SIDE, self.y + 9, PAGE_W - SIDE, self.y + 9)
        self.y -= 7
        self._text(SIDE, theme.title, 13, bold=True)
        for question in theme.questions:
            self._question(question)

    def _question(self, question: VisitQuestion) -> None:
        self.y -= 17
        self._text(SIDE, question.words, 11, bold=True)
        if question.ask is Ask.TASKS:
            self._tasks(question)
        elif question.ask in (Ask.LEVEL, Ask.TICKS):
            self._ticked(question)
        elif question.ask in (Ask.RANGE, Ask.NUMBER):
            self._numbers(question)
        else:
            self._ruled(question)

    def _ticked(self, question: VisitQuestion) -> None:
        self.y -= 17
        self._boxes(SIDE, tuple(words for _, words in question.choices))
        if question.ask is Ask.LEVEL:
            self.y -= RULE - 2
            self._field(SIDE, "In their words", LINE)
        self.y -= 3

    def _numbers(self, question: VisitQuestion) -> None:
        """Put the number at the right of the question, on the same line."""
        self.y -= 4
        start = SIDE + max(215.0, self._width(question.words, 11, bold=True) + 14)
        if question.ask is Ask.NUMBER:
            self._field(start, "", 70)
            return
        self._field(start, "from", 90)
        self._field(start + 104, "to", 80)

    def _ruled(self, question: VisitQuestion) -> None:
        if question.hint:
            at = SIDE + self._width(question.words, 11, bold=True) + 8
            self._text(at, question.hint, 9)
        for _ in range(1 if question.id in ONE_LINE else 2):
            self.y -= RULE
            self._rule(SIDE, PAGE_W - SIDE)
        self.y -= 3

    def _tasks(self, question: VisitQuestion) -> None:
        self.y -= 13
        self._text(SIDE, question.hint, 9)
        widths = (0.5, 0.32, 0.18)
        self.y -= 16
        at = SIDE
        for name, width in zip(("What is done", "How often (ring one)", "How long"), widths, strict=True):
            self._text(at + 3, name, 10, bold=True)
            at += LINE * width
        top, height = self.y - 5, ROW
        for row in range(TASK_ROWS):
            self._text(SIDE + LINE * 0.5 + 5, OFTEN, 9, at=top - row * height - 20)
        self._grid(top, height, widths)
        self.y = top - TASK_ROWS * height - 4

    def _grid(self, top: float, height: float, widths: tuple[float, ...]) -> None:
        self._canvas.setLineWidth(0.6)
        for row in range(TASK_ROWS + 1):
            self._canvas.line(SIDE, top - row * height, PAGE_W - SIDE, top - row * height)
        at, bottom = SIDE, top - TASK_ROWS * height
        for width in (0.0, *widths):
            at += LINE * width
            self._canvas.line(at, top, at, bottom)

    def _boxes(self, x: float, choices: tuple[str, ...]) -> None:
        """Draw tick boxes with their words, on one line."""
        self._canvas.setLineWidth(1)
        gap = (LINE - sum(BOX + 5 + self._width(words, 10.5) for words in choices)) / max(1, len(choices) - 1)
        for words in choices:
            self._canvas.rect(x, self.y - 2.5, BOX, BOX)
            self._text(x + BOX + 5, words, 10.5)
            x += BOX + 5 + self._width(words, 10.5) + min(gap, 26)

    def _field(self, x: float, name: str, width: float) -> None:
        """Draw a name with a line to write on after it."""
        self._text(x, name, 10.5)
        self._rule(x + (self._width(name, 10.5) + 6 if name else 0), x + width)

    def _rule(self, left: float, right: float) -> None:
        self._canvas.setLineWidth(0.5)
        self._canvas.line(left, self.y - 2, right, self.y - 2)

    def _text(self, x: float, words: str, size: float, *, bold: bool = False, at: float | None = None) -> None:
        self._canvas.setFont(fonts.BOLD if bold else fonts.REGULAR, size)
        self._canvas.drawString(x, self.y if at is None else at, words)

    def _width(self, words: str, size: float, *, bold: bool = False) -> float:
        return float(self._canvas.stringWidth(words, fonts.BOLD if bold else fonts.REGULAR, size))
