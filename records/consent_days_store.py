"""Of everybody's permissions and copies, those that a day hangs on: what ends soon, and what is out on it."""

from __future__ import annotations

import json
from datetime import date

from records.consent import Consent, ConsentId, Copy, Recipient
from records.consent_store import ConsentStore
from records.database import Database
from records.days_seen import DaysSeen
from records.people import PersonId


def copies_out(db: Database) -> tuple[Copy, ...]:
    """Return the copies of everybody that somebody else still has, newest first."""
    return tuple(copy for copy in ConsentStore(db).copies() if copy.person_id and copy.is_out)


def permissions_that_matter(db: Database, today: date) -> tuple[Consent, ...]:
    """Return every permission that may be in force, and those that copies are out on.

    The wording of a permission is left out; its lines and days, and whether it counts, are those in the file.
    """
    rows = db.execute(
        "SELECT id, person_id, recipient_name, recipient_role, organisation, line_ids, given_on, expires_on,"
        " withdrawn_on, given, starts_on FROM consent WHERE (withdrawn_on IS NULL AND expires_on >= :today)"
        " OR id IN (SELECT consent_id FROM copy WHERE called_back IS NULL AND NOT own)",
        {"today": today.isoformat()},
    ).fetchall()
    seen = DaysSeen(db)
    return tuple(_days_of(seen, *row) for row in rows)


def _days_of(
    seen: DaysSeen, i: str, person: str, name: str, role: str, organisation: str, lines: str, given_on: str,
    expires: str, withdrawn: str | None, given: int, starts: str | None,
) -> Consent:  # fmt: skip
    return Consent(
        ConsentId(i), PersonId(person), Recipient(name, role, organisation), frozenset(json.loads(lines)),
        date.fromisoformat(given_on), date.fromisoformat(expires), given=bool(given),
        withdrawn_on=date.fromisoformat(withdrawn) if withdrawn else None,
        starts_on=date.fromisoformat(starts) if starts else None,
        seen=seen.since(person, date.fromisoformat(given_on)),
    )  # fmt: skip
