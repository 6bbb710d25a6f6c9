"""The parts of an open adjustment: a title, what is written under it, and small buttons that change just that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.presenters.adjustment_parts import Act, PartLine, PartShown
from desktop.widgets.buttons import button
from desktop.widgets.cards import clear, column, row
from desktop.widgets.text import label, line


class PartsView(QWidget):
    """Shows parts one under another. `wanted` carries the code of a button."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(10)
        self.buttons: dict[str, QPushButton] = {}

    def show_parts(self, parts: Sequence[PartShown]) -> None:
        """Show other parts; the focus stays on the button it was on."""
        focused = next((code for code, made in self.buttons.items() if made.hasFocus()), "")
        clear(self._stack)
        self.buttons = {}
        for number, part in enumerate(parts):
            if number:
                self._stack.addWidget(line())
            self._show_part(part)
        if focused in self.buttons:
            self.buttons[focused].setFocus()

    def _show_part(self, part: PartShown) -> None:
        head = [label(part.title, "strong", wrap=True), *self._acts(part.acts, part.title)]
        lines = [self._line(each) for each in part.lines]
        if not lines and part.empty:
            lines = [label(part.empty, "caption", wrap=True)]
        whole = column(row(*head, stretch=0), *lines, spacing=5)
        self._stack.addWidget(whole)

    def _line(self, each: PartLine) -> QWidget:
        words = label(each.name, "body", wrap=True, tone="soft" if each.soft else "ink")
        return row(words, *self._acts(each.acts, each.name), stretch=0) if each.acts else words

    def _acts(self, acts: Sequence[Act], about: str) -> list[QPushButton]:
        found: list[QPushButton] = []
        for code, words in acts:
            made = button(words, kind="small", name=f"{about}: {words}", on_click=self._on_clicked)
            made.setProperty("act", code)
            self.buttons[code] = made
            found.append(made)
        return found

    def _on_clicked(self) -> None:
        self.wanted.emit(str(self.sender().property("act")))
