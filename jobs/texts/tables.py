"""Tables as lines that can be read: 'Pay: £12', and columns of what is essential and desirable as two lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

_COLUMNS = re.compile(r"^\W*(essential|desirable)(?: criteria| requirements?| skills?)?\W*$", re.I)
_TICK = re.compile(r"^(?:[x✓✔☑✗•*]|yes|tick)$", re.I)
LABEL_WORDS = 6  # a first cell of two that is no longer is a label


def table_lines(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a table, given cell by cell; a cell of several lines keeps them."""
    filled = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    lines: list[str] = []
    columns: dict[int, str] = {}
    pending: list[list[str]] = []
    for row in filled:
        found = {n: str(hit.group(1)).title() for n, cell in enumerate(row) if (hit := _COLUMNS.match(cell))}
        if len(found) >= 2:
            lines += _by_column(columns, pending)
            columns, pending = found, []
        elif columns:
            pending.append(row)
        else:
            lines += _row(row)
    return lines + _by_column(columns, pending)


def _row(row: Sequence[str]) -> list[str]:
    cells = [cell for cell in row if cell]
    if len(cells) == 2 and len(cells[0].split()) <= LABEL_WORDS and "\n" not in cells[0] + cells[1]:
        return [f"{cells[0].rstrip(':')}: {cells[1]}"]
    if all(len(cell) <= 40 and "\n" not in cell for cell in cells) and len(cells) > 1:
        return [" | ".join(cells)]
    return [line.strip() for cell in cells for line in cell.splitlines() if line.strip()]


def _by_column(columns: dict[int, str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return each column under its heading. A tick in a column stands for the words in the row's first cell."""
    lines = []
    for number, name in columns.items():
        lines.append(name)
        for row in rows:
            cell = row[number] if number < len(row) else ""
            words = row[0] if _TICK.match(cell) and number > 0 else cell
            lines += [line.strip() for line in words.splitlines() if line.strip()]
    return lines
