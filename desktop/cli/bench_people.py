"""Invented records for `bench`: a caseload of two hundred, and one person's ten years. The same ones every time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from jobs.employer_store import EmployerStore
from jobs.employers import Channel, Employer, EmployerId, Meeting, MeetingId
from records.consent import Consent, ConsentId, Copy, CopyId, Recipient, add_months
from records.consent_store import ConsentStore
from records.database import Database, transaction
from records.edits import Edit
from records.history import apply
from records.people import Person, PersonId
from records.store import PeopleStore
from supportplans.application_store import ApplicationStore
from supportplans.applications import Application, ApplicationId, Happened, Step, StepId
from supportplans.contact_store import ContactStore
from supportplans.contacts import ContactEntry, ContactEntryId, Way, Where
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, LevelPlan, SupportAgreement
from supportplans.levels import Level
from supportplans.model import (
    Adjustment,
    AdjustmentId,
    DecisionId,
    DisclosureDecision,
    EventId,
    Kind,
    Move,
    NegotiationEvent,
    Party,
    Telling,
)
from supportplans.moves import Reason as Refused
from supportplans.post_store import PostStore
from supportplans.posts import Post, PostId
from supportplans.review_plan import Reason, regular
from supportplans.review_reasons import after_levels
from supportplans.review_store import ReviewStore
from supportplans.reviews import Review, ReviewId, Stands
from supportplans.rhythm import Often, Rhythm, RhythmId
from supportplans.store import PlanStore

P, E, S = Party.PERSON, Party.EMPLOYER, Party.SPECIALIST
_FIRST = ("Ada", "Ben", "Cal", "Dee", "Eli", "Fay", "Gus", "Hal", "Ivy", "Jon", "Kim", "Lea", "Max", "Nia", "Oli",
          "Pia", "Ray", "Sal", "Tom", "Una")  # fmt: skip
_LAST = ("Ashby", "Brook", "Carr", "Dale", "Ellis", "Frost", "Grove", "Hurst", "Ingle", "Joyce")
_FIRMS = ("The Corner Bakery", "Quayside Laundry", "Holbrook School", "Mill Lane Garage", "Harbour House Hotel",
          "Northgate Library", "Kestrel Foods", "Canal Yard Workshop")  # fmt: skip
_TITLES = ("Start at ten on Mondays", "A quiet corner for the paperwork", "The rota two weeks ahead",
           "Work from written lists", "A stool at the till", "A break when the rush is over",
           "One person to ask", "No shifts back to back")  # fmt: skip
_DEMANDS = ("standing", "noise", "reading", "memory", "fast_pace", "deadlines", "teamwork", "lifting")
_WAY = ((Move.ASK, P), (Move.NO_REPLY, S), (Move.ACCEPT, E), (Move.PROMISE, E), (Move.IN_PLACE, E), (Move.CONFIRM, P),
        (Move.NOT_CONFIRMED, P), (Move.PROMISE, E), (Move.IN_PLACE, E), (Move.CONFIRM, P))  # fmt: skip
_NO = ((Move.ASK, P), (Move.REFUSE, E))
_APPLYING = (Step.FOUND, Step.APPLIED, Step.ACKNOWLEDGED, Step.INTERVIEW, Step.OFFER, Step.STARTED)


def fill_caseload(db: Database, today: date, people: int = 200) -> None:
    """Write down so many people with everything that a year of support leaves behind."""
    with transaction(db):
        employers = EmployerStore(db)
        for n, name in enumerate(_FIRMS):
            apply(db, employers.save_employer(Employer(EmployerId(f"firm{n}"), name)))
        for number in range(people):
            for edit in _Life(db, number, today).edits():
                apply(db, edit)


def fill_ten_years(db: Database, today: date, person_id: str = "ten-years") -> None:
    """Write down 200 adjustments with 5,000 events, and 40 agreements with 200 level changes, over ten years."""
    plans, began = PlanStore(db), add_months(today, -120)
    with transaction(db):
        apply(db, PeopleStore(db).save_person(Person(PersonId(person_id), "Rosa Tenby", created=began)))
        for n in range(200):
            at = began + timedelta(days=18 * n)
            made = replace(_adjustment(person_id, n, at), employer=_FIRMS[0])
            apply(db, plans.save_adjustment(made))
            for event in _events(made, _course(25), at, 4):
                apply(db, plans._put_event(event, person_id))
        for n in range(40):
            agreement = replace(_agreement(person_id, n, began + timedelta(days=90 * n)), employer=_FIRMS[0])
            apply(db, plans.save_agreement(agreement))
            for move in _moves(agreement, 5, began + timedelta(days=90 * n)):
                apply(db, plans.save_level_move(move, person_id))


def _course(length: int) -> tuple[tuple[Move, Party], ...]:
    """Return so many moves: asked for, agreed, in place, and then in place and not by turns."""
    found = list(_WAY)
    while len(found) < length:
        found += _WAY[6:]
    return tuple(found[:length])


def _adjustment(person_id: str, n: int, at: date, review_on: date | None = None) -> Adjustment:
    firm = _FIRMS[n % len(_FIRMS)]
    return Adjustment(
        AdjustmentId(f"{person_id}-a{n}"), person_id, _TITLES[n % len(_TITLES)], firm,
        in_the_way="By the afternoon I lose the thread.", kind=Kind.SWITCHING if n % 3 else Kind.ALWAYS,
        levels=frozenset({Level.KNOCKED, Level.EARLY_SIGNS}), owner="The manager",
        demands=(_DEMANDS[n % len(_DEMANDS)],), review_on=review_on or add_months(at, 6),
    )  # fmt: skip


def _events(
    adjustment: Adjustment, course: tuple[tuple[Move, Party], ...], at: date, apart: int
) -> Iterator[NegotiationEvent]:
    for number, (move, party) in enumerate(course, 1):
        reason = Refused.COST if move is Move.REFUSE else None
        due = at + timedelta(days=apart * number + 7) if move in (Move.ASK, Move.PROMISE) else None
        yield NegotiationEvent(
            EventId(f"{adjustment.id}-{number}"), adjustment.id, number, at + timedelta(days=apart * (number - 1)),
            party, move, "Ms Fry", words="We can see to that from the first of the month.", reason=reason,
            reply_due=due if move is Move.ASK else None, starts_on=due if move is Move.PROMISE else None,
        )  # fmt: skip


def _agreement(person_id: str, n: int, at: date) -> SupportAgreement:
    plans = tuple(
        LevelPlan(level, signs_at_work=("I stop joining in at lunch.", "I check things three times."),
                  i_will=("Say it before noon.",), manager_will=("Ask once, in private.",), say=("Shall we walk?",),
                  do_not_say=("Cheer up.",))
        for level in Level
    )  # fmt: skip
    return SupportAgreement(
        AgreementId(f"{person_id}-k{n}"), person_id, employer=_FIRMS[n % len(_FIRMS)], manager="Ms Fry",
        goes_well="I know the work and the people.", plans=plans, starts_on=at, review_on=add_months(at, 6),
    )  # fmt: skip


def _moves(agreement: SupportAgreement, count: int, at: date) -> Iterator[LevelMove]:
    for number in range(1, count + 1):
        level = (Level.KNOCKED, Level.EARLY_SIGNS, Level.KNOCKED, Level.STEADY)[(number - 1) % 4]
        on = at + timedelta(days=16 * number)
        yield LevelMove(LevelMoveId(f"{agreement.id}-{number}"), agreement.id, number, on, level)


@dataclass
class _Life:
    """One person of the caseload: what the year left behind, drawn from the number alone."""

    db: Database
    number: int
    today: date

    def __post_init__(self) -> None:
        self.draw = random.Random(self.number)
        self.id = f"p{self.number:03}"
        self.firm = self.number % len(_FIRMS)
        self.began = self.today - timedelta(days=self.draw.randint(60, 700))
        self.started = self.began + timedelta(days=self.draw.randint(20, 50))
        self.agreement = _agreement(self.id, self.firm, self.today - timedelta(days=self.draw.randint(20, 175)))
        self.moves = tuple(_moves(self.agreement, 8, self.today - timedelta(days=self.draw.randint(130, 300))))

    def edits(self) -> Iterator[Edit]:
        """Yield every edit, what others stand on first."""
        name = f"{_FIRST[self.number % 20]} {_LAST[self.number // 20 % 10]}"
        yield PeopleStore(self.db).save_person(Person(PersonId(self.id), name, created=self.began))
        yield from self._negotiations()
        yield from self._levels()
        yield from self._shared()
        yield from self._work()
        yield from self._in_touch()

    def _negotiations(self) -> Iterator[Edit]:
        plans = PlanStore(self.db)
        for n in range(6):
            at = self.today - timedelta(days=self.draw.randint(10, 330))
            made = _adjustment(self.id, n + self.number, at, self._next_look())
            yield plans.save_adjustment(made)
            open_ = n == 5 and self.number % 3 == 0
            course = _WAY[: self.draw.randint(1, 5)] if open_ else (_NO if self.draw.random() < 0.2 else _WAY[:6])
            for event in _events(made, course, at, self.draw.randint(1, 9)):
                yield plans._put_event(event, self.id)

    def _next_look(self) -> date:
        """Return the day something is looked at again: one in twenty-five is late, most are far off."""
        late = self.draw.random() < 0.04
        return self.today + timedelta(days=-self.draw.randint(1, 20) if late else self.draw.randint(5, 180))

    def _levels(self) -> Iterator[Edit]:
        plans = PlanStore(self.db)
        yield plans.save_agreement(self.agreement)
        for move in self.moves:
            yield plans.save_level_move(move, self.id)
        for n in range(2):
            made = self.today - timedelta(days=60 + 100 * n)
            revisit = self.today + timedelta(days=self.draw.randint(3, 60)) if n == 0 else None
            older = DecisionId(f"{self.id}-d1") if n == 0 else None
            yield plans.save_decision(
                DisclosureDecision(DecisionId(f"{self.id}-d{n}"), self.id, _FIRMS[self.firm], telling=Telling.NEEDS,
                                   made_on=made, revisit_on=revisit, supersedes=older)
            )  # fmt: skip

    def _shared(self) -> Iterator[Edit]:
        store, reader = ConsentStore(self.db), Recipient("Ms Fry", "manager", _FIRMS[self.firm])
        lines = frozenset(f"line:{n}" for n in range(20))
        for n in range(3):
            given = self.today - timedelta(days=self.draw.randint(1, 178) + 190 * n)
            consent = Consent(
                ConsentId(f"{self.id}-c{n}"), PersonId(self.id), reader, lines, given, add_months(given, 6)
            )
            yield store.save_consent(consent)
            at = datetime(given.year, given.month, given.day, 10, tzinfo=UTC)
            back = None if n == 0 or self.number % 12 == 0 else self.today
            yield store.save_copy(Copy(CopyId(f"{self.id}-y{n}"), PersonId(self.id), reader, "work plan", 1, n + 1, at,
                                       "print", lines, "", consent.id, back))  # fmt: skip

    def _work(self) -> Iterator[Edit]:
        applications = ApplicationStore(self.db)
        for n in range(4):
            made = Application(ApplicationId(f"{self.id}-j{n}"), self.id, f"job{n}", "Assistant", _FIRMS[n])
            yield applications.save_application(made)
            far = self.draw.randint(2, 4) if n == 3 and self.number % 4 == 0 else 6
            for number, step in enumerate(_APPLYING[:far], 1):
                on = self.today - timedelta(days=(4 - n) * 40 + 12 - 2 * number)
                yield applications.add_event(Happened(StepId(f"{made.id}-{number}"), made.id, number, step, on))
        if self.started < self.today and self.number % 4:
            yield from self._post()

    def _after_levels(self) -> tuple[Reason, ...]:
        return after_levels(self.agreement, self.moves)

    def _post(self) -> Iterator[Edit]:
        post = Post(PostId(f"{self.id}-w"), self.id, self.started, "Assistant", _FIRMS[self.firm], hours=20.0)
        yield PostStore(self.db).save_post(post)
        reviews = ReviewStore(self.db)
        yield reviews.save_rhythm(Rhythm(RhythmId(f"{post.id}-r"), post.id, self.id, self.started, Often.FORTNIGHTLY))
        for reason in (*regular(self.started, {}, self.today), *self._after_levels()):
            if reason.on < self.today - timedelta(days=10 if self.number % 9 else 60):
                yield reviews.save_review(Review(ReviewId(f"{post.id}-{reason.key}"), post.id, self.id, reason.on,
                                                 (reason.key,), Stands.HELD, ("Ms Fry",)))  # fmt: skip

    def _in_touch(self) -> Iterator[Edit]:
        contacts, employers = ContactStore(self.db), EmployerStore(self.db)
        gap = 25 if self.number % 11 == 0 else self.draw.randint(2, 12)
        for n in range(30):
            on = self.today - timedelta(days=gap + 11 * n)
            where, way = (Where.OUT, Way.MET) if n % 2 else (None, Way.PHONE)
            entry = ContactEntry(ContactEntryId(f"{self.id}-t{n}"), self.id, on, way=way, where=where, minutes=30)
            yield contacts.save(entry)
        for n in range(6 if self.number % 13 else 0):
            on = self.began + timedelta(days=7 + 14 * n)
            yield employers.save_meeting(
                Meeting(MeetingId(f"{self.id}-m{n}"), EmployerId(f"firm{self.firm}"), min(on, self.today),
                        Channel.PHONE, "Ms Fry", person_id=self.id)
            )  # fmt: skip
