"""The draft, sentence by sentence: what was said, what the job asks, what was written by hand, and gaps that stay gaps.

A thread at the left ties together all sentences that come from the same story or words as the chosen one.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget

from desktop.presenters.evidence_lines import LineShown, Look
from desktop.theme.icons import paint_icon
from desktop.theme.tokens import colour
from desktop.widgets.evidence_rows import paint_gap, paint_said
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_row import sized
from desktop.widgets.row_view import ROW, WRAP, Index, RowDelegate, RowView, height_of

_BOXED = (Look.SAID, Look.GAP, Look.HAND)
_LEFT = {Look.SAID: 16, Look.GAP: 34, Look.HAND: 30}  # design pixels before the words
_RIGHT = {Look.SAID: 10, Look.GAP: 6, Look.HAND: 10}
_SIZES = {Look.TITLE: 14 / 11, Look.HEADING: 12 / 11}
_BULLET = 16  # design pixels for the dot of an item


class DraftDelegate(RowDelegate):
    """Paints `LineShown`s; the chosen one has a bar at its left and a ring when it has the focus."""

    def height(self, row: LineShown, font: QFont, width: float) -> float:
        """Return how tall a sentence is."""
        scale = scale_of(font)
        room = width - (40 + _LEFT.get(row.look, 0) + _RIGHT.get(row.look, 0) + _indent(row)) * scale
        return height_of(row.text, _font(row, font), room) + (_above(row) + _pad(row)) * scale

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: LineShown) -> None:
        """Paint a sentence."""
        rect, scale = QRectF(option.rect), scale_of(option.font)
        above = _above(row) * scale
        box = rect.adjusted((24 + _indent(row)) * scale, above, -16 * scale, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect.adjusted(0, above - 2 * scale, 0, 0), colour("sea_tint"))
            painter.fillRect(QRectF(rect.x(), box.y(), 4 * scale, box.height()), colour("sea"))
        self._paint_thread(painter, option, row, rect, scale)
        if row.item and row.first:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("ink"))
            painter.drawEllipse(QPointF(box.x() - 9 * scale, box.y() + 12 * scale), 2.5 * scale, 2.5 * scale)
        _paint_words(painter, box, row, _font(row, option.font), scale)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-6 * scale, -2, 6 * scale, 0), 6, 6)

    def _paint_thread(
        self, painter: QPainter, option: QStyleOptionViewItem, row: LineShown, rect: QRectF, scale: float
    ) -> None:
        view = option.widget
        chosen = view.currentIndex().data(ROW) if isinstance(view, QListView) else None
        if chosen is None or not chosen.ids & row.ids:
            return
        x = rect.x() + 13 * scale
        painter.setPen(QPen(colour("sea"), 2 * scale))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sea"))
        painter.drawEllipse(QPointF(x, rect.top() + (_above(row) + 12) * scale), 4 * scale, 4 * scale)


def _paint_words(painter: QPainter, box: QRectF, row: LineShown, font: QFont, scale: float) -> None:
    if row.look is Look.SAID:
        paint_said(painter, box, row.text, font, scale)
    elif row.look is Look.GAP:
        paint_gap(painter, box, row.text, font, scale)
    else:
        words = box
        if row.look is Look.HAND:
            _paint_hand(painter, box, scale)
            words = box.adjusted(_LEFT[Look.HAND] * scale, 0, -_RIGHT[Look.HAND] * scale, 0)
        painter.setFont(font)
        painter.setPen(colour("ink"))
        painter.drawText(words, WRAP, row.text)


def _paint_hand(painter: QPainter, box: QRectF, scale: float) -> None:
    """Paint what was written by hand: plain ground, an edge, and a pencil."""
    painter.setPen(QPen(colour("edge"), 1))
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    side = 14 * scale
    paint_icon(painter, QRectF(box.x() + 9 * scale, box.center().y() - side / 2, side, side), "pencil", "soft")


def _font(row: LineShown, font: QFont) -> QFont:
    bold = row.look in (Look.TITLE, Look.HEADING, Look.SUBHEADING)
    return sized(font, _SIZES.get(row.look, 1), bold=bold)


def _above(row: LineShown) -> int:
    if row.look in (Look.TITLE, Look.HEADING):
        return 14
    return (10 if row.first else 2) if row.look in _BOXED else (12 if row.first else 4)


def _pad(row: LineShown) -> int:
    return 10 if row.look in _BOXED else 4


def _indent(row: LineShown) -> int:
    return _BULLET if row.item else 0


class DraftView(RowView):
    """The sentences. A click or the arrow keys choose one, so that its source is told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("The draft, sentence by sentence", DraftDelegate, parent)
        self.setAccessibleDescription("Arrow keys move; where a sentence comes from is told beside it.")

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which sentence was chosen, and draw the thread anew."""
        super().currentChanged(current, previous)
        self.viewport().update()
