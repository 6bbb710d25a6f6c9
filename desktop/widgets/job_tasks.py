"""The tasks of a job as a table; where there is no room for columns, each task is a few lines of one cell."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.presenters.job_view import NOT_KNOWN, TaskRow
from desktop.theme.tokens import colour
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_row import ROW, sized

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("Task", "How often", "Needed", "How we know", "Activity")
SHARES = (0, 148, 98, 112, 158)  # design pixels of each column; the first has what is left
WIDE = 700  # design pixels from which columns fit
KNOWN_BY = 3
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class TaskModel(QAbstractTableModel):
    """Tasks by row, what is known of each by column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tasks: tuple[TaskRow, ...] = ()

    def show_tasks(self, tasks: tuple[TaskRow, ...]) -> None:
        """Show other tasks."""
        self.beginResetModel()
        self.tasks = tasks
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of tasks."""
        return 0 if parent.isValid() else len(self.tasks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a cell's text, or its whole task."""
        if not index.isValid() or not 0 <= index.row() < len(self.tasks):
            return None
        task = self.tasks[index.row()]
        if role == ROW:
            return task
        if role == int(Qt.ItemDataRole.DisplayRole):
            return task.cells[index.column()]
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return f"{COLUMNS[index.column()]}: {task.cells[index.column()] or 'nothing yet'}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """Return the name of a column."""
        shown = orientation == Qt.Orientation.Horizontal and role == int(Qt.ItemDataRole.DisplayRole)
        return COLUMNS[section] if shown else None


class TaskDelegate(QStyledItemDelegate):
    """Paints cells with wrapped words; the activity stands on the job's cool ground."""

    narrow = False
    plain = False  # without how it is known, unless it is only typical

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need at the column's width."""
        scale = scale_of(option.font)
        width = option.widget.columnWidth(index.column()) if isinstance(option.widget, QTableView) else 200
        edges = 36 if index.column() == len(COLUMNS) - 1 else 20  # an activity has a ground of its own around it
        inner = QRectF(0, 0, max(40.0, width - edges * scale), 10_000)
        height = 0.0
        for text, font, _ in self._lines(option.font, index):
            height += QFontMetricsF(font).boundingRect(inner, _WRAP, text).height()
        return QSize(width, round(max(37 * scale, height + 14 * scale)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, scale = QRectF(option.rect), scale_of(option.font)
        self._paint_ground(painter, rect, option, index, scale)
        inner = rect.adjusted(12 * scale, 6 * scale, -6 * scale, -7 * scale)
        if index.column() == len(COLUMNS) - 1:
            self._paint_activity(painter, inner, index, option.font, scale)
        else:
            self._paint_words(painter, inner, self._lines(option.font, index))
        painter.restore()

    def _lines(self, font: QFont, index: Index) -> list[tuple[str, QFont, QColor]]:
        task: TaskRow = index.data(ROW)
        small, soft = sized(font, 10 / 11), colour("soft")
        if index.column():
            return [(task.cells[index.column()], small, colour("ink") if index.column() == 2 else soft)]
        found = [(task.words, font, colour("ink"))]
        if self.plain and not self.narrow and task.typical:
            found.append((f"{task.known_by}.", small, soft))
        if self.narrow:
            parts = [f"How often: {task.often.lower()}", f"Needed: {task.needed.lower()}"]
            parts += [f"How we know: {task.known_by}"] if task.typical or not self.plain else []
            parts += [f"Activity: {task.activity}"] if task.activity else []
            found.append((". ".join(parts) + ".", small, soft))
        return found

    def _paint_words(self, painter: QPainter, inner: QRectF, lines: list[tuple[str, QFont, QColor]]) -> None:
        heights = [QFontMetricsF(font).boundingRect(inner, _WRAP, text).height() for text, font, _ in lines]
        top = inner.y() + max(0.0, (inner.height() - sum(heights)) / 2)
        for (text, font, ink), height in zip(lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(QRectF(inner.x(), top, inner.width(), height), _WRAP, text)
            top += height

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index, scale: float
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colour("sea_tint") if chosen else colour("surface"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and index.column() == 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("sea"))
            painter.drawRoundedRect(QRectF(rect.x(), rect.y() + 6, 4 * scale, rect.height() - 12), 2, 2)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(6, 2, -2, -3), 5, 5)

    def _paint_activity(self, painter: QPainter, inner: QRectF, index: Index, font: QFont, scale: float) -> None:
        text = index.data()
        if not text:
            return
        small = sized(font, 10 / 11)
        room = inner.adjusted(8 * scale, 0, -8 * scale, 0)
        found = QFontMetricsF(small).boundingRect(room, _WRAP, text)
        painter.setPen(QPen(colour("job_line"), 1))
        painter.setBrush(colour("job"))
        painter.drawRoundedRect(found.adjusted(-8 * scale, -3 * scale, 8 * scale, 3 * scale), 4, 4)
        painter.setFont(small)
        painter.setPen(colour("ink"))
        painter.drawText(room, _WRAP, text)


class TaskTable(QTableView):
    """As tall as its tasks, so that the page scrolls and not the table. Enter opens a task, Delete takes it out."""

    opened = Signal(str)
    taken_out = Signal(str)
    picked = Signal()

    def __init__(self, plain: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks = TaskModel(self)
        self.cells = TaskDelegate(self)
        self.cells.plain = plain
        self.setModel(self.tasks)
        self.setItemDelegate(self.cells)
        self.setAccessibleName("Tasks of this job")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setAccessibleName("Columns")
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.activated.connect(self._on_activated)

    def show_tasks(self, tasks: tuple[TaskRow, ...]) -> None:
        """Show other tasks; the one that is picked stays picked where it is still there."""
        if tasks == self.tasks.tasks:
            return
        held = self.task_id()
        self.tasks.show_tasks(tasks)
        place = next((n for n, task in enumerate(tasks) if task.id == held), -1)
        if place >= 0:
            self.selectRow(place)
        self._fit()
        self.picked.emit()

    def task_id(self) -> str:
        """Return the task that is picked, or nothing."""
        rows = self.selectionModel().selectedRows() if self.selectionModel() else []
        return self.tasks.tasks[rows[0].row()].id if rows and rows[0].row() < len(self.tasks.tasks) else ""

    def selectionChanged(self, selected: Any, deselected: Any) -> None:
        """Tell that another task is picked."""
        super().selectionChanged(selected, deselected)
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the picked task out with Delete."""
        if event.key() == Qt.Key.Key_Delete and self.task_id():
            self.taken_out.emit(self.task_id())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "cells"):
            self._fit()

    def _fit(self) -> None:
        scale, width = scale_of(self.font()), self.viewport().width()
        self.cells.narrow = width < WIDE * scale
        self.horizontalHeader().setVisible(not self.cells.narrow)
        left = width
        for column in range(1, len(COLUMNS)):
            hidden = self.cells.narrow or column in self._left_out()
            self.setColumnHidden(column, hidden)
            if not hidden:
                self.setColumnWidth(column, round(SHARES[column] * scale))
                left -= round(SHARES[column] * scale)
        self.setColumnWidth(0, max(left, 60))
        self.resizeRowsToContents()
        head = 0 if self.cells.narrow else self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(self.verticalHeader().length() + head)

    def _left_out(self) -> set[int]:
        """Return the columns that would say nothing here."""
        tasks = self.tasks.tasks
        empty = set() if any(task.activity for task in tasks) else {len(COLUMNS) - 1}
        empty |= set() if len({task.often for task in tasks} | {NOT_KNOWN}) > 1 else {1}
        return empty | ({KNOWN_BY} if self.cells.plain else set())

    def _on_activated(self, index: Index) -> None:
        self.opened.emit(self.tasks.tasks[index.row()].id)
