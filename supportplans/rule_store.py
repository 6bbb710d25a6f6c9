"""Which country's rules a file goes by, and the service's own versions of statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from records.database import Database
from records.days_seen import latest_day
from records.edits import Edit, RowChange
from supportplans.bodies import put, removal
from supportplans.codec import decode
from supportplans.rule_packs import pack_of
from supportplans.rules import OwnRule, Standing, Statement, Topic, shown, standing

_CHOICE = "country"


@dataclass(frozen=True, slots=True)
class _Choice:
    """The one row that says which country's rules count."""

    id: str
    country: str


class RuleStore:
    """Reads rules from one database; `save_*` and `remove_*` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def country(self) -> str:
        """Return the code of the country this file goes by; empty until somebody chose one."""
        found = self._db.execute("SELECT body FROM rule_choice WHERE id = ?", (_CHOICE,)).fetchone()
        return decode(_Choice, found[0]).country if found else ""

    def own(self, country: str) -> tuple[OwnRule, ...]:
        """Return the service's own versions of a country's statements, in the order they were made."""
        rows = self._db.execute("SELECT body FROM rule_own WHERE country = ? ORDER BY rowid", (country,)).fetchall()
        return tuple(decode(OwnRule, row[0]) for row in rows)

    def standing(self) -> tuple[Standing, ...]:
        """Return every statement of the chosen country as it counts here, shown or not."""
        country = self.country()
        pack = pack_of(country)
        return standing(pack, self.own(country)) if pack else ()

    def in_force(self, today: date, *topics: Topic) -> tuple[Statement, ...]:
        """Return the statements that may be shown today: the only way by which law reaches a screen or a paper."""
        return shown(self.standing(), today, self.last_seen(), topics)

    def last_seen(self) -> date | None:
        """Return the latest day anything was written into this file, whatever the clock says now."""
        return latest_day(self._db)

    def save_country(self, country: str) -> Edit:
        """Return the edit that chooses a country."""
        return put("rule_choice", _Choice(_CHOICE, country), "")

    def save_own(self, rule: OwnRule) -> Edit:
        """Return the edit that keeps the service's own version of a statement."""
        return put("rule_own", rule, "", country=rule.country)

    def remove_own(self, rule: OwnRule) -> Edit:
        """Return the edit that goes back to the shipped statement, or takes an added one away."""
        return removal("rule_own", "", RowChange.remove("rule_own", rule.id))
