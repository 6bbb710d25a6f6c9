"""The jobs that can be opened: a virtual list, the same whether there are ten or ten thousand."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.presenters.job_view import JobRow
from desktop.theme.tokens import colour
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_row import LEFT, ROW, sized, write

Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.ToolTipRole))


def paint_ground(painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, scale: float) -> None:
    """Paint what is under a row: the tint and bar of the chosen one, the hairline, the ring of the focus."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(rect, colour("sea_tint") if chosen else colour("surface"))
    painter.setPen(QPen(colour("line"), 1))
    painter.drawLine(rect.bottomLeft() - QPointF(0, 0.5), rect.bottomRight() - QPointF(0, 0.5))
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sea"))
        painter.drawRoundedRect(QRectF(rect.x(), rect.y() + 6, 4 * scale, rect.height() - 13), 2, 2)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -3), 6, 6)


class JobListModel(QAbstractListModel):
    """Rows as the presenter made them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[JobRow, ...] = ()

    def show_rows(self, rows: tuple[JobRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of jobs."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a row, or its words for a screen reader and as a tip."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        if role == ROW:
            return self._rows[index.row()]
        return self._rows[index.row()].name if role in _SPOKEN else None


class JobDelegate(QStyledItemDelegate):
    """Paints a job on two lines: its name, then its employer and how much is known."""

    def __init__(self, parent: QWidget, plain: bool) -> None:
        super().__init__(parent)
        self._plain = plain  # without counts

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(100, round(51 * scale_of(option.font)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: JobRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, scale = QRectF(option.rect), scale_of(option.font)
        paint_ground(painter, rect, option, scale)
        inner = rect.adjusted(14 * scale, 5 * scale, -12 * scale, -6 * scale)
        self._write(painter, inner, row, option.font, scale)
        painter.restore()

    def _write(self, painter: QPainter, inner: QRectF, row: JobRow, font: QFont, scale: float) -> None:
        small, soft = sized(font, 10 / 11), QColor(colour("soft"))
        half = inner.height() / 2
        write(painter, QRectF(inner.x(), inner.y(), inner.width(), half), row.title, sized(font, 1, bold=True),
              colour("ink"), LEFT)  # fmt: skip
        end = "" if self._plain else row.end
        wide = QFontMetricsF(small).horizontalAdvance(end) + 10 * scale if end else 0.0
        below = QRectF(inner.x(), inner.y() + half, inner.width() - wide, half)
        write(painter, below, row.second, small, soft, LEFT)
        if end:
            place = QRectF(inner.right() - wide + 8 * scale, below.y(), wide, half)
            write(painter, place, end, small, soft, LEFT)


class JobList(QListView):
    """The list. `row_chosen` tells the place (from 0) of a row chosen by key or mouse."""

    row_chosen = Signal(int)

    def __init__(self, plain: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Jobs")
        self.setAccessibleDescription("Arrow keys move; what the job asks follows.")
        self.rows = JobListModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(JobDelegate(self, plain))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self._quiet = False

    def show_rows(self, rows: tuple[JobRow, ...], chosen: int) -> None:
        """Show other rows and choose one of them."""
        self._quiet = True
        self.rows.show_rows(rows)
        self._quiet = False
        self.choose(chosen)

    def choose(self, place: int) -> None:
        """Mark a row as chosen, without telling anybody."""
        if place == self.currentIndex().row():
            return
        self._quiet = True
        self.setCurrentIndex(self.rows.index(place, 0) if place >= 0 else QModelIndex())
        self._quiet = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row was chosen."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.row_chosen.emit(current.row())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Ask for room for a few rows."""
        return QSize(300, round(5 * 51 * scale_of(self.font())))
