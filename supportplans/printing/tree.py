"""The tree of tags as objects of a PDF, with the way back from each stretch and field to its tag."""

from __future__ import annotations

from typing import Any

from supportplans.printing.letters import tidy
from supportplans.printing.tag import Mark, Place, Tag


class Tree:
    """Writes one tree; `stretches` is how many each page has."""

    def __init__(self, document: Any, stretches: list[int]) -> None:
        self._document = document
        self._owners: list[list[Any]] = [[None] * count for count in stretches]
        self._fields: list[Any] = []  # tags of fields, numbered after the pages

    def write(self, root: Tag) -> None:
        """Write the tree and all that points at it."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

        top = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        top_ref = self._document.Reference(top)
        top.dict["K"] = PDFArray([self._written(root, top_ref)])
        numbers: list[Any] = []
        for n, owned in enumerate(self._owners):
            numbers += [n, self._document.Reference(PDFArray(owned))]
            self._number(self._document.Pages.pages[n], n)
        for n, owner in enumerate(self._fields, len(self._owners)):
            numbers += [n, owner]
        top.dict["ParentTree"] = self._document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        top.dict["ParentTreeNextKey"] = len(self._owners) + len(self._fields)
        self._document.Catalog.StructTreeRoot = top_ref
        self._document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    @staticmethod
    def _number(page: Any, number: int) -> None:
        from reportlab.pdfbase.pdfdoc import PDFName

        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = number, PDFName("S")

    def _written(self, tag: Tag, parent: Any) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

        made = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(tag.role), "P": parent})
        ref = self._document.Reference(made)
        made.dict |= _said(tag)
        kids = [self._kid(kid, ref) for kid in tag.kids if not isinstance(kid, Tag) or kid.there]
        if kids:
            made.dict["K"] = PDFArray(kids)
        return ref

    def _kid(self, kid: Tag | Mark | Place, ref: Any) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObjectReference

        if isinstance(kid, Tag):
            return self._written(kid, ref)
        page = PDFObjectReference(f"Page{kid.page}")
        if isinstance(kid, Mark):
            self._owners[kid.page - 1][kid.number] = ref
            return PDFDictionary({"Type": PDFName("MCR"), "Pg": page, "MCID": kid.number})
        kid.field.dict["StructParent"] = len(self._owners) + len(self._fields)
        self._fields.append(ref)
        return PDFDictionary({"Type": PDFName("OBJR"), "Pg": page, "Obj": self._document.Reference(kid.field)})


def _said(tag: Tag) -> dict[str, Any]:
    """Return what a tag says beside its kids (ISO 32000-1, 14.8.5 and 14.9)."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString

    found: dict[str, Any] = {}
    if tag.alt:
        found["Alt"] = PDFString(tidy(tag.alt))
    if tag.actual:
        found["ActualText"] = PDFString(tag.actual)
    if tag.scope:
        found["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(tag.scope)})
    if tag.summary:
        found["A"] = PDFDictionary({"O": PDFName("Table"), "Summary": PDFString(tidy(tag.summary))})
    if tag.role == "L":
        found["A"] = PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName("Disc")})
    return found
