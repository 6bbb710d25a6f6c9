"""A plain list of rows with a title, a second line and an end: people, readers, decisions. Arrow keys choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme.icons import paint_icon
from desktop.theme.tokens import colour, current
from desktop.widgets.text import plain_tip

SECOND, ICON = int(Qt.ItemDataRole.UserRole) + 1, int(Qt.ItemDataRole.UserRole) + 2
Index = QModelIndex | QPersistentModelIndex
FULL, SHORT = 50, 34  # of a row with its second line and without, in pixels at 100 %
ROWS = 3  # a list that cannot show so many says the first line of each only


class ChoiceDelegate(QStyledItemDelegate):
    """Paints two lines, and for the chosen row a tint and a bar."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size."""
        return QSize(current().px(120), current().px(SHORT if _is_short(option) else FULL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = current(), QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("sea_tint"))
            painter.fillRect(QRectF(rect.x(), rect.y() + 7, 4, rect.height() - 14), colour("sea"))
        icon, left = str(index.data(ICON) or ""), 16.0
        if icon:
            side = theme.px(19)
            paint_icon(painter, QRectF(rect.x() + 15, rect.y() + theme.px(9), side, side), icon, "sea")
            left = 15 + side + theme.px(9)
        room = rect.adjusted(left, theme.px(6), -10, -theme.px(5))
        second = "" if _is_short(option) else str(index.data(SECOND) or "")
        for role, words, tone, at in (
            ("strong", str(index.data(Qt.ItemDataRole.DisplayRole)), "ink", Qt.AlignmentFlag.AlignTop),
            ("caption", second, "soft", Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(colour(tone))
            text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, at | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


def _is_short(option: QStyleOptionViewItem) -> bool:
    view = option.widget
    return isinstance(view, ChoiceList) and view.short


class ChoiceList(QListView):
    """`row_chosen` tells the place (from 0) of a row chosen by key or mouse.

    Where there is room for very few rows, second lines leave before names do; the tip and the screen reader say both.
    """

    row_chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setAccessibleName(name)
        self._rows = QStandardItemModel(self)
        self._quiet = False
        self._shown: Sequence[tuple[str, str]] = ()
        self.short = False  # whether second lines have left
        self.setModel(self._rows)
        self.setItemDelegate(ChoiceDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[tuple[str, str]], chosen: int, icon: str = "") -> None:
        """Show rows of (title, second line) with one of them chosen."""
        self._quiet = True
        if rows != self._shown:
            self._shown = rows
            self._rows.clear()
            for title, second in rows:
                item = QStandardItem(title)
                item.setData(second, SECOND)
                item.setData(icon, ICON)
                item.setData(f"{title}, {second}" if second else title, int(Qt.ItemDataRole.AccessibleTextRole))
                item.setToolTip(plain_tip(f"{title}\n{second}" if second else title))
                self._rows.appendRow(item)
            self._fit()
        if chosen != self.currentIndex().row():
            self.setCurrentIndex(self._rows.index(chosen, 0) if chosen >= 0 else QModelIndex())
        self._quiet = False

    def _fit(self) -> None:
        """Look whether enough rows can be seen with their second lines."""
        short = self.viewport().height() < min(self._rows.rowCount(), ROWS) * current().px(FULL)
        if short != self.short:
            self.short = short
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        self._fit()

    def currentChanged(self, now: Index, before: Index) -> None:
        """Tell which row was chosen."""
        super().currentChanged(now, before)
        if now.isValid() and not self._quiet:
            self.row_chosen.emit(now.row())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()
