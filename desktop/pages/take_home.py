"""The sheet to take home, as the pages it will be."""

from __future__ import annotations

from desktop.pages.base import Page
from desktop.presenters.take_home import TakeHomeState
from desktop.widgets.buttons import button
from desktop.widgets.notice import Notice
from desktop.widgets.paper_view import PaperView

OWN = "Your own paper: this job as you matched it, and rows for the next one."
BLANK = "Nothing of anybody is on it. Whoever has it can match a job with a pencil."
NONE = "A blank sheet. Once cards of a job are laid, your own example stands on it."


class TakeHomePage(Page):
    """Shows a `TakeHomeState`."""

    title = "A sheet to take home"
    back_to = ("by_hand", "the cards")

    def build(self) -> None:
        """Make the page view and what can be done with it."""
        self.other = button("A blank one", "paper", on_click=self._on_other)
        self.save = button("Save as PDF", "open", on_click=self.presenter.save_paper)
        self.print = button("Print", "print", True, self.presenter.print_paper)
        for made in (self.other, self.save, self.print):
            self.tools.addWidget(made)
        self.notice = Notice()
        self.view = PaperView()
        self.body.addWidget(self.notice)
        self.body.addWidget(self.view, 1)

    def show_state(self, state: TakeHomeState) -> None:
        """Show a state."""
        own = f"{state.title}. {OWN}" if state.title else NONE
        self.set_head(self.title, BLANK if state.blank and state.has_own else own if state.has_own else NONE)
        words = "With my example" if state.blank else "A blank one"
        self.other.setText(f" {words}")
        self.other.setAccessibleName(words)
        self.other.setVisible(state.has_own)
        self.notice.say(state.notice)
        self.view.show_pages(state.pages)
        for made in (self.save, self.print):
            made.setEnabled(state.can_leave)

    def _on_other(self) -> None:
        self.presenter.show_blank(not self.presenter.state.blank)
