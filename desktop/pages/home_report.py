"""The service report, as the pages it will be."""

from __future__ import annotations

from desktop.pages.base import Page
from desktop.presenters.home_report import HomeReportState
from desktop.widgets.buttons import button
from desktop.widgets.cards import row
from desktop.widgets.fields import QuietCombo
from desktop.widgets.notice import Notice
from desktop.widgets.paper_view import PaperView
from desktop.widgets.text import label

SENTENCE = "How the service does, without a person in it: small numbers stay back."
COUNTING = "Counting …"


class HomeReportPage(Page):
    """Shows a `HomeReportState`."""

    title = "How support goes"
    sentence = SENTENCE
    back_to = ("home", "Home")

    def build(self) -> None:
        """Make the choice of a period, the view of the pages, and what can be done with them."""
        self.period = QuietCombo()
        self.period.setAccessibleName("Which period")
        self.period.activated.connect(self.presenter.choose_period)
        self.csv = button("For a spreadsheet", "list", on_click=self.presenter.save_csv, name="Save for a spreadsheet")
        self.save = button("Save as PDF", "open", on_click=self.presenter.save_pdf)
        self.print = button("Print", "print", True, self.presenter.print_report)
        for made in (self.csv, self.save, self.print):
            self.tools.addWidget(made)
        self.notice = Notice()
        self.working = label(COUNTING, "body", tone="soft")
        self.view = PaperView()
        self.body.addWidget(row(self.period, None))
        self.body.addWidget(self.notice)
        self.body.addWidget(self.working)
        self.body.addWidget(self.view, 1)

    def show_state(self, state: HomeReportState) -> None:
        """Show a state."""
        if [self.period.itemText(n) for n in range(self.period.count())] != list(state.periods):
            self.period.clear()
            self.period.addItems(list(state.periods))
        self.period.setCurrentIndex(state.chosen)
        self.notice.say(state.notice)
        self.working.setVisible(state.working and not state.pages)
        self.view.show_pages(state.pages)
        self.view.setAccessibleDescription(state.text)
        for made in (self.csv, self.save, self.print):
            made.setEnabled(bool(state.pages) and not state.working)
