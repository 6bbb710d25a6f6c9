"""What changed in the agreement: versions at the left, one at the right, and above them what is new since signing."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from desktop.pages.base import Page, scrolled
from desktop.presenters.agreement_changes import NOTHING, ChangesState, VersionShown
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear, column
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import label, line


class ChangesPage(Page):
    """Shows a `ChangesState`."""

    title = "What changed"
    back_to = ("even_keel", "Even keel")

    def build(self) -> None:
        """Make the list, the version in view and the empty part."""
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.list = ChoiceList("Versions, the newest first")
        self.list.row_chosen.connect(self.presenter.choose_row)
        left, right = Card(), Card()
        for card in (left, right):
            card.flush()
        left.add(self.list, 1)
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(16, 12, 16, 12)
        self._inside.setSpacing(8)
        right.add(scrolled(self._inside, "One version"), 1)
        foot = right.footer()
        self.sign = button("Both signed it", "pencil", on_click=self.presenter.sign)
        self.back = button("Go back to how it was then", "undo", on_click=self.presenter.go_back)
        foot.addWidget(self.sign)
        foot.addStretch(1)
        foot.addWidget(self.back)
        self.panes = TwoPanes(left, right, open_text="What changed", left_share=2, right_share=3)
        self.list.activated.connect(self.panes.go_in)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self.presenter.go_to)
        self.empty.show_part("clock", "Nothing to look back at yet", "Each save that changes what holds is kept here "
                             "with its day.", "Go to Even keel", "even_keel")  # fmt: skip
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.stack, 1)

    def show_state(self, state: ChangesState) -> None:
        """Show a state."""
        kept = "Every version is kept, with the day from which it holds."
        self.set_head(self.title, f"{state.title}. {kept}" if state.title else kept)
        self.notice.say(state.notice, state.can_undo)
        self.stack.setCurrentIndex(int(state.shown is None))
        if state.shown is not None:
            self.list.show_rows(state.rows, state.chosen, "clock")
            self._show(state, state.together if self.together and state.together else state.shown)

    def _show(self, state: ChangesState, shown: VersionShown) -> None:
        clear(self._inside)
        if state.signed_head and shown.is_now:
            self._add(state.signed_head, state.signed_together if self.together else state.signed, "h3")
            self._inside.addWidget(line())
        self._inside.addWidget(label(shown.title, "h2", wrap=True))
        self._inside.addWidget(label(f"{shown.written} {shown.signed}".strip(), "body", wrap=True, tone="soft"))
        self._add("What it brought", shown.brought)
        if not shown.is_now:
            self._inside.addWidget(line())
            self._add("What is different now", shown.since)
        self._inside.addStretch(1)
        self.back.setVisible(not shown.is_now and bool(shown.since))

    def _add(self, heading: str, lines: tuple[str, ...], role: str = "strong") -> None:
        words = [label(text, "body", wrap=True) for text in lines or (NOTHING,)]
        self._inside.addWidget(column(label(heading, role, wrap=True), *words))
