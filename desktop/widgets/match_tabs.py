"""Tabs that go on in a second line where there is no room, so that none is ever hidden or cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.widgets.buttons import button
from desktop.widgets.flow import FlowLayout


class Tabs(QWidget):
    """One of a few is chosen: with a click, with Space, or with the arrow keys."""

    chosen = Signal(int)

    def __init__(self, name: str, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.setAccessibleName(name)
        flow = FlowLayout(self, gap=0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for number, title in enumerate(titles):
            made = button(title, kind="tab")
            made.setCheckable(True)
            made.setChecked(number == 0)
            self._group.addButton(made, number)
            flow.addWidget(made)
        self._group.idToggled.connect(self._on_toggled)

    @property
    def current(self) -> int:
        """Return the number of the tab that is chosen, from 0."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Choose a tab."""
        self._group.button(number).setChecked(True)

    def _on_toggled(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(number)
