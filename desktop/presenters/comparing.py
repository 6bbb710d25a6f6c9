"""Two or three jobs side by side: tasks, conditions, needs, supports, and how each stands for the person in view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop.presenters.base import Presenter
from desktop.presenters.forms import Field, FieldKind, Form
from desktop.words.jobs import FACET_NAMES, value_text
from jobs.activities import load_activities
from jobs.facets import FACETS
from jobs.model import Job, Task
from matching.model import Ledger, Profile
from matching.ranking import Library, rank

MOST = 3
NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Column:
    """One job at the head of its column. `match` is empty where nobody is in view."""

    id: str
    title: str
    employer: str
    match: str


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One line across: its name, a text for each job, and whether they differ."""

    name: str
    cells: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class CompareGroup:
    """Lines that belong together."""

    title: str
    rows: tuple[CompareRow, ...]


@dataclass(frozen=True, slots=True)
class CompareState:
    """Everything the page shows."""

    columns: tuple[Column, ...] = ()
    groups: tuple[CompareGroup, ...] = ()
    can_add: bool = True


class ComparePresenter(Presenter):
    """Nothing is kept: a comparison is only looked at."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = CompareState()
        self._ids: list[str] = []
        self.subscribe(("jobs", "resources", "preferences", "people"))

    @property
    def state(self) -> CompareState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show the jobs for another person, or for nobody."""
        self.reload()

    def come_into_view(self) -> None:
        """Add the job another place left in view."""
        self.add(self.session.job_id)

    def add(self, job_id: str) -> None:
        """Put a job beside the others; at the most three."""
        if job_id and job_id not in self._ids and len(self._ids) < MOST:
            self._ids.append(job_id)
        self.reload()

    def choose(self) -> None:
        """Ask which job is to stand beside the others."""
        ours = (t for t in self.session.jobs.titles() if t.origin in ("own", "starter"))
        titles = [title for title in ours if str(title.id) not in self._ids]
        choices = tuple((str(t.id), f"{t.title}, {t.employer}" if t.employer else t.title) for t in titles)
        if choices:
            field = Field("job", "Which job?", FieldKind.CHOICE, choices[0][0], choices=choices)
            form = Form("Beside the others", (field,), keep="Put it there")
            self.prompts.fill(form, lambda given: self.add(given["job"]))

    def take_away(self, job_id: str) -> None:
        """Take a job out of the comparison."""
        self._ids = [known for known in self._ids if known != job_id]
        self.reload()

    def see(self, job_id: str) -> None:
        """Open a job in Jobs."""
        self.session.job_id = job_id
        self.go_to("jobs")

    def reload(self) -> None:
        """Read the jobs again."""
        jobs = [job for job_id in self._ids if (job := self.session.jobs.job(job_id)) is not None]
        self._ids = [str(job.id) for job in jobs]
        matches = self._matches(jobs)
        columns = tuple(Column(str(job.id), job.title, job.employer, matches.get(str(job.id), "")) for job in jobs)
        self._state = replace(self._state, columns=columns, groups=_groups(jobs), can_add=len(jobs) < MOST)
        self.state_changed.emit(self._state)

    def _matches(self, jobs: list[Job]) -> dict[str, str]:
        person_id = self.session.person_id
        if not person_id or not jobs:
            return {}
        people = self.session.people
        profile = Profile(tuple(people.resources(person_id)), tuple(people.preferences(person_id)))
        ranking = rank(profile, Library(tuple(jobs), self.session.understanding))
        said = {}
        for job in jobs:
            match = ranking.match(str(job.id))
            want, bring, change = (round(match.total(ledger)) for ledger in Ledger)
            said[str(job.id)] = f"Want {want}, bring {bring}, would need to change {abs(change)}"
        return said


def _groups(jobs: list[Job]) -> tuple[CompareGroup, ...]:
    if not jobs:
        return ()
    facts = [_fact(facet, jobs) for facet in FACETS if any(job.condition(facet) for job in jobs)]
    groups = (
        CompareGroup("Conditions", tuple(facts)),
        CompareGroup("Tasks, by kind of work", tuple(_tasks(jobs))),
        CompareGroup("Needed, and on offer", (
            _row("What is needed", [tuple(need.words for need in job.needs) for job in jobs]),
            _row("Support on offer", [job.supports for job in jobs]),
        )),
    )  # fmt: skip
    return tuple(group for group in groups if group.rows)


def _fact(facet: str, jobs: list[Job]) -> CompareRow:
    known = [job.condition(facet) for job in jobs]
    cells = tuple(value_text(facet, c.value) if c else NOT_KNOWN for c in known)
    return CompareRow(FACET_NAMES[facet], cells, len(set(cells)) > 1)


def _tasks(jobs: list[Job]) -> list[CompareRow]:
    """Return the tasks of all jobs, those of one kind of work on one line, the kinds most jobs share first."""
    known = load_activities()
    kinds: dict[str, list[list[Task]]] = {}
    for place, job in enumerate(jobs):
        for task in job.tasks:
            kind = task.activities[0] if task.activities else ""
            kinds.setdefault(kind, [[] for _ in jobs])[place].append(task)
    order = sorted(kinds.items(), key=lambda pair: (-sum(bool(tasks) for tasks in pair[1]), not pair[0]))
    rows = []
    for kind, tasks in order:
        name = known[kind].title if kind in known else "Other tasks"
        rows.append(_row(name, [tuple(task.words for task in mine) for mine in tasks], "not in this job"))
    return rows


def _row(name: str, texts: list[tuple[str, ...]], nothing: str = NOT_KNOWN) -> CompareRow:
    cells = tuple("\n".join(text) if text else nothing for text in texts)
    return CompareRow(name, cells, len({bool(text) for text in texts}) > 1)
