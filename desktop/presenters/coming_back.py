"""Coming back: a way back to work in steps. Holding or stepping back is one click, and the rest moves by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from desktop.presenters.agreement_room import AgreementRoom, title_of
from desktop.presenters.coming_back_forms import DatedForm, StepForm, WayForm
from desktop.presenters.coming_back_view import WayShown, way_of
from desktop.presenters.forms import Answers, Form
from desktop.words.returning import BACK, HELD
from records.ids import new_id
from supportplans.agreement import belongs
from supportplans.keel import SupportAgreement
from supportplans.model import Adjustment
from supportplans.returning import (
    Dated,
    ReturnPlan,
    ReturnPlanId,
    ReturnStep,
    dated,
    held,
    inserted,
    moved,
    removed,
    step_on,
    stepped_back,
)


@dataclass(frozen=True, slots=True)
class ComingBackState:
    """Everything the room shows. `way` is None while there is none; `place` is the open step, from 0."""

    called: str = ""
    title: str = ""
    has_agreement: bool = False
    way: WayShown | None = None
    place: int = 0
    steps: int = 0
    notice: str = ""
    can_undo: bool = False


class ComingBackPresenter(AgreementRoom):
    """Shows the newest way back of the agreement. Every change is one edit."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        self._state: ComingBackState = ComingBackState()
        self._plan: ReturnPlan | None = None
        self._place: int | None = None
        super().__init__(session, chores, prompts)

    @property
    def state(self) -> ComingBackState:
        """Return what the room shows."""
        return self._state

    def forget(self) -> None:
        """Open the step of today again."""
        self._state, self._plan, self._place = ComingBackState(), None, None

    def reload(self) -> None:
        """Read the way back again."""
        agreement = self.agreement
        found = self.session.after.returns(agreement.id) if agreement else ()
        self._plan = next(iter(found), None)
        state = replace(self._state, called=self.session.called, has_agreement=agreement is not None,
                        title=title_of(agreement) if agreement else "", way=None, steps=0)  # fmt: skip
        if self._plan:
            place = self._open(self._plan)
            titles = {str(a.id): a.title for a in self._adjustments()}
            way = way_of(self._plan, place, self.session.today, titles)
            state = replace(state, way=way, place=place, steps=len(self._plan.steps))
        self._set(state)

    def choose_step(self, place: int) -> None:
        """Open another step (from 0)."""
        if place != self._place:
            self._place = place
            self.reload()

    # Changes

    def start(self) -> None:
        """Ask for the first day and the rules of a new way back."""
        agreement = self.agreement
        if agreement is not None:
            asked = WayForm(_blank(agreement, self.session.today), True)
            self._ask(asked.form(), lambda answers: self._started(asked.way(answers)))

    def edit(self) -> None:
        """Ask for the first day and the rules."""
        if self._plan:
            asked = WayForm(self._plan)
            self._ask(asked.form(), lambda answers: self._keep(asked.way(answers), "Kept: the way back."))

    def add_step(self) -> None:
        """Ask for a step after the open one; it begins as that one is."""
        plan = self._plan
        if plan:
            at = min(self._state.place + 1, len(plan.steps))
            like = replace(plan.steps[at - 1], again="") if plan.steps else ReturnStep()
            asked = StepForm(like, self._adjustments())
            self._ask(asked.form(), lambda answers: self._put(inserted(plan, at, asked.answered(answers)), at))

    def edit_step(self) -> None:
        """Ask what is different about the open step."""
        plan, at = self._plan, self._state.place
        if plan and at < len(plan.steps):
            asked = StepForm(plan.steps[at], self._adjustments())

            def done(answers: Answers) -> None:
                steps = (*plan.steps[:at], asked.answered(answers), *plan.steps[at + 1 :])
                self._keep(replace(plan, steps=steps), "Kept: the step.")

            self._ask(asked.form(), done)

    def hold(self) -> None:
        """Let the open step last one week more."""
        plan = self._plan
        if plan and plan.steps:
            self._keep(held(plan, self._state.place, HELD), "Held for one more week. What comes after moves a week.")

    def step_back(self) -> None:
        """Go back one step for a week, then do the open one again."""
        plan = self._plan
        if plan and plan.steps:
            after = stepped_back(plan, self._state.place, self.session.today, BACK)
            words = "Held for one more week: there is no step before it." if self._state.place == 0 else (
                "One step back for a week, then this one again. What comes after moves.")  # fmt: skip
            self._keep(after, words)

    def move_step(self, by: int) -> None:
        """Move the open step one place earlier (-1) or later (1)."""
        plan, at = self._plan, self._state.place
        if plan and 0 <= at + by < len(plan.steps):
            self._put(moved(plan, at, by), at + by, "Moved.")

    def remove_step(self) -> None:
        """Take the open step out."""
        plan, at = self._plan, self._state.place
        if plan and at < len(plan.steps):
            self._put(removed(plan, at), max(0, at - 1), "Taken out. What came after moves up.")

    def dates(self, note: bool, place: int = -1) -> None:
        """Ask for a fit note (or an award): a new one, or the one at a place (from 0)."""
        plan = self._plan
        if plan is None:
            return
        known = plan.fit_notes if note else plan.awards
        asked = DatedForm(note, known[place] if place >= 0 else None)

        def done(answers: Answers) -> None:
            one = asked.answered(answers)
            many = (*known, one) if place < 0 else (*known[:place], one, *known[place + 1 :])
            self._keep(_with_dates(plan, note, many), "Kept, with its days.")

        self._ask(asked.form(), done)

    def remove_dates(self, note: bool, place: int) -> None:
        """Take a fit note (or an award) away."""
        plan = self._plan
        if plan:
            known = plan.fit_notes if note else plan.awards
            self._keep(_with_dates(plan, note, (*known[:place], *known[place + 1 :])), "Taken away.")

    # Inside

    def _open(self, plan: ReturnPlan) -> int:
        now = step_on(plan, self.session.today)
        wanted = self._place if self._place is not None else (now.place if now else 0)
        return min(wanted, max(0, len(dated(plan)) - 1))

    def _adjustments(self) -> tuple[Adjustment, ...]:
        agreement = self.agreement
        if agreement is None:
            return ()
        return tuple(a for a in self.session.plans.adjustments(self.person_id) if belongs(a, agreement))

    def _ask(self, form: Form, done: Callable[[Answers], object]) -> None:
        self.prompts.fill(form, lambda answers: done(answers) and None)

    def _started(self, plan: ReturnPlan) -> None:
        self._place = 0
        self._keep(plan, "Started. The first step comes next.")

    def _put(self, plan: ReturnPlan, place: int, notice: str = "Put in. What comes after moves.") -> None:
        self._place = place
        self._keep(plan, notice)

    def _keep(self, plan: ReturnPlan, notice: str) -> bool:
        return self._run(self.session.after.save_return(plan, self.person_id), notice)


def _blank(agreement: SupportAgreement, today: Any) -> ReturnPlan:
    monday = today + timedelta(days=(7 - today.weekday()) % 7)
    return ReturnPlan(ReturnPlanId(new_id()), agreement.id, monday)


def _with_dates(plan: ReturnPlan, note: bool, many: tuple[Dated, ...]) -> ReturnPlan:
    return replace(plan, fit_notes=many) if note else replace(plan, awards=many)
