"""A line in the page after a change: what was done, with Undo beside it. It is announced to screen readers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.widgets.buttons import link
from desktop.widgets.text import IconLabel, label


class PlanNotice(QFrame):
    """Hidden while there is nothing to say. `undo_wanted` is told by its one button."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tint")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(10)
        self.words = label("", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.undo = link("Undo", self._on_undo, name="Undo this change")
        row.addWidget(IconLabel("tick", "sea", 18))
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        self.hide()

    def say(self, notice: str) -> None:
        """Show a sentence and announce it; nothing hides the line."""
        changed = notice != self.words.text()
        self.words.setText(notice)
        self.setVisible(bool(notice))
        if notice and changed:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice))

    def _on_undo(self) -> None:
        self.undo_wanted.emit()
