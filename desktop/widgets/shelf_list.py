"""The shelf of papers: rows under the headings they are grouped by. Arrow keys go from one paper to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme.icons import paint_icon
from desktop.theme.tokens import colour, current
from desktop.widgets.choice_list import SECOND, Index
from desktop.widgets.headed_view import HeadedView
from desktop.widgets.text import plain_tip

_WRAP = int(Qt.TextFlag.TextWordWrap)
_SAID = int(Qt.ItemDataRole.AccessibleTextRole)
CODE = int(Qt.ItemDataRole.UserRole) + 3
Group = tuple[str, Sequence[tuple[str, str, str]]]  # its heading, and of each row the id, the title and a second line


class ShelfDelegate(QStyledItemDelegate):
    """Paints headings, and rows with a title that goes on in a second line where it has to."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size at the width of the view; a heading is lower."""
        view, theme = self.parent(), current()
        width = view.viewport().width() if isinstance(view, QListView) else 200
        if not index.data(CODE):
            return QSize(width, theme.px(30))
        room = QRectF(0, 0, max(40.0, width - self._left() - 10), 10_000)
        title = QFontMetricsF(theme.font("strong")).boundingRect(room, _WRAP, str(index.data())).height()
        return QSize(width, round(title + QFontMetricsF(theme.font("caption")).height()) + theme.px(13))

    def _left(self) -> float:
        return 15.0 + current().px(19 + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row or a heading."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if index.data(CODE):
            self._paint_row(painter, rect, index, bool(option.state & QStyle.StateFlag.State_Selected))
        else:
            self._paint_heading(painter, rect, str(index.data()))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, words: str) -> None:
        font = current().font("caption")
        font.setBold(True)
        painter.fillRect(rect, colour("sunken"))
        painter.setFont(font)
        painter.setPen(colour("ink"))
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width() - 24))
        painter.drawText(rect.adjusted(14, 0, -10, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_row(self, painter: QPainter, rect: QRectF, index: Index, chosen: bool) -> None:
        theme = current()
        if chosen:
            painter.fillRect(rect, colour("sea_tint"))
            painter.fillRect(QRectF(rect.x(), rect.y() + 7, 4, rect.height() - 14), colour("sea"))
        side = theme.px(19)
        paint_icon(painter, QRectF(rect.x() + 15, rect.y() + theme.px(8), side, side), "paper", "sea")
        room = rect.adjusted(self._left(), theme.px(6), -10, -theme.px(5))
        painter.setFont(theme.font("strong"))
        painter.setPen(colour("ink"))
        painter.drawText(room, _WRAP, str(index.data()))
        painter.setFont(theme.font("caption"))
        painter.setPen(colour("soft"))
        second = painter.fontMetrics().elidedText(
            str(index.data(SECOND) or ""), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, second)


class ShelfList(HeadedView):
    """`chosen` tells the id of a row chosen by key or mouse."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setAccessibleName(name)
        self._rows = QStandardItemModel(self)
        self._shown: Sequence[Group] = ()
        self._quiet = False
        self.setModel(self._rows)
        self.setItemDelegate(ShelfDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay rows out anew: their height depends on the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def show_groups(self, groups: Sequence[Group], chosen: str) -> None:
        """Show rows under their headings, one of them chosen."""
        self._quiet = True
        if groups != self._shown:
            self._shown = groups
            self._rows.clear()
            for heading, rows in groups:
                self._add_heading(heading)
                for row in rows:
                    self._add(*row)
        place = next((n for n in range(self._rows.rowCount()) if self._rows.item(n).data(CODE) == chosen), -1)
        if place != self.currentIndex().row():
            self.setCurrentIndex(self._rows.index(place, 0) if place >= 0 else QModelIndex())
        self._quiet = False

    def _add_heading(self, words: str) -> None:
        item = QStandardItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._rows.appendRow(item)

    def _add(self, code: str, title: str, second: str) -> None:
        item = QStandardItem(title)
        whole = ", ".join(part for part in (title, second) if part)
        for role, value in ((CODE, code), (SECOND, second), (_SAID, whole)):
            item.setData(value, role)
        item.setToolTip(plain_tip(whole))
        self._rows.appendRow(item)

    def currentChanged(self, now: Index, before: Index) -> None:
        """Tell which row was chosen."""
        super().currentChanged(now, before)
        code = now.data(CODE) if now.isValid() else ""
        if code and not self._quiet:
            self.chosen.emit(code)
