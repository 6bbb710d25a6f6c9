"""The proposal for an employer, as the page it will be."""

from __future__ import annotations

from desktop.pages.base import Page
from desktop.presenters.proposal import NO_NAMES, ProposalState
from desktop.widgets.buttons import button
from desktop.widgets.findings import BesideFindings
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.notice import Notice
from desktop.widgets.paper_view import PaperView


class ProposalPage(Page):
    """Shows a `ProposalState`."""

    title = "A proposal for the employer"
    back_to = ("jobs", "Jobs")

    def build(self) -> None:
        """Make the page view and what can be done with it."""
        self.write = button("What it does for them", "pencil", on_click=self.presenter.write)
        self.save = button("Save as PDF", "open", on_click=self.presenter.save_paper)
        self.print = button("Print", "print", True, self.presenter.print_paper)
        for made in (self.write, self.save, self.print):
            self.tools.addWidget(made)
        self.notice = Notice()
        self.view = PaperView()
        self.empty = EmptyPart()
        self.empty.show_part("hand", "No role yet", "Put a role together in Jobs, or open one of our own jobs there.",
                             "Go to Jobs", "jobs")  # fmt: skip
        self.empty.wanted.connect(self.presenter.go_to)
        self.body.addWidget(self.notice)
        self.findings = BesideFindings(self.view, self.presenter)
        self.body.addWidget(self.findings, 1)
        self.body.addWidget(self.empty, 1)

    def show_state(self, state: ProposalState) -> None:
        """Show a state."""
        self.set_head(self.title, f"{state.title}. {NO_NAMES}" if state.title else "")
        self.notice.say(state.notice)
        self.findings.setVisible(bool(state.title))
        self.findings.show_wording(state.wording)
        self.empty.setVisible(not state.title)
        self.view.show_pages(state.pages)
        for made in (self.write, self.save, self.print):
            made.setVisible(bool(state.title))
        for made in (self.save, self.print):
            made.setEnabled(state.can_leave)
