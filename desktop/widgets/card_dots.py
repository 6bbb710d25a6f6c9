"""Where we are among a few cards, as a row of dots: filled where something was said, a dash where laid aside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.presenters.conversation_view import Mark
from desktop.theme.tokens import colour, current

SIDE, GAP = 10, 6  # of a dot and between dots, at 100 %
_WORDS = {Mark.ANSWERED: "answered", Mark.SKIPPED: "laid aside", Mark.OPEN: "still open"}


class CardDots(QWidget):
    """A calm picture of an area's cards; the card we are at has a ring around it."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: Sequence[Mark] = ()
        self._at = -1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_marks(self, marks: Sequence[Mark], at: int) -> None:
        """Show these cards; `at` is the one we are at, from 0, or -1."""
        self._marks, self._at = marks, at
        counts = [f"{n} {words}" for mark, words in _WORDS.items() if (n := sum(m is mark for m in marks))]
        self.setAccessibleName(", ".join(counts))
        self.setToolTip(", ".join(counts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all dots and the ring."""
        theme = current()
        return QSize(theme.px(SIDE + GAP) * len(self._marks) + theme.px(GAP), theme.px(SIDE + 10))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, gap = float(current().px(SIDE)), float(current().px(GAP))
        for number, mark in enumerate(self._marks):
            dot = QRectF(gap + number * (side + gap), (self.height() - side) / 2, side, side)
            self._paint_dot(painter, dot, mark)
            if number == self._at:
                painter.setPen(QPen(colour("ink"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(dot.adjusted(-3.5, -3.5, 3.5, 3.5))
        painter.end()

    def _paint_dot(self, painter: QPainter, dot: QRectF, mark: Mark) -> None:
        painter.setPen(QPen(colour("sea" if mark is Mark.ANSWERED else "edge"), 1.5))
        painter.setBrush(colour("sea") if mark is Mark.ANSWERED else Qt.BrushStyle.NoBrush)
        if mark is Mark.SKIPPED:
            middle = dot.center().y()
            painter.drawLine(QPointF(dot.left(), middle), QPointF(dot.right(), middle))
        else:
            painter.drawEllipse(dot)
