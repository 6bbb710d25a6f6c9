"""The timeline of a negotiation. The person is a warm circle, the employer a cool square, waiting a dashed ring."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.presenters.adjustment_timeline import EventRow
from desktop.theme.tokens import colour, current
from desktop.widgets.cards import clear
from desktop.widgets.text import JobBox, Said, label
from supportplans.model import Party

NODE = 25  # of a node, at 100 %
_DATES = 78  # a day with its year
_NARROW = 430  # under this width (at 100 %) days stand over the words instead of beside them


def paint_node(painter: QPainter, rect: QRectF, party: Party | None, number: str = "") -> None:
    """Paint a node: circle for the person, rounded square for the employer, dashed ring for nobody yet."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = rect.adjusted(1.2, 1.2, -1.2, -1.2)
    if party is None:
        pen = QPen(colour("sea"), 1.8)
        pen.setDashPattern([2.2, 1.8])
        painter.setPen(pen)
        painter.setBrush(colour("surface"))
        painter.drawEllipse(inner)
        return
    employer = party is Party.EMPLOYER
    painter.setPen(QPen(colour("job_bar" if employer else "said_bar"), 1.8))
    painter.setBrush(colour("job" if employer else "said"))
    if employer:
        painter.drawRoundedRect(inner, rect.width() / 5, rect.width() / 5)
    else:
        painter.drawEllipse(inner)
    painter.setFont(_bold_caption())
    painter.setPen(colour("ink"))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), number)


def _bold_caption() -> QFont:
    font = current().font("caption")
    font.setBold(True)
    return font


class Node(QWidget):
    """A node with its piece of the line, which goes on above and below where there are neighbours."""

    def __init__(self, row: EventRow, above: bool, below: bool) -> None:
        super().__init__()
        self._row, self._above, self._below = row, above, below
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return a size that grows with the text."""
        side = current().px(NODE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint line and node."""
        painter = QPainter(self)
        side = float(current().px(NODE))
        x, middle = self.width() / 2, side / 2
        painter.setPen(QPen(colour("edge"), 1.5))
        if self._above:
            painter.drawLine(QPointF(x, 0), QPointF(x, middle))
        if self._below:
            painter.drawLine(QPointF(x, middle), QPointF(x, self.height()))
        if not self._row.aside:
            paint_node(painter, QRectF(x - side / 2, 0, side, side), self._row.party, self._row.number)
        painter.end()


class EventLine(QWidget):
    """One event: day, node, who did what, their words, and for a no the reason and what would change it."""

    def __init__(self, row: EventRow, above: bool, below: bool) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName(row.name)
        self._dated = bool(row.on)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        self._side = self._date_column(row)
        self._over = label(f"{row.on}, {row.how}", "caption")
        whole.addWidget(self._side)
        whole.addWidget(Node(row, above, below))
        whole.addLayout(self._words(row), 1)

    def set_narrow(self, narrow: bool) -> None:
        """Put the day over the words, or beside them."""
        self._side.setVisible(self._dated and not narrow)
        self._over.setVisible(self._dated and narrow)

    def _date_column(self, row: EventRow) -> QWidget:
        made = QWidget()
        made.setObjectName("plain")
        made.setFixedWidth(current().px(_DATES))
        stack = QVBoxLayout(made)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        for text, tone in ((row.on, "ink"), (row.how, "")):
            line = label(text, "caption", tone=tone)
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            stack.addWidget(line)
        stack.addStretch(1)
        return made

    def _words(self, row: EventRow) -> QVBoxLayout:
        stack = QVBoxLayout()
        stack.setContentsMargins(0, current().px(3), 0, current().px(14))
        stack.setSpacing(5)
        stack.addWidget(self._over)
        stack.addWidget(_lead(row))
        if row.words:
            stack.addWidget(JobBox(f"“{row.words}”") if row.party is Party.EMPLOYER else Said(row.words))
        notes = QVBoxLayout()
        notes.setSpacing(1)
        for lead, text in row.notes:
            notes.addWidget(label(f"{lead} {text}", "caption", wrap=True, tone="ink"))
        stack.addLayout(notes)
        stack.addStretch(1)
        return stack


def _lead(row: EventRow) -> QLabel:
    """Return who did what: bold for a move, plain and small for a line about the record."""
    if row.aside:
        return label(f"{row.lead}{row.rest}", "caption", wrap=True)
    return label(f"{row.lead}{row.rest}", "strong", wrap=True)


class Timeline(QWidget):
    """All events of one negotiation, first to last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.setAccessibleName("What happened so far")
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(0)
        self._lines: list[EventLine] = []

    def show_events(self, rows: Sequence[EventRow]) -> None:
        """Show other events."""
        clear(self._stack)
        self._lines = [EventLine(row, n > 0, n < len(rows) - 1) for n, row in enumerate(rows)]
        for line in self._lines:
            self._stack.addWidget(line)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether days still fit beside the words."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_lines"):
            self._fit()

    def _fit(self) -> None:
        for line in self._lines:
            line.set_narrow(self.width() < current().px(_NARROW))
