"""What the program remembers between runs: which file was open, how large the window and the text were.

Nothing about a person is ever kept here; paths of files are, because they are shown on the opening screen.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from desktop.theme.tokens import SCALES

MOST_RECENT = 5
LOCK_MINUTES = (2, 5, 10, 20)
FOLLOW = "follow"
SCHEMES = (FOLLOW, "light", "dark", "high")


class Settings:
    """Typed access to one small settings file. A value that makes no sense counts as not set."""

    def __init__(self, path: Path | None = None) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))
        self._store = QSettings(str(path or folder / "even-keel.ini"), QSettings.Format.IniFormat)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Return the files opened last, newest first."""
        kept = self._store.value("files/recent", [])
        names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return tuple(Path(str(name)) for name in names)[:MOST_RECENT]

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        others = [str(p) for p in self.recent if p != path]
        self._store.setValue("files/recent", [str(path), *others][:MOST_RECENT])

    @property
    def who(self) -> str:
        """Return the specialist's name, as they gave it."""
        return str(self._store.value("specialist/name", ""))

    @who.setter
    def who(self, name: str) -> None:
        """Remember the name of the specialist."""
        self._store.setValue("specialist/name", name)

    @property
    def scale(self) -> float:
        """Return the size of text, one of `SCALES`."""
        try:
            kept = float(str(self._store.value("look/scale", 1.0)))
        except ValueError:
            return 1.0
        return kept if kept in SCALES else 1.0

    @scale.setter
    def scale(self, scale: float) -> None:
        """Remember the size of text."""
        self._store.setValue("look/scale", scale)

    @property
    def scheme(self) -> str:
        """Return the colours asked for, one of `SCHEMES`."""
        kept = str(self._store.value("look/scheme", FOLLOW))
        return kept if kept in SCHEMES else FOLLOW

    @scheme.setter
    def scheme(self, scheme: str) -> None:
        """Remember the colours asked for."""
        self._store.setValue("look/scheme", scheme)

    @property
    def lock_minutes(self) -> int:
        """Return after how many minutes without a key or a click the window locks."""
        kept = str(self._store.value("lock/minutes", 5))
        return int(kept) if kept.isdigit() and int(kept) in LOCK_MINUTES else 5

    @lock_minutes.setter
    def lock_minutes(self, minutes: int) -> None:
        """Remember after how many minutes the window locks."""
        self._store.setValue("lock/minutes", minutes)

    @property
    def by_meaning(self) -> bool:
        """Return whether the sentence model may be used."""
        return str(self._store.value("matching/meaning", "yes")) != "no"

    @by_meaning.setter
    def by_meaning(self, wanted: bool) -> None:
        """Remember whether the sentence model may be used."""
        self._store.setValue("matching/meaning", "yes" if wanted else "no")

    @property
    def printer(self) -> str:
        """Return the name of the printer that was taken last."""
        return str(self._store.value("print/printer", ""))

    @printer.setter
    def printer(self, name: str) -> None:
        """Remember which printer was taken."""
        self._store.setValue("print/printer", name)

    @property
    def two_sided(self) -> bool:
        """Return whether papers of more than one page are printed on both sides of a sheet."""
        return str(self._store.value("print/two_sided", "yes")) != "no"

    @two_sided.setter
    def two_sided(self, wanted: bool) -> None:
        """Remember whether both sides are used."""
        self._store.setValue("print/two_sided", "yes" if wanted else "no")

    @property
    def shares(self) -> dict[str, int]:
        """Return the left pane's part of the room of two, in a hundred, by the name of a place."""
        self._store.beginGroup("shares")
        kept = {name: str(self._store.value(name, "")) for name in self._store.childKeys()}
        self._store.endGroup()
        return {name: int(share) for name, share in kept.items() if share.isdigit()}

    def remember_share(self, name: str, share: int) -> None:
        """Remember how the room was shared in a place."""
        self._store.setValue(f"shares/{name}", share)

    @property
    def geometry(self) -> QByteArray:
        """Return where the window was, empty for a first run."""
        kept = self._store.value("window/geometry", QByteArray())
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        """Remember where the window is."""
        self._store.setValue("window/geometry", geometry)
