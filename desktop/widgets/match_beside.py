"""Two or three jobs side by side for one person: the sums, then line by line, what differs first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.match_beside import BesideCell, BesideColumn, BesideGroup, BesideRoom, BesideRow, BesideState
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import clear
from desktop.widgets.match_parts import Mark, Swatch, column, label, line
from desktop.widgets.text import line as hairline
from desktop.words.matches import LEDGERS, may_move, roughly, signed, span
from matching.model import Ledger


class BesidePane(QWidget):
    """Shows a `BesideState`. Each line's name stands over its cells, so that three jobs fit at any size of text."""

    def __init__(self, room: BesideRoom, together: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._together = room, together
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(16, 12, 16, 12)
        self._inside.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(self._inside, "Side by side"))
        room.state_changed.connect(self.show_state)
        self.show_state(room.state)

    def show_state(self, state: BesideState) -> None:
        """Show a state."""
        clear(self._inside)
        if not state.columns:
            self._inside.addWidget(label("Open a job in the list first.", "caption"))
            self._inside.addStretch(1)
            return
        more = button("Another job", "plus", on_click=self._room.choose, kind="small")
        more.setEnabled(state.can_add)
        said = "What differs comes first. There is no winner here, only what each is made of."
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(said, "caption", wrap=True), 1)
        head.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self._inside.addLayout(head)
        self._inside.addLayout(self._heads(state.columns))
        for group in state.groups:
            self._inside.addLayout(self._group(group))
        self._inside.addStretch(1)

    def _heads(self, columns: tuple[BesideColumn, ...]) -> QGridLayout:
        grid = _grid(len(columns))
        for place, one in enumerate(columns):
            box = column(label(one.title, "h3", wrap=True), gap=2)
            under = f"{one.place}, {one.employer}" if one.employer else one.place
            box.addWidget(label(under[0].upper() + under[1:], "caption", wrap=True))
            for ledger in Ledger:
                box.addLayout(_points(one, ledger, self._together))
            box.addWidget(_total(one, self._together))
            if not one.is_open:
                away = link("Take it away", partial(self._room.take_away, one.job_id), name=f"Take {one.title} away")
                box.addWidget(away, 0, Qt.AlignmentFlag.AlignLeft)
            box.addStretch(1)
            grid.addLayout(box, 0, place)
        return grid

    def _group(self, group: BesideGroup) -> QVBoxLayout:
        made = column(gap=6)
        made.addWidget(hairline())
        made.addWidget(label(group.title, "h3", tone=group.ledger.value))
        for number, row in enumerate(group.rows):
            if number == group.differing:
                words = "The same in all of them" if group.differing else "Nothing differs"
                made.addWidget(label(words, "caption"))
            made.addLayout(_row(row))
        return made


def _row(row: BesideRow) -> QVBoxLayout:
    made = column(label(row.name, "strong", wrap=True), gap=2)
    grid = _grid(len(row.cells))
    for place, cell in enumerate(row.cells):
        grid.addLayout(_cell(row.name, cell), 0, place)
    made.addLayout(grid)
    return made


def _cell(name: str, cell: BesideCell) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(6)
    if cell.standing is not None:
        made.addWidget(Mark(cell.standing), 0, Qt.AlignmentFlag.AlignTop)
    spoken = f"{name}: {cell.text}" + (f", {cell.points} points" if cell.points else "")
    made.addWidget(label(cell.text, "body" if cell.standing else "caption", wrap=True, name=spoken), 1)
    if cell.points:
        made.addWidget(label(cell.points, "strong"), 0, Qt.AlignmentFlag.AlignTop)
    return made


def _points(one: BesideColumn, ledger: Ledger, in_words: bool) -> QHBoxLayout:
    points = one.points.of(ledger)
    made = line(Swatch(ledger), gap=6)
    made.addWidget(label(LEDGERS[ledger]), 1)
    low, value, high = points.low, points.value, points.high
    text = roughly(low, value, high) if in_words else span(low, high)
    made.addWidget(label(text, "strong", tone=ledger.value))
    return made


def _total(one: BesideColumn, in_words: bool) -> QWidget:
    total = one.points.total
    ends = may_move(total.low, total.high) if in_words else f"{signed(total.low)} to {signed(total.high)}"
    text = f"Match {total.value}" if total.low == total.high else f"Match {total.value} ({ends})"
    return label(text, "strong", wrap=True)


def _grid(columns: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    for place in range(columns):
        grid.setColumnStretch(place, 1)
    return grid
