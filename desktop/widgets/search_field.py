"""A field to look for something: a glass before the words, and a cross that clears them, both as large as text.

Qt's own icons in a field keep 16 pixels whatever the size of text.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from desktop.theme.icons import paint_icon
from desktop.theme.tokens import current
from desktop.widgets.buttons import button

ICON, BEFORE, CLEAR = 16, 20, 26  # pixels at 100 %: the glass, what it takes before the words, and the cross


class SearchField(QLineEdit):
    """A line with a glass. `name` is what a screen reader says, `hint` what stands in it while it is empty."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.cross = button("", "close", on_click=self._on_clear, kind="inside", name="Clear")
        self.cross.setParent(self)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard selects the words and deletes them
        self.textChanged.connect(self._lay)
        self._lay()

    def _on_clear(self) -> None:
        self.clear()
        self.textEdited.emit("")
        self.setFocus()

    def _lay(self) -> None:
        theme, side = current(), current().px(CLEAR)
        shown = bool(self.text())
        self.setTextMargins(theme.px(BEFORE), 0, side if shown else 0, 0)
        self.cross.setGeometry(self.width() - side - 2, (self.height() - side) // 2, side, side)
        self.cross.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the end."""
        super().resizeEvent(event)
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "cross"):
            self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and the glass before its words."""
        super().paintEvent(event)
        side = current().px(ICON)
        paint_icon(QPainter(self), QRectF(current().px(7), (self.height() - side) / 2, side, side), "search")
