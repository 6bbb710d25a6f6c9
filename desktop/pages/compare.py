"""Two or three jobs side by side; what differs is marked by a word, not only by where it stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.comparing import Column, CompareGroup, CompareState
from desktop.theme.tokens import current
from desktop.widgets.buttons import button, icon_button, link
from desktop.widgets.cards import Card, clear
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.text import JobBox, label


class ComparePage(Page):
    """Shows a `CompareState`."""

    title = "Side by side"
    sentence = "Two or three jobs, line by line. What is not known is a question, not a no."
    back_to = ("jobs", "Jobs")

    def build(self) -> None:
        """Make the way to add a job, and room for the lines."""
        self.more = button("Another job", "plus", on_click=self.presenter.choose)
        self.tools.addWidget(self.more)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(0, 0, 6, 0)
        self._inside.setSpacing(12)
        self.area = scrolled(self._inside, "Jobs side by side")
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.empty, 1)

    def show_state(self, state: CompareState) -> None:
        """Show a state."""
        nothing = not state.columns
        self.area.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.more.setVisible(not nothing)
        self.more.setEnabled(state.can_add)
        clear(self._inside)
        if nothing:
            self.empty.show_part("copy", "No job yet", "Choose two or three jobs that could suit.", "Choose a job",
                                 "add")  # fmt: skip
            return
        self._inside.addWidget(self._heads(state.columns))
        for group in state.groups:
            self._inside.addWidget(self._group(group))
        self._inside.addStretch(1)

    def _heads(self, columns: tuple[Column, ...]) -> QWidget:
        holder = Card()
        grid = self._grid(len(columns))
        for place, column in enumerate(columns, 1):
            box = QVBoxLayout()
            box.setSpacing(1)
            head = QHBoxLayout()
            head.addWidget(label(column.title, "h3", wrap=True), 1)
            away = partial(self.presenter.take_away, column.id)
            head.addWidget(icon_button("close", f"Take {column.title} away", away))
            box.addLayout(head)
            for text in (column.employer, column.match):
                if text:
                    box.addWidget(label(text, "caption", wrap=True))
            box.addWidget(link("See the job", partial(self.presenter.see, column.id), name=f"See {column.title}"))
            box.addStretch(1)
            grid.addLayout(box, 0, place)
        holder.add_layout(grid)
        return holder

    def _group(self, group: CompareGroup) -> Card:
        card = Card(group.title)
        grid = self._grid(len(group.rows[0].cells))
        for number, row in enumerate(group.rows):
            name = QVBoxLayout()
            name.setSpacing(0)
            name.addWidget(label(row.name, "strong", wrap=True))
            if row.differs:
                name.addWidget(label("differs", "caption", tone="sea"))
            name.addStretch(1)
            grid.addLayout(name, number, 0)
            for place, text in enumerate(row.cells, 1):
                cell = JobBox(text)
                cell.words.setAccessibleName(f"{row.name}: {text}")
                grid.addWidget(cell, number, place, Qt.AlignmentFlag.AlignTop)
        card.add_layout(grid)
        return card

    def _grid(self, columns: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, current().px(150))
        for place in range(1, columns + 1):
            grid.setColumnStretch(place, 1)
        return grid

    def _on_wanted(self, _code: str) -> None:
        self.presenter.choose()
