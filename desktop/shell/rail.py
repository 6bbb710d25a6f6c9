"""The rail at the left: who is in view, the places, and at its foot Together, Hide and Lock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.shell.rail_action import RailAction
from desktop.theme.icons import paint_icon
from desktop.theme.tokens import Theme, colour, current
from desktop.widgets.cards import clear
from desktop.widgets.initial import Initial, paint_initial
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import label, line, plain_tip

CODE, ICON = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
WIDTH, TOGETHER_WIDTH = 204, 104
Index = QModelIndex | QPersistentModelIndex


_BESIDE_NAME = 82  # what stands beside the name in its row, at 100 %
PITCH = 40  # of a row, at 100 %
OPEN = "Open a person"
TALL = 600  # of the rail, at 100 %: with less its lists have more need of lines than its head and foot


class RailDelegate(QStyledItemDelegate):
    """Paints one place or person: icon (or initial), words, and the bar of the place you are in."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size; in joint view the icon stands over the word."""
        theme = current()
        return QSize(theme.px(100), theme.px(45 if theme.together else PITCH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect).adjusted(2, 1, -2, -1)
        if chosen:
            self._paint_ground(painter, rect)
        icon = str(index.data(ICON) or "")
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        if current().together:
            self._paint_tall(painter, rect, icon, words, chosen)
        else:
            self._paint_wide(painter, rect, icon, words, chosen)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(colour("sea_line"), 1))
        painter.setBrush(colour("rail_on"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sea"))
        tall = min(current().px(20), rect.height() - 8)
        painter.drawRoundedRect(QRectF(rect.x() + 1, rect.center().y() - tall / 2, 4, tall), 2, 2)

    def _paint_wide(self, painter: QPainter, rect: QRectF, icon: str, words: str, chosen: bool) -> None:
        side = current().px(20)
        spot = QRectF(rect.x() + current().px(12), rect.center().y() - side / 2, side, side)
        if icon:
            paint_icon(painter, spot, icon, "sea" if chosen else "soft")
        else:
            paint_initial(painter, spot.adjusted(-2, -2, 2, 2), words, plain=True)
        font = current().font("strong" if chosen else "body")
        painter.setFont(font)
        painter.setPen(colour("ink"))
        room = rect.adjusted(current().px(41), 0, -6, 0)
        text = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_tall(self, painter: QPainter, rect: QRectF, icon: str, words: str, chosen: bool) -> None:
        side = current().px(18)
        spot = QRectF(rect.center().x() - side / 2, rect.y() + current().px(4), side, side)
        paint_icon(painter, spot, icon or "person", "sea" if chosen else "soft")
        font = current().font("caption")
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(colour("ink"))
        room = rect.adjusted(0, side + current().px(5), 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)


class RailList(QListView):
    """Places or people. `opened` carries the code of the row that was chosen by key or mouse."""

    opened = Signal(str)

    def __init__(self, name: str, by_enter: bool = False) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(name)
        self._rows = QStandardItemModel(self)
        self._quiet = False
        self._by_enter = by_enter
        self.setModel(self._rows)
        self.setItemDelegate(RailDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.viewport().setAutoFillBackground(False)
        self._held = -1  # the row that was chosen when the mouse was pressed
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_activated)

    def show_rows(self, rows: Sequence[tuple[str, str, str]], tip: Sequence[str] = ()) -> None:
        """Show rows of (code, words, icon)."""
        self._quiet = True
        self._rows.clear()
        for n, (code, words, icon) in enumerate(rows):
            item = QStandardItem(words)
            item.setData(code, CODE)
            item.setData(icon, ICON)
            item.setToolTip(plain_tip(tip[n]) if n < len(tip) else "")
            self._rows.appendRow(item)
        self._quiet = False

    def choose(self, code: str) -> None:
        """Mark a row as chosen without telling anybody."""
        self._quiet = True
        place = next((n for n in range(self._rows.rowCount()) if self._rows.item(n).data(CODE) == code), -1)
        self.setCurrentIndex(self._rows.index(place, 0) if place >= 0 else QModelIndex())
        self._quiet = False

    def currentChanged(self, current_index: Index, previous: Index) -> None:
        """Go along with the arrow keys."""
        super().currentChanged(current_index, previous)
        if current_index.isValid() and not self._quiet and not self._by_enter:
            self.opened.emit(str(current_index.data(CODE)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep which row was chosen before: a click on it is a way out of a room, back to the place it is in."""
        self._held = self.currentIndex().row()
        super().mousePressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._by_enter or self._held == index.row():
            self.opened.emit(str(index.data(CODE)))

    def _on_activated(self, index: QModelIndex) -> None:
        if self._by_enter:
            self.opened.emit(str(index.data(CODE)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()


class Rail(QWidget):
    """Header, lists and foot. On Home it lists people, with somebody in view it lists places."""

    place_chosen = Signal(str)
    person_chosen = Signal(str)

    def __init__(self, actions: Sequence[QAction], more: QAction) -> None:
        super().__init__()
        self.setObjectName("railPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Places")
        self._people: list[tuple[str, str]] = []
        self._together = False
        self._above = 1
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 12, 10, 10)
        whole.setSpacing(4)
        self._head = QWidget()
        self._build_head()
        whole.addWidget(self._head)
        self.home = RailList("Home")
        self.home.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._line = line()
        self.places = RailList("Places")
        self._open = label(OPEN, "strong")
        self.search = SearchField("Name of a person", "Name")
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._open_first)
        self.people = RailList("People", by_enter=True)
        for part in (self.home, self._line, self._open, self.search):
            whole.addWidget(part)
        whole.addWidget(self.places, 1)
        whole.addWidget(self.people, 1)
        self._foot = QGridLayout()
        self._foot.setSpacing(0)
        whole.addLayout(self._foot)
        self._on_home = self._cramped = False
        self._laid: tuple[Theme, bool] | None = None  # the look and the room that the foot was made for
        self._actions, self._more = actions, more
        for made in (self.home, self.places):
            made.opened.connect(self.place_chosen)
        self.people.opened.connect(self.person_chosen)

    def _build_head(self) -> None:
        row = QHBoxLayout(self._head)
        row.setContentsMargins(4, 0, 0, 8)
        row.setSpacing(10)
        self._disc, self._name, self._second = Initial(), label("", "h3"), label("", "caption", wrap=True)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._second)
        names.addStretch(1)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(names, 1)

    def show_places(self, above: Sequence[tuple[str, str, str]], places: Sequence[tuple[str, str, str]]) -> None:
        """Show the places, and above the line those that need nobody in view; joint view has none of these."""
        self.home.show_rows(above)
        self._above = len(above)
        self.places.show_rows(places)
        self._lay()

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Keep who can be opened, as (id, name)."""
        self._people = list(people)
        self._find(self.search.text())

    def show_view(self, name: str, second: str, place: str, on_home: bool, together: bool) -> None:
        """Show who is in view and which place; on Home, or with nobody, people take the room of the places.

        In joint view the list of people is empty, not only out of sight, and so is what was typed to find one.
        """
        if together != self._together:
            self._together = together
            self.search.setText("")
            self._find("")
        self._disc.show_name("" if on_home else name)
        self._show_name("Even Keel" if on_home else name)
        self._second.setText(second)
        self.home.choose(place if on_home else "")
        self.places.choose(place)  # before anything is hidden: a list that is given the focus opens its first row else
        self.home.setVisible(not together)
        self._line.setVisible(not together)
        for part in (self.search, self.people):
            part.setVisible(on_home and not together)
        self.places.setVisible(not on_home)
        self._on_home = on_home
        self._lay()

    def _show_name(self, name: str) -> None:
        """Show a name on one line; where it is too long its end waits in a tip."""
        room = current().px(WIDTH) - current().px(_BESIDE_NAME)
        shown = QFontMetrics(current().font("h3")).elidedText(name, Qt.TextElideMode.ElideRight, room)
        self._name.setText(shown)
        self._name.setAccessibleName(name)
        self._name.setToolTip(plain_tip(name) if shown != name else "")

    def _lay(self) -> None:
        theme = current()
        self.setFixedWidth(theme.px(TOGETHER_WIDTH if theme.together else WIDTH))
        self.home.setFixedHeight(theme.px(2 + PITCH * self._above))
        self._head.setVisible(not theme.together and not (self._cramped and self._on_home))
        self._open.setVisible(self._on_home and not theme.together and not self._cramped)
        self.search.setPlaceholderText(OPEN if self._cramped else "Name")
        if self._laid != (theme, self._cramped):
            self._laid = (theme, self._cramped)
            self._make_foot()

    def _make_foot(self) -> None:
        """Put the actions one under another with their keys; where lines are few, two in a line without keys."""
        clear(self._foot)
        actions = [] if current().together else [*self._actions, self._more]
        beside = 2 if self._cramped else 1
        for number, action in enumerate(actions):
            self._foot.addWidget(RailAction(action, short=self._cramped), number // beside, number % beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look how many lines there are."""
        super().resizeEvent(event)
        cramped = self.height() < current().px(TALL)
        if cramped != self._cramped:
            self._cramped = cramped
            self._lay()

    def _find(self, text: str) -> None:
        said = text.casefold().strip()
        people = [] if self._together else self._people
        found = [(code, name, "") for code, name in people if said in name.casefold()]
        self.people.show_rows(found)

    def _open_first(self) -> None:
        if self.people.model().rowCount():
            self.person_chosen.emit(str(self.people.model().index(0, 0).data(CODE)))
