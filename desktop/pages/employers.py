"""Employers: those there are at the left, one of them at the right."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop.pages.base import Page
from desktop.presenters.employer_view import EmployersState
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.employer_detail import EmployerDetail
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import label, line


class EmployersPage(Page):
    """Shows an `EmployersState`. Together it leaves out meetings held for other people, and the service's notes."""

    title = "Employers"
    sentence = "Where they work, whom to talk to, and what was said."
    back_to = ("jobs", "Jobs")

    def build(self) -> None:
        """Make the list with its search, and the employer."""
        self.new = button("New employer", "plus", on_click=self.presenter.new_employer)
        self.tools.addWidget(self.new)
        self.search = SearchField("Find an employer by a name or a place", "Name or place")
        self.search.textEdited.connect(self.presenter.search)
        self.list = ChoiceList("Employers")
        self.list.row_chosen.connect(self.presenter.choose_row)
        self.detail = EmployerDetail(self.together)
        self.detail.wanted.connect(self._on_wanted)
        self.panes = TwoPanes(self._list_card(), self.detail, open_text="Open this employer", left_share=2,
                              right_share=5)  # fmt: skip
        self.list.activated.connect(self._on_opened)
        self.body.addWidget(self.panes, 1)
        self.empty = EmptyPart()
        self.empty.show_part("people", "No employers yet", "Add one to begin with. A name is enough. Jobs that carry "
                             "the name are given to it.", "Add an employer", "new")  # fmt: skip
        self.empty.wanted.connect(self._on_empty)
        self.body.addWidget(self.empty, 1)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)

    def _list_card(self) -> Card:
        card = Card()
        card.flush()
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 12, 10)
        top.addWidget(self.search)
        card.add_layout(top)
        card.add(line())
        self.nothing = label("No employer is found by these words.", wrap=True, tone="soft")
        self.nothing.setContentsMargins(14, 8, 14, 14)
        card.add(self.nothing)
        card.add(self.list, 1)
        return card

    def show_state(self, state: EmployersState) -> None:
        """Show a state."""
        self.panes.setVisible(state.total > 0)
        self.empty.setVisible(state.total == 0)
        if self.search.text() != state.query:
            with QSignalBlocker(self.search):
                self.search.setText(state.query)
        self.nothing.setVisible(not state.rows)
        self.list.show_rows(tuple((row.name, row.second) for row in state.rows), state.chosen, "people")
        self.detail.show_employer(state.shown)
        self.notice.say(state.notice, state.can_undo)

    @Slot(str, str)
    def _on_wanted(self, what: str, of: str) -> None:
        ask = self.presenter
        plain = {"change": ask.change, "remove": ask.remove, "new_site": ask.new_site, "new_contact": ask.new_contact,
                 "new_meeting": ask.new_meeting, "new_vacancy": ask.new_vacancy}  # fmt: skip
        at_place = {"site": ask.change_site, "remove_site": ask.remove_site, "contact": ask.change_contact,
                    "remove_contact": ask.remove_contact}  # fmt: skip
        of_one = {"meeting": ask.change_meeting, "remove_meeting": ask.remove_meeting, "job": ask.open_job,
                  "visit": ask.after_visit, "link": ask.link_job}  # fmt: skip
        if what in plain:
            plain[what]()
        elif what in at_place:
            at_place[what](int(of))
        else:
            of_one[what](of)

    @Slot(str)
    def _on_empty(self, _code: str) -> None:
        self.presenter.new_employer()

    @Slot()
    def _on_opened(self) -> None:
        self.panes.go_in()
        self.detail.setFocus(Qt.FocusReason.OtherFocusReason)
