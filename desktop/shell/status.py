"""The line at the foot: when it was saved, that nothing leaves, and what undo would take back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme.tokens import current
from desktop.widgets.buttons import link
from desktop.widgets.text import IconLabel, label, plain_tip


class StatusLine(QWidget):
    """Always there, never in the way. Its buttons take a change back and stop work that goes on behind the rest."""

    undo_wanted = Signal()
    work_stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Status")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 14, 2)
        row.setSpacing(6)
        self._saved, self._file, self._notice, self._work = label(""), label(""), label(""), label("")
        self._stop = link("Stop", self.work_stopped.emit)
        self._file.setMinimumWidth(10)
        self._lock = IconLabel("lock", "soft", 15)
        row.addWidget(IconLabel("tick", "soft", 15))
        row.addWidget(self._saved)
        row.addSpacing(12)
        row.addWidget(self._lock)
        row.addWidget(self._file, 1)
        row.addWidget(self._notice)
        row.addWidget(self._work)
        row.addWidget(self._stop)
        self.show_work("")
        self._undo = link("", self.undo_wanted.emit, "undo")
        keep = self._undo.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # or the whole window would move up when there is something to take back
        self._undo.setSizePolicy(keep)
        row.addWidget(self._undo)

    def show_saved(self, text: str) -> None:
        """Show when the last change was kept."""
        self._saved.setText(text)

    def show_file(self, text: str) -> None:
        """Show how the file is open."""
        self._file.setText(text)
        self._file.setToolTip(plain_tip(text))

    def show_undo(self, words: str) -> None:
        """Show what undo would take back; nothing hides it."""
        self._undo.setText(f" Undo: {words}" if words else "")
        self._undo.setToolTip("Ctrl Z")
        self._undo.setAccessibleName(f"Undo: {words}")
        self._undo.setVisible(bool(words))

    def show_work(self, text: str) -> None:
        """Show work that goes on behind everything else, with a way to stop it; nothing hides it."""
        self._work.setText(text)
        for part in (self._work, self._stop):
            part.setVisible(bool(text))
        self._stop.setAccessibleName(f"Stop: {text}")

    def announce(self, sentence: str) -> None:
        """Show and speak a sentence about something the window did."""
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def fit(self) -> None:
        """Follow the text size: second things leave a narrow line before first ones do."""
        room = self.width() / max(1.0, current().px(10) / 10)
        self._file.setVisible(room > 700)
        self._lock.setVisible(room > 700)

    def resizeEvent(self, event: object) -> None:
        """Look what fits."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()
