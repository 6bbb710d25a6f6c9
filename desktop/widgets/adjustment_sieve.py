"""Looking through many adjustments: words to look for, and how they stand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.presenters.adjustment_filter import FILTERS
from desktop.widgets.fields import QuietCombo
from desktop.widgets.search_field import SearchField
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
        self.words = SearchField("Look for adjustments with these words", "Look for words")
        self.words.textChanged.connect(self.sought)
        self.ways = ViewTabs(FILTERS, "Which are shown")
        self.ways.chosen.connect(self.only)
        self.way = QuietCombo()  # the same choice where there is no room for two rows of it
        self.way.setAccessibleName("Which are shown")
        for code, words in FILTERS.items():
            self.way.addItem(words, code)
        self.way.activated.connect(lambda place: self.only.emit(self.way.itemData(place)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.way)
        stack.addLayout(row)
        stack.addWidget(self.ways)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Give the choice as one box beside the words, or as pills under them."""
        self.way.setVisible(narrow)
        self.ways.setVisible(not narrow)

    def show_sieve(self, sought: str, only: str) -> None:
        """Show what is looked for, without telling anybody."""
        if self.words.text() != sought:
            was = self.words.blockSignals(True)
            self.words.setText(sought)
            self.words.blockSignals(was)
        self.ways.show_view(only)
        self.way.setCurrentIndex(max(0, self.way.findData(only)))
