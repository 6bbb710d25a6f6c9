"""What was put away on Home until a day, in the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.bodies import put, removal
from supportplans.codec import decode
from supportplans.later import Later

TOPICS = frozenset({"later"})


class LaterStore:
    """Reads from one database; `save`, `remove` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def away(self, today: date) -> tuple[Later, ...]:
        """Return what is put away beyond `today`."""
        rows = self._db.execute("SELECT body FROM home_later WHERE until > ?", (today.isoformat(),)).fetchall()
        return tuple(decode(Later, row[0]) for row in rows)

    def save(self, later: Later) -> Edit:
        """Return the edit that puts a line away."""
        columns = {"person_id": later.person_id, "until": later.until.isoformat()}
        return replace(put("home_later", later, later.person_id, **columns), topics=TOPICS)

    def remove(self, later: Later) -> Edit:
        """Return the edit that brings a line back."""
        return replace(removal("home_later", later.person_id, RowChange.remove("home_later", later.id)), topics=TOPICS)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away whatever was put away about a person."""
        rows = self._db.execute("SELECT id FROM home_later WHERE person_id = ?", (person_id,)).fetchall()
        return Edit("person.erase", tuple(RowChange.remove("home_later", row[0]) for row in rows), TOPICS, person_id)
