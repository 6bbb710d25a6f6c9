"""Names of the files beside a file, and writing a small file so that it is whole or not there."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from records.errors import CannotWrite, DiskGone, FolderGone, KeelError, NameRefused, NoSpace

ENDING = ".keel"
LONGEST_NAME = 255  # bytes of one name, on every disk in use
_WHY: dict[type[KeelError], tuple[str, ...]] = {
    NoSpace: ("ENOSPC", "EDQUOT", "EFBIG"),
    FolderGone: ("ENOENT", "ENOTDIR"),
    NameRefused: ("ENAMETOOLONG", "EISDIR", "EINVAL", "EILSEQ"),
    DiskGone: ("EIO", "ENODEV", "ENXIO", "ESTALE", "ENOTCONN"),
}  # by name, as no system has all of them
_FAULTS = {getattr(errno, name): kind for kind, names in _WHY.items() for name in names if hasattr(errno, name)}


def key_path(path: Path) -> Path:
    """Return where the key file of `path` lies."""
    return path.with_name(path.name + ".key")


def lock_path(path: Path) -> Path:
    """Return where the lock of `path` lies while it is open."""
    return path.with_name(path.name + ".lock")


@contextlib.contextmanager
def disk_faults(path: Path) -> Iterator[None]:
    """Turn the system's faults about disks into ours."""
    try:
        yield
    except OSError as fault:
        raise _FAULTS.get(fault.errno or 0, CannotWrite)(path) from fault


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a small file: the old one or the new one is there at any moment, never half of it.

    Raises NoSpace, or CannotWrite as FolderGone, NameRefused, DiskGone or itself.
    """
    beside = path.with_name(path.name + ".new")
    if len(os.fsencode(path.name)) <= LONGEST_NAME < len(os.fsencode(beside.name)):
        beside = path.with_name(path.name[: LONGEST_NAME // 8] + ".new")  # a name may be as long as the disk takes
    with disk_faults(path):
        try:
            with beside.open("wb") as handle:
                handle.write(content.encode() if isinstance(content, str) else content)
                handle.flush()
                os.fsync(handle.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def with_ending(path: Path, ending: str) -> Path:
    """Return a path that ends in `.ending`. A name of another that is there already is never taken in its place."""
    if path.suffix.casefold() == f".{ending}":
        return path
    return free_name(path.with_name(f"{path.name}.{ending}"))


def free_name(path: Path) -> Path:
    """Return the path, with a number in the name where something of that name is there."""
    names = (path.with_stem(f"{path.stem}-{n}") if n > 1 else path for n in range(1, 1_000))
    return next((name for name in names if not name.exists()), path)
