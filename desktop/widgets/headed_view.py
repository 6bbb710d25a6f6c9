"""A list with headings among its rows, on which the cursor never rests."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView


class HeadedView(QListView):
    """A list whose headings take no cursor. A key that would end on one, such as Home, goes to the row nearest to it.

    Qt stays where it is instead, so that the key does nothing at all.
    """

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return where a key leads."""
        found = super().moveCursor(action, modifiers)
        if not found.isValid() or _takes_cursor(found):
            return found
        rows = (found.siblingAtRow(row) for row in range(self.model().rowCount()))
        return min(filter(_takes_cursor, rows), key=lambda row: abs(row.row() - found.row()), default=found)


def _takes_cursor(index: QModelIndex) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
