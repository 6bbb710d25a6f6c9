"""The service report to the bytes of a tagged PDF: A4, tables that are read out cell by cell, bars for the eye.

Rules, grounds and bars are artifacts: what they show stands in the table as a number. The same bytes for the same
report; nothing in the file says who made it.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from records.press import PRESS
from supportplans.printing import fonts
from supportplans.printing.markup import markup
from supportplans.printing.tags import Tag, Tagging, artifact
from supportplans.printing.told import told_canvas, told_grid, told_paragraph
from supportplans.report_paper import TOGETHER, Figures, ReportPaper

SIDE, TOP, FOOT = 56.0, 52.0, 62.0  # points
PAGE_W, PAGE_H = 595.28, 841.89  # A4
LINE = PAGE_W - 2 * SIDE
SEA, PALE, RULE = "#0f5a63", "#e3eceb", "#9fb0af"  # print well in grey, too
_BAR = 92.0  # points: the longest bar
_NUMBER = 88.0  # the width of a column of figures
_SIZES = {"h1": (22, 27, 0, 2), "h2": (13, 17, 13, 3), "lead": (13, 18, 0, 8), "p": (10.5, 15, 0, 4),
          "note": (9.5, 13, 2, 0), "cell": (10.5, 14, 0, 0), "head": (9.5, 12.5, 0, 0),
          "sum": (10.5, 14, 0, 0)}  # fmt: skip
_BOLD = ("h1", "h2", "head", "sum")


def render_report(paper: ReportPaper) -> bytes:
    """Return the PDF of a report. Raises fonts.FontMissing."""
    with PRESS:
        fonts.register()
        return _Press(paper).bytes()


class _Press:
    """Sets one report."""

    def __init__(self, paper: ReportPaper) -> None:
        from reportlab.lib.styles import ParagraphStyle

        self._paper, self._tagging = paper, Tagging()
        self._styles = {
            name: ParagraphStyle(
                name, fontName=fonts.BOLD if name in _BOLD else fonts.REGULAR, fontSize=size, leading=leading,
                spaceBefore=before, spaceAfter=after, allowOrphans=0, allowWidows=0,
            )
            for name, (size, leading, before, after) in _SIZES.items()
        }  # fmt: skip
        self._styles |= {f"{n}-right": ParagraphStyle(f"{n}-right", self._styles[n], alignment=2)
                         for n in ("cell", "head", "sum")}  # fmt: skip

    def bytes(self) -> bytes:
        """Return the finished file."""
        from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Spacer

        out = BytesIO()
        frame = Frame(SIDE, FOOT, LINE, PAGE_H - TOP - FOOT, 0, 0, 0, 0)
        template = BaseDocTemplate(
            out, pagesize=(PAGE_W, PAGE_H), title=self._paper.title, author="", subject="", creator="", keywords="",
            lang="en-GB", invariant=1, initialFontName=fonts.REGULAR,
        )  # fmt: skip
        template.addPageTemplates(PageTemplate("page", [frame]))
        tables = [f for table in self._paper.tables for f in self._table(table)]
        notes = [self._told(note, "note", "P") for note in self._paper.foot]
        template.build([*self._opening(), *tables, Spacer(1, 10), *notes], canvasmaker=self._canvas)
        return out.getvalue()

    def _opening(self) -> list[Any]:
        paper = self._paper
        return [self._told(paper.title, "h1", "H1"), self._told(f"{paper.period}. {paper.made}.", "lead", "P"),
                self._told(paper.intro, "p", "P")]  # fmt: skip

    def _told(self, text: str, style: str, role: str, parent: Tag | None = None) -> Any:
        made = told_paragraph()(markup(text), self._styles[style])
        made.told(self._tagging, (parent or self._tagging.root).add(role), None)
        return made

    def _table(self, table: Figures) -> list[Any]:
        from reportlab.platypus import KeepTogether

        heading = self._told(table.title, "h2", "H2")
        whole = self._tagging.root.add("Table")
        rows = [self._row(whole, table.head, head=True)]
        rows += [self._row(whole, row, head=False, last=row[0] == TOGETHER) for row in table.rows]
        grid = _grid()(rows, self._widths(table), style=self._rules(len(rows)), repeatRows=1, hAlign="LEFT")
        grid.told(table.bars)
        note = [self._told(table.note, "note", "P")] if table.note else []
        return [KeepTogether([heading, grid, *note])]

    def _row(self, whole: Tag, cells: tuple[str, ...], *, head: bool, last: bool = False) -> list[Any]:
        row = whole.add("TR")
        style = "head" if head else "sum" if last else "cell"
        return [self._told(cell, f"{style}-right" if n else style, "TH" if head or n == 0 else "TD", row)
                for n, cell in enumerate(cells)]  # fmt: skip

    def _widths(self, table: Figures) -> list[float]:
        """Return the widths: figures at the right, and beyond them room for bars where there are any."""
        figures = len(table.head) - 1
        wide = _NUMBER * (1.6 if figures < 2 else 1)
        room = LINE - (_BAR + 14 if any(table.bars) else 0)
        return [room - figures * wide, *[wide] * figures]

    def _rules(self, rows: int) -> list[Any]:
        from reportlab.lib.colors import HexColor

        style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("FONTNAME", (0, 0), (-1, -1), fonts.REGULAR)]
        style += [("TOPPADDING", (0, 0), (-1, -1), 3), ("BOTTOMPADDING", (0, 0), (-1, -1), 4)]
        style += [("LEFTPADDING", (0, 0), (-1, -1), 5), ("RIGHTPADDING", (0, 0), (-1, -1), 5)]
        style += [("BACKGROUND", (0, 0), (-1, 0), HexColor(PALE))]
        return [*style, *(("LINEBELOW", (0, n), (-1, n), 0.5, HexColor(RULE)) for n in range(rows))]

    def _canvas(self, *args: Any, **kwargs: Any) -> Any:
        made = told_canvas()(*args, **{**kwargs, "initialFontName": fonts.REGULAR})
        made.setViewerPreference("DisplayDocTitle", "true")
        made.told(self._tagging, self._foot)
        return made

    def _foot(self, canvas: Any, number: int, pages: int) -> None:
        from reportlab.lib.colors import HexColor

        canvas.setStrokeColor(HexColor(SEA))
        canvas.setLineWidth(2)
        canvas.line(SIDE, PAGE_H - 36, PAGE_W - SIDE, PAGE_H - 36)
        canvas.setFont(fonts.REGULAR, 9)
        canvas.drawString(SIDE, 36, fonts.line(f"{self._paper.title}, {self._paper.period}"))
        canvas.drawRightString(PAGE_W - SIDE, 36, f"Page {number} of {pages}")


@cache
def _grid() -> Any:
    """Return a table whose rules and bars are artifacts; made once, as reportlab loads with the first paper."""
    from reportlab.lib.colors import HexColor

    class Grid(told_grid()):  # type: ignore[misc]
        """A table with a bar at the right of each row that has a share."""

        def told(self, bars: tuple[float | None, ...]) -> None:
            self._bars = bars

        def _drawBkgrnd(self) -> None:
            super()._drawBkgrnd()
            with artifact(self.canv):
                self._draw_bars()

        def _draw_bars(self) -> None:
            left = sum(self._colWidths) + 14
            for n, share in enumerate(getattr(self, "_bars", ()), 1):
                if share is None:
                    continue
                bottom, top = self._rowpositions[n + 1], self._rowpositions[n]
                self.canv.setFillColor(HexColor(PALE))
                self.canv.rect(left, (top + bottom) / 2 - 4, _BAR, 8, stroke=0, fill=1)
                self.canv.setFillColor(HexColor(SEA))
                self.canv.rect(left, (top + bottom) / 2 - 4, _BAR * share, 8, stroke=0, fill=1)

    return Grid
