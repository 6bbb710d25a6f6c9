"""An offer in one line: what could be done, a way to it, and 'Not now' beside it. It never pops up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.widgets.buttons import link
from desktop.widgets.text import IconLabel, label


class OfferLine(QFrame):
    """`taken` and `laid_aside` tell the answer. Without `way` there is only 'Not now'."""

    taken = Signal()
    laid_aside = Signal()

    def __init__(self, icon: str, way: str = "") -> None:
        super().__init__()
        self.setObjectName("tint")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(14, 6, 10, 6)
        inside.setSpacing(10)
        self.words = label("", "body", wrap=True)
        inside.addWidget(IconLabel(icon, "sea", 18))
        inside.addWidget(self.words, 1)
        if way:
            inside.addWidget(link(way, self.taken))
        inside.addWidget(link("Not now", self.laid_aside, name="Not now: lay it aside"))
        self.hide()

    def offer(self, sentence: str) -> None:
        """Show an offer; nothing for an empty one."""
        self.words.setText(sentence)
        self.setVisible(bool(sentence))
