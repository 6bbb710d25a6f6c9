"""A match by hand: four steps, from the work to the program's version; each is one calm screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.by_hand import ByHandState
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear, row
from desktop.widgets.chips import ChoiceChip
from desktop.widgets.flow import FlowLayout
from desktop.widgets.hand_rows import AnswerRows
from desktop.widgets.hand_tasks import HandTaskList
from desktop.widgets.hand_things import ThingCards, answer
from desktop.widgets.hand_version import SumPart, VersionPart
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import label, set_tone
from desktop.words import by_hand as words
from desktop.words.by_hand import Step
from matching.by_hand import Fits
from matching.possible_changes import Way

MOST_TITLE = 30  # letters of a job's name in the head
NO_TASKS = "No task of this job is written down yet. Add three or four in Jobs: what is done there?"
NO_THINGS = "Nothing is said yet of what you bring. Say one thing in About me; it need not be paid work."
NO_WISHES = "No wish is sorted yet. Lay a few cards in About me first, or go on without."


class ByHandPage(Page):
    """Shows a `ByHandState`."""

    title = words.TITLE
    back_to = ("matches", "Matches")

    def build(self) -> None:
        """Make the steps, the four parts and the way between them."""
        self._narrow = False
        self.away = link("Put the cards away", self.presenter.put_away)
        self.guess = link("Guess, then look", self._on_guess, "question")
        self.sure = button("How sure I feel", "heart", on_click=self._on_sure)
        self.home = button("A sheet to take home", "paper", on_click=self._on_home)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self.presenter.go_to)
        for made in (self.sure, self.home):
            self.tools.addWidget(made)
        self.chips = QWidget()
        self.chips.setObjectName("plain")
        self.chips.setAccessibleName("Steps")
        self._chips = FlowLayout(self.chips, gap=6)
        self.hint = label("", "body", wrap=True, tone="soft")
        self.stack = QStackedWidget()
        for part in (self._work(), self._wishes(), self._changes(), self._program()):
            self.stack.addWidget(part)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.back = button("Back", "chevron-left", on_click=self.presenter.back, name="Back a step")
        self.next = button("Go on", "", True, self.presenter.next)
        self.at = label("", "caption", wrap=True)  # the step, where there is no room for all of them
        self.at.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.foot = row(self.back, self.next, self.at, self.guess, self.away, stretch=2)
        for widget in (self.chips, self.hint):
            self.body.addWidget(widget)
        self.body.addWidget(self.stack, 1)
        for widget in (self.notice, self.foot):
            self.body.addWidget(widget)
        self.body.addWidget(self.empty, 1)

    # The parts

    def _work(self) -> QWidget:
        self.tasks, self.things = HandTaskList(), ThingCards()
        self.tasks.row_chosen.connect(self.presenter.choose_task)
        self.tasks.dropped.connect(self.presenter.drop_thing)
        self.tasks.opened.connect(self._on_opened)
        self.things.laid.connect(self.presenter.lay_thing)
        left = Card("The work", "briefcase")
        left.flush()
        self.no_tasks = label(NO_TASKS, "body", wrap=True)
        self.no_tasks.setContentsMargins(14, 12, 14, 12)
        left.add(self.no_tasks)
        left.add(self.tasks, 1)
        self.right = Card("What answers it?", "hand")
        self.no_things = label(NO_THINGS, "body", wrap=True)
        self.right.add(self.no_things)
        self.right.add(scrolled(self.things, "What you bring"), 1)
        self.blanks = {blank: answer(text, False, text) for blank, text in words.BLANKS.items()}
        for made in self.blanks.values():
            made.clicked.connect(self._on_blank)
            self.right.footer().addWidget(made)
        self.right.footer().addStretch(1)
        self.panes = TwoPanes(left, self.right, open_text="What answers it?")
        return self.panes

    def _wishes(self) -> QWidget:
        self.wish_rows = AnswerRows()
        self.wish_rows.answered.connect(self._on_wish)
        self.no_wishes = label(NO_WISHES, "body", wrap=True)
        return _stacked(self.no_wishes, scrolled(self.wish_rows, "Wishes beside the job"))

    def _changes(self) -> QWidget:
        self.change_rows = AnswerRows()
        self.change_rows.answered.connect(self._on_change)
        self.no_changes = label(words.NOTHING_CHANGES, "body", wrap=True)
        self.if_changed = label("", "strong", wrap=True)
        return _stacked(self.no_changes, scrolled(self.change_rows, "What would need to change"), self.if_changed)

    def _program(self) -> QWidget:
        self.version, self.sum = VersionPart(), SumPart()
        self.version.said.connect(self._on_said)
        self.look = EmptyPart()
        self.look.wanted.connect(self._on_look)
        self.look.show_part("rings", "Your cards come first", "Then look what the program made of the same words.",
                            "Look at the program’s version", "look")  # fmt: skip
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName("Comparing words")
        self.progress.setTextVisible(False)
        differ = Card("Where the two differ", "rings")
        differ.add(scrolled(self.version, "Where the two differ"), 1)
        added = Card("How the sum comes about", "pencil")
        added.add(scrolled(self.sum, "How the sum comes about"), 1)
        self.both = TwoPanes(differ, added, open_text="How the sum comes about")
        return _stacked(self.look, self.progress, self.both)

    # Showing

    def show_state(self, state: ByHandState) -> None:
        """Show a state."""
        self._show_head(state)
        there = bool(state.title)
        for part in (self.stack, self.foot, self.home):
            part.setVisible(there)
        self.away.setVisible(state.laid)
        self.empty.setVisible(not there)
        self.sure.setVisible(there)
        self.notice.say(state.notice, state.can_undo)
        if not there:
            self.hint.setVisible(False)
            self.chips.setVisible(False)
            self._show_empty(state)
            return
        self._show_steps(state)
        self._show_work(state)
        self.wish_rows.show_wishes(state.wishes)
        self.no_wishes.setVisible(not state.wishes)
        self.change_rows.show_changes(state.changes)
        self.no_changes.setVisible(not state.changes)
        self.if_changed.setText(state.sum.changed)
        self.if_changed.setVisible(bool(state.sum.changed))
        self._show_program(state)

    def _show_head(self, state: ByHandState) -> None:
        title = words.short(state.title, MOST_TITLE)
        self.set_head(f"{words.TITLE}: {title}" if title else words.TITLE, state.employer)

    def _show_empty(self, state: ByHandState) -> None:
        if state.called:
            self.empty.show_part("cards", "No job is open", "Choose one in Matches. Then lay its cards here.",
                                 "Go to Matches", "matches")  # fmt: skip
        else:
            self.empty.show_part("person", "Nobody is open", "Cards belong to one person. Open somebody on Home.",
                                 "Go to Home", "home")  # fmt: skip

    def _show_steps(self, state: ByHandState) -> None:
        self.stack.setCurrentIndex(list(Step).index(state.step))
        number = list(Step).index(state.step)
        self._narrow = self.tight
        self.hint.setText("" if self._narrow else state.hint)
        self.hint.setVisible(bool(self.hint.text()))
        self.at.setText(f"Step {number + 1} of {len(Step)}: {words.STEPS[state.step]}" if self._narrow else "")
        self.chips.setVisible(not self._narrow)
        clear(self._chips)
        for number, shown in enumerate(state.steps, 1):
            chip = ChoiceChip(shown.step.value, f"{number}. {shown.title}", shown.step is state.step)
            chip.setAccessibleName(f"Step {number}: {shown.title}{', laid' if shown.done else ''}")
            chip.chosen.connect(self._on_step)
            self._chips.addWidget(chip)
        panes = state.step in (Step.WORK, Step.PROGRAM)  # narrow, these have a filled button of their own
        set_tone(self.next, "" if self._narrow and panes else "primary", "kind")
        self.back.setVisible(state.step is not Step.WORK)
        self.next.setVisible(state.step is not Step.PROGRAM)
        self.guess.setVisible(state.step is Step.PROGRAM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow page to the cards: the steps become a line."""
        super().resizeEvent(event)
        if self.presenter.state.title and self._narrow != self.tight:
            self._show_steps(self.presenter.state)

    def _show_work(self, state: ByHandState) -> None:
        self.tasks.show_rows(state.tasks, state.chosen)
        self.tasks.setVisible(bool(state.tasks))
        self.no_tasks.setVisible(not state.tasks)
        self.no_things.setVisible(not state.things)
        task = state.tasks[state.chosen] if state.chosen >= 0 else None
        said = words.short(task.words, 48) if task else ""
        self.right.title.setText(f"What answers “{said}”?" if said else "What you bring")
        self.things.show_things(state.things, task.words if task else "")
        for blank, made in self.blanks.items():
            made.setChecked(task is not None and task.blank is blank)
            made.setEnabled(task is not None)

    def _show_program(self, state: ByHandState) -> None:
        self.look.setVisible(not state.looked)
        self.progress.setVisible(state.working)
        self.both.setVisible(state.looked)
        self.version.show_version(state.version)
        self.sum.show_sum(state.sum)

    # What widgets tell

    @Slot(str)
    def _on_step(self, code: str) -> None:
        self.presenter.go_to_step(Step(code))

    @Slot()
    def _on_opened(self) -> None:
        self.panes.go_in()
        self.things.begin()

    @Slot()
    def _on_blank(self) -> None:
        pressed = self.sender()
        self.presenter.say_blank(next(blank for blank, made in self.blanks.items() if made is pressed))

    @Slot(str, str)
    def _on_wish(self, preference_id: str, code: str) -> None:
        self.presenter.lay_wish(preference_id, Fits(code))

    @Slot(str, str)
    def _on_change(self, about: str, code: str) -> None:
        self.presenter.plan(about, Way(code))

    @Slot(str)
    def _on_look(self, _code: str) -> None:
        self.presenter.look()

    @Slot(str, object)
    def _on_said(self, code: str, pair: tuple[str, str]) -> None:
        {"remember": self.presenter.remember, "accept": self.presenter.accept, "refuse": self.presenter.refuse}[code](
            pair
        )

    @Slot()
    def _on_home(self) -> None:
        self.presenter.go_to("take_home")

    @Slot()
    def _on_guess(self) -> None:
        self.presenter.go_to("guess")

    @Slot()
    def _on_sure(self) -> None:
        self.presenter.go_to("sureness")


def _stacked(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget, int(not isinstance(widget, QProgressBar | QLabel)))
    return holder
