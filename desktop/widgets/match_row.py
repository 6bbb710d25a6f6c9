"""Painting one row of the ranked jobs, and the head above them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.presenters.match_points import Shown
from desktop.presenters.match_view import MatchRow
from desktop.theme.tokens import colour
from desktop.widgets.match_columns import LEDGERS, Columns, columns, row_height, scale_of
from desktop.widgets.match_paint import paint_bar
from desktop.widgets.row_view import paint_ground
from desktop.words.matches import LEDGERS as LEDGER_NAMES
from desktop.words.matches import may_move, roughly, signed, span
from matching.model import Ledger

ROW, TAIL = int(Qt.ItemDataRole.UserRole) + 1, int(Qt.ItemDataRole.UserRole) + 2
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def sized(font: QFont, part: float, *, bold: bool = False, figures: bool = False) -> QFont:
    """Return the font at a part of its size; `figures` all of one width."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * part)
    made.setBold(bold)
    if figures:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def write(painter: QPainter, rect: QRectF, text: str, font: QFont, ink: QColor, align: Qt.AlignmentFlag) -> None:
    """Write one line, shortened with … where it does not fit (the whole is in the row's accessible name)."""
    painter.setFont(font)
    painter.setPen(ink)
    fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align, fitting)


class MatchDelegate(QStyledItemDelegate):
    """Paints `MatchRow`s. Where a part of the list begins, a line of words stands above the row.

    `in_words`, for two people at one screen, has words instead of ranges of numbers.
    """

    def __init__(self, parent: QWidget, in_words: bool = False) -> None:
        super().__init__(parent)
        self._in_words = in_words

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the row's height; the width is the list's."""
        scale, width = scale_of(option.font), self._width(option)
        height = row_height(width, scale) + (30 * scale if index.data(TAIL) else 0)
        return QSize(round(width), round(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row: MatchRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, scale = QRectF(option.rect), scale_of(option.font)
        if tail := index.data(TAIL):
            head = QRectF(rect.x(), rect.y(), rect.width(), 30 * scale)
            painter.fillRect(head, colour("sunken"))
            write(painter, head.adjusted(14 * scale, 0, -8, 0), tail, sized(option.font, 0.95, bold=True),
                  colour("ink"), LEFT)  # fmt: skip
            rect.setTop(head.bottom())
        paint_ground(painter, rect, option, scale)
        _paint_row(painter, columns(rect, scale), row, option.font, scale, self._in_words)
        painter.restore()

    def _width(self, option: QStyleOptionViewItem) -> float:
        view = option.widget
        return float(view.viewport().width()) if view is not None and hasattr(view, "viewport") else 400.0


def _paint_row(
    painter: QPainter, places: Columns, row: MatchRow, font: QFont, scale: float, in_words: bool
) -> None:  # fmt: skip
    size = 13 / 11 if row.place < 100 else 10 / 11  # three figures and more have to fit into the same room
    number = sized(font, size, bold=True, figures=True)
    ink, soft = colour("ink"), colour("soft")
    write(painter, places.place, str(row.place or ""), number, ink, Qt.AlignmentFlag.AlignCenter)
    second, colour_of_second = (row.reason, colour("change")) if row.would_change else (row.employer, soft)
    bold = sized(font, 1, bold=True)
    title, rest = (row.title, "") if second else broken(row.title, bold, places.name.width())
    below = (second, sized(font, 10 / 11), colour_of_second) if second else (rest, bold, ink)
    _two_lines(painter, places.name, (title, bold, ink), below, LEFT)
    points = row.points
    for ledger in LEDGERS:
        shown = points.of(ledger)
        text = roughly(shown.low, shown.value, shown.high) if in_words else span(shown.low, shown.high)
        _paint_ledger(painter, places.bars[ledger], ledger, shown, text, font, scale, places.wide)
    low, high = points.total.low, points.total.high
    total = may_move(low, high) if in_words else f"{signed(low)} to {signed(high)}"
    _two_lines(painter, places.total, (str(points.total.value), sized(font, 14 / 11, bold=True, figures=True), ink),
               ("" if low == high else total, sized(font, 10 / 11, figures=True), soft),
               RIGHT)  # fmt: skip


Line = tuple[str, QFont, QColor]


def broken(text: str, font: QFont, width: float) -> tuple[str, str]:
    """Return a text on two lines: as many whole words as fit on the first, the rest (perhaps none) on the second."""
    words = text.split()
    fitting = QFontMetricsF(font)
    count = len(words)
    while count > 1 and fitting.horizontalAdvance(" ".join(words[:count])) > width:
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


def _two_lines(painter: QPainter, rect: QRectF, first: Line, second: Line, align: Qt.AlignmentFlag) -> None:
    if not second[0]:
        write(painter, rect, *first, align)
        return
    heights = [QFontMetricsF(line[1]).height() for line in (first, second)]
    top = rect.y() + (rect.height() - sum(heights)) / 2
    write(painter, QRectF(rect.x(), top, rect.width(), heights[0]), *first, align)
    write(painter, QRectF(rect.x(), top + heights[0], rect.width(), heights[1]), *second, align)


def _paint_ledger(
    painter: QPainter, rect: QRectF, ledger: Ledger, points: Shown, text: str, font: QFont, scale: float, wide: bool
) -> None:
    low, high = sorted((abs(points.low), abs(points.high)))
    caption = sized(font, 10 / 11, figures=True)
    if wide:
        bar = QRectF(rect.x(), rect.y() + 9 * scale, rect.width(), 12 * scale)
        below = QRectF(rect.x(), bar.bottom(), rect.width() + 8 * scale, rect.bottom() - bar.bottom() - 4 * scale)
        align = LEFT
    else:
        bar = QRectF(rect.x(), rect.center().y() - 7 * scale, _bar_width(rect, scale), 13 * scale)
        below = QRectF(bar.right() + 6 * scale, rect.y(), rect.right() - bar.right() - 6 * scale, rect.height())
        align = LEFT
    paint_bar(painter, bar, ledger, low, high)
    write(painter, below, text, caption, colour("ink"), align)


def _bar_width(rect: QRectF, scale: float) -> float:
    """Return how much of a narrow ledger the bar may take: its number is never cut for it."""
    return max(rect.width() * 0.28, min(rect.width() * 0.52, rect.width() - 70 * scale))


def paint_head(painter: QPainter, rect: QRectF, font: QFont) -> None:
    """Paint the names of the columns over a list whose rows have this width."""
    scale = scale_of(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, colour("sunken"))
    places = columns(rect, scale)
    bold = sized(font, 10 / 11, bold=True)
    middle = rect.y()
    if places.wide:
        name = QRectF(places.name.x(), middle, places.name.width(), rect.height())
        write(painter, name, "Job", bold, colour("ink"), LEFT)
        write(painter, QRectF(places.total.x(), middle, places.total.width(), rect.height()), "Match", bold,
              colour("ink"), RIGHT)  # fmt: skip
    for ledger in LEDGERS:
        bar = places.bars[ledger]
        swatch = QRectF(bar.x(), rect.center().y() - 5 * scale, 12 * scale, 10 * scale)
        paint_bar(painter, swatch, ledger, 50, 50)
        label = QRectF(swatch.right() + 5 * scale, middle, bar.width(), rect.height())
        write(painter, label, LEDGER_NAMES[ledger], bold, colour(ledger.value), LEFT)
