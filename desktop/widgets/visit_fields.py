"""The fields of a visit: ticks with a line for their words, numbers, rows of tasks. Each tells what stands in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.presenters.visit_typed import Typed
from desktop.theme.tokens import current
from desktop.widgets.fields import WordsEdit
from desktop.widgets.flow import FlowLayout
from desktop.widgets.text import label
from desktop.widgets.visit_tasks import TaskRows
from jobs.visit_questions import Ask, VisitQuestion

THEIR_WORDS = "In their words"


class VisitField(QWidget):
    """One question with what it takes. `told` carries its id and what stands in it, at every change."""

    told = Signal(str, object)

    def __init__(self, question: VisitQuestion, typed: Typed) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.question = question
        self._typed = typed
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.name = label(question.words, "strong", wrap=True)
        column.addWidget(self.name)
        if question.hint and question.ask not in (Ask.LEVEL, Ask.TICKS):  # boxes need none, or one for them all
            column.addWidget(label(question.hint, "caption", wrap=True))
        self.first: QWidget = self
        self._column = column
        self._build()
        self.mistake = label("", "caption", wrap=True, tone="change")
        self.mistake.hide()
        column.addWidget(self.mistake)
        self.first.setAccessibleDescription(question.hint)
        self.name.setBuddy(self.first)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_mistake(self, sentence: str) -> None:
        """Say what to do about this question; nothing for an empty sentence."""
        self.mistake.setText(sentence)
        self.mistake.setVisible(bool(sentence))
        self.first.setAccessibleDescription(sentence or self.question.hint)

    def _build(self) -> None:
        ask = self.question.ask
        if ask is Ask.TASKS:
            self.rows = TaskRows(self._typed.tasks)
            self.rows.told.connect(self._on_tasks)
            self._add(self.rows)
            self.first = self.rows.first
        elif ask in (Ask.LEVEL, Ask.TICKS):
            self._build_ticks()
            self._build_words(THEIR_WORDS)
        elif ask is Ask.RANGE:
            self._build_numbers((("from", self._typed.low), ("to", self._typed.high)))
            self._build_words(THEIR_WORDS)
        elif ask is Ask.NUMBER:
            self._build_numbers((("", self._typed.low),))
        else:
            self._build_text()

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _build_ticks(self) -> None:
        holder = QWidget()
        holder.setObjectName("plain")
        flow = FlowLayout(holder, gap=current().px(14))
        self.boxes = []
        for code, words in self.question.choices:
            box = QCheckBox(words)
            box.setAccessibleName(f"{self.question.words} {words}")
            box.setChecked(code in self._typed.ticks)
            box.toggled.connect(self._on_changed)
            flow.addWidget(box)
            self.boxes.append((code, box))
        self.first = self.boxes[0][1]
        self._add(holder)

    def _build_words(self, hint: str) -> None:
        self.words = QLineEdit(self._typed.words)
        self.words.setPlaceholderText(hint)
        self.words.setAccessibleName(f"{self.question.words} {hint}")
        self.words.textEdited.connect(self._on_changed)
        self._add(self.words)

    def _build_numbers(self, ends: tuple[tuple[str, str], ...]) -> None:
        holder = QWidget()
        holder.setObjectName("plain")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.numbers = []
        for name, text in ends:
            edit = QLineEdit(text)
            edit.setAccessibleName(f"{self.question.words} {name}".strip())
            edit.setFixedWidth(current().px(90))
            edit.textEdited.connect(self._on_changed)
            if name:
                row.addWidget(label(name))
            row.addWidget(edit)
            self.numbers.append(edit)
        row.addStretch(1)
        self.first = self.numbers[0]
        self._add(holder)

    def _build_text(self) -> None:
        self.text = WordsEdit(3 if self.question.ask is Ask.LIST else 2)
        self.text.setPlainText(self._typed.words)
        self.text.setAccessibleName(self.question.words)
        self.text.textChanged.connect(self._on_changed)
        self.first = self.text
        self._add(self.text)

    def _on_tasks(self, tasks: object) -> None:
        assert isinstance(tasks, tuple)
        self._tell(replace(self._typed, tasks=tasks))

    def _on_changed(self) -> None:
        typed = self._typed
        if hasattr(self, "boxes"):
            typed = replace(typed, ticks=tuple(code for code, box in self.boxes if box.isChecked()))
        if hasattr(self, "numbers"):
            low, high = self.numbers[0].text(), self.numbers[-1].text() if len(self.numbers) > 1 else ""
            typed = replace(typed, low=low, high=high)
        if hasattr(self, "words"):
            typed = replace(typed, words=self.words.text())
        if hasattr(self, "text"):
            typed = replace(typed, words=self.text.toPlainText())
        self._tell(typed)

    def _tell(self, typed: Typed) -> None:
        self._typed = typed
        self.told.emit(self.question.id, typed)
