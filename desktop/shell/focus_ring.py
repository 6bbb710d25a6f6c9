"""One ring around whatever has the focus, by key and by mouse: a style sheet's outline is not enough."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from desktop.theme.tokens import colour

WIDTH = 2


class FocusRing(QWidget):
    """An overlay on a window that follows the focus; it takes no clicks and no focus itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Focus ring")
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self.hide()

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
        inside = new is not None and self.parentWidget() is not None and new.window() is self.window()
        self._target = new if inside else None
        if self._target is not None:
            self._target.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the widget that has the focus."""
        kinds = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Paint)
        if event.type() in kinds and watched is self._target:
            self._place()
        return False

    def _place(self) -> None:
        target, parent = self._target, self.parentWidget()
        if target is None or parent is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        rect = QRect(target.mapTo(parent, QPoint(0, 0)), target.size())
        inside = isinstance(target, QAbstractItemView)
        rect = rect if inside else rect.adjusted(-4, -4, 4, 4)
        shown = _seen(target, parent)
        rect = rect & shown.adjusted(-4, -4, 4, 4)
        if rect != self.geometry():
            self.setGeometry(rect)
        if not self.isVisible() and not rect.isEmpty():
            self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("focus"), WIDTH))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


def _seen(target: QWidget, window: QWidget) -> QRect:
    """Return the part of the window in which `target` can be seen at all: the innermost scroll area around it."""
    above = target.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QAbstractScrollArea):
            port = above.viewport()
            return QRect(port.mapTo(window, QPoint(0, 0)), port.size())
        above = above.parentWidget()
    return window.rect()
