"""After a change: one line in the page with Undo beside it, spoken too. It goes at the next change."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.widgets.buttons import link
from desktop.widgets.text import IconLabel, label


class Notice(QFrame):
    """One sentence about a change. It is said by a screen reader and never pops up."""

    undone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tint")
        self.words = label("", "body", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.undo = link("Undo", self.undone, name="Undo the last change")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 10, 5)
        row.setSpacing(10)
        row.addWidget(IconLabel("tick", "sea", 18))
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        self.hide()

    def say(self, sentence: str, can_undo: bool = False) -> None:
        """Show a sentence; nothing for an empty one."""
        changed = sentence != self.words.text()
        self.words.setText(sentence)
        self.undo.setVisible(can_undo)
        self.setVisible(bool(sentence))
        if sentence and changed:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
