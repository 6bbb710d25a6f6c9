"""A lock the system itself drops when a program ends, however it ends."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _hold(handle: IO[bytes]) -> bool:
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:  # of an open file there is no other reason than that somebody has it
            return False
        return True
else:
    import fcntl

    def _hold(handle: IO[bytes]) -> bool:
        try:
            fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True


class FileLock:
    """One holder at a time, over all programs on this computer."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: IO[bytes] | None = None

    def take(self) -> bool:
        """Take the lock if nobody has it; tell whether it is ours. Raises OSError on a disk that refuses."""
        handle = self._path.open("ab")
        try:
            held = _hold(handle)
        except BaseException:
            handle.close()
            raise
        if not held:
            handle.close()
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Give the lock back if it is ours."""
        if self._handle is None:
            return
        if sys.platform != "win32":  # while it is still held, so that nobody else's is removed
            self._remove()
        self._handle.close()
        if sys.platform == "win32":  # there an open file cannot be removed, neither ours nor anybody else's
            self._remove()
        self._handle = None

    def _remove(self) -> None:
        with contextlib.suppress(OSError):
            self._path.unlink()
