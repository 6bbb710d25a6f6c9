"""Contacts so far with or about one person."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from desktop.pages.base import Page, scrolled
from desktop.presenters.contact_list import ContactListState, ContactRow
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear, column, row
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.notice import Notice
from desktop.widgets.text import label, with_icon

NONE = "Nothing is written down yet"
HOW = "Ctrl K, then Enter, writes down from anywhere that you were in touch."
PRIVATE = "Notes are for the two of you. They are never printed."


class ContactListPage(Page):
    """Shows a `ContactListState`."""

    title = "Contacts so far"
    back_to = ("about_me", "About me")

    def build(self) -> None:
        """Make the list and what can be done with it."""
        self.tools.addWidget(button("In touch", "pencil", True, self.presenter.add))
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.empty = EmptyPart()
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 6, 0)
        self._list.setSpacing(8)
        self._holder = scrolled(self._list, self.title)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self._holder, 1)

    def show_state(self, state: ContactListState) -> None:
        """Show a state."""
        self.set_head(self.title, PRIVATE)
        self.notice.say(state.notice, state.can_undo)
        self.empty.setVisible(not state.rows)
        self._holder.setVisible(bool(state.rows))
        if not state.rows:
            self.empty.show_part("pencil", NONE, HOW)
        clear(self._list)
        for each in state.rows:
            self._list.addWidget(self._card(each))
        self._list.addStretch(1)

    def _card(self, each: ContactRow) -> Card:
        made = Card()
        change = link("Change", partial(self.presenter.change, each.id), name=f"Change: {each.day}, {each.said}")
        remove = link("Take away", partial(self.presenter.remove, each.id), name=f"Take away: {each.day}, {each.said}")
        words = column(label(each.day, "strong"), label(each.said, "body", wrap=True))
        made.add(row(words, change, remove, stretch=0))
        if each.note:
            made.add(with_icon("lock", "A note", "caption", "private"))
            made.add(label(each.note, "body", wrap=True))
        return made
