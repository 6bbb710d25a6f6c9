"""What is different between two versions of a job, or between two jobs: one change for each thing, nothing left out."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from jobs.model import Condition, Job

_T = TypeVar("_T")


class How(Enum):
    """What became of a thing."""

    ADDED = "added"
    TAKEN_OUT = "taken_out"
    CHANGED = "changed"


class What(Enum):
    """What kind of thing is different."""

    TITLE = "title"
    EMPLOYER = "employer"
    SUMMARY = "summary"
    TASK = "task"
    FACT = "fact"
    NEED = "need"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `before` and `after` are a text, a Task, a Condition or a Need; None on the side it is not on."""

    what: What
    how: How
    before: Any = None
    after: Any = None


def differences(before: Job, after: Job) -> tuple[Change, ...]:
    """Return every difference a person could see or the match could feel; none for the same job.

    Tasks go by their id, facts by their facet, needs and supports by their words. Which version it is does not count.
    """
    return (*_heads(before, after), *_tasks(before, after), *_facts(before, after), *_words(before, after))


def _heads(before: Job, after: Job) -> Iterator[Change]:
    heads = ((What.TITLE, "title"), (What.EMPLOYER, "employer"), (What.SUMMARY, "summary"))
    for what, name in heads:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield Change(what, How.CHANGED if old and new else How.ADDED if new else How.TAKEN_OUT, old, new)


def _tasks(before: Job, after: Job) -> Iterator[Change]:
    return _compared(What.TASK, before.tasks, after.tasks, lambda task: task.id)


def _facts(before: Job, after: Job) -> Iterator[Change]:
    old, new = (_strongest(job) for job in (before, after))
    return _compared(What.FACT, old, new, lambda condition: condition.facet)


def _strongest(job: Job) -> list[Condition]:
    """Return the condition that counts on each facet."""
    facets = dict.fromkeys(condition.facet for condition in job.conditions)
    return [found for facet in facets if (found := job.condition(facet)) is not None]


def _words(before: Job, after: Job) -> Iterator[Change]:
    yield from _compared(What.NEED, before.needs, after.needs, lambda need: need.words)
    yield from _compared(What.SUPPORT, before.supports, after.supports, lambda words: words)


def _compared(what: What, before: Iterable[_T], after: Iterable[_T], key: Callable[[_T], Hashable]) -> Iterator[Change]:
    old, new = {key(thing): thing for thing in before}, {key(thing): thing for thing in after}
    for name, thing in old.items():
        if name not in new:
            yield Change(what, How.TAKEN_OUT, thing)
        elif new[name] != thing:
            yield Change(what, How.CHANGED, thing, new[name])
    for name, thing in new.items():
        if name not in old:
            yield Change(what, How.ADDED, None, thing)
