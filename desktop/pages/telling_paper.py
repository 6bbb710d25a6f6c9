"""The person's own papers about telling, as the pages they will be."""

from __future__ import annotations

from desktop.pages.base import Page
from desktop.presenters.telling_paper import TellingPaperState
from desktop.widgets.buttons import button
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.notice import Notice
from desktop.widgets.paper_view import PaperView
from desktop.widgets.view_tabs import ViewTabs
from supportplans.own.telling import CARDS, REHEARSAL, WEIGHING

OWN = "Only for the person. How sure they feel is not on it."


class TellingPaperPage(Page):
    """Shows a `TellingPaperState`."""

    title = "My own paper"
    sentence = OWN
    back_to = ("telling", "Telling")

    def build(self) -> None:
        """Make the choice of paper, the page view and what can be done with it."""
        self.save = button("Save as PDF", "open", on_click=self.presenter.save_paper)
        self.print = button("Print", "print", True, self.presenter.print_paper)
        for made in (self.save, self.print):
            self.tools.addWidget(made)
        self.notice = Notice()
        self.tabs = ViewTabs(
            {WEIGHING: "My notes", REHEARSAL: "My words, to practise", CARDS: "As cards"}, "Which paper"
        )
        self.tabs.chosen.connect(self.presenter.choose_paper)
        self.view = PaperView()
        self.empty = EmptyPart()
        self.empty.wanted.connect(self.presenter.go_to)
        for part, stretch in ((self.notice, 0), (self.tabs, 0), (self.view, 1), (self.empty, 1)):
            self.body.addWidget(part, stretch)

    def show_state(self, state: TellingPaperState) -> None:
        """Show a state."""
        self.set_head(self.title, f"{state.about}. {OWN}" if state.about else OWN)
        self.notice.say(state.notice)
        self.tabs.show_view(state.title)
        self.tabs.setVisible(state.there)
        self.view.setVisible(state.there)
        self.empty.setVisible(not state.there)
        if not state.there:
            self.empty.show_part("paper", "Nothing to print yet", "Begin with one employer on Telling.",
                                 "Go to Telling", "telling")  # fmt: skip
        self.view.show_pages(state.pages)
        for made in (self.save, self.print):
            made.setEnabled(state.can_leave)
