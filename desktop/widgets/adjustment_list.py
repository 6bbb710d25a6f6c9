"""The list of adjustments, employer by employer, each with its step track. Arrow keys move, Enter opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.presenters.adjustment_view import AdjustmentRow, EmployerGroup
from desktop.theme.tokens import colour, current
from desktop.widgets.headed_view import HeadedView
from desktop.widgets.steps import SIDE, paint_track

Index = QModelIndex | QPersistentModelIndex
ITEM = int(Qt.ItemDataRole.UserRole) + 1
SIDE_MARGIN = 14
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


def flat(groups: Sequence[EmployerGroup]) -> tuple[EmployerGroup | AdjustmentRow, ...]:
    """Return heads and rows one after the other, as the list shows them."""
    items: list[EmployerGroup | AdjustmentRow] = []
    for group in groups:
        items += (group, *group.rows)
    return tuple(items)


class AdjustmentModel(QAbstractListModel):
    """Heads of employers and rows of adjustments, one after the other. Heads cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: tuple[EmployerGroup | AdjustmentRow, ...] = ()

    def show_groups(self, groups: Sequence[EmployerGroup]) -> None:
        """Show other groups."""
        self.beginResetModel()
        self.items = flat(groups)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many heads and rows there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return an item, or its words for a screen reader."""
        if not index.isValid() or not 0 <= index.row() < len(self.items):
            return None
        item = self.items[index.row()]
        if role == ITEM:
            return item
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return item.name if isinstance(item, AdjustmentRow) else f"{item.employer}: {item.note}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only adjustments be chosen."""
        item = self.items[index.row()] if index.isValid() else None
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if isinstance(item, AdjustmentRow) else Qt.ItemFlag.NoItemFlags


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a row stand."""

    title: QRectF
    track: QRectF
    says: QRectF
    days: QRectF
    height: float


def _places(row: AdjustmentRow, rect: QRectF) -> _Places:
    px, side = current().px, current().px(SIDE_MARGIN)
    strong, caption = (QFontMetricsF(current().font(role)) for role in ("strong", "caption"))
    wide = max(80.0, rect.width() - 2 * side)
    x, y = rect.x() + side, rect.y() + px(9)
    title = QRectF(x, y, wide, _tall(strong, row.title, wide))
    track = QRectF(x, title.bottom() + px(5), wide, px(SIDE + 4))
    days_wide = caption.horizontalAdvance(row.days)
    beside = caption.horizontalAdvance(row.says) + days_wide + px(12) <= wide
    top = track.bottom() + px(5)
    says = QRectF(x, top, wide, _tall(caption, row.says, wide))
    days_top = top if beside or not row.days else says.bottom()
    days = QRectF(x + wide - days_wide - 1, days_top, days_wide + 1, caption.height() if row.days else 0)
    if not beside:
        days.moveLeft(x)
    return _Places(title, track, says, days, max(says.bottom(), days.bottom()) + px(9) - rect.y())


def _tall(metrics: QFontMetricsF, text: str, width: float) -> float:
    return max(metrics.height(), metrics.boundingRect(QRectF(0, 0, width, 10_000), _WRAP, text).height())


class AdjustmentDelegate(QStyledItemDelegate):
    """Paints heads and rows; heights follow the text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need at the list's width."""
        item, view = index.data(ITEM), option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        if isinstance(item, AdjustmentRow):
            return QSize(width, round(_places(item, QRectF(0, 0, width, 0)).height) + 1)
        return QSize(width, current().px(42))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one item."""
        painter.save()
        item, rect = index.data(ITEM), QRectF(option.rect)
        if isinstance(item, AdjustmentRow):
            self._row(painter, item, rect, option)
        else:
            self._head(painter, item, rect)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _row(self, painter: QPainter, row: AdjustmentRow, rect: QRectF, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "sea_tint" if chosen else "surface"
        painter.fillRect(rect, colour(ground))
        if chosen:
            painter.fillRect(QRectF(rect.x(), rect.y() + 9, 4, rect.height() - 18), colour("sea"))
        places = _places(row, rect)
        _text(painter, places.title, row.title, "strong", "ink")
        paint_track(painter, places.track, row.marks, ground)
        _text(painter, places.says, row.says, "caption", "ink")
        _text(painter, places.days, row.days, "caption", "soft")
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -3), 5, 5)

    def _head(self, painter: QPainter, group: EmployerGroup, rect: QRectF) -> None:
        side = current().px(SIDE_MARGIN)
        painter.fillRect(rect, colour("surface"))
        room = rect.adjusted(side, 0, -side, 0)
        note = QFontMetricsF(current().font("caption")).horizontalAdvance(group.note)
        metrics = QFontMetricsF(current().font("h3"))
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        left = room.adjusted(0, 0, -note - current().px(10), 0)
        name = metrics.elidedText(group.employer, Qt.TextElideMode.ElideRight, left.width())
        _text(painter, left, name, "h3", "ink", int(Qt.AlignmentFlag.AlignVCenter))
        _text(painter, room, group.note, "caption", "soft", int(end))


def _text(painter: QPainter, rect: QRectF, text: str, role: str, token: str, flags: int = _WRAP) -> None:
    painter.setFont(current().font(role))
    painter.setPen(colour(token))
    painter.drawText(rect, flags, text)


class AdjustmentList(HeadedView):
    """The list. `row_chosen` tells the id of an adjustment chosen by key or mouse."""

    row_chosen = Signal(str)
    room_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Adjustments, employer by employer")
        self.setAccessibleDescription("Arrow keys move; what happened so far follows.")
        self.rows = AdjustmentModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(AdjustmentDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self._quiet = False

    def show_groups(self, groups: Sequence[EmployerGroup], chosen: str) -> None:
        """Show groups and mark one adjustment, without telling anybody."""
        self._quiet = True
        if flat(groups) != self.rows.items:
            self.rows.show_groups(groups)
        place = next((n for n, item in enumerate(self.rows.items) if getattr(item, "id", "") == chosen), -1)
        if place != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(place, 0) if place >= 0 else QModelIndex())
        if place == 1:
            self.scrollToTop()
        self._quiet = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which adjustment was chosen."""
        super().currentChanged(current, previous)
        item = current.data(ITEM) if current.isValid() else None
        if isinstance(item, AdjustmentRow) and not self._quiet:
            self.row_chosen.emit(item.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay rows out anew: their height depends on the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.room_changed.emit(self.viewport().width())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()
