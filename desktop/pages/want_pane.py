"""The right half of About me: what the person wants, by sorting cards."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop.pages.base import scrolled
from desktop.presenters.preferences import PreferencesPresenter, PreferencesState
from desktop.widgets.buttons import link
from desktop.widgets.cards import Card, clear
from desktop.widgets.notice import Notice
from desktop.widgets.preference_parts import PileRow, SortCard
from desktop.widgets.text import with_icon


class WantPane(Card):
    """Shows a `PreferencesState`: the card on top of the deck, and the piles."""

    def __init__(self, presenter: PreferencesPresenter, together: bool) -> None:
        super().__init__("What I want", "heart", token="want")
        self.presenter, self.together = presenter, together
        self._piles: object = None
        self.flush()
        self.notice = Notice()
        self.notice.undone.connect(presenter.undo)
        self.add(self.notice)
        self.sort = SortCard()
        self.sort.sorted.connect(presenter.sort_card)
        self.add(self.sort)
        self._pile_list = QVBoxLayout()
        self._pile_list.setContentsMargins(0, 0, 0, 0)
        self._pile_list.setSpacing(0)
        self.add(scrolled(self._pile_list, "Sorted cards"), 1)
        self.footer().addWidget(with_icon("rings", "This order sets what counts most."))
        self.footer().addStretch(1)
        self.footer().addWidget(link("See matches", presenter.see_matches))
        presenter.state_changed.connect(self._on_state)
        self.show_state(presenter.state)

    @Slot(object)
    def _on_state(self, state: PreferencesState) -> None:
        self.show_state(state)

    def show_state(self, state: PreferencesState) -> None:
        """Show a state."""
        self.notice.say(state.notice, state.can_undo)
        self.set_note("" if self.together else f"{state.sorted} sorted, {state.left} left. Stop any time.")
        self.sort.show_card(state.card)
        if self._piles == state.piles:
            return
        self._piles = state.piles
        clear(self._pile_list)
        for pile in state.piles:
            row = PileRow(pile)
            row.moved.connect(self.presenter.move_wish)
            row.change_wanted.connect(self.presenter.change_wish)
            row.remove_wanted.connect(self.presenter.remove_wish)
            self._pile_list.addWidget(row)
        self._pile_list.addStretch(1)
