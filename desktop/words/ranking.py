"""Sentences for the parts of a match. Every sentence speaks of exactly one contribution."""

from __future__ import annotations

from jobs.facets import Choices, Range
from jobs.model import Job
from matching.model import Contribution, Ledger, Profile, Standing

FACETS = {
    "hours_per_week": "hours a week",
    "time_of_day": "time of day",
    "weekends": "weekends",
    "shift_regularity": "shifts",
    "pay": "pay a year",
    "travel_minutes": "travel time",
    "place": "place",
    "noise": "noise",
    "pace": "pace",
    "people_contact": "meeting people",
    "teamwork": "working with others",
    "supervision": "being shown and checked",
    "variety": "change in the day",
    "physical_effort": "physical effort",
    "responsibility": "responsibility",
    "theme": "kind of work",
}
LEVELS = ("none or very little", "a little", "some", "a lot", "most of the time")
_STANDING = {
    Standing.MET: "met",
    Standing.PARTLY: "partly met",
    Standing.NOT_MET: "not met",
    Standing.UNKNOWN: "not known yet",
}
_REMEDY = {
    "ask": "ask about it",
    "adjust": "an adjustment could change it",
    "swap": "a task could be swapped",
    "carve": "the tasks could be put together another way",
    "learn": "it can be learnt",
    "support": "support could change it",
}


def contribution_text(part: Contribution, job: Job, profile: Profile) -> str:
    """Return one plain sentence for one contribution."""
    if part.ledger is Ledger.BRING:
        return _bring(part, job, profile)
    wish = next(p for p in profile.preferences if p.id == part.preference_id)
    said = f"“{wish.words}”" if wish.words else f"Wish about {FACETS[part.facet]}"
    sentence = f"{said}: {_STANDING[part.standing]}. {asked(job, part.facet)}"
    return sentence if part.ledger is Ledger.WANT else f"{sentence} It would need to change: {_REMEDY[part.remedy]}."


def asked(job: Job, facet: str) -> str:
    """Return what a job asks on a facet, or that it is not known."""
    condition = job.condition(facet)
    if condition is None:
        return f"The job does not say about {FACETS[facet]}."
    return f"The job: {FACETS[facet]}, {value_text(facet, condition.value)}."


def value_text(facet: str, value: Range | Choices) -> str:
    """Return a value in words."""
    if isinstance(value, Choices):
        return " or ".join(value.words) if facet != "theme" else ", ".join(value.words)
    if facet == "pay":
        return _ends(f"£{value.low:,.0f}", f"£{value.high:,.0f}")
    if facet in ("hours_per_week", "travel_minutes"):
        return _ends(f"{value.low:g}", f"{value.high:g}")
    return _ends(LEVELS[round(value.low)], LEVELS[round(value.high)])


def _ends(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"


def _bring(part: Contribution, job: Job, profile: Profile) -> str:
    if not part.resource_id:
        return "Not known yet: nothing said so far, or no tasks known."
    said = next(r.words for r in profile.resources if r.id == part.resource_id)
    task = next((t.words for t in job.tasks if t.id == part.task_id), job.title)
    return f"“{said}” beside “{task}”."
