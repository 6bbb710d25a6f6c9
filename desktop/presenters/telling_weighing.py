"""Weighing up, step by step and in any order: what was said in each step is kept at once and stays for next time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.presenters.forms import Answers
from desktop.presenters.telling_forms import ask_form, ask_of, day_form, other_form, question_form, with_said
from desktop.presenters.telling_steps import StepRow, StepShown, step_rows, step_shown
from desktop.presenters.telling_view import heading, speaking_of
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.telling_steps import Step
from records.ids import new_id
from supportplans.rules import Topic
from supportplans.speaking import SpeakFor, Speaking, answered
from supportplans.telling import (
    Contact,
    Content,
    DisclosureDecision,
    IfAsked,
    Reader,
    Stage,
    Telling,
    newest,
    turned,
    with_no_one,
)

STEPS = tuple(Step)
MEANS = (Topic.PRIVATE, Topic.STAFF, Topic.OCCUPATIONAL_HEALTH, Topic.INDEPENDENT, Topic.KNOWING, Topic.BEFORE_OFFER,
         Topic.CHANGES, Topic.HANDLING, Topic.HELP)  # fmt: skip
KEPT = "Kept."


@dataclass(frozen=True, slots=True)
class WeighingState:
    """Everything the page shows. `open_sure`: the person opened how sure they feel."""

    called: str = ""
    title: str = ""
    rows: tuple[StepRow, ...] = ()
    place: int = 0
    shown: StepShown | None = None
    open_sure: bool = False
    notice: str = ""
    can_undo: bool = False


class WeighingPresenter(UndoingPresenter):
    """The decision in view is the one Telling left open. Nothing is filled in for anybody."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: WeighingState = WeighingState()
        self._left: dict[str, Step] = {}  # where each weighing was left
        self.subscribe(("plans", "people", "jobs"))

    @property
    def state(self) -> WeighingState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's weighing."""
        self._state = WeighingState()
        self.reload()

    def come_into_view(self) -> None:
        """Go on at the step that was asked for, else where it was left; how sure somebody feels is closed."""
        whose, step = self.session.told
        self.session.told = ("", "")
        if whose and whose == self.session.person_id and step in {s.value for s in Step}:
            self._left[self.session.decision_id] = Step(step)
        self._state = replace(self._state, notice="", can_undo=False, open_sure=False)
        self.reload()

    def choose_row(self, place: int) -> None:
        """Open a step by its place in the list (from 0)."""
        if 0 <= place < len(STEPS) and self._open() is not None:
            self._left[self.session.decision_id] = STEPS[place]
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    def step_on(self, by: int) -> None:
        """Go to the next step, or with -1 to the one before."""
        self.choose_row(self._state.place + by)

    def write(self, field: str) -> None:
        """Ask for one thing in the person's own words."""
        decision, ask = self._open(), ask_of(field)
        if decision is not None:
            self.prompts.fill(ask_form(ask, decision), partial(self._said, field))

    def write_question(self, place: int = -1) -> None:
        """Ask for a question they may ask and the answer to it: a new one, or the one at a place (from 0)."""
        decision = self._open()
        if decision is not None:
            one = decision.if_asked[place] if 0 <= place < len(decision.if_asked) else IfAsked("")
            self.prompts.fill(question_form(one), partial(self._asked, place))

    def remove_question(self, place: int) -> None:
        """Take a question away; undo brings it back."""
        decision = self._open()
        if decision is not None and 0 <= place < len(decision.if_asked):
            left = decision.if_asked[:place] + decision.if_asked[place + 1 :]
            self._keep(replace(decision, if_asked=left), "Taken away.")

    def choose(self, question: str, answer: str) -> None:
        """Keep an answer: how much, when, how sure, or whether the specialist may speak about something."""
        decision = self._open()
        if decision is None:
            return
        if question.startswith("speak:"):
            self._answer_speaking(decision, SpeakFor(question.partition(":")[2]), Contact(answer))
        elif question in (Step.SURE_BEFORE.value, Step.SURE_AFTER.value):
            if self._state.open_sure:
                number = int(answer) if answer else None
                before = question == Step.SURE_BEFORE.value
                self._keep(
                    replace(decision, sure_before=number) if before else replace(decision, sure_after=number), KEPT
                )
        elif question == "telling":
            self._keep(replace(decision, telling=Telling(answer), decided_on=self.session.today), KEPT)
        else:
            self._keep(replace(decision, stage=Stage(answer), decided_on=self.session.today), KEPT)

    def turn(self, reader: str, content: str) -> None:
        """Let a reader hear one kind of thing, or no longer."""
        decision = self._open()
        if decision is not None:
            self._keep(turned(decision, Reader(reader), Content(content)), KEPT)

    def tell_no_one(self, no_one: bool) -> None:
        """Say that nobody is to be told, or take that back."""
        decision = self._open()
        if decision is not None and decision.no_one is not no_one:
            self._keep(with_no_one(decision, no_one), KEPT)

    def gone_through(self) -> None:
        """Keep which statements were read through together, and when."""
        decision = self._open()
        if decision is not None:
            seen = self.session.rules.in_force(self.session.today, *MEANS)
            facts = tuple(f"{self.session.rules.country()}:{s.id}, {s.checked_on}" for s in seen)
            self._keep(replace(decision, facts=facts, facts_on=self.session.today), "Kept that you read it together.")

    def change_day(self) -> None:
        """Ask when to look again: at the decision, or at whether the specialist may speak."""
        decision = self._open()
        if decision is None or self._state.shown is None:
            return
        if self._state.shown.step is Step.SPEAK:
            speaking = self._speaking(decision)
            form = day_form("May the specialist speak with them?", speaking.revisit_on)
            self.prompts.fill(form, lambda given: self._keep_speaking(replace(speaking, revisit_on=given["revisit"])))
        else:
            self.prompts.fill(day_form("Looking again", decision.revisit_on), self._on_day)

    def name_other(self) -> None:
        """Ask what ‘something else’ is that the specialist may speak about."""
        decision = self._open()
        if decision is not None:
            speaking = self._speaking(decision)
            self.prompts.fill(
                other_form(speaking), lambda given: self._keep_speaking(replace(speaking, other=given["other"]))
            )

    def open_sure(self) -> None:
        """Show the person how sure they felt; only the page that is read together asks for it."""
        self._state = replace(self._state, open_sure=True)
        self.reload()

    def shut_sure(self) -> None:
        """Close it again."""
        self._state = replace(self._state, open_sure=False, notice="", can_undo=False)
        self.reload()

    def reload(self) -> None:
        """Read the weighing again."""
        decision = self._open()
        if decision is None:
            self._set(WeighingState(called=self.session.called))
            return
        step = self._left.get(str(decision.id), STEPS[0])
        speaking = speaking_of(self.session.tellings.speaking(self.session.person_id), decision)
        rules, today, called = self.session.rules, self.session.today, self.session.called
        job = self.session.jobs.job(decision.job_id) if decision.job_id else None
        shown = step_shown(step, decision, speaking, rules.in_force(today, *MEANS),
                           rules.in_force(today, Topic.BEFORE_OFFER), self._state.open_sure)  # fmt: skip
        self._set(
            replace(
                self._state, called=called, title=heading(decision, job.title if job else ""),
                rows=step_rows(decision, speaking, called), place=STEPS.index(step), shown=shown,
            )
        )  # fmt: skip

    # Inside

    def _open(self) -> DisclosureDecision | None:
        if not self.session.person_id:
            return None
        every = newest(self.session.plans.decisions(self.session.person_id))
        return next((d for d in every if d.id == self.session.decision_id), None)

    def _said(self, field: str, given: Answers) -> None:
        decision = self._open()
        if decision is not None:
            self._keep(with_said(decision, field, given, self.session.today), KEPT)

    def _asked(self, place: int, given: Answers) -> None:
        decision = self._open()
        if decision is not None:
            made, every = IfAsked(given["question"], given["answer"]), list(decision.if_asked)
            every[place : place + 1] = [made] if 0 <= place < len(every) else []
            every += [] if 0 <= place < len(decision.if_asked) else [made]
            self._keep(replace(decision, if_asked=tuple(every)), KEPT)

    def _on_day(self, given: Answers) -> None:
        decision = self._open()
        if decision is not None:
            self._keep(replace(decision, revisit_on=given["revisit"]), KEPT)

    def _keep(self, decision: DisclosureDecision, notice: str) -> None:
        self._run(self.session.plans.save_decision(decision), notice)

    def _speaking(self, decision: DisclosureDecision) -> Speaking:
        """Return the answers that stand for this employer, or ones in which nothing is answered."""
        found = speaking_of(self.session.tellings.speaking(self.session.person_id), decision)
        return found or Speaking("", decision.person_id, decision.employer)

    def _answer_speaking(self, decision: DisclosureDecision, about: SpeakFor, contact: Contact) -> None:
        made = answered(self._speaking(decision), about, contact, self.session.today, new_id())
        self._keep_speaking(made)

    def _keep_speaking(self, speaking: Speaking) -> None:
        made = speaking if speaking.id else replace(speaking, id=new_id(), made_on=self.session.today)
        self._run(self.session.tellings.save_speaking(made), KEPT)
