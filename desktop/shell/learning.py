"""Learning what the tasks of the open file mean: a chore behind everything else, told at the foot of the window.

It begins when a file is opened and whenever jobs change, and goes on where it was stopped.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, QThreadPool, QTimer, Slot

from desktop.app.session import Session
from desktop.presenters.match_ready import Step, make_ready
from desktop.shell.chores import Chores
from desktop.shell.status import StatusLine
from desktop.words.errors import sentence_for
from desktop.words.meaning import LEARNT, STOPPED, learning
from jobs.imported import Cancelled
from matching.encoder_model import NoModel
from records.errors import KeelError
from records.history import Changed

QUIET_MS = 1500  # jobs have to be left alone for so long before they are read again
TOPICS = frozenset({"meanings"})


class Learning(QObject):
    """Keeps the index of one open file up to date, where the sentence model is in use and the file can be written."""

    def __init__(self, session: Session, status: StatusLine) -> None:
        super().__init__()
        self._session, self._status = session, status
        self._pool = QThreadPool(self)  # of its own, or matching would wait for it
        self._pool.setMaxThreadCount(1)
        self._pool.setThreadPriority(QThread.Priority.LowestPriority)
        self._chores = Chores(self._pool)
        self._again = False
        self._running = False
        self._told = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(QUIET_MS)
        self._wait.timeout.connect(self.begin)
        self._end = session.history.subscribe(self._on_changed)
        status.work_stopped.connect(self.stop)

    @Slot()
    def begin(self) -> None:
        """Start, or start again once what is under way has ended."""
        if self._session.understanding.meanings is None or self._session.file.read_only:
            return
        if self._running:
            self._again = True
            return
        self._running, self._told = True, False
        self._chores.start(self._work(), done=self._done, failed=self._failed, progress=self._progress)

    @Slot()
    def stop(self) -> None:
        """Stop for now; what was worked out is kept."""
        self._again = False
        self._chores.cancel()

    def close(self) -> None:
        """Hear no more of the file, once what is under way has ended."""
        self._wait.stop()
        self._end()
        self._chores.close()
        self._pool.waitForDone()

    def _work(self) -> Callable[[Step], bool]:
        file, understanding = self._session.file, self._session.understanding

        def work(step: Step) -> bool:
            db = file.writer()
            try:
                return make_ready(db, understanding, step)
            finally:
                db.close()

        return work

    def _progress(self, done: int, total: int) -> None:
        self._told = True
        self._status.show_work(learning(done, total))

    def _done(self, changed: bool) -> None:
        self._rest(LEARNT if changed and self._told else "")
        if changed:
            self._session.history.announce(TOPICS, "meanings.learnt")

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, Cancelled):
            self._rest(STOPPED)
        elif isinstance(fault, NoModel):
            self._rest(str(fault))
        elif isinstance(fault, KeelError):
            self._rest(sentence_for(fault))
        else:
            raise fault

    def _rest(self, sentence: str) -> None:
        self._running = False
        self._status.show_work("")
        if sentence:
            self._status.announce(sentence)
        if self._again:
            self._again = False
            self.begin()

    def _on_changed(self, changed: Changed) -> None:
        if "jobs" in changed.topics:
            self._wait.start()
