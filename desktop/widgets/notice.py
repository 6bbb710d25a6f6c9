"""After a change: one line in the page, spoken too. It goes at the next change; Undo stands in the status line."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.widgets.text import IconLabel, label


class Notice(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tint")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(8)
        self._words = label("", "body", wrap=True)
        row.addWidget(IconLabel("tick", "sea", 16))
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence and speak it once; an empty one hides the line."""
        changed = sentence != self._words.text()
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence and changed:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
