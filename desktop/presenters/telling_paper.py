"""The person's own papers about telling, seen as they will be: the weighing, and a sheet to rehearse with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from desktop.app.way_out import Leaving, Went, own_copy
from desktop.presenters.base import Presenter
from desktop.presenters.telling_view import answered_at_all, heading, question_parts, sections, speaking_of
from desktop.words.rules import told
from desktop.words.telling import STAGES
from desktop.words.telling_steps import IF_ASKED
from supportplans.draft_paper import DraftPaper
from supportplans.printing.draft_pdf import lacking, render_draft
from supportplans.printing.pages import PageImage, page_images
from supportplans.telling import DisclosureDecision, newest
from supportplans.telling_paper import FILE_NAMES, REHEARSAL, WEIGHING, Part, own_paper

SCREEN_DPI = 110
OWN = "This is the person’s own paper: it is for them to keep."
LACKING = "The printed face has no letters for {letters}; they stand there as [?]."


@dataclass(frozen=True, slots=True)
class TellingPaperState:
    """Everything the page shows. `there`: something was weighed up that a paper can be made of."""

    title: str = ""
    about: str = ""
    there: bool = False
    pages: tuple[PageImage, ...] = ()
    rendering: bool = False
    notice: str = ""


class TellingPaperPresenter(Presenter):
    """The paper is made anew whenever something changes. A copy is registered as the person's own."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = TellingPaperState(title=WEIGHING)
        self._pdf, self._round = b"", 0
        self.subscribe(("plans", "people", "jobs"))

    @property
    def state(self) -> TellingPaperState:
        """Return what the page shows."""
        return self._state

    def come_into_view(self) -> None:
        """Make the paper of what Telling left open, as of today."""
        self._state = replace(self._state, notice="")
        self.reload()

    def choose_paper(self, title: str) -> None:
        """Show the weighing or the sheet to rehearse with."""
        if title in FILE_NAMES:
            self._state = replace(self._state, title=title, notice="", pages=())
            self.reload()

    def print_paper(self) -> None:
        """Print exactly the pages that are shown."""
        if self._pdf:
            self._left(self.way_out.print(self._going(), self._pdf))

    def save_paper(self) -> None:
        """Save exactly the pages that are shown as a PDF."""
        if self._pdf:
            pdf = self._pdf
            self._left(self.way_out.save(self._going(), "pdf", lambda: pdf))

    def reload(self) -> None:
        """Draw the paper anew."""
        self._round, self._pdf = self._round + 1, b""
        decision = self._open()
        self.chores.cancel()
        if decision is None:
            self._show(TellingPaperState(title=self._state.title))
            return
        paper = self.paper(decision)
        letters = lacking(paper)
        notice = LACKING.format(letters=" ".join(letters)) if letters else self._state.notice
        self._show(replace(self._state, about=self._about(decision), there=True, rendering=True, notice=notice))
        self.chores.start(partial(_draw, paper), done=partial(self._drawn, self._round),
                          failed=partial(self._failed, self._round))  # fmt: skip

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

    def _left(self, went: Went | None) -> None:
        if went is not None:
            said = f"Saved as {went.place.name}." if went.place else "Printed."
            self._show(replace(self._state, notice=f"{said} {OWN}"))

    def _drawn(self, number: int, drawn: tuple[bytes, tuple[PageImage, ...]]) -> None:
        if number == self._round:
            self._pdf = drawn[0]
            self._show(replace(self._state, pages=drawn[1], rendering=False))

    def _failed(self, number: int, fault: Exception) -> None:
        if number == self._round:
            self._show(replace(self._state, rendering=False, pages=()))
            self.report(fault)

    def _show(self, state: TellingPaperState) -> None:
        self._state = state
        self.state_changed.emit(state)


def _draw(paper: DraftPaper, _step: Callable[[int, int], None]) -> tuple[bytes, tuple[PageImage, ...]]:
    """Return the paper as PDF and as pictures."""
    pdf = render_draft(paper)
    return pdf, page_images(pdf, SCREEN_DPI)
