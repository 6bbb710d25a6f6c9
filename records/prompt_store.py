"""Questions that somebody laid aside in the conversation, so that it can be taken up where it was left.

Which questions were answered is read off the resources themselves (`Resource.prompt`).
"""

from __future__ import annotations

from records.database import Database
from records.edits import Edit, RowChange

TOPICS = frozenset({"prompts"})


class PromptStore:
    """Reads from one database; `skip` returns an edit. Erasing a person takes these rows too (`records.store`)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def skipped(self, person_id: str) -> frozenset[str]:
        """Return the ids of the prompts a person laid aside."""
        rows = self._db.execute("SELECT prompt FROM prompt_skipped WHERE person_id = ?", (person_id,))
        return frozenset(str(row[0]) for row in rows.fetchall())

    def skip(self, person_id: str, prompt: str) -> Edit:
        """Return the edit that notes that a prompt was laid aside."""
        row = {"id": f"{person_id}:{prompt}", "person_id": person_id, "prompt": prompt}
        return Edit("prompt.skip", (RowChange.put("prompt_skipped", row),), TOPICS, person_id)
