"""The draft, sentence by sentence: what the person said, what the job asks, and gaps that stay gaps."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from desktop.presenters.evidence_view import Look, SentenceShown
from desktop.theme.tokens import colour
from desktop.widgets.evidence_rows import paint_gap, paint_said
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_row import sized
from desktop.widgets.row_view import WRAP, RowDelegate, RowView, height_of

_ABOVE = {Look.OPENING: 8, Look.JOB: 12, Look.SAID: 3, Look.GAP: 12}  # design pixels over a sentence
_LEFT = {Look.OPENING: 0, Look.JOB: 0, Look.SAID: 16, Look.GAP: 34}
_RIGHT = {Look.OPENING: 0, Look.JOB: 0, Look.SAID: 10, Look.GAP: 6}


class DraftDelegate(RowDelegate):
    """Paints `SentenceShown`s; the chosen one has a bar at its left and a ring when it has the focus."""

    def height(self, row: SentenceShown, font: QFont, width: float) -> float:
        """Return how tall a sentence is."""
        scale = scale_of(font)
        room = width - (32 + _LEFT[row.look] + _RIGHT[row.look]) * scale
        return height_of(row.text, _font(row, font), room) + (_ABOVE[row.look] + _pad(row)) * scale

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: SentenceShown) -> None:
        """Paint a sentence."""
        rect, scale = QRectF(option.rect), scale_of(option.font)
        box = rect.adjusted(16 * scale, _ABOVE[row.look] * scale, -16 * scale, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect.adjusted(0, (_ABOVE[row.look] - 3) * scale, 0, 0), colour("sea_tint"))
            painter.fillRect(QRectF(rect.x(), box.y(), 4 * scale, box.height()), colour("sea"))
        font = _font(row, option.font)
        if row.look is Look.SAID:
            paint_said(painter, box, row.text, font, scale)
        elif row.look is Look.GAP:
            paint_gap(painter, box, row.text, font, scale)
        else:
            painter.setFont(font)
            painter.setPen(colour("ink"))
            painter.drawText(box, WRAP, row.text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-6 * scale, -2, 6 * scale, 0), 6, 6)


def _font(row: SentenceShown, font: QFont) -> QFont:
    return sized(font, 1, bold=row.look is Look.OPENING or row.look is Look.JOB)


def _pad(row: SentenceShown) -> int:
    return 12 if row.look in (Look.SAID, Look.GAP) else 4


class DraftView(RowView):
    """The sentences. Hovering, a click or the arrow keys choose one, so that its source is told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("First draft, sentence by sentence", DraftDelegate, parent)
        self.setAccessibleDescription("Arrow keys move; where a sentence comes from is told below.")
        self.setMouseTracking(True)
        self.entered.connect(self._on_entered)

    def _on_entered(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())
