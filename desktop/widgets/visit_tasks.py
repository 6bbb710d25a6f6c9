"""Tasks as rows: those the job has already to be ticked, and empty ones for what is new; how often, and how long."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.presenters.visit_typed import TypedTask
from desktop.theme.tokens import current
from desktop.widgets.buttons import link
from desktop.widgets.fields import QuietCombo
from desktop.widgets.text import label
from desktop.words.visits import OFTEN

MOST = 40  # rows at once


class TaskRows(QWidget):
    """`told` carries the rows as they stand, at every change. Saying how often or how long ticks a task."""

    told = Signal(object)

    def __init__(self, tasks: tuple[TypedTask, ...]) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        for column, name in enumerate(("What is done", "How often", "How long")):
            self._grid.addWidget(label(name, "caption"), 0, column)
        self._tasks: list[TypedTask] = []
        self._words: list[QLineEdit | QCheckBox] = []
        for task in tasks:
            self._add(task)
        self.more = link("Another task", self._on_more, "plus")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._grid)
        whole.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def first(self) -> QWidget:
        """Return the first field."""
        return self._words[0]

    def _add(self, task: TypedTask) -> None:
        row = len(self._tasks)
        self._tasks.append(task)
        words = self._known(task) if task.task_id else self._new(task, row)
        self._words.append(words)
        name = task.words if task.task_id else f"Task {row + 1}"
        often, long = QuietCombo(), QLineEdit(task.long)
        for code, said in OFTEN:
            often.addItem(said, code)
        often.setCurrentIndex(max(0, often.findData(task.often)))
        often.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        often.setAccessibleName(f"{name}: how often")
        long.setAccessibleName(f"{name}: how long")
        long.setFixedWidth(current().px(110))
        for place, widget in enumerate((words, often, long)):
            widget.setProperty("row", row)
            self._grid.addWidget(widget, row + 1, place)
        often.currentIndexChanged.connect(self._on_often)
        long.textEdited.connect(self._on_long)

    def _known(self, task: TypedTask) -> QCheckBox:
        box = QCheckBox(task.words)
        box.setAccessibleName(f"Seen or told of: {task.words}")
        box.setChecked(task.seen)
        box.setMinimumWidth(current().px(120))  # long words are cut before the columns beside them are
        box.setToolTip(task.words)
        box.toggled.connect(self._on_seen)
        return box

    def _new(self, task: TypedTask, row: int) -> QLineEdit:
        edit = QLineEdit(task.words)
        edit.setAccessibleName(f"Task {row + 1}: what is done")
        edit.textEdited.connect(self._on_words)
        return edit

    def _on_words(self, text: str) -> None:
        self._change(words=text)

    def _on_seen(self, on: bool) -> None:
        self._change(seen=on)

    def _on_often(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QComboBox)
        code = str(sender.currentData())
        self._change(often=code)
        if code:
            self._tick(int(sender.property("row")))

    def _on_long(self, text: str) -> None:
        row = int(self.sender().property("row"))
        self._change(long=text)
        if text.strip():
            self._tick(row)

    def _tick(self, row: int) -> None:
        box = self._words[row]
        if isinstance(box, QCheckBox):
            box.setChecked(True)

    def _change(self, **said: object) -> None:
        row = int(self.sender().property("row"))
        self._tasks[row] = replace(self._tasks[row], **said)  # type: ignore[arg-type]
        self.told.emit(tuple(self._tasks))

    def _on_more(self) -> None:
        if len(self._tasks) < MOST:
            self._add(TypedTask())
            self._words[-1].setFocus(Qt.FocusReason.OtherFocusReason)
