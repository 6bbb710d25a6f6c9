"""Ten weeks of levels as a line: steady on top, depth down, today at the right and nothing of the future."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.presenters.keel_view import ChartView
from desktop.theme.tokens import current
from desktop.widgets.chart_parts import (
    BADGE,
    LANE,
    Axis,
    Lanes,
    Piece,
    paint_days,
    paint_lanes,
    paint_levels,
    paint_today,
)


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
        deepest = max(1, len(self._view.lanes) - 1) if self._view else 4
        return QSize(360, current().px(deepest * LANE + BADGE + 24))

    def minimumSizeHint(self) -> QSize:
        """Return the least room that can be read."""
        return QSize(220, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lanes, tints, the line with its badges, and the days."""
        view, px = self._view, current().px
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(current().font("caption"))
        names = min(max(metrics.horizontalAdvance(n) for n in view.lanes), self.width() * 0.35)
        axis = Axis(view.start, view.today, names + px(12), self.width() - px(24))
        lanes = Lanes(px(BADGE) / 2, px(LANE))
        bottom = lanes.y(max(1, len(view.lanes) - 1))
        pieces = [
            Piece(s.mark, s.lane, axis.x(s.start), axis.x(s.end), s is view.stretches[-1]) for s in view.stretches
        ]
        paint_lanes(painter, view.lanes, lanes, axis)
        paint_today(painter, axis.right, 0, bottom + 4)
        paint_levels(painter, pieces, lanes)
        paint_days(painter, [(axis.x(on), text) for on, text in view.ticks], axis.right, bottom + px(5), self.width())
        painter.end()
