"""Practising the words: one card at a time, in large type. Enter shows the words, Page Down is the next card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.telling_rehearsal import NO_ANSWER, RehearsalState
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.text import Said, label

CALM = "As often as you like, in any order. Nothing is counted."
KEYS = "Page Down: the next card. Page Up: the card before."


class RehearsalPage(Page):
    """Shows a `RehearsalState`."""

    title = "Practising my words"
    sentence = CALM
    back_to = ("telling", "Telling")

    def build(self) -> None:
        """Make the card and what can be done with it."""
        self.tools.addWidget(button("The words", "pencil", on_click=self.presenter.write, name="Change the words"))
        self.tools.addWidget(button("On paper", "print", on_click=partial(self.presenter.go_to, "telling_paper")))
        self.card = Card()
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(14)
        self.about, self.kind = label("", "caption", wrap=True), label("", "h3", wrap=True)
        self.front, self.words = label("", "h1", wrap=True), Said(role="h2")
        self.nothing = label(NO_ANSWER, "body", wrap=True, tone="soft")
        for part in (self.about, self.kind, self.front, self.words, self.nothing):
            inside.addWidget(part)
        inside.addWidget(self._ways())
        inside.addWidget(label(KEYS, "caption", wrap=True, tone="soft"))
        inside.addStretch(1)
        self.card.flush()
        self.card.add(scrolled(inside, "The card"), 1)
        self.body.addWidget(self.card, 1)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self.body.addWidget(self.empty, 1)

    def _ways(self) -> QWidget:
        ways = QWidget()
        ways.setObjectName("plain")
        flow = FlowLayout(ways, gap=8)
        self.turn = button("Show my words", "eye", True, self.presenter.turn)
        self.next = button("Next card", "chevron-right", on_click=partial(self.presenter.go, 1))
        self.back = button("Card before", "chevron-left", on_click=partial(self.presenter.go, -1))
        for part in (self.turn, self.next, self.back):
            flow.addWidget(part)
        return ways

    def show_state(self, state: RehearsalState) -> None:
        """Show a state."""
        card = state.card
        self.card.setVisible(card is not None)
        self.empty.setVisible(card is None)
        if card is None:
            self.empty.show_part("cards", "No words to practise yet", "Write one sentence you would begin with.",
                                 "Write the words", "words")  # fmt: skip
            return
        place = f"Card {state.place + 1} of {len(state.cards)}"
        self.about.setText(". ".join(bit for bit in (state.title, state.when, place) if bit))
        self.kind.setText(card.kind)
        self.front.setText(card.front)
        self.words.set_words(card.words)
        self.words.setVisible(state.turned and bool(card.words))
        self.nothing.setVisible(state.turned and not card.words)
        words = "Hide my words" if state.turned else "Show my words"
        self.turn.setText(f" {words}")
        self.turn.setAccessibleName(words)
        for made in (self.next, self.back):
            made.setEnabled(len(state.cards) > 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Down and Page Up go from card to card."""
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self.presenter.go(by)
            return
        super().keyPressEvent(event)

    def _on_wanted(self, _code: str) -> None:
        self.presenter.write()
