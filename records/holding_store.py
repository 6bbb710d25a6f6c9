"""The basis for holding records, and the log of what was told without permission, in the file."""

from __future__ import annotations

from datetime import date

from records.database import Database
from records.edits import Edit, RowChange
from records.holding import Basis, Holding, HoldingId, ToldWithout, ToldWithoutId
from records.people import PersonId

TOPICS = frozenset({"holding"})


class HoldingStore:
    """Reads from one database; `save_*` return edits. A person's lines go with the person (`PeopleStore.erase`)."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def holdings(self, person_id: str) -> tuple[Holding, ...]:
        """Return the bases a person's record was held on, the newest first."""
        rows = self._db.execute(
            "SELECT id, person_id, on_day, basis, told_on, notice_version, how, who FROM holding WHERE person_id = ?"
            " ORDER BY on_day DESC, rowid DESC",
            (person_id,),
        ).fetchall()
        return tuple(
            Holding(HoldingId(i), PersonId(p), date.fromisoformat(on), Basis(basis),
                    date.fromisoformat(told) if told else None, notice, how, who)
            for i, p, on, basis, told, notice, how, who in rows
        )  # fmt: skip

    def told_without(self, person_id: str) -> tuple[ToldWithout, ...]:
        """Return what was told of a person without permission, the newest first."""
        rows = self._db.execute(
            "SELECT id, person_id, on_day, reader, what, risk, decider, no_asking, person_told FROM told_without"
            " WHERE person_id = ? ORDER BY on_day DESC, rowid DESC",
            (person_id,),
        ).fetchall()
        return tuple(
            ToldWithout(ToldWithoutId(i), PersonId(p), date.fromisoformat(on), *rest) for i, p, on, *rest in rows
        )

    def save_holding(self, holding: Holding) -> Edit:
        """Return the edit that adds or changes a basis."""
        row = {
            "id": holding.id, "person_id": holding.person_id, "on_day": holding.on.isoformat(),
            "basis": holding.basis.value, "told_on": holding.told_on.isoformat() if holding.told_on else None,
            "notice_version": holding.notice_version, "how": holding.how, "who": holding.who,
        }  # fmt: skip
        return Edit("holding.save", (RowChange.put("holding", row),), TOPICS, holding.person_id)

    def save_told_without(self, told: ToldWithout) -> Edit:
        """Return the edit that logs what was told. Record it with `History.record`: undo does not untell it."""
        row = {
            "id": told.id, "person_id": told.person_id, "on_day": told.on.isoformat(), "reader": told.reader,
            "what": told.what, "risk": told.risk, "decider": told.decider, "no_asking": told.no_asking,
            "person_told": told.person_told,
        }  # fmt: skip
        return Edit("told_without.save", (RowChange.put("told_without", row),), TOPICS, told.person_id)
