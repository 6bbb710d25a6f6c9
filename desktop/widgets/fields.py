"""The form helper: every field of a `Form` with its label as buddy, its help, and its mistake in words.

A control made here always has an accessible name, so no form can forget one.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.presenters.forms import Field, FieldKind, Form
from desktop.theme.tokens import current
from desktop.widgets.flow import FlowLayout
from desktop.widgets.secret import secret_field
from desktop.widgets.text import IconLabel, Said, label
from supportplans.wording import day

FEW = 6  # as many choices are shown at once; more go into a list


class QuietCombo(QComboBox):
    """A list to choose from, which the wheel moves only while it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll instead, unless the list was chosen."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class WordsEdit(QPlainTextEdit):
    """Text of several lines. Tab goes to the next field, as in any other."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for a few lines."""
        return QSize(current().px(240), self.fontMetrics().lineSpacing() * self._lines + current().px(22))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl Enter to the form."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)


_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class _Round(QRadioButton):
    """One of a few choices; an arrow key chooses the one before or after it."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the choices, which go round whatever line they stand on."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class _Choices(QWidget):
    """A few choices at once: round buttons for one of them, tick boxes for several."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._several = field.kind is FieldKind.TICKS
        chosen = field.value or ()
        flow = FlowLayout(self, gap=current().px(12))
        self._boxes: list[tuple[str, QCheckBox | _Round]] = []
        for code, words in field.choices:
            box: QCheckBox | _Round = QCheckBox(words) if self._several else _Round(words)
            box.setChecked(code in chosen if self._several else code == field.value)
            box.setAccessibleName(f"{field.label}: {words}")
            flow.addWidget(box)
            self._boxes.append((code, box))
            if isinstance(box, _Round):
                box.stepped.connect(self._on_stepped)
        if self._boxes:
            at = next((n for n, (_, box) in enumerate(self._boxes) if box.isChecked()), 0)
            self.setFocusProxy(self._boxes[0 if self._several else at][1])

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        """Choose the next one from where the focus is, round and round."""
        now = next((n for n, (_, box) in enumerate(self._boxes) if box is self.sender()), 0)
        _, box = self._boxes[(now + step) % len(self._boxes)]
        box.setChecked(True)
        box.setFocus(Qt.FocusReason.TabFocusReason)

    def value(self) -> Any:
        """Return the code of the choice, or the codes of all that are ticked."""
        on = tuple(code for code, box in self._boxes if box.isChecked())
        return on if self._several else (on[0] if on else None)


class FieldRow(QWidget):
    """One field: label above, control, help or mistake under it."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.control = _control(field)
        self.control.setAccessibleName(field.label)
        if field.hint:
            self.control.setAccessibleDescription(field.hint)
        if field.kind is not FieldKind.TICK:
            name = label(field.label, "strong", wrap=True)
            name.setBuddy(self.control)
            column.addWidget(name)
        column.addWidget(self.control)
        if field.hint:
            column.addWidget(label(field.hint, "caption", wrap=True))
        self.look: QLabel = label("", "caption", wrap=True, tone="ink")
        self.look.hide()
        column.addWidget(self.look)
        if field.look and isinstance(self.control, QPlainTextEdit | QLineEdit):
            self.control.textChanged.connect(self._on_typed)
            self._on_typed()
        self.mistake: QLabel = label("", "caption", wrap=True, tone="change")
        self._mark = IconLabel("question", "change", 15)
        self.mistake.hide()
        column.addWidget(self.mistake)

    def typed(self) -> Any:
        """Return what stands in the control, as `forms.read` takes it."""
        control = self.control
        if isinstance(control, QLineEdit):
            return control.text()
        if isinstance(control, QPlainTextEdit):
            return control.toPlainText()
        if isinstance(control, QCheckBox):
            return control.isChecked()
        if isinstance(control, QComboBox):
            return control.currentData()
        assert isinstance(control, _Choices)
        return control.value()

    @Slot()
    def _on_typed(self) -> None:
        """Say beside the field what could be looked at again; nothing while there is nothing."""
        said = "\n".join(self.field.look(self.typed())) if self.field.look else ""
        if said != self.look.text():
            self.look.setText(said)
            self.look.setVisible(bool(said))
            self.control.setAccessibleDescription(" ".join(part for part in (self.field.hint, said) if part))

    def show_mistake(self, sentence: str) -> None:
        """Say what to do about this field; nothing for an empty sentence."""
        self.mistake.setText(sentence)
        self.mistake.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence or self.field.hint)


class FormFields(QWidget):
    """All fields of a form, one under another."""

    submitted = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.setObjectName("plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        if form.said:
            column.addWidget(Said(form.said))
        if form.intro:
            column.addWidget(label(form.intro, "body", wrap=True, tone="soft"))
        self.rows = tuple(FieldRow(field) for field in form.fields)
        for row in self.rows:
            column.addWidget(row)
            if isinstance(row.control, QLineEdit):
                row.control.returnPressed.connect(self.submitted)
        column.addStretch(1)

    def typed(self) -> dict[str, Any]:
        """Return what stands in every field."""
        return {row.field.id: row.typed() for row in self.rows}

    def show_mistakes(self, mistakes: dict[str, str]) -> None:
        """Say what is not right yet and go to the first such field."""
        first: FieldRow | None = None
        for row in self.rows:
            row.show_mistake(mistakes.get(row.field.id, ""))
            if first is None and row.field.id in mistakes:
                first = row
        if first is not None:
            first.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        if self.rows:
            self.rows[0].control.setFocus(Qt.FocusReason.OtherFocusReason)


def _control(field: Field) -> QWidget:
    if field.kind in (FieldKind.WORDS, FieldKind.LIST):
        edit = WordsEdit(4 if field.kind is FieldKind.LIST else 3)
        edit.setPlainText("\n".join(field.value or ()) if field.kind is FieldKind.LIST else str(field.value or ""))
        return edit
    if field.kind is FieldKind.TICK:
        box = QCheckBox(field.label)
        box.setChecked(bool(field.value))
        return box
    if field.kind is FieldKind.TICKS or (field.kind is FieldKind.CHOICE and len(field.choices) <= FEW):
        return _Choices(field)
    return _combo(field) if field.kind is FieldKind.CHOICE else _line(field)


def _combo(field: Field) -> QComboBox:
    combo = QuietCombo()
    for code, words in field.choices:
        combo.addItem(words, code)
    combo.setCurrentIndex(next((n for n, (code, _) in enumerate(field.choices) if code == field.value), 0))
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(16)
    return combo


def _line(field: Field) -> QLineEdit:
    edit = secret_field(field.label) if field.kind is FieldKind.SECRET else QLineEdit()
    value = field.value
    if value is None:
        return edit
    if field.kind is FieldKind.DAY:
        edit.setText(day(value))
    elif field.kind is FieldKind.NUMBER:
        edit.setText(f"{value:.15g}")
    else:
        edit.setText(str(value))
    return edit
