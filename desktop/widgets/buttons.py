"""Buttons. At most one filled (primary) button on a page, and never on an answer the person gives."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, SignalInstance
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton

from desktop.theme.icons import icon as make_icon
from desktop.theme.tokens import current
from desktop.widgets.text import plain_tip

Clicked = Callable[..., object] | SignalInstance | None  # what a click calls, or the signal it passes on
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Button(QPushButton):
    """A push button whose icon grows with the text and whose Enter key works like Space."""

    def __init__(self, text: str, icon: str = "", kind: str = "") -> None:
        super().__init__(text)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon_size = {"small": 15, "icon": 16}.get(kind, 18)
        if icon:
            self.setIcon(make_icon(icon, {"primary": "sea_on", "link": "sea"}.get(kind, "ink")))
        self._fit()

    def _fit(self) -> None:
        side = current().px(self._icon_size)
        self.setIconSize(QSize(side, side))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _WITH:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Leave room between icon and text, where Qt leaves none, and for the bold words of a ticked answer."""
        hint, more = super().sizeHint(), 0
        if self.text() and not self.icon().isNull():
            more += current().px(6)
        if self.isCheckable() and self.property("kind") == "answer":
            font = QFont(self.font())
            font.setBold(True)
            bold, plain = QFontMetrics(font), self.fontMetrics()
            more += bold.horizontalAdvance(self.text()) - plain.horizontalAdvance(self.text())
        return QSize(hint.width() + max(0, more), hint.height())


def button(
    text: str,
    icon: str = "",
    primary: bool = False,
    on_click: Clicked = None,
    *,
    kind: str = "",
    name: str = "",
) -> Button:
    """Return a button. `kind`: '' plain, 'small', 'link', 'answer', 'rail'. `name` is for screen readers.

    Give bound methods, not lambdas: a lambda that holds its page keeps it alive for ever.
    """
    made = Button((" " + text) if icon and text else text, icon, "primary" if primary else kind)
    made.setAccessibleName(name or text)
    if on_click is not None:
        made.clicked.connect(on_click)
    return made


def link(text: str, on_click: Clicked = None, icon: str = "", name: str = "") -> Button:
    """Return a button that looks like words in the accent colour."""
    return button(text, icon, on_click=on_click, kind="link", name=name)


def icon_button(icon: str, name: str, on_click: Clicked = None) -> Button:
    """Return a small square button with an icon alone; `name` is said and shown as a tip."""
    made = button("", icon, on_click=on_click, kind="icon", name=name)
    made.setToolTip(plain_tip(name))
    return made
