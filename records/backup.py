"""Backup, restore and the thorough check. Copies keep the same key and carry the key file along."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from records.database import Database, Mode, connect, translated
from records.errors import AlreadyThere, BadBackup, KeelError, NoSpace
from records.paths import ENDING, disk_faults, is_there, key_path, put_in_place, take_away


class Opened(Protocol):
    """What a backup needs of an open file."""

    path: Path

    def reader(self) -> Database:
        """Return a connection of the caller's own."""

    def key_for_copies(self) -> bytes:
        """Return the data key."""


def back_up(file: Opened, target: Path, *, over: bool = False) -> Path:
    """Copy an open file, check that the copy opens and is whole, and return where it lies.

    `target` is a folder (the name then carries date and time) or a file name; an older backup of that name gives way
    only where `over` says so, and only to a copy that passed its check. Works on a connection of its own, so that
    it may run in any thread. Raises AlreadyThere, NoSpace, CannotWrite or BadBackup.
    """
    if is_there(target) and target.is_dir():
        stamp = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
        target = target / f"{file.path.stem}-{stamp}{ENDING}"
    there = is_there(target)
    if (there or is_there(key_path(target))) and (not over or (there and target.samefile(file.path))):
        raise AlreadyThere(target)
    fresh = target.with_name(target.name + ".new")
    db = file.reader()
    try:
        _copy(db, file.path, fresh)
        check_copy(fresh, file.key_for_copies())
        with disk_faults(target):
            put_in_place(key_path(fresh), key_path(target))
            put_in_place(fresh, target)
    finally:
        db.close()
        take_away(fresh, key_path(fresh))
    return target


def copy_aside(db: Database, path: Path, key: bytes, label: str) -> Path:
    """Copy a file beside itself under its name and a label, checked; used before a migration."""
    target = path.with_name(f"{path.stem}-{label}{ENDING}")
    _copy(db, path, target)
    check_copy(target, key)
    return target


def check(db: Database) -> tuple[str, ...]:
    """Return what is wrong with an open database, thoroughly checked; nothing where all is well."""
    found = [row[0] for row in db.execute("PRAGMA cipher_integrity_check").fetchall()]
    found += [row[0] for row in db.execute("PRAGMA integrity_check").fetchall() if row[0] != "ok"]
    found += [f"{row[0]}: a parent is missing" for row in db.execute("PRAGMA foreign_key_check").fetchall()]
    return tuple(found)


def check_copy(path: Path, key: bytes) -> None:
    """Raise BadBackup unless the copy opens with the key and passes the thorough check."""
    try:
        db = connect(path, key, Mode.READ)
        try:
            with translated(path):
                faults = check(db)
        finally:
            db.close()
    except KeelError as fault:
        raise BadBackup(path) from fault
    if faults:
        raise BadBackup(path)


def bring_back(backup: Path, target: Path, key: bytes) -> Path | None:
    """Put a checked backup in place of `target`; return where an old file was moved aside to.

    Where that is refused half-way, on Windows by a program that has the old file open, say, all is as it was.
    """
    check_copy(backup, key)
    fresh = target.with_name(target.name + ".restoring")
    with disk_faults(target):
        try:
            shutil.copyfile(backup, fresh)
            shutil.copyfile(key_path(backup), key_path(fresh))
            return _change_places(fresh, target)
        finally:
            take_away(fresh, key_path(fresh))


def _change_places(fresh: Path, target: Path) -> Path | None:
    """Move an old file aside and the new one in its place, all of it or nothing; return where the old one lies."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
    aside = target.with_name(f"{target.stem}-before-restore-{stamp}{ENDING}") if target.exists() else None
    moves = [(fresh, target), (key_path(fresh), key_path(target))]
    if aside is not None:
        endings = [ending for ending in ("", ".key", "-wal", "-shm") if target.with_name(target.name + ending).exists()]
        moves = [(target.with_name(target.name + e), aside.with_name(aside.name + e)) for e in endings] + moves
    for done, (old, new) in enumerate(moves):
        try:
            put_in_place(old, new)
        except BaseException:
            for was, now_at in reversed(moves[:done]):
                put_in_place(now_at, was)
            raise
    return aside


def _copy(db: Database, path: Path, target: Path) -> None:
    try:
        with translated(target):
            db.execute("VACUUM INTO ?", (str(target),))
        with disk_faults(target):
            shutil.copyfile(key_path(path), key_path(target))
    except NoSpace:
        take_away(target, key_path(target))
        raise
