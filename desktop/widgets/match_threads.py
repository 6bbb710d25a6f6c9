"""The thread map: the person's words on the left, the job's tasks on the right, and a thread for each answer."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from desktop.presenters.match_view import ChangeLine, Quote
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_paint import paint_knot, paint_thread
from desktop.widgets.match_parts import Mark, frame, label
from desktop.widgets.text import JobBox, Said
from matching.model import Standing

GUTTER = 46


class ThreadMap(QWidget):
    """Quotes joined to tasks. Gaps stand at the end: tasks of which nothing is said yet."""

    def __init__(self, quotes: tuple[Quote, ...], gaps: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._threads: list[tuple[QFrame, QFrame, Standing, float]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(1, GUTTER)
        grid.setColumnStretch(0, 9)
        grid.setColumnStretch(2, 10)
        row = 0
        for quote in quotes:
            row = self._add_quote(grid, quote, row)
        for gap in gaps:
            self._add_gap(grid, gap, row)
            row += 1

    def _add_quote(self, grid: QGridLayout, quote: Quote, row: int) -> int:
        words = Said(quote.words)
        count = len(quote.threads)
        grid.addWidget(words, row, 0, count, 1, Qt.AlignmentFlag.AlignTop)  # seen at once, however many tasks
        for n, thread in enumerate(quote.threads):
            cell = _cell(thread.task)
            points = label(thread.text, "strong", tone="bring", name=quote.name(thread))
            points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            points.setContentsMargins(10, 0, 0, 0)
            grid.addWidget(cell, row + n, 2)
            grid.addWidget(points, row + n, 3)
            self._threads.append((words, cell, thread.standing, (n - (count - 1) / 2) * 14))
        return row + count

    def _add_gap(self, grid: QGridLayout, task: str, row: int) -> None:
        empty = frame("dashed")
        inside = QHBoxLayout(empty)
        inside.setContentsMargins(10, 5, 10, 5)
        inside.addWidget(Mark(Standing.UNKNOWN))
        inside.addWidget(label("Nothing said yet", "caption", name=f"{task}: nothing said yet"), 1)
        cell = _cell(task)
        grid.addWidget(empty, row, 0)
        grid.addWidget(cell, row, 2)
        self._threads.append((empty, cell, Standing.UNKNOWN, 0.0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the threads in the gutter."""
        painter = QPainter(self)
        for left, right, standing, shift in self._threads:
            middle = left.geometry().center().y() + shift
            top, bottom = left.geometry().top() + 8.0, left.geometry().bottom() - 8.0
            start = QPointF(left.geometry().right() + 3, min(max(middle, top), bottom))
            end = QPointF(right.geometry().left() - 2, right.geometry().center().y() + 1)
            paint_thread(painter, start, end, standing)
        painter.end()


class KnotLine(QWidget):
    """One clash: these words and this condition, with a knot between them. It belongs to the pair, to nobody else."""

    def __init__(self, change: ChangeLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left, self._right = Said(change.said), _cell(change.says)
        row.addWidget(self._left, 9)
        row.addSpacing(round(GUTTER * max(1.0, scale_of(self.font()))))
        row.addWidget(self._right, 10)
        self.setAccessibleName(f"“{change.said}” and “{change.says}” do not go together yet")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the knotted thread."""
        painter = QPainter(self)
        y = self._left.geometry().center().y() + 1.0
        start, end = QPointF(self._left.geometry().right() + 2, y), QPointF(self._right.geometry().left() - 1, y)
        paint_knot(painter, start, end)
        painter.end()


def _cell(task: str) -> JobBox:
    cell = JobBox(task)
    cell.row.setContentsMargins(10, 5, 10, 5)
    return cell
