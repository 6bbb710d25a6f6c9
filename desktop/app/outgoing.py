"""A copy on its way out of the file: registered before it leaves, and not at all if it did not leave."""

from __future__ import annotations

from pathlib import Path

from desktop.app.session import Session
from records.consent import Copy
from records.paths import write_whole


class Outgoing:
    """One copy. `register` first, then hand it over, then `gone`, or `stayed` where it did not leave."""

    def __init__(self, session: Session, copy: Copy) -> None:
        self._session, self._copy = session, copy
        self._registered = False

    @property
    def copy_no(self) -> int:
        """Return the number of the copy."""
        return self._copy.copy_no

    def register(self) -> None:
        """Write the copy into the register. Raises ReadOnlyFile, FileBusy or NoSpace; nothing then may leave."""
        self._session.history.record(self._session.consents.save_copy(self._copy))
        self._registered = True

    def gone(self) -> None:
        """Note that it left: neither this copy nor the permission it stands on can be undone any more."""
        self._session.history.forget()
        self._session.history.announce(frozenset({"copies"}), "copy.save")

    def stayed(self) -> None:
        """Take the copy out of the register again, if it got there: it did not leave."""
        if self._registered:
            self._session.history.record(self._session.consents.remove_copy(self._copy))
            self._registered = False

    def save(self, path: Path, pdf: bytes) -> None:
        """Register the copy and write it to a file, whole or not at all.

        Raises KeelError with one reason; the copy is then neither there nor registered.
        """
        self.register()
        try:
            write_whole(path, pdf)
        except BaseException:
            self.stayed()
            raise
        self.gone()
