"""A meeting that is being written down, in the file: nothing typed is lost when somebody knocks at the door."""

from __future__ import annotations

from dataclasses import replace

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.after_meeting import MeetingDraft
from supportplans.bodies import put, removal
from supportplans.codec import decode

TOPICS = frozenset({"after_meeting"})


class MeetingStore:
    """Reads from one database; `save`, `remove` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def draft(self, person_id: str) -> MeetingDraft | None:
        """Return what was begun about a person and not yet written down."""
        found = self._db.execute("SELECT body FROM after_meeting WHERE id = ?", (person_id,)).fetchone()
        return decode(MeetingDraft, found[0]) if found else None

    def save(self, draft: MeetingDraft) -> Edit:
        """Return the edit that keeps a draft."""
        return replace(put("after_meeting", draft, draft.person_id, person_id=draft.person_id), topics=TOPICS)

    def remove(self, person_id: str) -> Edit:
        """Return the edit that lets a draft go; an edit of nothing where there is none."""
        gone = () if self.draft(person_id) is None else (RowChange.remove("after_meeting", person_id),)
        return replace(removal("after_meeting", person_id, *gone), topics=TOPICS)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away what was begun about a person."""
        return self.remove(person_id)
