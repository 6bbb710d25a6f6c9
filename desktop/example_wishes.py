"""The example's earlier version of what Maya wants: before a first week in a loud room, noise was open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from records.file import KeelFile
from records.people import PersonId, Wish
from records.version_store import VersionStore
from records.versions import Version, VersionId


def fill_versions(file: KeelFile, person_id: PersonId, today: date) -> None:
    """Write the earlier version beside the one that the example's wishes have made."""
    store = VersionStore(file.db)
    now = store.newest(person_id)
    if now is None:
        return
    unsure = tuple(replace(p, wish=Wish.UNSURE, words="") if p.facet == "noise" else p for p in now.preferences)
    first = Version(VersionId(f"{person_id}-v0"), person_id, 1, today - timedelta(days=80), unsure, who=now.who)
    later = replace(now, number=2, day=today - timedelta(days=30), after="After a first week in the dining hall")
    file.history.run(store.save(later).then(store.save(first)))
