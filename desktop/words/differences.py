"""Words for what is different between two versions of a job, or between two jobs."""

from __future__ import annotations

from typing import Any

from desktop.words.jobs import FACET_NAMES, FREQUENCY, IMPORTANCE, share_text, source_text, value_text
from jobs.differences import Change, How, What
from jobs.model import Condition, Need, Task

_NAMES = {
    What.TITLE: "Name", What.EMPLOYER: "Employer", What.SUMMARY: "In a sentence", What.TASK: "Task",
    What.NEED: "Needed", What.SUPPORT: "Support",
}  # fmt: skip


def change_line(change: Change) -> tuple[str, str]:
    """Return one change as what it is about and what became of it."""
    thing = change.after if change.after is not None else change.before
    name = FACET_NAMES[thing.facet] if isinstance(thing, Condition) else _NAMES[change.what]
    if change.how is How.ADDED:
        return name, f"new: {_says(change.after)}"
    if change.how is How.TAKEN_OUT:
        return name, f"no longer: {_says(change.before)}"
    before, after = _says(change.before), _says(change.after)
    if before != after:
        return name, f"{before} → {after}".replace("→", "is now")
    return name, f"{after}: {_detail(change.before)} is now {_detail(change.after)}"


def _says(thing: Any) -> str:
    if isinstance(thing, Task | Need):
        return thing.words
    if isinstance(thing, Condition):
        return value_text(thing.facet, thing.value) + (f", “{thing.words}”" if thing.words else "")
    return str(thing)


def _detail(thing: Any) -> str:
    """Return what is beside the words: how often, how much, how it is known."""
    if isinstance(thing, Task):
        parts = [
            FREQUENCY[thing.frequency].lower() if thing.frequency else "",
            IMPORTANCE[thing.importance].lower() if thing.importance else "",
            share_text(thing.share), source_text(thing.provenance).lower(),
        ]  # fmt: skip
        return ", ".join(part for part in parts if part)
    return source_text(thing.provenance).lower() if isinstance(thing, Condition | Need) else str(thing)
