"""What a job asks, facet by facet: known facts with where they come from, open ones as questions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.presenters.job_view import ConditionLine
from desktop.widgets.buttons import button
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_parts import Mark
from desktop.widgets.text import label, line
from matching.model import Standing

WIDE = 640  # design pixels from which two columns fit
NAME_WIDTH = 108


class FactRow(QWidget):
    """One facet. In a job that can be changed a pencil opens its form; Delete on it makes the facet not known."""

    opened = Signal(str)
    forgotten = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self._line: ConditionLine | None = None
        self._own = False
        self.name = label("", "strong", wrap=True)
        self.says = label("", "body", wrap=True)
        self.source = label("", "caption", wrap=True)
        self.mark = Mark(Standing.UNKNOWN)
        self.pencil = button("", "pencil", kind="link", on_click=self._open)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.says)
        words.addWidget(self.source)
        row = QHBoxLayout()
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.mark, 0, top)
        row.addWidget(self.name, 0, top)
        row.addLayout(words, 1)
        row.addWidget(self.pencil, 0, top)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addStretch(1)
        whole.addWidget(line())

    def show_line(self, shown: ConditionLine, own: bool, plain: bool) -> None:
        """Show a facet; `plain` leaves out where it comes from, unless it is only typical."""
        self._line, self._own = shown, own
        self.mark.setVisible(not shown.known)
        self.name.setText(shown.name)
        self.says.setText(shown.says)
        self.source.setText(shown.source)
        self.source.setVisible(shown.known and (shown.typical or not plain))
        self.name.setFixedWidth(round(NAME_WIDTH * scale_of(self.font())))
        self.pencil.setVisible(own)
        self.pencil.setAccessibleName(("Change " if shown.known else "Answer ") + shown.spoken)
        self.pencil.setToolTip("Change it" if shown.known else "Write down the answer")
        self.setAccessibleName(shown.spoken)

    @property
    def facet(self) -> str:
        """Return which facet it shows."""
        return self._line.facet if self._line else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the facet not known again with Delete."""
        if event.key() == Qt.Key.Key_Delete and self._own and self._line and self._line.known:
            self.forgotten.emit(self._line.facet)
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the form, as the pencil does."""
        super().mouseDoubleClickEvent(event)
        if self._own:
            self._open()

    def _open(self) -> None:
        if self._line:
            self.opened.emit(self._line.facet)


class FactGrid(QWidget):
    """Facets in two columns, or in one where two do not fit. Rows are kept and shown anew."""

    opened = Signal(str)
    forgotten = Signal(str)

    def __init__(self, plain: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self._plain, self._columns, self._shown = plain, 0, 0
        self.rows: list[FactRow] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(26)
        self._grid.setVerticalSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_lines(self, lines: tuple[ConditionLine, ...], own: bool) -> None:
        """Show facets in this order, down the first column and then the second."""
        while len(self.rows) < len(lines):
            self._add_row()
        for row, shown in zip(self.rows, lines, strict=False):
            row.show_line(shown, own, self._plain)
        self._shown, self._columns = len(lines), 0
        self._lay()

    def _add_row(self) -> None:
        row = FactRow(self)
        row.opened.connect(self.opened)
        row.forgotten.connect(self.forgotten)
        self.rows.append(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether two columns fit."""
        super().resizeEvent(event)
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_grid"):
            self._lay()

    def _lay(self) -> None:
        scale = scale_of(self.font())
        columns = 2 if self.width() >= WIDE * scale else 1
        if columns == self._columns:
            return
        self._columns = columns
        tall = -(-self._shown // columns)
        for n, row in enumerate(self.rows):
            self._grid.removeWidget(row)
            row.setVisible(n < self._shown)
            if n < self._shown:
                self._grid.addWidget(row, n % tall, n // tall)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._grid.setHorizontalSpacing(26 if columns == 2 else 0)
