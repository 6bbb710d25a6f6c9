"""A button that opens a few actions, where a row of buttons would be too long."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu

from desktop.widgets.buttons import Button

Entry = tuple[str, Callable[..., object]]  # words, what it does


class MenuButton(Button):
    """Space or a click opens the menu; arrow keys and Enter choose."""

    def __init__(self, text: str, icon: str, entries: Sequence[Entry], name: str = "") -> None:
        super().__init__(" " + text, icon)
        self.setAccessibleName(name or text)
        self.setProperty("opens", "menu")  # the style sheet leaves room for the arrow
        made = QMenu(self)
        self.entries = {words: made.addAction(words) for words, _ in entries}
        for words, act in entries:
            self.entries[words].triggered.connect(act)
        self.setMenu(made)

    def set_enabled(self, words: str, enabled: bool) -> None:
        """Turn one entry on or off."""
        self.entries[words].setEnabled(enabled)
