"""Text in its role, and the three grounds it can stand on: said by the person, said by the job, held back."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.theme.icons import paint_icon
from desktop.theme.tokens import ROLES, current


def label(text: str = "", role: str = "body", wrap: bool = False, tone: str = "", name: str = "") -> QLabel:
    """Return a label in a text role. Text is always plain: what people type is never taken for markup.

    `name` is what a screen reader says instead of the text.
    """
    if role not in ROLES:
        raise KeyError(role)
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    made.setProperty("role", role)
    if tone:
        made.setProperty("tone", tone)
    if name:
        made.setAccessibleName(name)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return made


def plain_tip(text: str) -> str:
    """Return a tip that shows these words as they are: Qt would take words that look like markup for markup."""
    return f"<qt>{escape(text)}</qt>" if {"<", "&"} & set(text) else text


def set_tone(widget: QWidget, tone: str, name: str = "tone") -> None:
    """Give a widget another tone (or another dynamic property) and let the style sheet see it."""
    if widget.property(name) != tone:
        widget.setProperty(name, tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class IconLabel(QWidget):
    """One icon beside words, in their colour; it grows with the text."""

    def __init__(self, name: str, token: str = "soft", size: int = 20) -> None:
        super().__init__()
        self._name, self._token, self._size = name, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size at this text scale."""
        side = current().px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the size at this text scale."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        paint_icon(QPainter(self), self.rect().toRectF(), self._name, self._token)


class _Ground(QFrame):
    """A box with one text in it."""

    def __init__(self, kind: str, text: str, role: str) -> None:
        super().__init__()
        self.setObjectName(kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(8)
        self.words = label(text, role, wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, text: str) -> None:
        """Show other words."""
        self.words.setText(text)


class Said(_Ground):
    """The person's own words: warm, in quotation marks, with a bar at the left. Never a paraphrase."""

    def __init__(self, words: str = "", role: str = "body", quoted: bool = True) -> None:
        self._quoted = quoted
        super().__init__("said", self._marked(words), role)
        self.row.setContentsMargins(6, 8, 12, 8)
        bar = QFrame()
        bar.setObjectName("saidBar")
        self.row.addWidget(bar)
        self.row.addWidget(self.words, 1)

    def set_words(self, text: str) -> None:
        """Show other words of the person."""
        super().set_words(self._marked(text))

    def _marked(self, words: str) -> str:
        return f"“{words.strip().strip('“”')}”" if self._quoted and words else words


class JobBox(_Ground):
    """What the job or the employer says: cool, no bar, no quotation marks."""

    def __init__(self, text: str = "", role: str = "body") -> None:
        super().__init__("job", text, role)
        self.row.setContentsMargins(12, 8, 12, 8)
        self.row.addWidget(self.words, 1)


class PrivateBox(_Ground):
    """Something held back: lilac, a padlock, and the word for it."""

    def __init__(self, text: str = "", lead: str = "Held back", role: str = "body") -> None:
        super().__init__("private", text, role)
        self.row.setContentsMargins(12, 8, 12, 8)
        self.lead = label(lead, "strong", tone="private")
        self.row.addWidget(IconLabel("lock", "private", 16))
        self.row.addWidget(self.lead)
        self.row.addWidget(self.words, 1)


def line() -> QFrame:
    """Return a hairline, for the eye only."""
    made = QFrame()
    made.setObjectName("line")
    return made


def with_icon(name: str, text: str, role: str = "caption", token: str = "soft") -> QWidget:
    """Return a small icon with its words beside it."""
    holder = QWidget()
    holder.setObjectName("plain")
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(IconLabel(name, token, 15))
    row.addWidget(label(text, role))
    return holder
