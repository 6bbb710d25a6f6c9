"""The five steps of an open adjustment side by side, each with its day under it and how long it took or is taking."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.presenters.adjustment_track import StepShown
from desktop.theme.tokens import colour, current
from desktop.widgets.steps import SIDE, paint_track

_LINE = 19  # of the small text, at 100 %
_MIDDLE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)


class TrackDates(QWidget):
    """Painted: names, marks, days, and how long. Where names would run together, only marks and days stand there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._steps: tuple[StepShown, ...] = ()

    def show_steps(self, steps: Sequence[StepShown]) -> None:
        """Show other steps."""
        self._steps = tuple(steps)
        self.setAccessibleName("How far it has got. " + ". ".join(step.name for step in self._steps))
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the lines that are there."""
        theme, lines = current(), 2 + any(step.took for step in self._steps)
        return QSize(theme.px(260), theme.px(SIDE + 8) + lines * theme.px(_LINE))

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the marks need."""
        return QSize(current().px(SIDE) * 8, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything."""
        if not self._steps:
            return
        painter = QPainter(self)
        column, row = self.width() / len(self._steps), float(current().px(_LINE))
        self._texts(painter, 0, column, [step.title for step in self._steps], "ink", bold=True)
        side = current().px(SIDE)
        inset = (column - side) / 2
        marks = QRectF(inset, row + current().px(3), self.width() - 2 * inset, side)
        paint_track(painter, marks, [step.mark for step in self._steps])
        under = marks.bottom() + current().px(3)
        self._texts(painter, under, column, [step.on for step in self._steps], "ink")
        for place, step in enumerate(self._steps):
            tone = "change" if step.late else "soft"
            self._text(painter, QRectF(place * column, under + row, column, row), step.took, tone, step.late)
        painter.end()

    def _texts(self, painter: QPainter, top: float, column: float, texts: list[str], tone: str,
               bold: bool = False) -> None:  # fmt: skip
        for place, text in enumerate(texts):
            room = QRectF(place * column, top, column, current().px(_LINE))
            self._text(painter, room, text, tone, bold)

    def _text(self, painter: QPainter, room: QRectF, text: str, tone: str, bold: bool) -> None:
        font: QFont = current().font("caption")
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(colour(tone))
        fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() - 2)
        painter.drawText(room, _MIDDLE, fitting)
