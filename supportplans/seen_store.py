"""Which version of a job a person's match last saw, so that a change since then can be told."""

from __future__ import annotations

from datetime import date

from records.database import Database
from records.edits import Edit, RowChange

TOPICS = frozenset({"seen"})


class SeenStore:
    """Reads from one database; `save` and `erase` return edits."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def version(self, person_id: str, job_id: str) -> int | None:
        """Return the version that was seen, or None where this person's match with this job was never looked at."""
        found = self._db.execute("SELECT version FROM job_seen WHERE id = ?", (f"{person_id}:{job_id}",)).fetchone()
        return None if found is None else int(found[0])

    def save(self, person_id: str, job_id: str, version: int, on: date) -> Edit:
        """Return the edit that notes which version was looked at."""
        row = {"id": f"{person_id}:{job_id}", "person_id": person_id, "job_id": job_id, "version": version,
               "on_day": on.isoformat()}  # fmt: skip
        return Edit("job.seen", (RowChange.put("job_seen", row),), TOPICS, person_id)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away what a person looked at."""
        found = self._db.execute("SELECT id FROM job_seen WHERE person_id = ?", (person_id,)).fetchall()
        return Edit("person.erase", tuple(RowChange.remove("job_seen", row[0]) for row in found), TOPICS, person_id)
