"""Weighing up: the steps at the left, the open one at the right. Each can be left, and taken up again, in any order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.telling_steps import StepShown
from desktop.presenters.telling_weighing import STEPS, WeighingState
from desktop.theme.tokens import current
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.telling_answers import Answers
from desktop.widgets.telling_column import question_column, said_column
from desktop.widgets.telling_matrix import MatrixTable
from desktop.widgets.text import JobBox, PrivateBox, label
from desktop.words.rules import NONE_IN_FORCE, NOT_CHOSEN
from desktop.words.telling import ASIDE
from desktop.words.telling_steps import IF_ASKED, SURE_THEIRS, SURE_YOURS, Step

LARGE = 1.3  # scale of text above which things to write stand under each other


class WeighingPage(Page):
    """Shows a `WeighingState`."""

    title = "Weighing it up"
    sentence = ASIDE
    back_to = ("telling", "Telling")

    def build(self) -> None:
        """Make the list of steps and room for the open one."""
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self.list = ChoiceList("Steps, in any order")
        self.list.row_chosen.connect(self.presenter.choose_row)
        steps = Card()
        steps.flush()
        steps.add(self.list, 1)
        self.detail = Card()
        self.detail.flush()
        self._build_inside()
        foot = self.detail.footer()
        self.back = button("Step before", "chevron-left", on_click=partial(self.presenter.step_on, -1), kind="small")
        self.on = button("Next step", "chevron-right", on_click=partial(self.presenter.step_on, 1), kind="small")
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.on)
        self.panes = TwoPanes(steps, self.detail, open_text="Open the step", back_text="Back to the steps",
                              left_share=7, right_share=17)  # fmt: skip
        self.panes.go_in()  # where only one fits, the step comes first
        self.body.addWidget(self.panes, 1)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self.body.addWidget(self.empty, 1)

    def _build_inside(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(10)
        self.step_title, self.step_sentence = label("", "h2", wrap=True), label("", "body", wrap=True, tone="soft")
        inside.addWidget(self.step_title)
        inside.addWidget(self.step_sentence)
        self._early = QVBoxLayout()  # over what it is about, where it is seen
        self._early.setSpacing(4)
        inside.addLayout(self._early)
        self._asked = QVBoxLayout()  # answers, kept while only their values change: the focus stays
        self._asked.setSpacing(8)
        inside.addLayout(self._asked)
        self._answers: list[Answers] = []
        self.matrix = MatrixTable()
        self.matrix.turned.connect(self.presenter.turn)
        self.matrix.no_one.connect(self.presenter.tell_no_one)
        inside.addWidget(self.matrix)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(10)
        inside.addLayout(self._texts)
        inside.addStretch(1)
        self.area = scrolled(inside, "The open step")
        self.matrix.rested.connect(self.area.ensureWidgetVisible)
        self.detail.add(self.area, 1)

    def show_state(self, state: WeighingState) -> None:
        """Show a state."""
        nothing = state.shown is None
        self.panes.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.notice.say(state.notice, state.can_undo)
        self.set_head(state.title or self.title, "" if nothing else ASIDE)
        if state.shown is None:
            self.empty.show_part("door", "Nothing to weigh up here yet", "Begin with one employer on Telling.",
                                 "Go to Telling", "telling")  # fmt: skip
            return
        self.list.show_rows(tuple((row.title, row.caption) for row in state.rows), state.place)
        self.back.setEnabled(state.place > 0)
        self.on.setEnabled(state.place < len(STEPS) - 1)
        self._show(state.shown, state.called)

    def _show(self, shown: StepShown, called: str) -> None:
        if self.step_title.text() != shown.title:
            self.area.verticalScrollBar().setValue(0)
        self.step_title.setText(shown.title)
        self.step_sentence.setText(shown.sentence)
        self._show_early(shown)
        self._show_answers(shown)
        self.matrix.setVisible(shown.matrix is not None)
        if shown.matrix is not None:
            self.matrix.show_matrix(shown.matrix)
        clear(self._texts)
        self._show_sure(shown, called)
        self._show_columns(shown)
        self._show_facts(shown)
        self._show_day(shown)

    def _show_early(self, shown: StepShown) -> None:
        clear(self._early)
        if shown.two_answers:
            self._early.addWidget(JobBox(shown.two_answers))
        if shown.early:
            self._early.addWidget(JobBox(shown.early))
        for words, source in shown.early_facts:
            self._early.addWidget(label(words, "body", wrap=True))
            self._early.addWidget(label(source, "caption", wrap=True, tone="soft"))

    def _show_answers(self, shown: StepShown) -> None:
        choices = () if shown.step.value.startswith("sure") and not self.together else shown.choices
        same = len(choices) == len(self._answers)
        if same and all(made.fits(one) for made, one in zip(self._answers, choices, strict=True)):
            for made, one in zip(self._answers, choices, strict=True):
                made.show_choices(one)
            return
        clear(self._asked)
        self._answers = [Answers(one) for one in choices]
        for made in self._answers:
            made.chosen.connect(self.presenter.choose)
            self._asked.addWidget(made)

    def _show_sure(self, shown: StepShown, called: str) -> None:
        if shown.step not in (Step.SURE_BEFORE, Step.SURE_AFTER):
            return
        if not self.together:
            self._texts.addWidget(PrivateBox(SURE_THEIRS.format(called=called), "Theirs alone"))
        elif shown.closed:
            self._texts.addWidget(label(SURE_YOURS, "body", wrap=True))
            self._add(button("Open it", "lock", on_click=self.presenter.open_sure))
        else:
            self._add(button("Close it", "lock", on_click=self.presenter.shut_sure))

    def _show_columns(self, shown: StepShown) -> None:
        made: list[QWidget] = [said_column(one, partial(self.presenter.write, one.field)) for one in shown.columns]
        if shown.step is Step.WORDS:
            made.insert(1, question_column(
                IF_ASKED, shown.questions, partial(self.presenter.write_question, -1), self.presenter.write_question,
                self.presenter.remove_question,
            ))  # fmt: skip
        across = 1 if current().scale > LARGE or len(made) == 1 else 3 if len(made) == 3 else 2
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(14)
        for place, one in enumerate(made):
            grid.addWidget(one, place // across, place % across)
            grid.setColumnStretch(place % across, 1)
        self._texts.addLayout(grid)

    def _show_facts(self, shown: StepShown) -> None:
        for words, source in shown.facts:
            fact = QVBoxLayout()
            fact.setSpacing(1)
            fact.addWidget(label(words, "body", wrap=True))
            fact.addWidget(label(source, "caption", wrap=True, tone="soft"))
            self._texts.addLayout(fact)
        if shown.step is not Step.MEANS:
            return
        if not shown.facts:
            chosen = bool(self.presenter.session.rules.country())
            self._texts.addWidget(label(NONE_IN_FORCE if chosen else NOT_CHOSEN, "body", wrap=True))
        else:
            self._add(button("We read this together", "tick", on_click=self.presenter.gone_through, kind="small"))
        if shown.facts_on:
            self._texts.addWidget(label(f"Read together on {shown.facts_on}.", "caption", tone="soft"))
        if not self.together:
            self._add(link("Where these rules come from", partial(self.presenter.go_to, "rules"), "paper"))

    def _show_day(self, shown: StepShown) -> None:
        if shown.step is Step.SPEAK:
            self._add(button("What something else is", "pencil", on_click=self.presenter.name_other, kind="small"))
        if shown.step in (Step.SPEAK, Step.AGAIN):
            words = f"Look again on {shown.revisit}" if shown.revisit else "No day to look again yet"
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(label(words, "body"))
            deed = "Another day" if shown.revisit else "Choose a day"
            row.addWidget(button(deed, "calendar", on_click=self.presenter.change_day, kind="small"))
            row.addStretch(1)
            self._texts.addLayout(row)

    def _add(self, widget: QWidget) -> None:
        self._texts.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Down and Page Up go from step to step."""
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self.presenter.step_on(by)
            return
        super().keyPressEvent(event)

    def _on_wanted(self, place: str) -> None:
        self.presenter.go_to(place)
