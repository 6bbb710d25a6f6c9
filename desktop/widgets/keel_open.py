"""What is still to be settled: a calm list, each line with one click to its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.presenters.keel_open import OpenRow
from desktop.widgets.buttons import Button, link
from desktop.widgets.cards import Card, clear, row
from desktop.widgets.text import label
from desktop.words.keel import STILL_HELP, STILL_NOTHING


class KeelOpen(Card):
    """The list. `wanted` carries the finding whose place is to be opened."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._help = label(STILL_HELP, tone="soft", wrap=True)
        self.add(self._help)
        self.add_layout(self._list)
        self._rows: tuple[OpenRow, ...] | None = None
        self.links: dict[Button, OpenRow] = {}

    def show_rows(self, rows: Sequence[OpenRow]) -> None:
        """Show other findings."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        clear(self._list)
        self.links = {}
        self._help.setVisible(bool(rows))
        at = ""
        for shown in rows:
            if shown.at != at:
                at = shown.at
                self._list.addWidget(label(at, "h3", wrap=True))
            self._list.addWidget(self._line(shown))
        if not rows:
            self._list.addWidget(label(STILL_NOTHING, wrap=True))

    def _line(self, shown: OpenRow) -> QWidget:
        go = link("Go there", on_click=self._on_go, name=f"Go there: {shown.spoken}")
        self.links[go] = shown
        words = label(shown.words, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return row(words, go, spacing=12, stretch=0)

    def _on_go(self) -> None:
        shown = next((shown for made, shown in self.links.items() if made is self.sender()), None)
        if shown is not None:
            self.wanted.emit(shown.found)
