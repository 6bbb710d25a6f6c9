"""The consent lens: the whole record, each line with how it stands for one reader. Space moves a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.presenters.papers_view import LensLine, LensSection, Standing
from desktop.theme.icons import paint_icon
from desktop.theme.tokens import colour, current
from desktop.widgets.broken_lines import broken, height
from desktop.widgets.headed_view import HeadedView
from desktop.words.papers import STANDINGS

ROW = int(Qt.ItemDataRole.UserRole)
KEYS = (
    "Space puts a line in or holds it back. M says that it may be shared later. L leaves it off this paper, or puts it "
    "back on."
)
STATE_WIDTH = 148  # room for icon and word, at 100 %
OTHER_WIDTH = 34  # room for how another reader has it
LOOKS = {
    Standing.NEW: ("plus", "change", "change_tint"), Standing.ONLY_US: ("lock", "private", "private_tint"),
    Standing.MAY: ("hand", "ink", "surface"), Standing.IN: ("eye", "sea", "surface"),
    Standing.LEFT_OFF: ("eye-off", "soft", "surface"), Standing.NOT_HERE: ("eye-off", "sea", "surface"),
}  # fmt: skip
"""The icon of each standing, the colour of its word, and the ground: never colour alone."""
Index = QModelIndex | QPersistentModelIndex


class LensModel(QAbstractListModel):
    """Headings (text) and lines, one under another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[str | LensLine] = []

    def show_sections(self, sections: Sequence[LensSection]) -> bool:
        """Show lines and tell whether they are others; where only their state changed, the view keeps its place."""
        rows: list[str | LensLine] = []
        for section in sections:
            rows += [section.title, *section.lines]
        if [_key(row) for row in rows] == [_key(row) for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def ids(self) -> frozenset[str]:
        """Return which lines there are."""
        return frozenset(row.id for row in self.rows if isinstance(row, LensLine))

    def place_of(self, line_id: str) -> int:
        """Return the row of a line, or -1."""
        return next((n for n, row in enumerate(self.rows) if isinstance(row, LensLine) and row.id == line_id), -1)

    def near(self, place: int) -> QModelIndex:
        """Return the line at a row or, where that is none, the next one under it, or else the last."""
        lines = [n for n, row in enumerate(self.rows) if isinstance(row, LensLine)]
        return self.index(next((n for n in lines if n >= place), lines[-1])) if lines else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the cursor rest on lines, not on headings."""
        is_line = index.isValid() and isinstance(self.rows[index.row()], LensLine)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_line else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a row, or its words for a screen reader."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return row if isinstance(row, str) else row.name
        return None


def _key(row: str | LensLine) -> str:
    return row if isinstance(row, str) else row.id


class LensDelegate(QStyledItemDelegate):
    """Paints headings and lines; long lines go on in the next line of the same row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height at the view's width."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 300
        row = index.data(ROW)
        theme = current()
        if isinstance(row, str):
            return QSize(width, theme.px(30))
        text = height(theme.font("body"), _text(row), self._room(width, row))
        return QSize(width, max(theme.px(35), round(text) + theme.px(14)))

    def _room(self, width: float, line: LensLine) -> float:
        other = 0 if line.other is None else OTHER_WIDTH
        return max(60.0, width - current().px(STATE_WIDTH + 24 + other))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, row = QRectF(option.rect), index.data(ROW)
        if isinstance(row, str):
            self._paint_heading(painter, rect, row)
        else:
            self._paint_line(painter, rect, row, bool(option.state & QStyle.StateFlag.State_Selected))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, words: str) -> None:
        painter.fillRect(rect, colour("sunken"))
        painter.setFont(_bold(current().font("caption")))
        painter.setPen(colour("ink"))
        painter.drawText(rect.adjusted(14, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_line(self, painter: QPainter, rect: QRectF, line: LensLine, chosen: bool) -> None:
        theme, (icon, tone, ground) = current(), LOOKS[line.standing]
        painter.fillRect(rect, colour(ground))
        side = theme.px(17)
        paint_icon(painter, QRectF(rect.x() + 14, rect.center().y() - side / 2, side, side), icon, tone)
        painter.setFont(_bold(theme.font("caption")))
        painter.setPen(colour(tone))
        state = rect.adjusted(theme.px(40), 0, 0, 0)
        painter.drawText(state, Qt.AlignmentFlag.AlignVCenter, STANDINGS[line.standing.value])
        right = theme.px(14)
        if line.other is not None:
            right += theme.px(OTHER_WIDTH)
            spot = QRectF(rect.right() - theme.px(14) - side, rect.center().y() - side / 2, side, side)
            paint_icon(painter, spot, "eye" if line.other else "lock", "sea" if line.other else "private")
        painter.setFont(theme.font("body"))
        painter.setPen(colour("soft" if line.standing in (Standing.LEFT_OFF, Standing.NOT_HERE) else "ink"))
        painter.drawText(
            rect.adjusted(theme.px(STATE_WIDTH), 0, -right, 0), _text(line), broken(Qt.AlignmentFlag.AlignVCenter)
        )
        if chosen:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 5, 5)


class Lens(HeadedView):
    """The list. `moved` carries the id of the line to put in or hold back, `maybe` of one that may be shared later.

    `off` carries the one to leave off this paper or to put back on it; `rested` tells on which line the cursor is.
    """

    moved = Signal(str)
    maybe = Signal(str)
    off = Signal(str)
    rested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("list")
        self.setAccessibleName("Lines of the record")
        self.setAccessibleDescription(KEYS)
        self._rows = LensModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(LensDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._on_index)

    def show_sections(self, sections: Sequence[LensSection]) -> None:
        """Show other lines. The cursor stays on its line; where the line itself moved, it stays where that was."""
        index = self.currentIndex()
        before = index.data(ROW) if index.isValid() else None
        place, ids = index.row(), self._rows.ids()
        held = self.verticalScrollBar().value()
        if self._rows.show_sections(sections) and isinstance(before, LensLine):
            found = self._rows.place_of(before.id)
            self.setCurrentIndex(self._rows.near(place if found < 0 or ids == self._rows.ids() else found))
            self.verticalScrollBar().setValue(held)
            self.scrollTo(self.currentIndex())

    @property
    def line_id(self) -> str:
        """Return the id of the line the cursor is on, or nothing."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return row.id if isinstance(row, LensLine) else ""

    def currentChanged(self, now: Index, before: Index) -> None:
        """Tell on which line the cursor is now."""
        super().currentChanged(now, before)
        self.rested.emit(self.line_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter move the line the cursor is on; M says that it may be shared, L leaves it off this paper."""
        said = {Qt.Key.Key_M: self.say_maybe, Qt.Key.Key_L: self.leave_off}.get(Qt.Key(event.key()))
        if said is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if not event.isAutoRepeat():
                said()
            return
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._on_index(self.currentIndex())
            return
        super().keyPressEvent(event)

    def say_maybe(self) -> None:
        """Tell of the line the cursor is on that it may be shared, or that it may not."""
        if self.line_id:
            self.maybe.emit(self.line_id)

    def take_up(self) -> None:
        """Take the keyboard, with the cursor on a line."""
        if not self.line_id:
            self.setCurrentIndex(self._rows.near(0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_off(self) -> None:
        """Tell that the line the cursor is on is to be left off this paper, or put back on it."""
        if self.line_id:
            self.off.emit(self.line_id)

    def mouseReleaseEvent(self, event: Any) -> None:
        """A click on the eye or the padlock moves the line at once."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and event.position().x() < current().px(STATE_WIDTH):
            self._on_index(index)

    def _on_index(self, index: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, LensLine):
            self.moved.emit(row.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay rows out anew: their height depends on the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()


def _text(line: LensLine) -> str:
    said = f"“{line.text}”" if line.quoted else line.text
    return f"{said}  ({line.part})" if line.part else said


def _bold(font: QFont) -> QFont:
    font.setBold(True)
    return font
