"""The levels, as a table where there is room and as cards where there is not, and the parts of the open one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.presenters.keel_view import LevelRow
from desktop.theme.tokens import current
from desktop.widgets.buttons import Button, button, link
from desktop.widgets.cards import Card, clear, row
from desktop.widgets.flow import FlowLayout
from desktop.widgets.keel_parts import PartCards
from desktop.widgets.keel_table import KeelTable
from desktop.widgets.levels import LevelBadge, SwitchMark
from desktop.widgets.text import label
from desktop.words.levels import NOTHING
from supportplans.levels import LevelId

NARROW = 720  # at 100 %


class LevelFoot(QFrame):
    """Under the table: who moves a level, what the switches mean, and the way to names and order."""

    ordering = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sunken")
        flow = FlowLayout(self, 16)
        flow.setContentsMargins(14, 10, 14, 10)
        self.mover = label("", "strong")
        self.order = link("Names and order", on_click=self.ordering, name="Names and order of the levels")
        for part in (self.mover, _key(True, "on now"), _key(False, "ready"), self.order):
            flow.addWidget(part)


def _key(on: bool, words: str) -> QWidget:
    return row(SwitchMark(on), label(words, "caption"), spacing=6)


class LevelCard(Card):
    """One level as a card, for large text: its name, whether it holds, and the signs that can be seen."""

    wanted = Signal(object)

    def __init__(self, shown: LevelRow, chosen: bool) -> None:
        super().__init__(tone="tint" if shown.now else "")
        self._level = shown.level
        self.setAccessibleName(shown.spoken)
        name = label(f"{shown.name}, now" if shown.now else shown.name, "h3", wrap=True)
        name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.open: Button = button("Open", kind="small", on_click=self._on_open, name=f"Open {shown.spoken}")
        self.open.setEnabled(not chosen)
        self.add(row(LevelBadge(shown.mark), name, self.open, stretch=1))
        if not chosen:
            self.add(label("; ".join(shown.signs) or NOTHING, tone="" if shown.signs else "soft", wrap=True))

    def _on_open(self) -> None:
        self.wanted.emit(self._level)


class KeelLevels(QWidget):
    """Table or cards, and under them the parts of the open level.

    `level_chosen` tells the open level, `changing` the part of it that is to be changed.
    """

    level_chosen = Signal(object)
    changing = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.table, self.foot, self.cards, self.parts = KeelTable(), LevelFoot(), QWidget(), PartCards()
        self.cards.setObjectName("plain")
        self._rows: tuple[LevelRow, ...] = ()
        self._chosen: LevelId = 0
        self._built: tuple[tuple[LevelRow, ...], LevelId] | None = None
        self._stack = QVBoxLayout(self.cards)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(12)
        self._card = Card()
        self._card.flush()
        self._card.add(self.table)
        self._card.add(self.foot)
        self._badge, self._name = LevelBadge(), label("", "h2", wrap=True)
        self._head = row(self._badge, self._name, spacing=10, stretch=1)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        self.mover = label("", "strong", wrap=True)
        for part in (self._card, self.mover, self.cards, self._head, self.parts):
            whole.addWidget(part)
        self.table.level_chosen.connect(self.level_chosen)
        self.table.opened.connect(self.changing)
        self.parts.changed.connect(self.changing)

    def show_levels(self, rows: Sequence[LevelRow], chosen: LevelId, mover: str, only: str) -> None:
        """Show other levels with one of them open."""
        self._rows, self._chosen = tuple(rows), chosen
        self.mover.setText(mover)
        self.foot.mover.setText(mover)
        self.table.show_rows(rows, chosen)
        shown = next((r for r in rows if r.level == chosen), rows[0])
        self._badge.show_level(shown.mark)
        self._name.setText(f"{shown.name}, now" if shown.now else shown.name)
        self.parts.show_parts(shown.parts, only, f"at {shown.spoken}")
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether the table still fits."""
        super().resizeEvent(event)
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "foot"):
            self._lay()

    def _lay(self) -> None:
        narrow = self.width() < current().px(NARROW)
        self._card.setVisible(not narrow)
        self.cards.setVisible(narrow)
        self.mover.setVisible(narrow)
        self._head.setVisible(not narrow)
        if not narrow:
            if self._built is not None:
                self._whole.addWidget(self.parts)
                self._built = None
        elif self._built != (self._rows, self._chosen):
            self._built = (self._rows, self._chosen)
            self._whole.addWidget(self.parts)  # out of the cards, or it would go with them
            self._lay_cards()

    def _lay_cards(self) -> None:
        """Put the cards one under another, with the parts of the open level under its card."""
        opening = any(isinstance(c, LevelCard) and c.open.hasFocus() for c in self.cards.children())
        clear(self._stack)
        for shown in self._rows:
            card = LevelCard(shown, shown.level == self._chosen)
            card.wanted.connect(self.level_chosen)
            self._stack.addWidget(card)
            if shown.level == self._chosen:
                self._stack.addWidget(self.parts)
        if opening and self.parts.parts:
            self.parts.parts[0].change.setFocus(Qt.FocusReason.OtherFocusReason)
