"""One adjustment, open: what gets in the way, what happened so far, and the answer bar at the foot."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.adjustment_bar import AnswerBar, BarChoice
from desktop.presenters.adjustment_parts import VIEWS
from desktop.presenters.adjustment_view import AdjustmentDetail
from desktop.theme.tokens import current
from desktop.widgets.adjustment_parts import PartsView
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear
from desktop.widgets.flow import FlowLayout
from desktop.widgets.text import PrivateBox, Said, label, line
from desktop.widgets.timeline import Timeline
from desktop.widgets.track_dates import TrackDates
from desktop.widgets.view_tabs import ViewTabs

TALL = 480  # from this height on, at 100 %, the answer stays at the foot while the story scrolls


class AnswerFoot(QFrame):
    """The question at the foot with its buttons. They are all alike: no answer is the hoped-for one."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tint")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(3)
        self.question = label("", "strong", wrap=True)
        self.sentence = label("", "caption", wrap=True)
        self._holder = QWidget()
        self._holder.setObjectName("plain")
        self._flow = FlowLayout(self._holder)
        for part in (self.question, self.sentence):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self._holder)
        self.buttons: list[QPushButton] = []
        self._choices: dict[QPushButton, BarChoice] = {}

    def show_bar(self, bar: AnswerBar) -> None:
        """Show another question."""
        self.question.setText(bar.question)
        self.sentence.setText(bar.sentence)
        clear(self._flow)
        self._choices = {}
        for choice in bar.choices:
            made = button(choice.words, on_click=self._on_clicked, name=f"{bar.question} {choice.words}")
            self._choices[made] = choice
            self._flow.addWidget(made)
        self.buttons = list(self._choices)
        self._holder.updateGeometry()

    def _on_clicked(self) -> None:
        choice = next((c for b, c in self._choices.items() if b is self.sender()), None)
        if choice is not None:
            self.answered.emit(choice)


class AdjustmentPane(Card):
    """Shows an `AdjustmentDetail`; head and foot stay, what is between them scrolls."""

    answered = Signal(object)
    add_wanted = Signal()
    correct_wanted = Signal()
    away_wanted = Signal()
    part_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.flush()
        self._title = label("", "h2", wrap=True)
        self._caption = label("", "caption", wrap=True)
        self.track, self.timeline, self.parts = TrackDates(), Timeline(), PartsView()
        self._missing = label("", "caption", wrap=True, tone="ink")
        self.tabs = ViewTabs(VIEWS, "What is shown of it")
        self.tabs.chosen.connect(self.show_view)
        self.parts.wanted.connect(self.part_wanted)
        self._detail: AdjustmentDetail | None = None
        self._view = "happened"
        self._short = False
        self._said, self._facts, self._notes = Said(), QVBoxLayout(), PrivateBox("", "Only the two of you")
        self.foot = AnswerFoot()
        self.foot.answered.connect(self.answered)
        self.add_layout(self._head())
        self.add(line())
        self.area = scrolled(self._middle(), "What happened so far")
        self.add(self.area, 1)
        self._foot = self._framed(self.foot)
        self.add(self._foot)
        self.tabs.show_view(self._view)

    def show_detail(self, detail: AdjustmentDetail) -> None:
        """Show another adjustment."""
        self._title.setText(detail.title)
        self._caption.setText(detail.caption)
        self._caption.setVisible(bool(detail.caption))
        self._said.set_words(detail.in_the_way)
        self._said.setVisible(bool(detail.in_the_way))
        clear(self._facts)
        for lead, text in detail.facts:
            self._facts.addWidget(label(f"{lead} {text}", "caption", wrap=True, tone="ink"))
        self.track.show_steps(detail.track)
        self._missing.setText("Still to come: " + "; ".join(detail.missing) + ".")
        self._missing.setVisible(bool(detail.missing))
        self.timeline.show_events(detail.events)
        self._notes.set_words(detail.notes)
        self.correct.setEnabled(detail.correctable)
        self.foot.show_bar(detail.bar)
        other = self._detail is None or self._detail.id != detail.id
        self._detail = detail
        self.show_view(self._view)
        if other:
            self.area.verticalScrollBar().setValue(0)

    def show_view(self, view: str) -> None:
        """Show what happened, or one group of parts."""
        moved, self._view = view != self._view, view
        self.tabs.show_view(view)
        self._story.setVisible(view == "happened")
        self._foot.setVisible(view == "happened")
        self.parts.setVisible(view != "happened")
        self.area.setAccessibleName(VIEWS[view])
        if self._detail is not None:
            self.parts.show_parts([part for part in self._detail.parts if part.view == view])
            self._notes.setVisible(bool(self._detail.notes) and view in ("happened", "what"))
        if moved:
            self.area.verticalScrollBar().setValue(0)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the sentence at the foot out where there is little room."""
        self.foot.sentence.setVisible(not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the answer in sight at the foot, or let it follow the story where that would take its room."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        short = self.height() < current().px(TALL)
        if short != self._short:
            self._short = short
            place = self._end if short else self.body
            place.addWidget(self._foot)

    def _head(self) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setContentsMargins(16, 12, 16, 10)
        made.setSpacing(3)
        made.addWidget(self._title)
        made.addWidget(self._caption)
        made.addSpacing(2)
        made.addWidget(self.tabs)
        return made

    def _middle(self) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setContentsMargins(16, 12, 16, 12)
        made.setSpacing(8)
        self._facts.setSpacing(2)
        self._story = QWidget()
        self._story.setObjectName("plain")
        story = QVBoxLayout(self._story)
        story.setContentsMargins(0, 0, 0, 0)
        story.setSpacing(8)
        story.addWidget(self.track)
        story.addWidget(self._missing)
        story.addWidget(self._said)
        story.addLayout(self._facts)
        story.addSpacing(6)
        story.addWidget(self.timeline)
        story.addWidget(self._tools())
        self._end = QVBoxLayout()
        story.addLayout(self._end)
        made.addWidget(self._story)
        made.addWidget(self.parts)
        made.addWidget(self._notes)
        made.addStretch(1)
        return made

    def _tools(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        flow = FlowLayout(holder)
        self.more = button("Add what happened", "plus", kind="small")
        self.correct = button("Put a line right", "pencil", kind="small",
                              name="Put a line right: what was there stays on record")  # fmt: skip
        self.away = button("Take away", "bin", kind="small",
                           name="Take this adjustment away. Undo brings it back")  # fmt: skip
        wanted = (self.add_wanted, self.correct_wanted, self.away_wanted)
        for tool, told in zip((self.more, self.correct, self.away), wanted, strict=True):
            tool.clicked.connect(told)
            flow.addWidget(tool)
        return holder

    def _framed(self, foot: QWidget) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        stack = QVBoxLayout(holder)
        stack.setContentsMargins(8, 0, 8, 8)
        stack.addWidget(foot)
        return holder
