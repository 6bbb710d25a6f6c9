"""Lines to tick, under headings: a box, the words, and a note. Space ticks, Enter opens a line to be changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.presenters.cv_view import TickLine
from desktop.theme.icons import paint_icon
from desktop.theme.tokens import colour, current
from desktop.widgets.broken_lines import broken, height
from desktop.widgets.headed_view import HeadedView

ROW = int(Qt.ItemDataRole.UserRole)
BOX = 44  # room for the box, at 100 %
Index = QModelIndex | QPersistentModelIndex
Row = str | TickLine


class _Rows(QAbstractListModel):
    """Headings (text) and lines, one under another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Show other rows; the same lines with other ticks keep the view's place."""
        if [_key(row) for row in rows] == [_key(row) for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the cursor rest on lines, not on headings."""
        is_line = index.isValid() and isinstance(self.rows[index.row()], TickLine)
        on = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        return on if is_line else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a row, or its words for a screen reader."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return row if isinstance(row, str) else row.name
        return None


def _key(row: Row) -> tuple[str, int]:
    return (row, -1) if isinstance(row, str) else (row.words, row.number)


class _Painter(QStyledItemDelegate):
    """Paints headings and lines; long lines go on in the next line of the same row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height at the view's width."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 300
        row, theme = index.data(ROW), current()
        if isinstance(row, str):
            return QSize(width, theme.px(34))
        words = height(theme.font("body"), row.words, max(60.0, width - theme.px(BOX + 14)))
        note = QFontMetricsF(theme.font("caption")).height()
        return QSize(width, max(theme.px(44), round(words + note) + theme.px(15)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, row = QRectF(option.rect), index.data(ROW)
        if isinstance(row, str):
            painter.fillRect(rect, colour("sunken"))
            font = current().font("caption")
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(colour("ink"))
            painter.drawText(rect.adjusted(14, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, row)
        else:
            self._paint_line(painter, rect, row, bool(option.state & QStyle.StateFlag.State_Selected))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_line(self, painter: QPainter, rect: QRectF, line: TickLine, chosen: bool) -> None:
        theme = current()
        painter.fillRect(rect, colour("said" if line.ticked else "surface"))
        self._paint_box(painter, rect, line.ticked)
        room = rect.adjusted(theme.px(BOX), theme.px(6), -theme.px(14), -theme.px(6))
        painter.setFont(theme.font("body"))
        painter.setPen(colour("ink"))
        painter.drawText(room, line.words, broken(Qt.AlignmentFlag.AlignTop))
        painter.setFont(theme.font("caption"))
        painter.setPen(colour("soft"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, line.note)
        if chosen:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 5, 5)

    def _paint_box(self, painter: QPainter, rect: QRectF, ticked: bool) -> None:
        theme = current()
        side = theme.px(17)
        box = QRectF(rect.x() + theme.px(14), rect.y() + theme.px(9), side, side)
        painter.setPen(QPen(colour("sea" if ticked else "edge"), 1))
        painter.setBrush(colour("sea" if ticked else "surface"))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            paint_icon(painter, box.adjusted(1, 1, -1, -1), "tick", "sea_on")


class TickList(HeadedView):
    """The list. `ticked` and `opened` carry the number of a line."""

    ticked = Signal(int)
    opened = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setAccessibleName(name)
        self.setAccessibleDescription("Space ticks a line. Enter changes its words.")
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def show_groups(self, groups: Sequence[tuple[str, Sequence[TickLine]]]) -> None:
        """Show groups of lines, each under its heading; an empty group is left out."""
        place = self.currentIndex().row()
        rows: list[Row] = []
        for title, lines in groups:
            rows += [title, *lines] if lines else []
        before = len(self._rows.rows)
        self._rows.show_rows(rows)
        if rows and before == len(rows) and place >= 0:
            self.setCurrentIndex(self._rows.index(place))
        elif rows:
            self.setCurrentIndex(self._rows.index(1))

    @property
    def chosen(self) -> int:
        """Return the number of the line the cursor is on, or -1."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return row.number if isinstance(row, TickLine) else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter opens."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self.chosen >= 0:
            self.ticked.emit(self.chosen)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self.chosen >= 0:
            self.opened.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: Any) -> None:
        """A click on the line ticks it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW) if index.isValid() else None
        if event.button() == Qt.MouseButton.LeftButton and isinstance(row, TickLine):
            self.ticked.emit(row.number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay rows out anew: their height depends on the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()
