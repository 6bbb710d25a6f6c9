"""Scores of tasks for what somebody says, in the exchange form that the command line reads and writes."""

from __future__ import annotations

from collections.abc import Mapping

from matching.understanding import Understanding, own_understanding


class BadItem(ValueError):
    """An item that has no words or no tasks to compare them with. Carries what is missing."""


def score_tasks(item: Mapping[str, object], understanding: Understanding | None = None) -> list[float]:
    """Return one likeness in [0, 1] for each entry of the item's pool, in pool order.

    An item is {"words": str, "pool": [{"task": str, ...}, ...]}. Raises `BadItem` when it is not.
    """
    said, pool = item.get("words"), item.get("pool")
    if not isinstance(said, str):
        raise BadItem("words")
    if not isinstance(pool, list):
        raise BadItem("pool")
    engine = understanding or own_understanding()
    scores = engine.similarity([said], [_task(entry) for entry in pool])[0]
    return [round(float(score), 6) for score in scores]


def _task(entry: object) -> str:
    task = entry.get("task") if isinstance(entry, Mapping) else None
    if not isinstance(task, str):
        raise BadItem("task")
    return task
