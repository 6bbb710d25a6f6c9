"""Jobs: find them, see what each really asks, write down what is learnt, bring whole libraries in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from desktop.presenters.base import Presenter
from desktop.presenters.job_view import JobDetail, JobRow, detail, known_facets, rows_of, rows_of_hits
from desktop.presenters.matches import OriginChip
from desktop.words.jobs import origin_name
from jobs.activities import load_activities
from jobs.facets import BadValue, parse_value
from jobs.importing import Imported, Reject, import_into
from jobs.model import Condition, Job, JobId, JobKind, Provenance, Source, Task, TaskId
from jobs.reading import read_jobs
from jobs.search import Search
from records.errors import KeelError
from records.ids import new_id

FOUND_AT_MOST = 60


@dataclass(frozen=True, slots=True)
class JobsState:
    """Everything the page shows."""

    query: str = ""
    chips: tuple[OriginChip, ...] = ()
    total: int = 0
    rows: tuple[JobRow, ...] = ()
    chosen: int = -1
    detail: JobDetail | None = None
    notice: str = ""
    mistake: str = ""
    importing: bool = False
    progress: tuple[int, int] = (0, 0)
    rejects: tuple[str, ...] = ()
    round: int = 0  # counts up when the rows are other rows


class JobsPresenter(Presenter):
    """Short reads happen at once; an import is a chore that can be stopped and then keeps nothing."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = JobsState()
        self._origin = ""
        self._chosen = ""
        self._search = Search(session.file.db)
        self.subscribe({"jobs": self._reload})

    @property
    def state(self) -> JobsState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show the page; jobs are the same whoever is in view."""
        self._reload()

    # Finding

    def search(self, text: str) -> None:
        """Show the jobs whose title or tasks match, best first; all of them for no text."""
        self._state = replace(self._state, query=text)
        self._reload()

    def choose_origin(self, origin: str) -> None:
        """Show jobs of one origin only; of all for an empty one or for the one shown already."""
        self._origin = "" if origin == self._origin else origin
        self._reload()

    def choose_job(self, job_id: str) -> None:
        """Open a job by its id."""
        self._chosen = job_id
        place = next((n for n, row in enumerate(self._state.rows) if row.id == job_id), -1)
        self._set(replace(self._state, chosen=place, detail=self._detail(), notice="", mistake=""))

    def choose_row(self, place: int) -> None:
        """Open the job at a row (from 0)."""
        if 0 <= place < len(self._state.rows):
            self.choose_job(self._state.rows[place].id)

    # Writing down what is learnt

    def add_vacancy(self, title: str, employer: str) -> None:
        """Add a vacancy of our own, starting from the job that is open (its facts stay marked as typical)."""
        typical = self.session.jobs.job(self._chosen) if self._chosen else None
        self._add(_copied(typical, title.strip(), employer.strip()) if typical else None, title)

    def add_job(self, title: str, employer: str) -> None:
        """Add a vacancy of our own of which nothing is known yet but its name."""
        self._add(Job(JobId(new_id()), title.strip(), JobKind.VACANCY, "own", employer.strip()), title)

    def save_fact(self, facet: str, raw: object, said: str, source: Source, where: str) -> bool:
        """Write down what a job asks on one facet, with how it is known. Returns whether it was kept."""
        job = self._open_own()
        if job is None:
            return False
        try:
            value = parse_value(facet, raw)
        except BadValue:
            return self._mistake("That does not fit here. Try a number, or leave it and ask later.")
        fact = Condition(facet, value, said.strip(), Provenance(source, where.strip(), self.session.clock().date()))
        others = tuple(c for c in job.conditions if c.facet != facet)
        return self._save(replace(job, conditions=(*others, fact)), "Written down.")

    def forget_fact(self, facet: str) -> bool:
        """Make one facet of the open job not known again."""
        job = self._open_own()
        if job is None:
            return False
        others = tuple(c for c in job.conditions if c.facet != facet)
        return self._save(replace(job, conditions=others), "Not known again.")

    def add_task(self, said: str) -> bool:
        """Add a task to the open job, in plain words."""
        job = self._open_own()
        if job is None or not said.strip():
            return False
        known = Provenance(Source.EMPLOYER, "", self.session.clock().date())
        task = Task(TaskId(new_id()), said.strip(), provenance=known)
        return self._save(replace(job, tasks=(*job.tasks, task)), "Task added.")

    def remove_task(self, task_id: str) -> bool:
        """Take a task out of the open job."""
        job = self._open_own()
        if job is None:
            return False
        return self._save(replace(job, tasks=tuple(t for t in job.tasks if t.id != task_id)), "Task taken out.")

    def remove_job(self) -> None:
        """Take the open job away; undo brings it back."""
        job = self._open_own()
        if job is not None:
            self._chosen = ""
            self._run(self.session.jobs.remove_job(job.id), f"{job.title} taken away.")

    # Bringing a library in

    def import_library(self) -> None:
        """Ask for a file and bring its jobs in, all or nothing."""
        path = self.prompts.open_file("Bring jobs in", "Job libraries (*.zip *.csv *.json)")
        if path:
            self.import_from(Path(path))

    def import_from(self, path: Path) -> None:
        """Bring the jobs of a file in as a chore."""
        self._set(replace(self._state, importing=True, progress=(0, 0), rejects=(), notice="", mistake=""))
        self.chores.start(
            _Import(self.session.file, path), done=self._imported, failed=self._not_imported, progress=self._progress
        )

    def stop_import(self) -> None:
        """Stop the import; nothing of it is kept."""
        self.chores.cancel()

    def _imported(self, imported: Imported) -> None:
        count = len(imported.jobs)
        name = origin_name(imported.origin)
        self._state = replace(
            self._state, importing=False, rejects=tuple(_reject(r) for r in imported.rejects),
            notice=f"{count} jobs of {name} are in. "
            + (f"{len(imported.rejects)} lines were left out." if imported.rejects else "No line was left out."),
        )  # fmt: skip
        history = self.session.history
        history.forget()  # an undo from before could name jobs that have given way
        history.note("jobs.import")
        history.announce(frozenset({"jobs"}), "jobs.import")

    def _not_imported(self, fault: Exception) -> None:
        self._set(replace(self._state, importing=False, progress=(0, 0)))
        self.report(fault)

    def _progress(self, done: int, total: int) -> None:
        self._set(replace(self._state, progress=(done, total)))

    # Inside

    def _reload(self) -> None:
        rows, counts = self._rows(), dict(self.session.jobs.origins())
        if not any(row.id == self._chosen for row in rows):
            self._chosen = rows[0].id if rows else ""
        chips = tuple(
            OriginChip(origin, origin_name(origin), count, origin == self._origin)
            for origin, count in sorted(counts.items(), key=lambda pair: (pair[0] != "own", pair[0]))
        )
        place = next((n for n, row in enumerate(rows) if row.id == self._chosen), -1)
        self._set(
            replace(self._state, chips=chips, total=sum(counts.values()), rows=rows, chosen=place,
                    detail=self._detail(), round=self._state.round + 1)
        )  # fmt: skip

    def _rows(self) -> tuple[JobRow, ...]:
        store, query = self.session.jobs, self._state.query.strip()
        if query:
            hits = self._search.find(query, FOUND_AT_MOST)
            allowed = frozenset(t.id for t in store.titles(self._origin)) if self._origin else None
            return rows_of_hits(hits, allowed)
        known = {str(job.id): known_facets(job) for job in store.jobs("own")}
        titles = sorted(store.titles(self._origin or None), key=lambda t: t.origin != "own")
        return rows_of(titles, known)

    def _detail(self) -> JobDetail | None:
        job = self.session.jobs.job(self._chosen) if self._chosen else None
        return detail(job, load_activities()) if job else None

    def _open_own(self) -> Job | None:
        job: Job | None = self.session.jobs.job(self._chosen) if self._chosen else None
        return job if job is not None and job.origin == "own" else None

    def _add(self, job: Job | None, title: str) -> None:
        if job is None or not title.strip():
            self._mistake("A job needs a name, such as “Kitchen assistant”.")
            return
        self._chosen, self._origin = str(job.id), ""
        self._state = replace(self._state, query="")
        self._save(job, f"{job.title} added.")

    def _save(self, job: Job, notice: str) -> bool:
        return self._run(self.session.jobs.save_job(job), notice)

    def _run(self, edit: Any, notice: str) -> bool:
        self._state = replace(self._state, notice=notice, mistake="")
        try:
            self.session.history.run(edit)
        except KeelError as fault:
            self._state = replace(self._state, notice="")
            self.report(fault)
            return False
        return True

    def _mistake(self, sentence: str) -> bool:
        self._set(replace(self._state, mistake=sentence, notice=""))
        return False

    def _set(self, state: JobsState) -> None:
        self._state = state
        self.state_changed.emit(state)


@dataclass(frozen=True, slots=True)
class _Import:
    """Reads a library and writes it, on a worker thread with a connection of its own."""

    file: Any
    path: Path

    def __call__(self, progress: Callable[[int, int], None]) -> Imported:
        imported = read_jobs(self.path, progress)
        db = self.file.writer()
        try:
            import_into(db, imported, progress)
        finally:
            db.close()
        return imported


def _copied(job: Job, title: str, employer: str) -> Job:
    """Return a vacancy like `job`; every fact keeps its source, so typical ones stay open to question."""
    job_id = new_id()
    tasks = tuple(replace(task, id=TaskId(f"{job_id}.{n}")) for n, task in enumerate(job.tasks, 1))
    return replace(
        job, id=JobId(job_id), title=title, kind=JobKind.VACANCY, origin="own", employer=employer, tasks=tasks,
        other_titles=(), version=1,
    )  # fmt: skip


def _reject(reject: Reject) -> str:
    return f"{reject.table}, line {reject.line}: {reject.reason}"
