"""The draft as text, to be edited by hand, with its words counted while they are written."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.theme.tokens import current
from desktop.widgets.buttons import button
from desktop.widgets.text import label
from desktop.words.evidence import words_of
from matching.drafts.counting import words_in

HINT = "A line for each paragraph. Gaps are left out here and found again afterwards."


class _Text(QPlainTextEdit):
    """Text of any length. Tab goes to the buttons; Ctrl Enter keeps, Escape leaves."""

    kept = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("The draft, as text")
        self.setAccessibleDescription(HINT)
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter keeps the text; Escape leaves it as it was."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DraftEditor(QWidget):
    """`typed` tells the whole text at each change, `kept` and `left` what the person wants."""

    typed = Signal(str)
    kept = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self._limit = 0
        self._shown: str | None = None
        self.text = _Text()
        self.count = label("", "caption", tone="soft")
        self.keep = button("Keep the changes", "tick", True, self.kept)
        self.leave = button("Leave as it was", on_click=self.left)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 8, 14, 10)
        whole.setSpacing(8)
        whole.addWidget(label(HINT, "caption", wrap=True, tone="soft"))
        whole.addWidget(self.text, 1)
        whole.addLayout(self._foot())
        self.text.textChanged.connect(self._on_typed)
        self.text.kept.connect(self.kept)
        self.text.left.connect(self.left)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(current().px(8))
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.keep)
        return foot

    def begin(self, text: str, limit: int) -> None:
        """Show a text to edit, once: what is being typed is never overwritten."""
        self._limit = limit
        if text != self._shown:
            self._shown = text
            with QSignalBlocker(self.text):
                self.text.setPlainText(text)
            self._tell_count()
            self.text.setFocus()

    def end(self) -> None:
        """Forget the text, so that the next one is shown anew; nothing of it stays in memory here."""
        if self._shown is not None:
            self._shown = None
            with QSignalBlocker(self.text):
                self.text.clear()

    def _on_typed(self) -> None:
        self._tell_count()
        self.typed.emit(self.text.toPlainText())

    def _tell_count(self) -> None:
        self.count.setText(words_of(words_in(self.text.toPlainText()), self._limit))
