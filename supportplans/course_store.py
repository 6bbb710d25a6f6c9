"""How an agreement went, in the file: its versions, and all that is needed to tell what was in force on a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from records.database import Database
from records.edits import Edit, RowChange
from records.ids import new_id
from supportplans.agreement import belongs
from supportplans.agreement_versions import AgreementVersion, next_version, unwritten
from supportplans.bodies import put
from supportplans.codec import decode, encode
from supportplans.in_force import Record, could_be_on, plan_on
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.model import Adjustment, Move, NegotiationEvent, Party

_PARTIES, _MOVES = {p.value: p for p in Party}, {m.value: m for m in Move}
_EVENTS = (
    "SELECT adjustment_id, number, json_extract(body, '$.on'), json_extract(body, '$.party'),"
    " json_extract(body, '$.move'), json_extract(body, '$.starts_on'), json_extract(body, '$.corrects'),"
    " json_extract(body, '$.instead')"
    " FROM negotiation_event WHERE adjustment_id IN ({}) ORDER BY adjustment_id, number"
)  # read from an index of just this, without opening a body: a ten-year record has thousands

_RULES = (
    "SELECT count(DISTINCT json_extract(body, '$.agreement.may_declare') || json_extract(body, '$.agreement.ladder')),"
    """ sum(instr(body, '"may_say": "')) FROM agreement_version WHERE agreement_id = ?"""
)


class Happened(NamedTuple):
    """As much of a negotiation event as bears on what is in force."""

    number: int
    on: date
    party: Party
    move: Move
    starts_on: date | None
    corrects: int | None
    instead: NegotiationEvent | None


class CourseStore:
    """Reads from one database; `save_*` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def versions(self, agreement_id: str) -> tuple[AgreementVersion, ...]:
        """Return all versions of an agreement, the first first."""
        sql = "SELECT body FROM agreement_version WHERE agreement_id = ? ORDER BY number"
        return tuple(decode(AgreementVersion, row[0]) for row in self._db.execute(sql, (agreement_id,)).fetchall())

    def version_on(self, agreement_id: str, day: date) -> AgreementVersion | None:
        """Return the version that holds on a day, the first one for days before it, without reading the others."""
        past = (
            "SELECT body FROM agreement_version WHERE agreement_id = ? AND holds_from <= ?"
            " ORDER BY holds_from DESC, number DESC LIMIT 1"
        )
        first = "SELECT body FROM agreement_version WHERE agreement_id = ? ORDER BY holds_from, number LIMIT 1"
        row = self._db.execute(past, (agreement_id, day.isoformat())).fetchone()
        row = row or self._db.execute(first, (agreement_id,)).fetchone()
        return decode(AgreementVersion, row[0]) if row else None

    def record(self, agreement: SupportAgreement) -> Record:
        """Return the whole record of an agreement, for any day."""
        return self._record(agreement, self.versions(agreement.id))

    def record_for(self, agreement: SupportAgreement, day: date) -> Record:
        """Return as much of the record as one day needs: one version, where all have the same rules and levels.

        Versions of other days tell only whose word counted then and which levels there were.
        """
        (kinds, own) = self._db.execute(_RULES, (agreement.id,)).fetchone()
        one = self.version_on(agreement.id, day)
        versions = self.versions(agreement.id) if kinds > 1 or own or one is None else (one,)
        return self._record(agreement, versions, day)

    def _record(
        self, agreement: SupportAgreement, versions: tuple[AgreementVersion, ...], day: date | None = None
    ) -> Record:
        """Return the record; with a day, without adjustments that its level turns off whatever was agreed."""
        if not versions:  # one that was written before versions were kept
            versions = (unwritten(agreement),)
        rows = self._db.execute("SELECT body FROM level_move WHERE agreement_id = ? ORDER BY number", (agreement.id,))
        moves = tuple(decode(LevelMove, body) for (body,) in rows.fetchall())
        owned = "SELECT body FROM adjustment WHERE person_id = ? ORDER BY rowid"
        found = self._db.execute(owned, (agreement.person_id,)).fetchall()
        near = [a for (body,) in found if belongs(a := decode(Adjustment, body), agreement)]
        if day is not None:
            plan, ladder = plan_on(versions, moves, day)
            near = [a for a in near if could_be_on(a, plan, day, ladder)]
        events = self._events([str(a.id) for a in near])
        return Record(versions, moves, tuple((a, events.get(a.id, ())) for a in near))

    def _events(self, ids: list[str]) -> dict[str, list[Happened]]:
        found: dict[str, list[Happened]] = {i: [] for i in ids}
        rows = self._db.execute(_EVENTS.format(", ".join("?" * len(ids))), ids).fetchall()
        day = date.fromisoformat
        for i, number, on, party, move, starts, corrects, right in rows:
            starts_on = day(starts) if starts else None
            instead = decode(NegotiationEvent, right) if right else None
            found[i].append(Happened(number, day(on), _PARTIES[party], _MOVES[move], starts_on, corrects, instead))
        return found

    def save_version(self, version: AgreementVersion) -> Edit:
        """Return the edit that keeps a version, such as with the day it was signed."""
        columns = {"agreement_id": version.agreement_id, "number": version.number}
        held = version.holds_from.isoformat()
        return put("agreement_version", version, version.agreement.person_id, **columns, holds_from=held)

    def keeper(self, who: str, clock: Callable[[], datetime]) -> Callable[[Edit], Edit]:
        """Return what `History.carry` asks for: the version that a save of an agreement makes, and its number in it."""

        def along(edit: Edit) -> Edit:
            made = Edit(edit.kind, ())
            for change in edit.changes:
                if change.table == "agreement" and change.row is not None:
                    agreement = decode(SupportAgreement, change.row["body"])
                    made = made.then(self._of_save(agreement, clock().astimezone().date(), who))
            return made

        return along

    def _of_save(self, agreement: SupportAgreement, on: date, who: str) -> Edit:
        versions = self.versions(agreement.id)
        made = next_version(versions, agreement, on, new_id(), who)
        number = made.number if made else max(version.number for version in versions)
        edit = self.save_version(made) if made else Edit("agreement.save", ())
        return edit if agreement.version == number else edit.then(self._numbered(agreement, number))

    def _numbered(self, agreement: SupportAgreement, number: int) -> Edit:
        row = self._db.execute("SELECT * FROM agreement WHERE id = ?", (agreement.id,))
        there = dict(zip((c[0] for c in row.description), row.fetchone(), strict=True))
        body = encode(replace(agreement, version=number))
        return Edit("agreement.save", (RowChange.put("agreement", {**there, "version": number, "body": body}),))
