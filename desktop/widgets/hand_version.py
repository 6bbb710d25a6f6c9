"""The program's version beside the cards: what only one of the two sees, and how the sum comes about on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.presenters.by_hand_program import PairShown, VersionShown
from desktop.presenters.by_hand_view import SumShown
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear
from desktop.widgets.hand_things import flow
from desktop.widgets.text import JobBox, Said, label, with_icon
from desktop.words import by_hand as words

MOST_BOTH = 12


class VersionPart(QWidget):
    """Where the two differ. `said` carries what was pressed (remember, accept, refuse) and the pair."""

    said = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(8)
        self._shown: VersionShown | None = None

    def show_version(self, version: VersionShown | None) -> None:
        """Show a version."""
        if version == self._shown:
            return
        self._shown = version
        clear(self._column)
        if version is None:
            return
        if not version.differs:
            self._column.addWidget(label("You and the program see the same.", "strong", wrap=True))
        self._pairs(words.ONLY_HAND, version.hand, (("remember", "Remember it"),))
        self._pairs(words.ONLY_PROGRAM, version.program, (("accept", "Yes, it does"), ("refuse", "No, it does not")))
        self._lines("Wishes seen in two ways", version.wishes)
        self._lines("You both see", version.both[:MOST_BOTH])
        self._column.addStretch(1)

    def _pairs(self, title: str, pairs: Sequence[PairShown], acts: Sequence[tuple[str, str]]) -> None:
        if pairs:
            self._column.addWidget(label(title, "h3", wrap=True))
        for pair in pairs:
            self._column.addWidget(self._pair(pair, acts))

    def _pair(self, pair: PairShown, acts: Sequence[tuple[str, str]]) -> Card:
        card = Card()
        card.add(JobBox(pair.task))
        card.add(Said(pair.thing))
        if pair.note:
            card.add(label(pair.note, "caption", wrap=True))
        if pair.remembered:
            card.add(with_icon("tick", "Remembered: your word counts.", token="bring"))
            return card
        made = []
        for code, text in acts:
            pressed = button(text, kind="small", name=f"{text}: {pair.name}")
            pressed.setProperty("code", code)
            pressed.setProperty("pair", pair.pair)
            pressed.clicked.connect(self._on_pressed)
            made.append(pressed)
        card.add(flow(*made))
        return card

    def _lines(self, title: str, lines: Sequence[str]) -> None:
        if lines:
            self._column.addWidget(label(title, "h3", wrap=True))
        for each in lines:
            self._column.addWidget(label(each, "body", wrap=True))

    def _on_pressed(self) -> None:
        pressed = self.sender()
        pair = pressed.property("pair")
        self.said.emit(str(pressed.property("code")), (str(pair[0]), str(pair[1])))


class SumPart(QWidget):
    """The sum: by hand, the program's beside it, the method in a few lines, and where the program is finer."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(6)

    def show_sum(self, shown: SumShown) -> None:
        """Show a sum."""
        clear(self._column)
        self._column.addWidget(self._grid(shown))
        for text in (shown.may, shown.changed):
            if text:
                self._column.addWidget(label(text, "body", wrap=True))
        self._column.addWidget(label("How to do it on paper", "h3", wrap=True))
        for number, each in enumerate(shown.method, 1):
            self._column.addLayout(_numbered(number, each))
        head, *finer = words.FINER
        self._column.addWidget(label(head, "h3", wrap=True))
        for each in finer:
            self._column.addWidget(label(each, "body", wrap=True, tone="soft"))
        self._column.addWidget(label(words.ABOUT, "caption", wrap=True))
        self._column.addStretch(1)

    def _grid(self, shown: SumShown) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        for column, text in ((1, "By hand"), (2, "The program")):
            grid.addWidget(label(text, "caption"), 0, column, right)
        row = 1
        for line in shown.lines:
            role = "strong" if line is shown.lines[-1] else "body"
            grid.addWidget(label(line.title, role, wrap=True), row, 0)
            grid.addWidget(label(line.hand, "strong", name=f"{line.title}, by hand: {line.hand}"), row, 1, right)
            said = line.program or "–"
            grid.addWidget(label(said, role, name=f"{line.title}, the program: {said}"), row, 2, right)
            if line.parts:
                grid.addWidget(label(line.parts, "caption", wrap=True), row + 1, 0, 1, 3)
            row += 2
        return holder


def _numbered(number: int, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label(f"{number}.", "strong"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text, "body", wrap=True), 1)
    return row
