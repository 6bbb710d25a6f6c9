"""Telling: the employers and vacancies it was weighed up for, where each stands, and what was decided before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from typing import Any

from desktop.presenters.forms import Answers, Question
from desktop.presenters.telling_forms import new_form, stage_of
from desktop.presenters.telling_view import Section, differences, heading, sections, speaking_of, stands
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.days import when
from jobs.model import Job
from records.consent import add_months
from records.edits import Edit
from records.ids import new_id
from supportplans.speaking import same_employer
from supportplans.telling import (
    REVISIT_MONTHS,
    DecisionId,
    DisclosureDecision,
    before,
    begun_again,
    early_and_more,
    newest,
    two_answers,
)
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One employer or vacancy in the list, at one stage."""

    id: str
    employer: str
    caption: str


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """One earlier decision: its day, where it stood, and what the next one changed."""

    id: str
    title: str
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """One decision as the page shows it. `earlier_one`: it was superseded, and is only there to be read."""

    id: str
    employer: str
    caption: str
    sections: tuple[Section, ...]
    made: str
    early: bool
    two_answers: bool = False
    earlier: tuple[EarlierRow, ...] = ()
    earlier_one: bool = False


@dataclass(frozen=True, slots=True)
class TellingState:
    """Everything the page shows."""

    called: str = ""
    rows: tuple[DecisionRow, ...] = ()
    chosen: int = -1
    shown: DecisionShown | None = None
    notice: str = ""
    can_undo: bool = False


