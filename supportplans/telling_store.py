"""Whether the specialist may speak with an employer, kept in the file; decisions are kept by `supportplans.store`."""

from __future__ import annotations

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.bodies import TOPICS, put, removal
from supportplans.codec import decode
from supportplans.speaking import Speaking


class TellingStore:
    """Reads answers from one database; `save_*` and `remove_*` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def speaking(self, person_id: str) -> tuple[Speaking, ...]:
        """Return every answer of a person, newest first, those that were answered again included."""
        sql = "SELECT body FROM may_speak WHERE person_id = ? ORDER BY made_on DESC, rowid DESC"
        return tuple(decode(Speaking, row[0]) for row in self._db.execute(sql, (person_id,)).fetchall())

    def save_speaking(self, speaking: Speaking) -> Edit:
        """Return the edit that keeps what a person answered."""
        made = speaking.made_on.isoformat() if speaking.made_on else None
        return put("may_speak", speaking, speaking.person_id, person_id=speaking.person_id, made_on=made)

    def remove_speaking(self, speaking: Speaking) -> Edit:
        """Return the edit that takes an answer away; without one it is a no."""
        return removal("may_speak", speaking.person_id, RowChange.remove("may_speak", speaking.id))

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away every answer of a person."""
        removals = [self.remove_speaking(s) for s in self.speaking(person_id)]
        return Edit("person.erase", tuple(c for r in removals for c in r.changes), TOPICS, person_id)
