"""The job the person in view matched by hand, in words for a sheet: the one that is open, or the last one."""

from __future__ import annotations

from desktop.app.session import Session
from desktop.presenters.take_home_view import example_of
from matching.by_hand_sum import Table
from matching.model import Profile, Weights
from matching.weights import in_order
from supportplans.take_home import Example


def hand_example(session: Session, any_job: bool = False) -> Example | None:
    """Return the job that is open as it was matched by hand, or None where it was not.

    With `any_job` another job will do where the open one was not matched: the last one that was.
    """
    person_id = session.person_id
    every = session.hands.matches(person_id) if person_id and any_job else ()
    job_ids = (session.job_id, *(match.job_id for match in every))
    return next((found for job_id in job_ids if job_id and (found := _example(session, job_id))), None)


def _example(session: Session, job_id: str) -> Example | None:
    person_id, people = session.person_id, session.people
    job = session.jobs.job(job_id) if person_id else None
    match = session.hands.match(person_id, job_id) if job is not None else None
    if job is None or match is None:
        return None
    profile = Profile(people.resources(person_id), people.preferences(person_id))
    weighting = session.decisions.weighting(person_id)
    weights = weighting.weights() if weighting else Weights()
    tasks = [str(task.id) for task in job.tasks]
    things, wishes = ({str(each.id) for each in some} for some in (profile.resources, profile.preferences))
    table = Table.laid(tasks, profile.resources, in_order(profile.preferences, ()), weights)
    return example_of(job, profile, match.cards.kept_to(tasks, things, wishes), table)
