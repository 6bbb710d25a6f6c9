"""After it: the hard times that are over at the left, at the right what the log says and what the person says."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout

from desktop.pages.base import Page, scrolled
from desktop.presenters.after_it import AfterState, EditShown, SheetShown
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear, column, row
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.offer_line import OfferLine
from desktop.widgets.text import Said, label, line, with_icon
from desktop.words import after as words


class AfterPage(Page):
    """Shows an `AfterState`."""

    title = "After it"
    sentence = "Looking back together at a time that is over: what came first, what helped, what to change."
    back_to = ("even_keel", "Even keel")

    def build(self) -> None:
        """Make the offer, the list, the sheet and the empty part."""
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.list = ChoiceList("Times that are over, the newest first")
        self.list.row_chosen.connect(self.presenter.choose_row)
        left, right = Card(), Card()
        for card in (left, right):
            card.flush()
        left.add(self.list, 1)
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(16, 12, 16, 12)
        self._inside.setSpacing(10)
        right.add(scrolled(self._inside, "Looking back"), 1)
        foot = right.footer()
        self.write = button("Write about it", "pencil", on_click=self.presenter.write)
        self.change = button("Something to change in the plan", "plus", on_click=self.presenter.add_edit)
        foot.addWidget(self.write)
        foot.addWidget(self.change)
        foot.addStretch(1)
        self.panes = TwoPanes(left, right, open_text="Look back", left_share=2, right_share=4)
        self.list.activated.connect(self.panes.go_in)
        self.empty = EmptyPart()
        self.empty.show_part("heart", "Nothing to look back at", words.NOTHING)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.notice)
        self.offer = OfferLine("heart")
        self.offer.laid_aside.connect(self.presenter.not_now)
        self.body.addWidget(self.offer)
        self.body.addWidget(self.stack, 1)

    def show_state(self, state: AfterState) -> None:
        """Show a state."""
        self.notice.say(state.notice, state.can_undo)
        self.offer.offer(state.offer)
        self.stack.setCurrentIndex(int(state.shown is None))
        if state.shown is not None:
            self.list.show_rows(state.rows, state.chosen, "heart")
            self._show(state, state.shown)

    def _show(self, state: AfterState, shown: SheetShown) -> None:
        clear(self._inside)
        add = self._inside.addWidget
        seen = shown.seen_together if self.together else shown.seen
        add(with_icon("lock", words.only_words_together() if self.together else state.only, token="private"))
        add(label(shown.title, "h2", wrap=True))
        add(label(shown.way, "body", wrap=True))
        add(label(shown.lead, "body", wrap=True))
        for head, lines in (("Signs the log has", seen), ("What the log says helped", shown.helped_then)):
            if lines:
                add(column(label(head, "strong"), *(label(text, "body", wrap=True) for text in lines)))
        add(line())
        for head, text in shown.said:
            add(column(label(head, "strong", wrap=True), Said(text)))
        if not shown.written:
            add(label("Nothing is written about it, and nothing has to be.", "body", wrap=True, tone="soft"))
        if shown.edits:
            add(label("To change in the plan", "strong"))
        for place, edit in enumerate(shown.edits):
            add(self._edit(place, edit))
        self._inside.addStretch(1)

    def _edit(self, place: int, edit: EditShown) -> QFrame:
        card = Card(tone="tint" if edit.taken_up else "")
        said = column(label(edit.where, "caption", wrap=True), label(edit.words, "strong", wrap=True))
        end = with_icon("tick", "In the agreement") if edit.taken_up else button(
            "Put it in the agreement", "plus", on_click=partial(self.presenter.take_up, place), kind="small",
            name=f"Put it in the agreement: {edit.words}",
        )  # fmt: skip
        card.add(row(said, end, stretch=0))
        return card
