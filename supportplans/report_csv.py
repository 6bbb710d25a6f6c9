"""The service report as a table for a spreadsheet: one figure a line, in a file that opens as it is.

UTF-8 with a byte order mark and CRLF, as spreadsheets expect it. No cell can be taken for a formula.
"""

from __future__ import annotations

import csv
from io import StringIO

from supportplans.report_paper import ReportPaper

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # also as wide letters


def as_csv(paper: ReportPaper) -> bytes:
    """Return the report as a file; the same bytes for the same report."""
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(["Part", "What", "Figure", "Value"])
    for line in _lines(paper):
        writer.writerow([plain(cell) for cell in line])
    return out.getvalue().encode("utf-8-sig")


def plain(cell: str) -> str:
    """Return a cell that a spreadsheet shows and never works out."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _lines(paper: ReportPaper) -> list[tuple[str, str, str, str]]:
    lines = [(paper.title, "Period", "", paper.period), (paper.title, "Made", "", paper.made)]
    for table in paper.tables:
        for name, *cells in table.rows:
            lines += [(table.title, name, head, cell) for head, cell in zip(table.head[1:], cells, strict=True) if cell]
    return [*lines, *((paper.title, "Note", "", note) for note in paper.foot)]
