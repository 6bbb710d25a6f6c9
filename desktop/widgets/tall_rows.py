"""Rows of a table as tall as their words: Qt measures without the padding of the style sheet and cuts a line off."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QTableView

from desktop.theme.tokens import current

_WRAP = int(Qt.TextFlag.TextWordWrap)
_BESIDE, _ABOVE = 32, 18  # what a cell keeps free at 100 %: the padding of the sheet, and at its sides what Qt adds


def fit_rows(table: QTableView) -> None:
    """Make every row as tall as the longest text in it needs at the width its column has."""
    table.resizeRowsToContents()
    beside, above, metrics, model = current().px(_BESIDE), current().px(_ABOVE), table.fontMetrics(), table.model()
    for row in range(model.rowCount()):
        tall = table.rowHeight(row)
        for column in range(model.columnCount()):
            room = QRect(0, 0, max(20, table.columnWidth(column) - beside), 10_000)
            words = str(model.index(row, column).data() or "")
            tall = max(tall, metrics.boundingRect(room, _WRAP, words).height() + above)
        table.setRowHeight(row, tall)
