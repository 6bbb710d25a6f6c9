"""How it went, drawn: levels over time, adjustments in force as bars, reviews and talks as marks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.presenters.course_view import CourseChart, Row
from desktop.theme.icons import paint_icon
from desktop.theme.tokens import colour, current
from desktop.widgets.chart_parts import (
    BADGE,
    LANE,
    Axis,
    Lanes,
    Piece,
    paint_bar,
    paint_days,
    paint_lanes,
    paint_levels,
    paint_name,
    paint_today,
)
from desktop.widgets.text import plain_tip
from desktop.words.course import MARKS

_ROW, _NAMES, _ICON = 27, 250, 17
_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class CourseChartView(QWidget):
    """Shows a `CourseChart`. The cell under the cursor is told in words by `cell_told`, and to screen readers.

    Left and right go from column to column, up and down from row to row; `wanted` carries 'earlier', 'later', 'in'
    and 'out' (Page Up, Page Down, plus, minus); `opened` the line of the log a time at a level began with.
    """

    cell_told = Signal(str)
    wanted = Signal(str)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: CourseChart | None = None
        self.row = self.column = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("How it went, as a chart. Arrow keys read it cell by cell.")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, view: CourseChart) -> None:
        """Show another chart, with the cursor on today where it is in sight."""
        if self._view is None or view.columns != self._view.columns:
            past = [n for n, column in enumerate(view.columns) if column.start <= view.today]
            self.column = past[-1] if past else 0
        self._view = view
        self.row = min(self.row, len(view.rows))
        self.updateGeometry()
        self.update()
        self._tell(aloud=False)

    # Where things stand

    def _axis(self) -> Axis:
        assert self._view is not None
        metrics, px = QFontMetricsF(current().font("caption")), current().px
        titles = (*self._view.lanes, *(row.title for row in self._view.rows))
        wide = max(metrics.horizontalAdvance(title) for title in titles)
        names = min(wide, px(_NAMES), self.width() * 0.35)
        return Axis(self._view.start, self._view.till, names + px(12), self.width() - px(14))

    def _lanes(self) -> Lanes:
        return Lanes(current().px(BADGE) / 2 + 4, current().px(LANE))

    def _level_foot(self) -> float:
        assert self._view is not None
        return self._lanes().y(max(1, len(self._view.lanes) - 1)) + current().px(BADGE) / 2 + 4

    def _row_rect(self, row: int, axis: Axis) -> QRectF:
        """Return where a row lies, from the axis' left to its right; row 0 are the levels."""
        tall, foot = current().px(_ROW), self._level_foot()
        if row == 0:
            return QRectF(axis.left, 0, axis.right - axis.left, foot)
        return QRectF(axis.left, foot + 4 + (row - 1) * tall, axis.right - axis.left, tall)

    def _cell_rect(self, row: int, column: int) -> QRectF:
        assert self._view is not None
        axis, at = self._axis(), self._view.columns[column]
        rect = self._row_rect(row, axis)
        left = axis.x(at.start)
        following = self._view.columns[column + 1].start if column + 1 < len(self._view.columns) else self._view.till
        return QRectF(left, rect.top(), axis.x(following) - left, rect.height())

    def sizeHint(self) -> QSize:
        """Return room for levels, rows and days."""
        if self._view is None:
            return QSize(400, 120)
        tall = self._level_foot() + 8 + len(self._view.rows) * current().px(_ROW) + current().px(26)
        return QSize(400, round(tall))

    def minimumSizeHint(self) -> QSize:
        """Return the least room that can be read."""
        return QSize(240, self.sizeHint().height())

    # What is painted

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything; the cursor only while the chart has the focus."""
        view = self._view
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        axis, lanes = self._axis(), self._lanes()
        foot = self._row_rect(len(view.rows), axis).bottom() + 4
        today = axis.x(view.today) + self._half_a_day(axis) if view.start <= view.today < view.till else None
        paint_lanes(painter, view.lanes, lanes, axis)
        if today is not None:
            paint_today(painter, today, 0, foot)
        paint_levels(painter, self._pieces(axis, today), lanes)
        for number, row in enumerate(view.rows, 1):
            self._paint_row(painter, row, self._row_rect(number, axis), axis)
        ticks = [(axis.x(column.start), column.tick) for column in view.columns if column.tick]
        paint_days(painter, ticks, today, foot, self.width())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("focus"), 2))
            painter.drawRoundedRect(self._cell_rect(self.row, self.column).adjusted(-1, 1, 1, -1), 3, 3)
        painter.end()

    def _half_a_day(self, axis: Axis) -> float:
        return (axis.right - axis.left) / max(1, (axis.till - axis.start).days) / 2

    def _pieces(self, axis: Axis, today: float | None) -> list[Piece]:
        assert self._view is not None
        found = []
        for stretch in self._view.stretches:
            now = today is not None and stretch.till > self._view.today
            right = today if now and today is not None else axis.x(stretch.till)
            found.append(Piece(stretch.mark, stretch.lane, axis.x(stretch.start), right, now))
        return found

    def _paint_row(self, painter: QPainter, row: Row, rect: QRectF, axis: Axis) -> None:
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.topLeft(), rect.topRight())
        paint_name(painter, row.title, axis.left - current().px(10), rect.center().y(), "ink")
        for bar in row.bars:
            left = axis.x(bar.start)
            inner = QRectF(left, rect.top() + 4, max(4.0, axis.x(bar.till) - left), rect.height() - 8)
            paint_bar(painter, inner, bar.how, bar.label)
        if row.kind is not None:
            self._paint_marks(painter, row, rect)

    def _paint_marks(self, painter: QPainter, row: Row, rect: QRectF) -> None:
        """Paint one icon a column that has a mark, with their number where there are several."""
        assert self._view is not None and row.kind is not None
        side = current().px(_ICON)
        for number, column in enumerate(self._view.columns):
            count = sum(column.start <= mark.day <= column.end for mark in row.marks)
            if not count:
                continue
            cell = self._cell_rect(0, number)
            icon = QRectF(cell.center().x() - side / 2, rect.center().y() - side / 2, side, side)
            several = count > 1 and cell.width() > 2 * side + 4
            icon = icon.translated(-side / 2, 0) if several else icon
            paint_icon(painter, icon, MARKS[row.kind][1], "ink")
            if several:
                painter.setFont(current().font("caption"))
                painter.setPen(colour("ink"))
                room = QRectF(icon.right() + 3, rect.top(), side * 2, rect.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(count))

    # Reading it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from cell to cell, zoom, or open the line a time began with."""
        key = Qt.Key(event.key())
        asked = {Qt.Key.Key_PageUp: "earlier", Qt.Key.Key_PageDown: "later", Qt.Key.Key_Plus: "in",
                 Qt.Key.Key_Equal: "in", Qt.Key.Key_Minus: "out"}.get(key)  # fmt: skip
        if self._view is None:
            super().keyPressEvent(event)
        elif key in _STEPS:
            down, right = _STEPS[key]
            self._go(self.row + down, self.column + right)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(self.row, 0 if key == Qt.Key.Key_Home else len(self._view.columns) - 1)
        elif asked:
            self.wanted.emit(asked)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def _go(self, row: int, column: int) -> None:
        assert self._view is not None
        self.row = min(max(0, row), len(self._view.rows))
        self.column = min(max(0, column), len(self._view.columns) - 1)
        self.update()
        self._tell()

    def _open(self) -> None:
        assert self._view is not None
        at = self._view.columns[self.column]
        found = [s.number for s in self._view.stretches if s.number and s.start <= at.end and s.till > at.start]
        if found:
            self.opened.emit(found[-1])

    def _tell(self, aloud: bool = True) -> None:
        if self._view is None:
            return
        words = self._view.described(self.row, self.column)
        self.setAccessibleDescription(words)
        self.cell_told.emit(words)
        if aloud:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _at(self, spot: QPointF) -> tuple[int, int] | None:
        """Return row and column of a spot, or None beside the chart."""
        if self._view is None:
            return None
        for row in range(len(self._view.rows) + 1):
            for column in range(len(self._view.columns)):
                if self._cell_rect(row, column).contains(spot):
                    return row, column
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where it was clicked."""
        found = self._at(event.position())
        if found:
            self._go(*found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the line a time began with."""
        if self._at(event.position()):
            self._open()

    def event(self, event: QEvent) -> bool:
        """Show a cell's words as a tip, exactly as they are."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            tip = plain_tip(self._view.described(*found)) if self._view and found else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor and tell where it is."""
        super().focusInEvent(event)
        self.update()
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the cursor away."""
        super().focusOutEvent(event)
        self.update()