class TellingPresenter(UndoingPresenter):
    """Keeps every decision; a new one stands before the old, which stays to be read."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: TellingState = TellingState()
        self._reading = ""  # the earlier decision that is being read
        self.subscribe(("plans", "people", "jobs"))

    @property
    def state(self) -> TellingState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's decisions."""
        self.session.decision_id = self._reading = ""
        self._state = TellingState()
        self.reload()

    def open_thing(self, thing_id: str) -> None:
        """Open a decision that another place led to."""
        self.session.decision_id, self._reading = thing_id, ""
        self.reload()

    def come_into_view(self) -> None:
        """Show the decision a room worked on; the day may be another one by now."""
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    def choose_row(self, place: int) -> None:
        """Open the decision at a row (from 0)."""
        if 0 <= place < len(self._state.rows):
            self.session.decision_id, self._reading = self._state.rows[place].id, ""
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    def begin(self) -> None:
        """Ask for an employer or a vacancy and begin to weigh it up."""
        jobs = self._jobs()
        job = next((job for job in jobs if str(job.id) == self.session.job_id), None)
        choices = [(str(one.id), ", ".join(bit for bit in (one.title, one.employer) if bit)) for one in jobs]
        form = new_form(job.employer if job else "", str(job.id) if job else "", choices)
        self.prompts.fill(form, self._begun)

    def weigh(self, step: str = "") -> None:
        """Go on weighing the open one up, at a step or where it was left."""
        if self._open() is not None:
            self.session.told = (self.session.person_id, step)
            self.go_to("weighing")

    def decide_again(self) -> None:
        """Begin a new decision from this one; the one before stays to be read."""
        decision = self._open()
        if decision is not None:
            self._keep(begun_again(decision, new_id(), self.session.today),
                       "A new decision, beginning from the last one.")  # fmt: skip

    def read_earlier(self, decision_id: str) -> None:
        """Show an earlier decision to be read; with nothing, show the one that stands."""
        self._reading = decision_id
        self.reload()

    def remove(self) -> None:
        """Ask, then take the decision and those before it away, as one; undo brings them back."""
        decision = self._open()
        if decision is not None:
            question = Question(
                f"Take away what was decided for {heading(decision)}?",
                "It leaves this list with those before it. Undo brings them back.", "Keep it", "Take it away",
            )  # fmt: skip
            self.prompts.ask(question, partial(self._remove, decision))

    # Inside

    def _jobs(self) -> list[Job]:
        """Return the vacancies the person goes for, and the job in view."""
        person = self.session.person_id
        ids = [str(a.job_id) for a in self.session.applications.applications(person) if a.job_id] if person else []
        every = dict.fromkeys([*([self.session.job_id] if self.session.job_id else []), *ids])
        found = [self.session.jobs.job(job_id) for job_id in every]
        return [job for job in found if job is not None and (job.employer or str(job.id) in ids)]

    def _begun(self, given: Answers) -> None:
        job = next((one for one in self._jobs() if str(one.id) == given.get("job")), None)
        employer = given["employer"] or (job.employer if job else "")
        mine = job is not None and job.employer == employer  # another employer, another job
        today = self.session.today
        made = DisclosureDecision(
            DecisionId(new_id()), self.session.person_id, employer, str(job.id) if job and mine else "",
            stage_of(given), made_on=today, revisit_on=add_months(today, REVISIT_MONTHS),
        )  # fmt: skip
        self._keep(made, "Begun. Nothing is decided until you say so.")

    def _keep(self, decision: DisclosureDecision, notice: str) -> None:
        self.session.decision_id, self._reading = str(decision.id), ""
        self._run(self.session.plans.save_decision(decision), notice)

    def _remove(self, decision: DisclosureDecision) -> None:
        every = self._decisions()
        gone = (decision, *before(decision, every))
        edits = [self.session.plans.remove_decision(d) for d in gone]
        if not any(same_employer(d.employer, decision.employer) for d in every if d not in gone):
            answers = self.session.tellings.speaking(self.session.person_id)
            edits += [self.session.tellings.remove_speaking(s) for s in answers
                      if same_employer(s.employer, decision.employer)]  # fmt: skip
        self.session.decision_id = self._reading = ""
        self._run(reduce(Edit.then, edits), "Taken away. Undo brings it back.")

    def _open(self) -> DisclosureDecision | None:
        return next((d for d in newest(self._decisions()) if d.id == self.session.decision_id), None)

    def _decisions(self) -> tuple[DisclosureDecision, ...]:
        return tuple(self.session.plans.decisions(self.session.person_id))

    def reload(self) -> None:
        """Read every decision again."""
        every = self._decisions() if self.session.person_id else ()
        now = newest(every)
        if not any(d.id == self.session.decision_id for d in now):
            self.session.decision_id = str(now[0].id) if now else ""
        place = next((n for n, d in enumerate(now) if d.id == self.session.decision_id), -1)
        rows = tuple(self._row(d) for d in now)
        shown = self._shown(now[place], every) if place >= 0 else None
        self._set(replace(self._state, called=self.session.called, chosen=place, rows=rows, shown=shown))

    def _title(self, decision: DisclosureDecision) -> str:
        job = self.session.jobs.job(decision.job_id) if decision.job_id else None
        return heading(decision, job.title if job else "")

    def _row(self, decision: DisclosureDecision) -> DecisionRow:
        again = f", look again {when(decision.revisit_on, self.session.today)}" if decision.revisit_on else ""
        return DecisionRow(str(decision.id), self._title(decision), stands(decision) + again)

    def _shown(self, decision: DisclosureDecision, every: Sequence[DisclosureDecision]) -> DecisionShown:
        old = before(decision, every)
        reading = next((d for d in old if d.id == self._reading), None)
        if reading is not None:
            return replace(self._told(reading), earlier_one=True)
        chain = (decision, *old)
        earlier = tuple(
            EarlierRow(str(was.id), f"{day(was.made_on) if was.made_on else 'Earlier'}: {stands(was)}",
                       differences(was, then))
            for then, was in zip(chain, old, strict=False)
        )  # fmt: skip
        return replace(self._told(decision), earlier=earlier)

    def _told(self, decision: DisclosureDecision) -> DecisionShown:
        answers = speaking_of(self.session.tellings.speaking(self.session.person_id), decision)
        return DecisionShown(
            str(decision.id), self._title(decision), stands(decision), sections(decision, answers),
            day(decision.made_on) if decision.made_on else "", early_and_more(decision), two_answers(decision),
        )  # fmt: skip
