"""Chores: work off the interface thread, with progress and cancel. Results come back on the interface thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, QTimer, Signal, Slot

from jobs.imported import Cancelled

TELL_SECONDS = 0.1  # progress is told at most this often
Step = Callable[[int, int], None]


class _Relay(QObject):
    """Carries one chore's news to the thread that started it: its slots run where the relay was made."""

    done = Signal(object)
    failed = Signal(object)
    progress = Signal(int, int)

    def __init__(
        self,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        progress: Callable[[int, int], None] | None,
        ended: Callable[[_Relay], None],
        let_go: Callable[[Any], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._let_go = let_go
        self._tell_done, self._tell_failed, self._tell_progress, self._ended = done, failed, progress, ended
        queued = Qt.ConnectionType.QueuedConnection
        self.done.connect(self._on_done, queued)
        self.failed.connect(self._on_failed, queued)
        self.progress.connect(self._on_progress, queued)

    def silence(self) -> None:
        """Tell nobody any more: those who asked are going away. What was made is let go."""
        self._tell_done, self._tell_failed = self._let_go, _nothing
        self._tell_progress = None

    @Slot(object)
    def _on_done(self, result: Any) -> None:
        try:
            self._tell_done(result)
        finally:
            self._ended(self)

    @Slot(object)
    def _on_failed(self, fault: Exception) -> None:
        try:
            self._tell_failed(fault)
        finally:
            self._ended(self)

    @Slot(int, int)
    def _on_progress(self, done: int, total: int) -> None:
        if self._tell_progress:
            self._tell_progress(done, total)


class _Chore:
    """One piece of work. `stop` makes its next step raise Cancelled.

    Whatever holds a Qt object has to be let go on the interface thread. So the worker gives up the work and the relay
    when it is done, and `wait_out` lets nobody go on before that.
    """

    def __init__(self, work: Callable[[Step], Any], relay: _Relay) -> None:
        self._work, self._relay = work, relay
        self._stopped, self._out = threading.Event(), threading.Event()
        self._told = 0.0

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stopped.set()

    def step(self, done: int, total: int) -> None:
        """Tell progress. Raises Cancelled once the chore was asked to stop."""
        if self._stopped.is_set():
            raise Cancelled()
        now = monotonic()
        if now - self._told >= TELL_SECONDS or done == total:  # the window has other things to do than count
            self._told = now
            self._relay.progress.emit(done, total)

    def run(self) -> None:
        """Do the work, tell how it ended, and let go of both."""
        try:
            self._do()
        finally:
            del self._work, self._relay
            self._out.set()

    def _do(self) -> None:
        """Do the work. Every fault is handed over whole; the presenter words it."""
        try:
            result = self._work(self.step)
        except Exception as fault:  # the one place where a worker's fault can be caught at all
            self._relay.failed.emit(fault)
        else:
            self._relay.done.emit(result)

    def wait_out(self) -> None:
        """Wait until the worker has let go; it has told its news already, so that takes no time."""
        self._out.wait()


_UNDER_WAY: set[Chores] = set()
"""Those with work under way: a worker tells its news to their relays, so they stay even where nobody holds them."""


class Chores(QObject):
    """The chores of one presenter. `busy` and `idle` let a window (or a test) know when all is done."""

    idle = Signal()

    def __init__(self, pool: QThreadPool | None = None) -> None:
        super().__init__()
        self._pool = pool or QThreadPool.globalInstance()
        self._running: dict[_Relay, _Chore] = {}

    @property
    def busy(self) -> bool:
        """Tell whether a chore is under way."""
        return bool(self._running)

    def start(
        self,
        work: Callable[[Step], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        progress: Callable[[int, int], None] | None = None,
        let_go: Callable[[Any], None] | None = None,
    ) -> None:
        """Run `work(step)` off this thread; `step(done, total)` tells progress and raises Cancelled when stopped.

        `let_go` hears a result that nobody waits for any more, such as a file to be closed.
        """
        relay = _Relay(done, failed, progress, self._end, let_go or _nothing, self)
        self._running[relay] = _Chore(work, relay)
        _UNDER_WAY.add(self)
        self._pool.start(self._running[relay].run)

    def cancel(self) -> None:
        """Ask all chores to stop; each ends by telling `failed` of Cancelled."""
        for chore in self._running.values():
            chore.stop()

    def close(self) -> None:
        """Ask all chores to stop and hear no more of them; call before what they would change goes away."""
        self.cancel()
        for relay in self._running:
            relay.silence()

    def settle(self) -> None:
        """Hear out what has ended, without waiting for the next turn of the event loop."""
        for relay in tuple(self._running):
            QCoreApplication.sendPostedEvents(relay)

    def _end(self, relay: _Relay) -> None:
        self._running.pop(relay).wait_out()
        relay.deleteLater()
        if not self._running:
            QTimer.singleShot(0, lambda: self._rest())  # never inside a slot of a relay, which would go with this
            self.idle.emit()

    def _rest(self) -> None:
        """Let go of this where nobody else holds it, unless something was begun again."""
        if not self._running:
            _UNDER_WAY.discard(self)


def _nothing(_: object) -> None:
    """Hear news that is for nobody any more."""
