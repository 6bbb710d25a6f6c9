"""Weights, declined jobs and choices in the file: rows to dataclasses, and edits that change them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from matching.decisions import Choice, ChoiceId, Decline, DeclineId, Method, Weighting
from records.database import Database
from records.edits import Edit, Row, RowChange
from records.ids import new_id
from records.people import PersonId

TOPICS = frozenset({"matching"})


class MatchStore:
    """Reads from one database; `save_*`, `remove_*` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def weighting(self, person_id: str) -> Weighting | None:
        """Return how a person's ranking is weighed, or None where nobody has set it yet."""
        row = self._db.execute(
            "SELECT id, want, bring, method, points, set_by, set_on FROM weighting WHERE id = ?", (person_id,)
        ).fetchone()
        return _weighting(row) if row else None

    def weightings_before(self, person_id: str) -> tuple[Weighting, ...]:
        """Return how a person's ranking was weighed before, newest first."""
        rows = self._db.execute(
            "SELECT person_id, want, bring, method, points, set_by, set_on FROM weighting_before WHERE person_id = ?"
            " ORDER BY number DESC",
            (person_id,),
        ).fetchall()
        return tuple(_weighting(row) for row in rows)

    def declines(self, person_id: str) -> tuple[Decline, ...]:
        """Return the jobs a person said no to, newest first."""
        rows = self._db.execute(
            "SELECT id, person_id, job_id, reason, said_on FROM decline WHERE person_id = ? ORDER BY said_on DESC, id",
            (person_id,),
        ).fetchall()
        return tuple(Decline(DeclineId(i), PersonId(p), job, reason, _day(on)) for i, p, job, reason, on in rows)

    def choices(self, person_id: str) -> tuple[Choice, ...]:
        """Return what a person chose instead of what the list said, newest first."""
        rows = self._db.execute(
            "SELECT id, person_id, chosen_job_id, listed_job_id, what_we_missed, preference_id, on_day FROM choice"
            " WHERE person_id = ? ORDER BY on_day DESC, id",
            (person_id,),
        ).fetchall()
        return tuple(Choice(ChoiceId(r[0]), PersonId(r[1]), r[2], r[3], r[4], r[5], _day(r[6])) for r in rows)

    def save_weighting(self, weighting: Weighting) -> Edit:
        """Return the edit that sets how a person's ranking is weighed; the one it takes the place of stays as well."""
        edit = _put("weighting", {"id": weighting.person_id, **_row(weighting)}, weighting.person_id)
        before = self.weighting(weighting.person_id)
        if before is None:
            return edit
        (number,) = self._db.execute(
            "SELECT count(*) FROM weighting_before WHERE person_id = ?", (weighting.person_id,)
        ).fetchone()
        kept = {"id": new_id(), "person_id": before.person_id, "number": number + 1, **_row(before)}
        return edit.then(_put("weighting_before", kept, before.person_id))

    def save_decline(self, decline: Decline) -> Edit:
        """Return the edit that keeps a no with its reason."""
        row = {"id": decline.id, "person_id": decline.person_id, "job_id": decline.job_id, "reason": decline.reason,
               "said_on": _text(decline.said_on)}  # fmt: skip
        return _put("decline", row, decline.person_id)

    def remove_decline(self, decline: Decline) -> Edit:
        """Return the edit that takes a no back."""
        return Edit("decline.remove", (RowChange.remove("decline", decline.id),), TOPICS, decline.person_id)

    def save_choice(self, choice: Choice) -> Edit:
        """Return the edit that keeps what was chosen instead, and what the list missed."""
        row = {
            "id": choice.id, "person_id": choice.person_id, "chosen_job_id": choice.chosen_job_id,
            "listed_job_id": choice.listed_job_id, "what_we_missed": choice.what_we_missed,
            "preference_id": choice.preference_id, "on_day": _text(choice.on),
        }  # fmt: skip
        return _put("choice", row, choice.person_id)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away everything matching holds of a person."""
        asked = (
            ("choice", "SELECT id FROM choice WHERE person_id = ?"),
            ("decline", "SELECT id FROM decline WHERE person_id = ?"),
            ("weighting_before", "SELECT id FROM weighting_before WHERE person_id = ?"),
            ("weighting", "SELECT id FROM weighting WHERE id = ?"),
        )
        changes = tuple(
            RowChange.remove(table, row[0])
            for table, sql in asked
            for row in self._db.execute(sql, (person_id,)).fetchall()
        )
        return Edit("person.erase", changes, TOPICS, person_id)


def _weighting(row: Sequence[Any]) -> Weighting:
    person_id, want, bring, method, points, set_by, set_on = row
    return Weighting(PersonId(person_id), want, bring, Method(method), json.loads(points), set_by, _day(set_on))


def _row(weighting: Weighting) -> Row:
    return {
        "want": float(weighting.want), "bring": float(weighting.bring), "method": weighting.method.value,
        "points": json.dumps(dict(sorted(weighting.points.items()))), "set_by": weighting.set_by,
        "set_on": _text(weighting.set_on),
    }  # fmt: skip


def _put(table: str, row: Row, person_id: str) -> Edit:
    return Edit(f"{table}.save", (RowChange.put(table, row),), TOPICS, person_id)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
