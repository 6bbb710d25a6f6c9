"""What is kept of drafts in the file: edits by hand, and spellings agreed to."""

from __future__ import annotations

import json

from matching.drafts.codec import blocks_from_json, blocks_to_json
from matching.drafts.kept import DraftId, KeptDraft
from matching.drafts.model import DraftKind
from matching.drafts.templates import Template
from records.database import Database
from records.edits import Edit, Row, RowChange
from records.people import PersonId

TOPICS = frozenset({"drafts"})


class DraftStore:
    """Reads from one database; `save_*`, `agree` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def draft(self, person_id: str, job_id: str, kind: DraftKind) -> KeptDraft:
        """Return what is kept of one draft; an untouched one where nothing is."""
        draft_id = f"{person_id}/{job_id}/{kind.value}"
        row = self._db.execute("SELECT words, blocks, seen FROM draft WHERE id = ?", (draft_id,)).fetchone()
        kept = KeptDraft(DraftId(draft_id), PersonId(person_id), job_id, kind)
        if row is None:
            return kept
        limit, blocks, seen = row
        read = blocks_from_json(blocks) if blocks is not None else None
        return KeptDraft(kept.id, kept.person_id, job_id, kind, limit, read, frozenset(json.loads(seen)))

    def save_draft(self, kept: KeptDraft) -> Edit:
        """Return the edit that keeps a draft."""
        row = {
            "id": kept.id, "person_id": kept.person_id, "job_id": kept.job_id, "kind": kept.kind.value,
            "words": kept.limit, "blocks": None if kept.blocks is None else blocks_to_json(kept.blocks),
            "seen": json.dumps(sorted(kept.seen), ensure_ascii=False),
        }  # fmt: skip
        return _put("draft", row, kept.person_id)

    def agreed(self, person_id: str) -> dict[str, str]:
        """Return the spellings a person agreed to: as written -> as it should be."""
        rows = self._db.execute(
            "SELECT wrong, right FROM agreed_spelling WHERE person_id = ? ORDER BY wrong", (person_id,)
        ).fetchall()
        return dict(rows)

    def agree(self, person_id: str, wrong: str, right: str) -> Edit:
        """Return the edit that keeps a spelling the person agreed to."""
        row = {"id": f"{person_id}/{wrong}", "person_id": person_id, "wrong": wrong, "right": right}
        return _put("agreed_spelling", row, person_id)

    def templates(self) -> dict[DraftKind, Template]:
        """Return a service's own fixed words; a kind that is not in it has the shipped ones."""
        rows = self._db.execute("SELECT id, words, sections FROM draft_template ORDER BY id").fetchall()
        found = (Template(DraftKind(i), json.loads(words), tuple(json.loads(order))) for i, words, order in rows)
        return {template.kind: template for template in found}

    def save_template(self, template: Template) -> Edit:
        """Return the edit that keeps a service's own words for a kind of draft. They belong to no person."""
        row = {"id": template.kind.value, "words": json.dumps(dict(template.words), ensure_ascii=False, sort_keys=True),
               "sections": json.dumps(template.order)}  # fmt: skip
        return Edit("draft_template.save", (RowChange.put("draft_template", row),), TOPICS)

    def remove_template(self, kind: DraftKind) -> Edit:
        """Return the edit that goes back to the shipped words for a kind of draft."""
        return Edit("draft_template.remove", (RowChange.remove("draft_template", kind.value),), TOPICS)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away everything kept of a person's drafts."""
        asked = (
            ("draft", "SELECT id FROM draft WHERE person_id = ?"),
            ("agreed_spelling", "SELECT id FROM agreed_spelling WHERE person_id = ?"),
        )
        changes = tuple(
            RowChange.remove(table, row[0])
            for table, sql in asked
            for row in self._db.execute(sql, (person_id,)).fetchall()
        )
        return Edit("person.erase", changes, TOPICS, person_id)


def _put(table: str, row: Row, person_id: str) -> Edit:
    return Edit(f"{table}.save", (RowChange.put(table, row),), TOPICS, person_id)
