"""The line above the page: who it is about, and a few deeds. With little room it says less, and never half a word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from desktop.widgets.cards import clear
from desktop.widgets.initial import Initial
from desktop.widgets.text import label, plain_tip

GAP, SIDE = 10, 16  # pixels between two parts, and at either end


class TopLine(QWidget):
    """A menu button, a name, and deeds. First the keys go, then words beside an icon; the last deed keeps its words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDE, 6, SIDE, 6)
        self._row.setSpacing(GAP)
        self._words, self._short = "", ""
        self._deeds: list[tuple[QAbstractButton, str, str]] = []  # each with all it can say, and with less

    def show_line(
        self, menu: QWidget, name: str, words: tuple[str, str], deeds: Sequence[tuple[QAbstractButton, str]]
    ) -> None:
        """Show a line. `words` are the full and the short ones; each deed comes with what it says without its key."""
        clear(self._row)
        self._menu, self._disc, self._label = menu, Initial(30), label("", "h2")
        self._disc.show_name(name)
        self._words, self._short = words
        self._deeds = [(deed, deed.text(), f" {short}") for deed, short in deeds]
        for part in (menu, self._disc):
            self._row.addWidget(part)
        self._row.addWidget(self._label, 1)
        for deed, full, _ in self._deeds:
            deed.setToolTip(plain_tip(full.strip()))
            self._row.addWidget(deed)
        self.fit()

    def fit(self) -> None:
        """Say as much as there is room for."""
        if not self._deeds:
            return
        self._say(self._words, [full for _, full, _ in self._deeds])
        if self._too_long():
            self._say(self._short, [short for _, _, short in self._deeds])
        for deed, _, _ in self._deeds[:-1]:
            if self._too_long():
                deed.setText("")

    def _say(self, words: str, deeds: Sequence[str]) -> None:
        self._label.setText(words)
        for (deed, _, _), text in zip(self._deeds, deeds, strict=True):
            deed.setText(text)

    def _too_long(self) -> bool:
        parts = [self._disc, self._label, *(deed for deed, _, _ in self._deeds)]
        parts += [self._menu] if not self._menu.isHidden() else []
        for part in parts:
            part.ensurePolished()
        wide = sum(part.sizeHint().width() for part in parts)
        return wide + GAP * (len(parts) - 1) + 2 * SIDE > self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look what there is room for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_deeds"):
            self.fit()
