"""Everything a service report counts, read at once. The note of a contact and what was said are left in the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from jobs.employer_store import EmployerStore
from records.database import Database
from records.store import PeopleStore
from supportplans.caseload import Caseload
from supportplans.codec import decode
from supportplans.contact_store import ContactStore
from supportplans.due_work import review_slots
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.model import Adjustment, DisclosureDecision, NegotiationEvent
from supportplans.post_store import PostStore
from supportplans.posts import PostChange
from supportplans.report import Period, Records
from supportplans.review_plan import Slot
from supportplans.review_reasons import OwnDay
from supportplans.reviews import Review

T = TypeVar("T")
Step = Callable[[int, int], None]


class ReportStore:
    """Reads what a report counts."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def records(self, period: Period, today: date, progress: Step) -> Records:
        """Return the records of everybody. `progress` may raise to stop."""
        progress(0, 3)
        adjustments = self._all(Adjustment, "adjustment")
        events = _by(self._all(NegotiationEvent, "negotiation_event ORDER BY number"), lambda e: e.adjustment_id)
        progress(1, 3)
        slots = self._slots(adjustments, today)
        progress(2, 3)
        contacts = ContactStore(self._db).between(date.min, period.last)
        meetings = EmployerStore(self._db).meetings(until=period.last)
        return Records(
            PeopleStore(self._db).people(), adjustments, events, self._all(DisclosureDecision, "decision"),
            PostStore(self._db).every(), slots, tuple(replace(entry, note="") for entry in contacts),
            tuple(replace(meeting, said="", with_whom="") for meeting in meetings),
        )  # fmt: skip

    def _slots(self, adjustments: tuple[Adjustment, ...], today: date) -> tuple[Slot, ...]:
        load = Caseload(
            adjustments=adjustments, agreements=self._all(SupportAgreement, "agreement"),
            moves=_by(self._all(LevelMove, "level_move ORDER BY number"), lambda m: m.agreement_id),
            posts=PostStore(self._db).every(), changes=_by(self._all(PostChange, "post_change"), lambda c: c.post_id),
            own_days=_by(self._all(OwnDay, "review_day"), lambda d: d.post_id),
            reviews=_by(self._all(Review, "review ORDER BY on_day, rowid"), lambda review: review.post_id),
        )  # fmt: skip
        return tuple(slot for _, slots in review_slots(load, today) for slot in slots)

    def _all(self, kind: type[T], table: str) -> tuple[T, ...]:
        return tuple(decode(kind, row[0]) for row in self._db.execute(f"SELECT body FROM {table}").fetchall())  # noqa: S608


def _by(things: Iterable[T], owner: Callable[[T], str]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = defaultdict(list)
    for thing in things:
        found[owner(thing)].append(thing)
    return {owner_id: tuple(mine) for owner_id, mine in found.items()}
