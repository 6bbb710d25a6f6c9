"""Matches: the ranked jobs at the left, why at the right, what matters on top."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page
from desktop.presenters.matches import MatchesState, Phase
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_filters import BalanceSlider, FilterChips
from desktop.widgets.match_list import MatchHead, MatchList
from desktop.widgets.match_parts import label
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.match_wanted import WantedStrip
from desktop.widgets.match_why import WhyPane
from desktop.widgets.notice import Notice
from desktop.widgets.text import IconLabel

TOGETHER = "A number is about you and one job together, never about you."


class MatchesPage(Page):
    """Shows a `MatchesState`; rows are asked for one by one."""

    title = "Matches"
    sentence = "A number is about one person and one job together, never about the person."

    def build(self) -> None:
        """Make the strip, the list with its footer, the explanation and the empty parts."""
        self._round = -1
        self._why: object = None
        self.strip = WantedStrip()
        self.list = MatchList(self.presenter.row)
        self.why = WhyPane(self.together)
        self.panes = TwoPanes(self._list_card(), self._why_card(), open_text="Why is it first?")
        self.notice = Notice()
        self.progress = QProgressBar()
        self.progress.setAccessibleName("Comparing jobs")
        self.progress.setTextVisible(False)
        self._stop = button("Stop", on_click=self.presenter.stop, kind="small", name="Stop comparing jobs")
        self._working = label("Comparing what was said with what jobs ask …", "caption")
        self.empty = EmptyPart()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._full())
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)
        self.what = button("What matters", on_click=self._show_strip, kind="small")
        self.tools.addWidget(self.what)
        self.what.hide()
        self.go = button("Go for this one", "arrow-right", on_click=self.presenter.go_for)
        self.tools.addWidget(self.go)
        self.panes.narrowed.connect(self._on_narrowed)
        self.list.row_chosen.connect(self.presenter.choose_row)
        self.list.activated.connect(self._on_opened)
        self.strip.moved.connect(self._on_moved)
        self.balance.moved.connect(self.presenter.set_balance)
        self.chips.chosen.connect(self.presenter.choose_origin)
        self.why.asked.connect(self.presenter.ask)
        self.why.told.connect(self.presenter.tell_more)
        self.empty.wanted.connect(self._on_empty)
        self.notice.undone.connect(self.presenter.undo)
        self._on_narrowed(self.panes.narrow)

    def _full(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        made = QVBoxLayout(holder)
        made.setContentsMargins(0, 0, 0, 0)
        made.setSpacing(10)
        made.addWidget(self._strip_card())
        made.addWidget(self._changed_card())
        made.addWidget(self.panes, 1)
        waiting = QHBoxLayout()
        waiting.addWidget(self._working)
        waiting.addWidget(self.progress, 1)
        waiting.addWidget(self._stop)
        made.addLayout(waiting)
        made.addWidget(self.notice)
        return holder

    def _changed_card(self) -> Card:
        self.changed = Card()
        row = QHBoxLayout()
        row.setSpacing(12)
        self.changed_words = label("", "body", wrap=True)
        row.addWidget(IconLabel("clock", "sea", 18))
        row.addWidget(self.changed_words, 1)
        row.addWidget(button("Looked at", "tick", on_click=self.presenter.looked_at, kind="small"))
        self.changed.add_layout(row)
        return self.changed

    def _strip_card(self) -> Card:
        self._strip = Card()
        self._strip.flush()
        self._strip.add(self.strip)
        return self._strip

    def _list_card(self) -> Card:
        card = Card()
        card.flush()
        self.chips, self.balance = FilterChips("Which jobs"), BalanceSlider()
        chips = QHBoxLayout()
        chips.setContentsMargins(12, 8, 12, 8)
        if self.together:
            chips.setContentsMargins(0, 0, 0, 0)
        chips.addWidget(self.chips, 1)
        card.add_layout(chips)
        self.chips.setVisible(not self.together)
        card.add(MatchHead(self.list))
        card.add(self.list, 1)
        card.footer().addWidget(self.balance, 1)
        return card

    def _why_card(self) -> Card:
        card = Card()
        card.flush()
        card.add(self.why, 1)
        return card

    # Showing

    def show_state(self, state: MatchesState) -> None:
        """Show a state."""
        called = "you" if self.together else state.called or "the person"
        self.head_sentence.setText(TOGETHER if self.together else _sentence(state, called))
        empty = state.phase in (Phase.NO_PERSON, Phase.NO_JOBS, Phase.STOPPED)
        self.stack.setCurrentIndex(1 if empty and not state.count else 0)
        self._show_empty(state)
        self.strip.show_wanted(called, state.wanted)
        self.balance.show_balance(state.want)
        self.chips.show_chips(state.chips)
        if state.round != self._round:
            self._round = state.round
            self.list.show_rows(state.count, state.tail, state.changing, state.chosen)
        else:
            self.list.choose(state.chosen)
        if state.why is not self._why:
            self._why = state.why
            self.why.show_why(state.why)
        if state.why is not None:
            self.panes.set_open_text("Why is it " + state.why.heading.rsplit(" ", 1)[-1] + "?")
        self._show_progress(state)
        self.notice.say(state.notice, state.can_undo)
        self.changed.setVisible(bool(state.changed))
        self.changed_words.setText(state.changed)

    def _show_progress(self, state: MatchesState) -> None:
        working = state.phase is Phase.WORKING
        self.progress.setRange(0, max(0, state.progress[1]))
        self.progress.setValue(state.progress[0])
        for part in (self.progress, self._stop, self._working):
            part.setVisible(working)

    def _show_empty(self, state: MatchesState) -> None:
        if state.phase is Phase.NO_PERSON:
            self.empty.show_part("person", "Nobody is open", "Matches belong to one person. Open somebody on Home.",
                                 "Go to Home", "home")  # fmt: skip
        elif state.phase is Phase.NO_JOBS:
            self.empty.show_part("rings", "No jobs yet",
                                 "Bring the library in, or add one job. One is plenty to begin with.",
                                 "Go to Jobs", "jobs")  # fmt: skip
        elif state.phase is Phase.STOPPED:
            self.empty.show_part("rings", "Nothing is compared yet", "Comparing was stopped. It takes a few seconds.",
                                 "Compare the jobs", "again")  # fmt: skip

    # What widgets tell

    @Slot(str, int)
    def _on_moved(self, preference_id: str, by: int) -> None:
        if by < 0:
            self.presenter.move_preference_up(preference_id)
        else:
            self.presenter.move_preference_down(preference_id)

    @Slot(str)
    def _on_empty(self, code: str) -> None:
        if code == "again":
            self.presenter.compare_again()
        else:
            self.presenter.go_to(code)

    @Slot()
    def _on_opened(self) -> None:
        self.panes.go_in()

    @Slot(bool)
    def _on_narrowed(self, narrow: bool) -> None:
        self.what.setVisible(narrow)
        self.head_sentence.setVisible(not narrow)
        for part in (self._strip, self.balance):
            part.setVisible(not narrow)

    @Slot()
    def _show_strip(self) -> None:
        shown = not self._strip.isVisible()
        self._strip.setVisible(shown)
        self.balance.setVisible(shown)
        if shown:
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again when the page comes into view."""
        super().showEvent(event)
        with QSignalBlocker(self.balance):
            self.balance.show_balance(self.presenter.state.want)


def _sentence(state: MatchesState, called: str) -> str:
    count = {0: "No jobs", 1: "One job is"}.get(state.count, f"All {state.count} jobs are")
    if state.phase is Phase.READY and not state.said_anything:
        return f"{count} here. {called} has not said anything yet, so every job is still open."
    if state.phase is Phase.READY and state.count:
        held = f", {state.changing} would need to change first" if state.changing else ""
        return f"{count} here{held}. A number is about {called} and one job together, never about {called}."
    return f"A number is about {called} and one job together, never about {called}."
