"""The one window: the door, or the house behind it, or the plain screen that hides both."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.shell.actions import ACTIONS, Offered
from desktop.shell.autolock import AutoLock
from desktop.shell.door import Door
from desktop.shell.focus_ring import FocusRing
from desktop.shell.looks import Looks
from desktop.shell.making import Making, Recovery
from desktop.shell.settings import Settings
from desktop.widgets.clipboard import PrivateCopying
from desktop.widgets.text import label

TITLE = "Even Keel"
LEAST_WIDTH, LEAST_HEIGHT = 760, 520
FIRST_WIDTH, FIRST_HEIGHT = 1366, 690
FRAME = QSize(16, 48)  # what a system puts around a window, about


def first_size(room: QSize) -> QSize:
    """Return how large the window is at first where a screen has so much room; many laptops show all at 150 %."""
    return QSize(FIRST_WIDTH, FIRST_HEIGHT).boundedTo(room - FRAME).expandedTo(QSize(LEAST_WIDTH, LEAST_HEIGHT))


class Curtain(QWidget):
    """What Hide shows: the time, and how to come back. No name, no page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hide")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Screen hidden. Press F9 to come back.")
        self._clock = label("", "h1")
        column = QVBoxLayout(self)
        column.addStretch(1)
        for part in (self._clock, label("Press F9 to come back", "body", tone="soft")):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setInterval(10_000)
        self._timer.timeout.connect(self.tick)

    def tick(self) -> None:
        """Show the time it is."""
        now = datetime.now().astimezone()
        self._clock.setText(f"{now.hour}.{now.minute:02}")

    def begin(self) -> None:
        """Show the time, and go on showing it."""
        self.tick()
        self._timer.start()
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class Window(QMainWindow):
    """Holds the parts and the actions; what they do to a file is done by the `Keeper`, set by the composition root."""

    asked = Signal(str)  # an action that needs an open file, by id
    hiding = Signal(bool)  # the screen is being hidden, or shown again

    def __init__(self, settings: Settings, looks: Looks, today: Callable[[], date]) -> None:
        super().__init__()
        self.settings, self.looks, self.today = settings, looks, today
        self.setWindowTitle(TITLE)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.door, self.making, self.recovery, self.curtain = Door(), Making(), Recovery(), Curtain()
        for part in (self.door, self.making, self.recovery, self.curtain):
            self.stack.addWidget(part)
        self._before: QWidget | None = None
        self.may_close: Callable[[], bool] = _yes
        self.closing: Callable[[], None] = _nothing
        self.opening: Any = None  # what loads the rest after the first paint; kept alive here
        self.actions_by_id: dict[str, QAction] = {}
        self._make_actions()
        self.more = QAction("More", self)
        self.more.setData("menu")
        self.more.triggered.connect(self._open_more)
        self.ring = FocusRing(self)
        self.autolock = AutoLock(settings.lock_minutes)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.installEventFilter(self.autolock)
        self.copying = PrivateCopying(self, application)
        if not self.restoreGeometry(settings.geometry):
            self.resize(first_size(self.screen().availableSize()))
        looks.changed.connect(self._on_look)

    def _make_actions(self) -> None:
        for spec in ACTIONS:
            action = QAction(spec.words, self)
            action.setData(spec.icon)
            if spec.key:
                action.setShortcut(QKeySequence(spec.key))
            own = getattr(self, spec.method, None)
            if own is None:
                action.setProperty("id", spec.id)
                action.triggered.connect(self._on_asked)
            else:
                action.triggered.connect(own)
            action.setEnabled(not spec.open_file)
            self.addAction(action)
            self.actions_by_id[spec.id] = action

    def enable_file_actions(self, is_open: bool) -> None:
        """Turn the actions that need an open file on or off."""
        for spec in ACTIONS:
            if spec.open_file:
                self.actions_by_id[spec.id].setEnabled(is_open)

    def show_part(self, part: QWidget) -> None:
        """Bring one part of the window to the front; while the screen is hidden, it waits behind the curtain."""
        if self.stack.indexOf(part) < 0:
            self.stack.addWidget(part)
        if self.stack.currentWidget() is self.curtain:
            self._before = part
        else:
            self.stack.setCurrentWidget(part)

    # What the window does itself

    @property
    def is_hidden(self) -> bool:
        """Tell whether the curtain is in front."""
        return self.stack.currentWidget() is self.curtain

    def toggle_hide(self) -> None:
        """Hide everything at once, or come back to where we were."""
        if self.stack.currentWidget() is self.curtain:
            if self._before is not None:
                self.stack.setCurrentWidget(self._before)
            self.hiding.emit(False)
            return
        self.hiding.emit(True)
        self._before = self.stack.currentWidget()
        self.stack.setCurrentWidget(self.curtain)
        self.curtain.begin()

    def bigger(self) -> None:
        """Make text one step larger."""
        self.looks.bigger()

    def smaller(self) -> None:
        """Make text one step smaller."""
        self.looks.smaller()

    def step_part(self, by: int) -> None:
        """Move the focus to the next part of the window, or the one before.

        Parts are the lists, fields and first buttons of each card: whatever names itself a stop.
        """
        shown = self.stack.currentWidget()
        parts = [w for w in shown.findChildren(QWidget) if _is_part(w)] if shown else []
        if not parts:
            return
        now = self.focusWidget()
        place = next((n for n, part in enumerate(parts) if part is now or (now and part.isAncestorOf(now))), -by)
        parts[(place + by) % len(parts)].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_asked(self) -> None:
        self.asked.emit(str(self.sender().property("id")))

    def _open_more(self) -> None:
        menu = self.more_menu()
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))

    def more_menu(self) -> QMenu:
        """Return the menu behind More, parted into groups."""
        menu = QMenu(self)
        group = 0
        for spec in (s for s in ACTIONS if s.offered is Offered.MENU):
            if self.looks.theme.together and not spec.together:
                continue
            if group and spec.group != group:
                menu.addSeparator()
            group = spec.group
            menu.addAction(self.actions_by_id[spec.id])
        return menu

    def _on_look(self) -> None:
        self.door.fit()
        self.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place and let the file be closed, unless something has to be asked first."""
        if not self.may_close():
            event.ignore()
            return
        self.settings.geometry = self.saveGeometry()
        self.closing()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self.autolock)
        super().closeEvent(event)


def _nothing() -> None:
    """Do nothing: there is no file to close yet."""


def _yes() -> bool:
    """Let the window close: nobody has anything to ask yet."""
    return True


def _is_part(widget: QWidget) -> bool:
    return widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.objectName() in _PARTS


_PARTS = frozenset({"rail", "match-list", "list", "detail", "footer"})
