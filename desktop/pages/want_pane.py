"""The right half of About me: what the person wants, by sorting cards and putting those that count in order."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import out_of_sight, scrolled
from desktop.presenters.preferences import PreferencesPresenter, PreferencesState
from desktop.theme.tokens import current
from desktop.widgets.buttons import link
from desktop.widgets.cards import Card
from desktop.widgets.chips import ChoiceChip
from desktop.widgets.notice import Notice
from desktop.widgets.sort_card import SortCard
from desktop.widgets.text import line
from desktop.widgets.wish_card import WishCard
from desktop.widgets.wish_piles import OrderList, PileList
from desktop.words.preferences import OWN_CARD

LARGE = 1.5  # from this text size on the card to sort scrolls with the piles; both would not fit
VIEWS = (("piles", "Piles"), ("order", "In order"))


class WantPane(Card):
    """Shows a `PreferencesState`: the card on top of the deck, and under it the piles or the order."""

    def __init__(self, presenter: PreferencesPresenter, together: bool) -> None:
        super().__init__("What I want", "heart", token="want")
        self.presenter, self.together = presenter, together
        self._late = False
        self.flush()
        self.notice = Notice()
        self.notice.undone.connect(presenter.undo)
        self.add(self.notice)
        self.sort = SortCard()
        self.sort.sorted.connect(presenter.sort_card)
        self.piles, self.order = PileList(presenter), OrderList(presenter)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if current().scale < LARGE:
            self.add(self.sort)
        else:
            whole.addWidget(self.sort)
        whole.addWidget(self.piles, 1)
        self.add_layout(self._views())
        self.add(line())
        self.stack = QStackedWidget()
        self._areas = [scrolled(whole, "Sorted cards"), scrolled(self.order, "Cards that matter, in order")]
        for area in self._areas:
            self.stack.addWidget(area)
        self.add(self.stack, 1)
        self.footer().addWidget(link("What changed, and when", presenter.see_versions, "clock"))
        self.footer().addStretch(1)
        self.footer().addWidget(link("See matches", presenter.see_matches, "rings"))
        presenter.state_changed.connect(self._on_state)
        self.show_state(presenter.state)

    def _views(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(6)
        self._chips = {code: ChoiceChip(code, words, False) for code, words in VIEWS}
        for chip in self._chips.values():
            chip.chosen.connect(self._on_view)
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(link(OWN_CARD, self.presenter.add_own, "plus"))
        return row

    @Slot(object)
    def _on_state(self, state: PreferencesState) -> None:
        self._late = out_of_sight(self)
        if not self._late:
            self.show_state(state)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it was out of sight."""
        super().showEvent(event)
        if self._late:
            self._late = False
            self.show_state(self.presenter.state)

    def show_state(self, state: PreferencesState) -> None:
        """Show a state. Only the view that is seen is brought up to date."""
        self.notice.say(state.notice, state.can_undo)
        self.set_note("" if self.together else f"{state.sorted} sorted, {state.left} left. Stop any time.")
        self.sort.show_card(state.card)
        for code, chip in self._chips.items():
            chip.choose((code == "order") is state.ordering)
        self.stack.setCurrentIndex(int(state.ordering))
        self.sort.setVisible(not state.ordering)
        if state.ordering:
            self.order.show_order(state.order)
        else:
            self.piles.show_piles(state.piles)
        self._keep_in_view(self._areas[int(state.ordering)])

    def _keep_in_view(self, area: QScrollArea) -> None:
        """Scroll to the card that has the focus: it may just have moved."""
        held: QWidget | None = self.focusWidget()
        while held is not None and not isinstance(held, WishCard):
            held = held.parentWidget()
        inside = area.widget()
        layout = inside.layout() if inside is not None else None
        if isinstance(held, WishCard) and held.isVisible() and layout is not None:
            layout.activate()
            area.ensureWidgetVisible(held)

    def _on_view(self, code: str) -> None:
        self.presenter.show_order(code == "order")
