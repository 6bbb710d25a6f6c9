"""Cards: white ground, one hairline around, a head with icon, title and a note, rows, and a footer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.widgets.text import IconLabel, label, line


class Card(QFrame):
    """A card. `body` is its layout; `add` puts widgets there, `add_row` puts them under a hairline."""

    def __init__(self, title: str = "", icon: str = "", note: str = "", *, token: str = "sea", tone: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        if tone:
            self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self._outer = outer
        self.title = label(title, "h3")
        self.note = label(note, "body", tone="soft")
        self.head = QHBoxLayout()
        if title:
            self._build_head(icon, token)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(14, 12, 14, 12)
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)
        self._footer: QHBoxLayout | None = None
        self._foot_parts: tuple[QWidget, QWidget] | None = None  # its hairline, and what holds it

    def _build_head(self, icon: str, token: str) -> None:
        self.head.setContentsMargins(14, 10, 14, 10)
        self.head.setSpacing(10)
        if icon:
            self.head.addWidget(IconLabel(icon, token, 20))
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.head.addWidget(self.note)
        self._outer.addLayout(self.head)
        self._outer.addWidget(line())

    def add(self, widget: QWidget, stretch: int = 0) -> QWidget:
        """Put a widget at the end of the card and return it."""
        self.body.addWidget(widget, stretch)
        return widget

    def add_layout(self, layout: QLayout, stretch: int = 0) -> None:
        """Put a layout at the end of the card."""
        self.body.addLayout(layout, stretch)

    def add_row(self, widget: QWidget) -> QWidget:
        """Put a widget at the end of the card, under a hairline unless it is the first."""
        if self.body.count():
            self.body.addWidget(line())
        self.body.addWidget(widget)
        return widget

    def flush(self) -> None:
        """Let the body reach the edges, for lists and rows that bring padding of their own."""
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)

    def footer(self) -> QHBoxLayout:
        """Return the footer's layout; it is made at the first call and stays put while the body scrolls."""
        if self._footer is None:
            holder = QWidget()
            holder.setObjectName("plain")
            self._footer = QHBoxLayout(holder)
            self._footer.setSpacing(10)
            self._foot_parts = (line(), holder)
            self.hold_foot()
        return self._footer

    def hold_foot(self) -> None:
        """Have the footer, where there is one, at the foot of the card under a hairline."""
        if self._footer is not None and self._foot_parts is not None:
            self._footer.setContentsMargins(14, 6, 14, 6)
            for part in self._foot_parts:
                self._outer.addWidget(part)
            self._foot_parts[0].show()

    def lend_foot(self) -> QWidget | None:
        """Give the footer, where there is one, to who has a line for it; `hold_foot` takes it back."""
        if self._footer is None or self._foot_parts is None:
            return None
        self._footer.setContentsMargins(0, 0, 0, 0)
        above, holder = self._foot_parts
        for part in self._foot_parts:
            self._outer.removeWidget(part)
        above.hide()
        return holder

    def wrap_title(self) -> None:
        """Let a title that somebody typed go on in the next line, rather than push what stands beside it out."""
        self.title.setWordWrap(True)
        self.head.setStretchFactor(self.title, 100)  # the gap after it gives way

    def set_note(self, text: str) -> None:
        """Show a note at the right of the head."""
        self.note.setText(text)

    def clear(self) -> None:
        """Take everything out of the body."""
        clear(self.body)


def clear(layout: QLayout) -> None:
    """Take all widgets and layouts out of a layout and let them go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def row(*widgets: QWidget | None, spacing: int = 8, stretch: int = -1) -> QWidget:
    """Return widgets side by side; None is a gap that takes the room left over. `stretch` grows that widget."""
    holder = QWidget()
    holder.setObjectName("plain")
    made = QHBoxLayout(holder)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for number, widget in enumerate(widgets):
        if widget is None:
            made.addStretch(1)
        else:
            made.addWidget(widget, 1 if number == stretch else 0)
    return holder


def column(*widgets: QWidget | None, spacing: int = 4, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QWidget:
    """Return widgets one under another; None is a gap that takes the room left over."""
    holder = QWidget()
    holder.setObjectName("plain")
    made = QVBoxLayout(holder)
    made.setContentsMargins(*margins)
    made.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            made.addStretch(1)
        else:
            made.addWidget(widget)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    return holder
