"""Handing over: what changed at the left, and what was agreed, line by line, at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.pages.base import Page
from desktop.presenters.hand_over import HandOverState
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, column
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.hand_over_lines import HandOverLines
from desktop.widgets.job_band import Band
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import label
from desktop.words.hand_over import STILL
from supportplans.posts import Onward

EMPTY = ("A new manager, role, place of work or rule opens a sheet here, so that nothing that was agreed gets lost. "
         "Write the change down with the job the person has.")  # fmt: skip


class HandOverPage(Page):
    """Shows a `HandOverState`."""

    title = "Handing over"
    sentence = "Line by line: it carries on, it is talked about again, or it ends."
    back_to = ("adjustments", "Adjustments")

    def build(self) -> None:
        """Make the list of changes, and the sheet."""
        self.paper = button(
            "Paper for the new side", "paper", on_click=partial(self.presenter.go_to, "hand_over_paper")
        )
        self.tools.addWidget(self.paper)
        self.list = ChoiceList("What changed")
        self.list.row_chosen.connect(self.presenter.choose_row)
        left = Card()
        left.flush()
        left.add(self.list, 1)
        self.panes = TwoPanes(left, self._sheet(), open_text="Open this sheet", left_share=2, right_share=5)
        self.list.activated.connect(self._on_opened)
        self.empty = EmptyPart()
        self.empty.show_part("people", "Nothing has changed around the job", EMPTY, "In the job", "post")
        self.empty.wanted.connect(self.presenter.go_to)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        for part in (self.panes, self.empty):
            self.body.addWidget(part, 1)
        self.body.addWidget(self.notice)

    def _sheet(self) -> QWidget:
        card = Card()
        card.flush()
        card.add(self._band())
        self.nothing = label("Nothing had been asked for here before this change.", wrap=True, tone="soft")
        self.nothing.setContentsMargins(16, 10, 16, 10)
        card.add(self.nothing)
        self.lines = HandOverLines()
        self.lines.said.connect(self._on_said)
        card.add(self.lines, 1)
        foot = card.footer()
        self.count = label("", "caption")
        self.rest = button("The rest carries on", on_click=self.presenter.all_carry_on)
        self.again = button("Open it again", "undo", on_click=self.presenter.open_again)
        self.finish = button("Gone through", "", True, self.presenter.finish, name="Gone through with the new side")
        foot.addWidget(self.count, 1)
        for made in (self.rest, self.again, self.finish):
            foot.addWidget(made)
        return card

    def _band(self) -> Band:
        band = Band("job", "job_line")
        self.heading = label("", "h2", wrap=True)
        self.about = label("", wrap=True, tone="soft")
        row = QHBoxLayout(band)
        row.setContentsMargins(16, 10, 16, 11)
        row.addWidget(column(self.heading, self.about, spacing=2), 1)
        return band

    def show_state(self, state: HandOverState) -> None:
        """Show a state."""
        anything = bool(state.changes)
        self.panes.setVisible(anything)
        self.paper.setVisible(anything)
        self.empty.setVisible(not anything)
        self.list.show_rows(tuple((row.title, row.second) for row in state.changes), state.chosen, "people")
        self.heading.setText(state.title)
        self.about.setText(" ".join((*state.about, STILL)))
        self.nothing.setVisible(not state.total)
        self.lines.setVisible(bool(state.total))
        self.lines.show_groups(state.groups)
        self.count.setText(f"{state.done} of {state.total} gone through" if state.total else "")
        self.rest.setVisible(0 <= state.done < state.total)
        self.again.setVisible(state.handed_over)
        self.finish.setVisible(not state.handed_over)
        self.finish.setEnabled(state.done == state.total)
        self.notice.say(state.notice, state.can_undo)

    @Slot(str, Onward)
    def _on_said(self, adjustment_id: str, onward: Onward) -> None:
        self.presenter.say(adjustment_id, onward)

    @Slot()
    def _on_opened(self) -> None:
        self.panes.go_in()
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
