"""What was kept by choice of the house wording, in the file."""

from __future__ import annotations

from dataclasses import replace

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.bodies import put, removal
from supportplans.codec import decode
from supportplans.wording_kept import KeptWording

TOPICS = frozenset({"wording"})


class WordingKeptStore:
    """Reads from one database; `keep`, `ask_again` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def kept(self, person_id: str) -> tuple[KeptWording, ...]:
        """Return every choice about the words of a person's lines."""
        rows = self._db.execute("SELECT body FROM wording_kept WHERE person_id = ? ORDER BY id", (person_id,))
        return tuple(decode(KeptWording, row[0]) for row in rows.fetchall())

    def keep(self, choice: KeptWording) -> Edit:
        """Return the edit that keeps words as they are."""
        return replace(put("wording_kept", choice, choice.person_id, person_id=choice.person_id), topics=TOPICS)

    def ask_again(self, choice: KeptWording) -> Edit:
        """Return the edit that takes such a choice back."""
        gone = RowChange.remove("wording_kept", choice.id)
        return replace(removal("wording_kept", choice.person_id, gone), topics=TOPICS)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away every choice about a person's lines."""
        rows = self._db.execute("SELECT id FROM wording_kept WHERE person_id = ?", (person_id,)).fetchall()
        gone = tuple(RowChange.remove("wording_kept", row[0]) for row in rows)
        return Edit("person.erase", gone, TOPICS, person_id)
