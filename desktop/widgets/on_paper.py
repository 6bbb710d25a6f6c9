"""What a paper is for and what stands on it, where there is no reader to choose lines for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.pages.base import scrolled
from desktop.presenters.papers_shelf import Group
from desktop.presenters.papers_state import PapersState
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear
from desktop.widgets.text import label
from desktop.words import shelf as words
from supportplans.card import FOUND


class OnPaper(Card):
    """Shows the paper in view of a `PapersState` in a few lines.

    `card_wanted`: what stands on the card is to be chosen.
    """

    card_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.flush()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(14, 12, 14, 12)
        self._rows.setSpacing(8)
        self._shown: tuple[object, ...] = ()
        self.add(scrolled(self._rows, "What is on the paper"), 1)

    def show_state(self, state: PapersState) -> None:
        """Show a state."""
        row = state.row
        shown = (row, state.group, state.called, state.outline, state.there)
        if row is None or shown == self._shown:
            return
        self._shown = shown
        clear(self._rows)
        said = words.OWN_PAPER if state.group is Group.OWN else words.BLANK_PAPER
        self._rows.addWidget(label(row.title, "h3", wrap=True))
        self._rows.addWidget(label(row.use, wrap=True))
        self._rows.addWidget(label(said.format(called=state.called), "caption", wrap=True))
        if state.group is Group.OWN and not state.there:
            self._rows.addWidget(label(words.NOTHING_FOR_IT, wrap=True))
        if row.id == words.CARD:
            choose = button(words.CARD_CHOOSE, "pencil", on_click=self.card_wanted)
            self._rows.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
            self._rows.addWidget(label(FOUND, "caption", wrap=True))
        if state.outline:
            self._rows.addWidget(label("What is on it", "strong"))
        for heading in state.outline:
            self._rows.addWidget(label(heading, wrap=True))
        self._rows.addStretch(1)
