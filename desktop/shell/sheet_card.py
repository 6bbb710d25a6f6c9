"""One card of the sheet: a title, what is asked or told, and the buttons that answer it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.tokens import current
from desktop.widgets.buttons import Button, button
from desktop.widgets.text import label, line

WIDTH = 620  # of a card at most, at 100 %
Answer = tuple[str, str, Callable[[], None]]  # words, kind of button, what it does


class SheetCard(QFrame):
    """A form, a question or a sentence. `keep` is what Ctrl Enter does, or with `quick` Enter alone, in any field.

    `before` had the focus when it opened.
    """

    def __init__(
        self, title: str, inside: QWidget, answers: Sequence[Answer], keep: Callable[[], None] | None,
        quick: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self.quick = quick
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setMaximumWidth(current().px(WIDTH))
        self.keep = keep
        self.before: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = _padded(label(title, "h2", wrap=True), 18, 14, 18, 12)
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.addWidget(head)
        column.addWidget(line())
        self._scroll = Fitting(_padded(inside, 18, 14, 18, 14), title)
        column.addWidget(self._scroll, 1)
        column.addWidget(line())
        self.foot: list[Button] = [
            button(words, kind=kind, on_click=act, primary=kind == "primary") for words, kind, act in answers
        ]
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 12, 18, 14)
        foot.setSpacing(10)
        foot.addStretch(1)
        for made in self.foot:
            foot.addWidget(made)
        column.addLayout(foot)

    def stops(self) -> list[QWidget]:
        """Return what the Tab key visits, in order.

        Qt's focus chain is not followed: it leads out of the card, and PySide counts what it leads to as a part of the
        card from then on, and lets go of it with the card.
        """
        return [step for step in self.findChildren(QWidget) if self._reached(step)]

    def look_at(self, made: QWidget | None) -> None:
        """Bring a field into sight with what is said of it."""
        row = made.parentWidget() if made is not None else None
        if made is not None and row is not None and self._scroll.isAncestorOf(row):
            self._scroll.ensureWidgetVisible(row)
            self._scroll.ensureWidgetVisible(made)

    def _reached(self, step: QWidget) -> bool:
        takes = step.focusPolicy() & Qt.FocusPolicy.TabFocus and step.isEnabled() and step.isVisibleTo(self)
        return bool(takes) and step.focusProxy() is None

    def wipe(self) -> None:
        """Let go what was typed into lines: a passphrase is not kept, hidden or not, nor can undo bring it back."""
        for field in self.findChildren(QLineEdit):
            field.setText("")


class Fitting(QScrollArea):
    """A scroll area that asks for as much height as what is in it, and scrolls only where that is not to be had."""

    def __init__(self, inside: QWidget, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._inside = inside
        self.setWidget(inside)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when what is inside was laid out anew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return what is inside, at the width it has, or is going to have."""
        inside = self._inside
        width = self.viewport().width() if self.isVisible() else current().px(WIDTH) - 4
        box = inside.layout()
        tall = box.totalHeightForWidth(width) if box and box.hasHeightForWidth() else inside.sizeHint().height()
        return QSize(width, max(tall, inside.minimumSizeHint().height()) + 2 * self.frameWidth())


def _padded(inside: QWidget, left: int, top: int, right: int, bottom: int) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    box = QVBoxLayout(holder)
    box.setContentsMargins(left, top, right, bottom)
    box.addWidget(inside)
    return holder
