"""A draft's paper to the bytes of a tagged PDF: A4, black on white, the same bytes for the same paper.

All text is escaped; none of it can become markup. Nothing in the file says who made it or with which program.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from records.press import PRESS
from supportplans.blocks import Bullets, Heading
from supportplans.draft_paper import DraftPaper, PaperBlock, paper_texts
from supportplans.printing import fonts
from supportplans.printing.markup import markup
from supportplans.printing.tags import Tag, Tagging
from supportplans.printing.told import told_canvas, told_paragraph

SIDE, TOP, FOOT = 62.0, 56.0, 64.0  # points
PAGE_W, PAGE_H = 595.28, 841.89  # A4
_SIZES = {"h1": (20, 25, 0, 10), "h2": (14, 19, 12, 4), "h3": (12, 16, 8, 2), "p": (11.5, 16.5, 0, 8),
          "item": (11.5, 16.5, 0, 4)}  # fmt: skip
# points of type, of line, before and after
_ROOM = {1: 90.0, 2: 80.0, 3: 60.0}  # points that have to follow a heading of each level
_INDENT = 15.0


def lacking(paper: DraftPaper) -> str:
    """Return the characters of a paper that the typeface cannot write, each once."""
    return "".join(dict.fromkeys("".join(fonts.missing(text) for text in paper_texts(paper))))


def render_draft(paper: DraftPaper) -> bytes:
    """Return the PDF of a paper. What the typeface lacks stands as a visible [?]; see `lacking`.

    Raises fonts.FontMissing.
    """
    with PRESS:
        fonts.register()
        return _Press(paper).bytes()


class _Press:
    """Sets one paper."""

    def __init__(self, paper: DraftPaper) -> None:
        from reportlab.lib.styles import ParagraphStyle

        self._paper, self._tagging = paper, Tagging()
        self._styles = {
            name: ParagraphStyle(
                name, fontName=fonts.BOLD if name.startswith("h") else fonts.REGULAR, fontSize=size, leading=leading,
                spaceBefore=before, spaceAfter=after, leftIndent=_INDENT if name == "item" else 0,
                allowOrphans=0, allowWidows=0,
            )
            for name, (size, leading, before, after) in _SIZES.items()
        }  # fmt: skip

    def bytes(self) -> bytes:
        """Return the finished file."""
        from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Spacer

        out = BytesIO()
        frame = Frame(SIDE, FOOT, PAGE_W - 2 * SIDE, PAGE_H - TOP - FOOT, 0, 0, 0, 0)
        template = BaseDocTemplate(
            out, pagesize=(PAGE_W, PAGE_H), title=self._paper.title, author="", subject="", creator="", keywords="",
            lang="en-GB", invariant=1, initialFontName=fonts.REGULAR, pageCompression=0,
        )  # fmt: skip
        template.addPageTemplates(PageTemplate("page", [frame]))
        told = [f for block in self._paper.blocks for f in self._set(block)]
        template.build(told or [Spacer(1, 1)], canvasmaker=self._canvas)  # no words: a blank page
        return out.getvalue()

    def _set(self, block: PaperBlock) -> list[Any]:
        from reportlab.platypus import CondPageBreak

        root = self._tagging.root
        if isinstance(block, Bullets):
            whole = root.add("L")
            return [self._item(whole.add("LI"), text) for text in block.items]
        if isinstance(block, Heading):
            level = f"h{block.level}"
            return [CondPageBreak(_ROOM[block.level]), self._told(block.text, level, root.add(level.upper()))]
        return [self._told(block.text, "p", root.add("P"))]

    def _item(self, tag: Tag, text: str) -> Any:
        label = tag.add("Lbl")
        return self._told(text, "item", tag.add("LBody"), label)

    def _told(self, text: str, style: str, tag: Tag, label: Tag | None = None) -> Any:
        made = told_paragraph()(markup(text), self._styles[style])
        made.told(self._tagging, tag, label)
        return made

    def _canvas(self, *args: Any, **kwargs: Any) -> Any:
        made = told_canvas()(*args, **{**kwargs, "initialFontName": fonts.REGULAR})
        made.setViewerPreference("DisplayDocTitle", "true")
        made.told(self._tagging, self._foot)
        return made

    def _foot(self, canvas: Any, number: int, pages: int) -> None:
        """Draw the foot of a page: what copy it is, and its number where there are more."""
        canvas.setFont(fonts.REGULAR, 9.5)
        if self._paper.note:
            canvas.drawString(SIDE, 36, fonts.line(self._paper.note))
        if pages > 1:
            canvas.drawRightString(PAGE_W - SIDE, 36, f"Page {number} of {pages}")
