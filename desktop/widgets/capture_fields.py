"""The fields of a meeting: when, how and with whom in one row; and what was said of one adjustment, in two columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.presenters.forms import Field, FieldKind
from desktop.theme.tokens import current
from desktop.widgets.cards import clear
from desktop.widgets.fields import FieldRow, QuietCombo
from desktop.words.adjustments import CHANNELS
from supportplans.after_meeting import MeetingDraft

WIDE = frozenset({"words", "next_step", "note"})  # fields that take both columns
LONGEST_DAY = "30 September 2030"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TWO = 420  # from this width on, at 100 %, there are two columns


class MeetingFields(QWidget):
    """`told` carries the day, the way, who spoke and who else was there, at every change."""

    told = Signal(str, str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        channels = tuple((c.value, words.capitalize()) for c, words in CHANNELS.items())
        self.rows = {
            each.id: FieldRow(each)
            for each in (
                Field("on", "On what day"), Field("channel", "How", FieldKind.CHOICE, channels[0][0], choices=channels),
                Field("spoke", "Who spoke for them"), Field("present", "Who else was there"),
            )
        }  # fmt: skip
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._how = QuietCombo()
        for code, words in channels:
            self._how.addItem(words, code)
        self._how.setAccessibleName("How")
        self._how.currentIndexChanged.connect(self._tell)
        row = self.rows["channel"]
        row.layout().replaceWidget(row.control, self._how)  # type: ignore[union-attr]  # a short list beside lines
        row.control.hide()
        for place, (name, made) in enumerate(self.rows.items()):
            self._grid.addWidget(made, 0, place, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(place, 3 if name in ("spoke", "present") else 2)
            if isinstance(made.control, QLineEdit):
                made.control.textChanged.connect(self._tell)

    def show_draft(self, draft: MeetingDraft, mistakes: Mapping[str, str]) -> None:
        """Show what stands there, without telling anybody."""
        was = self.blockSignals(True)
        for name, text in (("on", draft.on), ("spoke", draft.spoke), ("present", draft.present)):
            control = self.rows[name].control
            if isinstance(control, QLineEdit) and control.text() != text:
                control.setText(text)
                control.setCursorPosition(0)
        self._how.setCurrentIndex(max(0, self._how.findData(draft.channel.value)))
        self.blockSignals(was)
        self.rows["on"].show_mistake(mistakes.get("on", ""))
        day = self.rows["on"].control
        day.setMinimumWidth(day.fontMetrics().horizontalAdvance(LONGEST_DAY) + current().px(32))

    def _tell(self) -> None:
        typed = {name: row.typed() for name, row in self.rows.items() if name != "channel"}
        self.told.emit(typed["on"], str(self._how.currentData()), typed["spoke"], typed["present"])


class SaidFields(QWidget):
    """What was said of one adjustment. `told` carries a field's id and its text.

    `left` is Enter in a line, `kept` Ctrl Enter anywhere: heard before the field, which may be gone afterwards.
    """

    told = Signal(str, str)
    left = Signal()
    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.rows: dict[str, FieldRow] = {}

    def show_fields(self, fields: Sequence[Field], typed: Mapping[str, str], mistakes: Mapping[str, str]) -> None:
        """Show other fields with what stands in them."""
        clear(self._grid)
        self.rows = {each.id: self._row(each, typed) for each in fields}
        two = self.width() >= current().px(_TWO)
        line, column = 0, 0
        for name, row in self.rows.items():
            whole = name in WIDE or not two
            if whole and column:
                line, column = line + 1, 0
            self._grid.addWidget(row, line, column, 1, 2 if whole else 1, Qt.AlignmentFlag.AlignTop)
            line, column = (line + 1, 0) if whole or column else (line, 1)
            row.show_mistake(mistakes.get(name, ""))
            row.show()  # at once, so that Tab finds it: Qt shows what is put into a layout a moment later
        for before, after in pairwise(self.rows.values()):  # Qt would put rows that are made anew anywhere
            QWidget.setTabOrder(before.control, after.control)

    def begin(self, mistakes: Mapping[str, str] | None = None) -> None:
        """Put the cursor into the first field, or the first that is not right yet."""
        first = next((row for name, row in self.rows.items() if name in (mistakes or {})), None)
        first = first or next(iter(self.rows.values()), None)
        if first is not None:
            first.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, each: Field, typed: Mapping[str, str]) -> FieldRow:
        kind = FieldKind.LINE if each.kind is FieldKind.DAY else each.kind
        made = FieldRow(replace(each, kind=kind, value=typed.get(each.id, each.value)))
        control = made.control
        control.setProperty("field", each.id)
        control.installEventFilter(self)
        if isinstance(control, QLineEdit):
            if each.kind is FieldKind.DAY:
                control.setPlaceholderText("Friday, or 3 March")
            control.textChanged.connect(self._on_changed)
        elif isinstance(control, QPlainTextEdit):
            control.textChanged.connect(self._on_changed)
        elif isinstance(control, QComboBox):
            control.currentIndexChanged.connect(self._on_changed)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear Enter before the field does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.kept.emit()
                return True
            if isinstance(watched, QLineEdit):
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _on_changed(self) -> None:
        name = str(self.sender().property("field"))
        self.told.emit(name, str(self.rows[name].typed() or ""))
