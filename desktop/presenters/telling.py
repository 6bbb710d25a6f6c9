"""Telling: per employer, what the person weighed up, what they decided to tell whom, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from typing import Any

from desktop.presenters.forms import Answers, Question
from desktop.presenters.telling_forms import (
    decided,
    matrix_form,
    new_form,
    weigh_form,
    words_form,
)
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.days import when
from desktop.words.telling import CONTACTS, CONTENTS, READERS, STAGES, TELLINGS, sureness
from records.edits import Edit
from records.ids import new_id
from supportplans.model import Content, DecisionId, DisclosureDecision, Reader
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One employer in the list."""

    id: str
    employer: str
    caption: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """What one reader may be told; `told` is empty for nothing."""

    reader: str
    told: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the row in words."""
        return ", ".join(self.told) if self.told else "nothing"


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """One decision as the page shows it."""

    id: str
    employer: str
    telling: str
    stage: str
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    matrix: tuple[MatrixRow, ...]
    phrases: tuple[str, ...]
    who_tells: str
    may_contact: str
    sure: str
    made: str
    revisit: str
    earlier: tuple[str, ...]


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
        self._chosen = ""
        self.subscribe(("plans", "people"))

    @property
    def state(self) -> TellingState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's decisions."""
        self._chosen = ""
        self._state = TellingState()
        self.reload()

    def open_thing(self, thing_id: str) -> None:
        """Open a decision that another place led to."""
        self._chosen = thing_id
        self.reload()

    def choose_row(self, place: int) -> None:
        """Open the decision at a row (from 0)."""
        if 0 <= place < len(self._state.rows):
            self._chosen = self._state.rows[place].id
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    def begin(self) -> None:
        """Ask for an employer and start to weigh it up."""
        job = self.session.jobs.job(self.session.job_id) if self.session.job_id else None
        self.prompts.fill(new_form(job.employer if job else ""), self._begun)

    def weigh_up(self) -> None:
        """Ask for what speaks for and against telling, in the person's own words."""
        self._ask(weigh_form)

    def choose_matrix(self) -> None:
        """Ask how much is to be told, when, and who may hear what."""
        self._ask(matrix_form)

    def choose_words(self) -> None:
        """Ask for the words, who says them, and when to look again."""
        self._ask(words_form)

    def decide_again(self) -> None:
        """Start a new decision from this one; the one before stays to be read."""
        decision = self._open()
        if decision is not None:
            again = replace(decision, id=DecisionId(new_id()), supersedes=decision.id, made_on=self.session.today,
                            sure_before=decision.sure_after, sure_after=None, revisit_on=None)  # fmt: skip
            self._keep(again, "A new decision, beginning from the last one.")

    def remove(self) -> None:
        """Ask, then take the decision and those before it away, as one; undo brings them back."""
        decision = self._open()
        if decision is not None:
            question = Question(
                f"Take away what was decided for {decision.employer}?",
                "It leaves this list with those before it. Undo brings them back.", "Keep it", "Take it away",
            )  # fmt: skip
            self.prompts.ask(question, partial(self._remove, decision))

    # Inside

    def _begun(self, answers: Answers) -> None:
        job = self.session.jobs.job(self.session.job_id) if self.session.job_id else None
        job_id = str(job.id) if job and job.employer == answers["employer"] else ""  # another employer, another job
        made = DisclosureDecision(
            DecisionId(new_id()), self.session.person_id, answers["employer"], job_id, made_on=self.session.today,
        )  # fmt: skip
        self._keep(decided(made, answers), "Begun. Nothing is decided until you say so.")

    def _ask(self, form: Any) -> None:
        decision = self._open()
        if decision is not None:
            self.prompts.fill(form(decision), lambda answers: self._keep(decided(decision, answers), "Kept."))

    def _keep(self, decision: DisclosureDecision, notice: str) -> None:
        self._chosen = str(decision.id)
        self._run(self.session.plans.save_decision(decision), notice)

    def _remove(self, decision: DisclosureDecision) -> None:
        self._chosen = ""
        edits = [self.session.plans.remove_decision(d) for d in (decision, *before(decision, self._decisions()))]
        self._run(reduce(Edit.then, edits), "Taken away. Undo brings it back.")

    def _open(self) -> DisclosureDecision | None:
        return next((d for d in self._decisions() if d.id == self._chosen), None)

    def _decisions(self) -> tuple[DisclosureDecision, ...]:
        return tuple(self.session.plans.decisions(self.session.person_id))

    def reload(self) -> None:
        """Read every decision again."""
        every = self._decisions() if self.session.person_id else ()
        old = {d.supersedes for d in every if d.supersedes}
        newest = [d for d in every if d.id not in old]
        if not any(d.id == self._chosen for d in newest):
            self._chosen = str(newest[0].id) if newest else ""
        place = next((n for n, d in enumerate(newest) if d.id == self._chosen), -1)
        self._state = replace(
            self._state, called=self.session.called, chosen=place, rows=tuple(self._row(d) for d in newest),
            shown=decision_shown(newest[place], every) if place >= 0 else None,
        )  # fmt: skip
        self.state_changed.emit(self._state)

    def _row(self, decision: DisclosureDecision) -> DecisionRow:
        again = f", look again {when(decision.revisit_on, self.session.today)}" if decision.revisit_on else ""
        return DecisionRow(str(decision.id), decision.employer or "Any employer", TELLINGS[decision.telling] + again)


def decision_shown(decision: DisclosureDecision, every: Sequence[DisclosureDecision]) -> DecisionShown:
    """Return a decision in words, with those it took the place of."""
    earlier = (
        f"{day(old.made_on) if old.made_on else 'Earlier'}: {_begun_small(TELLINGS[old.telling])}"
        for old in before(decision, every)
    )
    return DecisionShown(
        str(decision.id), decision.employer or "Any employer", TELLINGS[decision.telling], STAGES[decision.stage],
        decision.reasons_for, decision.reasons_against,
        tuple(MatrixRow(READERS[r], _told(decision, r)) for r in Reader), decision.phrases, decision.who_tells,
        CONTACTS[decision.may_contact_employer], sureness(decision.sure_before, decision.sure_after),
        day(decision.made_on) if decision.made_on else "", day(decision.revisit_on) if decision.revisit_on else "",
        tuple(earlier),
    )  # fmt: skip


def _begun_small(words: str) -> str:
    return words[:1].lower() + words[1:]  # ‘I’ stays a capital


def before(decision: DisclosureDecision, every: Sequence[DisclosureDecision]) -> tuple[DisclosureDecision, ...]:
    """Return the decisions this one took the place of, newest first."""
    by_id, found = {d.id: d for d in every}, []
    old = by_id.get(decision.supersedes) if decision.supersedes else None
    while old is not None:
        found.append(old)
        old = by_id.get(old.supersedes) if old.supersedes else None
    return tuple(found)


def _told(decision: DisclosureDecision, reader: Reader) -> tuple[str, ...]:
    told = decision.matrix.get(reader, frozenset())
    return tuple(CONTENTS[c] for c in Content if c in told)
