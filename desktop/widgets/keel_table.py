"""The levels as a table: what shows, who does what, which adjustments come on. Enter opens a level to change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.presenters.keel_now import Switch
from desktop.presenters.keel_view import LevelRow
from desktop.theme.tokens import colour, current
from desktop.widgets.levels import paint_badge, paint_switch, switch_size
from desktop.words.levels import HEADS, NOTHING
from supportplans.levels import LevelId

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole) + 1
_PART_OF = ("signs", "signs", "doing", "doing", "work")  # which part of a level a cell is of
_SHARES = (27, 51, 51, 51, 44)
_SIDE, _TOP, _BADGE = 12, 8, 24
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class KeelModel(QAbstractTableModel):
    """Rows are levels; every cell has its words for a screen reader."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[LevelRow, ...] = ()

    def show_rows(self, rows: Sequence[LevelRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of levels."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a level, or the words of a cell."""
        if not index.isValid():
            return None
        if role == ROW:
            return self.rows[index.row()]
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return self.rows[index.row()].cell(index.column())
        return None

    def headerData(self, section: int, side: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the head of a column, or the name of a level."""
        if role != int(Qt.ItemDataRole.DisplayRole):
            middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            return middle if role == int(Qt.ItemDataRole.TextAlignmentRole) else None
        return HEADS[section] if side == Qt.Orientation.Horizontal else self.rows[section].spoken


class KeelDelegate(QStyledItemDelegate):
    """Paints cells; heights follow the words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that a cell's words need at its column's width."""
        view = option.widget
        width = view.columnWidth(index.column()) if isinstance(view, QTableView) else option.rect.width()
        row: LevelRow = index.data(ROW)
        return QSize(width, round(_height(row, index.column(), width)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row: LevelRow = index.data(ROW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect, level = QRectF(option.rect), f"l{int(row.mark.kind)}"
        painter.fillRect(rect, colour(f"{level}t" if row.now else "sea_tint" if chosen else "surface"))
        if index.column() == 0 and (row.now or chosen):
            bar = QRectF(rect.x(), rect.y() + 6, 4, rect.height() - 12)
            painter.fillRect(bar, colour(level if row.now else "sea"))
        _paint_cell(painter, row, index.column(), rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if index.column() < len(HEADS) - 1:
            painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -3, -3), 5, 5)
        painter.restore()


def _height(row: LevelRow, column: int, width: float) -> float:
    px = current().px
    if column == 0:
        room = width - px(2 * _SIDE + _BADGE + 8)
        words = _tall("strong", row.name, room) + (_tall("caption", "now", room) if row.now else 0)
        return max(px(_BADGE), words) + 2 * px(_TOP)
    room = width - 2 * px(_SIDE)
    if column == 4 and row.switches:
        return sum(_switch_height(s, room) for s in row.switches) + 2 * px(_TOP)
    return _tall("body", _words(row, column), room) + 2 * px(_TOP)


def _words(row: LevelRow, column: int) -> str:
    return row.rest if column == 4 else row.cell(column)


def _switch_height(switch: Switch, room: float) -> float:
    return _tall("body", _switch_words(switch), room - switch_size()[0] - current().px(8))


def _switch_words(switch: Switch) -> str:
    return switch.title if switch.agreed else f"{switch.title} (not agreed yet)"


def _tall(role: str, text: str, width: float) -> float:
    metrics = QFontMetricsF(current().font(role))
    return max(metrics.height(), metrics.boundingRect(QRectF(0, 0, max(20, width), 10_000), _WRAP, text).height())


def _paint_cell(painter: QPainter, row: LevelRow, column: int, rect: QRectF) -> None:
    px = current().px
    inner = rect.adjusted(px(_SIDE), px(_TOP), -px(_SIDE), -px(_TOP))
    if column == 0:
        _paint_level(painter, row, inner)
    elif column == 4 and row.switches:
        _paint_switches(painter, row.switches, inner)
    else:
        words = _words(row, column)
        painter.setFont(current().font("body"))
        painter.setPen(colour("soft" if words == NOTHING or column == 4 else "ink"))
        painter.drawText(inner, _WRAP, words)


def _paint_level(painter: QPainter, row: LevelRow, rect: QRectF) -> None:
    px, side = current().px, current().px(_BADGE)
    paint_badge(painter, QRectF(rect.x() + px(2), rect.center().y() - side / 2, side, side), row.mark)
    room = rect.adjusted(side + px(10), 0, px(4), 0)
    name = _tall("strong", row.name, room.width())
    now = _tall("caption", "now", room.width()) if row.now else 0
    top = rect.center().y() - (name + now) / 2
    painter.setFont(current().font("strong"))
    painter.setPen(colour("ink"))
    painter.drawText(QRectF(room.x(), top, room.width(), name), _WRAP, row.name)
    if row.now:
        painter.setFont(current().font("caption"))
        painter.drawText(QRectF(room.x(), top + name, room.width(), now), _WRAP, "now")


def _paint_switches(painter: QPainter, switches: Sequence[Switch], rect: QRectF) -> None:
    wide, high = switch_size()
    line, y = QFontMetricsF(current().font("body")).height(), rect.y()
    for switch in switches:
        paint_switch(painter, QRectF(rect.x(), y + (line - high) / 2, wide, high), switch.on, switch.agreed)
        tall = _switch_height(switch, rect.width())
        painter.setFont(current().font("body"))
        painter.setPen(colour("ink"))
        left = wide + current().px(8)
        painter.drawText(QRectF(rect.x() + left, y, rect.width() - left, tall), _WRAP, _switch_words(switch))
        y += tall


class KeelTable(QTableView):
    """The table, as tall as its rows. `level_chosen` tells the row, `opened` which part is to be changed."""

    level_chosen = Signal(object)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The levels: who does what")
        self.setAccessibleDescription("Arrow keys move, Enter changes a level.")
        self.rows = KeelModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(KeelDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setAccessibleName("Columns")
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(True)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        self.doubleClicked.connect(self._on_double)
        self._quiet = False

    def show_rows(self, rows: Sequence[LevelRow], chosen: LevelId) -> None:
        """Show other rows and mark one level, without telling anybody."""
        self._quiet = True
        column = max(0, self.currentIndex().column())
        if tuple(rows) != self.rows.rows:
            self.rows.show_rows(rows)
            self._fit()
        at = next((n for n, row in enumerate(rows) if row.level == chosen), 0)
        if self.currentIndex().row() != at:
            self.setCurrentIndex(self.rows.index(at, column))
        self._quiet = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which level was chosen."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row() and not self._quiet:
            self.level_chosen.emit(self.rows.rows[current.row()].level)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes the level that is chosen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_double(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: Index) -> None:
        self.opened.emit(_PART_OF[index.column()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give columns their share and rows the height they need."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "rows"):
            self._fit()

    def _fit(self) -> None:
        whole = self.viewport().width()
        first = max(whole * _SHARES[0] // sum(_SHARES), self._widest_word())
        self.setColumnWidth(0, first)
        for column, share in enumerate(_SHARES[1:], 1):
            self.setColumnWidth(column, (whole - first) * share // sum(_SHARES[1:]))
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(n) for n in range(self.rows.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height())

    def _widest_word(self) -> int:
        """Return how wide the first column has to be so that no name is cut within a word."""
        metrics, px = QFontMetricsF(current().font("strong")), current().px
        words = [word for row in self.rows.rows for word in row.name.split()]
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        return min(round(widest) + px(2 * _SIDE + _BADGE + 10), self.viewport().width() // 3)
