"""Our own words in drafts: questions and prompts that anybody can read, for every kind of work there is."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files

import pytest

from jobs.activities import families, load_activities
from jobs.kinder_words import Scope, makes_less
from jobs.library import load_starter
from jobs.model import DEMANDS, Job, JobId, Need, NeedKind, Task, TaskId
from jobs.reading_age import reading_age
from matching.drafts.prompts import prompt_for, prompt_for_need, story_prompt
from matching.drafts.questions import MOST, all_questions, likely, to_ask
from tests.each import of_each
from tests.matching.drafted import JOB

QUESTIONS = all_questions()
EASY = 10.0  # years


def test_there_are_at_least_thirty_questions_and_none_is_asked_twice() -> None:
    assert len(QUESTIONS) >= 30
    assert len({q.id for q in QUESTIONS}) == len({q.ask for q in QUESTIONS}) == len(QUESTIONS)
    assert all(q.ask.rstrip(".").endswith("?") or q.ask.startswith("Tell us") for q in QUESTIONS)


def test_questions_and_prompts_are_easy_reading() -> None:
    assert reading_age([q.ask for q in QUESTIONS]) <= EASY
    assert reading_age([q.find for q in QUESTIONS]) <= EASY
    texts = json.loads(files("matching").joinpath("data/story_prompts.json").read_text(encoding="utf-8"))
    assert reading_age([*texts["families"].values(), *texts["needs"].values(), texts["any"], texts["story"]]) <= EASY


def test_no_question_makes_less_of_anybody() -> None:
    assert [q.ask for q in QUESTIONS if makes_less(f"{q.ask} {q.find}", Scope.NEVER, Scope.NAMES, Scope.OURS)] == []


def test_every_activity_and_need_a_question_names_is_a_real_one() -> None:
    known = load_activities()
    assert {a for q in QUESTIONS for a in q.activities} <= set(known)
    assert {f for q in QUESTIONS for f in q.families} <= set(families())
    assert {k for q in QUESTIONS for k in q.needs} == set(NeedKind) - {NeedKind.OTHER}


@pytest.mark.parametrize("family", families())
def test_every_family_of_work_brings_up_a_question_and_a_prompt_of_its_own(family: str) -> None:
    task = Task(TaskId("t"), "work", activities=(families()[family][0],))
    assert any(q.families & {family} for q in QUESTIONS)
    assert load_activities()[task.activities[0]].title[1:] in prompt_for(task)
    assert prompt_for(task) != prompt_for(replace(task, activities=()))


@of_each(load_starter(), lambda job: str(job.id))
def test_every_job_of_the_library_has_questions_of_its_own(job: Job) -> None:
    asked = likely(job)
    assert 8 <= len(asked) <= MOST
    assert sum(not q.always for q in asked) >= 2


def test_what_a_job_asks_most_is_asked_first() -> None:
    asked = [q.id for q in likely(replace(JOB, needs=(Need(NeedKind.CHECK, "A DBS check"),)))]
    assert "food-safe" in asked and "check-ok" in asked
    assert asked[0] == "about-you"


def test_a_job_of_which_little_is_known_is_asked_about() -> None:
    back = to_ask(Job(JobId("j"), "porter"))
    assert back[0] == "Who would show me the work in the first weeks?"
    assert all(text.endswith("?") for text in back)


def test_prompts_for_needs_and_stories_are_questions_or_kind_advice() -> None:
    assert all(prompt_for_need(kind) for kind in NeedKind) and story_prompt().endswith("?")


def test_every_demand_that_people_are_asked_about_exists() -> None:
    assert {d for q in QUESTIONS for d in q.demands} <= set(DEMANDS)
