"""The level log: the lines at the left, the open one at the right with what was seen, done and what helped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.course_log import LineShown
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear, column
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.text import PrivateBox, label, with_icon

ADD = "Nothing was added yet: what was seen, what was done, what helped. It can be done at any time, or never."


class CourseLog(QWidget):
    """`chosen` carries the number of a line; `wanted` what is to be done with the open one."""

    chosen = Signal(int)
    wanted = Signal(str)

    def __init__(self, together: bool = False) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._together = together
        self._lines: tuple[LineShown, ...] = ()
        self.list = ChoiceList("Lines of the level log, the newest first")
        self.list.row_chosen.connect(self._on_row)
        left, right = Card(), Card()
        for card in (left, right):
            card.flush()
        left.add(self.list, 1)
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(16, 12, 16, 12)
        self._inside.setSpacing(8)
        right.add(scrolled(self._inside, "One line"), 1)
        self.agree = button("", "tick", on_click=self._on_agree)
        self.details = button("Add or change", "pencil", on_click=self._on_details,
                              name="Add or change what was seen and done")  # fmt: skip
        self.mend = button("Put it right", "undo", on_click=self._on_mend, name="Put level, day or name right")
        self.out = button("Take it out", "bin", on_click=self._on_out, name="Take the line out of the log")
        foot = QWidget()
        foot.setObjectName("plain")
        flow = FlowLayout(foot)
        for made in (self.agree, self.details, self.mend, self.out):
            flow.addWidget(made)
        right.footer().addWidget(foot, 1)
        self.panes = TwoPanes(left, right, open_text="Open the line", left_share=2, right_share=3)
        self.list.activated.connect(self.panes.go_in)
        self.nothing = label("No level was moved yet. Each move will stand here, with its day.", "body", tone="soft",
                             wrap=True)  # fmt: skip
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.nothing)
        whole.addWidget(self.panes, 1)

    def show_log(self, lines: Sequence[LineShown], number: int, called: str) -> None:
        """Show other lines with one of them open."""
        self._lines = tuple(lines)
        self.nothing.setVisible(not lines)
        self.panes.setVisible(bool(lines))
        place = next((n for n, shown in enumerate(lines) if shown.number == number), 0 if lines else -1)
        self.list.show_rows([(shown.title, shown.second) for shown in lines], place)
        clear(self._inside)
        if lines:
            self._show(lines[place], called)

    def _show(self, shown: LineShown, called: str) -> None:
        self._inside.addWidget(label(shown.second, "h2", wrap=True))
        self._inside.addWidget(label(f"{shown.title}. {shown.who.rstrip('.')}.", "body", wrap=True))
        if shown.before:
            self._inside.addWidget(with_icon("undo", f"{shown.before} Put right."))
        for head, words in (("Signs that were seen", shown.signs), ("Done", shown.done), ("Not done", shown.not_done)):
            if words:
                self._inside.addWidget(column(label(head, "strong"), *(label(w, "body", wrap=True) for w in words)))
        if shown.helped:
            self._inside.addWidget(column(label("What helped", "strong"), label(shown.helped, "body", wrap=True)))
        if shown.note:
            self._inside.addWidget(PrivateBox(shown.note, "A note"))
        if shown.bare and shown.counts:
            self._inside.addWidget(label(ADD, "body", tone="soft", wrap=True))
        self._inside.addStretch(1)
        who = "I agree" if self._together else f"{called} agrees"
        self.agree.setText(f" {who}")
        self.agree.setAccessibleName(who)
        self.agree.setVisible(shown.waits)
        for made in (self.details, self.mend, self.out):
            made.setVisible(shown.counts)

    def _on_row(self, place: int) -> None:
        if 0 <= place < len(self._lines):
            self.chosen.emit(self._lines[place].number)

    def _on_details(self) -> None:
        self.wanted.emit("details")

    def _on_mend(self) -> None:
        self.wanted.emit("mend")

    def _on_agree(self) -> None:
        self.wanted.emit("agree")

    def _on_out(self) -> None:
        self.wanted.emit("out")
