"""Lives through a history day by day: real stores, real edits, and a clock that moves on to each event.

An event is a day and something that is done on it: a function of the replay that returns the edit. `outside` are events
that nothing takes back: a copy that went out, answers that both sides saw, a permission that was withdrawn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from desktop.app.packages import MIGRATION_SETS
from desktop.app.plans import plan_lines, released_plan
from jobs.store import JobStore
from records.consent import Recipient
from records.consent_store import ConsentStore
from records.database import Database, open_in_memory
from records.edits import Edit
from records.history import History
from records.store import PeopleStore
from supportplans.after_store import AfterStore
from supportplans.caseload_store import CaseloadStore
from supportplans.contact_store import ContactStore
from supportplans.course_store import CourseStore
from supportplans.documents import Issue, employer_plan, on_plan
from supportplans.due import Due
from supportplans.due_work import lines_of_day
from supportplans.in_force import DayInForce, on_day
from supportplans.keel import SupportAgreement
from supportplans.negotiation import State, state_of
from supportplans.post_store import PostStore
from supportplans.reading import texts
from supportplans.review_store import ReviewStore
from supportplans.store import PlanStore
from supportplans.telling_store import TellingStore
from supportplans.version_keeping import keep_versions

SPECIALIST = "Jo Bennett"


class On(NamedTuple):
    """Something that happened on a day (`2025-03-04`). `outside`: it cannot be taken back by taking back an edit."""

    day: str
    done: Callable[[Replay], Edit]
    outside: bool = False

    @property
    def on(self) -> date:
        """Return the day."""
        return date.fromisoformat(self.day)


@dataclass(frozen=True)
class Tale:
    """One history: whose it is, and what happened, day by day. The agreement and the post are the ones it is about."""

    person_id: str
    agreement_id: str
    post_id: str
    events: tuple[On, ...]


class Paper(NamedTuple):
    """A paper that left the file: when, for whom, every word on it, and every line of the plan that was held back."""

    on: date
    reader: Recipient
    words: str
    held: tuple[str, ...] = ()


@dataclass
class Replay:
    """A file on its way through a history. `now` is the moment it is, for everything that asks."""

    tale: Tale
    db: Database = field(default_factory=lambda: open_in_memory(*MIGRATION_SETS))
    now: datetime = datetime(2020, 1, 1, 10, tzinfo=UTC)
    history: History | None = None
    papers: list[Paper] = field(default_factory=list)
    lived: int = 0

    def __post_init__(self) -> None:
        db = self.db
        self.people, self.jobs, self.plans = PeopleStore(db), JobStore(db), PlanStore(db)
        self.posts, self.reviews, self.contacts = PostStore(db), ReviewStore(db), ContactStore(db)
        self.course, self.after = CourseStore(db), AfterStore(db)
        self.consents, self.tellings = ConsentStore(db), TellingStore(db)
        self.history = self.history or History(db, SPECIALIST, lambda: self.now)
        keep_versions(self.history, db, SPECIALIST, lambda: self.now)

    @property
    def today(self) -> date:
        """Return the day it is."""
        return self.now.date()

    @property
    def person_id(self) -> str:
        """Return whose history it is."""
        return self.tale.person_id

    @property
    def agreement(self) -> SupportAgreement:
        """Return the support agreement as it is now."""
        return next(a for a in self.plans.agreements(self.person_id) if a.id == self.tale.agreement_id)

    def live(self, event: On) -> None:
        """Let one event happen on its day. Days never go back."""
        assert self.history is not None and event.on >= self.today, f"{event.day} is before {self.today}"
        self.now = datetime.combine(event.on, time(10), UTC)
        (self.history.record if event.outside else self.history.run)(event.done(self))
        self.lived += 1

    def until(self, day: str) -> Replay:
        """Live through everything up to and with a day, and stand at that day."""
        last = date.fromisoformat(day)
        for event in self.tale.events[self.lived :]:
            if event.on > last:
                break
            self.live(event)
        self.now = datetime.combine(last, time(12), UTC)
        return self

    # What can be asked on any day

    def states(self) -> dict[str, State]:
        """Return how far each adjustment has got."""
        return {str(a.id): state_of(self.plans.events(a.id)) for a in self.plans.adjustments(self.person_id)}

    def in_force(self, day: date | None = None) -> DayInForce:
        """Return what is in force on a day, else today, as far as is known today."""
        return on_day(self.course.record(self.agreement), day or self.today)

    def due(self) -> tuple[Due, ...]:
        """Return the lines of the specialist's day about this person."""
        lines = lines_of_day(CaseloadStore(self.db).caseload(self.today), self.today)
        return tuple(line for line in lines if line.person_id == self.person_id)

    def paper_for(self, reader: Recipient, copy_no: int = 1) -> Paper:
        """Return the work plan as this reader would get it today, through the gate."""
        released = released_plan(self.db, self.person_id, reader, self.today, on_plan)
        version = max((v.number for v in self.course.versions(self.tale.agreement_id)), default=1)
        lines = [line for line in plan_lines(self.db, self.person_id, reader.organisation) if on_plan(line)]
        told = {line.text for line in released.lines}
        held = tuple(line.text for line in lines if line.text not in told)
        return Paper(self.today, reader, "\n".join(texts(employer_plan(released, Issue(version, copy_no)))), held)

    def line_ids(self, organisation: str = "") -> tuple[str, ...]:
        """Return the ids of every line of the plan as it is now."""
        return tuple(str(line.id) for line in plan_lines(self.db, self.person_id, organisation))
