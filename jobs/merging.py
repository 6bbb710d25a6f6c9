"""A library brought in again: what is new comes in, and what people wrote down themselves stays.

One rule for every fact: a local fact stays against the one that comes in if its source is stronger, or the same and
no older. What is only typical always gives way to the newer typical.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from jobs.model import STRENGTH, Condition, Job, Need, Provenance, Source, Task, TaskId

_Fact = TypeVar("_Fact", Condition, Need, Task)


def merged(local: Job, fresh: Job) -> Job:
    """Return `fresh` with every local fact that stays, under the local id; the version counts on where it differs."""
    made = replace(
        fresh,
        id=local.id,
        kind=local.kind,
        origin=local.origin,
        title=local.title if local.origin == "own" else fresh.title,
        employer=local.employer or fresh.employer,
        summary=fresh.summary or local.summary,
        tasks=_tasks(local, fresh),
        conditions=_facts(local.conditions, fresh.conditions, lambda c: (c.facet, c.provenance.source)),
        needs=_facts(local.needs, fresh.needs, lambda n: n.words.casefold()),
        supports=tuple(dict.fromkeys((*fresh.supports, *_supports_that_stay(local)))),
        support_sources=tuple((dict(fresh.support_sources) | dict(local.support_sources)).items()),
        employer_id=local.employer_id,
        version=local.version,
    )
    return made if made == local else replace(made, version=local.version + 1)


def stays(local: Provenance, fresh: Provenance | None) -> bool:
    """Tell whether a local fact stays; `fresh` is None where nothing about it comes in."""
    if local.source is Source.TYPICAL:
        return False
    if fresh is None or STRENGTH[local.source] != STRENGTH[fresh.source]:
        return fresh is None or STRENGTH[local.source] > STRENGTH[fresh.source]
    return local.on is not None and local.on >= (fresh.on or date.min)


def _supports_that_stay(local: Job) -> Iterable[str]:
    """Yield what support somebody wrote down: all of it in a job of our own, else what is not only typical."""
    return (s for s in local.supports if local.origin == "own" or stays(local.support_source(s), None))


def _facts(local: Iterable[_Fact], fresh: Iterable[_Fact], key: Callable[[_Fact], Hashable]) -> tuple[_Fact, ...]:
    """Return the facts that come in, with local ones in their place or after them."""
    found = {key(fact): fact for fact in fresh}
    for fact in local:
        other = found.get(key(fact))
        if stays(fact.provenance, other.provenance if other else None):
            found[key(fact)] = fact
    return tuple(found.values())


def _tasks(local: Job, fresh: Job) -> tuple[Task, ...]:
    """Return the tasks that come in, each replaced by the local one of the same words or id where that stays."""
    words = {task.words.casefold(): task for task in local.tasks}
    again = {task.words.casefold() for task in fresh.tasks}
    ids = {task.id: task for task in local.tasks if task.words.casefold() not in again}
    made, used = [], set()
    for task in fresh.tasks:
        mine = words.get(task.words.casefold()) or ids.get(task.id)
        keep = mine is not None and stays(mine.provenance, task.provenance)
        chosen = mine if keep and mine is not None else task
        used.add(mine.id if mine is not None else task.id)
        made.append(chosen)
    rest = [t for t in local.tasks if t.id not in used and stays(t.provenance, None)]
    return tuple(_renumbered((*made, *rest)))


def _renumbered(tasks: Iterable[Task]) -> Iterable[Task]:
    """Yield the tasks with ids that are there once: a second of the same id gets a mark of its own."""
    seen: set[str] = set()
    for task in tasks:
        task_id = str(task.id)
        while task_id in seen:
            task_id += "'"
        seen.add(task_id)
        yield task if task_id == task.id else replace(task, id=TaskId(task_id))
