"""What the page of ideas shows: rows, one idea in full, and where a search can begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.words.adjustments import CAUTIONS, COSTS, Voice
from desktop.words.ideas import ACCESS_TO_WORK, ANYWHERE, COME_AND_GO, DEMANDS, SWITCHING, demands_words
from desktop.words.jobs import FACET_NAMES, value_text
from jobs.model import Condition, Job, Task
from supportplans.catalogue import for_facet, suggest
from supportplans.ideas import Caution, Idea, Search, alike

TASK, FACET = "task", "facet"


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """One idea in the list."""

    id: str
    title: str
    second: str


@dataclass(frozen=True, slots=True)
class IdeaShown:
    """One idea in full. `facts` are (lead, words); `alike` are (id, title)."""

    id: str
    title: str
    practice: str
    ask: str
    facts: tuple[tuple[str, str], ...]
    cautions: tuple[str, ...]
    alike: tuple[tuple[str, str], ...] = ()
    access_to_work: str = ""
    own: bool = False
    away: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """Where a search begins: a task or a condition of one job. Without an id it begins nowhere in particular."""

    id: str = ""
    words: str = ANYWHERE

    @property
    def kind(self) -> str:
        """Return TASK, FACET or nothing."""
        return self.id.partition(":")[0]

    @property
    def of(self) -> str:
        """Return the id of the task or the name of the facet."""
        return self.id.partition(":")[2]


def starts_of(job: Job | None) -> tuple[Start, ...]:
    """Return where a search can begin: anywhere, each task, and each condition that some idea answers."""
    if job is None:
        return (Start(),)
    tasks = [Start(f"{TASK}:{task.id}", task.words) for task in job.tasks]
    return (Start(), *tasks, *(_condition(c) for c in job.conditions if for_facet(c.facet)))


def _condition(condition: Condition) -> Start:
    name, said = FACET_NAMES[condition.facet], value_text(condition.facet, condition.value)
    return Start(f"{FACET}:{condition.facet}", f"{name}: {said}")


def task_of(job: Job | None, start: Start) -> Task | None:
    """Return the task a search begins at, if it is one."""
    return next((t for t in job.tasks if str(t.id) == start.of), None) if job and start.kind == TASK else None


def from_start(ideas: Sequence[Idea], job: Job | None, start: Start) -> tuple[Idea, ...]:
    """Return the ideas for a start, those that answer most of it first; all of them for a start anywhere."""
    if start.kind == FACET:
        return for_facet(start.of, ideas)
    task = task_of(job, start)
    return tuple(ideas) if task is None else tuple(s.idea for s in suggest((task,), ideas))


def rows_of(ideas: Sequence[Idea]) -> tuple[IdeaRow, ...]:
    """Return the rows of the list."""
    return tuple(IdeaRow(idea.id, idea.title, _second(idea)) for idea in ideas)


def _second(idea: Idea) -> str:
    parts = (
        "Our own" if idea.own else "",
        COSTS[idea.cost],
        f"{COME_AND_GO[0].lower()}{COME_AND_GO[1:]}" if idea.fluctuates else "",
        demands_words(idea.demands[:2]).lower(),
    )
    return " · ".join(part for part in parts if part)


def shown(idea: Idea, ideas: Sequence[Idea]) -> IdeaShown:
    """Return one idea in full, with the ideas near it."""
    facts = (
        ("What it costs", COSTS[idea.cost] + "."),
        ("Can it come and go?", SWITCHING[idea.switching]),
        ("Who usually says yes", idea.says_yes),
        ("When you look at it again", idea.review),
        ("For work that asks", f"{demands_words(idea.demands)}." if idea.demands else ""),
    )
    return IdeaShown(
        idea.id, idea.title, idea.practice, idea.ask, tuple(fact for fact in facts if fact[1]),
        tuple(CAUTIONS[c] for c in idea.cautions if c is not Caution.NONE),
        tuple((other.id, other.title) for other in alike(idea, ideas)),
        ACCESS_TO_WORK if idea.access_to_work else "", idea.own, idea.away,
    )  # fmt: skip


def in_the_way(voice: Voice) -> str:
    """Return the question for what gets in the way at the start."""
    return f"What gets in the way there, in {voice.whose} words"


def demand_choices(ideas: Sequence[Idea]) -> tuple[tuple[str, str], ...]:
    """Return the demands that ideas answer, each with its words, in the order people know them by."""
    there = {demand for idea in ideas for demand in idea.demands}
    return tuple((demand, words) for demand, words in DEMANDS.items() if demand in there)


def narrowed(search: Search) -> bool:
    """Tell whether a search narrows anything."""
    return search != Search()
