"""Cards in as many columns as there is room for, each column as tall as its cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.theme.tokens import current

GAP = 14


class CardColumns(QWidget):
    """Lays cards out anew where another number of columns fits. `least` is a column's width at 100 %.

    Cards go round the columns one after the other; with `last_alone` the last one has the last column to itself.
    """

    def __init__(self, least: int, most: int, *, last_alone: bool = False) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._least, self._most, self._last_alone = least, most, last_alone
        self._cards: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 6, 0)
        self._grid.setSpacing(GAP)
        self._stacks = [self._add_stack(number) for number in range(most)]

    def _add_stack(self, number: int) -> QVBoxLayout:
        stack = QVBoxLayout()
        stack.setSpacing(GAP)
        stack.addStretch(1)
        self._grid.addLayout(stack, 0, number)
        return stack

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show other cards; those that are shown no longer are let go."""
        for gone in self._cards:
            if gone not in cards:
                gone.hide()
                gone.deleteLater()
        self._cards = list(cards)
        self._lay(force=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look how many columns fit."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self, force: bool = False) -> None:
        columns = max(1, min(self._most, self.width() // current().px(self._least)))
        if columns == self._columns and not force:
            return
        self._columns = columns
        for stack in self._stacks:  # kept, as PySide for Windows crashes over layouts that are taken out of layouts
            for card in self._cards:
                stack.removeWidget(card)
        for stack, cards in zip(self._stacks, self._shared(columns), strict=False):
            for number, card in enumerate(cards):
                stack.insertWidget(number, card)
        for number in range(self._most):
            self._grid.setColumnStretch(number, int(number < columns))

    def _shared(self, columns: int) -> list[list[QWidget]]:
        if self._last_alone and columns > 1:
            return [self._cards[:-1], self._cards[-1:]]
        return [self._cards[number::columns] for number in range(columns)]
