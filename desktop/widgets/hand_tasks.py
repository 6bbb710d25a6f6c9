"""The tasks of a job as cards to lay things on: by key, by button, or by dragging a thing there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from desktop.presenters.by_hand_view import HandTask
from desktop.theme.tokens import colour
from desktop.widgets.evidence_rows import paint_gap, paint_said
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_paint import paint_thread
from desktop.widgets.row_view import WRAP, RowDelegate, RowView, height_of, paint_ground
from matching.by_hand import Blank
from matching.model import Standing

THING = "application/x-even-keel-thing"  # what a dragged card carries: the id of a thing, for this window alone
SIDE, INDENT, PAD = 12, 30, 6  # design pixels


class HandTaskDelegate(RowDelegate):
    """Paints a task, and under it what lies on it, with a thread between the two."""

    def height(self, row: HandTask, font: QFont, width: float) -> float:
        """Return how tall a row is."""
        task, said = _rooms(row, font, width)
        return said.bottom() + 8 * scale_of(font) if said.bottom() > task.bottom() else task.bottom()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: HandTask) -> None:
        """Paint a row."""
        rect, scale = QRectF(option.rect), scale_of(option.font)
        paint_ground(painter, rect, option, scale)
        task, said = (room.translated(rect.topLeft()) for room in _rooms(row, option.font, rect.width()))
        painter.setPen(QPen(colour("job_line"), 1))
        painter.setBrush(colour("job"))
        painter.drawRoundedRect(task.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setFont(option.font)
        painter.setPen(colour("ink"))
        painter.drawText(task.adjusted(10 * scale, 0, -10 * scale, 0), WRAP, row.words)
        start = QPointF(task.x() + 10 * scale, said.center().y())
        paint_thread(painter, start, QPointF(said.x() - 3, said.center().y()), row.standing)
        if row.standing is not Standing.UNKNOWN:
            paint_said(painter, said, row.said, option.font, scale)
        elif row.blank is Blank.NOTHING:
            painter.setFont(option.font)
            painter.setPen(colour("soft"))
            painter.drawText(said.adjusted(10 * scale, 0, 0, 0), WRAP, row.said)
        else:
            paint_gap(painter, said, row.said, option.font, scale)


def _rooms(row: HandTask, font: QFont, width: float) -> tuple[QRectF, QRectF]:
    """Return where the task and what lies on it stand, from the row's own top left corner."""
    scale = scale_of(font)
    whole, top = width - 2 * SIDE * scale, 8 * scale
    task = QRectF(SIDE * scale, top, whole, height_of(row.words, font, whole - 20 * scale) + 2 * PAD * scale)
    room = whole - INDENT * scale
    tall = height_of(row.said, font, room - 40 * scale) + 2 * PAD * scale
    return task, QRectF((SIDE + INDENT) * scale, task.bottom() + 4 * scale, room, tall)


class HandTaskList(RowView):
    """The tasks. `dropped` carries a row (from 0) and the id of the thing that was let go over it."""

    dropped = Signal(int, str)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Tasks of the job, and what answers each", HandTaskDelegate, parent)
        self.setObjectName("list")
        self.setAccessibleDescription("Arrow keys choose a task. Enter goes to what could answer it.")
        self.setAcceptDrops(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the things."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a thing, and nothing else."""
        if event.mimeData().hasFormat(THING):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take it where there is a task; the row under it is shown as chosen, and nothing else changes yet."""
        place = self._under(event.position())
        if event.mimeData().hasFormat(THING) and place.isValid():
            self.choose(place.row())
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Lay the thing on the task under it."""
        place = self._under(event.position())
        if place.isValid():
            event.acceptProposedAction()
            self.dropped.emit(place.row(), bytes(event.mimeData().data(THING).data()).decode("utf-8"))

    def _under(self, point: QPointF) -> QModelIndex:
        return self.indexAt(point.toPoint())
