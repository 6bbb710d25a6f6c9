"""Versions of preferences in the file. Every change of a preference keeps one, wherever it is made."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from records.database import Database
from records.edits import Edit, RowChange
from records.ids import new_id
from records.people import PersonId, Preference, PreferenceId, Wish
from records.store import PeopleStore
from records.versions import Came, Version, VersionId, Whose

TOPICS = frozenset({"preference_versions"})
_TABLE = "preference_version"


class VersionStore:
    """Reads from one database; all others return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def versions(self, person_id: str) -> tuple[Version, ...]:
        """Return all versions of a person's preferences, the newest first."""
        return self._read(person_id, -1)

    def newest(self, person_id: str) -> Version | None:
        """Return what stands now as a version, or None where nobody has sorted a card yet."""
        return next(iter(self._read(person_id, 1)), None)

    def _read(self, person_id: str, most: int) -> tuple[Version, ...]:
        rows = self._db.execute(
            "SELECT id, person_id, number, day, body, kind, after, whose, who FROM preference_version"
            " WHERE person_id = ? ORDER BY number DESC LIMIT ?",
            (person_id, most),
        ).fetchall()
        return tuple(_version(*row) for row in rows)

    def save(self, version: Version) -> Edit:
        """Return the edit that keeps a version, such as with other words for what it came after."""
        return Edit("preference_version.save", (_put(version),), TOPICS, version.person_id)

    def begin(self, edit: Edit, version: Version) -> Edit:
        """Return an edit of preferences as one deed that makes this version, under the edit's own name."""
        return edit.then(self.save(version))

    def next_version(
        self, person_id: str, day: date, preferences: Sequence[Preference], came: Came, after: str, who: str = "",
        whose: Whose = Whose.PERSON,
    ) -> Version:  # fmt: skip
        """Return a version after all others."""
        newest = self.newest(person_id)
        number = newest.number + 1 if newest else 1
        return Version(
            VersionId(new_id()), PersonId(person_id), number, day, tuple(preferences), came, after, whose, who
        )

    def go_back(self, version: Version, now: Sequence[Preference], day: date, after: str, who: str = "") -> Edit:
        """Return the edit that puts every wish as it was in a version: one deed, itself a new version."""
        people, kept = PeopleStore(self._db), {p.id for p in version.preferences}
        changes = [change for p in now if p.id not in kept for change in people.remove_preference(p).changes]
        changes += [change for p in version.preferences for change in people.save_preference(p).changes]
        edit = Edit("preference.back", tuple(changes), frozenset({"preferences"}), version.person_id)
        return self.begin(edit, self.next_version(version.person_id, day, version.preferences, Came.BACK, after, who))

    def keeper(self, who: str, clock: Callable[[], datetime]) -> Callable[[Edit], Edit]:
        """Return what `History.carry` asks for: the version of the day, with what stands after a change."""

        def along(edit: Edit) -> Edit:
            if any(change.table == _TABLE for change in edit.changes):
                return Edit(edit.kind, ())
            return self._of_day(edit, who, clock().astimezone().date())

        return along

    def _of_day(self, edit: Edit, who: str, day: date) -> Edit:
        people = PeopleStore(self._db)
        if people.person(edit.person_id) is None:  # erased, or nobody's
            return Edit(edit.kind, ())
        stands, newest = people.preferences(edit.person_id), self.newest(edit.person_id)
        made = self.next_version(edit.person_id, day, stands, Came.SORTED, "", who)
        if newest and newest.came is Came.SORTED and newest.day == day:
            made = Version(newest.id, newest.person_id, newest.number, day, stands, newest.came, newest.after,
                           newest.whose, who)  # fmt: skip
        return self.save(made)


def _put(version: Version) -> RowChange:
    body = [
        {"id": p.id, "facet": p.facet, "wish": p.wish.value, "value": p.value, "words": p.words, "position": p.position}
        for p in version.preferences
    ]
    return RowChange.put(
        _TABLE,
        {
            "id": version.id, "person_id": version.person_id, "number": version.number,
            "day": version.day.isoformat() if version.day else None, "kind": version.came.value,
            "after": version.after, "whose": version.whose.value, "who": version.who, "body": json.dumps(body),
        },
    )  # fmt: skip


def _version(
    i: str, person: str, number: int, day: str | None, body: str, came: str, after: str, whose: str, who: str
) -> Version:
    preferences = tuple(_preference(row, PersonId(person)) for row in json.loads(body))
    when = date.fromisoformat(day) if day else None
    stands = tuple(sorted(preferences, key=lambda p: (p.position, p.id)))
    return Version(VersionId(i), PersonId(person), number, when, stands, Came(came), after, Whose(whose), who)


def _preference(row: dict[str, Any], person_id: PersonId) -> Preference:
    return Preference(PreferenceId(row["id"]), person_id, row["facet"], Wish(row["wish"]), row["value"], row["words"],
                      row["position"])  # fmt: skip
