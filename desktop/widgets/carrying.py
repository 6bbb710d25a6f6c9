"""Dragging: a card is carried by its id, and lets itself be put down where somebody takes it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame

KIND = "application/x-even-keel-card"


def carried(event: QDropEvent) -> str:
    """Return the id of the card that is being carried; nothing where it is something else."""
    mime = event.mimeData()
    return mime.data(KIND).toStdString() if mime.hasFormat(KIND) else ""


def parcel(card_id: str) -> QMimeData:
    """Return what a card is carried as."""
    mime = QMimeData()
    mime.setData(KIND, card_id.encode())
    return mime


class Carried(QFrame):
    """A frame that can be dragged by its `card_id`."""

    card_id = ""

    def __init__(self) -> None:
        super().__init__()
        self._pressed: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the card once the mouse has moved far enough."""
        start = self._pressed
        if start is None or not self.card_id:
            return
        if (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            drag.setMimeData(parcel(self.card_id))
            drag.setPixmap(self.grab())
            drag.setHotSpot(start)
            drag.exec(Qt.DropAction.MoveAction)
