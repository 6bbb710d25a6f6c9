"""The composition root: everything is put together here, and nowhere else.

The door is painted first; the rest of the house, and with it everything heavy, is loaded after that.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QEvent, QObject, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from desktop.shell.collecting import Collecting
from desktop.shell.dumps import keep_no_dumps
from desktop.shell.looks import Looks
from desktop.shell.settings import Settings
from desktop.shell.window import Window
from desktop.widgets.shares import SHARES
from records.paths import is_there

AFTER_PAINT = "desktop.shell.keeper"  # by name, so that nothing heavy is read before the first paint


class _Opening(QObject):
    """Waits for the first paint of the window, then lets the keeper in."""

    def __init__(self, window: Window, paths: Sequence[Path]) -> None:
        super().__init__(window)
        self._window, self._paths = window, paths
        self.keeper: Any = None
        window.door.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the door's first paint."""
        if event.type() == QEvent.Type.Paint and self.keeper is None:
            self._window.door.removeEventFilter(self)
            QTimer.singleShot(0, self.begin)
        return False

    def begin(self) -> None:
        """Load the rest and say what can be opened."""
        if self.keeper is not None:
            return
        self.keeper = import_module(AFTER_PAINT).Keeper(self._window)
        if self._paths:
            self._window.door.show_unlock(self._paths[0])
        else:
            self.keeper.show_door()


def build(app: QApplication, settings: Settings, paths: Sequence[Path] = ()) -> Window:
    """Return the window, ready to be shown; `paths` are files named on the command line."""
    SHARES.begin(settings.shares, settings.remember_share)
    window = Window(settings, Looks(app, settings), date.today)
    opening = _Opening(window, paths)
    recent = [path for path in settings.recent if is_there(path)]
    window.opening = opening
    if paths or recent:
        window.door.show_unlock((list(paths) or recent)[0])
    else:
        window.door.show_welcome()
    return window


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the program and stay until it is closed."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    keep_no_dumps()
    app = QApplication([sys.argv[0], *given])
    app.setApplicationName("even-keel")
    app.setApplicationDisplayName("Even Keel")
    window = build(app, Settings(), [Path(name) for name in given if not name.startswith("-")])
    sys.excepthook = partial(_unforeseen, window)
    collecting = Collecting(window)
    window.show()
    status = app.exec()
    window.closing()  # however the loop ended: nothing may be under way when Qt goes
    QThreadPool.globalInstance().waitForDone()  # what is under way ends before what it stands on
    collecting.end()
    return status


def _unforeseen(window: Window, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Say one sentence on screen; to standard error go the kind of fault and the place in the code, and no content."""
    where = traceback.extract_tb(trace)[-1:] if trace else []
    place = f" at {Path(where[0].filename).name}:{where[0].lineno}" if where else ""
    print(f"{kind.__name__}{place}", file=sys.stderr)
    keeper = window.opening.keeper
    if keeper is not None and isinstance(fault, Exception):
        keeper.unforeseen(fault)
