"""The piles, and the order: sorted cards one under another. Only what changed is laid anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.presenters.preferences_view import Pile, WishShown
from desktop.widgets.carrying import carried
from desktop.widgets.sort_card import DECK
from desktop.widgets.text import label, line, set_tone
from desktop.widgets.wish_card import Acts, WishCard
from desktop.words.preferences import PILES, count_words


class CardStack(QVBoxLayout):
    """Sorted cards in a column. Cards that stay keep their widgets, and the focus with them."""

    def __init__(self, acts: Acts, ordering: bool = False) -> None:
        super().__init__()
        self.setSpacing(5)
        self._acts, self._ordering = acts, ordering
        self.cards: dict[str, WishCard] = {}

    def show_cards(self, wishes: Sequence[WishShown], spare: dict[str, WishCard] | None = None) -> None:
        """Show these cards; those in `spare` are taken from another column before any is made."""
        spare = spare if spare is not None else {}
        before = list(self.cards)
        for wish in wishes:
            card = self.cards.pop(wish.id, None) or spare.pop(wish.id, None)
            if card is None:
                card = WishCard(wish, self._acts, self._ordering)
            elif card.wish != wish:
                card.show_wish(wish)
            self.cards[wish.id] = card  # in the order of the wishes, once those that left are out
        wanted = {wish.id for wish in wishes}
        for gone in [name for name in self.cards if name not in wanted]:
            self.let_go(gone, spare)
        if before != list(self.cards):
            for place, card in enumerate(self.cards.values()):
                if self.indexOf(card) != place:
                    self.removeWidget(card)
                    self.insertWidget(place, card)
                    card.show()

    def let_go(self, name: str, spare: dict[str, WishCard]) -> None:
        """Take a card out of the column, for another one to show."""
        card = self.cards.pop(name)
        self.removeWidget(card)
        spare[name] = card


class PileRow(QWidget):
    """One pile: its name at the left, its cards at the right. A card that is carried here lies on it."""

    def __init__(self, wish: str, acts: Acts) -> None:
        super().__init__()
        self.setObjectName("pile")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.wish, self._acts = wish, acts
        self._count = label("", "caption")
        self.stack = CardStack(acts)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label(PILES[wish][0], "strong", wrap=True))
        names.addWidget(self._count)
        names.addStretch(1)
        inside = QHBoxLayout()
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(10)
        inside.addLayout(names, 2)
        inside.addLayout(self.stack, 5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(inside)
        whole.addWidget(line())

    def show_pile(self, pile: Pile, spare: dict[str, WishCard]) -> None:
        """Show the pile as it is now."""
        self._count.setText(count_words(len(pile.cards)))
        self.stack.show_cards(pile.cards, spare)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a card that is carried here, and show that it would lie here."""
        if carried(event):
            event.acceptProposedAction()
            set_tone(self, "over")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that the card is no longer over this pile."""
        super().dragLeaveEvent(event)
        set_tone(self, "")

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the card on this pile, from the deck or from another pile."""
        set_tone(self, "")
        moved = carried(event)
        if moved:
            event.acceptProposedAction()
        if moved == DECK:
            self._acts.sort_card(self.wish)
        elif moved:
            self._acts.move_to_pile(moved, self.wish)


class PileList(QWidget):
    """All piles, one under another."""

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._rows = {wish: PileRow(wish, acts) for wish in PILES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self._rows.values():
            column.addWidget(row)
        column.addStretch(1)

    def show_piles(self, piles: Sequence[Pile]) -> None:
        """Show the piles; a card that moved to another pile moves with its widget, and keeps the focus."""
        held = self.focusWidget()
        spare: dict[str, WishCard] = {}
        shown = {pile.wish: pile for pile in piles}
        for wish, row in self._rows.items():
            stays = {card.id for card in shown[wish].cards} if wish in shown else set()
            for name in [name for name in row.stack.cards if name not in stays]:
                row.stack.let_go(name, spare)
        for wish, row in self._rows.items():
            row.show_pile(shown.get(wish, Pile(wish, PILES[wish][0], ())), spare)
        if isinstance(held, WishCard) and held.card_id not in spare:
            held.show()  # what is not shown yet cannot take the focus
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        for card in spare.values():
            card.hide()
            card.deleteLater()


class OrderList(QWidget):
    """The cards that count, in the person's order."""

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self.setObjectName("plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        self._empty = label("Cards that matter stand here, once some are on a pile.", "caption", wrap=True)
        column.addWidget(self._empty)
        self.stack = CardStack(acts, ordering=True)
        column.addLayout(self.stack)
        column.addStretch(1)

    def show_order(self, wishes: Sequence[WishShown]) -> None:
        """Show the cards in this order."""
        spare: dict[str, WishCard] = {}
        self.stack.show_cards(wishes, spare)
        self._empty.setVisible(not wishes)
        for card in spare.values():
            card.hide()
            card.deleteLater()
