"""A calm line that offers to say something, and to leave it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.widgets.buttons import Clicked, link
from desktop.widgets.text import IconLabel, label


class AskBar(QFrame):
    """One sentence with two ways to go on. It is hidden while there is nothing to ask."""

    def __init__(self, on_say: Clicked, on_leave: Clicked) -> None:
        super().__init__()
        self.setObjectName("tint")
        self.words = label("", "body", wrap=True)
        self.say_it, self.leave = link("Say what it missed", on_say), link("Leave it", on_leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 10, 5)
        row.setSpacing(12)
        row.addWidget(IconLabel("question", "sea", 18))
        row.addWidget(self.words, 1)
        row.addWidget(self.say_it)
        row.addWidget(self.leave)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence; nothing for an empty one."""
        self.words.setText(sentence)
        self.setVisible(bool(sentence))
