"""The draft of an advert, group by group: each item with its line, and accept, change and leave out beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.advert_view import GroupShown, ItemShown
from desktop.theme.tokens import current
from desktop.widgets.buttons import Button, button, icon_button
from desktop.widgets.cards import Card, clear
from desktop.widgets.text import label, set_tone

NAMES = 92  # width of the names of parts, at 100 %
BESIDE = 125  # up to this size of text, in percent, names stand beside the words; then above them
MOST = 80  # items of one group shown at once; an advert has fewer


class ItemBox(QFrame):
    """One item. Enter takes it in, C changes it, Delete leaves it out; clicking shows its line."""

    wanted = Signal(str, str)  # what, item id

    def __init__(self, item: ItemShown) -> None:
        super().__init__()
        self.item = item
        self.setObjectName("item")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{item.part}: {item.words}. {item.stands}.")
        self.setAccessibleDescription("Enter takes it in, C changes it, Delete leaves it out.")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 8, 6)
        row.setSpacing(8)
        part = label(item.part, "caption")
        beside = current().px(100) <= BESIDE
        if beside:
            part.setFixedWidth(current().px(NAMES))
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        words = self._words()
        if not beside:
            words.insertWidget(0, part)
        row.addLayout(words, 1)
        stands = label(item.stands, "caption", tone="sea" if item.is_in else "soft")
        row.addWidget(stands, 0, Qt.AlignmentFlag.AlignTop)
        for made in self._buttons():
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)

    def _words(self) -> QVBoxLayout:
        item, column = self.item, QVBoxLayout()
        column.setSpacing(1)
        tone = "soft" if item.decided and not item.is_in else ""
        for text, role in ((item.words, "strong" if item.is_in else "body"), (item.quote, "caption")):
            if text:
                made = label(text, role, wrap=True, tone=tone)
                made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
                column.addWidget(made)
        column.addStretch(1)
        return column

    def _buttons(self) -> list[Button]:
        again, out = "Leave it open again", self.item.decided and not self.item.is_in
        specs = (
            ("tick", "accept", again if self.item.is_in else "Take it in"), ("pencil", "change", "Change it"),
            ("close", "reject", again if out else "Leave it out"),
        )  # fmt: skip
        made = []
        for icon, what, name in specs:
            one = icon_button(icon, name, self._on_clicked)
            one.setAccessibleName(f"{name}: {self.item.words}")
            one.setProperty("what", what)
            made.append(one)
        return made

    def _on_clicked(self) -> None:
        self.wanted.emit(str(self.sender().property("what")), self.item.id)

    def show_chosen(self, chosen: bool) -> None:
        """Mark the item whose line is marked in the text."""
        set_tone(self, "chosen" if chosen else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show where it stands in the advert."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit("choose", self.item.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show its line when it is reached by key."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.wanted.emit("choose", self.item.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by key; up and down go from item to item."""
        keys = {Qt.Key.Key_Return: "accept", Qt.Key.Key_Enter: "accept", Qt.Key.Key_Space: "accept",
                Qt.Key.Key_C: "change", Qt.Key.Key_Delete: "reject", Qt.Key.Key_Backspace: "reject",
                Qt.Key.Key_Down: "next", Qt.Key.Key_Up: "before"}  # fmt: skip
        what = keys.get(Qt.Key(event.key())) if not event.modifiers() else None
        if what is None:
            super().keyPressEvent(event)
        else:
            self.wanted.emit(what, self.item.id)


class AdvertItems(QWidget):
    """All groups, and `tail` under them. `wanted` carries what is to be done and the id of an item, or of a group."""

    wanted = Signal(str, str)

    def __init__(self, tail: QWidget) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._groups: tuple[GroupShown, ...] = ()
        self._boxes: dict[str, ItemBox] = {}
        self._open_aside = False
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 6, 0)
        inside.setSpacing(10)
        inside.addLayout(self._column)
        inside.addWidget(tail)
        inside.addStretch(1)
        self.area: QScrollArea = scrolled(inside, "The draft")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def show_groups(self, groups: Sequence[GroupShown], chosen: str, jump: bool) -> None:
        """Show the draft; `jump` brings the chosen item into view."""
        if tuple(groups) != self._groups:
            self._groups = tuple(groups)
            self._build()
        for item_id, box in self._boxes.items():
            box.show_chosen(item_id == chosen)
        if jump and chosen in self._boxes:
            holder = self.area.widget()
            inside = holder.layout() if holder else None
            if inside is not None:
                inside.activate()  # it may have been made anew just now
            self.area.ensureWidgetVisible(self._boxes[chosen], 0, 40)

    def _build(self) -> None:
        held = next((i for i, box in self._boxes.items() if box.hasFocus() or box.isAncestorOf(_focus(self))), "")
        place = self.area.verticalScrollBar().value()
        clear(self._column)
        self._boxes = {}
        for group in self._groups:
            self._column.addWidget(self._card(group))
        if held in self._boxes:
            self._boxes[held].setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.verticalScrollBar().setValue(place)

    def _card(self, group: GroupShown) -> Card:
        card = Card(group.title, group.icon, _note(group))
        card.flush()
        if group.left:
            all_in = button("All in", "tick", on_click=self._on_all, kind="small", name=f"All in: {group.title}")
            all_in.setProperty("group", group.id)
            card.head.addWidget(all_in)
        aside = group.id == "aside"
        if aside:
            turned = "Hide" if self._open_aside else "Show"
            card.head.addWidget(
                button(turned, on_click=self._turn_aside, kind="small", name=f"{turned} what is set aside")
            )
        for item in group.items[:MOST] if not aside or self._open_aside else ():
            box = ItemBox(item)
            box.wanted.connect(self._on_wanted)
            self._boxes[item.id] = box
            card.add_row(box)
        return card

    def _on_all(self) -> None:
        self.wanted.emit("all", str(self.sender().property("group")))

    def _turn_aside(self) -> None:
        self._open_aside = not self._open_aside
        self._build()

    def _on_wanted(self, what: str, item_id: str) -> None:
        if what in ("next", "before"):
            ids = list(self._boxes)
            place = ids.index(item_id) + (1 if what == "next" else -1)
            if 0 <= place < len(ids):
                self._boxes[ids[place]].setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.wanted.emit(what, item_id)


def _note(group: GroupShown) -> str:
    if group.id == "aside":
        return f"{len(group.items)} kept, not used"
    return f"{group.left} to look at" if group.left else "looked through"


def _focus(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget
