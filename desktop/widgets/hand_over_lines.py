"""The lines of a hand-over sheet: each with its days and owners, and three answers to how it goes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.hand_over import LineShown
from desktop.widgets.buttons import Button
from desktop.widgets.cards import clear, column
from desktop.widgets.flow import FlowLayout
from desktop.widgets.hand_things import answer
from desktop.widgets.text import label, line
from desktop.words.hand_over import ONWARD
from supportplans.posts import Onward

Groups = Sequence[tuple[str, Sequence[LineShown]]]


class HandOverLines(QWidget):
    """`said` tells the id of an adjustment and the answer. The answer that has the focus keeps it."""

    said = Signal(str, Onward)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._shown: Groups = ()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(16, 8, 16, 14)
        self._rows.setSpacing(8)
        self.area = scrolled(self._rows, "Line by line")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def show_groups(self, groups: Groups) -> None:
        """Show the lines under their headings."""
        if groups == self._shown:
            return
        self._shown = groups
        focus = next((b.property("key") for b in self.findChildren(Button) if b.hasFocus()), None)
        place = self.area.verticalScrollBar().value()
        clear(self._rows)
        for heading, lines in groups:
            self._rows.addWidget(label(heading, "h3", wrap=True))
            for shown in lines:
                self._rows.addWidget(self._line(shown))
                self._rows.addWidget(line())
        self._rows.addStretch(1)
        self.area.verticalScrollBar().setValue(place)
        again = next((b for b in self.findChildren(Button) if focus and b.property("key") == focus), None)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, shown: LineShown) -> QWidget:
        said = label(shown.said, "caption" if shown.onward is None else "strong", wrap=True)
        head = column(label(shown.title, "strong", wrap=True), label(shown.standing, "caption", wrap=True), spacing=0)
        return column(head, _facts(shown), self._answers(shown), said, spacing=5, margins=(0, 2, 0, 4))

    def _answers(self, shown: LineShown) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        flow = FlowLayout(holder, gap=8)
        for onward, words in ONWARD.items():
            made = answer(words, onward is shown.onward, f"{shown.title}: {words}")
            made.setProperty("key", f"{shown.id}:{onward.value}")
            made.clicked.connect(self._on_answer)
            flow.addWidget(made)
        return holder

    def _on_answer(self) -> None:
        pressed = self.sender()
        assert isinstance(pressed, Button)
        of, _, onward = str(pressed.property("key")).rpartition(":")
        shown = next((s for _, lines in self._shown for s in lines if s.id == of), None)
        pressed.setChecked(shown is not None and shown.onward is Onward(onward))  # the state says it, not the click
        self.said.emit(of, Onward(onward))


def _facts(shown: LineShown) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    outer = QHBoxLayout(holder)
    outer.setContentsMargins(0, 0, 0, 0)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    for number, (lead, words) in enumerate(shown.facts):
        grid.addWidget(label(lead, "caption"), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(words, wrap=True), number, 1)
    outer.addLayout(grid, 1)
    return holder
