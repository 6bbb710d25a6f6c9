"""Directions of the program's own phrases kept in one file, so that the sentence model works them out once.

Only for texts that anyone may read: the program's own. The file is a cache: a damaged one is made anew.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from records.errors import KeelError
from records.paths import write_whole


class KeptFile:
    """What is kept for one model; another model's file has another name."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        """Use a file in this folder, which is made when something is kept; nothing is read yet."""
        self._path = folder / f"phrases-{fingerprint}.npz"
        self._known: dict[str, bytes] | None = None

    def read(self, digests: Sequence[str]) -> Mapping[str, bytes]:
        """Return those of these that are kept; none where the file is missing or damaged."""
        known = self._all()
        return {name: known[name] for name in digests if name in known}

    def write(self, found: Mapping[str, bytes]) -> None:
        """Keep these too. A disk that cannot be written to costs a minute next time, and nothing else."""
        self._all().update(found)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, self._as_bytes())
        except (OSError, KeelError):
            return

    def _all(self) -> dict[str, bytes]:
        if self._known is None:
            self._known = self._from_disk()
        return self._known

    def _from_disk(self) -> dict[str, bytes]:
        import numpy as np

        try:
            with self._path.open("rb") as handle, np.load(handle, allow_pickle=False) as kept:
                names, rows = kept["names"], kept["rows"]
        except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile):
            return {}
        return {str(name): row.tobytes() for name, row in zip(names, rows, strict=False)}

    def _as_bytes(self) -> bytes:
        import numpy as np

        known = self._all()
        rows = np.frombuffer(b"".join(known.values()), np.int8).reshape(len(known), -1)
        target = io.BytesIO()
        np.savez(target, names=np.array(list(known)), rows=rows)
        return target.getvalue()
