"""The disc with the first letter of a name; the boat where there is nobody."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.icons import paint_icon
from desktop.theme.tokens import colour, current


def paint_initial(painter: QPainter, rect: QRectF, name: str, plain: bool = False) -> None:
    """Paint the disc with the first letter of a name; `plain` for a list, filled for who is in view."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("edge" if plain else "sea"), 1))
    painter.setBrush(colour("surface" if plain else "sea"))
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    font = current().font("strong")
    font.setPixelSize(max(8, round(rect.height() * 0.5)))
    painter.setFont(font)
    painter.setPen(colour("ink" if plain else "sea_on"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, (name.strip() or "?")[0].upper())


class Initial(QWidget):
    """The disc beside a name."""

    def __init__(self, size: int = 42) -> None:
        super().__init__()
        self._name, self._size = "", size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str) -> None:
        """Show another name's letter; the boat for no name."""
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that grows with the text."""
        side = current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_initial(painter, rect, self._name or " .")
        if not self._name:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("sea"))
            painter.drawEllipse(rect)
            inset = rect.width() * 0.24
            paint_icon(painter, rect.adjusted(inset, inset, -inset, -inset), "boat", "sea_on")
        painter.end()
