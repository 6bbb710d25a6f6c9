"""One sorted card: moved by keys, by buttons, by its menu or by carrying it. It is shown anew, never made anew."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from desktop.presenters.preferences_view import WishShown
from desktop.widgets.buttons import Button, icon_button
from desktop.widgets.carrying import Carried, carried
from desktop.widgets.match_parts import PlaceDisc
from desktop.widgets.text import Said, label
from desktop.words.preferences import PILES

_KEYS = "Enter changes it. Alt Up and Down move it, Alt Home and End to the ends. Alt and a number puts it on another "
HELP = _KEYS + "pile. Delete puts it back into the deck."


class Acts(Protocol):
    """What can be done with sorted cards; the presenter of the card sort does it."""

    def sort_card(self, wish: str) -> None:
        """Put the card on top on a pile."""

    def move_wish(self, preference_id: str, by: int) -> None:
        """Move a card so many places in the order."""

    def place_wish(self, preference_id: str, to: int) -> None:
        """Put a card at a place (from 0) in the order."""

    def ask_place(self, preference_id: str) -> None:
        """Ask for the place a card is to have."""

    def move_to_pile(self, preference_id: str, wish: str) -> None:
        """Put a sorted card on another pile."""

    def change_wish(self, preference_id: str) -> None:
        """Ask for other words, or what it depends on."""

    def remove_wish(self, preference_id: str) -> None:
        """Put a card back into the deck."""


class WishCard(Carried):
    """One card. `ordering`: it stands in the order, with its pile beside it and two arrows."""

    def __init__(self, wish: WishShown, acts: Acts, ordering: bool = False) -> None:
        super().__init__()
        self.setObjectName("wish")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAcceptDrops(ordering)
        self._acts, self._ordering = acts, ordering
        self._disc, self._title, self._said = PlaceDisc(0), label("", "body", wrap=True), Said()
        self._note = label("", "caption", wrap=True)
        self._up = icon_button("chevron-up", "Matters more", self._on_up)
        self._down = icon_button("chevron-down", "Matters less", self._on_down)
        self._more = icon_button("menu", "Move or change", self._open_menu)
        self._lay()
        self.show_wish(wish)

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 4)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._note)
        top.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        moves: tuple[Button, ...] = (self._up, self._down) if self._ordering else ()
        for made in (*moves, self._more):
            top.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self._said)

    def show_wish(self, wish: WishShown) -> None:
        """Show another state of the card; nothing is made anew, so that moving one among many is quick."""
        self.wish, self.card_id = wish, wish.id
        self.setAccessibleName(wish.name)
        self.setAccessibleDescription(HELP)
        self._disc.show_place(wish.number)
        self._disc.setVisible(bool(wish.number))
        self._title.setText(wish.title)
        note = ". ".join(part for part in (wish.pile if self._ordering else "", wish.note) if part)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._said.set_words(wish.said)
        self._said.setVisible(bool(wish.said))
        self._up.setEnabled(not wish.first)
        self._down.setEnabled(not wish.last)
        for made, does in ((self._up, "Matters more"), (self._down, "Matters less"), (self._more, "Move or change")):
            made.setAccessibleName(f"{does}: {wish.title}")

    def menu(self) -> QMenu:
        """Return what can be done with this card."""
        menu = QMenu(self)
        wish = self.wish
        for words, does, can in (
            ("Matters more", self._on_up, bool(wish.number) and not wish.first),
            ("Matters less", self._on_down, bool(wish.number) and not wish.last),
            ("Matters most", self._on_first, bool(wish.number) and not wish.first),
            ("To another place …", self._on_place, bool(wish.number)),
        ):
            made = menu.addAction(words)
            made.setEnabled(can)
            made.triggered.connect(does)
        menu.addSeparator()
        for code, (title, _) in PILES.items():
            if code != wish.wish:
                made = menu.addAction(f"To “{title}”")
                made.setData(code)
                made.triggered.connect(self._on_pile)
        menu.addSeparator()
        menu.addAction("My own words …").triggered.connect(self._on_change)
        menu.addAction("Back into the deck").triggered.connect(self._on_remove)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and a key, open with Enter, put back with Delete."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        piles = list(PILES)
        if alt and key in _MOVES:
            _MOVES[Qt.Key(key)](self)
        elif alt and 0 <= key - Qt.Key.Key_1 < len(piles):
            self._acts.move_to_pile(self.wish.id, piles[key - Qt.Key.Key_1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_change()
        elif key == Qt.Key.Key_Delete:
            self._on_remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take another card that is carried here."""
        if carried(event) not in ("", self.card_id):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Give the card that was carried here this card's place."""
        if moved := carried(event):
            event.acceptProposedAction()
            self._acts.place_wish(moved, self.wish.number - 1)

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _on_up(self) -> None:
        self._acts.move_wish(self.wish.id, -1)

    def _on_down(self) -> None:
        self._acts.move_wish(self.wish.id, 1)

    def _on_first(self) -> None:
        self._acts.place_wish(self.wish.id, 0)

    def _on_end(self) -> None:
        self._acts.place_wish(self.wish.id, 10**6)

    def _on_place(self) -> None:
        self._acts.ask_place(self.wish.id)

    def _on_pile(self) -> None:
        self._acts.move_to_pile(self.wish.id, str(self.sender().data()))  # type: ignore[attr-defined]

    def _on_change(self) -> None:
        self._acts.change_wish(self.wish.id)

    def _on_remove(self) -> None:
        self._acts.remove_wish(self.wish.id)


_MOVES = {
    Qt.Key.Key_Up: WishCard._on_up, Qt.Key.Key_Left: WishCard._on_up,
    Qt.Key.Key_Down: WishCard._on_down, Qt.Key.Key_Right: WishCard._on_down,
    Qt.Key.Key_Home: WishCard._on_first, Qt.Key.Key_End: WishCard._on_end,
}  # fmt: skip
