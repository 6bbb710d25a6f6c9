"""What Windows does otherwise: files somebody has open, names it does not take, shares on a network."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import ClassVar

import pytest

from records import errors, filelock, paths
from records.backup import back_up, bring_back
from records.database import Mode, connect, uri_of
from records.file import KeelFile
from records.filelock import FileLock
from records.paths import disk_faults, free_name, is_taken_anywhere, put_in_place, write_whole
from tests.records.test_file import PASSPHRASE, QUICK, SECRET, SETS, make, names

DENIED, SHARING = 5, 32


def refusal(winerror: int, number: int = errno.EACCES) -> OSError:
    """Return what Python raises on Windows; the number there is no part of it on other systems."""
    fault = OSError(number, "refused")
    fault.winerror = winerror  # type: ignore[attr-defined,unused-ignore]
    return fault


class Watched(type(Path())):  # type: ignore[misc]
    """A path on a disk where a scanner is at work: `script` says what each renaming meets; nothing for none."""

    script: ClassVar[list[int]] = []

    def replace(self, target: Path) -> Path:
        """Rename, unless the script says otherwise."""
        if self.script and (number := self.script.pop(0)):
            raise refusal(number)
        return super().replace(target)


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder where renaming may be refused; nobody waits for it."""
    monkeypatch.setattr(paths, "WAITS", (0.0, 0.0, 0.0))
    yield Watched(tmp_path)
    Watched.script.clear()


HELD = [DENIED] * 4  # as often as it is tried


# Files that somebody has open


@pytest.mark.parametrize("number", [DENIED, SHARING, 33])
def test_a_scanner_that_looks_at_a_new_file_for_a_moment_is_waited_for(watched: Path, number: int) -> None:
    Watched.script[:] = [number, number]
    write_whole(watched / "plan.pdf", b"new")
    assert (watched / "plan.pdf").read_bytes() == b"new" and len(list(watched.iterdir())) == 1


def test_a_paper_that_is_open_elsewhere_is_told_as_such_and_stays_whole(watched: Path) -> None:
    write_whole(watched / "plan.pdf", b"old")
    Watched.script[:] = HELD
    with pytest.raises(errors.InUse):
        write_whole(watched / "plan.pdf", b"new")
    assert (watched / "plan.pdf").read_bytes() == b"old" and len(list(watched.iterdir())) == 1


def test_where_windows_says_nothing_nobody_waits(watched: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths.time, "sleep", None)  # to call it would be another fault
    with pytest.raises(FileNotFoundError):
        put_in_place(watched / "none", watched / "new")


@pytest.mark.parametrize("step", range(4))
def test_a_restore_that_is_refused_half_way_leaves_everything_as_it_was(watched: Path, step: int) -> None:
    path, backup = watched / "people.keel", watched / "backup.keel"
    make(path)
    with KeelFile.open(path, PASSPHRASE, SETS) as file:
        back_up(file, backup)
        key = file.key_for_copies()
    before = {each.name: each.read_bytes() for each in watched.iterdir()}
    Watched.script[:] = [0] * step + HELD
    with pytest.raises(errors.InUse):
        bring_back(backup, path, key)
    assert {each.name: each.read_bytes() for each in watched.iterdir()} == before
    assert names(path) == [SECRET]


def test_a_restore_that_is_not_refused_moves_the_old_file_aside(watched: Path) -> None:
    path, backup = watched / "people.keel", watched / "backup.keel"
    make(path)
    with KeelFile.open(path, PASSPHRASE, SETS) as file:
        back_up(file, backup)
        key = file.key_for_copies()
    Watched.script[:] = [0, SHARING]
    aside = bring_back(backup, path, key)
    assert aside is not None and names(aside) == names(path) == [SECRET]


def test_what_cannot_be_tidied_up_does_not_hide_why_it_was_not_saved(
    watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(path: Path, missing_ok: bool = False) -> None:
        raise refusal(SHARING)

    Watched.script[:] = HELD
    monkeypatch.setattr(Watched, "unlink", held, raising=False)
    with pytest.raises(errors.InUse):
        write_whole(watched / "plan.pdf", b"new")


# Faults by the numbers of Windows


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (refusal(112), errors.NoSpace),
        (refusal(39, errno.EINVAL), errors.NoSpace),
        (refusal(SHARING), errors.InUse),
        (refusal(21), errors.DiskGone),
        (refusal(64, errno.EINVAL), errors.DiskGone),
        (refusal(123, errno.EINVAL), errors.NameRefused),
        (refusal(206, errno.ENOENT), errors.NameRefused),
        (refusal(DENIED), errors.CannotWrite),
    ],
)
def test_a_number_of_windows_says_more_than_errno(tmp_path: Path, fault: OSError, kind: type[Exception]) -> None:
    with pytest.raises(errors.KeelError) as found, disk_faults(tmp_path / "plan.pdf"):
        raise fault
    assert type(found.value) is kind


