"""The level in force today: its badge and name, since when, and the adjustments that are on."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.presenters.keel_now import NowCard, Switch
from desktop.widgets.cards import clear, row
from desktop.widgets.levels import LevelBadge, LevelGround, SwitchMark
from desktop.widgets.text import label


class LevelNow(LevelGround):
    """Shows a `NowCard` on its level's tint."""

    def __init__(self) -> None:
        super().__init__()
        self._badge = LevelBadge(size=32)
        self._title, self._caption = label("", "h2", wrap=True), label("", "caption", wrap=True, tone="ink")
        self._switches = QVBoxLayout()
        self._switches.setSpacing(6)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._caption)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._badge)
        head.addLayout(words, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addLayout(self._switches)
        whole.addStretch(1)

    def show_now(self, now: NowCard) -> None:
        """Show another level."""
        self.show_level(now.mark.kind)
        self._badge.show_level(now.mark)
        self._title.setText(now.title)
        self._caption.setText(now.caption)
        self.setAccessibleName(f"Level {now.mark.number}: {now.title}")
        clear(self._switches)
        for switch in now.switches:
            self._switches.addWidget(_line(switch))
        if not now.switches:
            self._switches.addWidget(label("No adjustment is on at this level yet.", "caption", wrap=True, tone="ink"))


def _line(switch: Switch) -> QWidget:
    title, note = label(switch.title, "strong", wrap=True), label(switch.note, "caption", tone="ink")
    made = row(SwitchMark(switch.on), title, note, spacing=8, stretch=1)
    made.setAccessibleName(f"{switch.name}. {switch.note}")
    return made
