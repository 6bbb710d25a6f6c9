"""A box to type what is said: Enter keeps it, Shift Enter begins a new line, the page keys turn the cards."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.widgets.fields import WordsEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SayingEdit(WordsEdit):
    """Several lines of somebody's own words."""

    kept = Signal()
    turned = Signal(int, bool)  # to the next card (1) or the one before (-1); whether by a whole area

    def __init__(self, lines: int, name: str) -> None:
        super().__init__(lines)
        self.setAccessibleName(name)
        self.setAccessibleDescription("Enter keeps it. Shift Enter begins a new line.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter; pass the page keys on, which would otherwise scroll what is around."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.kept.emit()
        elif step := page_step(event):
            self.turned.emit(*step)
        else:
            super().keyPressEvent(event)


def page_step(event: QKeyEvent) -> tuple[int, bool] | None:
    """Return where a page key turns to, and whether Ctrl was held with it; None for any other key."""
    step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
    return (step, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)) if step else None
