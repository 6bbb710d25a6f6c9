"""The person's own papers about telling, seen as they will be: the weighing, and a sheet to rehearse with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from desktop.app.way_out import Leaving, Went, own_copy
from desktop.presenters.drawn_paper import OWN, PaperPresenter, PaperState, Shown
from desktop.presenters.pressing import press_draft
from desktop.presenters.telling_view import answered_at_all, heading, question_parts, sections, speaking_of
from desktop.words.rules import told
from desktop.words.telling import STAGES
from desktop.words.telling_steps import IF_ASKED
from supportplans.draft_paper import DraftPaper
from supportplans.telling import DisclosureDecision, newest
from supportplans.telling_paper import FILE_NAMES, REHEARSAL, WEIGHING, Part, own_paper


@dataclass(frozen=True, slots=True)
class TellingPaperState(PaperState):
    """Everything the page shows. `there`: something was weighed up that a paper can be made of."""

    title: str = ""
    about: str = ""
    there: bool = False


class TellingPaperPresenter(PaperPresenter):
    """The paper is made anew whenever something changes. A copy is registered as the person's own."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = TellingPaperState(title=WEIGHING)
        self.subscribe(("plans", "people", "jobs"))

    def come_into_view(self) -> None:
        """Make the paper of what Telling left open, as of today."""
        self._state = replace(self._state, notice="")
        self.reload()

    def choose_paper(self, title: str) -> None:
        """Show the weighing or the sheet to rehearse with."""
        if title in FILE_NAMES:
            self._state = replace(self._state, title=title, notice="", paper=Shown())
            self.reload()

    def reload(self) -> None:
        """Draw the paper anew."""
        decision = self._open()
        if decision is None:
            self._state = TellingPaperState(title=self._state.title)
            self.desk.clear()
            return
        self._state = replace(self._state, about=self._about(decision), there=True)
        self.desk.draw(partial(press_draft, self.paper(decision)))

    def paper(self, decision: DisclosureDecision) -> DraftPaper:
        """Return the chosen paper of a decision."""
        today, about = self.session.today, f"{self._about(decision)}."
        if self._state.title == REHEARSAL:
            parts = (("I say", (Part("", decision.phrases, True),)), (IF_ASKED, question_parts(decision)),
                     ("I would rather not answer", (Part("", decision.rather_not, True),)))  # fmt: skip
            return own_paper(REHEARSAL, about, parts, (), today)
        answers = speaking_of(self.session.tellings.speaking(self.session.person_id), decision)
        made = [(section.title, section.parts) for section in sections(decision, answers)]
        return own_paper(WEIGHING, about, made, told(self.session.rules.in_force(today)), today)

    # Inside

    def _about(self, decision: DisclosureDecision) -> str:
        job = self.session.jobs.job(decision.job_id) if decision.job_id else None
        about = heading(decision, job.title if job else "")
        return f"{about}, {STAGES[decision.stage]}" if answered_at_all(decision) else about

    def _open(self) -> DisclosureDecision | None:
        person = self.session.person_id
        every = newest(self.session.plans.decisions(person)) if person else ()
        return next((d for d in every if d.id == self.session.decision_id), None)

    def _going(self) -> Leaving:
        document = Path(FILE_NAMES[self._state.title]).stem
        return own_copy(document.replace("-", " "), self.session.person_id, self.session.called, name=document)

    def _said(self, went: Went) -> str:
        return f"{super()._said(went)} {OWN}"
