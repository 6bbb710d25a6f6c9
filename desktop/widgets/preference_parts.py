"""Parts of the card sort: the card to sort, and a pile of sorted cards."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.presenters.preferences_view import Pile, WishShown
from desktop.widgets.buttons import Button, button, icon_button
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_parts import PlaceDisc
from desktop.widgets.text import Said, label, line
from desktop.words.preferences import LATER, LATER_HELP, PILES
from matching.cards import PreferenceCard


class SortCard(QFrame):
    """The card on top of the deck and the five piles as equal buttons; 1 to 5 sort it, 0 lays it aside."""

    sorted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 9, 14, 9)
        inside.setSpacing(1)
        self._title, self._caption = label("", "h2", wrap=True), label("", "caption", wrap=True)
        inside.addWidget(self._title)
        inside.addWidget(self._caption)
        column.addWidget(card)
        self._answers = QWidget()
        self._answers.setObjectName("plain")
        flow = FlowLayout(self._answers, gap=6)
        self._buttons: list[Button] = []
        for number, (wish, (_, words)) in enumerate(PILES.items(), 1):
            made = button(f"{number}  {words}", on_click=self._on_clicked, kind="answer", name=words)
            made.setProperty("wish", wish)
            flow.addWidget(made)
            self._buttons.append(made)
        later = button(f"0  {LATER}", on_click=self._on_clicked, kind="answer", name=LATER)
        later.setProperty("wish", "")
        later.setToolTip(LATER_HELP)
        flow.addWidget(later)
        self._buttons.insert(0, later)
        column.addWidget(self._answers)

    def show_card(self, card: PreferenceCard | None) -> None:
        """Show another card; none for an empty deck."""
        self._title.setText(card.title if card else "Every card is on a pile")
        self._caption.setText(card.caption if card else "They can be moved at any time.")
        self._answers.setVisible(card is not None)
        for made in self._buttons:
            made.setAccessibleDescription(card.title if card else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sort with a number key."""
        number = event.key() - Qt.Key.Key_0
        if 0 <= number < len(self._buttons) and self._answers.isVisible():
            self._buttons[number].click()
        else:
            event.ignore()

    def _on_clicked(self) -> None:
        self.sorted.emit(str(self.sender().property("wish")))


class PileRow(QWidget):
    """One pile: its name at the left, its cards at the right."""

    moved = Signal(str, int)
    change_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, pile: Pile) -> None:
        super().__init__()
        self.setObjectName("plain")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        inside = QHBoxLayout()
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(10)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label(pile.title, "strong", wrap=True))
        count = len(pile.cards)
        names.addWidget(label({0: "no card yet", 1: "1 card"}.get(count, f"{count} cards"), "caption"))
        names.addStretch(1)
        inside.addLayout(names, 2)
        cards = QVBoxLayout()
        cards.setSpacing(5)
        for wish in pile.cards:
            made = WishCard(wish)
            for mine, own in ((made.moved, self.moved), (made.change_wanted, self.change_wanted),
                              (made.remove_wanted, self.remove_wanted)):  # fmt: skip
                mine.connect(own)
            cards.addWidget(made)
        inside.addLayout(cards, 5)
        whole.addLayout(inside)
        whole.addWidget(line())


class WishCard(QFrame):
    """One sorted card. Alt Up and Alt Down move it; Enter opens it; the menu offers everything."""

    moved = Signal(str, int)
    change_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, wish: WishShown) -> None:
        super().__init__()
        self.setObjectName("wish")
        self._wish = wish
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        place = f", place {wish.number}" if wish.number else ""
        self.setAccessibleName(f"{wish.title}{place}" + (f": “{wish.said}”" if wish.said else ""))
        self.setAccessibleDescription("Enter changes it. Alt Up and Down move it. Delete puts it back into the deck.")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 4)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(8)
        if wish.number:
            top.addWidget(PlaceDisc(wish.number))
        top.addWidget(label(wish.title, "body", wrap=True), 1)
        self._more = icon_button("menu", f"Move or change {wish.title}", self._open_menu)
        top.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        if wish.said:
            column.addWidget(Said(wish.said))

    def menu(self) -> QMenu:
        """Return what can be done with this card."""
        menu = QMenu(self)
        up, down = menu.addAction("Matters more"), menu.addAction("Matters less")
        up.setEnabled(bool(self._wish.number) and not self._wish.first)
        down.setEnabled(bool(self._wish.number) and not self._wish.last)
        up.triggered.connect(self._on_up)
        down.triggered.connect(self._on_down)
        menu.addAction("Another pile, or my own words …").triggered.connect(self._on_change)
        menu.addAction("Back into the deck").triggered.connect(self._on_remove)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow, open with Enter, put back with Delete."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self._on_up()
        elif alt and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self._on_down()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_change()
        elif event.key() == Qt.Key.Key_Delete:
            self._on_remove()
        else:
            super().keyPressEvent(event)

    def _open_menu(self) -> None:
        self.menu().exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _on_up(self) -> None:
        self.moved.emit(self._wish.id, -1)

    def _on_down(self) -> None:
        self.moved.emit(self._wish.id, 1)

    def _on_change(self) -> None:
        self.change_wanted.emit(self._wish.id)

    def _on_remove(self) -> None:
        self.remove_wanted.emit(self._wish.id)
