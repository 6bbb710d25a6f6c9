"""Even keel: the level in force, what each side does at every level, and the log of levels. The person moves it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop.app.jobs_now import jobs_now
from desktop.presenters.forms import Answers
from desktop.presenters.keel_editing import KeelEditing
from desktop.presenters.keel_forms import MoveForm
from desktop.presenters.keel_now import force_of
from desktop.presenters.keel_open import look, released_to_manager
from desktop.presenters.keel_view import KeelView, Plan, view_of
from desktop.presenters.keel_whole_forms import AgreementForm, blank_agreement
from desktop.words.adjustments import Voice
from desktop.words.agreements import made_of, names_apart
from desktop.words.levels import level_words
from jobs.employers import same_name
from supportplans.keel import SupportAgreement
from supportplans.levels import LevelId
from supportplans.negotiation import State
from supportplans.which_agreement import in_order

AGREED = (State.AGREED, State.TRIAL, State.PROMISED, State.SAID_IN_PLACE, State.CONFIRMED)
_OPEN = (State.IDEA, State.ASKED, State.QUESTIONED, State.DEFERRED, State.ESCALATED, State.OFFERED)


@dataclass(frozen=True, slots=True)
class EvenKeelState:
    """Everything the page shows. `work` and `together` are None where there is no agreement yet."""

    person_id: str = ""
    called: str = ""
    agreements: tuple[tuple[str, str], ...] = ()
    agreement_id: str = ""
    papers: str = ""  # which of several agreements with one employer papers are made of
    level: LevelId = 0
    view: str = "levels"
    work: KeelView | None = None
    together: KeelView | None = None
    notice: str = ""
    can_undo: bool = False


class EvenKeelPresenter(KeelEditing):
    """Levels are moved by the person alone; every change is one edit."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: EvenKeelState = EvenKeelState()
        self._agreements: tuple[SupportAgreement, ...] = ()
        self._plan: Plan | None = None
        self.subscribe(("plans", "people"))

    @property
    def state(self) -> EvenKeelState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's agreement."""
        if person_id != self._state.person_id:
            self._state, self._plan = EvenKeelState(person_id=person_id), None
        self.reload()

    def reload(self) -> None:
        """Read agreements, level log and adjustments again."""
        person = self.session.people.person(self._state.person_id)
        self._agreements = in_order(self.session.plans.agreements(person.id)) if person else ()
        before, self._plan = self._plan, self._read()
        state = replace(self._state, called=person.known_as if person else "")
        if self._plan and (before is None or before.agreement.id != self._plan.agreement.id or self._moved(before)):
            state = replace(state, level=self._now(self._plan))
        if self._plan:
            state = replace(state, level=self._plan.agreement.ladder.now(state.level))
        self._show(state)

    def open_thing(self, thing_id: str) -> None:
        """Open an agreement that another place led to; after a colon may stand which of its levels."""
        agreement_id, _, level = thing_id.partition(":")
        self.choose_agreement(agreement_id)
        plan = self._plan
        if plan is not None and level.isdecimal() and int(level) in plan.agreement.ladder.standing:
            self.choose_level(int(level))
            self.choose_view("levels")

    def choose_agreement(self, agreement_id: str) -> None:
        """Show another agreement of the same person, here and in the rooms of this place."""
        self.session.agreement_id = agreement_id
        self._state = replace(self._state, agreement_id=agreement_id)
        self.reload()

    def choose_level(self, level: LevelId) -> None:
        """Open a level: its words, and the signs only the person notices."""
        if level != self._state.level:
            self._show(replace(self._state, level=level))

    def choose_view(self, view: str) -> None:
        """Show another view of the agreement: one of `desktop.words.keel.VIEWS`."""
        if view != self._state.view:
            self._show(replace(self._state, view=view))

    def open_job(self) -> None:
        """Go to the job that the agreement is for, where it was written down."""
        plan = self._plan
        posts = self.session.posts.posts(self._state.person_id)
        here = (p for p in posts if plan and p.employer.casefold() == plan.agreement.employer.casefold())
        found = next((p for p in posts if plan and p.job_id and p.job_id == plan.agreement.job_id), next(here, None))
        if found is not None:
            self.session.post_id = str(found.id)
        self.go_to("post")

    # Changes

    def move_level(self, you: bool = False) -> None:
        """Ask which level it is now, and write it into the level log."""
        plan = self._plan
        if plan is None:
            return
        asked = MoveForm(plan.agreement, self._voice(you), self._now(plan), self.session.today)

        def done(answers: Answers) -> None:
            move = asked.move(answers, len(self.session.plans.level_moves(plan.agreement.id)) + 1)
            name = level_words(plan.agreement, move.level)
            self._run(self.session.plans.save_level_move(move, self._state.person_id), f"Moved to {name}.")

        self.prompts.fill(asked.form(), done)

    def new_agreement(self, you: bool = False) -> None:
        """Ask what is known so far, and start an agreement with six empty levels."""
        person = self.session.people.person(self._state.person_id)
        if person is None:
            return
        asked = AgreementForm(person.id, self._voice(you), self._blank(person.id), True)

        def done(answers: Answers) -> None:
            made = asked.agreement(answers)
            before, open_ = self._state, self.session.agreement_id
            self._state, self.session.agreement_id = replace(self._state, agreement_id=str(made.id)), str(made.id)
            if not self._save(made, "Started. Fill in one level first; Early signs is a good one."):
                self.session.agreement_id = open_
                self._show(before)

        self.prompts.fill(asked.form(), done)

    # Inside

    def _voice(self, you: bool = False) -> Voice:
        return Voice(self._state.called or "the person", you)

    def _now(self, plan: Plan) -> LevelId:
        return plan.force.level

    def _moved(self, before: Plan) -> bool:
        return self._plan is not None and before.moves != self._plan.moves

    def _read(self) -> Plan | None:
        wanted = self._state.agreement_id
        agreement = next((a for a in self._agreements if a.id == wanted), None) or next(iter(self._agreements), None)
        if agreement is None:
            return None
        looked = look(self.session, agreement)
        agreed, open_ = (
            tuple(replace(a, until=looked.until(a)) for a in looked.adjustments if looked.states[a.id] in states)
            for states in (AGREED, _OPEN)
        )
        moves, today = self.session.plans.level_moves(agreement.id), self.session.today
        force = force_of(self.session.course.record_for(agreement, today), agreement, today)
        return Plan(agreement, force, moves, agreed, open_, today, self.session.who, looked,
                    released_to_manager(self.session, agreement, today))  # fmt: skip

    def _blank(self, person_id: str) -> SupportAgreement:
        taken = {a.employer for a in self._agreements}
        near = [a for a in self.session.plans.adjustments(person_id) if a.employer and a.employer not in taken]
        last = near[-1] if near else None
        job = self.session.jobs.job(last.job_id) if last and last.job_id else None
        post = next((p for p in jobs_now(self.session, person_id) if p.employer not in taken), None)
        return blank_agreement(person_id, last, job.title if job else "", self.session.today, post, self.session.who)

    def _show(self, state: EvenKeelState) -> None:
        plan, called = self._plan, state.called or "the person"
        work, together = (view_of(plan, Voice(called, you)) if plan else None for you in (False, True))
        self._state = replace(
            state, agreements=self._names(), work=work, together=together, papers=self._papers(),
            agreement_id=str(plan.agreement.id) if plan else "",
        )  # fmt: skip
        self.state_changed.emit(self._state)

    def _names(self) -> tuple[tuple[str, str], ...]:
        names = names_apart(self._agreements)
        return tuple((str(a.id), name) for a, name in zip(self._agreements, names, strict=True))

    def _papers(self) -> str:
        """Return which agreement papers are made of, where the one in view is one of several with an employer."""
        plan = self._plan
        there = [a for a in self._agreements if plan and same_name(a.employer, plan.agreement.employer)]
        return made_of(there, dict(self._names())[str(there[0].id)]) if there else ""
