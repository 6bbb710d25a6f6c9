"""What is left off which paper, in the file."""

from __future__ import annotations

from dataclasses import replace

from records.consent import Recipient
from records.database import Database
from records.edits import Edit, RowChange
from supportplans.bodies import put, removal
from supportplans.codec import decode
from supportplans.left_off import LeftOff, nothing_off

TOPICS = frozenset({"left_off"})


class LeftOffStore:
    """Reads from one database; `save`, `move` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def left_off(self, person_id: str, recipient: Recipient, paper: str) -> LeftOff:
        """Return what is left off papers of a kind for a reader; nothing until somebody leaves something off."""
        none = nothing_off(person_id, recipient, paper)
        found = self._db.execute("SELECT body FROM left_off WHERE id = ?", (none.id,)).fetchone()
        return decode(LeftOff, found[0]) if found else none

    def save(self, choice: LeftOff) -> Edit:
        """Return the edit that keeps a choice; one that leaves nothing off is not kept."""
        if not choice.line_ids:
            gone = RowChange.remove("left_off", choice.id)
            return replace(removal("left_off", choice.person_id, gone), topics=TOPICS)
        return replace(put("left_off", choice, choice.person_id, person_id=choice.person_id), topics=TOPICS)

    def move(self, person_id: str, before: Recipient, now: Recipient) -> Edit:
        """Return the edit that gives a reader of whom something else is known now what was left off before."""
        mine = [choice for choice in self._every(person_id) if choice.recipient == before]
        gone = tuple(RowChange.remove("left_off", choice.id) for choice in mine)
        made = Edit("left_off.save", gone, TOPICS, person_id)
        for choice in mine:
            made = made.then(self.save(choice.for_reader(now)))
        return made

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away everything left off a person's papers."""
        gone = tuple(RowChange.remove("left_off", choice.id) for choice in self._every(person_id))
        return Edit("person.erase", gone, TOPICS, person_id)

    def _every(self, person_id: str) -> tuple[LeftOff, ...]:
        rows = self._db.execute("SELECT body FROM left_off WHERE person_id = ? ORDER BY id", (person_id,))
        return tuple(decode(LeftOff, row[0]) for row in rows.fetchall())
