"""One question with a few answers as pills, of which at most one is chosen. The keys 1, 2, 3 ... choose, too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.chips import ChoiceChip
from desktop.widgets.flow import FlowLayout
from desktop.widgets.text import label


class ChoiceRow(QWidget):
    """`chosen` carries the code of an answer; the one that is chosen already carries nothing, and takes it back."""

    chosen = Signal(str)

    def __init__(self, question: str, choices: Sequence[tuple[str, str]], chosen: str = "") -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName(question)
        self._codes = [code for code, _ in choices]
        self._on = chosen
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(5)
        self.column.addWidget(label(question, "strong", wrap=True))
        holder = QWidget()
        holder.setObjectName("plain")
        flow = FlowLayout(holder, gap=8)
        self.chips: dict[str, ChoiceChip] = {}
        for number, (code, words) in enumerate(choices, 1):
            chip = ChoiceChip(code, words, code == chosen)
            chip.setAccessibleName(f"{question} {words}")
            chip.setAccessibleDescription(f"Key {number}")
            chip.chosen.connect(self._on_chosen)
            flow.addWidget(chip)
            self.chips[code] = chip
        self.column.addWidget(holder)

    def show_chosen(self, code: str) -> None:
        """Show which answer is chosen; none for an empty code."""
        self._on = code
        focused = any(chip.hasFocus() for chip in self.chips.values())
        for each, chip in self.chips.items():
            chip.choose(each == code)
            if focused and each == code:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> bool:
        """Put the focus on the chosen answer, or the first."""
        self.chips[self._on if self._on in self.chips else self._codes[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number; left and right go from answer to answer."""
        number = event.key() - Qt.Key.Key_1
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if 0 <= number < len(self._codes) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_chosen(self._codes[number])
        elif step:
            focused = next((n for n, code in enumerate(self._codes) if self.chips[code].hasFocus()), 0)
            place = min(max(focused + step, 0), len(self._codes) - 1)
            self.chips[self._codes[place]].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, code: str) -> None:
        self.chosen.emit("" if code == self._on else code)
