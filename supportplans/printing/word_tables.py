"""Tables of a Word file: heads that are repeated and marked, rows that stay whole, cells with places to write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from supportplans.printing.word_styles import CELL, CELL_HEAD, GREY, SMALL_CELL, SMALL_HEAD, Styles
from supportplans.printing.word_text import POINT, element, write
from supportplans.sendable import on_one_line


@dataclass(frozen=True, slots=True)
class Cell:
    """What is in a cell; `under` stands below it in lighter type, and a place to write below both.

    A `figure` stands at the other side, below the others.
    """

    text: str
    head: bool = False
    under: str = ""
    control: Any = None
    figure: bool = False


class Grid:
    """A table that is filled row by row; `widths` are points. `caption` is heard, not seen; `small` is smaller type."""

    def __init__(
        self, document: Any, styles: Styles, widths: tuple[float, ...], caption: str = "", *, small: bool = False
    ) -> None:
        self._styles, self._names = styles, (SMALL_CELL, SMALL_HEAD) if small else (CELL, CELL_HEAD)
        self._table, self._widths = document.add_table(rows=0, cols=len(widths)), widths
        self._table.style, self._table.autofit = "Table Grid", False
        told = self._table._tbl.tblPr
        if small:
            told.insert_element_before(_sides(3.5), "w:tblLook", "w:tblCaption")
        if caption:
            told.append(element("w:tblCaption", val=on_one_line(caption)))
        for column, width in zip(self._table.columns, widths, strict=True):
            column.width = round(width * POINT)

    def row(self, cells: list[Cell], *, repeated: bool = False, least: float = 0.0, with_next: bool = False) -> None:
        """Add a row; `repeated` is the head, said again on each page; `least` is its least height in points."""
        row = self._table.add_row()
        how = row._tr.get_or_add_trPr()
        how.append(element("w:cantSplit"))
        if least:
            how.append(element("w:trHeight", val=str(round(least * 20)), hRule="atLeast"))
        if repeated:
            how.append(element("w:tblHeader"))
        for place, cell, width in zip(row.cells, cells, self._widths, strict=True):
            place.width = round(width * POINT)
            self._fill(place, cell, with_next or repeated)
            if repeated:
                place._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=GREY))

    def _fill(self, place: Any, cell: Cell, with_next: bool) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        made = [place.paragraphs[0]]
        self._styles.give(made[0], self._names[cell.head])
        write(made[0], cell.text)
        if cell.figure:
            made[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if cell.under.strip():
            made.append(self._further(place))
            write(made[-1], cell.under)
        if cell.control is not None:
            if cell.text.strip():
                made.append(self._further(place))
            made[-1]._p.append(cell.control)
        for paragraph in made if with_next else ():
            paragraph.paragraph_format.keep_with_next = True

    def _further(self, place: Any) -> Any:
        made = place.add_paragraph()
        self._styles.give(made, self._names[0])
        return made


def _sides(points: float) -> Any:
    """Return how far the text of each cell stands from its sides."""
    made = element("w:tblCellMar")
    for side in ("left", "right"):
        made.append(element(f"w:{side}", w=str(round(points * 20)), type="dxa"))
    return made
