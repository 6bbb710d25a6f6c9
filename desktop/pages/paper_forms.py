"""Blank forms to fill in with a pen: which at the left, its pages at the right."""

from __future__ import annotations

from desktop.pages.base import Page
from desktop.presenters.paper_forms import PaperFormsState
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.paper_view import PaperView


class PaperFormsPage(Page):
    """Shows a `PaperFormsState`."""

    title = "Blank forms"
    sentence = "To fill in with a pen and type in later, in the same order. Nobody is named on them."
    back_to = ("adjustments", "Adjustments")

    def build(self) -> None:
        """Make the list and the pages."""
        self.save = button("Save as PDF", "open", on_click=self.presenter.save_paper)
        self.print = button("Print", "print", True, self.presenter.print_paper)
        for made in (self.save, self.print):
            self.tools.addWidget(made)
        self.list = ChoiceList("Blank forms")
        self.list.row_chosen.connect(self.presenter.choose_row)
        left = Card()
        left.flush()
        left.add(self.list, 1)
        self.view = PaperView()
        self.panes = TwoPanes(left, self.view, open_text="Look at the pages", left_share=2, right_share=3, quiet=True)
        self.list.activated.connect(self.panes.go_in)
        self.body.addWidget(self.panes, 1)
        self.notice = Notice()
        self.body.addWidget(self.notice)

    def show_state(self, state: PaperFormsState) -> None:
        """Show a state."""
        self.list.show_rows(state.rows, state.chosen, "paper")
        self.view.show_pages(state.pages)
        for made in (self.save, self.print):
            made.setEnabled(state.can_leave)
        self.notice.say(state.notice)
