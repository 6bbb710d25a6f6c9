"""Versions of adjustments and of ways back in the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.bodies import TOPICS
from supportplans.codec import decode, encode
from supportplans.model import Adjustment
from supportplans.returning import ReturnPlan
from supportplans.thing_versions import Thing, ThingVersion, ThingVersionId

KINDS: dict[str, type[Thing]] = {"adjustment": Adjustment, "return_plan": ReturnPlan}
"""The tables of things that versions are kept of, with what their rows hold."""

_NAMED = (
    "SELECT json_extract(s.value, '$.version') FROM agreement a JOIN agreement_version v ON v.agreement_id = a.id,"
    " json_each(v.body, '$.signed_with') s WHERE a.person_id = :person AND a.id <> :agreement AND s.type = 'object'"
)  # what was signed with any agreement but one
_THERE = (
    "SELECT id FROM adjustment WHERE person_id = :person AND id <> :thing"
    " UNION SELECT r.id FROM agreement a JOIN return_plan r ON r.agreement_id = a.id"
    " WHERE a.person_id = :person AND a.id <> :agreement AND r.id <> :thing"
)  # the things of a person but one, and but those of one agreement


class ThingVersionStore:
    """Reads from one database; the others return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def versions(self, person_id: str) -> dict[str, tuple[ThingVersion, ...]]:
        """Return the versions of each thing of a person by its id, the first first; those of things gone as well."""
        found: dict[str, tuple[ThingVersion, ...]] = {}
        for version in self._read("person_id", person_id):
            found[str(version.thing.id)] = (*found.get(str(version.thing.id), ()), version)
        return found

    def of(self, thing: Thing) -> tuple[ThingVersion, ...]:
        """Return the versions of one thing, the first first."""
        return tuple(version for version in self._read("thing_id", thing.id) if isinstance(version.thing, type(thing)))

    def _read(self, column: str, value: str) -> Iterator[ThingVersion]:
        sql = (
            "SELECT id, person_id, number, holds_from, kind, body, who FROM thing_version"  # noqa: S608
            f" WHERE {column} = ? ORDER BY thing_id, number"
        )
        for i, person, number, held, kind, body, who in self._db.execute(sql, (value,)).fetchall():
            day = date.fromisoformat(held) if held else None
            yield ThingVersion(ThingVersionId(i), person, number, day, decode(KINDS[kind], body), who)

    def owner(self, thing: Thing) -> str:
        """Return the id of the person a thing is of."""
        if isinstance(thing, Adjustment):
            return thing.person_id
        row = self._db.execute("SELECT person_id FROM agreement WHERE id = ?", (thing.agreement_id,)).fetchone()
        return str(row[0])

    def signed(self, person_id: str) -> frozenset[ThingVersionId]:
        """Return the versions that were on a plan of the person when both signed it."""
        rows = self._db.execute(_NAMED, {"person": person_id, "agreement": ""}).fetchall()
        return frozenset(ThingVersionId(row[0]) for row in rows)

    def save(self, version: ThingVersion) -> Edit:
        """Return the edit that keeps a version."""
        thing = version.thing
        kind = next(name for name, made in KINDS.items() if isinstance(thing, made))
        row = {
            "id": version.id, "person_id": version.person_id, "kind": kind, "thing_id": thing.id,
            "number": version.number, "holds_from": version.holds_from.isoformat() if version.holds_from else None,
            "who": version.who, "body": encode(thing),
        }  # fmt: skip
        return Edit("thing_version.save", (RowChange.put("thing_version", row),), TOPICS, version.person_id)

    def let_go(self, person_id: str, thing_id: str = "", agreement_id: str = "") -> tuple[RowChange, ...]:
        """Return the changes that take away what nobody needs once a thing, or an agreement, is taken away.

        Of a thing that is gone, what both sides signed stays as long as the agreement they signed it with.
        """
        sql = f"SELECT id FROM thing_version WHERE person_id = :person AND thing_id NOT IN ({_THERE})"  # noqa: S608
        values = {"person": person_id, "thing": thing_id, "agreement": agreement_id}
        rows = self._db.execute(f"{sql} AND id NOT IN ({_NAMED})", values).fetchall()
        return tuple(RowChange.remove("thing_version", row[0]) for row in rows)

    def erase(self, person_id: str) -> tuple[RowChange, ...]:
        """Return the changes that take away every version of a person's things."""
        rows = self._db.execute("SELECT id FROM thing_version WHERE person_id = ?", (person_id,)).fetchall()
        return tuple(RowChange.remove("thing_version", row[0]) for row in rows)
