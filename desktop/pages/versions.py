"""Earlier versions of a job, newest first, each with what it changed and a way back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from desktop.pages.base import Page, scrolled
from desktop.presenters.job_versions import VersionRow, VersionsState
from desktop.theme.tokens import current
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.notice import Notice
from desktop.widgets.text import label


class VersionsPage(Page):
    """Shows a `VersionsState`."""

    title = "Earlier versions"
    back_to = ("jobs", "Jobs")

    def build(self) -> None:
        """Make room for the versions."""
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.empty = EmptyPart()
        self.empty.show_part("clock", "No earlier version", "Whenever something about a job is written down, what was "
                             "there before is kept here.")  # fmt: skip
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(0, 0, 6, 0)
        self._inside.setSpacing(12)
        self.area = scrolled(self._inside, "Earlier versions")
        self.body.addWidget(self.notice)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.empty, 1)

    def show_state(self, state: VersionsState) -> None:
        """Show a state."""
        self.set_head(self.title, state.title)
        self.notice.say(state.notice, state.can_undo)
        self.area.setVisible(bool(state.rows))
        self.empty.setVisible(not state.rows)
        clear(self._inside)
        for row in state.rows:
            self._inside.addWidget(self._card(row))
        self._inside.addStretch(1)

    def _card(self, row: VersionRow) -> Card:
        card = Card(row.title, "clock")
        back = partial(self.presenter.go_back_to, row.number)
        card.head.addWidget(button(f"Back to version {row.number}", "undo", on_click=back, kind="small"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, current().px(130))
        grid.setColumnStretch(1, 1)
        for number, (name, said) in enumerate(row.changes or (("Nothing", "that can be seen"),)):
            grid.addWidget(label(name, "strong", wrap=True), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(said, "body", wrap=True), number, 1)
        card.add_layout(grid)
        return card
