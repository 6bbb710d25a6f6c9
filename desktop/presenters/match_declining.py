"""'Not for me': a no to one job, with the person's own reason; it stays in sight and can be taken back."""

from __future__ import annotations

from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.weighing import WHY_NOT_FOR_ME, not_for_me, was_declined
from jobs.model import Job
from matching.decisions import Decline, DeclineId
from records.ids import new_id


def decline_form(job: Job, called: str) -> Form:
    """Return the form that asks why a job is not for the person."""
    field = Field("reason", WHY_NOT_FOR_ME, FieldKind.LINE, "", help=f"In {called}’s own words. It can stay empty.")
    return Form(not_for_me(job.title), (field,), keep="Put it at the end")


def decline_of(session: Any, job_id: str, answers: Answers) -> Decline:
    """Return the no that was given."""
    return Decline(DeclineId(new_id()), session.person_id, job_id, answers["reason"], session.today)


def said_no(decline: Decline | None, called: str) -> str:
    """Return what was said of a job, and when; nothing for a job that is offered."""
    return was_declined(called, decline.reason, decline.said_on) if decline else ""
