"""The one door to SQLCipher and sqlite-utils: connections, transactions, and faults in our own words.

sqlite-utils looks for `pysqlite3` first, so sqlcipher3 is put in its place before the import; otherwise its
own `except` clauses would miss sqlcipher3's errors.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path, PurePath

import sqlcipher3
import sqlcipher3.dbapi2 as sqlcipher

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher)

from sqlite_utils import Database  # noqa: E402  (after the line above, on purpose)

from records.errors import (  # noqa: E402
    CannotWrite,
    ChangeRefused,
    DamagedFile,
    FileBusy,
    KeelError,
    NoSpace,
    ReadOnlyFile,
)
from records.migrations import MigrationSet, apply  # noqa: E402

__all__ = ["Database", "Mode", "connect", "open_in_memory", "transaction", "translated"]

BUSY_MS = 3000
_FAULTS: dict[int, type[KeelError]] = {
    5: FileBusy,  # SQLITE_BUSY
    6: FileBusy,  # SQLITE_LOCKED
    8: ReadOnlyFile,  # SQLITE_READONLY
    10: CannotWrite,  # SQLITE_IOERR
    11: DamagedFile,  # SQLITE_CORRUPT
    13: NoSpace,  # SQLITE_FULL
    14: CannotWrite,  # SQLITE_CANTOPEN
    19: ChangeRefused,  # SQLITE_CONSTRAINT
    26: DamagedFile,  # SQLITE_NOTADB
}


@contextmanager
def translated(path: Path | None = None) -> Iterator[None]:
    """Turn SQLCipher's faults into ours; one it does not know stays as it is."""
    try:
        yield
    except sqlcipher.DatabaseError as fault:
        kind = _FAULTS.get((getattr(fault, "sqlite_errorcode", 0) or 0) & 0xFF)
        if kind is None:
            raise
        raise kind(path) from fault


class Mode(Enum):
    """How a database is opened."""

    MAKE = "rwc"
    WRITE = "rw"
    READ = "ro"
    FROZEN = "ro&immutable=1"  # on a disk that cannot be written to at all, not even beside the file


def connect(path: Path | str, key: bytes | None = None, mode: Mode = Mode.WRITE) -> Database:
    """Open a database, encrypted with the 32-byte raw `key` where one is given.

    Autocommit with explicit transactions; foreign keys on; write-ahead log with full syncing.
    Raises DamagedFile where key and file do not fit together, CannotWrite where the disk refuses.
    """
    place = Path(path) if path != ":memory:" else None
    uri = "file::memory:" if place is None else uri_of(place.absolute(), mode)
    with translated(place):
        connection = sqlcipher.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        try:
            _prepare(connection, key, mode)
        except BaseException:
            connection.close()
            raise
    return Database(connection)


def uri_of(place: PurePath, mode: Mode) -> str:
    """Return an absolute path as SQLite reads it (sqlite.org/uri.html): what stands before the path is always empty.

    Python puts the server of a Windows share there, which SQLite refuses.
    """
    uri = place.as_uri()
    share = "" if uri.startswith("file:///") else "//"
    return f"file://{share}{uri.removeprefix('file://')}?mode={mode.value}"


def _prepare(connection: sqlcipher.Connection, key: bytes | None, mode: Mode) -> None:
    connection.execute("PRAGMA cipher_log_level=NONE")  # else it writes to standard error
    if key is not None:
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if mode in (Mode.MAKE, Mode.WRITE):
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")


@contextmanager
def transaction(db: Database, path: Path | None = None) -> Iterator[None]:
    """Keep everything inside or nothing of it. Inside another transaction it joins that one.

    Raises NoSpace, CannotWrite, FileBusy, ReadOnlyFile or ChangeRefused; the file is then as it was before.
    """
    connection = db.conn
    if connection.in_transaction:
        yield
        return
    with translated(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def open_in_memory(*sets: MigrationSet) -> Database:
    """Return an empty, migrated database that lives in memory only."""
    db = connect(":memory:")
    for migration_set in sets:
        for step in migration_set.steps:
            with transaction(db):
                apply(db, migration_set.package, step)
    return db
