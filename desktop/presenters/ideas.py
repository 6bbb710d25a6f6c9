"""Ideas: begin at a task or a condition of a job, say what gets in the way there, and find what could be asked for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from desktop.presenters import idea_forms as forms
from desktop.presenters import job_edits
from desktop.presenters.adjustment_forms import job_form
from desktop.presenters.forms import Answers
from desktop.presenters.idea_exchange import IdeaExchange
from desktop.presenters.ideas_view import (
    IdeaRow,
    IdeaShown,
    Start,
    demand_choices,
    from_start,
    narrowed,
    rows_of,
    shown,
    starts_of,
    task_of,
)
from desktop.words import ideas as words
from desktop.words.adjustments import Voice
from jobs.model import Job
from supportplans.catalogue import catalogue, offered
from supportplans.ideas import Idea, Search, find
from supportplans.model import Cost


@dataclass(frozen=True, slots=True)
class IdeasState:
    """Everything the page shows. `hint` says why the list is empty; `can_mark` offers to say what a task asks."""

    called: str = ""
    job: str = ""
    other_jobs: bool = False
    starts: tuple[Start, ...] = (Start(),)
    start: str = ""
    in_the_way: str = ""
    search: Search = field(default_factory=Search)
    shelf: str = words.ALL
    demands: tuple[tuple[str, str], ...] = ()
    rows: tuple[IdeaRow, ...] = ()
    chosen: int = -1
    shown: IdeaShown | None = None
    hint: str = ""
    can_mark: bool = False
    narrowed: bool = False
    notice: str = ""
    can_undo: bool = False


class IdeasPresenter(IdeaExchange):
    """Ideas come from what the work asks of anybody; nothing of the person is looked at to find one."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: IdeasState = IdeasState()
        self._chosen, self._job_id = "", ""
        self.subscribe(("plans", "jobs", "people"))

    @property
    def state(self) -> IdeasState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Begin anew for another person: nothing that was said for one is carried to the next."""
        self._chosen, self._job_id, self._state = "", "", IdeasState()
        self.reload()

    def come_into_view(self) -> None:
        """Begin with the job the person has; where they have none, with the job in view."""
        wanted = "" if self._held() else self.session.job_id
        if wanted and wanted != self._job_id and self.session.jobs.job(wanted) is not None:
            self._take_job(wanted)
        else:
            self.reload()

    # Where it begins

    def choose_job(self) -> None:
        """Ask which job it is about."""
        self.prompts.fill(job_form(self._jobs(), self._job_id), self._hear_job)

    def begin_at(self, start_id: str) -> None:
        """Begin at a task or a condition; ideas for it alone are shown."""
        if start_id != self._state.start:
            self._chosen = ""
            self._see(start=start_id)

    def say(self, text: str) -> None:
        """Keep what gets in the way, as it is being typed."""
        self._state = replace(self._state, in_the_way=text)

    def mark_task(self) -> None:
        """Ask what the task asks of anybody, so that ideas can be found from it."""
        job, task = self._job(), self._task()
        if job is not None and task is not None:
            self.prompts.fill(forms.asks_form(task), partial(self._keep_asks, str(task.id)))

    # Finding

    def search(self, text: str) -> None:
        """Show the ideas in which words that begin so stand."""
        self._look(words=text)

    def narrow(self, demand: str | None = None, cost: str | None = None, fluctuates: bool | None = None) -> None:
        """Narrow by what work asks, by cost, or to what can come and go; an empty choice does not narrow."""
        wanted: dict[str, Any] = {}
        if demand is not None:
            wanted["demand"] = demand
        if cost is not None:
            wanted["cost"] = Cost(cost) if cost else None
        if fluctuates is not None:
            wanted["fluctuates"] = fluctuates
        self._look(**wanted)

    def choose_shelf(self, shelf: str) -> None:
        """Show all ideas, the service's own, or those put away."""
        self._see(shelf=shelf)

    def look_at_all(self) -> None:
        """Take every narrowing away."""
        self._see(search=Search(), shelf=words.ALL, start="")

    def choose_row(self, place: int) -> None:
        """Open the idea at a row (from 0)."""
        if 0 <= place < len(self._state.rows):
            self.open_idea(self._state.rows[place].id)

    def open_idea(self, idea_id: str) -> None:
        """Open an idea, also one that the list does not show just now."""
        self._chosen = idea_id
        self._see()

    # Onto the list

    def put_on_list(self, you: bool = False) -> None:
        """Ask, and make an adjustment of the open idea: nothing is asked for by that."""
        idea = self._open()
        if idea is not None:
            self._ask(idea, you)

    def something_else(self, you: bool = False) -> None:
        """Make an adjustment in own words, with no idea behind it."""
        self._ask(None, you)

    def _ask(self, idea: Idea | None, you: bool) -> None:
        if not self.session.person_id:
            return
        voice = Voice(self._state.called or "the person", you)
        start = next((s for s in self._state.starts if s.id == self._state.start), Start())
        form = forms.list_form(idea, self._state.starts, start, self._state.in_the_way, voice)
        self.prompts.fill(form, partial(self._put, idea, start, voice))

    def _put(self, idea: Idea | None, start: Start, voice: Voice, answers: Answers) -> None:
        made = forms.adjustment_from(answers, idea, self.session.person_id, self._job(), self._employer(), start)
        told = f"On {voice.whose} list: {made.title}. It is not asked for yet."
        if self._run(self.session.plans.save_adjustment(made), told):
            self._see(keep_notice=True, in_the_way="")

    # Inside

    def _hear_job(self, answers: Answers) -> None:
        self._take_job(str(answers["job"] or ""))

    def _take_job(self, job_id: str) -> None:
        self._job_id, self._chosen = job_id, ""
        self._see(start="", in_the_way="")

    def _keep_asks(self, task_id: str, answers: Answers) -> None:
        job = self._job()
        task = next((t for t in job.tasks if str(t.id) == task_id), None) if job else None
        if job is None or task is None:
            return
        marked = job_edits.with_task(job, replace(task, demands=answers["demands"]))
        edit = replace(self.session.jobs.save_job(marked), kind="task.asks")
        self._run(edit, "Written down. These ideas answer what the task asks.")

    def reload(self) -> None:
        """Read the job, the service's own ideas and the list again."""
        if not self._job_id:
            self._job_id = self._first_job()
        self._see(keep_notice=True)

    def _see(self, keep_notice: bool = False, **what: Any) -> None:
        """Show another part of the ideas; what was told before is not told of it."""
        if not keep_notice:
            what |= {"notice": "", "can_undo": False}
        self._state = replace(self._state, **what)
        job, own = self._job(), self.session.ideas.own()
        starts = starts_of(job)
        start = next((s for s in starts if s.id == self._state.start), starts[0])
        every = tuple(i for i in own if i.away) if self._state.shelf == words.AWAY else offered(own)
        found = find(from_start(every, job, start), self._searched())
        self._chosen = self._chosen if self._open() else (found[0].id if found else "")
        opened = self._open()
        self._set(replace(
            self._state, called=self.session.called, job=_job_words(job), other_jobs=len(self._jobs()) > 1,
            starts=starts, start=start.id, demands=demand_choices(offered(own)), rows=rows_of(found),
            chosen=next((n for n, idea in enumerate(found) if idea.id == self._chosen), -1),
            shown=shown(opened, offered(own)) if opened else None, hint="" if found else self._hint(job, start),
            can_mark=self._markable(job, start),
            narrowed=narrowed(self._state.search) or bool(start.id or self._state.shelf),
        ))  # fmt: skip

    def _hint(self, job: Job | None, start: Start) -> str:
        task = task_of(job, start)
        if task is not None and not task.demands:
            return words.NOTHING_MARKED
        if self._state.search == Search() and not start.id:
            return {words.OWN: words.NOTHING_OWN, words.AWAY: words.NOTHING_AWAY}.get(
                self._state.shelf, words.NOTHING_FOUND
            )
        return words.NOTHING_FOUND

    def _markable(self, job: Job | None, start: Start) -> bool:
        return job is not None and job.origin == "own" and task_of(job, start) is not None

    def _look(self, **what: Any) -> None:
        self._see(search=replace(self._state.search, **what))

    def _searched(self) -> Search:
        return replace(self._state.search, own=self._state.shelf == words.OWN)

    def _open(self) -> Idea | None:
        own = self.session.ideas.own()
        return next((idea for idea in (*own, *catalogue()) if idea.id == self._chosen), None)

    def _task(self) -> Any:
        return task_of(self._job(), Start(self._state.start))

    def _job(self) -> Job | None:
        found: Job | None = self.session.jobs.job(self._job_id) if self._job_id else None
        return found

    def _jobs(self) -> tuple[Job, ...]:
        """Return the jobs an adjustment can be for: those held, talked about or in view, and our own."""
        person = self.session.person_id
        held = [p.job_id for p in self.session.posts.posts(person)] if person else []
        talked = [str(a.job_id) for a in self.session.plans.adjustments(person)] if person else []
        own = [str(job.id) for job in self.session.jobs.jobs("own")]
        ids = dict.fromkeys((*held, self.session.job_id, *reversed(talked), *own))
        return tuple(job for job_id in ids if job_id and (job := self.session.jobs.job(job_id)))

    def _first_job(self) -> str:
        person = self.session.person_id
        if not person:
            return ""
        talked = [str(a.job_id) for a in reversed(self.session.plans.adjustments(person))]
        return next((j for j in (self._held(), self.session.job_id, *talked) if j and self.session.jobs.job(j)), "")

    def _held(self) -> str:
        """Return the job the person has today, where the file knows its tasks; nothing where they have none."""
        person = self.session.person_id
        held = [p.job_id for p in self.session.posts.posts(person) if p.lasts(self.session.today)] if person else []
        return next((job_id for job_id in held if job_id and self.session.jobs.job(job_id)), "")

    def _employer(self) -> str:
        person = self.session.person_id
        named = [p.employer for p in self.session.posts.posts(person)]
        named += [a.employer for a in reversed(self.session.plans.adjustments(person))]
        return next((name for name in named if name), "")


def _job_words(job: Job | None) -> str:
    return "" if job is None else f"{job.title}, {job.employer}" if job.employer else job.title
