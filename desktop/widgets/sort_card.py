"""The card on top of the deck, to be put on a pile: by a key, by a button, or by carrying it there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.widgets.buttons import Button, button
from desktop.widgets.carrying import Carried
from desktop.widgets.flow import FlowLayout
from desktop.widgets.text import label
from desktop.words.preferences import LATER, LATER_HELP, NOT_COUNTED, PILES
from matching.cards import PreferenceCard

DECK = "deck"  # what the card on top of the deck is carried as


class SortCard(QFrame):
    """The card and the piles as equal buttons; 1 to 7 sort it, 0 lays it aside."""

    sorted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addWidget(self._face())
        self._answers = QWidget()
        self._answers.setObjectName("plain")
        flow = FlowLayout(self._answers, gap=6)
        answers = [(LATER, ""), *((words, wish) for wish, (_, words) in PILES.items())]
        self._buttons = [self._answer(number, words, wish) for number, (words, wish) in enumerate(answers)]
        for made in [*self._buttons[1:], self._buttons[0]]:
            flow.addWidget(made)
        self._buttons[0].setToolTip(LATER_HELP)
        column.addWidget(self._answers)

    def _face(self) -> Carried:
        self.face = Carried()
        self.face.setObjectName("card")
        inside = QVBoxLayout(self.face)
        inside.setContentsMargins(14, 9, 14, 9)
        inside.setSpacing(1)
        self._title, self._caption = label("", "h2", wrap=True), label("", "caption", wrap=True)
        inside.addWidget(self._title)
        inside.addWidget(self._caption)
        return self.face

    def _answer(self, number: int, words: str, wish: str) -> Button:
        made = button(f"{number}  {words}", on_click=self._on_clicked, kind="answer", name=words)
        made.setProperty("wish", wish)
        return made

    def show_card(self, card: PreferenceCard | None) -> None:
        """Show another card; none for an empty deck."""
        self._title.setText(card.title if card else "Every card is on a pile")
        caption = card.caption if card else "They can be moved at any time."
        self._caption.setText(caption if card is None or card.counts else f"{caption} {NOT_COUNTED}")
        self._answers.setVisible(card is not None)
        self.face.card_id = DECK if card else ""
        self.face.setCursor(Qt.CursorShape.OpenHandCursor if card else Qt.CursorShape.ArrowCursor)
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
