"""Which levels there are: a calm list to add to, name, order, merge and take away from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.presenters.keel_view import LevelRow
from desktop.theme.tokens import current
from desktop.widgets.buttons import Button, button, icon_button
from desktop.widgets.cards import Card, clear, row
from desktop.widgets.flow import FlowLayout
from desktop.widgets.levels import LevelBadge
from desktop.widgets.text import label, line

NARROW = 760  # under this width (at 100 %) the buttons stand under the name
HELP = (
    "The number is the place in this list. Days in the log stay with their level, whatever it is called and "
    "wherever it stands."
)


class LadderRow(QWidget):
    """One level with what can be done with it. `wanted` carries the level and up, down, name, merge or away."""

    wanted = Signal(object, str)

    def __init__(self, shown: LevelRow, first: bool, last: bool) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.level = shown.level
        name = label(shown.name, "strong", wrap=True)
        name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        deeds = QWidget()
        deeds.setObjectName("plain")
        flow = FlowLayout(deeds, 6)
        self.buttons: dict[str, Button] = {
            "up": icon_button("chevron-up", f"Move {shown.name} up", self._on_click),
            "down": icon_button("chevron-down", f"Move {shown.name} down", self._on_click),
            "name": _small("Name and shape", shown.name, self._on_click),
            "merge": _small("Merge into…", shown.name, self._on_click),
            "away": _small("Take away…", shown.name, self._on_click),
        }
        self.buttons["up"].setEnabled(not first)
        self.buttons["down"].setEnabled(not last)
        for made in self.buttons.values():
            flow.addWidget(made)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(14, 8, 14, 8)
        self._whole.setSpacing(8)
        self._whole.addWidget(row(LevelBadge(shown.mark), name, spacing=10, stretch=1), 1)
        self._whole.addWidget(deeds, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the name, or under it where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < current().px(NARROW)
        self._whole.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _on_click(self) -> None:
        what = next((what for what, made in self.buttons.items() if made is self.sender()), "")
        self.wanted.emit(self.level, what)


def _small(words: str, level: str, on_click: object) -> Button:
    return button(words, kind="small", on_click=on_click, name=f"{words.rstrip('…')}: {level}")  # type: ignore[arg-type]


class KeelLadder(Card):
    """All levels in order. `wanted` carries a level and what is wanted of it; `adding` asks for another one."""

    wanted = Signal(object, str)
    adding = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("The levels, in order")
        self.flush()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.add_layout(self._list)
        self.rows: list[LadderRow] = []
        self._shown: tuple[tuple[int, str, object], ...] = ()
        foot = self.footer()
        self.add_level = button("Add a level", "plus", on_click=self.adding, kind="small")
        foot.addWidget(self.add_level)
        told = label(HELP, "caption", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(told, 1)

    def show_levels(self, rows: Sequence[LevelRow]) -> None:
        """Show other levels; the button that was pressed keeps the focus."""
        shown = tuple((r.level, r.name, r.mark) for r in rows)
        if shown == self._shown:
            return
        focus = next(((r.level, what) for r in self.rows for what, b in r.buttons.items() if b.hasFocus()), None)
        self._shown = shown
        clear(self._list)
        self.rows = [LadderRow(r, n == 0, n == len(rows) - 1) for n, r in enumerate(rows)]
        for number, made in enumerate(self.rows):
            made.wanted.connect(self.wanted)
            if number:
                self._list.addWidget(line())
            self._list.addWidget(made)
        for made in self.rows:
            if focus and made.level == focus[0] and made.buttons[focus[1]].isEnabled():
                made.buttons[focus[1]].setFocus(Qt.FocusReason.OtherFocusReason)
