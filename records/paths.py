"""Names of files, faults of disks in our own words, and putting a finished file in its place.

What Windows does otherwise stands here, in one place: there nobody can rename a file, or rename another over it, that
some program has open, and a scanner opens whatever is new for a moment; the system calls that by numbers of its own.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

from records.errors import CannotWrite, DiskGone, FolderGone, InUse, KeelError, NameRefused, NoSpace

ENDING = ".keel"
LONGEST_NAME = 255  # bytes of one name, on every disk in use
_WHY: dict[type[KeelError], tuple[str, ...]] = {
    NoSpace: ("ENOSPC", "EDQUOT", "EFBIG"),
    FolderGone: ("ENOENT", "ENOTDIR"),
    NameRefused: ("ENAMETOOLONG", "EISDIR", "EINVAL", "EILSEQ"),
    DiskGone: ("EIO", "ENODEV", "ENXIO", "ESTALE", "ENOTCONN"),
}  # by name, as no system has all of them
_FAULTS = {getattr(errno, name): kind for kind, names in _WHY.items() for name in names if hasattr(errno, name)}
_WHY_ON_WINDOWS: dict[type[KeelError], tuple[int, ...]] = {
    NoSpace: (39, 112, 1295),  # disk full, twice, and quota
    InUse: (32, 33),  # sharing violation, lock violation
    NameRefused: (123, 161, 206),  # name, path, too long
    DiskGone: (21, 53, 55, 59, 64, 67, 433, 1117, 1167, 1617),  # not ready; network paths; devices that went
}  # winerror.h; errno says of most of these no more than "refused" or "no such thing"
_ON_WINDOWS = {number: kind for kind, numbers in _WHY_ON_WINDOWS.items() for number in numbers}
_HELD = frozenset({5, 32, 33})  # what renaming says where some program has one of the two files open
WAITS = tuple(0.01 * 2**n for n in range(7))  # seconds; 1.3 in all
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]|[. ]$|^(con|prn|aux|nul|(com|lpt)[0-9¹²³]) *(\.|$)', re.IGNORECASE)


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
        raise _kind(fault, path)(path) from fault


def _kind(fault: OSError, path: Path) -> type[KeelError]:
    """Return what a fault is. Whether the folder is there is looked up: systems mix it up with the name."""
    number = getattr(fault, "winerror", None)
    kind = _ON_WINDOWS.get(number or 0) or _FAULTS.get(fault.errno or 0, CannotWrite)
    if kind in (FolderGone, NameRefused) and not _is_there(path.parent):
        return FolderGone
    return CannotWrite if kind is FolderGone else kind  # a place that is guarded, or a path that is too long


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return True  # what may not be looked at is not gone


def is_there(path: Path) -> bool:
    """Tell whether something is at a place. What cannot be looked at (a share out of reach, say) is not."""
    try:
        return path.exists()
    except OSError:
        return False


def take_away(*paths: Path) -> None:
    """Remove what was half made. Where that is refused, it stays: the fault that came before is the one to tell."""
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def put_in_place(new: Path, place: Path) -> None:
    """Rename a finished file to its place, over what is there; waits a moment for whoever has it open on Windows.

    Raises InUse where that goes on, else OSError.
    """
    for wait in (*WAITS, None):
        try:
            new.replace(place)
            return
        except OSError as fault:
            if getattr(fault, "winerror", None) not in _HELD:
                raise
            if wait is None:
                raise InUse(place) from fault
        time.sleep(wait)


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a small file: the old one or the new one is there at any moment, never half of it.

    Raises NoSpace, or CannotWrite as FolderGone, NameRefused, DiskGone, InUse or itself.
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
            put_in_place(beside, path)
        finally:
            take_away(beside)


def with_ending(path: Path, ending: str) -> Path:
    """Return a path that ends in `.ending`. A name of another that is there already is never taken in its place."""
    if path.suffix.casefold() == f".{ending}":
        return path
    return free_name(path.with_name(f"{path.name}.{ending}"))


def free_name(path: Path) -> Path:
    """Return the path, with a number in the name where something of that name is there."""
    names = (path.with_stem(f"{path.stem}-{n}") if n > 1 else path for n in range(1, 1_000))
    return next((name for name in names if not is_there(name)), path)


def is_taken_anywhere(name: str) -> bool:
    """Tell whether every system takes a file of this name, so that it can go from one laptop to another on a stick.

    The rule is that of Windows, the strictest: no `<>:"/\\|?*`, no dot or space at the end, and no name of a device.
    A colon would even be taken there, and hide the file inside another one.
    """
    return bool(name) and not _NOT_IN_NAMES.search(name)
