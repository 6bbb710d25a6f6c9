"""Jobs: find them, see what each really asks, write down what is learnt, bring whole libraries in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from desktop.presenters import job_edits as edits
from desktop.presenters import job_forms as forms
from desktop.presenters.forms import Answers
from desktop.presenters.job_exchange import Exchanging
from desktop.presenters.job_view import JobDetail, JobRow, detail, known_facets, rows_of, rows_of_hits
from desktop.presenters.match_state import OriginChip
from desktop.words.jobs import FACET_NAMES, origin_name
from jobs.activities import load_activities
from jobs.employers import Employer, EmployerId
from jobs.model import Job
from jobs.search import Search
from jobs.store import JobTitle
from records.ids import new_id

FOUND_AT_MOST = 60
KINDS_OF_FILE = (".zip", ".csv", ".json")


@dataclass(frozen=True, slots=True)
class JobsState:
    """Everything the page shows. `called` is empty where nobody is in view."""

    called: str = ""
    query: str = ""
    chips: tuple[OriginChip, ...] = ()
    total: int = 0
    rows: tuple[JobRow, ...] = ()
    chosen: int = -1
    detail: JobDetail | None = None
    notice: str = ""
    can_undo: bool = False  # whether the notice is of a change that can be taken back
    importing: bool = False
    progress: tuple[int, int] = (0, 0)
    rejects: tuple[str, ...] = ()
    round: int = 0  # counts up when the rows are other rows


class JobsPresenter(Exchanging):
    """Short reads happen at once; an import is a chore that can be stopped and then keeps nothing."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: JobsState = JobsState()
        self._origin = ""
        self._chosen = ""
        self._search = Search(session.file.db)
        self.subscribe({"jobs": self.reload, "people": self.reload, "visits": self.reload})

    @property
    def state(self) -> JobsState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show the page; jobs are the same whoever is in view."""
        self._state = replace(self._state, notice="", can_undo=False)
        self.come_into_view()

    def come_into_view(self) -> None:
        """Show the job that another place left open, if there is one."""
        wanted = self.session.job_id
        if wanted and wanted != self._chosen and self.session.jobs.job(wanted) is not None:
            self._chosen, self._origin = wanted, ""
            self._state = replace(self._state, query="", notice="")
        self.reload()

    # Finding

    def search(self, text: str) -> None:
        """Show the jobs whose title or tasks match, best first; all of them for no text."""
        self._state = replace(self._state, query=text)
        self.reload()

    def choose_origin(self, origin: str) -> None:
        """Show jobs of one origin only; of all for an empty one or for the one shown already."""
        self._origin = "" if origin == self._origin else origin
        self.reload()

    def show_all(self) -> None:
        """Show every job again: no words looked for, no origin left out."""
        self._origin = ""
        self.search("")

    def choose_job(self, job_id: str) -> None:
        """Open a job by its id."""
        self._chosen = self.session.job_id = job_id
        place = next((n for n, row in enumerate(self._state.rows) if row.id == job_id), -1)
        self._set(replace(self._state, chosen=place, detail=self._detail(), notice=""))

    def choose_row(self, place: int) -> None:
        """Open the job at a row (from 0)."""
        if 0 <= place < len(self._state.rows):
            self.choose_job(self._state.rows[place].id)

    def match_this(self) -> None:
        """Go to Matches with this job open there."""
        if self._chosen:
            self.session.job_id = self._chosen
            self.go_to("matches")

    def go_to_room(self, room: str) -> None:
        """Go to a room of this place with the open job in view."""
        if self._chosen:
            self.session.job_id = self._chosen
            self.go_to(room)

    def read_advert(self, path: Path | None = None) -> None:
        """Go to where an advert is read, with a file that was dropped here, if one was."""
        self.session.incoming = path if isinstance(path, Path) else None  # a button's click brings a bool
        self.go_to("advert")

    def open_employers(self) -> None:
        """Go to the employers, with that of the open job open there."""
        job = self._open_own()
        self.session.employer_id = job.employer_id if job else ""
        self.go_to("employers")

    def add_employer(self) -> None:
        """Make an employer of the name the open job carries."""
        job = self._open_own()
        if job is not None and job.employer.strip() and not job.employer_id:
            employer = Employer(EmployerId(new_id()), job.employer.strip())
            self._run(self.session.employers.add_for(employer), f"{employer.name} is among your employers now.")

    def after_visit(self) -> None:
        """Go to where a visit or a call about the open job is written down."""
        if job := self._open_own():
            self.session.job_id = str(job.id)
            self.go_to("visit")

    def remove_told(self, visit_id: str) -> None:
        """Take away what was said on a visit or in a call; the facts it gave stay."""
        visit = self.session.visits.visit(visit_id)
        if visit is not None and self._open_own():
            self._run(self.session.visits.remove_visit(visit), "Their words are taken away. The facts stay.")

    # Whole jobs

    def new_job(self) -> None:
        """Ask for a job's name and add it, with everything else not known yet."""
        self.prompts.fill(forms.job_form(), self._add_blank)

    def make_vacancy(self) -> None:
        """Ask what the open job is called at one employer, and add a vacancy like it."""
        job = self._open()
        if job:
            self.prompts.fill(forms.vacancy_form(job), partial(self._add_copy, job))

    def change_heading(self) -> None:
        """Ask for another name, employer or sentence for the open job."""
        if job := self._open_own():
            form = forms.job_form(job.title, job.employer, job.summary, new=False)
            self.prompts.fill(form, self._keep_heading)

    def remove_job(self) -> None:
        """Take the open job away; undo brings it back."""
        if job := self._open_own():
            self._run(self.session.jobs.remove_job(job.id), f"{job.title} taken away.")

    # Writing down what is learnt

    def answer_next(self) -> None:
        """Ask for the first thing that is not known yet."""
        if self._state.detail and self._state.detail.asked:
            self.change_fact(self._state.detail.asked[0].facet)

    def change_fact(self, facet: str) -> None:
        """Ask what the open job asks on one facet, and how that is known."""
        if job := self._open_own():
            self.prompts.fill(forms.fact_form(job, facet), partial(self._keep_fact, facet))

    def forget_fact(self, facet: str) -> None:
        """Make one facet of the open job not known again."""
        job = self._open_own()
        if job and job.condition(facet):
            self._save(edits.without_fact(job, facet), f"{FACET_NAMES[facet]}: not known again.")

    def new_task(self) -> None:
        """Ask for a task and add it to the open job."""
        if self._open_own():
            self.prompts.fill(forms.task_form(), partial(self._keep_task, ""))

    def change_task(self, task_id: str) -> None:
        """Ask what is to be different about a task of the open job."""
        job = self._open_own()
        task = next((t for t in job.tasks if t.id == task_id), None) if job else None
        if task:
            self.prompts.fill(forms.task_form(task), partial(self._keep_task, task_id))

    def remove_task(self, task_id: str) -> None:
        """Take a task out of the open job."""
        job = self._open_own()
        if job and any(t.id == task_id for t in job.tasks):
            self._save(edits.without_task(job, task_id), "Task taken out.")

    def new_need(self) -> None:
        """Ask for something the job needs, such as a check."""
        if self._open_own():
            self.prompts.fill(forms.need_form(), partial(self._keep_need, -1))

    def change_need(self, place: int) -> None:
        """Ask what is to be different about the need at a place (from 0)."""
        job = self._open_own()
        if job and 0 <= place < len(job.needs):
            self.prompts.fill(forms.need_form(job.needs[place]), partial(self._keep_need, place))

    def remove_need(self, place: int) -> None:
        """Take out the need at a place (from 0)."""
        job = self._open_own()
        if job and 0 <= place < len(job.needs):
            self._save(edits.without_need(job, place), f"‘{job.needs[place].words}’ taken out.")

    def new_support(self) -> None:
        """Ask for a support that is on offer."""
        if self._open_own():
            self.prompts.fill(forms.support_form(), partial(self._keep_support, ""))

    def change_support(self, place: int) -> None:
        """Ask what is to be different about the support at a place (from 0)."""
        job = self._open_own()
        if job and 0 <= place < len(job.supports):
            words = job.supports[place]
            self.prompts.fill(forms.support_form(words, job.support_source(words)), partial(self._keep_support, words))

    def remove_support(self, place: int) -> None:
        """Take out the support at a place (from 0)."""
        job = self._open_own()
        if job and 0 <= place < len(job.supports):
            self._save(edits.without_support(job, place), f"‘{job.supports[place]}’ taken out.")

    # What forms were answered with

    def _add_blank(self, answers: Answers) -> None:
        self._add(edits.blank(answers["title"], answers["employer"], answers["summary"]))

    def _add_copy(self, job: Job, answers: Answers) -> None:
        self._add(edits.copied(job, answers["title"], answers["employer"]))

    def _add(self, job: Job) -> None:
        self._chosen, self._origin = str(job.id), ""
        self.session.job_id = self._chosen
        self._state = replace(self._state, query="")
        self._save(self.session.employers.settled(job), f"{job.title} added.")

    def _keep_heading(self, answers: Answers) -> None:
        if job := self._open_own():
            changed = replace(job, title=answers["title"], employer=answers["employer"], summary=answers["summary"])
            self._save(self.session.employers.settled(changed), "Written down.")

    def _keep_fact(self, facet: str, answers: Answers) -> None:
        if answers.get("forget"):
            self.forget_fact(facet)
        elif job := self._open_own():
            fact = forms.condition_from(facet, answers, self.session.today)
            self._save(edits.with_fact(job, fact), f"{FACET_NAMES[facet]}: written down.")

    def _keep_task(self, task_id: str, answers: Answers) -> None:
        if job := self._open_own():
            before = next((t for t in job.tasks if t.id == task_id), None)
            task = forms.task_from(answers, new_id(), before, self.session.today)
            self._save(edits.with_task(job, task), "Task written down." if before else "Task added.")

    def _keep_need(self, place: int, answers: Answers) -> None:
        if job := self._open_own():
            at = place if place >= 0 else len(job.needs)
            self._save(edits.with_need(job, at, forms.need_from(answers, self.session.today)), "Written down.")

    def _keep_support(self, before: str, answers: Answers) -> None:
        if job := self._open_own():
            source = forms.provenance_from(answers, self.session.today)
            self._save(edits.with_support(job, before, answers["words"], source), "Written down.")

    # Inside

    def reload(self) -> None:
        """Read the list and the open job again."""
        rows, counts = self._rows(), dict(self.session.jobs.origins())
        if not any(row.id == self._chosen for row in rows):
            self._chosen = rows[0].id if rows else self._chosen if self._open() else ""
        chips = tuple(
            OriginChip(origin, origin_name(origin), count, origin == self._origin)
            for origin, count in sorted(counts.items(), key=_own_first)
        )
        place = next((n for n, row in enumerate(rows) if row.id == self._chosen), -1)
        same = rows == self._state.rows
        self._set(
            replace(self._state, called=self.session.called, chips=chips, total=sum(counts.values()), rows=rows,
                    chosen=place, detail=self._detail(), round=self._state.round + (not same))
        )  # fmt: skip

    def _rows(self) -> tuple[JobRow, ...]:
        store, query = self.session.jobs, self._state.query.strip()
        titles = store.titles(self._origin or None)
        if query:
            return rows_of_hits(self._search.find(query, FOUND_AT_MOST), titles)
        known = {str(job.id): known_facets(job) for job in store.jobs("own")}
        return rows_of(sorted(titles, key=_ours_first), known)

    def _open(self) -> Job | None:
        job: Job | None = self.session.jobs.job(self._chosen) if self._chosen else None
        return job

    def _detail(self) -> JobDetail | None:
        job = self._open()
        return detail(job, load_activities(), self.session.visits.visits(job.id)) if job else None

    def _open_own(self) -> Job | None:
        job = self._open()
        return job if job is not None and job.origin == "own" else None

    def _save(self, job: Job, notice: str) -> bool:
        return self._run(self.session.jobs.save_job(job), notice)


def _ours_first(title: JobTitle) -> bool:
    return title.origin != "own"


def _own_first(pair: tuple[str, int]) -> tuple[bool, str]:
    return pair[0] != "own", pair[0]
