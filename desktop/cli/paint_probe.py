"""Starts the program as a user does and, at the window's first paint, tells how long that took and what was loaded.

Run as `python -m desktop.cli.paint_probe SECONDS`, where SECONDS is the clock time at which it was started.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.bootstrap import build
from desktop.shell.settings import Settings

HEAVY = ("sklearn", "scipy", "numpy", "reportlab", "pypdfium2", "rapidfuzz")


class _Watch(QObject):
    """Sees the first paint, prints what it saw, and ends the program."""

    def __init__(self, started: float) -> None:
        super().__init__()
        self._started = started
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of the first paint; nothing is kept from the window."""
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            loaded = [name for name in HEAVY if name in sys.modules]
            QTimer.singleShot(0, self._end)
            print(json.dumps({"seconds": time.time() - self._started, "heavy": loaded}), flush=True)
        return False

    def _end(self) -> None:
        application = QApplication.instance()
        assert application is not None
        application.exit(0)


def main() -> int:
    """Open the window, wait for its first paint, and stop."""
    watch = _Watch(float(sys.argv[1]))
    with tempfile.TemporaryDirectory() as folder:
        app = QApplication(["even-keel"])
        window = build(app, Settings(Path(folder) / "settings.ini"))
        window.door.removeEventFilter(window.opening)  # the rest of the house is not asked for here
        window.door.installEventFilter(watch)
        window.show()
        return app.exec()


if __name__ == "__main__":
    sys.exit(main())
