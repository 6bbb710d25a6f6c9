"""The proposal for an employer: what a carved role does for them, seen as the page it will be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from desktop.app.way_out import Leaving, Went
from desktop.presenters.base import Presenter
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.jobs import value_text
from jobs.model import Condition, Job, Task
from records.consent import Recipient
from supportplans.printing.fonts import MissingGlyphs
from supportplans.printing.pages import PageImage, page_images
from supportplans.printing.pdf import render
from supportplans.proposal import SUPPORT, Proposal, ProposedTask, proposal_paper

SCREEN_DPI = 110
PROPOSAL = "role proposal"
GAINS_HELP = "One thing a line, such as “The cook has two hours more for cooking each day”."
READER = "whoever decides there"
NO_NAMES = "Nobody is named on this page. Who might do the work is theirs to tell, when and if they wish."


@dataclass(frozen=True, slots=True)
class ProposalState:
    """Everything the page shows. Without a title there is no role to propose."""

    title: str = ""
    pages: tuple[PageImage, ...] = ()
    rendering: bool = False
    notice: str = ""


class ProposalPresenter(Presenter):
    """Made of the job and of words for the employer; no person's record is read here at all."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = ProposalState()
        self._written: dict[str, Answers] = {}  # by job, for as long as the file is open
        self._pdf = b""
        self._round = 0
        self.subscribe(("jobs",))

    @property
    def state(self) -> ProposalState:
        """Return what the page shows."""
        return self._state

    def come_into_view(self) -> None:
        """Show the role another place left in view."""
        self._state = replace(self._state, notice="")
        self.reload()

    def write(self) -> None:
        """Ask what the role does for the employer, and for hours, pay, support and whom to talk to."""
        job = self._job()
        if job is not None:
            self.prompts.fill(self._form(job), partial(self._keep, str(job.id)))

    def print_paper(self) -> None:
        """Print exactly the page that is shown."""
        if self._pdf:
            self._left(self.way_out.print(self._going(), self._pdf))

    def save_paper(self) -> None:
        """Save exactly the page that is shown as a PDF."""
        if self._pdf:
            pdf = self._pdf
            self._left(self.way_out.save(self._going(), "pdf", lambda: pdf))

    def reload(self) -> None:
        """Draw the page anew."""
        self._round, self._pdf = self._round + 1, b""
        job = self._job()
        if job is None:
            self._set(ProposalState())
            return
        self._set(replace(self._state, title=job.title, rendering=True))
        proposal, today = self._proposal(job), self.session.today
        self.chores.cancel()
        self.chores.start(lambda _: _draw(proposal, today), done=partial(self._drawn, self._round),
                          failed=partial(self._failed, self._round))  # fmt: skip

    # Inside

    def _drawn(self, number: int, drawn: tuple[bytes, tuple[PageImage, ...]]) -> None:
        if number == self._round:
            self._pdf = drawn[0]
            self._set(replace(self._state, pages=drawn[1], rendering=False))

    def _failed(self, number: int, fault: Exception) -> None:
        if number == self._round:
            self._set(replace(self._state, rendering=False, pages=()))
            self.report(fault)

    def _going(self) -> Leaving:
        """Return the proposal as what leaves: for the employer it was written for, and about nobody."""
        job = self._job()
        return Leaving(PROPOSAL, Recipient(READER, "", job.employer if job else ""))

    def _left(self, went: Went | None) -> None:
        if went is not None:
            self._tell(f"Saved as {went.place.name}." if went.place else "Printed.")

    def _form(self, job: Job) -> Form:
        known = self._written.get(str(job.id), {})
        pay, hours = job.condition("pay"), job.condition("hours_per_week")
        return Form(
            "What the role does for them",
            (
                Field("gains", "What do they gain?", FieldKind.LIST, known.get("gains", ()), help=GAINS_HELP),
                Field("hours", "Hours", value=known.get("hours", _says(hours))),
                Field("pay", "Pay", value=known.get("pay", _says(pay, " a year, full time"))),
                Field("support", "How do we help?", FieldKind.LIST, known.get("support", SUPPORT), help="One a line."),
                Field("contact", "Whom can they talk to?", value=known.get("contact", self.session.who)),
            ),
            intro=NO_NAMES,
        )

    def _keep(self, job_id: str, answers: Answers) -> None:
        self._written[job_id] = answers
        self.reload()

    def _proposal(self, job: Job) -> Proposal:
        said = self._written.get(str(job.id), {})
        return Proposal(
            job.title, job.employer, tuple(ProposedTask(t.words, _hours(t, job), _source(t)) for t in job.tasks),
            said.get("hours", ""), said.get("pay", ""), said.get("gains", ()), said.get("support", SUPPORT),
            said.get("contact", ""),
        )  # fmt: skip

    def _job(self) -> Job | None:
        job: Job | None = self.session.jobs.job(self.session.job_id) if self.session.job_id else None
        return job if job is not None and job.tasks and job.origin == "own" else None

    def _tell(self, notice: str) -> None:
        self._set(replace(self._state, notice=notice))

    def _set(self, state: ProposalState) -> None:
        self._state = state
        self.state_changed.emit(state)


def _draw(proposal: Proposal, on: date) -> tuple[bytes, tuple[PageImage, ...]]:
    document = proposal_paper(proposal, on)
    try:
        pdf = render(document)
    except MissingGlyphs:
        pdf = render(document, mark_missing=True)
    return pdf, page_images(pdf, SCREEN_DPI)


def _says(condition: Condition | None, after: str = "") -> str:
    return value_text(condition.facet, condition.value) + after if condition else ""


def _hours(task: Task, job: Job) -> str:
    week = job.condition("hours_per_week")
    most = getattr(week.value, "high", None) if week else None
    return "" if task.share is None or most is None else f"{round(task.share * most, 1):g}"


def _source(task: Task) -> str:
    return task.lineage.title if task.lineage else ""
