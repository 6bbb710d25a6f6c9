"""The index of a file's tasks, kept in the file, so that a second start compares at once. Never part of undo."""

from __future__ import annotations

import json

from matching.kept_index import KeptIndex
from matching.task_index import TaskIndex, UnfitIndex
from records.database import Database, transaction

_ONLY = "all"


class IndexStore:
    """Reads and keeps the one index of a file."""

    def __init__(self, db: Database) -> None:
        """Use this connection."""
        self._db = db

    def read(self, made_with: str) -> KeptIndex | None:
        """Return the kept index; None where there is none, or one made with another vocabulary or model."""
        row = self._db.execute(
            "SELECT names, body FROM task_index WHERE id = ? AND made_with = ?", (_ONLY, made_with)
        ).fetchone()
        if row is None:
            return None
        try:
            index = TaskIndex.from_bytes(row[1], made_with)
        except UnfitIndex:
            return None
        names = tuple(json.loads(row[0]))
        return KeptIndex(names, index) if len(names) == index.size else None

    def write(self, kept: KeptIndex) -> None:
        """Keep this index in place of the one before. Raises the faults of `records.database.transaction`."""
        with transaction(self._db):
            self._db.execute(
                "INSERT OR REPLACE INTO task_index (id, made_with, names, body) VALUES (?, ?, ?, ?)",
                (_ONLY, kept.index.made_with, json.dumps(kept.names), kept.index.to_bytes()),
            )
