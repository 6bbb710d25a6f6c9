"""The ranked jobs: a list that makes a row only when it is looked at, whether there are ten jobs or thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QWidget

from desktop.presenters.match_view import MatchRow
from desktop.theme.tokens import colour
from desktop.widgets.match_columns import row_height, scale_of
from desktop.widgets.match_row import ROW, TAIL, MatchDelegate, paint_head
from desktop.widgets.row_view import ChoosingView

Index = QModelIndex | QPersistentModelIndex


class MatchModel(QAbstractListModel):
    """Rows by place; asks for each through `row_at` when a view needs it."""

    def __init__(self, row_at: Callable[[int], MatchRow], parent: QWidget | None, in_words: bool = False) -> None:
        super().__init__(parent)
        self._row_at = row_at
        self._in_words = in_words
        self._count = 0
        self._headings: dict[int, str] = {}

    def show_rows(self, count: int, headings: Iterable[tuple[int, str]]) -> None:
        """Show `count` rows, some of them with words above."""
        self.beginResetModel()
        self._count, self._headings = count, dict(headings)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of jobs."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a row, or its words for a screen reader."""
        if not index.isValid() or not 0 <= index.row() < self._count:
            return None
        if role == ROW:
            return self._row_at(index.row())
        if role == TAIL:
            return self._headings.get(index.row(), "")
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            row = self._row_at(index.row())
            return row.name_in_words if self._in_words else row.name
        return None


class MatchList(ChoosingView):
    """The jobs in order of match."""

    def __init__(
        self, row_at: Callable[[int], MatchRow], in_words: bool = False, parent: QWidget | None = None
    ) -> None:
        self.rows = MatchModel(row_at, parent, in_words)
        super().__init__("Jobs in order of match", self.rows, parent)
        self.rows.setParent(self)
        self.setObjectName("match-list")
        self.setAccessibleDescription("Arrow keys move; the explanation follows.")
        self.setItemDelegate(MatchDelegate(self, in_words))

    def show_rows(self, count: int, headings: Iterable[tuple[int, str]], chosen: int) -> None:
        """Show other rows and choose one of them."""
        self._quiet = True
        self.rows.show_rows(count, headings)
        self._quiet = False
        self.choose(chosen)

    def sizeHint(self) -> QSize:
        """Ask for room for a few rows."""
        return QSize(320, round(6 * row_height(400, scale_of(self.font()))))


class MatchHead(QWidget):
    """The head over the list: names of the columns, which are the legend of the bars too."""

    def __init__(self, rows: QListView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows  # as wide as its rows, whether there is a scroll bar beside them or not
        self.setAccessibleName("Columns: job, want, bring, change, match")

    def sizeHint(self) -> QSize:
        """Return one line's height."""
        return QSize(320, round(32 * scale_of(self.font())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the head."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("sunken"))
        paint_head(painter, QRectF(0, 0, self._rows.viewport().width(), self.height()), self.font())
        painter.end()
