"""Painting that belongs to matches: ledger bars with their patterns, marks with their shapes, threads.

Colour never stands alone: Want is solid, Bring has diagonal lines, Change has dots; every mark has a shape.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.theme.tokens import colour
from matching.model import Ledger, Standing

SCALE = 50.0  # points a full bar stands for, the same for all three ledgers


def paint_bar(painter: QPainter, rect: QRectF, ledger: Ledger, low: float, high: float) -> None:
    """Paint a track, the part that may be (dashed) up to `high`, and the known part up to `low` points."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("rest_edge"), 1))
    painter.setBrush(colour("rest_bar"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    width = rect.width() - 2
    known, may_be = (min(end, SCALE) / SCALE * width for end in (low, high))
    if may_be - known > 1:
        _paint_may_be(painter, rect, ledger, known, may_be)
    if known >= 1:
        _paint_known(painter, QRectF(rect.x() + 1, rect.y() + 1, known, rect.height() - 2), ledger)
    painter.restore()


def _paint_may_be(painter: QPainter, rect: QRectF, ledger: Ledger, known: float, may_be: float) -> None:
    pen = QPen(colour(ledger.value), 1)
    pen.setDashPattern([2, 1.5])
    painter.setPen(pen)
    painter.setBrush(colour(f"{ledger.value}_tint"))
    start = max(1.0, known - 3)
    painter.drawRoundedRect(QRectF(rect.x() + start, rect.y() + 1.5, may_be - start + 1, rect.height() - 3), 2.5, 2.5)


def _paint_known(painter: QPainter, rect: QRectF, ledger: Ledger) -> None:
    main, tint = colour(ledger.value), colour(f"{ledger.value}_tint")
    painter.setPen(QPen(main, 1))
    painter.setBrush(tint if ledger is Ledger.CHANGE else main)
    painter.drawRoundedRect(rect, 2.5, 2.5)
    inside = QPainterPath()
    inside.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.setClipPath(inside, Qt.ClipOperation.IntersectClip)
    if ledger is Ledger.BRING:
        _lines(painter, rect, tint)
    elif ledger is Ledger.CHANGE:
        _dots(painter, rect, main)


def _lines(painter: QPainter, rect: QRectF, tint: QColor) -> None:
    painter.setPen(QPen(tint, 1.3))
    x = rect.x() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += 6


def _dots(painter: QPainter, rect: QRectF, main: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(main)
    y = rect.y() + 2.5
    while y < rect.bottom():
        x = rect.x() + 2.5
        while x < rect.right():
            painter.drawEllipse(QPointF(x, y), 1.5, 1.5)
            x += 5
        y += 5


def paint_mark(painter: QPainter, rect: QRectF, standing: Standing) -> None:
    """Paint met (disc, tick), partly (half disc), not met (square, dash) or not known (dashed ring, ?)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = rect.width() / 16
    inner = rect.adjusted(unit, unit, -unit, -unit)
    if standing is Standing.MET:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("bring"))
        painter.drawEllipse(inner)
        painter.setPen(QPen(colour("surface"), 1.8 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        points = [QPointF(rect.x() + x * unit, rect.y() + y * unit) for x, y in ((4.8, 8.4), (7, 10.6), (11.3, 5.8))]
        painter.drawPolyline(points)
    elif standing is Standing.PARTLY:
        painter.setPen(QPen(colour("bring"), 1.5 * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("bring"))
        painter.drawPie(inner, 90 * 16, 180 * 16)
    elif standing is Standing.NOT_MET:
        painter.setPen(QPen(colour("change"), 1.5 * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner, 3 * unit, 3 * unit)
        middle = rect.center().y()
        painter.drawLine(QPointF(rect.x() + 5 * unit, middle), QPointF(rect.right() - 5 * unit, middle))
    else:
        pen = QPen(colour("edge"), 1.3 * unit)
        pen.setDashPattern([2, 1.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
        font = painter.font()
        font.setPixelSize(max(6, int(10 * unit)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colour("soft"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()


def paint_thread(painter: QPainter, start: QPointF, end: QPointF, standing: Standing) -> None:
    """Paint a thread from the person's words to a task: solid, dashed for partly, dotted for nothing said yet."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    main = colour("edge") if standing is Standing.UNKNOWN else colour("bring")
    width = end.x() - start.x()
    path = QPainterPath(start)
    path.cubicTo(start.x() + width * 0.55, start.y(), start.x() + width * 0.45, end.y(), end.x(), end.y())
    pen = QPen(main, 1.4 if standing is Standing.UNKNOWN else 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if standing is Standing.PARTLY:
        pen.setDashPattern([3.5, 2])
    elif standing is Standing.UNKNOWN:
        pen.setDashPattern([1.5, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    if standing is not Standing.UNKNOWN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(main)
        for point in (start, end):
            painter.drawEllipse(point, 3.5, 3.5)
    painter.restore()


def paint_knot(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """Paint a thread with a small square knot in it: these words and this condition do not go together yet."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour("change"), 2)
    pen.setDashPattern([1.5, 1.5])
    painter.setPen(pen)
    painter.drawLine(start, end)
    middle = (start + end) / 2
    painter.setPen(QPen(colour("change"), 2))
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(QRectF(middle.x() - 5, middle.y() - 5, 10, 10), 2, 2)
    painter.restore()
