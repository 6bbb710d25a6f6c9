"""Guess which job moves up, then look: a wish, a job, and what the list would say."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.moves_up import Choice, MovesUpState
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear
from desktop.widgets.hand_things import answer
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.text import JobBox, label

NOT_ENOUGH = "It takes two jobs of your own in Jobs, and two wishes in About me."
KEPT = "Only to find out how the list comes about. Nothing is kept, and your order stays as it is."


class MovesUpPage(Page):
    """Shows a `MovesUpState`."""

    title = "Guess, then look"
    sentence = KEPT
    back_to = ("by_hand", "the cards")

    def build(self) -> None:
        """Make the two questions and what came of them."""
        self.empty = EmptyPart()
        self.empty.show_part("question", "Not enough to guess with yet", NOT_ENOUGH, "Go to Jobs", "jobs")
        self.empty.wanted.connect(self.presenter.go_to)
        self.wishes, self.jobs = (
            Card("If this mattered most …", "heart"),
            Card("… which job would move up?", "briefcase"),
        )
        self.look = button("Look", "eye", True, self.presenter.look)
        self.found = Card("What the list would say", "rings")
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 6, 0)
        inside.setSpacing(10)
        for part in (self.wishes, self.jobs):
            inside.addWidget(part)
        inside.addWidget(self.look)
        inside.addWidget(self.found)
        inside.addStretch(1)
        self.area = scrolled(inside, self.title)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.empty, 1)

    def show_state(self, state: MovesUpState) -> None:
        """Show a state."""
        self.area.setVisible(state.enough)
        self.empty.setVisible(not state.enough)
        self._choices(self.wishes, state.wishes, self._on_wish)
        self._choices(self.jobs, state.jobs, self._on_job)
        self.look.setEnabled(state.can_look and not state.working)
        self.found.setVisible(bool(state.lines))
        self.found.clear()
        if state.said:
            self.found.add(label(state.said, "strong", wrap=True))
        for each in state.lines:
            self.found.add(JobBox(each))

    def _choices(self, card: Card, choices: Sequence[Choice], on_click: Callable[[], None]) -> None:
        """Show choices one under another; the one that has the focus keeps it."""
        focus = next((w.property("of") for w in card.findChildren(QWidget) if w.hasFocus()), None)
        clear(card.body)
        for choice in choices:
            made = answer(choice.words, choice.on, choice.words)
            made.setProperty("of", choice.id)
            made.clicked.connect(on_click)
            card.add(made)
            if choice.id == focus:
                made.setFocus()

    def _on_wish(self) -> None:
        self.presenter.choose_wish(str(self.sender().property("of")))

    def _on_job(self) -> None:
        self.presenter.guess(str(self.sender().property("of")))
