"""The adjustments of a meeting: arrow keys choose, one letter says what was answered, Enter goes to the words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.widgets.choice_list import ChoiceList

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class CaptureList(ChoiceList):
    """`pressed` carries a letter, `into` asks for the fields, `away` lets go of what is written of a row."""

    pressed = Signal(str)
    into = Signal()
    away = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters answer; nothing is searched for by typing here."""
        if event.modifiers() not in _PLAIN:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.into.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.away.emit()
        elif event.text().isalpha():
            self.pressed.emit(event.text().upper())
        else:
            super().keyPressEvent(event)
