"""Sentences that say why a job stands where it stands: each speaks of exactly one contribution."""

from __future__ import annotations

from desktop.words.jobs import origin_name
from desktop.words.matches import jobs_count, ordinal, signed, wish_sentence
from jobs.model import Job
from matching.model import Contribution, Ledger, Profile


def stands(title: str, place: int, count: int, offered: bool) -> str:
    """Return a job's place among those offered, or the place it would have."""
    return f"{title} {'is' if offered else 'would be'} {ordinal(place)} among {jobs_count(count)} on the list."


def filtered_out(origin: str) -> str:
    """Return why a job that is ranked is not shown."""
    return f"It is not shown because “{origin_name(origin)}” is switched off above the list."


def need_first(reason: str) -> str:
    """Return what would need to change first."""
    return f"It would need to change first: {reason}."


def part_sentence(part: Contribution, job: Job, profile: Profile, points: int) -> str:
    """Return one contribution as a sentence; `points` is what it shows."""
    if part.ledger is Ledger.BRING:
        return _bring(part, job, profile)
    wish = next(p for p in profile.preferences if p.id == part.preference_id)
    said = wish_sentence(part, wish, job)
    if part.ledger is Ledger.CHANGE:
        return f"{said} It takes off {abs(points)}."
    most = round(part.most)
    return f"{said} It brings {signed(points)} of {most}." if most > points else said


def rest_sentence(points: int) -> str:
    """Return the line for all smaller parts together."""
    return "Everything else, together" if points >= 0 else "Everything else together takes points off"


def _bring(part: Contribution, job: Job, profile: Profile) -> str:
    if not part.resource_id:
        return "What would be brought is not known yet."
    said = next(r.words for r in profile.resources if r.id == part.resource_id)
    task = next((t.words for t in job.tasks if t.id == part.task_id), "the job as a whole")
    return f"“{said}” answers “{task}”." if part.task_id else f"“{said}” answers the job as a whole."
