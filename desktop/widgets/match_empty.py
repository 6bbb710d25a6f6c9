"""An empty page part: an icon, what belongs here, one line that makes it small, and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.buttons import button
from desktop.widgets.cards import Card
from desktop.widgets.match_parts import label
from desktop.widgets.text import IconLabel


class EmptyPart(QWidget):
    """What to do next. `wanted` carries the code of its button."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._card = Card()
        whole.addWidget(self._card)

    def show_part(self, icon: str, title: str, sentence: str, action: str = "", code: str = "") -> None:
        """Show another empty part."""
        self._code = code
        self._card.clear()
        centre = Qt.AlignmentFlag.AlignHCenter
        body = self._card.body
        body.addStretch(1)
        body.addWidget(IconLabel(icon, "sea", 30), 0, centre)
        body.addWidget(label(title, "strong"), 0, centre)
        line = label(sentence, "body", tone="soft", wrap=True)
        line.setAlignment(centre)
        body.addWidget(line)
        if action:
            body.addWidget(button(action, primary=True, on_click=self._on_clicked), 0, centre)
        body.addStretch(2)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._code)
