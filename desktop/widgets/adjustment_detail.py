"""One adjustment, open: what gets in the way, what happened so far, and the answer bar at the foot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.adjustment_bar import AnswerBar, BarChoice
from desktop.presenters.adjustment_view import AdjustmentDetail
from desktop.theme.tokens import current
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear, row
from desktop.widgets.flow import FlowLayout
from desktop.widgets.text import PrivateBox, Said, label, line
from desktop.widgets.timeline import Timeline, paint_node
from supportplans.model import Party


class _Key(QWidget):
    """A small node of the legend."""

    def __init__(self, party: Party) -> None:
        super().__init__()
        self._party = party
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that grows with the text."""
        side = current().px(18)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the node."""
        painter = QPainter(self)
        paint_node(painter, QRectF(self.rect()), self._party)
        painter.end()


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
    change_wanted = Signal()
    correct_wanted = Signal()
    away_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.flush()
        self._title = label("", "h2", wrap=True)
        self._caption = label("", "caption", wrap=True)
        self._keys = (label("", "caption"), label("The employer", "caption"))
        self.timeline = Timeline()
        self._said, self._facts, self._notes = Said(), QVBoxLayout(), PrivateBox("", "Only the two of you")
        self.foot = AnswerFoot()
        self.foot.answered.connect(self.answered)
        self.add_layout(self._head())
        self.add(line())
        self.add(scrolled(self._middle(), "What happened so far"), 1)
        self.add(self._framed(self.foot))

    def show_detail(self, detail: AdjustmentDetail) -> None:
        """Show another adjustment."""
        self._title.setText(detail.title)
        self._caption.setText(detail.caption)
        self._caption.setVisible(bool(detail.caption))
        self._keys[0].setText(detail.person)
        self._said.set_words(detail.in_the_way)
        self._said.setVisible(bool(detail.in_the_way))
        clear(self._facts)
        for lead, text in detail.facts:
            self._facts.addWidget(label(f"{lead} {text}", "caption", wrap=True, tone="ink"))
        self.timeline.show_events(detail.events)
        self._notes.set_words(detail.notes)
        self._notes.setVisible(bool(detail.notes))
        self.correct.setEnabled(detail.correctable)
        self.foot.show_bar(detail.bar)

    def set_narrow(self, narrow: bool) -> None:
        """Leave captions out where there is little room; the timeline names everybody anyway."""
        self._legend.setVisible(not narrow)
        self.foot.sentence.setVisible(not narrow)

    def _head(self) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setContentsMargins(16, 12, 16, 10)
        made.setSpacing(3)
        made.addWidget(self._title)
        made.addWidget(self._caption)
        legend = QWidget()
        legend.setObjectName("plain")
        flow = FlowLayout(legend, 14)
        for party, words in zip((Party.PERSON, Party.EMPLOYER), self._keys, strict=True):
            flow.addWidget(row(_Key(party), words, spacing=6))
        self._legend = legend
        made.addWidget(legend)
        return made

    def _middle(self) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setContentsMargins(16, 12, 16, 12)
        made.setSpacing(8)
        self._facts.setSpacing(2)
        made.addWidget(self._said)
        made.addLayout(self._facts)
        made.addSpacing(6)
        made.addWidget(self.timeline)
        made.addWidget(self._notes)
        made.addWidget(self._tools())
        made.addStretch(1)
        return made

    def _tools(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        flow = FlowLayout(holder)
        self.change = button("Change it", "pencil", kind="small",
                             name="Change what this adjustment says")  # fmt: skip
        self.correct = button("Last line was a mistake", "undo", kind="small",
                              name="The last line was a mistake: take it out of the reckoning")  # fmt: skip
        self.away = button("Take away", "bin", kind="small",
                           name="Take this adjustment away. Undo brings it back")  # fmt: skip
        wanted = (self.change_wanted, self.correct_wanted, self.away_wanted)
        for tool, told in zip((self.change, self.correct, self.away), wanted, strict=True):
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
