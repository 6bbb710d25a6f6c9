"""A few views of one place as pills in a row, or, where lines are few, as one box to choose from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.theme.tokens import current
from desktop.widgets.chips import ChoiceChip
from desktop.widgets.fields import QuietCombo
from desktop.widgets.flow import FlowLayout


class ViewTabs(QWidget):
    """`chosen` carries the code of a view. Left and right move from one to the next.

    Pills go on in the next line where there is no more room for them.
    """

    chosen = Signal(str)

    def __init__(self, views: Mapping[str, str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.setAccessibleName(name)
        self._views = dict(views)
        self._on = ""
        self._flow = FlowLayout(self, gap=current().px(8))
        self._chips: dict[str, ChoiceChip] = {}
        self._folded = False
        self.box = QuietCombo()  # the same choice in one line
        self.box.setAccessibleName(name)
        for code, words in views.items():
            self.box.addItem(words, code)
        self.box.activated.connect(self._on_picked)
        self._flow.addWidget(self.box)
        self.box.hide()

    def set_folded(self, folded: bool) -> None:
        """Show one box instead of pills, or pills again."""
        self._folded = folded
        self.box.setVisible(folded)
        for chip in self._chips.values():
            chip.setVisible(not folded)

    def _on_picked(self, place: int) -> None:
        self.chosen.emit(str(self.box.itemData(place)))

    def show_view(self, view: str) -> None:
        """Show which view is on; the focus stays where it was."""
        self.box.setCurrentIndex(self.box.findData(view))
        if view == self._on:
            return
        focused = next((code for code, chip in self._chips.items() if chip.hasFocus()), "")
        self._on = view
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = {code: self._chip(code, words) for code, words in self._views.items()}
        if focused and not self._folded:
            self._chips[view if view in self._chips else focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, code: str, words: str) -> ChoiceChip:
        chip = ChoiceChip(code, words, code == self._on, self)
        chip.chosen.connect(self.chosen)
        self._flow.addWidget(chip)
        chip.setVisible(not self._folded)
        return chip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose the view before or after."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        codes = list(self._views)
        place = codes.index(self._on) + step if self._on in codes else -1
        if step and 0 <= place < len(codes):
            self._chips[self._on].setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(codes[place])
            return
        super().keyPressEvent(event)
