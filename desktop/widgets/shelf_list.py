"""The shelf of papers: rows under the headings they are grouped by. Arrow keys go from one paper to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from desktop.theme.tokens import colour, current
from desktop.widgets.choice_list import ICON, SECOND, ChoiceDelegate, Index
from desktop.widgets.text import plain_tip

CODE = int(Qt.ItemDataRole.UserRole) + 3
Group = tuple[str, Sequence[tuple[str, str, str]]]  # its heading, and of each row the id, the title and a second line


class ShelfDelegate(ChoiceDelegate):
    """Paints headings beside the rows of two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size; a heading is lower."""
        size = super().sizeHint(option, index)
        return size if index.data(CODE) else QSize(size.width(), current().px(30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row or a heading."""
        if index.data(CODE):
            super().paint(painter, option, index)
            return
        painter.save()
        rect, font = QRectF(option.rect), current().font("caption")
        font.setBold(True)
        painter.fillRect(rect, colour("sunken"))
        painter.setFont(font)
        painter.setPen(colour("ink"))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(rect.width() - 24))
        painter.drawText(rect.adjusted(14, 0, -10, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class ShelfList(QListView):
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
        for role, value in ((CODE, code), (SECOND, second), (ICON, "paper"), (_SAID, whole)):
            item.setData(value, role)
        item.setToolTip(plain_tip(whole))
        self._rows.appendRow(item)

    def currentChanged(self, now: Index, before: Index) -> None:
        """Tell which row was chosen."""
        super().currentChanged(now, before)
        code = now.data(CODE) if now.isValid() else ""
        if code and not self._quiet:
            self.chosen.emit(code)


_SAID = int(Qt.ItemDataRole.AccessibleTextRole)
