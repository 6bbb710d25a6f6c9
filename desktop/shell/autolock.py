"""Locks the window after a while without a key or a click, and says so a minute before."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

WARNING_SECONDS = 60
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
        QEvent.Type.TouchBegin, QEvent.Type.TabletPress,
    }
)  # fmt: skip


def awake_or_asleep() -> float:
    """Return seconds that only go forward, and also while the laptop sleeps.

    Python's own `monotonic` stands still in sleep on Linux (there CLOCK_BOOTTIME goes on) and on macOS (CLOCK_MONOTONIC
    goes on); on Windows it goes on by itself.
    """
    clock = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class AutoLock(QObject):
    """Watches the application's events. `warned` tells the seconds left, `spared` that somebody is back.

    `clock` returns seconds that only go forward; with a clock of its own a test needs no waiting.
    """

    warned = Signal(int)
    spared = Signal()
    ran_out = Signal()

    def __init__(self, minutes: int, clock: Callable[[], float] = awake_or_asleep) -> None:
        super().__init__()
        self._seconds = minutes * 60
        self._clock = clock
        self._last = clock()
        self._warning = False
        self._timer = QTimer(self)
        self._timer.setInterval(5000)
        self._timer.timeout.connect(self.tick)

    @property
    def is_over(self) -> bool:
        """Tell whether it is watching and the time has run out, whether or not a tick has come round since."""
        return self._timer.isActive() and self._clock() - self._last >= self._seconds

    def set_minutes(self, minutes: int) -> None:
        """Wait longer, or less long."""
        self._seconds = minutes * 60
        self.stir()

    def begin(self) -> None:
        """Watch from now on."""
        self.stir()
        self._timer.start()

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._warning = False

    def stir(self) -> None:
        """Take note that somebody is there."""
        self._last = self._clock()
        if self._warning:
            self._warning = False
            self.spared.emit()

    @Slot()
    def tick(self) -> None:
        """Look how long nothing has happened, and warn or lock."""
        left = self._seconds - (self._clock() - self._last)
        if left <= 0:
            self.end()
            self.ran_out.emit()
        elif left <= WARNING_SECONDS:
            self._warning = True
            self.warned.emit(round(left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every event of the application, and keep none but the one that comes too late, after a sleep, say."""
        if event.type() in _SIGNS_OF_LIFE:
            if self.is_over:
                self.tick()
                return True
            self.stir()
        return False
