"""The right side of Matches: a few quiet rooms behind tabs, and under the first ones the best next question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.presenters.match_room import Room
from desktop.widgets.match_ask_bar import AskBar
from desktop.widgets.match_tabs import Tabs
from desktop.widgets.text import line

ASKED_IN = 2  # the question stands under so many rooms, counted from the first


class RoomsPane(QWidget):
    """Rooms one at a time. Each has a widget and, apart from the first, a `Room` that works while it is shown."""

    entered = Signal(int)

    def __init__(
        self, rooms: list[tuple[str, QWidget, Room | None]], bar: AskBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rooms = [room for _, _, room in rooms]
        self.bar = bar
        self.tabs = Tabs("What is shown at the right", [title for title, _, _ in rooms])
        self.stack = QStackedWidget()
        for _, widget, _ in rooms:
            self.stack.addWidget(widget)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.tabs)
        whole.addWidget(line())
        whole.addWidget(self.stack, 1)
        self._holder = QWidget()
        under = QVBoxLayout(self._holder)
        under.setContentsMargins(8, 0, 8, 8)
        under.addWidget(bar)
        under.addStretch(1)  # of use only while the bar has the room to itself
        whole.addWidget(self._holder)
        self.tabs.chosen.connect(self._on_chosen)
        bar.unfolded.connect(self._on_unfolded)

    def go(self, number: int) -> None:
        """Enter a room and leave the one before."""
        self.tabs.choose(number)

    def _on_chosen(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        self.stack.show()
        self._holder.setVisible(number < ASKED_IN)
        self._tell(self.isVisible())
        self.entered.emit(number)

    def set_open(self, is_open: bool) -> None:
        """Let the room that is shown work, or rest while the page is out of sight."""
        self._tell(is_open)

    def _on_unfolded(self, unfolded: bool) -> None:
        alone = unfolded and self._holder.isVisibleTo(self)
        self.stack.setVisible(not alone)
        self._whole.setStretchFactor(self._holder, 1 if alone else 0)

    def _tell(self, is_open: bool) -> None:
        for number, room in enumerate(self._rooms):
            if room is not None and is_open and number == self.stack.currentIndex():
                room.enter()
            elif room is not None:
                room.leave()
