"""What the Jobs page shows of a job: pure functions from a job to rows of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.words import jobs as words
from jobs.activities import Activity
from jobs.facets import FACETS
from jobs.model import Job, JobKind, Task
from jobs.search import Hit
from jobs.store import JobTitle


@dataclass(frozen=True, slots=True)
class JobRow:
    """One job in the list; `second` is its employer, or the task by which it was found."""

    id: str
    title: str
    second: str
    end: str

    @property
    def name(self) -> str:
        """Return what a screen reader says of the row."""
        return ", ".join(part for part in (self.title, self.second, self.end) if part)


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task as a row of the table."""

    id: str
    words: str
    often: str
    needed: str
    known_by: str
    activity: str

    @property
    def cells(self) -> tuple[str, ...]:
        """Return the row's texts in the order of the columns."""
        return self.words, self.often, self.needed, self.known_by, self.activity


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """One facet of a job. Where `known` is false, `says` is the question and `source` whom to ask."""

    facet: str
    name: str
    says: str
    source: str
    known: bool


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A qualification, licence or check."""

    kind: str
    says: str
    source: str


@dataclass(frozen=True, slots=True)
class JobDetail:
    """A whole job as shown. `own` jobs can be changed; others are copied first."""

    id: str
    title: str
    caption: str
    summary: str
    tasks: tuple[TaskRow, ...]
    conditions: tuple[ConditionLine, ...]
    unknown: int
    needs: tuple[NeedLine, ...]
    supports: tuple[str, ...]
    own: bool
    employer: str


def rows_of(titles: Iterable[JobTitle], known: Mapping[str, int]) -> tuple[JobRow, ...]:
    """Return list rows; `known` gives, for some jobs, how many facets are known."""
    return tuple(
        JobRow(t.id, t.title, t.employer or words.origin_name(t.origin), _known(known.get(t.id)) or _kind(t.kind))
        for t in titles
    )


def rows_of_hits(hits: Iterable[Hit], allowed: frozenset[str] | None) -> tuple[JobRow, ...]:
    """Return list rows of a search, each job once, saying by which task it was found."""
    rows: dict[str, JobRow] = {}
    for hit in hits:
        if hit.job_id not in rows and (allowed is None or hit.job_id in allowed):
            rows[hit.job_id] = JobRow(hit.job_id, hit.title, hit.task_words or hit.employer, "")
    return tuple(rows.values())


def detail(job: Job, activities: Mapping[str, Activity]) -> JobDetail:
    """Return a job as shown, what is known first and what is not known as questions to ask."""
    lines = tuple(_condition(job, facet) for facet in FACETS)
    known = tuple(line for line in lines if line.known)
    asked = tuple(line for line in lines if not line.known)
    kind = "Typical of the occupation, not of one employer" if job.kind is JobKind.OCCUPATION else ""
    caption = ". ".join(part for part in (job.employer, kind, words.origin_name(job.origin)) if part)
    return JobDetail(
        str(job.id), job.title, f"{caption}.", job.summary,
        tuple(_task(task, activities) for task in job.tasks), known + asked, len(asked),
        tuple(NeedLine(words.NEEDS[n.kind], _need(n.words, n.on_the_job), words.source_text(n.provenance))
              for n in job.needs),
        job.supports, job.origin == "own", job.employer,
    )  # fmt: skip


def known_facets(job: Job) -> int:
    """Return on how many facets something is known."""
    return len({c.facet for c in job.conditions if c.facet in FACETS})


def _known(count: int | None) -> str:
    return "" if count is None else f"{count} of {len(FACETS)} known"


def _kind(kind: str) -> str:
    return words.KINDS[JobKind(kind)]


def _task(task: Task, activities: Mapping[str, Activity]) -> TaskRow:
    often = ", ".join(p for p in (words.FREQUENCY.get(task.frequency, "") if task.frequency else "",
                                  words.share_text(task.share)) if p)  # fmt: skip
    needed = words.IMPORTANCE[task.importance] if task.importance else "Not known"
    if task.can_swap:
        needed = f"{needed}, can swap" if task.importance else "Can swap"
    tagged = ", ".join(activities[a].title for a in task.activities if a in activities)
    return TaskRow(str(task.id), task.words, often or "Not known", needed, words.source_text(task.provenance), tagged)


def _condition(job: Job, facet: str) -> ConditionLine:
    found, name = job.condition(facet), words.FACET_NAMES[facet]
    if found is None:
        who = f"Ask {job.employer}" if job.employer else "Ask the employer"
        return ConditionLine(facet, name, words.QUESTIONS[facet], who, False)
    says = found.words or words.value_text(facet, found.value)
    return ConditionLine(facet, name, says, words.source_text(found.provenance), True)


def _need(said: str, on_the_job: bool | None) -> str:
    if on_the_job is None:
        return said
    return f"{said} (can be got after starting)" if on_the_job else f"{said} (before starting)"
