"""A document to the bytes of a tagged PDF: A4, black on white, the same bytes for the same document.

reportlab loads with the first paper, not with the program. All text is escaped; none of it can become markup.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from records.press import PRESS
from supportplans.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    NewPage,
    Paragraph,
    Quote,
    Signatory,
    Signatures,
    Table,
)
from supportplans.printing import fonts
from supportplans.printing.markup import markup
from supportplans.printing.tags import Tag, Tagging, artifact
from supportplans.printing.told import told_canvas, told_grid, told_paragraph
from supportplans.reading import block_texts, opened, texts

SIDE, FOOT = 45.0, 84.0  # points: 60 px at 96 dpi at the sides; the footer's share
PAGE_W, PAGE_H = 595.28, 841.89  # A4
LINE = PAGE_W - 2 * SIDE
_ROOM = {1: 120.0, 2: 90.0, 3: 70.0}  # points that have to follow a heading of each level
_FACE = (("FONTNAME", (0, 0), (-1, -1), fonts.REGULAR),)  # else every grid names a face that is not embedded
_LONGEST = 90  # letters of a name in the running head; the whole name is in the text


def render(document: Document, *, mark_missing: bool = False) -> bytes:
    """Return the PDF of a document.

    Raises fonts.MissingGlyphs where the typeface lacks a character, so that the person can choose other words;
    with `mark_missing` such characters are printed as a visible [?]. Raises fonts.FontMissing.
    """
    with PRESS:
        fonts.register()
        lacking = "".join(dict.fromkeys("".join(fonts.missing(text) for text in texts(document))))
        if lacking and not mark_missing:
            raise fonts.MissingGlyphs(lacking)
        return _Press(document).bytes()


class _Press:
    """Sets one document."""

    def __init__(self, document: Document) -> None:
        from reportlab.lib.styles import ParagraphStyle

        self._document, self._tagging = document, Tagging()
        sizes = {"h1": (22, 27, 8, 2), "h2": (14, 19, 11, 3), "h3": (12, 17, 7, 1)}
        self._styles: dict[str, Any] = {
            name: ParagraphStyle(
                name, fontName=fonts.BOLD, fontSize=size, leading=leading, spaceBefore=before,
                spaceAfter=after,
            )
            for name, (size, leading, before, after) in sizes.items()
        }  # fmt: skip
        body = ParagraphStyle("body", fontName=fonts.REGULAR, fontSize=12, leading=17, spaceAfter=6)
        self._styles |= {
            "body": body,
            "lead": ParagraphStyle("lead", body, fontSize=14, leading=20),
            "cell": ParagraphStyle("cell", body, fontSize=11.5, leading=15.5, spaceAfter=0),
            "head": ParagraphStyle("head", body, fontName=fonts.BOLD, fontSize=11.5, leading=15.5, spaceAfter=0),
            "opening": ParagraphStyle("opening", body, fontName=fonts.BOLD, spaceBefore=2, spaceAfter=0),
            "item": ParagraphStyle(
                "item", body, leftIndent=14, bulletIndent=3, bulletFontName=fonts.REGULAR, spaceAfter=1
            ),
            "quote": ParagraphStyle("quote", body, spaceAfter=0),
            "right": ParagraphStyle("right", body, alignment=2, spaceAfter=0),
            "small": ParagraphStyle("small", body, fontSize=10.5, leading=14, spaceAfter=0),
            "note": ParagraphStyle("note", body, fontSize=10.5, leading=13.5, spaceAfter=3),
            "smallcell": ParagraphStyle("smallcell", body, fontSize=10.5, leading=13, spaceAfter=0),
            "smallhead": ParagraphStyle(
                "smallhead", body, fontName=fonts.BOLD, fontSize=10, leading=12.5, spaceAfter=0
            ),
            "smallright": ParagraphStyle("smallright", body, fontSize=10.5, leading=14, alignment=2),
        }

    def bytes(self) -> bytes:
        """Return the finished file."""
        from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

        out = BytesIO()
        top = self._head_height() + 58
        frame = Frame(SIDE, FOOT, LINE, PAGE_H - top - FOOT, 0, 0, 0, 0)
        template = BaseDocTemplate(
            out, pagesize=(PAGE_W, PAGE_H), title=self._document.title, author="", subject="",
            creator="", lang="en-GB", invariant=1, initialFontName=fonts.REGULAR,
        )  # fmt: skip
        template.addPageTemplates(PageTemplate("page", [frame], onPage=self._page))
        template.build([f for block in self._document.blocks for f in self._set(block)], canvasmaker=self._canvas)
        return out.getvalue()

    def _canvas(self, *args: Any, **kwargs: Any) -> Any:
        made = told_canvas()(*args, **{**kwargs, "initialFontName": fonts.REGULAR})
        made.setViewerPreference("DisplayDocTitle", "true")
        made.told(self._tagging, self._foot)
        return made

    # The running head and foot

    def _head(self) -> Any:
        left, right = (_short(t) for t in (self._document.status, self._document.copy_line))
        return self._pair(self._raw(f"<b>{markup(left)}</b>", "head"), self._raw(markup(right), "right"), 0.5)

    def _pair(self, left: Any, right: Any, share: float) -> Any:
        from reportlab.platypus import Table as Grid

        style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
        style += [("RIGHTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0)]
        return Grid(
            [[left, right]],
            [LINE * share, LINE * (1 - share)],
            style=[*_FACE, *style, ("BOTTOMPADDING", (0, 0), (-1, -1), 0)],
        )

    def _head_height(self) -> float:
        return float(self._head().wrap(LINE, PAGE_H)[1])

    def _page(self, canvas: Any, _template: Any) -> None:
        with artifact(canvas):
            self._draw_head(canvas)

    def _draw_head(self, canvas: Any) -> None:
        head = self._head()
        height = head.wrap(LINE, PAGE_H)[1]
        top = PAGE_H - 36
        canvas.setLineWidth(2)
        canvas.line(SIDE, top, PAGE_W - SIDE, top)
        head.drawOn(canvas, SIDE, top - 7 - height)
        canvas.setLineWidth(0.5)
        canvas.line(SIDE, top - 12 - height, PAGE_W - SIDE, top - 12 - height)

    def _foot(self, canvas: Any, number: int, pages: int) -> None:
        page = markup(f"Page {number} of {pages}")
        first, *rest = self._document.footer
        code = f"Check code {self._document.check_code}." if self._document.check_code else ""
        text = markup(first) + "<br/>" + markup(" ".join([code, *rest]).strip())
        pair = self._pair(self._raw(text, "small"), self._raw(page, "smallright"), 0.8)
        height = pair.wrap(LINE, FOOT)[1]
        canvas.setLineWidth(0.5)
        canvas.line(SIDE, 68, PAGE_W - SIDE, 68)
        pair.drawOn(canvas, SIDE, 62 - height)

    # The blocks

    def _raw(self, text: str, style: str) -> Any:
        from reportlab.platypus import Paragraph as Setting

        return Setting(text, self._styles[style])

    def _p(self, text: str, style: str = "body", role: str = "P", parent: Tag | None = None) -> Any:
        """Return a paragraph as a piece of the tree, after those there are."""
        return self._told(text, style, (parent or self._tagging.root).add(role))

    def _told(self, text: str, style: str, tag: Tag, label: Tag | None = None) -> Any:
        made = told_paragraph()(markup(text), self._styles[style])
        made.told(self._tagging, tag, label)
        return made

    def _set(self, block: Block) -> list[Any]:
        match block:
            case Heading(text, level):
                return [_room(_ROOM[level]), self._p(text, f"h{level}", f"H{level}")]
            case Paragraph(text, lead, small, opening):
                return [self._p(opened(opening, text), "lead" if lead else "note" if small else "body")]
            case Quote(text):
                return self._quote(text)
            case Bullets(opening, items):
                opens = [_room(40), self._p(opening, "opening")] if opening else []
                whole = self._tagging.root.add("L")
                return [*opens, *(self._bullet(item, whole.add("LI")) for item in items)]
            case Table():
                return self._table(block)
            case NewPage():
                return [_new_page()]
            case Signatures(statement, places):
                return self._signatures(statement, places)
            case _:
                return [self._p(text) for text in block_texts(block)]

    def _bullet(self, text: str, item: Tag) -> Any:
        label = item.add("Lbl")
        return self._told(text, "item", item.add("LBody"), label)

    def _quote(self, text: str) -> list[Any]:
        from reportlab.lib.colors import black
        from reportlab.platypus import Spacer

        words = text.strip().strip('“”"')
        style = [("LINEBEFORE", (0, 0), (0, -1), 3, black), ("LEFTPADDING", (0, 0), (-1, -1), 10)]
        style += [("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
        cell = self._p(f"“{words}”", "quote", parent=self._tagging.root.add("BlockQuote"))
        return [told_grid()([[cell]], [LINE], style=[*_FACE, *style], splitInRow=1), Spacer(1, 4)]

    def _table(self, table: Table) -> list[Any]:
        from reportlab.lib.colors import HexColor, black
        from reportlab.platypus import Spacer

        names = ("smallhead", "smallcell") if table.small else ("head", "cell")
        whole = self._tagging.root.add("Table")
        cells = [self._row(whole, row, names[bool(n)], head=not n) for n, row in enumerate((table.head, *table.rows))]
        style: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        if table.rows:
            style.append(("BACKGROUND", (0, 0), (-1, 0), HexColor("#ededed")))
        style.append(("TOPPADDING", (0, 0), (-1, -1), 2 if table.small else 4))
        style += [("BOTTOMPADDING", (0, 0), (-1, -1), 4 if table.small else 6)]
        if table.small:
            style += [("LEFTPADDING", (0, 0), (-1, -1), 4), ("RIGHTPADDING", (0, 0), (-1, -1), 3)]
        least = [0.0, *[table.least] * len(table.rows)] if table.rows else [table.least]
        grid = told_grid()(cells, [LINE * w for w in table.widths], style=[*_FACE, *style], repeatRows=1, splitInRow=1,
                    minRowHeights=least)  # fmt: skip
        return [grid, Spacer(1, 2 if table.small else 8)]

    def _row(self, whole: Tag, cells: tuple[str, ...], style: str, *, head: bool) -> list[Any]:
        row = whole.add("TR")
        return [self._p(text, style, "TH" if head else "TD", row) for text in cells]

    def _signatures(self, statement: str, places: tuple[Signatory, ...]) -> list[Any]:
        from reportlab.platypus import KeepTogether

        opening = [self._p("Signatures", "h2", "H2"), self._p(statement)]
        return [KeepTogether([*opening, *(self._place(place) for place in places)])]

    def _place(self, place: Signatory) -> Any:
        from reportlab.lib.colors import black

        who = [self._p(_short(place.name), "head"), *([self._p(_short(place.role), "cell")] if place.role else [])]
        row = [who, self._p(place.signed or "Signed", "small"), self._p("" if place.signed else "Date", "small")]
        style = [("LINEBELOW", (1, 0), (2, 0), 0.75, black), ("VALIGN", (0, 0), (0, 0), "BOTTOM")]
        style += [("VALIGN", (1, 0), (2, 0), "BOTTOM"), ("LEFTPADDING", (0, 0), (0, 0), 0)]
        return told_grid()(
            [row], [LINE * 0.36, LINE * 0.4, LINE * 0.24], [max(44, 16 + 16 * _rows(place))], style=[*_FACE, *style]
        )


def _room(height: float) -> Any:
    """Return a break to the next page where fewer than `height` points are left on this one."""
    from reportlab.platypus import CondPageBreak

    return CondPageBreak(height)


def _new_page() -> Any:
    from reportlab.platypus import PageBreak

    return PageBreak()


def _rows(place: Signatory) -> int:
    return sum(-(-len(_short(text)) // 26) for text in (place.name, place.role))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
