"""Where a visit's facts come from: the day, how it was learnt, and who showed it or said it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from desktop.presenters.forms import Field, FieldKind
from desktop.presenters.visit_view import Start
from desktop.widgets.buttons import button
from desktop.widgets.fields import FieldRow
from desktop.widgets.flow import FlowLayout
from desktop.words.visits import HOW


class StartFields(QWidget):
    """`told` carries the day, the way and the name as they stand, at every change."""

    told = Signal(str, str, str)

    def __init__(self, start: Start, mistakes: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName("plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.on = FieldRow(Field("on", "Which day was it?", value=start.on, help="Such as today, yesterday or 3 March "
                                 "2027."))  # fmt: skip
        ways = tuple((how.value, words) for how, words in HOW.items())
        self.how = FieldRow(Field("how", "How do we know?", FieldKind.CHOICE, start.how, choices=ways))
        self.who = FieldRow(Field("who", "Who showed it, or said it?", value=start.who, help="A name and what they do, "
                                  "such as “Ffion Marsh, owner”."))  # fmt: skip
        for row in (self.on, self.how, self.who):
            row.show_mistake(mistakes.get(row.field.id, ""))
            column.addWidget(row)
        self._first = next((r for r in (self.on, self.who) if r.field.id in mistakes), self.on)
        self._listen(start)
        self._offer(start.contacts, column)

    def begin(self) -> None:
        """Put the cursor into the first field, or the one that is not right yet."""
        self._first.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listen(self, start: Start) -> None:
        for row in (self.on, self.who):
            assert isinstance(row.control, QLineEdit)
            row.control.textChanged.connect(self._tell)
        for box in self.how.control.findChildren(QWidget):
            if hasattr(box, "toggled"):
                box.toggled.connect(self._tell)
        assert isinstance(self.who.control, QLineEdit)
        completer = QCompleter(QStringListModel(list(start.contacts), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.who.control.setCompleter(completer)

    def _offer(self, contacts: tuple[str, ...], column: QVBoxLayout) -> None:
        """Offer the people of the employer, to be put in with one press."""
        if not contacts:
            return
        holder = QWidget()
        holder.setObjectName("plain")
        holder.setAccessibleName("People there")
        flow = FlowLayout(holder, gap=6)
        for name in contacts:
            made = button(name, "person", kind="small", name=f"It was {name}")
            made.setProperty("who", name)
            made.clicked.connect(self._on_contact)
            flow.addWidget(made)
        column.addWidget(holder)

    def _on_contact(self) -> None:
        assert isinstance(self.who.control, QLineEdit)
        self.who.control.setText(str(self.sender().property("who")))

    def _tell(self) -> None:
        self.told.emit(self.on.typed(), self.how.typed() or "workplace", self.who.typed())
