"""Put a role together: tasks out of one or several jobs, each with its hours a week, become a new job."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.jobs import origin_name
from jobs.carving import Pick, carve, hours_of, left_over, total_hours
from jobs.model import Job, Task
from jobs.search import Search
from records.ids import new_id

FOUND = 12
MOST_HOURS = 60.0
_SWAPS: dict[bool | None, str] = {True: "can be swapped", False: "belongs to the job"}


@dataclass(frozen=True, slots=True)
class FoundJob:
    """One job that tasks can be taken from."""

    id: str
    title: str
    second: str


@dataclass(frozen=True, slots=True)
class TaskShown:
    """One task of a source job: whether it is in the role, and its hours a week as text."""

    id: str
    words: str
    taken: bool
    hours: str
    swap: str


@dataclass(frozen=True, slots=True)
class SourceShown:
    """A job tasks are taken from."""

    id: str
    title: str
    tasks: tuple[TaskShown, ...]
    stays: str


@dataclass(frozen=True, slots=True)
class RoleLine:
    """One task of the new role."""

    words: str
    hours: str
    source: str


@dataclass(frozen=True, slots=True)
class CarveState:
    """Everything the page shows."""

    query: str = ""
    found: tuple[FoundJob, ...] = ()
    sources: tuple[SourceShown, ...] = ()
    role: tuple[RoleLine, ...] = ()
    total: str = ""
    notice: str = ""
    can_undo: bool = False


class CarvePresenter(UndoingPresenter):
    """What is being put together stays until the role is made."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: CarveState = CarveState()
        self._sources: list[str] = []
        self._taken: dict[tuple[str, str], float | None] = {}  # (job, task) -> hours, None for as the job gives it
        self._search = Search(session.file.db)
        self.subscribe(("jobs",))

    @property
    def state(self) -> CarveState:
        """Return what the page shows."""
        return self._state

    def come_into_view(self) -> None:
        """Begin with the job another place left in view, without the tasks a match would rather not have."""
        wanted = self.session.job_id
        if wanted and not self._taken and self.session.jobs.job(wanted) is not None:
            self._sources = [wanted]
        self.reload()

    def search(self, text: str) -> None:
        """Find further jobs to take tasks from."""
        self._state = replace(self._state, query=text)
        self.reload()

    def add_job(self, job_id: str) -> None:
        """Show another job's tasks."""
        if job_id not in self._sources:
            self._sources.append(job_id)
        self._state = replace(self._state, query="")
        self.reload()

    def add_row(self, place: int) -> None:
        """Show the tasks of the job at a row of what was found (from 0)."""
        if 0 <= place < len(self._state.found):
            self.add_job(self._state.found[place].id)

    def drop_job(self, job_id: str) -> None:
        """Put a job away with what was taken from it."""
        self._sources = [known for known in self._sources if known != job_id]
        self._taken = {key: hours for key, hours in self._taken.items() if key[0] != job_id}
        self.reload()

    def turn_task(self, job_id: str, task_id: str) -> None:
        """Take a task into the role, or leave it where it is."""
        key = (job_id, task_id)
        if key in self._taken:
            del self._taken[key]
        else:
            self._taken[key] = None
        self.reload()

    def set_hours(self, job_id: str, task_id: str, typed: str) -> None:
        """Say how many hours a week a task is to have; nothing for as much as the job gives it."""
        try:
            hours = float(typed.replace(",", ".")) if typed.strip() else None
        except ValueError:
            self._set(replace(self._state, notice="I could not read the hours. Try 2 or 2.5.", can_undo=False))
            return
        if hours is not None and not 0 < hours <= MOST_HOURS:
            self._set(replace(self._state, notice="Hours a week are between 0 and 60.", can_undo=False))
            return
        self._taken[(job_id, task_id)] = hours
        self._state = replace(self._state, notice="")
        self.reload()

    def make(self) -> None:
        """Ask what the role is called and where it is, and make it."""
        picks = self._picks()
        if not picks:
            return
        employers = {pick.job.employer for pick in picks if pick.job.employer}
        form = Form(
            "A new role",
            (
                Field("title", "What is the role called?", needed=True, help="Such as “Salads and deliveries”."),
                Field("employer", "Who is the employer?", value=employers.pop() if len(employers) == 1 else ""),
                Field("summary", "What is it, in a sentence?", FieldKind.WORDS),
            ),
            keep="Make the role",
            intro="Its tasks keep a note of the job they came from.",
        )
        self.prompts.fill(form, self._made)

    def reload(self) -> None:
        """Read the jobs again."""
        jobs = self._jobs()
        self._sources = [str(job.id) for job in jobs]
        picks = self._picks()
        self._set(
            replace(
                self._state, found=self._found(), sources=tuple(self._source(job, picks) for job in jobs),
                role=tuple(RoleLine(p.task.words, _hours(hours_of(p)) or "not known", p.job.title) for p in picks),
                total=f"{_hours(total_hours(picks))} a week" if picks else "",
            )
        )  # fmt: skip

    # Inside

    def _made(self, answers: Answers) -> None:
        job_id = new_id()
        role = carve(job_id, answers["title"], answers["employer"], self._picks(), answers["summary"])
        if self._run(self.session.jobs.save_job(role), ""):
            self._sources, self._taken = [], {}
            self._state = CarveState()
            self.session.job_id = job_id
            self.go_to("jobs")

    def _jobs(self) -> list[Job]:
        found = (self.session.jobs.job(job_id) for job_id in self._sources)
        return [job for job in found if job is not None]

    def _picks(self) -> list[Pick]:
        return [
            Pick(job, task, self._taken[(str(job.id), str(task.id))])
            for job in self._jobs()
            for task in job.tasks
            if (str(job.id), str(task.id)) in self._taken
        ]

    def _source(self, job: Job, picks: list[Pick]) -> SourceShown:
        stays = left_over(job, picks)
        said = "Nothing stays with it." if not stays else f"{len(stays)} of {len(job.tasks)} tasks stay with it."
        title = f"{job.title}, {job.employer}" if job.employer else job.title
        return SourceShown(str(job.id), title, tuple(self._task(job, task) for task in job.tasks), said)

    def _task(self, job: Job, task: Task) -> TaskShown:
        key = (str(job.id), str(task.id))
        hours = hours_of(Pick(job, task, self._taken.get(key)))
        shown = "" if hours is None else f"{hours:g}"
        return TaskShown(str(task.id), task.words, key in self._taken, shown, _SWAPS.get(task.can_swap, ""))

    def _found(self) -> tuple[FoundJob, ...]:
        query = self._state.query.strip()
        if query:
            hits = self._search.find(query, FOUND)
            titles = {str(t.id): t for t in self.session.jobs.titles()}
            rows = [titles[hit.job_id] for hit in hits if hit.job_id in titles]
        else:
            rows = list(self.session.jobs.titles("own"))[:FOUND]
        return tuple(
            FoundJob(str(row.id), row.title, row.employer or origin_name(row.origin))
            for row in rows
            if str(row.id) not in self._sources
        )


def _hours(hours: float | None) -> str:
    if hours is None:
        return ""
    return "1 hour" if hours == 1 else f"{hours:g} hours"
