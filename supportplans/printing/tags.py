"""Tags in a PDF: what each piece of a page is, in the order it is read, for those who hear a page and not see it.

reportlab writes none by itself. Here each piece is drawn between marks, and the tree of pieces is written with
reportlab's own objects (ISO 32000-1, 14.7 and 14.8). What belongs to nothing, such as page numbers, is an artifact.
Papers made so are tagged; that they meet a standard for accessible PDF is not claimed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from supportplans.printing.tag import Mark, Tag
from supportplans.printing.tree import Tree

__all__ = ["Tag", "Tagging", "artifact"]


class Tagging:
    """The pieces of one paper while it is drawn."""

    def __init__(self) -> None:
        self.root = Tag("Document")
        self._on_page: dict[int, int] = {}  # page -> stretches so far

    @contextmanager
    def piece(self, canvas: Any, tag: Tag) -> Iterator[None]:
        """Draw a stretch of a piece; a piece that goes on overleaf has a stretch on each page."""
        page = canvas.getPageNumber()
        number = self._on_page.get(page, 0)
        self._on_page[page] = number + 1
        tag.kids.append(Mark(page, number))
        canvas._code.append(f"/{tag.role} <</MCID {number}>> BDC")
        yield
        canvas._code.append("EMC")

    def write(self, canvas: Any) -> None:
        """Write the tree into the file; called once, when all pages are drawn."""
        pages = canvas._doc.Pages.pages
        Tree(canvas._doc, [self._on_page.get(n, 0) for n in range(1, len(pages) + 1)]).write(self.root)


@contextmanager
def artifact(canvas: Any, kind: str = "") -> Iterator[None]:
    """Draw what belongs to no piece: it is seen and never read out. `kind` is Pagination for head and foot."""
    canvas._code.append(f"/Artifact <</Type /{kind}>> BDC" if kind else "/Artifact BMC")
    yield
    canvas._code.append("EMC")
