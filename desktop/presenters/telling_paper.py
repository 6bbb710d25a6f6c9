"""The person's own papers about telling, seen as they will be: the weighing, and a sheet to rehearse with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.app.own_view import telling_about, telling_view
from desktop.app.way_out import Leaving, Went, own_copy
from desktop.presenters.drawn_paper import OWN, PaperPresenter, PaperState, Shown
from desktop.presenters.pressing import press_document
from supportplans.blocks import Document
from supportplans.own.telling import CARDS, REHEARSAL, WEIGHING
from supportplans.own_papers import OWN_PAPERS
from supportplans.telling import DisclosureDecision, newest

PAPERS = {paper.kind.title: paper for paper in OWN_PAPERS if paper.kind.title in (WEIGHING, REHEARSAL, CARDS)}


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
        """Show the weighing, the sheet to rehearse with, or the cards."""
        if title in PAPERS:
            self._state = replace(self._state, title=title, notice="", paper=Shown())
            self.reload()

    def reload(self) -> None:
        """Draw the paper anew."""
        decision = self._open()
        if decision is None:
            self._state = TellingPaperState(title=self._state.title)
            self.desk.clear()
            return
        self._state = replace(self._state, about=telling_about(self.session, decision), there=True)
        self.desk.draw(partial(press_document, self.paper(decision), self.setting.own))

    def paper(self, decision: DisclosureDecision) -> Document:
        """Return the chosen paper of a decision."""
        return PAPERS[self._state.title].make(telling_view(self.session, decision))

    # Inside

    def _open(self) -> DisclosureDecision | None:
        person = self.session.person_id
        every = newest(self.session.plans.decisions(person)) if person else ()
        return next((d for d in every if d.id == self.session.decision_id), None)

    def _going(self) -> Leaving:
        document = PAPERS[self._state.title].kind.document
        return own_copy(document, self.session.person_id, self.session.called)

    def _said(self, went: Went) -> str:
        return f"{super()._said(went)} {OWN}"
