"""Home: the specialist's day across everyone they support. The only place where more than one name exists."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.presenters import home_looking as looking
from desktop.presenters.base import Presenter
from desktop.presenters.care import last_backup
from desktop.presenters.people import new_person
from desktop.words.days import days_between, long_day, when
from desktop.words.levels import level_name
from records.consent import Copy
from records.people import Person
from supportplans.agreement import counts
from supportplans.model import Party
from supportplans.negotiation import State, asked_on, reply_due, state_of, waiting_for
from supportplans.wording import day

SOON_DAYS = 14  # how far ahead a review is on the specialist's mind


@dataclass(frozen=True, slots=True)
class HomeRow:
    """One line of a card: whose, what, and when. Opening it opens the person at a place."""

    person_id: str
    title: str
    caption: str
    end: str
    place: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class HomeState:
    """Everything the page shows."""

    heading: str = ""
    greeting: str = ""
    people: int = 0
    reviews: tuple[HomeRow, ...] = ()
    awaited: tuple[HomeRow, ...] = ()
    confirmations: tuple[HomeRow, ...] = ()
    copies: tuple[HomeRow, ...] = ()
    levels: tuple[HomeRow, ...] = ()
    applications: tuple[HomeRow, ...] = ()
    employers: tuple[HomeRow, ...] = ()
    talks: str = ""  # with employers, this week
    backup: str = ""


class HomePresenter(Presenter):
    """Reads what is due from every person's plan."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = HomeState()
        self.subscribe(("people", "plans", "consent", "copies", "backup", "employers"))

    @property
    def state(self) -> HomeState:
        """Return what the page shows."""
        return self._state

    def open_row(self, row: HomeRow) -> None:
        """Open the person of a row, at the place it is about."""
        self.person_wanted.emit(row.person_id)
        self.go_to(row.place)

    def add_person(self) -> None:
        """Ask for a name and open the new person."""
        new_person(self.session, self.prompts, self.person_wanted.emit)

    def reload(self) -> None:
        """Read everything again."""
        people, today = self.session.people.people(), self.session.today
        reviews = sorted((row for p in people for row in self._reviews(p, today)), key=lambda pair: pair[0])
        awaited = sorted((row for p in people for row in self._awaited(p, today)), key=lambda pair: pair[0])
        out = sorted((row for p in people for row in looking.applications(self.session, p)), key=lambda pair: pair[0])
        state = HomeState(
            long_day(today), "", len(people),
            tuple(row for _, row in reviews), tuple(row for _, row in awaited),
            tuple(row for p in people for row in self._confirmations(p, today)),
            tuple(row for p in people for row in self._copies(p, today)),
            tuple(row for p in people for row in self._levels(p, today)),
            tuple(HomeRow(*row) for _, row in out),
            tuple(HomeRow(*row) for row in looking.first_contacts(self.session, people)),
            looking.talks_this_week(self.session), self._backup(),
        )  # fmt: skip
        hour = self.session.clock().astimezone().hour
        self._state = replace(state, greeting=_greeting(state, self.session.who.split(" ")[0], hour))
        self.state_changed.emit(self._state)

    def _reviews(self, person: Person, today: date) -> list[tuple[date, HomeRow]]:
        found = []
        for on, caption, place in self._to_review(person):
            if on is not None and (on - today).days <= SOON_DAYS:
                row = HomeRow(str(person.id), person.name, caption, when(on, today), place, on < today)
                found.append((on, row))
        return found

    def _to_review(self, person: Person) -> list[tuple[date | None, str, str]]:
        """Return everything that stands, with the day it is looked at again; what was taken back has no review."""
        plans, decisions = self.session.plans, self.session.plans.decisions(person.id)
        replaced = {d.supersedes for d in decisions}
        due = [(a.review_on, f"Support agreement, {a.employer}", "even_keel") for a in plans.agreements(person.id)]
        due += [(a.review_on, a.title, "adjustments") for a in plans.adjustments(person.id)
                if state_of(plans.events(a.id)) is not State.WITHDRAWN]  # fmt: skip
        due += [(d.revisit_on, f"Telling, {d.employer}", "telling") for d in decisions if d.id not in replaced]
        return due

    def _awaited(self, person: Person, today: date) -> list[tuple[date, HomeRow]]:
        found = []
        for adjustment in self.session.plans.adjustments(person.id):
            events = self.session.plans.events(adjustment.id)
            start = asked_on(events)
            if waiting_for(events) is not Party.EMPLOYER or start is None:
                continue
            due = reply_due(events)
            promised = f", answer promised {when(due, today)}" if due else ""
            caption = f"{adjustment.employer}{promised}"
            title = f"{person.known_as}: {adjustment.title}"
            late = due is not None and due < today
            found.append(
                (start, HomeRow(str(person.id), title, caption, days_between(start, today), "adjustments", late))
            )
        return found

    def _confirmations(self, person: Person, today: date) -> list[HomeRow]:
        rows = []
        for adjustment in self.session.plans.adjustments(person.id):
            events = self.session.plans.events(adjustment.id)
            if events and waiting_for(events) is Party.PERSON:
                title = f"{person.known_as}: {adjustment.title}"
                caption = f"{adjustment.employer}. Only {person.known_as} can say."
                rows.append(HomeRow(str(person.id), title, caption, "", "adjustments"))
        return rows

    def _copies(self, person: Person, today: date) -> list[HomeRow]:
        consents = {c.id: c for c in self.session.consents.consents(person.id)}
        rows = []
        for copy in self.session.consents.copies(person.id):
            consent = consents.get(copy.consent_id) if copy.consent_id else None
            if copy.called_back is None and consent is not None and not consent.in_force(today):
                rows.append(HomeRow(str(person.id), person.name, _copy_words(copy), "call back", "papers"))
        return rows

    def _levels(self, person: Person, today: date) -> list[HomeRow]:
        rows = []
        for agreement in self.session.plans.agreements(person.id):
            moves = self.session.plans.level_moves(agreement.id)
            past = sorted((m for m in moves if m.on <= today and counts(agreement, m)), key=lambda m: (m.on, m.number))
            if past and (today - past[-1].on).days <= SOON_DAYS:
                last = past[-1]
                name = level_name(agreement, last.level)
                caption = f"{agreement.employer}. Since {day(last.on)}."
                title = f"{person.known_as} moved to {agreement.ladder.number(last.level)}, {name}"
                rows.append(HomeRow(str(person.id), title, caption, when_past(last.on, today), "even_keel"))
        return rows

    def _backup(self) -> str:
        at = last_backup(self.session)
        if at is None:
            return "No backup yet. A stick or a shared drive is a good place."
        age = (self.session.today - at.astimezone().date()).days
        return "Backed up today" if age <= 0 else f"Backup, {age} day{'s' if age != 1 else ''} old"


def when_past(on: date, today: date) -> str:
    """Return a past day as it stands to today."""
    gone = (today - on).days
    return ("today", "yesterday")[gone] if gone in (0, 1) else f"{gone} days ago"


def _copy_words(copy: Copy) -> str:
    return f"{copy.recipient.name} holds the {copy.document}, copy {copy.copy_no}. The permission has ended."


def _greeting(state: HomeState, who: str, hour: int) -> str:
    part = "morning" if hour < 12 else "afternoon" if hour < 18 else "evening"
    late = sum(row.late for row in (*state.reviews, *state.awaited, *state.applications))
    due = f"{late} {'thing is' if late == 1 else 'things are'} later than promised." if late else "Nothing is late."
    hello = f"Good {part}, {who}." if who else f"Good {part}."
    return f"{hello} {due}" if state.people else f"{hello} Nobody is in this file yet."
