"""A band of colour inside a card, with the card's own corners at its top or its foot."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.theme.tokens import colour

RADIUS = 7.0


class Band(QWidget):
    """Ground for a title (`job`, at the top) or for what to do next (`sea_tint`, at the foot), with one hairline."""

    def __init__(self, ground: str, edge: str, *, foot: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self._ground, self._edge, self._foot = ground, edge, foot

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground with two round corners, and the line where it meets the rest of the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        path = QPainterPath()
        longer = rect.adjusted(0, -20, 0, 0) if self._foot else rect.adjusted(0, 0, 0, 20)
        path.addRoundedRect(longer, RADIUS, RADIUS)
        painter.setClipRect(rect)
        painter.fillPath(path, colour(self._ground))
        painter.setPen(QPen(colour(self._edge), 1, Qt.PenStyle.SolidLine))
        y = 0.5 if self._foot else rect.height() - 0.5
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        painter.end()
