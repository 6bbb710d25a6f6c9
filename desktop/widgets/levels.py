"""The levels as painted shapes: a number in a shape, filled where it holds, outlined where it is ready."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop.theme.tokens import FAMILY, colour, current
from desktop.words.levels import SHAPES
from supportplans.levels import Level, Mark

_CORNERS: dict[Level, tuple[tuple[float, float], ...]] = {
    Level.EARLY_SIGNS: ((12, 2), (23, 21.5), (1, 21.5)),
    Level.CRISIS_LOOMING: ((12, 0.8), (23.2, 12), (12, 23.2), (0.8, 12)),
    Level.AWAY: ((6.6, 2.5), (17.4, 2.5), (22.8, 12), (17.4, 21.5), (6.6, 21.5), (1.2, 12)),
    Level.COMING_BACK: ((12, 1.5), (22, 9.5), (22, 22), (2, 22), (2, 9.5)),
}
_DOWN = {Level.EARLY_SIGNS: 3.0, Level.COMING_BACK: 2.0}  # how much lower than the middle the number looks centred
_SWITCH = (24, 14)
FIRST = Mark(Level.STEADY, 0)


def shape(level: Level, rect: QRectF) -> QPainterPath:
    """Return the shape of a kind of level within a square."""
    unit = rect.width() / 24
    path = QPainterPath()
    if level is Level.STEADY:
        path.addEllipse(rect.adjusted(2 * unit, 2 * unit, -2 * unit, -2 * unit))
    elif level is Level.KNOCKED:
        path.addRoundedRect(rect.adjusted(2.5 * unit, 2.5 * unit, -2.5 * unit, -2.5 * unit), 4 * unit, 4 * unit)
    else:
        corners = [QPointF(rect.x() + x * unit, rect.y() + y * unit) for x, y in _CORNERS[level]]
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    return path


def paint_badge(painter: QPainter, rect: QRectF, mark: Mark, filled: bool = True, rim: str = "") -> None:
    """Paint a level's shape with its number. `rim` is the ground it stands on, to set it off from lines behind."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit, main, path = rect.width() / 24, colour(f"l{int(mark.kind)}"), shape(mark.kind, rect)
    if rim:
        painter.strokePath(path, QPen(colour(rim), 4 * unit))
    painter.setPen(QPen(main, 1.6 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(main if filled else colour("surface"))
    painter.drawPath(path)
    font = painter.font()
    font.setFamily(FAMILY)
    font.setBold(True)
    font.setPixelSize(max(7, round(12.5 * unit)))
    painter.setFont(font)
    painter.setPen(colour("lon") if filled else main)
    down = _DOWN.get(mark.kind, 0) * unit
    painter.drawText(rect.translated(0, down), Qt.AlignmentFlag.AlignCenter, str(mark.number))
    painter.restore()


def paint_switch(painter: QPainter, rect: QRectF, on: bool, agreed: bool = True) -> None:
    """Paint a switch: filled with its knob at the right for on, outlined for ready, dashed for not agreed yet."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner, round_ = rect.adjusted(0.8, 0.8, -0.8, -0.8), rect.height() / 2 - 0.8
    pen = QPen(colour("sea" if on else "edge"), 1.4)
    if not agreed:
        pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.setBrush(colour("sea") if on else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, round_, round_)
    if agreed:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sea_on" if on else "edge"))
        x = inner.right() - round_ if on else inner.left() + round_
        painter.drawEllipse(QPointF(x, inner.center().y()), round_ * 0.62, round_ * 0.62)
    painter.restore()


def switch_size() -> tuple[int, int]:
    """Return width and height of a switch at this text scale."""
    return current().px(_SWITCH[0]), current().px(_SWITCH[1])


class LevelBadge(QWidget):
    """A level's badge as a widget; number, word and shape are its name."""

    def __init__(self, mark: Mark = FIRST, size: int = 24, filled: bool = True) -> None:
        super().__init__()
        self._mark, self._size, self._filled = mark, size, filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_level(mark)

    def show_level(self, mark: Mark) -> None:
        """Show another level."""
        self._mark = mark
        self.setAccessibleName(f"Level {mark.number}, {SHAPES[mark.kind]}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that grows with the text."""
        side = current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self._mark, self._filled)
        painter.end()


class SwitchMark(QWidget):
    """A switch as a mark beside words; it is not a control."""

    def __init__(self, on: bool, agreed: bool = True) -> None:
        super().__init__()
        self._on, self._agreed = on, agreed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that grows with the text."""
        return QSize(*switch_size())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the switch."""
        painter = QPainter(self)
        paint_switch(painter, QRectF(self.rect()), self._on, self._agreed)
        painter.end()


class LevelGround(QFrame):
    """A box on a level's tint, with its hairline; in high contrast only the line is left."""

    def __init__(self, level: Level = Level.STEADY) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._level = level

    def show_level(self, level: Level) -> None:
        """Show another level's tint."""
        self._level = level
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tint and hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colour(f"l{int(self._level)}")
        edge.setAlphaF(1.0 if current().scheme == "high" else 0.35)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(colour(f"l{int(self._level)}t"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()
