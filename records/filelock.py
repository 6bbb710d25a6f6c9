"""A lock the system itself drops when a program ends, however it ends."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _hold(handle: IO[bytes]) -> None:
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(handle: IO[bytes]) -> None:
        fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """One holder at a time, over all programs on this computer."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: IO[bytes] | None = None

    def take(self) -> bool:
        """Take the lock if nobody has it; tell whether it is ours. Raises OSError on a disk that refuses."""
        handle = self._path.open("ab")
        try:
            _hold(handle)
        except (BlockingIOError, PermissionError):
            handle.close()
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Give the lock back if it is ours."""
        if self._handle is None:
            return
        if sys.platform != "win32":  # while it is still held, so that nobody else's is removed
            with contextlib.suppress(OSError):
                self._path.unlink()
        self._handle.close()
        self._handle = None
