"""The levels, as a table where there is room and as cards where there is not, with the open level's words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.presenters.keel_view import LevelRow
from desktop.theme.tokens import current
from desktop.widgets.buttons import Button, button
from desktop.widgets.cards import Card, clear, row
from desktop.widgets.flow import FlowLayout
from desktop.widgets.keel_table import KeelTable
from desktop.widgets.levels import LevelBadge, SwitchMark
from desktop.widgets.text import PrivateBox, label
from desktop.words.levels import HEADS, NOTHING
from supportplans.levels import LevelId

NARROW = 720  # at 100 %


class LevelFoot(QFrame):
    """Under the table: who moves a level, the words that help at the open one, and what only the person notices."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        self.mover = label("", "strong")
        self.say, self.do_not = label("", wrap=True), label("", wrap=True)
        self.private = PrivateBox()
        self.change = button("", "pencil", kind="small")
        self.change.clicked.connect(self.opened)
        top = QWidget()
        top.setObjectName("plain")
        flow = FlowLayout(top, 16)
        for part in (self.mover, _key(True, "on now"), _key(False, "ready"), self.change):
            flow.addWidget(part)
        for part in (top, self.say, self.do_not, self.private):
            column.addWidget(part)

    def show_level(self, shown: LevelRow, mover: str, only: str) -> None:
        """Show the words of another level."""
        self.mover.setText(mover)
        self.say.setText(f"Words that help at {shown.name}: " + (_quoted(shown.say) or NOTHING.casefold()))
        self.do_not.setText(f"Better not: {_quoted(shown.do_not_say)}")
        self.do_not.setVisible(bool(shown.do_not_say))
        self.private.lead.setText(only)
        self.private.set_words("\n".join(shown.signs_i_notice))
        self.private.setVisible(bool(shown.signs_i_notice))
        self.change.setText(f" Change {shown.name}")
        self.change.setAccessibleName(f"Change what happens at {shown.spoken}")


def _key(on: bool, words: str) -> QWidget:
    return row(SwitchMark(on), label(words, "caption"), spacing=6)


def _quoted(said: Sequence[str]) -> str:
    return " ".join(f"“{words}”" for words in said)


class LevelCard(Card):
    """One level as a card, for large text: everything the table says, one under another."""

    wanted = Signal(object)

    def __init__(self, shown: LevelRow, only: str) -> None:
        super().__init__(tone="tint" if shown.now else "")
        self._level = shown.level
        self.setAccessibleName(shown.spoken)
        name = label(f"{shown.name}, now" if shown.now else shown.name, "h3", wrap=True)
        name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.change: Button = button("Change", kind="small", on_click=self._on_change,
                                     name=f"Change what happens at {shown.spoken}")  # fmt: skip
        self.add(row(LevelBadge(shown.mark), name, self.change, stretch=1))
        for head, said in zip(HEADS[1:4], (shown.signs, shown.i_will, shown.manager_will), strict=True):
            if said:
                self._part(head, "\n".join(said))
        for switch in shown.switches:
            words = label(switch.title if switch.agreed else f"{switch.title} (not agreed yet)", wrap=True)
            self.add(row(SwitchMark(switch.on, switch.agreed), words, stretch=1))
        if shown.say:
            self._part("Words that help", _quoted(shown.say))
        if shown.do_not_say:
            self._part("Better not", _quoted(shown.do_not_say))
        if shown.signs_i_notice:
            self.add(PrivateBox("\n".join(shown.signs_i_notice), only))
        if not (shown.signs or shown.i_will or shown.manager_will):
            self.add(label(NOTHING, tone="soft"))

    def _part(self, head: str, words: str) -> None:
        self.add(label(head, "strong", wrap=True))
        self.add(label(words, wrap=True))

    def _on_change(self) -> None:
        self.wanted.emit(self._level)


class KeelLevels(QWidget):
    """Table with its foot, or cards. `level_chosen` tells the open level, `opened` that it is to be changed."""

    level_chosen = Signal(object)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.table, self.foot, self.cards = KeelTable(), LevelFoot(), QWidget()
        self.cards.setObjectName("plain")
        self._rows: tuple[LevelRow, ...] = ()
        self._only = ""
        self._built: tuple[LevelRow, ...] = ()
        self._stack = QVBoxLayout(self.cards)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(12)
        self._card = Card()
        self._card.flush()
        self._card.add(self.table)
        self._card.add(self.foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.mover = label("", "strong", wrap=True)
        whole.addWidget(self._card)
        whole.addWidget(self.mover)
        whole.addWidget(self.cards)
        self.table.level_chosen.connect(self.level_chosen)
        self.table.opened.connect(self.opened)
        self.foot.opened.connect(self.opened)

    def show_levels(self, rows: Sequence[LevelRow], chosen: LevelId, mover: str, only: str) -> None:
        """Show other levels with one of them open."""
        self._rows, self._only = tuple(rows), only
        self.mover.setText(mover)
        self.table.show_rows(rows, chosen)
        self.foot.show_level(next((r for r in rows if r.level == chosen), rows[0]), mover, only)
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
        if narrow and self._built != self._rows:
            self._built = self._rows
            clear(self._stack)
            for shown in self._rows:
                card = LevelCard(shown, self._only)
                card.wanted.connect(self._on_wanted)
                self._stack.addWidget(card)

    def _on_wanted(self, level: LevelId) -> None:
        self.level_chosen.emit(level)
        self.opened.emit()
