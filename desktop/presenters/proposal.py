"""The proposal for an employer: what a carved role does for them, seen as the page it will be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from desktop.app.way_out import Leaving
from desktop.presenters.drawn_paper import PaperPresenter, PaperState
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.paper_findings import NOTHING_SEEN, LooksAtWords, WordingSeen
from desktop.presenters.pressing import Pressed, press_document
from desktop.words.house_wording import AGAIN_NOTICE, KEPT_NOTICE
from desktop.words.jobs import value_text
from jobs.model import Condition, Job, Task
from records.consent import Line, Recipient
from supportplans.house_papers import proposal_lines
from supportplans.proposal import SUPPORT, Proposal, ProposedTask, proposal_paper
from supportplans.wording_kept import KeptWording

PROPOSAL = "role proposal"
GAINS_HELP = "One thing a line, such as “The cook has two hours more for cooking each day”."
READER = "whoever decides there"
NO_NAMES = "Nobody is named on this page. Who might do the work is theirs to tell, when and if they wish."


@dataclass(frozen=True, slots=True)
class ProposalState(PaperState):
    """Everything the page shows. Without a title there is no role to propose."""

    title: str = ""
    wording: WordingSeen = NOTHING_SEEN  # what to look at again in its words


class ProposalPresenter(PaperPresenter, LooksAtWords):
    """Made of the job and of words for the employer; no person's record is read here at all.

    What was written, and what was kept of it by choice, lasts for as long as the file is open.
    """

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = ProposalState()
        self._written: dict[str, Answers] = {}  # by job
        self._kept: dict[str, KeptWording] = {}
        self.subscribe(("jobs",))

    def come_into_view(self) -> None:
        """Show the role another place left in view."""
        self._state = replace(self._state, notice="")
        self.reload()

    def write(self) -> None:
        """Ask what the role does for the employer, and for hours, pay, support and whom to talk to."""
        job = self._job()
        if job is not None:
            self.prompts.fill(self._form(job), partial(self._keep, str(job.id)))

    def reload(self) -> None:
        """Draw the page anew."""
        job = self._job()
        self._state = replace(self._state, title=job.title if job else "")
        if job is None:
            self.desk.clear()
        else:
            self.desk.draw(partial(_press, self._proposal(job), self.session.today))
        self.look_at_words()

    def go_to_words(self, row_id: str) -> None:
        """Ask for what was written anew, or go to the job whose work it is."""
        found = self._finding(row_id)
        if found is not None and ":task:" in found.line_id:
            self.go_to("jobs")
        elif found is not None:
            self.write()

    # Inside

    def _lines_on_paper(self) -> Iterable[Line]:
        job = self._job()
        return proposal_lines(self._proposal(job), str(job.id)) if job else ()

    def _choices(self) -> Iterable[KeptWording]:
        return self._kept.values()

    def _keep_choice(self, choice: KeptWording) -> None:
        self._kept[choice.id] = choice
        self._state = replace(self._state, notice=KEPT_NOTICE)
        self.look_at_words()

    def _take_back_choice(self, choice: KeptWording) -> None:
        self._kept.pop(choice.id, None)
        self._state = replace(self._state, notice=AGAIN_NOTICE)
        self.look_at_words()

    def _going(self) -> Leaving:
        """Return the proposal as what leaves: for the employer it was written for, and about nobody."""
        job = self._job()
        return Leaving(PROPOSAL, Recipient(READER, "", job.employer if job else ""))

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
        return proposal_of(job, self._written.get(str(job.id), {}))

    def _job(self) -> Job | None:
        job: Job | None = self.session.jobs.job(self.session.job_id) if self.session.job_id else None
        return job if job is not None and job.tasks and job.origin == "own" else None


def proposal_of(job: Job, said: Answers) -> Proposal:
    """Return what the page says: the tasks of a job, and what was written for the employer."""
    return Proposal(
        job.title, job.employer, tuple(ProposedTask(t.words, _hours(t, job), _source(t)) for t in job.tasks),
        said.get("hours", ""), said.get("pay", ""), said.get("gains", ()), said.get("support", SUPPORT),
        said.get("contact", ""),
    )  # fmt: skip


def _press(proposal: Proposal, on: date) -> Pressed:
    return press_document(proposal_paper(proposal, on))


def _says(condition: Condition | None, after: str = "") -> str:
    return value_text(condition.facet, condition.value) + after if condition else ""


def _hours(task: Task, job: Job) -> str:
    week = job.condition("hours_per_week")
    most = getattr(week.value, "high", None) if week else None
    return "" if task.share is None or most is None else f"{round(task.share * most, 1):g}"


def _source(task: Task) -> str:
    return task.lineage.title if task.lineage else ""
