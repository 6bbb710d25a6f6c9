"""Two small rooms of one shape: why a record is held, and what was told without permission."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop.pages.base import Page, scrolled
from desktop.presenters.holding import LogState
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear
from desktop.widgets.notice import Notice
from desktop.widgets.text import label
from desktop.words import holding as words


class _LogPage(Page):
    """Shows a `LogState`: what the room is for, its lines, and one button to add one."""

    back_to = ("about_me", "About me")
    about, nothing = "", ""

    def build(self) -> None:
        """Make the button, the sentence and the lines."""
        self.write = button("Write it down", "pencil", True, self.presenter.write)
        self.tools.addWidget(self.write)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        card = Card()
        card.flush()
        self.rows = QVBoxLayout()
        self.rows.setContentsMargins(16, 14, 16, 14)
        self.rows.setSpacing(6)
        card.add(scrolled(self.rows, self.title), 1)
        self.body.addWidget(card, 1)

    def show_state(self, state: LogState) -> None:
        """Show a state."""
        self.notice.say(state.notice, state.can_undo)
        clear(self.rows)
        self.rows.addWidget(label(self.about, "body", wrap=True, tone="soft"))
        if not state.rows:
            self.rows.addWidget(label(self.nothing, "strong", wrap=True))
        for heading, sentence in state.rows:
            self.rows.addSpacing(8)
            self.rows.addWidget(label(heading, "strong", wrap=True))
            self.rows.addWidget(label(sentence, "body", wrap=True))
        self.rows.addStretch(1)


class HoldingPage(_LogPage):
    """The basis for holding the record."""

    title, about, nothing = "Why this record is held", words.HOLDING, words.NO_HOLDING


class ToldWithoutPage(_LogPage):
    """The log of what was told without permission."""

    title, about, nothing = "Told without permission", words.TOLD, words.NO_TOLD
