"""The catalogue of adjustments, in our own words. Suggestions come only from what a job's tasks ask of anybody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jobs.model import Task
from supportplans.codec import decode_all
from supportplans.ideas import Caution, Idea, Switching

__all__ = ["Caution", "Idea", "Suggestion", "Switching", "catalogue", "for_demand", "for_facet", "offered", "suggest"]

_SHELVES = ("body", "place", "thinking", "pace", "people", "time")  # the files, in the order they are shown


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An idea for one task, and the demands of that task it answers."""

    idea: Idea
    task: Task
    because: tuple[str, ...]


@cache
def catalogue() -> tuple[Idea, ...]:
    """Return every idea we ship, in the order of the data files."""
    folder = files("supportplans").joinpath("data/ideas")
    return tuple(
        idea
        for shelf in _SHELVES
        for idea in decode_all(Idea, folder.joinpath(f"{shelf}.json").read_text(encoding="utf-8"))
    )


def offered(own: Iterable[Idea] = ()) -> tuple[Idea, ...]:
    """Return the service's own ideas that are not put away, and then every shipped one.

    An own idea never stands in for a shipped one: where both had one id, the shipped one counts.
    """
    shipped = {idea.id for idea in catalogue()}
    return (*(i for i in own if not i.away and i.id not in shipped), *catalogue())


def for_demand(demand: str, ideas: Sequence[Idea] | None = None) -> tuple[Idea, ...]:
    """Return the ideas that answer one demand, those made for it foremost first."""
    found = [idea for idea in (catalogue() if ideas is None else ideas) if demand in idea.demands]
    return tuple(sorted(found, key=lambda idea: idea.demands.index(demand)))


def for_facet(facet: str, ideas: Sequence[Idea] | None = None) -> tuple[Idea, ...]:
    """Return the ideas that answer a condition of a job, those made for it foremost first."""
    found = [idea for idea in (catalogue() if ideas is None else ideas) if facet in idea.facets]
    return tuple(sorted(found, key=lambda idea: idea.facets.index(facet)))


def suggest(tasks: Iterable[Task], ideas: Sequence[Idea] | None = None) -> tuple[Suggestion, ...]:
    """Return ideas task by task, those answering more of a task's demands first. People choose, or do not."""
    among = catalogue() if ideas is None else ideas
    return tuple(s for task in tasks for s in _for_task(task, among))


def _for_task(task: Task, ideas: Sequence[Idea]) -> list[Suggestion]:
    found = [Suggestion(i, task, tuple(d for d in task.demands if d in i.demands)) for i in ideas]
    return sorted((s for s in found if s.because), key=_rank)


def _rank(suggestion: Suggestion) -> tuple[int, int]:
    """Return more demands answered first, and of these what the idea is made for foremost."""
    return -len(suggestion.because), min(suggestion.idea.demands.index(d) for d in suggestion.because)
