"""Tasks as rows: those the job has already to be ticked, and empty ones for what is new; how often, and how long."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.presenters.visit_typed import TypedTask
from desktop.theme.tokens import current
from desktop.widgets.buttons import link
from desktop.widgets.fields import QuietCombo
from desktop.widgets.text import label
from desktop.words.visits import OFTEN

MOST = 40  # rows at once


class TickLine(QWidget):
    """A tick box whose words wrap; a click on the words ticks too."""

    def __init__(self, words: str, name: str, on: bool) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.box = QCheckBox()
        self.box.setAccessibleName(name)
        self.box.setChecked(on)
        self.box.setMinimumSize(current().px(26), current().px(26))
        said = label(words, wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box)
        row.addWidget(said, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick by a click on the words."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.box.click()


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
        self._words: list[QLineEdit | TickLine] = []
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
        first = self._words[0]
        return first.box if isinstance(first, TickLine) else first

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
            self._grid.addWidget(widget, row + 1, place)
        for asked in (words.box if isinstance(words, TickLine) else words, often, long):
            asked.setProperty("row", row)
        often.currentIndexChanged.connect(self._on_often)
        long.textEdited.connect(self._on_long)

    def _known(self, task: TypedTask) -> TickLine:
        made = TickLine(task.words, f"Seen or told of: {task.words}", task.seen)
        made.box.toggled.connect(self._on_seen)
        return made

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
        words = self._words[row]
        if isinstance(words, TickLine):
            words.box.setChecked(True)

    def _change(self, **said: object) -> None:
        row = int(self.sender().property("row"))
        self._tasks[row] = replace(self._tasks[row], **said)  # type: ignore[arg-type]
        self.told.emit(tuple(self._tasks))

    def _on_more(self) -> None:
        if len(self._tasks) < MOST:
            self._add(TypedTask())
            self._words[-1].setFocus(Qt.FocusReason.OtherFocusReason)
