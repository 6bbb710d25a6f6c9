"""What the tasks of a file mean, kept in the file while it is worked out, so that a stopped chore can go on.

Once all is worked out the index holds it (`matching.index_store`), and these rows go. They can always be made again,
so they are written without an edit and are no part of undo or history.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from records.database import Database, transaction


class MeaningStore:
    """The kept directions of one model in one file."""

    def __init__(self, db: Database, model: str) -> None:
        """Use this connection and the fingerprint of the model."""
        self._db, self._model = db, model

    def read(self, digests: Sequence[str]) -> Mapping[str, bytes]:
        """Return those of these that are kept."""
        rows = self._db.execute(
            "SELECT id, direction FROM meaning WHERE model = ? AND id IN (SELECT value FROM json_each(?))",
            (self._model, json.dumps(list(digests))),
        )
        return {name: bytes(direction) for name, direction in rows.fetchall()}

    def write(self, found: Mapping[str, bytes]) -> None:
        """Keep these too; what another model left goes. Raises the faults of `records.database.transaction`."""
        with transaction(self._db):
            self._db.execute("DELETE FROM meaning WHERE model <> ?", (self._model,))
            self._db.conn.executemany(
                "INSERT OR REPLACE INTO meaning (id, model, direction) VALUES (?, ?, ?)",
                [(name, self._model, direction) for name, direction in found.items()],
            )

    def clear(self) -> None:
        """Keep nothing any more: the index holds it all now."""
        with transaction(self._db):
            self._db.execute("DELETE FROM meaning")
