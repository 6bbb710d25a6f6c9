"""What would change it: each change as one sentence, where the job would then stand, and a button to begin."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.match_lifting import LiftingRoom, LiftLine, LiftState
from desktop.widgets.buttons import button
from desktop.widgets.cards import clear
from desktop.widgets.match_parts import column, frame, label

PROMISE = "Each line was worked out by ranking again. Nothing here is about who somebody is."


class LiftPane(QWidget):
    """Shows a `LiftState`."""

    def __init__(self, room: LiftingRoom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(16, 12, 16, 12)
        self._inside.setSpacing(10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(self._inside, "What would change it"))
        room.state_changed.connect(self.show_state)
        self.show_state(room.state)

    def show_state(self, state: LiftState) -> None:
        """Show a state."""
        clear(self._inside)
        self._inside.addWidget(label(state.heading, "h2", wrap=True))
        if state.working:
            self._inside.addWidget(label("Ranking again with each change …", "caption"))
        for number, line in enumerate(state.lines):
            self._inside.addWidget(self._line(number, line))
        if state.nothing:
            self._inside.addWidget(label(state.nothing, wrap=True))
        if state.lines:
            self._inside.addWidget(label(PROMISE, "caption", wrap=True))
        self._inside.addStretch(1)

    def _line(self, number: int, line: LiftLine) -> QFrame:
        held = frame("inset")
        row = QHBoxLayout(held)
        row.setContentsMargins(12, 9, 12, 9)
        row.setSpacing(12)
        row.addLayout(column(label(line.if_, "strong", wrap=True), label(line.then, wrap=True), gap=2), 1)
        act = partial(self._room.act, number)
        row.addWidget(button(line.deed, on_click=act, kind="small", name=f"{line.deed}: {line.if_}"))
        return held