def test_a_guarded_folder_that_is_there_is_not_called_gone(tmp_path: Path) -> None:
    """Windows says 'no such file' of a folder that its guard against ransomware protects."""
    with pytest.raises(errors.CannotWrite) as found, disk_faults(tmp_path / "plan.pdf"):
        raise FileNotFoundError(errno.ENOENT, "no such file")
    assert type(found.value) is errors.CannotWrite


def test_a_name_is_not_blamed_for_a_stick_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(errors.FolderGone), disk_faults(tmp_path / "stick" / "plan.pdf"):
        raise OSError(errno.EINVAL, "invalid argument")  # what writing to it says there


# Names and places


@pytest.mark.parametrize(
    "name",
    ["con.keel", "NUL", "Com1.keel", "lpt¹.keel", "who?.keel", "Maya: plan.keel", "a|b", "dot.", "space ", "", "x\n"],
)
def test_a_name_that_windows_does_not_take_is_refused_everywhere(tmp_path: Path, name: str) -> None:
    assert not is_taken_anywhere(name)
    if name:
        with pytest.raises(errors.NameRefused):
            KeelFile.create(tmp_path / name, PASSPHRASE, SETS, stretch=QUICK)
        assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "name", ["Our people.keel", "Zoë & Søn.keel", "人々.keel", "console.keel", ".keel", "a.b.keel"]
)
def test_a_plain_name_in_any_script_is_taken(name: str) -> None:
    assert is_taken_anywhere(name)


@pytest.mark.parametrize(
    ("place", "uri"),
    [
        (PureWindowsPath(r"C:\Users\Jo\Our people.keel"), "file:///C:/Users/Jo/Our%20people.keel?mode=rw"),
        (PureWindowsPath(r"\\server\home\people.keel"), "file:////server/home/people.keel?mode=rw"),
        (PurePosixPath("/home/50%/a?b#c.keel"), "file:///home/50%25/a%3Fb%23c.keel?mode=rw"),
    ],
)
def test_a_share_on_a_network_is_no_other_computer_to_sqlite(place: PurePosixPath, uri: str) -> None:
    assert uri_of(place, Mode.WRITE) == uri


@pytest.mark.skipif(sys.platform == "win32", reason="there two slashes are a share")
def test_sqlite_reads_a_place_with_two_slashes_before_it(tmp_path: Path) -> None:
    with pytest.raises(errors.KeelError):
        connect(Path(f"/{tmp_path}/none.keel"))  # it is asked for, and not there: no other fault
    connect(Path(f"/{tmp_path}/made.keel"), mode=Mode.MAKE).close()
    assert (tmp_path / "made.keel").exists()


TOO_LONG = "a" * 300 + ".keel"  # a place that cannot even be looked at, such as a share out of reach on Windows


def test_a_place_that_cannot_be_looked_at_is_told_in_our_own_words(tmp_path: Path) -> None:
    with pytest.raises(errors.NameRefused):
        KeelFile.create(tmp_path / TOO_LONG, PASSPHRASE, SETS, stretch=QUICK)
    with pytest.raises(errors.NotFound):
        KeelFile.open(tmp_path / TOO_LONG, PASSPHRASE, SETS)
    make(tmp_path / "people.keel")
    with KeelFile.open(tmp_path / "people.keel", PASSPHRASE, SETS) as file, pytest.raises(errors.CannotWrite):
        back_up(file, tmp_path / TOO_LONG)
    assert free_name(tmp_path / TOO_LONG).name == TOO_LONG


# The lock


def test_a_lock_that_fails_leaves_no_file_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handles = []

    def no_locks(handle: object) -> bool:
        handles.append(handle)
        raise OSError(errno.ENOLCK, "this disk knows no locks")

    monkeypatch.setattr(filelock, "_hold", no_locks)
    with pytest.raises(OSError, match="no locks"):
        FileLock(tmp_path / "people.keel.lock").take()
    assert handles[0].closed


def test_nothing_is_left_of_a_lock_that_was_given_back(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "people.keel.lock")
    assert lock.take()
    lock.release()
    assert not list(tmp_path.iterdir())
