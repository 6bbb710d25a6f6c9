"""The starter library: written with care, complete, varied, and never the same sentence twice."""

from __future__ import annotations

import re

import pytest
from rapidfuzz import fuzz

from jobs.facets import FACETS
from jobs.library import load_starter
from jobs.model import Job

JOBS = load_starter()
EVERY_FACET = set(FACETS) - {"travel_minutes"}  # typical jobs are nowhere, so travel is never known
NOT_OUR_WORDS = re.compile(r"\b(suffer\w*|issues|limitations?|non-complian\w*|incapable|low-skilled|unskilled)\b", re.I)


@pytest.mark.parametrize("job", JOBS, ids=lambda job: str(job.id))
def test_a_job_has_eight_to_fifteen_tasks_that_fill_the_working_time(job: Job) -> None:
    assert 8 <= len(job.tasks) <= 15
    assert 0.9 <= sum(task.share or 0 for task in job.tasks) <= 1.1
    for task in job.tasks:
        assert task.importance and task.frequency and task.share and task.can_swap is not None and task.demands


@pytest.mark.parametrize("job", JOBS, ids=lambda job: str(job.id))
def test_a_job_says_something_on_nearly_every_facet(job: Job) -> None:
    known = {condition.facet for condition in job.conditions}
    assert {"hours_per_week", "time_of_day", "pay", "place", "theme"} <= known <= EVERY_FACET
    assert len(known) >= 13


@pytest.mark.parametrize("job", JOBS, ids=lambda job: str(job.id))
def test_a_job_is_told_in_short_plain_sentences(job: Job) -> None:
    assert re.fullmatch(r"\d{4}", job.soc2020) and job.id.startswith("starter:") and job.origin == "starter"
    for text in (job.summary, *(task.words for task in job.tasks)):
        assert 3 <= len(text.split()) <= 26, text
        assert not NOT_OUR_WORDS.search(text), text


def test_no_title_or_id_is_there_twice() -> None:
    assert len({job.id for job in JOBS}) == len({job.title.casefold() for job in JOBS}) == len(JOBS)


def test_no_task_sentence_is_nearly_the_same_as_another() -> None:
    tasks = [task.words for job in JOBS for task in job.tasks]
    near = [(a, b) for n, a in enumerate(tasks) for b in tasks[:n] if fuzz.ratio(a, b) > 88]
    assert near == []
