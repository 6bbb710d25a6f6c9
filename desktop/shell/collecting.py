"""Collects Python's garbage on the interface thread only.

Garbage in cycles can hold Qt objects. Python collects it in whichever thread happens to allocate at that moment, and a
Qt object that is let go on a worker thread ends the program. So automatic collection is off while a window is open,
and a timer does on the interface thread what it would have done.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 500


class Collecting(QObject):
    """Collects as Python's own thresholds say, from a timer; `end` gives collecting back to Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collect the youngest garbage where there is enough of it, and older garbage now and then."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if limits[generation] and counts[generation] > limits[generation]:
                gc.collect(generation)
                return

    def end(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()
