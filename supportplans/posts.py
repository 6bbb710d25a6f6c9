"""The job a person has: from the first day to the last, and what changed around it.

A post is held by one person with one employer. Support goes on for as long as it lasts; a change of manager, role,
site, rule or award is written down, because agreed things get lost exactly then (knowledge: plans.md 2.6 and 7.12).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import NewType

from jobs.employers import same_name

PostId = NewType("PostId", str)
ChangeId = NewType("ChangeId", str)


class Ended(Enum):
    """Why a job ended, without blame."""

    OWN_CHOICE = "own_choice"
    NEW_JOB = "new_job"
    CONTRACT_OVER = "contract_over"
    EMPLOYER = "employer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Post:
    """One job a person has or had. `job_id` and `employer_id` are empty where the file does not know them.

    `manager`, `site` and `role` are those on the first day; what holds now comes from the changes. `hours` a week.
    `pay` says in words how it is paid, such as by the hour. `application_id` is the application it came from, if any.
    """

    id: PostId
    person_id: str
    started_on: date
    job_title: str = ""
    employer: str = ""
    job_id: str = ""
    employer_id: str = ""
    manager: str = ""
    site: str = ""
    role: str = ""
    hours: float | None = None
    ended_on: date | None = None
    ended: Ended | None = None
    notes: str = ""  # private to person and specialist
    deputy: str = ""
    pay: str = ""
    application_id: str = ""

    def lasts(self, today: date) -> bool:
        """Tell whether it has begun and not ended by `today`; the last day counts."""
        return self.started_on <= today and (self.ended_on is None or today <= self.ended_on)

    def days(self, today: date) -> int:
        """Return how many days it has lasted by `today`, first and last included; 0 before it begins."""
        return max(0, (min(today, self.ended_on or today) - self.started_on).days + 1)


class Changed(Enum):
    """What changed around a job."""

    MANAGER = "manager"
    ROLE = "role"
    SITE = "site"
    HOURS = "hours"
    TECHNOLOGY = "technology"
    POLICY = "policy"
    AWARD = "award"  # of Access to Work or the like: given, changed or ended
    FIT_NOTE = "fit_note"  # a new one, or one that ends
    ADVICE = "advice"  # a report of occupational health


class Onward(Enum):
    """How one agreed thing goes on after a change."""

    ON = "on"  # carries on as it is
    AGAIN = "again"  # is talked about again
    ENDS = "ends"


@dataclass(frozen=True, slots=True)
class HandMark:
    """What was said of one adjustment when it was gone through. `on` is when.

    `day` is the day it is looked at again, or its last day; `review_before` the day it was to be looked at until then.
    """

    adjustment_id: str
    onward: Onward
    on: date
    day: date | None = None
    note: str = ""
    review_before: date | None = None


@dataclass(frozen=True, slots=True)
class PostChange:
    """One change around a job, from a day on. `was` and `now` are in words; `note` stays private.

    `handed_over` is the day somebody went through the hand-over sheet with the new side; None while nobody has.
    `marks` are what was said there, line by line (`supportplans.handover`).
    """

    id: ChangeId
    post_id: PostId
    on: date
    what: Changed
    was: str = ""
    now: str = ""
    note: str = ""
    handed_over: date | None = None
    marks: tuple[HandMark, ...] = ()


def about(job_id: str, employer: str, post: Post) -> bool:
    """Tell whether something about a job or an employer is about a post; what names neither is about every post."""
    return one_job(job_id, employer, post.job_id, post.employer)


def one_job(job_id: str, employer: str, other_job: str, other_employer: str) -> bool:
    """Tell whether two things are about one job: by the job where both name one, else by the employer.

    What names none is about every one. Everything that asks which plans, reviews and days belong together asks here.
    """
    if job_id and other_job:
        return job_id == other_job
    return not employer.strip() or not other_employer.strip() or same_name(employer, other_employer)


def on_day(post: Post, changes: Iterable[PostChange], day: date) -> Post:
    """Return the post with the manager, role and site that hold on `day`; of one day the last written counts."""
    ordered = sorted((c for c in changes if c.post_id == post.id and c.on <= day), key=lambda change: change.on)
    last = {change.what: change.now for change in ordered}
    return replace(
        post,
        manager=last.get(Changed.MANAGER, post.manager),
        role=last.get(Changed.ROLE, post.role),
        site=last.get(Changed.SITE, post.site),
    )
