"""Who may hear what: a table of tick boxes. Arrow keys move from box to box, Space ticks; Tab leaves the table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop.presenters.telling_steps import Matrix
from desktop.widgets.cards import clear
from desktop.widgets.text import label, line, plain_tip
from desktop.words.telling import NO_ONE

_MOVES = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class _Box(QCheckBox):
    """A tick box that leaves the arrow keys to its table."""

    def __init__(self, table: MatrixTable, place: tuple[int, int], name: str) -> None:
        super().__init__()
        self._table, self._place = table, place
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))  # where the names of columns have scrolled away
        self.setMinimumHeight(self.fontMetrics().height() + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass arrow keys on; a plain button would go to the next one in the window."""
        if event.key() in _MOVES and not event.modifiers():
            down, right = _MOVES[Qt.Key(event.key())]
            self._table.go(self._place[0] + down, self._place[1] + right)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the box that Tab comes back to."""
        super().focusInEvent(event)
        self._table.rest_on(self)


class MatrixTable(QWidget):
    """`turned` carries reader and content. `rested` tells which box has the focus, so that it can be seen."""

    turned = Signal(str, str)
    no_one = Signal(bool)
    rested = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName("Who may hear what")
        self.setAccessibleDescription("Arrow keys move from box to box. Space ticks.")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._made: tuple[object, object] = ((), ())
        self._boxes: dict[tuple[int, int], _Box] = {}
        self._codes: dict[tuple[int, int], tuple[str, str]] = {}
        self._nobody = QCheckBox(NO_ONE)

    def show_matrix(self, matrix: Matrix) -> None:
        """Show ticks; boxes are made anew only where rows or columns are others."""
        if self._made != (matrix.readers, matrix.contents):
            self._build(matrix)
        for place, box in self._boxes.items():
            box.setChecked(self._codes[place] in matrix.ticked)
        self._nobody.setChecked(matrix.no_one)

    def _build(self, matrix: Matrix) -> None:
        clear(self._grid)
        self._made = (matrix.readers, matrix.contents)
        self._boxes, self._codes = {}, {}
        self._grid.setColumnStretch(0, 3)
        for column, (_, reader) in enumerate(matrix.readers):
            head = label(reader, "strong", wrap=True)
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(head, 0, column + 1)
            self._grid.setColumnStretch(column + 1, 2)
        for row, (content, words) in enumerate(matrix.contents):
            self._grid.addWidget(line(), 2 * row + 1, 0, 1, len(matrix.readers) + 1)
            name = label(words[:1].upper() + words[1:], "body", wrap=True)
            name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(name, 2 * row + 2, 0)
            for column, (reader, who) in enumerate(matrix.readers):
                self._add(row, column, f"{who} may hear {words}", (reader, content))
        self._nobody = QCheckBox(NO_ONE)
        self._nobody.setAccessibleName(f"{NO_ONE} may hear anything")
        self._nobody.clicked.connect(self.no_one)
        last = 2 * len(matrix.contents) + 1
        self._grid.addWidget(line(), last, 0, 1, len(matrix.readers) + 1)
        self._grid.addWidget(self._nobody, last + 1, 0, 1, len(matrix.readers) + 1)

    def _add(self, row: int, column: int, name: str, codes: tuple[str, str]) -> None:
        box = _Box(self, (row, column), name)
        first = not self._boxes
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if first else Qt.FocusPolicy.ClickFocus)
        box.clicked.connect(partial(self._on_clicked, codes))
        self._boxes[row, column], self._codes[row, column] = box, codes
        self._grid.addWidget(box, 2 * row + 2, column + 1, Qt.AlignmentFlag.AlignCenter)

    def go(self, row: int, column: int) -> None:
        """Go to a box; past an edge nothing moves."""
        if (row, column) in self._boxes:
            self._boxes[row, column].setFocus(Qt.FocusReason.TabFocusReason)
            self.rest_on(self._boxes[row, column])

    def rest_on(self, box: QCheckBox) -> None:
        """Let Tab come back to this box: the table is one stop on the way through the page."""
        for other in self._boxes.values():
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is box else Qt.FocusPolicy.ClickFocus)
        self.rested.emit(box)

    def _on_clicked(self, codes: tuple[str, str], _on: bool = True) -> None:
        self.turned.emit(*codes)
