"""The gap between two panes, to be dragged or moved by key: left and right, a little at a time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.tokens import colour, current

STEP = 3  # in a hundred
_MOVES = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}


class PaneHandle(QWidget):
    """`dragged` carries where the mouse is, in pixels of the parent; `stepped` by how much in a hundred."""

    dragged = Signal(int)
    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Width of the two sides")
        self.setAccessibleDescription("Left and right make one side wider")
        self.setToolTip("Drag, or press left and right, to make one side wider")

    def sizeHint(self) -> QSize:
        """Return the width of the gap."""
        return QSize(14, 40)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while its button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(round(self.mapToParent(event.position().toPoint()).x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by key."""
        step = _MOVES.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def focusInEvent(self, event: object) -> None:
        """Show the focus."""
        self.update()

    def focusOutEvent(self, event: object) -> None:
        """Show no focus."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a short line, in the colour of the focus where it has it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("focus" if self.hasFocus() else "edge"))
        tall, wide = current().px(34), 4 if self.hasFocus() else 3
        middle = QRectF(self.rect()).center()
        painter.drawRoundedRect(QRectF(middle.x() - wide / 2, middle.y() - tall / 2, wide, tall), 1.5, 1.5)
        painter.end()
