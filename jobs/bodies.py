"""A whole job as one text, with nothing lost: how earlier versions are kept."""

from __future__ import annotations

import json

from jobs import rows
from jobs.model import Job


def to_body(job: Job) -> str:
    """Return a job as JSON of its rows."""
    parts = [rows.task_values(job), rows.condition_values(job), rows.need_values(job)]
    return json.dumps([rows.job_values(job), *parts], ensure_ascii=False)


def from_body(body: str) -> Job:
    """Return the job that `to_body` made a text of."""
    head, tasks, conditions, needs = json.loads(body)
    return rows.to_job(head, map(rows.to_task, tasks), map(rows.to_condition, conditions), map(rows.to_need, needs))
