"""Practising the words, one card at a time. Nothing is counted, and nobody is told how it went."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop.presenters.base import Presenter
from desktop.presenters.telling_view import answered_at_all, heading
from desktop.words.telling import STAGES
from supportplans.telling import DisclosureDecision, newest

SAY, ASKED, RATHER_NOT = "You begin", "They ask", "You would rather not answer"
SAY_FRONT, RATHER_NOT_FRONT = "Say it in your own words.", "Leave it there in a friendly way."
NO_ANSWER = "Nothing is written down for this yet."


@dataclass(frozen=True, slots=True)
class RehearsalCard:
    """One card: what happens, and the words the person wrote for it."""

    kind: str
    front: str
    words: str


@dataclass(frozen=True, slots=True)
class RehearsalState:
    """Everything the page shows. `place` is -1 where there is no card."""

    title: str = ""
    when: str = ""
    cards: tuple[RehearsalCard, ...] = ()
    place: int = -1
    turned: bool = False

    @property
    def card(self) -> RehearsalCard | None:
        """Return the open card."""
        return self.cards[self.place] if self.place >= 0 else None


class RehearsalPresenter(Presenter):
    """Goes through the words of the decision that Telling left open; each one is remembered where it was left."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = RehearsalState()
        self._left: dict[str, int] = {}
        self.subscribe(("plans", "people", "jobs"))

    @property
    def state(self) -> RehearsalState:
        """Return what the page shows."""
        return self._state

    def come_into_view(self) -> None:
        """Take up the words that are open, with the card face down."""
        self._state = replace(self._state, turned=False)
        self.reload()

    def turn(self) -> None:
        """Show the words of the card, or hide them again."""
        self._show(replace(self._state, turned=not self._state.turned))

    def go(self, by: int) -> None:
        """Go to the next card, or with -1 to the one before; from the last one on to the first."""
        if self._state.cards:
            place = (self._state.place + by) % len(self._state.cards)
            self._left[self.session.decision_id] = place
            self._show(replace(self._state, place=place, turned=False))

    def write(self) -> None:
        """Go to where the words are written."""
        self.session.told = (self.session.person_id, "words")
        self.go_to("weighing" if self._open() is not None else "telling")

    def reload(self) -> None:
        """Read the words again."""
        decision = self._open()
        if decision is None:
            self._show(RehearsalState())
            return
        made, job = cards(decision), self.session.jobs.job(decision.job_id) if decision.job_id else None
        place = min(self._left.get(str(decision.id), 0), len(made) - 1)
        when = STAGES[decision.stage].capitalize() if answered_at_all(decision) else ""
        turned = self._state.turned and place == self._state.place
        self._show(RehearsalState(heading(decision, job.title if job else ""), when, made, place, turned))

    def _open(self) -> DisclosureDecision | None:
        person = self.session.person_id
        every = newest(self.session.plans.decisions(person)) if person else ()
        return next((d for d in every if d.id == self.session.decision_id), None)

    def _show(self, state: RehearsalState) -> None:
        self._state = state
        self.state_changed.emit(state)


def cards(decision: DisclosureDecision) -> tuple[RehearsalCard, ...]:
    """Return the cards of a decision: what to say, what they may ask, and how not to answer."""
    say = [RehearsalCard(SAY, SAY_FRONT, words) for words in decision.phrases]
    asked = [RehearsalCard(ASKED, one.question, one.answer) for one in decision.if_asked]
    rather = [RehearsalCard(RATHER_NOT, RATHER_NOT_FRONT, words) for words in decision.rather_not]
    return (*say, *asked, *rather)
