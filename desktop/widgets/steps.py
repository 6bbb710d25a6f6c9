"""The five-step track of an adjustment, painted: done, one side says so, waiting, answered otherwise, not yet.

Every mark has a shape of its own; colour only repeats it. `StepHead` names the columns.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.icons import paint_icon
from desktop.theme.tokens import colour, current
from desktop.words.adjustments import STEPS
from supportplans.step_track import Mark

_SOLID = (Mark.DONE, Mark.CHANGED, Mark.HALF)
SIDE = 18  # of a mark, at 100 %


def centres(rect: QRectF) -> list[float]:
    """Return where the five marks stand, left to right."""
    side = current().px(SIDE)
    first, last = rect.left() + side / 2, rect.right() - side / 2
    return [first + n * (last - first) / (len(STEPS) - 1) for n in range(len(STEPS))]


def paint_track(painter: QPainter, rect: QRectF, marks: Sequence[Mark], ground: str = "surface") -> None:
    """Paint five marks and the lines between them into `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, half = rect.center().y(), current().px(SIDE) / 2
    places = centres(rect)
    for left, right, mark in zip(places, places[1:], marks[1:], strict=False):
        painter.setPen(_between(mark))
        painter.drawLine(QPointF(left + half, middle), QPointF(right - half, middle))
    for x, mark in zip(places, marks, strict=True):
        paint_step(painter, QRectF(x - half, middle - half, 2 * half, 2 * half), mark, ground)
    painter.restore()


def _between(mark: Mark) -> QPen:
    if mark in _SOLID:
        return QPen(colour("sea"), 2)
    pen = QPen(colour("edge"), 1.5)
    pen.setDashPattern([2, 2])
    return pen


def paint_step(painter: QPainter, rect: QRectF, mark: Mark, ground: str = "surface") -> None:
    """Paint one mark into a square."""
    unit = rect.width() / 18
    if mark is Mark.DONE:
        _done(painter, rect, unit)
    elif mark is Mark.HALF:
        _ring(painter, rect, unit, "sea", ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sea"))
        painter.drawPie(rect.adjusted(unit, unit, -unit, -unit), 90 * 16, 180 * 16)
    elif mark is Mark.WAITING:
        _ring(painter, rect, unit, "sea", ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sea"))
        painter.drawEllipse(rect.center(), 3.2 * unit, 3.2 * unit)
    elif mark is Mark.CHANGED:
        _changed(painter, rect, unit)
    else:
        _ring(painter, rect.adjusted(3 * unit, 3 * unit, -3 * unit, -3 * unit), unit, "edge", ground)


def _done(painter: QPainter, rect: QRectF, unit: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("sea"))
    painter.drawEllipse(rect)
    painter.setPen(QPen(colour("sea_on"), 2 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    points = ((5.2, 9.4), (7.9, 12), (12.9, 6.4))
    painter.drawPolyline([QPointF(rect.x() + x * unit, rect.y() + y * unit) for x, y in points])


def _ring(painter: QPainter, rect: QRectF, unit: float, token: str, ground: str) -> None:
    painter.setPen(QPen(colour(token), 1.7 * unit))
    painter.setBrush(colour(ground))
    painter.drawEllipse(rect.adjusted(unit, unit, -unit, -unit))


def _changed(painter: QPainter, rect: QRectF, unit: float) -> None:
    painter.setPen(QPen(colour("change"), 1.5 * unit))
    painter.setBrush(colour("change_tint"))
    painter.drawRoundedRect(rect.adjusted(unit, unit, -unit, -unit), 3.5 * unit, 3.5 * unit)
    paint_icon(painter, rect.adjusted(3 * unit, 3 * unit, -3 * unit, -3 * unit), "arrows", "change")


class StepMark(QWidget):
    """One mark beside words that say what it means."""

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that grows with the text."""
        side = current().px(SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_step(painter, QRectF(self.rect()), self._mark)
        painter.end()


class StepHead(QWidget):
    """The names of the five steps, over the tracks. Left out by itself where they would run into each other."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._room = side, 0
        self.setAccessibleName("Steps: " + ", ".join(STEPS))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_room(self, width: int) -> None:
        """Follow the width that the tracks below have, which a scroll bar may lessen."""
        self._room = width
        self.setVisible(bool(self._placed(QFontMetricsF(self._font()))))
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line's height."""
        return QSize(240, current().px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names, the first at the left edge and the last at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, 0, 12), 7, 7)
        painter.setPen(colour("line"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.setFont(self._font())
        painter.setPen(colour("soft"))
        for text, x in self._placed(QFontMetricsF(self._font())):
            painter.drawText(QRectF(x, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    @staticmethod
    def _font() -> QFont:
        font = current().font("caption")
        font.setBold(True)
        return font

    def _placed(self, metrics: QFontMetricsF) -> list[tuple[str, float]]:
        """Return names over their marks, or evenly spread where that is too tight; none where even that is."""
        side = current().px(self._side)
        room = QRectF(side, 0, (self._room or self.width()) - 2 * side, self.height())
        widths = [metrics.horizontalAdvance(name) for name in STEPS]
        starts = [x - width / 2 for x, width in zip(centres(room), widths, strict=True)]
        starts[0], starts[-1] = room.left(), room.right() - widths[-1]
        if not _clear(starts, widths):
            gap = (room.width() - sum(widths)) / (len(STEPS) - 1)
            starts = [room.left() + sum(widths[:n]) + n * gap for n in range(len(STEPS))]
        return list(zip(STEPS, starts, strict=True)) if _clear(starts, widths) else []


def _clear(starts: Sequence[float], widths: Sequence[float]) -> bool:
    return all(a + w + 4 <= b for a, w, b in zip(starts, widths, starts[1:], strict=False))
