"""Applying: the jobs a person goes for at the left, what happened with one of them at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.applying import ApplyingState
from desktop.presenters.applying_view import ApplicationShown
from desktop.widgets.ask_bar import AskBar
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import label, line
from desktop.widgets.timeline import Timeline
from desktop.words.choosing import FOUND_OUT


class ApplyingPage(Page):
    """Shows an `ApplyingState`."""

    title = "Applying"
    sentence = "One job at a time: what happened, and one small next step."

    def build(self) -> None:
        """Make the list, the open application and the empty part."""
        self.new = button("A job to go for", "plus", on_click=self.presenter.begin)
        self.tools.addWidget(self.new)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.list = ChoiceList("Jobs we go for")
        self.list.row_chosen.connect(self.presenter.choose_row)
        left = Card()
        left.flush()
        left.add(self.list, 1)
        self.panes = TwoPanes(left, self._detail(), open_text="What happened", left_share=2, right_share=4)
        self.list.activated.connect(self.panes.go_in)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self.missed = AskBar(self.presenter.ask_missed, self.presenter.leave_missed)
        self.body.addWidget(self.missed)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.notice)
        self._shown: object = None

    def _detail(self) -> QWidget:
        self._card = card = Card()
        card.flush()
        self._head_part = QWidget()
        self._head_part.setObjectName("plain")
        self._top = QVBoxLayout(self._head_part)
        self._top.setContentsMargins(16, 12, 16, 12)
        self._top.setSpacing(8)
        card.add(self._head_part)
        card.add(line())
        self.timeline = Timeline()
        held = QVBoxLayout()
        held.setContentsMargins(16, 12, 16, 12)
        held.addWidget(self.timeline)
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addLayout(held)
        self._inside.addStretch(1)
        card.add(scrolled(self._inside, "What happened"), 1)
        card.add(line())
        self._steps = QWidget()
        self._steps.setObjectName("plain")
        self._steps.setAccessibleName("What happened next?")
        self._flow = FlowLayout(self._steps, gap=6)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.addWidget(label("What happened?", "strong"))
        foot.addWidget(self._steps)
        card.add_layout(foot)
        return card

    def fit_height(self) -> None:
        """Where lines are few the head of what is open scrolls with what happened."""
        super().fit_height()
        (self._inside if self.low else self._card.body).insertWidget(0, self._head_part)

    def show_state(self, state: ApplyingState) -> None:
        """Show a state."""
        self.notice.say(state.notice, state.can_undo)
        self.missed.say(state.missed)
        nothing = state.shown is None
        self.new.setVisible(not nothing)
        self.new.setText(f" Go for {state.job}" if state.job else " A job to go for")
        self.stack.setCurrentIndex(int(nothing))
        if nothing:
            title = f"Go for {state.job}?" if state.job else "No job yet"
            self.empty.show_part("arrow-right", title, "Write down one job that is worth going for, even if it is "
                                 "only an idea. Nothing has to come of it.", "A job to go for", "begin")  # fmt: skip
            self._shown = None
            return
        rows = tuple((row.title, row.caption) for row in state.rows)
        self.list.show_rows(rows, state.chosen, "arrow-right")
        if state.shown != self._shown and state.shown is not None:
            self._shown = state.shown
            self._show(state.shown)

    def _show(self, shown: ApplicationShown) -> None:
        clear(self._top)
        top = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(shown.title, "h2", wrap=True))
        words.addWidget(label(shown.stands, "body", tone="soft", wrap=True))
        top.addLayout(words, 1)
        if shown.started:
            found = button(FOUND_OUT, "check-bubble", True, self.presenter.found_out)
            top.addWidget(found, 0, Qt.AlignmentFlag.AlignTop)
        if shown.can_weigh:
            weigh = button("Is this offer right for me?", "question", True, self.presenter.weigh)
            top.addWidget(weigh, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addLayout(top)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, (name, said) in enumerate(shown.facts):
            grid.addWidget(label(name, "strong"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(said, "body", wrap=True), number, 1)
        self._top.addLayout(grid)
        self._top.addWidget(self._links(shown))
        self.timeline.show_events(shown.events)
        clear(self._flow)
        for choice in shown.choices:
            made = button(choice.words, "tick" if choice.likely else "", on_click=self._on_step, kind="small")
            made.setProperty("step", choice.step)
            self._flow.addWidget(made)

    def _links(self, shown: ApplicationShown) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        flow = FlowLayout(holder, gap=12)  # goes on in another line, so that the list beside it keeps its width
        for wanted, words, does, icon in (
            (shown.started, "In the job", self.presenter.in_the_job, "calendar"),
            (True, "Change what is next", self.presenter.change, "pencil"),
            (bool(shown.events), "Put the last step right", self._on_correct, "undo"),
            (bool(shown.job_id), "See the job", self.presenter.see_job, "briefcase"),
            (bool(shown.job_id), "What does the list say?", self.presenter.ask_missed, "rings"),
            (not shown.can_weigh, "Weigh an offer", self.presenter.weigh, "question"),
            (True, "Take away", self.presenter.remove, "bin"),
        ):
            if wanted:
                flow.addWidget(link(words, does, icon))
        return holder

    def _on_step(self) -> None:
        self.presenter.happened(str(self.sender().property("step")))

    def _on_correct(self) -> None:
        self.presenter.correct(len(self.presenter.state.shown.events))

    def _on_wanted(self, _code: str) -> None:
        self.presenter.begin()
