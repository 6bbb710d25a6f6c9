"""The encrypted file of one service: made, opened with a passphrase or the recovery key, closed.

Beside `NAME.keel` lie `NAME.keel.key` (see `records.keys`), `NAME.keel.lock` while it is open, and SQLite's
own encrypted working files. The first program to open the file may write; any other reads.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from types import TracebackType

from records import keys
from records.backup import bring_back, copy_aside
from records.database import Database, Mode, connect, transaction, translated
from records.days_seen import latest_day
from records.errors import (
    AlreadyThere,
    CannotWrite,
    DamagedFile,
    DamagedKey,
    KeelError,
    MigrationFailed,
    NameRefused,
    NoKeyFile,
    NoSpace,
    NotAKeelFile,
    NotFound,
    WeakPassphrase,
    WrongPassphrase,
)
from records.filelock import FileLock
from records.history import History
from records.migrations import MigrationSet, apply, pending, unknown
from records.paths import is_taken_anywhere, is_there, key_path, lock_path, take_away, write_whole
from records.version_store import VersionStore

SMALLEST_FILE = 512  # bytes; no page is smaller


class ReadOnly(Enum):
    """Why a file is open for reading only."""

    OPEN_ELSEWHERE = "open_elsewhere"
    NEWER_PROGRAM = "newer_program"
    DISK = "disk"


def now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


class KeelFile:
    """An open file: `db` to read, `history` to change it, `read_only` says why not where it may not."""

    def __init__(
        self,
        path: Path,
        key: bytes,
        db: Database,
        lock: FileLock,
        history: History,
        why: ReadOnly | None,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.path = path
        self.db = db
        self.history = history
        self.read_only = why
        self.recovery_key = ""  # set once, by `create`, to be shown and forgotten
        self._key = key
        self._lock = lock
        self._clock = clock

    @classmethod
    def create(
        cls,
        path: Path,
        passphrase: str,
        sets: Sequence[MigrationSet],
        *,
        who: str = "",
        clock: Callable[[], datetime] = now,
        stretch: keys.Stretch | None = None,
    ) -> KeelFile:
        """Make a new file and open it; `recovery_key` is set on the result, this once.

        Raises AlreadyThere, WeakPassphrase, NameRefused, CannotWrite or NoSpace; nothing half made is left behind.
        """
        if not is_taken_anywhere(path.name):
            raise NameRefused(path)
        if is_there(path) or is_there(key_path(path)):
            raise AlreadyThere(path)
        if len(passphrase) < keys.SHORTEST_PASSPHRASE:
            raise WeakPassphrase(path)
        data_key, recovery = keys.new_data_key(), keys.new_recovery_key()
        secrets = (passphrase, recovery.replace("-", ""))
        locked = [keys.lock(data_key, secret, stretch or keys.Stretch()) for secret in secrets]
        try:
            write_whole(key_path(path), keys.to_text(*locked))
            connect(path, data_key, Mode.MAKE).close()
            file = cls._open(path, data_key, sets, who, clock)
        except KeelError:
            take_away(path, key_path(path))
            raise
        file.recovery_key = recovery
        return file

    @classmethod
    def open(
        cls,
        path: Path,
        secret: str,
        sets: Sequence[MigrationSet],
        *,
        who: str = "",
        clock: Callable[[], datetime] = now,
    ) -> KeelFile:
        """Open a file with its passphrase or its recovery key; brings an older file up to date, backup first.

        Raises NotFound, NotAKeelFile, NoKeyFile, DamagedKey, WrongPassphrase, DamagedFile or MigrationFailed.
        """
        key = data_key_of(path, secret)
        if path.stat().st_size < SMALLEST_FILE:  # SQLite would take it for a new, empty file
            raise DamagedFile(path)
        file = cls._open(path, key, sets, who, clock)
        file.note_day()
        return file

    @classmethod
    def _open(
        cls, path: Path, key: bytes, sets: Sequence[MigrationSet], who: str, clock: Callable[[], datetime]
    ) -> KeelFile:
        lock = FileLock(lock_path(path))
        try:
            why = _why_not_writable(path, lock)
            db = connect(path, key, _mode(why))
            try:
                _check_quickly(db, path)
                why = why or (ReadOnly.NEWER_PROGRAM if unknown(db, sets) else None)
                if why is None:
                    _bring_up_to_date(db, path, key, sets, clock)
            except BaseException:
                db.close()
                raise
        except BaseException:
            lock.release()
            raise
        history = History(db, who, clock, read_only=why is not None)
        history.carry("preferences", VersionStore(db).keeper(who, clock))
        return cls(path, key, db, lock, history, why, clock)

    def note_day(self) -> None:
        """Leave a line in the history where no later one tells of this day: the file was only looked at, perhaps.

        So a clock that is put back brings no permission back that had run out by then (`records.days_seen`).
        """
        today, latest = self._clock().astimezone().date(), latest_day(self.db)
        if self.read_only is None and (latest is None or latest < today):
            with contextlib.suppress(NoSpace, CannotWrite):  # a full disk is no reason not to be let in
                self.history.note("file.open")

    def reader(self) -> Database:
        """Return another connection for reading, for one worker thread; close it there."""
        return connect(self.path, self._key, Mode.FROZEN if self.read_only is ReadOnly.DISK else Mode.READ)

    def writer(self) -> Database:
        """Return another connection for writing, for one worker thread; close it there."""
        if self.read_only:
            raise CannotWrite(self.path)
        return connect(self.path, self._key)

    def key_for_copies(self) -> bytes:
        """Return the data key, so that `records.backup` can check a copy it made."""
        return self._key

    def discard(self) -> None:
        """Close the file and take it away again with its key: making it was stopped half-way."""
        self.close()
        take_away(self.path, key_path(self.path))

    def change_passphrase(self, secret: str, new: str, stretch: keys.Stretch | None = None) -> None:
        """Lock the file with a new passphrase; `secret` is the old one or the recovery key."""
        if len(new) < keys.SHORTEST_PASSPHRASE:
            raise WeakPassphrase(self.path)
        data_key = data_key_of(self.path, secret)
        _, recovery = _read_key_file(self.path)
        locked = keys.lock(data_key, new, stretch or keys.Stretch())
        write_whole(key_path(self.path), keys.to_text(locked, recovery))

    def compact(self) -> None:
        """Write the file anew without what was taken out of it, so that nothing erased lies on in its pages."""
        with translated(self.path):
            self.db.execute("VACUUM")
            self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close the file and let another program write to it. Closing twice does no harm."""
        self._key = b""
        self.recovery_key = ""
        self.db.close()
        self._lock.release()

    def __enter__(self) -> KeelFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def data_key_of(path: Path, secret: str) -> bytes:
    """Return a file's data key. `secret` is the passphrase or the recovery key, as typed."""
    if not is_there(path):
        raise NotFound(path)
    if path.is_dir():
        raise NotAKeelFile(path)
    by_passphrase, by_recovery = _read_key_file(path)
    recovery = keys.read_recovery_key(secret)
    try:
        return keys.unlock(by_recovery, recovery) if recovery else keys.unlock(by_passphrase, secret)
    except WrongPassphrase as fault:
        raise WrongPassphrase(path) from fault


