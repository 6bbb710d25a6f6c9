"""Home: the specialist's day across everyone they support. The only place where more than one name exists.

What it shows is read when it is looked at, all at once, and again after something has changed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from desktop.presenters.care import last_backup
from desktop.presenters.contact_log import log_contact
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.home_view import HomeCard, HomeRow, cards_of, rows_of
from desktop.presenters.people import new_person
from desktop.presenters.undoing import UndoingPresenter
from desktop.words import home as words
from desktop.words.days import long_day
from supportplans.caseload_store import CaseloadStore
from supportplans.due import Due, Matter
from supportplans.due_work import lines_of_day
from supportplans.later import Later, LaterId, put_away
from supportplans.wording import day

TOPICS = ("people", "plans", "consent", "copies", "backup", "employers", "contacts", "later")


@dataclass(frozen=True, slots=True)
class HomeState:
    """Everything the page shows. `names` are those who have a line, `only` whose lines alone are shown.

    `quiet` says what there is none of; `away` are the lines that were put away, each with the day it is back.
    """

    heading: str = ""
    greeting: str = ""
    people: int = 0
    cards: tuple[HomeCard, ...] = ()
    quiet: str = ""
    away: tuple[HomeRow, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    only: str = ""
    talks: str = ""  # with employers, this week
    backup: str = ""
    notice: str = ""
    can_undo: bool = False

    def rows(self, matter: Matter) -> tuple[HomeRow, ...]:
        """Return the lines of one kind that are shown."""
        return next((card.rows for card in self.cards if card.matter is matter), ())


class HomePresenter(UndoingPresenter):
    """Reads the day of everybody at once. `state_changed` says that there is something new; `state` reads it."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: HomeState = HomeState()
        self._store = CaseloadStore(session.file.db)
        self._stale = True
        self._read_on: date | None = None  # the day the lines are of
        self._opened: frozenset[Matter] = frozenset()
        self._laters: dict[str, Later] = {}
        self.subscribe(dict.fromkeys(TOPICS, self.reload))

    @property
    def state(self) -> HomeState:
        """Return what the page shows, read anew where something has changed."""
        if self._stale:
            self._stale = False
            self._state = self._read()
        return self._state

    def reload(self) -> None:
        """Read everything again when it is next looked at."""
        self._stale = True
        self.state_changed.emit(None)

    def come_into_view(self) -> None:
        """Begin afresh where it is another day; what was said before is said. Changes were heard of already."""
        if self._state.notice:
            self._set(replace(self._state, notice="", can_undo=False))
        if self._read_on != self.session.today:
            self.reload()

    def show_person(self, person_id: str) -> None:
        """Nobody in particular is in view here: there is nothing else to show."""

    # Going to what a line is about

    def open_row(self, row: HomeRow) -> None:
        """Open the person of a line, at the place and the thing it is about."""
        self.thing_wanted.emit(row.person_id, row.place, row.thing)

    def add_person(self) -> None:
        """Ask for a name and open the new person."""
        new_person(self.session, self.prompts, self.person_wanted.emit)

    def log_contact(self) -> None:
        """Ask who was in touch, and write it down."""
        log_contact(self.session, self.prompts, True, self._say)

    # What is shown

    def show_only(self, person_id: str) -> None:
        """Show the lines of one person alone; everybody's for no id."""
        self._state = replace(self._state, only=person_id)
        self.reload()

    def toggle_card(self, matter: Matter) -> None:
        """Show all the lines of a card, or the first few again."""
        self._opened ^= {matter}
        self.reload()

    def later(self, row: HomeRow) -> None:
        """Ask until when a line is put away."""
        today = self.session.today

        def keep(answers: Answers) -> None:
            until = _until(answers, today)
            away = Later(LaterId(row.id), row.person_id, until)
            self._run(self.session.laters.save(away), f"Put away until {day(until)}: {row.title}.")

        self.prompts.fill(_later_form(row, today), keep)

    def bring_back(self, row: HomeRow) -> None:
        """Bring a line back that was put away."""
        if away := self._laters.get(row.id):
            self._run(self.session.laters.remove(away), f"Back again: {row.title}.")

    # Inside

    def _read(self) -> HomeState:
        today = self._read_on = self.session.today
        load = self._store.caseload(today)
        lines, people = lines_of_day(load, today), {str(person.id): person for person in load.people}
        self._laters = {str(later.id): later for later in load.laters}
        hidden = put_away(load.laters, today)
        shown = [line for line in lines if line.id not in hidden]
        having = {line.person_id for line in shown}
        only = self._state.only if self._state.only in having else ""
        mine = [line for line in shown if only in ("", line.person_id)]
        away = [replace(row, end=f"back {day(self._laters[row.id].until)}")
                for _, row in rows_of([line for line in lines if line.id in hidden], people, today)]  # fmt: skip
        there = {line.matter for line in shown}
        return replace(
            self._state, heading=long_day(today), greeting=self._greeting(lines, len(people)), people=len(people),
            cards=cards_of(rows_of(mine, people, today), self._opened), away=tuple(away), only=only,
            quiet=words.quiet([m for m in Matter if m not in there]) if shown and not only else "",
            names=tuple((str(p.id), p.name) for p in load.people if str(p.id) in having),
            talks=self._talks(), backup=self._backup(),
        )  # fmt: skip

    def _greeting(self, lines: tuple[Due, ...], people: int) -> str:
        hour, who = self.session.clock().astimezone().hour, self.session.who.split(" ")[0]
        part = "morning" if hour < 12 else "afternoon" if hour < 18 else "evening"
        late = sum(line.late(self.session.today) and line.matter is not Matter.ENDING for line in lines)
        hello = f"Good {part}, {who}." if who else f"Good {part}."
        return f"{hello} {words.late(late)}" if people else f"{hello} Nobody is in this file yet."

    def _talks(self) -> str:
        """Return how many talks with employers there were since Monday, in words."""
        monday = self.session.today - timedelta(days=self.session.today.weekday())
        talks = len(self.session.employers.meetings(monday, self.session.today))
        return {0: "No talk with an employer this week yet", 1: "One talk with an employer this week"}.get(
            talks, f"{talks} talks with employers this week"
        )

    def _backup(self) -> str:
        at = last_backup(self.session)
        if at is None:
            return "No backup yet. A stick or a shared drive is a good place."
        age = (self.session.today - at.astimezone().date()).days
        return "Backed up today" if age <= 0 else f"Backup, {age} day{'s' if age != 1 else ''} old"

    def _say(self, sentence: str) -> None:
        self._set(replace(self._state, notice=sentence, can_undo=True))

    def _set(self, state: Any) -> None:
        self._state = state
        self.state_changed.emit(None)


def _later_form(row: HomeRow, today: date) -> Form:
    fields = (
        Field("until", "When is it to come back?", FieldKind.CHOICE, "7", choices=words.UNTIL),
        Field("day", "Which day, if another", FieldKind.DAY, help="Such as 3 March 2027, or in 3 weeks."),
    )

    def check(answers: Answers) -> dict[str, str]:
        return {} if _until(answers, today) > today else {"day": words.DAY_NEEDED}

    intro = ", ".join(part for part in (row.title, row.caption) if part)
    return Form("Put away for later", fields, "Put it away", intro, check=check, quick=True)


def _until(answers: Answers, today: date) -> date:
    """Return the day that was chosen; today where it was to be another day and none was written."""
    if answers["until"] == "day":
        return answers["day"] or today
    days = 7 - today.weekday() if answers["until"] == "monday" else int(answers["until"])
    return today + timedelta(days=days)
