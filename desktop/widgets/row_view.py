"""A list whose rows are painted and as tall as their words at this width; thousands of rows cost nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

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
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.theme.tokens import colour

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole) + 1
WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.ToolTipRole))


class Named(Protocol):
    """A row that says its words for a screen reader."""

    @property
    def name(self) -> str:
        """Return everything the row shows, in words."""


def height_of(text: str, font: QFont, width: float) -> float:
    """Return the height of wrapped words at a width."""
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, max(40.0, width), 10_000), WRAP, text).height()


class RowModel(QAbstractListModel):
    """Rows as the presenter made them."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Named] = ()

    def show_rows(self, rows: Sequence[Named]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a row, or its words for a screen reader."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        if role == ROW:
            return self.rows[index.row()]
        return self.rows[index.row()].name if role in _SPOKEN else None


class RowDelegate(QStyledItemDelegate):
    """Subclasses say how tall a row is and paint it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height at the list's width."""
        view = option.widget
        width = float(view.viewport().width()) if isinstance(view, QListView) else 400.0
        return QSize(round(width), round(self.height(index.data(ROW), option.font, width)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_row(painter, option, index.data(ROW))
        painter.restore()

    def height(self, row: Any, font: QFont, width: float) -> float:
        """Return how tall a row is."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Any) -> None:
        """Paint a row."""
        raise NotImplementedError


class ChoosingView(QListView):
    """A list of one column, chosen from by key or mouse. `row_chosen` tells the place (from 0) of a row."""

    row_chosen = Signal(int)

    def __init__(self, name: str, rows: QAbstractListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(rows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self._quiet = False

    def choose(self, place: int) -> None:
        """Mark a row as chosen, without telling anybody."""
        if place == self.currentIndex().row():
            return
        self._quiet = True
        self.setCurrentIndex(self.model().index(place, 0) if place >= 0 else QModelIndex())
        self._quiet = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row was chosen."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.row_chosen.emit(current.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay rows out anew: their height depends on the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()


class RowView(ChoosingView):
    """A list of rows as the presenter made them, painted by a delegate."""

    def __init__(self, name: str, delegate: Callable[[QWidget], RowDelegate], parent: QWidget | None = None) -> None:
        self.rows = RowModel(parent)
        super().__init__(name, self.rows, parent)
        self.rows.setParent(self)
        self.setItemDelegate(delegate(self))

    def show_rows(self, rows: Sequence[Named], chosen: int) -> None:
        """Show rows and choose one of them; the same rows stay where they are scrolled to."""
        if rows is not self.rows.rows:
            self._quiet = True
            top = self.verticalScrollBar().value() if len(rows) == len(self.rows.rows) else 0
            self.rows.show_rows(rows)
            self.verticalScrollBar().setValue(top)
            self._quiet = False
        self.choose(chosen)

    def sizeHint(self) -> QSize:
        """Ask for room for a few rows."""
        return QSize(300, self.fontMetrics().lineSpacing() * 8)


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