def restore(backup: Path, target: Path, secret: str) -> Path | None:
    """Check a backup with its passphrase or recovery key and put it in place of `target`.

    Returns where an older file was moved aside to. Raises BadBackup, WrongPassphrase, CannotWrite or NoSpace;
    `target` is then as it was.
    """
    return bring_back(backup, target, data_key_of(backup, secret))


def _read_key_file(path: Path) -> tuple[keys.Locked, keys.Locked]:
    try:
        return keys.from_text(key_path(path).read_text(encoding="utf-8"))
    except FileNotFoundError as fault:
        raise NoKeyFile(path) from fault
    except (DamagedKey, OSError, UnicodeDecodeError) as fault:
        raise DamagedKey(path) from fault


def _why_not_writable(path: Path, lock: FileLock) -> ReadOnly | None:
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return ReadOnly.DISK
    try:
        return None if lock.take() else ReadOnly.OPEN_ELSEWHERE
    except OSError:
        return ReadOnly.DISK


def _mode(why: ReadOnly | None) -> Mode:
    if why is None:
        return Mode.WRITE
    return Mode.FROZEN if why is ReadOnly.DISK else Mode.READ


def _check_quickly(db: Database, path: Path) -> None:
    """Raise DamagedFile unless every page reads and every table holds together."""
    with translated(path):
        if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise DamagedFile(path)


def _bring_up_to_date(
    db: Database, path: Path, key: bytes, sets: Sequence[MigrationSet], clock: Callable[[], datetime]
) -> None:
    steps = pending(db, sets)
    fresh = not db.table_names()
    backup = None if fresh or not steps else copy_aside(db, path, key, f"before-update-{clock():%Y%m%d-%H%M%S}")
    for package, step in steps:
        try:
            with transaction(db, path):
                apply(db, package, step)
        except (NoSpace, CannotWrite):
            raise
        except Exception as fault:
            raise MigrationFailed(path, step.name, backup) from fault
