"""What can go wrong with a file, named after the fault; the sentences live with the window."""

from __future__ import annotations

from pathlib import Path


class KeelError(Exception):
    """Any fault a user should hear about in one sentence. `path` is the file it is about, if any."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(type(self).__name__)
        self.path = path


class WrongPassphrase(KeelError):
    """Neither the passphrase nor the recovery key fits. Nothing was changed."""


class DamagedFile(KeelError):
    """The key fits, and yet the file cannot be read: it was cut short or altered."""


class DamagedKey(KeelError):
    """The small key file beside the file is unreadable."""


class NoKeyFile(KeelError):
    """The small key file that belongs beside the file is not there."""


class NotAKeelFile(KeelError):
    """There is something at this path, but it is not one of our files (a folder, say)."""


class NotFound(KeelError):
    """Nothing is at this path."""


class AlreadyThere(KeelError):
    """Something is at this path already and was left alone."""


class WeakPassphrase(KeelError):
    """The passphrase is too short to protect anybody."""


class ReadOnlyFile(KeelError):
    """A change was asked for while the file is open for reading only."""


class CannotWrite(KeelError):
    """The disk or folder refuses to be written to."""


class FolderGone(CannotWrite):
    """The folder that was chosen is not there, or not there any more."""


class NameRefused(CannotWrite):
    """The disk does not take this name: it is too long, a folder has it, or a sign in it is not allowed."""


class DiskGone(CannotWrite):
    """The disk stopped answering: a stick that was pulled out, say."""


class InUse(CannotWrite):
    """Some program has the file that is to be replaced open, or it is marked read-only."""


class NoSpace(KeelError):
    """The disk is full. The last change was not kept; all earlier ones were."""


class NoRoomThere(NoSpace):
    """The disk on which a paper was to be saved is full. The file of records may lie on another."""


class FileBusy(KeelError):
    """Another program is writing to the file just now."""


class ChangeRefused(KeelError):
    """A change broke a rule of the file (a missing parent, a value of the wrong kind) and was not kept."""


class MigrationFailed(KeelError):
    """The file could not be brought up to date. It is as it was, and a backup lies at `backup`."""

    def __init__(self, path: Path | None, step: str, backup: Path | None) -> None:
        super().__init__(path)
        self.step = step
        self.backup = backup


class BadBackup(KeelError):
    """The backup does not open or fails its check. Nothing was replaced."""
