"""What the Jobs page shows of a job: pure functions from a job to rows of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.presenters.visit_view import note_lines
from desktop.words import jobs as words
from jobs.activities import Activity
from jobs.facets import FACETS
from jobs.model import Job, JobKind, Provenance, Source, Task
from jobs.search import Hit
from jobs.store import JobTitle
from jobs.visits import Visit

NOT_KNOWN = "Not known"
_COUNTS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
           "Thirteen", "Fourteen", "Fifteen", "Sixteen")  # fmt: skip


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
    typical: bool = False  # known of the occupation only, in a job that is one employer's

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
    typical: bool = False

    @property
    def spoken(self) -> str:
        """Return what a screen reader says of the line."""
        if self.known:
            return f"{self.name}: {self.says}. {self.source}"
        return f"{self.name}, not known. {self.source}: {self.says}"


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A qualification, licence or check; or a support, whose `kind` is empty."""

    kind: str
    says: str
    source: str
    typical: bool = False

    @property
    def text(self) -> str:
        """Return kind and words."""
        return f"{self.kind}: {self.says}" if self.kind else self.says


@dataclass(frozen=True, slots=True)
class ToldVisit:
    """What an employer said of the job on one visit or in one call: (what about, their own words)."""

    visit_id: str
    source: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class JobDetail:
    """A whole job as shown. `own` jobs can be changed; others are copied first. `ask` says whom to ask."""

    id: str
    title: str
    caption: str
    summary: str
    tasks: tuple[TaskRow, ...]
    known: tuple[ConditionLine, ...]
    asked: tuple[ConditionLine, ...]
    needs: tuple[NeedLine, ...]
    supports: tuple[NeedLine, ...]
    own: bool
    employer: str
    ask: str
    linked: bool = False  # whether the employer is one of ours
    told: tuple[ToldVisit, ...] = ()
    begun: bool = False  # whether a visit or call is begun and not written down yet

    @property
    def unknown(self) -> int:
        """Return on how many facets nothing is known yet."""
        return len(self.asked)

    @property
    def unknown_text(self) -> str:
        """Return in words how much is not known yet."""
        count = _COUNTS[self.unknown] if self.unknown < len(_COUNTS) else str(self.unknown)
        return f"{count} thing{'' if self.unknown == 1 else 's'} not known yet"


def rows_of(titles: Iterable[JobTitle], known: Mapping[str, int]) -> tuple[JobRow, ...]:
    """Return list rows; `known` gives, for some jobs, how many facets are known."""
    return tuple(
        JobRow(t.id, t.title, t.employer or words.origin_name(t.origin), _known(known.get(t.id)) or _kind(t.kind))
        for t in titles
    )


def rows_of_hits(hits: Iterable[Hit], titles: Iterable[JobTitle]) -> tuple[JobRow, ...]:
    """Return list rows of a search, each job once, saying by which task it was found; only jobs among `titles`."""
    known = {t.id: t for t in titles}
    rows: dict[str, JobRow] = {}
    for hit in hits:
        if hit.job_id not in rows and (title := known.get(hit.job_id)):
            second = hit.task_words or title.employer or words.origin_name(title.origin)
            rows[hit.job_id] = JobRow(hit.job_id, hit.title, second, "" if hit.task_words else _kind(title.kind))
    return tuple(rows.values())


def detail(job: Job, activities: Mapping[str, Activity], visits: Iterable[Visit] = ()) -> JobDetail:
    """Return a job as shown: what is known, what is not known as questions to ask, and what was told on visits."""
    ask = f"Ask {job.employer}" if job.employer else "Ask the employer"
    lines = tuple(_condition(job, facet, ask) for facet in FACETS)
    visits = tuple(visits)
    kind = "Typical of the occupation, not of one employer" if job.kind is JobKind.OCCUPATION else ""
    caption = ". ".join(part for part in (kind, words.origin_name(job.origin)) if part)
    return JobDetail(
        str(job.id), job.title, f"{caption}.", job.summary, tuple(_task(job, task, activities) for task in job.tasks),
        tuple(line for line in lines if line.known), tuple(line for line in lines if not line.known),
        tuple(_need_line(job, words.NEEDS[n.kind], _need(n.words, n.on_the_job), n.provenance) for n in job.needs),
        tuple(_need_line(job, "", support, job.support_source(support)) for support in job.supports),
        job.origin == "own", job.employer, ask, bool(job.employer_id), tuple(_told(visits)),
        any(not visit.written for visit in visits),
    )  # fmt: skip


def _told(visits: Iterable[Visit]) -> Iterable[ToldVisit]:
    for visit in visits:
        if visit.written and (lines := note_lines(visit)):
            yield ToldVisit(str(visit.id), words.source_text(visit.provenance), lines)


def _need_line(job: Job, kind: str, says: str, provenance: Provenance) -> NeedLine:
    return NeedLine(kind, says, words.source_text(provenance), _typical(job, provenance))


def _typical(job: Job, provenance: Provenance) -> bool:
    return job.origin == "own" and provenance.source is Source.TYPICAL


def known_facets(job: Job) -> int:
    """Return on how many facets something is known of this very job: what is only typical does not count."""
    here = {c.facet for c in job.conditions if c.provenance.source is not Source.TYPICAL}
    return len(here & set(FACETS))


def _known(count: int | None) -> str:
    return "" if count is None else f"{count} of {len(FACETS)} known"


def _kind(kind: str) -> str:
    return words.KINDS[JobKind(kind)]


def _task(job: Job, task: Task, activities: Mapping[str, Activity]) -> TaskRow:
    often = ", ".join(p for p in (words.FREQUENCY.get(task.frequency, "") if task.frequency else "",
                                  _share(task.share)) if p)  # fmt: skip
    needed = words.IMPORTANCE[task.importance] if task.importance else NOT_KNOWN
    if task.can_swap:
        needed = f"{needed}, can swap" if task.importance else "Can swap"
    tagged = ", ".join(activities[a].title for a in task.activities if a in activities)
    known_by = words.source_brief(task.provenance, task.words)
    typical = _typical(job, task.provenance)
    return TaskRow(str(task.id), task.words, often or NOT_KNOWN, needed, known_by, tagged, typical)


def _share(share: float | None) -> str:
    return "" if share is None else f"{share * 100:.0f} % of time"


def _condition(job: Job, facet: str, ask: str) -> ConditionLine:
    found, name = job.condition(facet), words.FACET_NAMES[facet]
    if found is None:
        return ConditionLine(facet, name, words.QUESTIONS[facet], ask, False)
    says = found.words or words.value_text(facet, found.value)
    source = words.source_text(found.provenance)
    return ConditionLine(facet, name, says, source, True, _typical(job, found.provenance))


def _need(said: str, on_the_job: bool | None) -> str:
    if on_the_job is None:
        return said
    return f"{said} (can be got after starting)" if on_the_job else f"{said} (before starting)"
