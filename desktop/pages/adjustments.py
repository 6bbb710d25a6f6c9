"""Adjustments: the list with its step tracks at the left, one negotiation with the answer bar at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.pages.base import Page
from desktop.presenters.adjustment_bar import BarChoice
from desktop.presenters.adjustment_filter import MANY
from desktop.presenters.adjustments import AdjustmentsState
from desktop.widgets.adjustment_detail import AdjustmentPane
from desktop.widgets.adjustment_list import SIDE_MARGIN, AdjustmentList
from desktop.widgets.adjustment_sieve import AdjustmentSieve
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.notice import Notice
from desktop.widgets.steps import StepHead, StepMark
from desktop.widgets.text import label
from supportplans.step_track import Mark


class AdjustmentsPage(Page):
    """Shows an `AdjustmentsState`; read together it shows the view that holds nothing private."""

    title = "Adjustments"
    sentence = "Asked for, answered, tried and kept. Only the person can say that one is really happening."

    def build(self) -> None:
        """Make the list, the open negotiation, the line after a change and the empty part."""
        self.list, self.pane, self.empty, self.notice = AdjustmentList(), AdjustmentPane(), EmptyPart(), Notice()
        self.panes = TwoPanes(self._list_card(), self.pane, open_text="What happened so far", left_share=3,
                              right_share=4)  # fmt: skip
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.stack, 1)
        self.add = button("After a meeting", "pencil", on_click=self.presenter.open_meeting)
        QShortcut(QKeySequence("Alt+M"), self, self.presenter.open_meeting)
        self.add.setToolTip("Write down what was said of one or several, by keyboard alone. Alt M")
        self.new = button("New adjustment", "plus", on_click=self._on_new)
        go = self.presenter.go_to
        self.more = MenuButton("More", "menu", (
            ("Ideas, from a task or a condition", partial(go, "ideas")),
            ("Handing over to a new side", partial(go, "hand_over")),
            ("Blank forms on paper", partial(go, "paper_forms")),
        ))  # fmt: skip
        for made in (self.add, self.new, self.more):
            self.tools.addWidget(made)
        self.panes.narrowed.connect(self._on_narrowed)
        self.notice.undone.connect(self.presenter.undo)
        self.list.row_chosen.connect(self.presenter.choose)
        self.list.activated.connect(self.panes.go_in)
        self.pane.answered.connect(self._on_answered)
        self.pane.add_wanted.connect(self._on_add)
        self.pane.correct_wanted.connect(self._on_correct)
        self.pane.part_wanted.connect(self._on_part)
        self.pane.away_wanted.connect(self.presenter.take_away)
        self.empty.wanted.connect(self._on_wanted)
        self._shown: object = None
        self._on_narrowed(self.panes.narrow)

    def _list_card(self) -> QWidget:
        card = Card()
        card.flush()
        head = StepHead(SIDE_MARGIN)
        self.list.room_changed.connect(head.set_room)
        self.sieve = AdjustmentSieve()
        self.sieve.sought.connect(self.presenter.look_for)
        self.sieve.only.connect(self.presenter.only)
        self.nothing = label("Nothing here stands like that.", "body", wrap=True, tone="soft")
        self.nothing.setContentsMargins(SIDE_MARGIN, 12, SIDE_MARGIN, 12)
        card.add(self.sieve)
        card.add(head)
        card.add(self.nothing)
        card.add(self.list, 1)
        foot = card.footer()
        foot.addWidget(StepMark(Mark.CHANGED))
        foot.addWidget(label("Answered with something different, or with a no and a reason", "caption", wrap=True), 1)
        return card

    def show_state(self, state: AdjustmentsState) -> None:
        """Show a state."""
        view = state.together if self.together else state.work
        who = "you" if self.together else state.called or "the person"
        self.head_sentence.setText(f"Asked for, answered, tried and kept. Only {who} can say that one is really "
                                   "happening.")  # fmt: skip
        self.notice.say(state.notice, state.can_undo)
        anything = state.count > 0
        self.sieve.show_sieve(state.sought, state.only)
        self.sieve.setVisible(state.count >= MANY)
        self.nothing.setVisible(anything and not view.groups)
        self.add.setVisible(anything)
        self.new.setVisible(anything)
        self.more.setVisible(bool(state.called))
        self.stack.setCurrentIndex(0 if anything else 1)
        if not anything:
            self._show_empty(state)
            return
        self.list.show_groups(view.groups, state.chosen)
        if view.detail is not None and view.detail != self._shown:
            self._shown = view.detail
            self.pane.show_detail(view.detail)

    def _show_empty(self, state: AdjustmentsState) -> None:
        if state.person_id and state.called:
            self.empty.show_part("sliders", "No adjustments yet",
                                 "One small change to one task is plenty to begin with, such as ten quiet minutes. "
                                 "It need not be asked for yet.", "Write down the first one", "new")  # fmt: skip
        else:
            self.empty.show_part("person", "Nobody is open",
                                 "Adjustments belong to one person. Open somebody on Home.",
                                 "Go to Home", "home")  # fmt: skip

    # What widgets tell

    @Slot(bool)
    def _on_narrowed(self, narrow: bool) -> None:
        self.add.setText(" Meeting" if narrow else " After a meeting")
        self.new.setText(" New" if narrow else " New adjustment")
        self.pane.set_narrow(narrow)
        self.sieve.set_narrow(narrow)

    @Slot()
    def _on_add(self) -> None:
        self.presenter.add_event(self.together)

    @Slot()
    def _on_correct(self) -> None:
        self.presenter.put_right(self.together)

    @Slot()
    def _on_new(self) -> None:
        self.presenter.new_adjustment(self.together)

    @Slot(str)
    def _on_part(self, code: str) -> None:
        self.presenter.act(code, self.together)

    @Slot(object)
    def _on_answered(self, choice: BarChoice) -> None:
        self.presenter.answer(choice, self.together)

    @Slot(str)
    def _on_wanted(self, code: str) -> None:
        if code == "new":
            self.presenter.new_adjustment(self.together)
        else:
            self.presenter.go_to(code)
