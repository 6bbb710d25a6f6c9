"""Words for what would lift a job: one plain sentence for each change, and where the job would then stand."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.words.jobs import value_text
from desktop.words.matches import ordinal
from jobs.model import Job
from matching.possible_changes import Change, Way
from matching.what_if import WhatIf

DEEDS = {
    Way.ADJUST: "Think of an adjustment", Way.SUPPORT: "Think of support", Way.SWAP: "Ask about a swap",
    Way.CARVE: "Put a role together", Way.ASK: "Write down the answer", Way.LEARN: "Say more about it",
}  # fmt: skip
IS_SO = {
    "hours_per_week": "it was {} a week", "time_of_day": "the time of day was {}", "weekends": "it was {}",
    "shift_regularity": "the hours were {}", "pay": "the pay was {} a year", "travel_minutes": "the way there took {}",
    "place": "the work was {}", "noise": "noise was {}", "pace": "hurry was {}",
    "people_contact": "meeting people was {}",
    "teamwork": "working with others was {}", "supervision": "being shown and checked was {}",
    "variety": "change in the day was {}", "physical_effort": "standing and lifting was {}",
    "responsibility": "responsibility was {}", "theme": "the work was about {}",
}  # fmt: skip
NOTHING_LIFTS = "Nothing that can be changed would lift it past the next job. More may show once more is known."


def there_already(title: str) -> str:
    """Return what is said of a job that stands first."""
    return f"{title} is first already."


def if_words(changes: Sequence[Change], job: Job, called: str) -> str:
    """Return what would have to be so, as one plain sentence."""
    said = ", and if ".join(_so(change, job, called) for change in changes)
    return f"If {said}."


def _so(change: Change, job: Job, called: str) -> str:
    tasks = " and ".join(f"“{task.words}”" for task in job.tasks if str(task.id) in change.tasks)
    if change.way is Way.LEARN:
        return f"{called} had done {tasks} somewhere"
    value = value_text(change.facet, change.value) if change.value else "different"
    is_so = IS_SO[change.facet].format(value)
    if change.way is Way.ASK:
        known = job.condition(change.facet) is not None
        return f"the employer agreed that {is_so}" if known else f"it turned out that {is_so}"
    if change.way is Way.SWAP and tasks:
        return f"somebody else did {tasks}, so that {is_so}"
    if change.way is Way.CARVE and tasks:
        return f"{tasks} {'was' if len(change.tasks) == 1 else 'were'} left out, so that {is_so}"
    how = "support at work" if change.way is Way.SUPPORT else "an adjustment"
    return f"with {how} {is_so}"


def then_words(found: WhatIf) -> str:
    """Return where a job would stand, and where it stands now; points are whole."""
    points = f"{round(found.score)} points instead of {round(found.before_score)}"
    if not found.lifts:
        return f"Then it would have {points}, and stay {ordinal(found.place)}."
    return f"Then it would be {ordinal(found.place)} instead of {ordinal(found.before_place)}, with {points}."
