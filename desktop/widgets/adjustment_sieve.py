"""Looking through many adjustments: words to look for, and how they stand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.presenters.adjustment_filter import FILTERS
from desktop.widgets.view_tabs import ViewTabs


class AdjustmentSieve(QWidget):
    """`sought` carries the words at every change, `only` the code of a way to stand."""

    sought = Signal(str)
    only = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        stack = QVBoxLayout(self)
        stack.setContentsMargins(14, 10, 14, 10)
        stack.setSpacing(8)
        self.words = QLineEdit()
        self.words.setPlaceholderText("Look for words")
        self.words.setAccessibleName("Look for adjustments with these words")
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self.sought)
        self.ways = ViewTabs(FILTERS, "Which are shown")
        self.ways.chosen.connect(self.only)
        stack.addWidget(self.words)
        stack.addWidget(self.ways)

    def show_sieve(self, sought: str, only: str) -> None:
        """Show what is looked for, without telling anybody."""
        if self.words.text() != sought:
            was = self.words.blockSignals(True)
            self.words.setText(sought)
            self.words.blockSignals(was)
        self.ways.show_view(only)
