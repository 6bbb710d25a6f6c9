"""A chore under way, as a line in the page with Stop beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.widgets.buttons import button
from desktop.widgets.text import label


class Waiting(QWidget):
    """A chore under way: what it is, how far, and Stop."""

    stopped = Signal()

    def __init__(self, sentence: str, stop_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(sentence)
        self.stop = button("Stop", on_click=self.stopped, kind="small", name=stop_name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(label(sentence, "caption"))
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.hide()

    def show_progress(self, working: bool, done: int, total: int) -> None:
        """Show how far it is; a total of nothing is not known yet."""
        self.bar.setRange(0, max(0, total))
        self.bar.setValue(done)
        self.setVisible(working)
