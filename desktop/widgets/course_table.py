"""The same as the chart, as a table: when, what, how long, and more of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.presenters.course_view import Entry
from desktop.theme.tokens import current
from desktop.widgets.tall_rows import fit_rows
from desktop.words.course import HEADS

_SHARES = (23, 42, 12, 23)


class CourseTable(QTableView):
    """Shows entries, the newest first. Arrow keys go from cell to cell."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("course")
        self.setAccessibleName("How it went, as a table")
        self._rows = QStandardItemModel(self)
        self._shown: Sequence[Entry] = ()
        self.setModel(self._rows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(True)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        if entries == self._shown and self._rows.rowCount():
            return
        self._shown = entries
        self._rows.clear()
        self._rows.setHorizontalHeaderLabels(list(HEADS))
        for entry in entries:
            items = [QStandardItem(text) for text in entry.cells]
            for item in items:
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._rows.appendRow(items)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let rows be as tall as their words at the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_rows"):
            self._fit()

    def _fit(self) -> None:
        for place, share in enumerate(_SHARES):
            self.setColumnWidth(place, self.viewport().width() * share // sum(_SHARES))
        self.verticalHeader().setMinimumSectionSize(current().px(32))
        fit_rows(self)
