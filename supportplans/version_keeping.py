"""Keeps a version with every change of a plan: of the agreement, of its adjustments, and of ways back.

`History.carry` asks for what goes along with a change, inside the same transaction; undo takes both back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from records.database import Database
from records.edits import Edit
from records.history import History
from records.ids import new_id
from supportplans.after_store import AfterStore
from supportplans.agreement_versions import AgreementVersion
from supportplans.as_signed import signs
from supportplans.codec import decode
from supportplans.course_store import CourseStore
from supportplans.one_employer import own
from supportplans.store import PlanStore
from supportplans.thing_version_store import KINDS, ThingVersionStore
from supportplans.thing_versions import Thing, ThingVersion, ThingVersionId, first_version, kept, next_version


def keep_versions(history: History, db: Database, who: str, clock: Callable[[], datetime]) -> None:
    """Let every change of a plan that goes through a history keep its versions."""
    history.carry("plans", CourseStore(db).keeper(who, clock))
    history.carry("plans", ThingKeeper(db, who, clock).along)


class ThingKeeper:
    """Makes the versions of adjustments and ways back, and writes down which of them a signing was about."""

    def __init__(self, db: Database, who: str, clock: Callable[[], datetime]) -> None:
        self._who, self._clock = who, clock
        self._things, self._plans, self._after = ThingVersionStore(db), PlanStore(db), AfterStore(db)
        self._course = CourseStore(db)

    def along(self, edit: Edit) -> Edit:
        """Return what goes along with a change that is in by now."""
        rows = {(change.table, change.id): change.row for change in edit.changes}
        put = [(table, row) for (table, _), row in rows.items() if row is not None]
        made = [v for table, row in put if table in KINDS for v in self._of_save(decode(KINDS[table], row["body"]))]
        signed = [decode(AgreementVersion, row["body"]) for table, row in put if table == "agreement_version"]
        edits = [self._things.save(version) for version in made]
        edits += [self._of_signing(version, made) for version in signed]
        return Edit(edit.kind, tuple(change for each in edits for change in each.changes))

    def _of_save(self, thing: Thing) -> Iterator[ThingVersion]:
        person = self._things.owner(thing)
        today = self._clock().astimezone().date()
        made = ThingVersion(ThingVersionId(new_id()), person, 1, today, kept(thing), self._who)
        version = next_version(self._things.of(thing), made, self._things.signed(person))
        if version is not None:
            yield version

    def _of_signing(self, signed: AgreementVersion, made: Iterable[ThingVersion]) -> Edit:
        """Return the edit that writes down what else was on the plan that was signed, or that nothing is signed."""
        if signed.signed_on is None:
            return self._with(replace(signed, signed_with=None), signed)
        person = signed.agreement.person_id
        agreements, adjustments = self._plans.agreements(person), self._plans.adjustments(person)
        here = own(signed.agreement.employer, {*(a.employer for a in agreements), *(a.employer for a in adjustments)})
        known = [(a, self._plans.events(a.id)) for a in adjustments if here(a.employer)]
        ways = self._after.returns(signed.agreement_id)
        versions = self._things.versions(person)
        for version in made:
            others = (v for v in versions.get(str(version.thing.id), ()) if v.id != version.id)
            versions[str(version.thing.id)] = (*others, version)
        things: tuple[Thing, ...] = (*adjustments, *ways)
        firsts = [first_version(thing, person) for thing in things if str(thing.id) not in versions]
        edit = self._with(replace(signed, signed_with=signs(known, ways, versions, signed.signed_on)), signed)
        for first in firsts:
            edit = edit.then(self._things.save(first))
        return edit

    def _with(self, version: AgreementVersion, before: AgreementVersion) -> Edit:
        return Edit("agreement_version.save", ()) if version == before else self._course.save_version(version)
