"""The contact log in the file: rows to dataclasses, and edits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.bodies import put, removal
from supportplans.codec import decode
from supportplans.contacts import ContactEntry

TOPICS = frozenset({"contacts"})


class ContactStore:
    """Reads from one database; `save`, `remove` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def contacts(self, person_id: str) -> tuple[ContactEntry, ...]:
        """Return a person's contacts, the newest first."""
        sql = "SELECT body FROM contact WHERE person_id = ? ORDER BY on_day DESC, rowid DESC"
        return tuple(decode(ContactEntry, row[0]) for row in self._db.execute(sql, (person_id,)).fetchall())

    def last(self, person_id: str) -> ContactEntry | None:
        """Return the contact written down last, whatever its day, or None."""
        sql = "SELECT body FROM contact WHERE person_id = ? ORDER BY rowid DESC LIMIT 1"
        row = self._db.execute(sql, (person_id,)).fetchone()
        return decode(ContactEntry, row[0]) if row else None

    def between(self, since: date, until: date) -> tuple[ContactEntry, ...]:
        """Return everybody's contacts of these days, both included, earliest first."""
        sql = "SELECT body FROM contact WHERE on_day BETWEEN ? AND ? ORDER BY on_day, rowid"
        found = self._db.execute(sql, (since.isoformat(), until.isoformat())).fetchall()
        return tuple(decode(ContactEntry, row[0]) for row in found)

    def last_days(self, today: date) -> dict[str, date]:
        """Return, for each person, the last day by `today` on which they themselves were in touch."""
        sql = (
            "SELECT person_id, max(on_day) FROM contact WHERE whom = 'person' AND on_day <= ? GROUP BY person_id"
        )  # fmt: skip
        rows = self._db.execute(sql, (today.isoformat(),)).fetchall()
        return {person_id: date.fromisoformat(day) for person_id, day in rows}

    def save(self, entry: ContactEntry) -> Edit:
        """Return the edit that adds or changes a contact."""
        columns = {"person_id": entry.person_id, "on_day": entry.on.isoformat(), "whom": entry.whom.value}
        return replace(put("contact", entry, entry.person_id, **columns), topics=TOPICS)

    def remove(self, entry: ContactEntry) -> Edit:
        """Return the edit that takes a contact away."""
        return replace(removal("contact", entry.person_id, RowChange.remove("contact", entry.id)), topics=TOPICS)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away every contact of a person."""
        changes = tuple(RowChange.remove("contact", entry.id) for entry in self.contacts(person_id))
        return Edit("person.erase", changes, TOPICS, person_id)
