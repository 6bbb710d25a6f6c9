"""The jobs that can be opened: a virtual list, the same whether there are ten or ten thousand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from desktop.presenters.job_view import JobRow
from desktop.theme.tokens import colour
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_row import LEFT, sized, write
from desktop.widgets.row_view import RowDelegate, RowView, paint_ground

ROW_HEIGHT = 51  # two lines with air, at 100 %


class JobDelegate(RowDelegate):
    """Paints a job on two lines: its name, then its employer and how much is known."""

    def __init__(self, plain: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._plain = plain  # without counts

    def height(self, row: JobRow, font: QFont, width: float) -> float:
        """Return the height of two lines."""
        return ROW_HEIGHT * scale_of(font)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: JobRow) -> None:
        """Paint one row."""
        rect, scale = QRectF(option.rect), scale_of(option.font)
        paint_ground(painter, rect, option, scale)
        inner = rect.adjusted(14 * scale, 5 * scale, -12 * scale, -6 * scale)
        self._write(painter, inner, row, option.font, scale)

    def _write(self, painter: QPainter, inner: QRectF, row: JobRow, font: QFont, scale: float) -> None:
        small, soft = sized(font, 10 / 11), QColor(colour("soft"))
        half = inner.height() / 2
        write(painter, QRectF(inner.x(), inner.y(), inner.width(), half), row.title, sized(font, 1, bold=True),
              colour("ink"), LEFT)  # fmt: skip
        end = "" if self._plain else row.end
        wide = QFontMetricsF(small).horizontalAdvance(end) + 10 * scale if end else 0.0
        below = QRectF(inner.x(), inner.y() + half, inner.width() - wide, half)
        write(painter, below, row.second, small, soft, LEFT)
        if end:
            place = QRectF(inner.right() - wide + 8 * scale, below.y(), wide, half)
            write(painter, place, end, small, soft, LEFT)


class JobList(RowView):
    """The list. `row_chosen` tells the place (from 0) of a row chosen by key or mouse."""

    def __init__(self, plain: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("Jobs", partial(JobDelegate, plain), parent)
        self.setAccessibleDescription("Arrow keys move; what the job asks follows.")
        self.setUniformItemSizes(True)

    def sizeHint(self) -> QSize:
        """Ask for room for a few rows."""
        return QSize(300, round(5 * ROW_HEIGHT * scale_of(self.font())))
