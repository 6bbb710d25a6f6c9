"""Which days a file has seen, read off the lines of its history: a clock that is put back does not unsee them."""

from __future__ import annotations

from datetime import date, datetime

from records.database import Database

_PERMISSIONS = "SELECT number, at FROM history WHERE person_id = ? AND kind GLOB 'consent.*' ORDER BY number"


def latest_day(db: Database) -> date | None:
    """Return the latest day anything was written into a file, whatever the clock says now; None for a new one."""
    return _day(db.execute("SELECT max(at) FROM history").fetchone()[0])


class DaysSeen:
    """The days one file has seen, as they are when this is made."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.latest = latest_day(db)
        newest = db.execute("SELECT at FROM history ORDER BY number DESC LIMIT 1").fetchone()
        self._in_order = newest is None or _day(newest[0]) == self.latest

    def since(self, person_id: str, on: date) -> date | None:
        """Return the latest day the file has seen since the first change of a person's permissions on a day.

        It is the latest day of all, unless the clock had been too far on and was put right before that. Where there
        was no such change that day, everything the file has seen counts.
        """
        if self._in_order:
            return self.latest
        rows = self._db.execute(_PERMISSIONS, (person_id,))
        first = next((number for number, at in rows.fetchall() if _day(at) == on), 0)
        found = self._db.execute("SELECT max(at) FROM history WHERE number >= ?", (first,)).fetchone()[0]
        return _day(found)


def _day(moment: str | None) -> date | None:
    """Return the day of a moment where the laptop is."""
    return datetime.fromisoformat(moment).astimezone().date() if moment else None
