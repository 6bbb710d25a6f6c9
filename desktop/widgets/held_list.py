"""What stays behind when a draft goes out: each sentence with its reason, and where that is decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.presenters.evidence_out_view import HeldShown
from desktop.widgets.buttons import link
from desktop.widgets.cards import clear
from desktop.widgets.text import PrivateBox, label


class HeldList(QWidget):
    """`telling_wanted` asks for Telling; nothing here puts a sentence in."""

    telling_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 12)
        self._column.setSpacing(8)

    def show_held(self, held: Sequence[HeldShown], about: Sequence[str]) -> None:
        """Show what is held back, and what is to be known of the paper."""
        if (held, about) == self._shown:
            return
        self._shown = (held, about)
        clear(self._column)
        for sentence in about:
            self._column.addWidget(label(sentence, "body", wrap=True))
        if held:
            go = link("Decide on Telling", self.telling_wanted, "door")
            self._column.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        for row in held:
            box = PrivateBox(row.text, lead="")
            box.lead.hide()
            box.setAccessibleName(f"Held back: {row.text} {row.why}")
            self._column.addWidget(box)
            self._column.addWidget(label(row.why, "caption", wrap=True))
        self._column.addStretch(1)
