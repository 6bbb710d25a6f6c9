"""What changed about what somebody wants: the versions at the left, one of them at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.preference_versions import PreferenceVersionsState, VersionShown
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear, row
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import label, line, with_icon
from desktop.words.preference_changes import NOTHING


class PreferenceVersionsPage(Page):
    """Shows a `PreferenceVersionsState`."""

    title = "What changed"
    back_to = ("about_me", "About me")

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
        self._foot = right.footer()
        self.panes = TwoPanes(left, right, open_text="What changed", left_share=2, right_share=4)
        self.list.activated.connect(self.panes.go_in)
        self.empty = EmptyPart()
        self.empty.show_part("heart", "Nothing to look back at yet", "Once a card lies on a pile, every change is kept "
                             "here with its day.")  # fmt: skip
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.stack, 1)
        self.note = link("Write what it came after", self.presenter.note, "pencil")
        self.back = button("Go back to how it was then", "undo", on_click=self.presenter.go_back)
        self._foot.addWidget(self.note)
        self._foot.addStretch(1)
        self._foot.addWidget(self.back)

    def show_state(self, state: PreferenceVersionsState) -> None:
        """Show a state."""
        whose = "What I want changes as I look" if self.together else "What somebody wants changes as they look"
        self.set_head(self.title, f"{whose} for work. Every version is kept, and none is lost.")
        self.notice.say(state.notice, state.can_undo)
        self.stack.setCurrentIndex(int(state.shown is None))
        if state.shown is not None:
            self.list.show_rows(state.rows, state.chosen, "clock")
            self._show(state.shown)

    def _show(self, shown: VersionShown) -> None:
        clear(self._inside)
        self._inside.addWidget(label(shown.title, "h2", wrap=True))
        self._inside.addWidget(label(shown.after, "body", wrap=True))
        self._inside.addWidget(row(with_icon("person", shown.whose), None))
        self._inside.addWidget(line())
        self._add("What it brought", shown.changes)
        if not shown.is_now:
            self._inside.addWidget(line())
            self._add(shown.since_heading, shown.since)
        self._inside.addStretch(1)
        self.back.setVisible(not shown.is_now and bool(shown.since))

    def _add(self, heading: str, lines: tuple[str, ...]) -> None:
        part = QWidget()
        part.setObjectName("plain")
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(heading, "strong", wrap=True))
        for words in lines or (NOTHING,):
            column.addWidget(label(words, "body", wrap=True))
        self._inside.addWidget(part)
