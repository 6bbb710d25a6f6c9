"""How sure I feel: the person's own room. Read together it opens when they open it; else it shows what they share."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from desktop.pages.base import Page, scrolled
from desktop.presenters.sureness import SurenessShown, SurenessState
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear
from desktop.widgets.hand_things import flow
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.notice import Notice
from desktop.widgets.text import Said, label, with_icon
from desktop.words import sureness as words


class SurenessPage(Page):
    """Shows a `SurenessState`. In the work view nothing of `own` is built, and nothing opens it."""

    title = words.TITLE
    back_to = ("by_hand", "the cards")

    def build(self) -> None:
        """Make the closed part, and room for what was said."""
        self.before, self.after = (
            button(text, on_click=partial(self.presenter.say, moment), name=f"{words.TITLE}: {text.lower()}")
            for moment, text in words.MOMENTS.items()
        )
        self.shut = button("Close it", "lock", on_click=self.presenter.shut)
        for made in (self.before, self.after, self.shut):
            self.tools.addWidget(made)
        self.closed = EmptyPart()
        self.closed.wanted.connect(self._on_open)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(0, 0, 6, 0)
        self._inside.setSpacing(10)
        self.area = scrolled(self._inside, "What was said")
        self.body.addWidget(self.notice)
        self.body.addWidget(self.closed, 1)
        self.body.addWidget(self.area, 1)

    def show_state(self, state: SurenessState) -> None:
        """Show a state."""
        opened = self.together and state.opened
        for made in (self.before, self.after, self.shut):
            made.setVisible(opened)
        self.notice.say(state.notice if opened else "", state.can_undo)
        shown = state.own if opened else () if self.together else state.shared
        self.closed.setVisible(not shown)
        self.area.setVisible(bool(shown))
        self._show_closed(opened)
        clear(self._inside)
        for one in shown:
            self._inside.addWidget(self._card(one, opened, state.called))
        self._inside.addStretch(1)

    def _show_closed(self, opened: bool) -> None:
        if opened:
            self.closed.show_part("heart", "Nothing said yet", words.NOTHING_SAID)
        elif self.together:
            self.closed.show_part("lock", "Closed", words.YOURS, "Open it", "open")
        else:
            self.closed.show_part("lock", "Theirs alone", words.THEIRS)

    def _card(self, one: SurenessShown, opened: bool, called: str) -> Card:
        card = Card(one.title, "heart", "" if opened else f"{called} shares this")
        for said in one.lines:
            card.add(Said(said, quoted=False))
        if not opened:
            return card
        if one.shared:
            card.add(with_icon("eye", "Shared: it shows in the work view too."))
        words_ = "Stop sharing it" if one.shared else "Share it"
        name = f"{words_}: {one.title}"
        card.add(
            flow(
                button(words_, kind="small", on_click=partial(self.presenter.share, one.id, not one.shared), name=name),
                button("Take it away", "bin", kind="small", on_click=partial(self.presenter.remove, one.id),
                       name=f"Take it away: {one.title}"),
            )
        )  # fmt: skip
        if not one.shared:
            card.add(label("Only you see this.", "caption"))
        return card

    def _on_open(self, _code: str) -> None:
        if self.together:
            self.presenter.open()
