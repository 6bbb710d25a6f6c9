"""The catalogue of adjustments, in our own words. Suggestions come only from what a job's tasks ask of anybody."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

from jobs.model import Task
from supportplans.model import Cost


class Switching(Enum):
    """Whether an adjustment is good to switch on and off with the level."""

    YES = "yes"
    USUALLY_STEADY = "usually"
    BOTH = "both"


class Caution(Enum):
    """What to look at before asking. The window words it."""

    NONE = ""
    PAY = "pay"
    CONTRACT = "contract"
    POLICY = "policy"
    EQUAL_VALUE = "equal_value"
    NO_PENALTY = "no_penalty"


@dataclass(frozen=True, slots=True)
class Idea:
    """One adjustment of the catalogue. `ask` is one way to put the question, in the first person."""

    id: str
    title: str
    cost: Cost
    switching: Switching
    demands: tuple[str, ...]
    ask: str
    caution: Caution = Caution.NONE


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An idea for one task, and the demands of that task it answers."""

    idea: Idea
    task: Task
    because: tuple[str, ...]


@cache
def catalogue() -> tuple[Idea, ...]:
    """Return every idea, in the order of the data file."""
    text = files("supportplans").joinpath("data/adjustments.json").read_text(encoding="utf-8")
    return tuple(_idea(row) for row in json.loads(text))


def _idea(row: dict[str, str]) -> Idea:
    return Idea(
        row["id"], row["title"], Cost(row["cost"]), Switching(row["switching"]), tuple(row["demands"]),
        row["ask"], Caution(row["caution"]),
    )  # fmt: skip


def for_demand(demand: str) -> tuple[Idea, ...]:
    """Return the ideas that answer one demand, those made for it foremost first."""
    found = [idea for idea in catalogue() if demand in idea.demands]
    return tuple(sorted(found, key=lambda idea: idea.demands.index(demand)))


def suggest(tasks: Iterable[Task]) -> tuple[Suggestion, ...]:
    """Return ideas task by task, those answering more of a task's demands first. People choose, or do not."""
    return tuple(s for task in tasks for s in _for_task(task))


def _for_task(task: Task) -> list[Suggestion]:
    found = [Suggestion(i, task, tuple(d for d in task.demands if d in i.demands)) for i in catalogue()]
    return sorted((s for s in found if s.because), key=lambda s: -len(s.because))
