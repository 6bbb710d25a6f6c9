"""Tags in a PDF: what each piece of a page is, in the order it is read, for those who hear a page and not see it.

reportlab writes none by itself. Here each piece is drawn between marks, and the tree of pieces is written with
reportlab's own objects (ISO 32000-1, 14.7 and 14.8). What belongs to nothing, such as page numbers, is an artifact.
Papers made so are tagged; that they meet a standard for accessible PDF is not claimed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a page's content: the page from 1, and the number of the stretch on it from 0."""

    page: int
    number: int


@dataclass(slots=True)
class Tag:
    """One piece of a paper and what it is: H1, P, L, LI, Lbl, LBody and so on."""

    role: str
    kids: list[Tag | Mark] = field(default_factory=list)

    def add(self, role: str) -> Tag:
        """Return a new piece inside this one, after those there are."""
        made = Tag(role)
        self.kids.append(made)
        return made


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
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

        document = canvas._doc
        pages = document.Pages.pages
        owners: list[list[Any]] = [[None] * self._on_page.get(n, 0) for n in range(1, len(pages) + 1)]
        top = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        top_ref = document.Reference(top)
        top.dict["K"] = PDFArray([self._written(document, self.root, top_ref, owners)])
        numbers: list[Any] = []
        for n, (page, owned) in enumerate(zip(pages, owners, strict=True)):
            numbers += [n, document.Reference(PDFArray(owned))]
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = n, PDFName("S")
        top.dict["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        top.dict["ParentTreeNextKey"] = len(pages)
        document.Catalog.StructTreeRoot = top_ref
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _written(self, document: Any, tag: Tag, parent: Any, owners: list[list[Any]]) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference

        made = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(tag.role), "P": parent})
        ref = document.Reference(made)
        kids: list[Any] = []
        for kid in tag.kids:
            if isinstance(kid, Tag):
                kids += [self._written(document, kid, ref, owners)] if kid.kids else []
                continue
            owners[kid.page - 1][kid.number] = ref
            page = PDFObjectReference(f"Page{kid.page}")
            kids.append(PDFDictionary({"Type": PDFName("MCR"), "Pg": page, "MCID": kid.number}))
        made.dict["K"] = PDFArray(kids)
        return ref


@contextmanager
def artifact(canvas: Any) -> Iterator[None]:
    """Draw what belongs to no piece: it is seen and never read out."""
    canvas._code.append("/Artifact BMC")
    yield
    canvas._code.append("EMC")
