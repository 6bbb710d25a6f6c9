"""Matches: the ranked jobs at the left, why at the right, what matters on top."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page
from desktop.presenters.match_asking import AskState
from desktop.presenters.match_state import MatchesState, Phase
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card
from desktop.widgets.match_ask_bar import AskBar
from desktop.widgets.match_beside import BesidePane
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_filters import FilterChips
from desktop.widgets.match_lift import LiftPane
from desktop.widgets.match_list import MatchHead, MatchList
from desktop.widgets.match_parts import label
from desktop.widgets.match_rooms import RoomsPane
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.match_wanted import WantedStrip
from desktop.widgets.match_weigh import WeighPane
from desktop.widgets.match_why import WhyPane
from desktop.widgets.match_why_not import WhyNotPane
from desktop.widgets.notice import Notice
from desktop.widgets.text import IconLabel

LOW = 560  # design pixels, times the text's scale
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
        self.list = MatchList(self.presenter.row, self.together)
        self.why = WhyPane(self.together)
        self.rooms = self._rooms()
        self.panes = TwoPanes(self._list_card(), self._right_card(), open_text="Why is it first?")
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
        self._deeds()
        self._listen()

    def _deeds(self) -> None:
        """Put the deeds into the head."""
        self.what = button("What matters", "list", on_click=self._show_strip, kind="small")
        self.tools.addWidget(self.what)
        self.what.hide()
        self.no = button("Not for me …", "close", on_click=self.presenter.decline)
        self.by_hand = button("By hand", "cards", on_click=self.presenter.by_hand, name="Match it by hand first")
        self.go = button("Go for this one", "arrow-right", on_click=self.presenter.go_for)
        for deed in (self.by_hand, self.no, self.go):
            self.tools.addWidget(deed)

    def _listen(self) -> None:
        """Hear what the widgets tell, and what was thought of the next question."""
        self.panes.narrowed.connect(self._on_narrowed)
        self.list.row_chosen.connect(self.presenter.choose_row)
        self.list.activated.connect(self._on_opened)
        self.strip.moved.connect(self._on_moved)
        self.chips.chosen.connect(self.presenter.choose_origin)
        self.why.told.connect(self.presenter.tell_more)
        self.why.taken_back.connect(self.presenter.take_back)
        self.why.wanted_first.connect(self.presenter.put_first)
        self.why_not.seen.connect(self._on_seen)
        self.presenter.asking.state_changed.connect(self._on_thought)
        self._on_thought(self.presenter.asking.state)
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
        self.chips = FilterChips("Which jobs")
        chips = QHBoxLayout()
        chips.setContentsMargins(12, 8, 12, 8)
        if self.together:
            chips.setContentsMargins(0, 0, 0, 0)
        chips.addWidget(self.chips, 1)
        card.add_layout(chips)
        self.chips.setVisible(not self.together)
        card.add(MatchHead(self.list))
        card.add(self.list, 1)
        self.firm = label("", "caption", wrap=True)
        card.footer().addWidget(self.firm, 1)
        return card

    def _rooms(self) -> RoomsPane:
        at, together = self.presenter, self.together
        self.weigh, self.why_not = WeighPane(at.weighing, together), WhyNotPane(at.why_not)
        return RoomsPane(
            [
                ("Why", self.why, None),
                ("What if …?" if together else "What would change it", LiftPane(at.lifting), at.lifting),
                ("Side by side", BesidePane(at.beside, together), at.beside),
                ("What counts", self.weigh, at.weighing),
                ("Why not …?", self.why_not, at.why_not),
            ],
            AskBar(at.asking, together),
        )

    def _right_card(self) -> Card:
        card = Card()
        card.flush()
        card.add(self.rooms, 1)
        return card

    # Showing

    def show_state(self, state: MatchesState) -> None:
        """Show a state."""
        called = "you" if self.together else state.called or "the person"
        self.head_sentence.setText(TOGETHER if self.together else _sentence(state, called))
        empty = state.phase in (Phase.NO_PERSON, Phase.NO_JOBS, Phase.STOPPED)
        self.stack.setCurrentIndex(1 if empty and not state.count else 0)
        self._fit_what()
        self._show_empty(state)
        self.strip.show_wanted(called, state.wanted)
        self.chips.show_chips(state.chips)
        if state.round != self._round:
            self._round = state.round
            self.list.show_rows(state.count, state.headings, state.chosen)
        else:
            self.list.choose(state.chosen)
        if state.why is not self._why:
            self._why = state.why
            self.why.show_why(state.why, state.said_no)
            self.why.show_firm(self.presenter.asking.note_of(self.presenter.open_job))
        if state.why is not None:
            self.panes.set_open_text("Why is it " + state.why.heading.rsplit(" ", 1)[-1] + "?")
        self.no.setEnabled(state.why is not None and not state.said_no)
        self.go.setEnabled(state.why is not None)
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
        self._fit_strip()

    def fit_height(self) -> None:
        """Give the lines of a low page to the jobs: what matters waits behind its deed."""
        super().fit_height()
        self._fit_strip()

    def _fit_strip(self) -> None:
        self._strip.setVisible(not self._little)
        self._fit_what()

    @property
    def _little(self) -> bool:
        return self.panes.narrow or self.low

    def _fit_what(self) -> None:
        self.what.setVisible(self._little and self.stack.currentWidget() is not self.empty)

    @Slot()
    def _on_seen(self) -> None:
        self.rooms.go(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_thought(self, state: AskState) -> None:
        if not state.thinking:
            self.firm.setText(f"{state.verdict}. {state.says}" if state.verdict else "")
            self.why.show_firm(self.presenter.asking.note_of(self.presenter.open_job))

    @Slot()
    def _show_strip(self) -> None:
        shown = not self._strip.isVisible()
        self._strip.setVisible(shown)
        if shown:
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the question away on a page too low for it."""
        super().resizeEvent(event)
        self.rooms.bar.fold(self.height() < LOW * scale_of(self.font()))

    def showEvent(self, event: QShowEvent) -> None:
        """Let the rooms work while they are in sight."""
        super().showEvent(event)
        self.presenter.asking.enter()
        self.rooms.set_open(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the rooms rest."""
        super().hideEvent(event)
        self.presenter.asking.leave()
        self.rooms.set_open(False)


def _sentence(state: MatchesState, called: str) -> str:
    count = {0: "No jobs", 1: "One job is"}.get(state.count, f"All {state.count} jobs are")
    if state.phase is Phase.READY and not state.said_anything:
        return f"{count} here. {called} has not said anything yet, so every job is still open."
    if state.phase is Phase.READY and state.count:
        held = f", {state.changing} would need to change first" if state.changing else ""
        whole = count.removesuffix(" are").removesuffix(" is")
        return f"{whole}{held}. A number is about {called} and one job, never about {called}."
    return f"A number is about {called} and one job together, never about {called}."
