"""What charts of time are painted with: an axis, lanes with their names, levels as a line, days under them, bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop.theme.tokens import colour, current
from desktop.widgets.levels import paint_badge
from supportplans.in_force import How
from supportplans.levels import Mark

LANE = 23  # between two lanes, at 100 %
BADGE = 22
_GAP = 6


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from left to right: `start` at `left`, `till` at `right`."""

    start: date
    till: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return where a day begins; days outside stand at the edge."""
        share = (day - self.start).days / max(1, (self.till - self.start).days)
        return self.left + (self.right - self.left) * min(1.0, max(0.0, share))


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lanes one under another: the first at `top`, `step` apart."""

    top: float
    step: float

    def y(self, lane: int) -> float:
        """Return the height of a lane."""
        return self.top + lane * self.step


@dataclass(frozen=True, slots=True)
class Piece:
    """A time at one level, where it is painted."""

    mark: Mark
    lane: int
    left: float
    right: float
    now: bool = False


def paint_name(painter: QPainter, text: str, room: float, y: float, tone: str = "soft") -> None:
    """Paint a name at the left of a row, cut with dots where it has no room."""
    painter.setFont(current().font("caption"))
    painter.setPen(colour(tone))
    cut = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(QRectF(0, y - 30, room, 60), flags, cut)


def paint_lanes(painter: QPainter, names: Sequence[str], lanes: Lanes, axis: Axis) -> None:
    """Paint the names of lanes and the lines between."""
    for lane, name in enumerate(names):
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(QPointF(axis.left, lanes.y(lane)), QPointF(axis.right, lanes.y(lane)))
        paint_name(painter, name, axis.left - current().px(10), lanes.y(lane))


def paint_levels(painter: QPainter, pieces: Sequence[Piece], lanes: Lanes) -> None:
    """Paint levels: a tint down to each, a line through all, and a badge wherever it has room."""
    for piece in pieces:
        if piece.lane:
            ground = QRectF(piece.left, lanes.y(0), piece.right - piece.left, piece.lane * lanes.step)
            painter.fillRect(ground, colour(f"l{int(piece.mark.kind)}t"))
    points = [QPointF(x, lanes.y(piece.lane)) for piece in pieces for x in (piece.left, piece.right)]
    painter.setPen(QPen(colour("ink"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    _badges(painter, pieces, lanes)


def _badges(painter: QPainter, pieces: Sequence[Piece], lanes: Lanes) -> None:
    """Paint the badge of today first; others only where they lie over no other of their lane."""
    side, taken = current().px(BADGE), dict[int, list[float]]()
    for piece in sorted(pieces, key=lambda p: (not p.now, p.left - p.right)):
        x = piece.right if piece.now else (piece.left + piece.right) / 2
        if all(abs(x - other) >= side + 2 for other in taken.get(piece.lane, [])):
            taken.setdefault(piece.lane, []).append(x)
            rect = QRectF(x - side / 2, lanes.y(piece.lane) - side / 2, side, side)
            paint_badge(painter, rect, piece.mark, rim="surface")


def paint_days(
    painter: QPainter, ticks: Sequence[tuple[float, str]], today: float | None, y: float, width: float
) -> None:
    """Paint days under a chart at `y`, today in bold; a day that would run into another is left out."""
    taken: list[QRectF] = []
    marked = [(today, "Today", True)] if today is not None else []
    for x, text, strong in (*marked, *((x, text, False) for x, text in ticks)):
        painter.setPen(QPen(colour("ink" if strong else "edge"), 1))
        painter.drawLine(QPointF(x, y), QPointF(x, y + 4))
        font = current().font("caption")
        font.setBold(strong)
        wide = QFontMetricsF(font).horizontalAdvance(text) + 2
        left = min(max(0.0, x - wide / 2), width - wide)
        rect = QRectF(left, y + _GAP, wide, QFontMetricsF(font).height())
        if any(rect.adjusted(-_GAP, 0, _GAP, 0).intersects(other) for other in taken):
            continue
        taken.append(rect)
        painter.setFont(font)
        painter.setPen(colour("ink" if strong else "soft"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def paint_today(painter: QPainter, x: float, top: float, bottom: float) -> None:
    """Paint the line of today."""
    painter.setPen(QPen(colour("ink"), 1.4, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def paint_bar(painter: QPainter, rect: QRectF, how: How, words: str) -> None:
    """Paint a bar: filled for on, hatched on trial, open for ready, dashed for in the meantime and for promised.

    Its words stand in it where they fit.
    """
    painter.save()
    pen = QPen(colour("sea"), 1.4)
    if how in (How.INTERIM, How.PROMISED):
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    ground = {How.ON: colour("sea"), How.TRIAL: colour("sea_tint")}.get(how, colour("surface"))
    painter.setBrush(ground)
    inner = rect.adjusted(0.7, 0.7, -0.7, -0.7)
    painter.drawRoundedRect(inner, 3, 3)
    if how is How.TRIAL:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour("sea_line"), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(inner, 3, 3)
    painter.setFont(current().font("caption"))
    metrics = QFontMetricsF(painter.font())
    wide = metrics.horizontalAdvance(words) + 12
    if wide <= inner.width():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRect(QRectF(inner.left() + 2, inner.top() + 2, wide, inner.height() - 4))
        painter.setPen(colour("sea_on" if how is How.ON else "ink"))
        painter.drawText(inner.adjusted(7, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()
