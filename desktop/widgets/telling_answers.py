"""A question with its answers at once. None is set apart, and where nothing was answered none is chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from desktop.presenters.telling_steps import Choices
from desktop.theme.tokens import current
from desktop.widgets.flow import FlowLayout
from desktop.widgets.text import label


class Answers(QWidget):
    """`chosen` carries the question's id and the answer's code. Showing other values keeps the focus."""

    chosen = Signal(str, str)

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.id, self._options = choices.id, choices.options
        self._buttons: dict[str, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        self._title = label(choices.title, "strong", wrap=True)
        column.addWidget(self._title)
        holder = QWidget()
        holder.setObjectName("plain")
        flow = FlowLayout(holder, gap=current().px(10))
        for code, words in choices.options:
            flow.addWidget(self._answer(choices.title, code, words))
        column.addWidget(holder)
        self.show_choices(choices)

    def _answer(self, title: str, code: str, words: str) -> QRadioButton:
        made = QRadioButton(words)
        made.setAccessibleName(f"{title}: {words}")
        made.clicked.connect(partial(self._on_clicked, code))
        self._buttons[code] = made
        return made

    def fits(self, choices: Choices) -> bool:
        """Tell whether this is the same question with the same answers."""
        return (choices.id, choices.options) == (self.id, self._options)

    def show_choices(self, choices: Choices) -> None:
        """Show which answer was given, or that none was."""
        self._title.setText(choices.title)
        for code, made in self._buttons.items():
            made.setAutoExclusive(False)  # or the last one could not be let go
            made.setChecked(bool(code) and code == choices.chosen)
        for made in self._buttons.values():
            made.setAutoExclusive(True)

    def _on_clicked(self, code: str, _on: bool = True) -> None:
        self.chosen.emit(self.id, code)
