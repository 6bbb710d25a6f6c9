"""What comes after a hard time, in the file: the person's sheets about it, and ways back to work."""

from __future__ import annotations

from records.database import Database
from records.edits import Edit
from supportplans.bodies import put
from supportplans.codec import decode
from supportplans.episodes import AfterSheet
from supportplans.returning import ReturnPlan


class AfterStore:
    """Reads from one database; `save_*` and `remove_*` return edits. `PlanStore.erase` takes all of it away."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def sheets(self, agreement_id: str) -> tuple[AfterSheet, ...]:
        """Return the sheets of an agreement, those laid aside included, the newest time first."""
        sql = "SELECT body FROM after_sheet WHERE agreement_id = ? ORDER BY began DESC"
        return tuple(decode(AfterSheet, row[0]) for row in self._db.execute(sql, (agreement_id,)).fetchall())

    def returns(self, agreement_id: str) -> tuple[ReturnPlan, ...]:
        """Return the ways back of an agreement, the newest first."""
        sql = "SELECT body FROM return_plan WHERE agreement_id = ? ORDER BY starts_on DESC, rowid DESC"
        return tuple(decode(ReturnPlan, row[0]) for row in self._db.execute(sql, (agreement_id,)).fetchall())

    def save_sheet(self, sheet: AfterSheet, person_id: str) -> Edit:
        """Return the edit that adds or changes a sheet."""
        columns = {"agreement_id": sheet.agreement_id, "began": sheet.began.isoformat()}
        return put("after_sheet", sheet, person_id, **columns)

    def save_return(self, plan: ReturnPlan, person_id: str) -> Edit:
        """Return the edit that adds or changes a way back."""
        columns = {"agreement_id": plan.agreement_id, "starts_on": plan.starts_on.isoformat()}
        return put("return_plan", plan, person_id, **columns)
