"""Matches made by hand, and how sure somebody felt, in the file: rows to dataclasses, and edits that change them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from matching.by_hand import Blank, Cards, Fits, HandMatch, HandMatchId, Link
from matching.possible_changes import Way
from matching.sureness import Asked, Moment, Sure, Sureness, SurenessId
from records.database import Database
from records.edits import Edit, RowChange
from records.people import PersonId

HANDS, SURE = frozenset({"hands"}), frozenset({"sureness"})
_HAND = "SELECT id, person_id, job_id, on_day, cards FROM hand_match WHERE person_id = ?"


class HandStore:
    """Reads from one database; `save_*`, `remove_*` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def matches(self, person_id: str) -> tuple[HandMatch, ...]:
        """Return what a person matched by hand, the newest first."""
        rows = self._db.execute(f"{_HAND} ORDER BY on_day DESC, id", (person_id,)).fetchall()
        return tuple(_hand(*row) for row in rows)

    def match(self, person_id: str, job_id: str) -> HandMatch | None:
        """Return a person's match by hand with one job, or None where they have not made it yet."""
        row = self._db.execute(f"{_HAND} AND job_id = ?", (person_id, job_id)).fetchone()
        return _hand(*row) if row else None

    def sureness(self, person_id: str) -> tuple[Sureness, ...]:
        """Return how sure a person said they felt, in the order in which they said it. For the person's eyes."""
        rows = self._db.execute(
            "SELECT id, person_id, moment, number, on_day, answers, shared FROM sureness WHERE person_id = ?"
            " ORDER BY number, id",
            (person_id,),
        ).fetchall()
        return tuple(_sureness(*row) for row in rows)

    def save_match(self, match: HandMatch) -> Edit:
        """Return the edit that keeps the cards as they lie."""
        day = match.on.isoformat() if match.on else None
        row = {"id": match.id, "person_id": match.person_id, "job_id": match.job_id, "on_day": day,
               "cards": json.dumps(_written(match.cards))}  # fmt: skip
        return Edit("hand.save", (RowChange.put("hand_match", row),), HANDS, match.person_id)

    def remove_match(self, match: HandMatch) -> Edit:
        """Return the edit that puts the cards of one job away."""
        return Edit("hand.remove", (RowChange.remove("hand_match", match.id),), HANDS, match.person_id)

    def save_sureness(self, sureness: Sureness) -> Edit:
        """Return the edit that keeps how sure somebody felt, or whether they share it."""
        row = {
            "id": sureness.id, "person_id": sureness.person_id, "moment": sureness.moment.value,
            "number": sureness.number, "on_day": sureness.on.isoformat(),
            "answers": json.dumps({asked.value: sure.value for asked, sure in sureness.answers.items()}),
            "shared": int(sureness.shared),
        }  # fmt: skip
        return Edit("sureness.save", (RowChange.put("sureness", row),), SURE, sureness.person_id)

    def remove_sureness(self, sureness: Sureness) -> Edit:
        """Return the edit that takes away what was said of it."""
        return Edit("sureness.remove", (RowChange.remove("sureness", sureness.id),), SURE, sureness.person_id)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away everything of a person that is kept here."""
        asked = (
            ("hand_match", "SELECT id FROM hand_match WHERE person_id = ?"),
            ("sureness", "SELECT id FROM sureness WHERE person_id = ?"),
        )
        changes = tuple(
            RowChange.remove(table, row[0])
            for table, sql in asked
            for row in self._db.execute(sql, (person_id,)).fetchall()
        )
        return Edit("person.erase", changes, HANDS | SURE, person_id)


def _written(cards: Cards) -> dict[str, Any]:
    return {
        "links": [[link.task_id, link.resource_id, link.part] for link in cards.links],
        "blanks": {task: blank.value for task, blank in cards.blanks.items()},
        "wishes": {wish: fits.value for wish, fits in cards.wishes.items()},
        "ways": {about: way.value for about, way in cards.ways.items()},
    }


def _hand(hid: str, pid: str, job_id: str, on: str | None, cards: str) -> HandMatch:
    said = json.loads(cards)
    laid = Cards(
        tuple(Link(task, name, bool(part)) for task, name, part in said["links"]),
        {task: Blank(value) for task, value in said["blanks"].items()},
        {wish: Fits(value) for wish, value in said["wishes"].items()},
        {about: Way(value) for about, value in said["ways"].items()},
    )
    return HandMatch(HandMatchId(hid), PersonId(pid), job_id, laid, date.fromisoformat(on) if on else None)


def _sureness(sid: str, pid: str, moment: str, number: int, on: str, answers: str, shared: int) -> Sureness:
    said = {Asked(asked): Sure(sure) for asked, sure in json.loads(answers).items()}
    return Sureness(SurenessId(sid), PersonId(pid), Moment(moment), number, date.fromisoformat(on), said, bool(shared))
