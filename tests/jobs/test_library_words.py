"""The starter library reads like somebody telling you about the work: plain, varied, and true to itself."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from jobs.library import load_starter
from jobs.model import Frequency, Importance, Job

JOBS = load_starter()
HIGHEST_GRADE = 6.0  # a school grade of the Flesch-Kincaid formula; a child of grade 5 or 6 is 10 or 11 years old
OWN_BOOKS = {"keep-accounts", "run-a-small-business"}


def _syllables(word: str) -> int:
    """Count groups of vowels, less a silent e at the end: near enough for plain English."""
    groups = len(re.findall(r"[aeiouy]+", word))
    return max(1, groups - (groups > 1 and word.endswith("e") and not word.endswith("le")))


def _grade(sentences: list[str]) -> float:
    """Return the Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid, 1975)."""
    words = [word for sentence in sentences for word in re.findall(r"[a-zé]+", sentence.lower())]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def test_the_reading_grade_tells_plain_words_from_heavy_ones() -> None:
    assert _grade(["Sweep the yard and shut the gate"]) < 2
    assert _grade(["Facilitate multidisciplinary operational considerations appropriately"]) > 12


@pytest.mark.parametrize("job", JOBS, ids=lambda job: str(job.id))
def test_the_tasks_of_a_job_read_at_an_age_of_about_ten(job: Job) -> None:
    assert _grade([task.words for task in job.tasks]) <= HIGHEST_GRADE


@pytest.mark.parametrize("job", JOBS, ids=lambda job: str(job.id))
def test_the_tasks_of_a_job_begin_in_different_ways(job: Job) -> None:
    first = Counter(task.words.split()[0].casefold() for task in job.tasks)
    assert [word for word, times in first.items() if times > 2] == []


@pytest.mark.parametrize("job", JOBS, ids=lambda job: str(job.id))
def test_essential_tasks_are_a_good_part_of_the_work(job: Job) -> None:
    assert sum(task.share or 0 for task in job.tasks if task.importance is Importance.ESSENTIAL) >= 0.39


@pytest.mark.parametrize("job", JOBS, ids=lambda job: str(job.id))
def test_what_comes_once_a_year_takes_a_month_of_it_at_most(job: Job) -> None:
    yearly = [task for task in job.tasks if task.frequency is Frequency.YEARLY]
    assert [task.words for task in yearly if (task.share or 0) > 1 / 12] == []


def test_a_job_on_own_account_says_who_keeps_the_books() -> None:
    alone = [job for job in JOBS if re.search(r"\bown account\b", job.summary, re.I)]
    assert len(alone) >= 5
    assert [job.id for job in alone if not any(OWN_BOOKS & set(task.activities) for task in job.tasks)] == []
