"""The starter library reads like somebody telling you about the work: plain, varied, and true to itself."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from jobs.library import load_starter
from jobs.model import Frequency, Importance, Job
from jobs.reading_age import reading_age, syllables
from tests.each import of_each

JOBS = load_starter()
EASY = 10.0  # years: the age at which the library as a whole can be read with ease
HARDEST = 11.0  # years: one job with long words of its trade, such as 'prescription', may be a year above
OWN_BOOKS = {"keep-accounts", "run-a-small-business"}


@pytest.mark.parametrize(
    ("word", "number"),
    [("cup", 1), ("wipe", 1), ("wiped", 1), ("washes", 2), ("table", 2), ("loaded", 2), ("boxes", 2), ("keys", 1),
     ("customer", 3), ("today's", 2), ("the", 1), ("prescription", 3)],
)  # fmt: skip
def test_syllables_are_counted_about_right(word: str, number: int) -> None:
    assert syllables(word) == number


def test_long_words_and_long_sentences_make_a_text_harder() -> None:
    assert reading_age(["Wipe the cup"]) < reading_age(["Wipe the cup and put it back on the shelf by the door"])
    assert reading_age(["Wipe the cup"]) < EASY < HARDEST < reading_age(["Administer individual accommodation budgets"])


@of_each(JOBS, lambda job: str(job.id))
def test_the_tasks_of_a_job_are_easy_reading(job: Job) -> None:
    assert reading_age([task.words for task in job.tasks]) <= HARDEST


def test_the_library_reads_at_about_ten_years() -> None:
    assert reading_age([task.words for job in JOBS for task in job.tasks]) <= EASY


@of_each(JOBS, lambda job: str(job.id))
def test_the_tasks_of_a_job_begin_in_different_ways(job: Job) -> None:
    first = Counter(task.words.split()[0].casefold() for task in job.tasks)
    assert [word for word, times in first.items() if times > 2] == []


@of_each(JOBS, lambda job: str(job.id))
def test_essential_tasks_are_a_good_part_of_the_work(job: Job) -> None:
    assert sum(task.share or 0 for task in job.tasks if task.importance is Importance.ESSENTIAL) >= 0.39


@of_each(JOBS, lambda job: str(job.id))
def test_what_comes_once_a_year_takes_a_month_of_it_at_most(job: Job) -> None:
    yearly = [task for task in job.tasks if task.frequency is Frequency.YEARLY]
    assert [task.words for task in yearly if (task.share or 0) > 1 / 12] == []


def test_a_job_on_own_account_says_who_keeps_the_books() -> None:
    alone = [job for job in JOBS if re.search(r"\bown account\b", job.summary, re.I)]
    assert len(alone) >= 5
    assert [job.id for job in alone if not any(OWN_BOOKS & set(task.activities) for task in job.tasks)] == []
