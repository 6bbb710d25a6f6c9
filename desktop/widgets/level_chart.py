"""Ten weeks of levels as a line: steady on top, depth down, today at the right and nothing of the future."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.presenters.keel_view import ChartView, Stretch
from desktop.theme.tokens import colour, current
from desktop.widgets.levels import paint_badge

_LANE = 23  # between two lanes, at 100 %
_BADGE = 22


class LevelChart(QWidget):
    """Shows a `ChartView`. What it shows is told in words as its accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ChartView | None = None
        self.setAccessibleName("Ten weeks of levels")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, view: ChartView) -> None:
        """Show another chart."""
        self._view = view
        self.setAccessibleDescription(view.twin)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the lanes and the days under them."""
        return QSize(360, current().px(self._deepest() * _LANE + _BADGE + 24))

    def minimumSizeHint(self) -> QSize:
        """Return the least room that can be read."""
        return QSize(220, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lanes, tints, the line with its badges, and the days."""
        if self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(current().font("caption"))
        self._lanes(painter, self._view)
        self._days(painter, self._view)
        for stretch in self._view.stretches:
            self._tint(painter, stretch)
        self._line(painter, self._view)
        self._badges(painter, self._view)
        painter.end()

    # Where things stand

    def _deepest(self) -> int:
        return max(1, len(self._view.lanes) - 1) if self._view else 4

    def _plot(self) -> QRectF:
        assert self._view is not None
        metrics, px = QFontMetricsF(current().font("caption")), current().px
        names = min(max(metrics.horizontalAdvance(n) for n in self._view.lanes), self.width() * 0.35)
        left, top = names + px(12), px(_BADGE) / 2
        return QRectF(left, top, self.width() - left - px(24), px(self._deepest() * _LANE))

    def _x(self, on: date) -> float:
        assert self._view is not None
        plot, span = self._plot(), max(1, (self._view.today - self._view.start).days)
        return plot.left() + plot.width() * (on - self._view.start).days / span

    def _y(self, lane: int) -> float:
        return self._plot().top() + lane * current().px(_LANE)

    # What is painted

    def _lanes(self, painter: QPainter, view: ChartView) -> None:
        plot, metrics = self._plot(), QFontMetricsF(current().font("caption"))
        room = plot.left() - current().px(10)
        for lane, name in enumerate(view.lanes):
            y = self._y(lane)
            painter.setPen(QPen(colour("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(self.width(), y))
            painter.setPen(colour("soft"))
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(0, y - 20, room, 40), flags, text)

    def _days(self, painter: QPainter, view: ChartView) -> None:
        plot, bottom = self._plot(), self._y(self._deepest())
        painter.setPen(QPen(colour("ink"), 1.4, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(plot.right(), 0), QPointF(plot.right(), bottom + 4))
        strong = current().font("caption")
        strong.setBold(True)
        today = self._day(painter, "Today", plot.right(), True)
        last = -1.0
        for on, text in view.ticks:
            x = self._x(on)
            half = QFontMetricsF(current().font("caption")).horizontalAdvance(text) / 2
            if x - half > last + 6 and x + half < today.left() - 6:
                last = self._day(painter, text, x, False).right()

    def _day(self, painter: QPainter, text: str, x: float, strong: bool) -> QRectF:
        font = current().font("caption")
        font.setBold(strong)
        width = QFontMetricsF(font).horizontalAdvance(text) + 2
        left = min(max(0.0, x - width / 2), self.width() - width)
        rect = QRectF(
            left,
            self._y(self._deepest()) + current().px(11),
            width,
            self.height() - self._y(self._deepest()) - current().px(11),
        )
        painter.setFont(font)
        painter.setPen(colour("ink" if strong else "soft"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), text)
        painter.drawLine(QPointF(x, self._y(self._deepest())), QPointF(x, self._y(self._deepest()) + 4))
        return rect

    def _tint(self, painter: QPainter, stretch: Stretch) -> None:
        if stretch.lane:
            left, right = self._x(stretch.start), self._x(stretch.end)
            ground = QRectF(left, self._y(0), right - left, self._y(stretch.lane) - self._y(0))
            painter.fillRect(ground, colour(f"l{int(stretch.mark.kind)}t"))

    def _line(self, painter: QPainter, view: ChartView) -> None:
        points: list[QPointF] = []
        for stretch in view.stretches:
            y = self._y(stretch.lane)
            points += [QPointF(self._x(stretch.start), y), QPointF(self._x(stretch.end), y)]
        painter.setPen(QPen(colour("ink"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))

    def _badges(self, painter: QPainter, view: ChartView) -> None:
        side = current().px(_BADGE)
        for stretch in view.stretches:
            last = stretch is view.stretches[-1]
            x = self._x(stretch.end) if last else (self._x(stretch.start) + self._x(stretch.end)) / 2
            rect = QRectF(x - side / 2, self._y(stretch.lane) - side / 2, side, side)
            paint_badge(painter, rect, stretch.mark, rim="surface")
