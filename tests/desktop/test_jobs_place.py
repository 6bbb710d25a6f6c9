"""The Jobs place: finding jobs, writing down what is learnt of them, bringing libraries in."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL, WORKSHOP
from desktop.pages.jobs import JobsPage
from desktop.presenters.job_forms import condition_from, fact_form
from desktop.presenters.jobs import JobsPresenter
from desktop.shell.chores import Chores
from desktop.words.jobs import FACET_NAMES
from jobs.facets import FACETS, Choices, Range, to_exchange
from jobs.model import Condition, Frequency, Importance, Job, JobId, JobKind, Source
from jobs.ncs import NEEDED
from tests.desktop.conftest import GivenAnswers


@pytest.fixture
def jobs(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[JobsPresenter]:
    """Return the presenter with the school kitchen open."""
    made = JobsPresenter(session, chores, prompts)
    made.show_person(MAYA)
    made.choose_job(str(SCHOOL))
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, jobs: JobsPresenter) -> JobsPage:
    """Return the page as the specialist sees it."""
    made = JobsPage(jobs)
    qtbot.addWidget(made)
    made.resize(1162, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def kitchen(session: Session) -> Job:
    """Return the school kitchen as it is in the file now."""
    job = session.jobs.job(str(SCHOOL))
    assert job is not None
    return job


def library(path: Path, count: int = 3) -> Path:
    """Write a small library in our own format."""
    jobs = [{"id": f"x{n}", "title": f"Job {n}", "tasks": [{"words": f"Do thing {n}"}]} for n in range(count)]
    path.write_text(json.dumps({"format": "even-keel-jobs/1", "jobs": jobs}), encoding="utf-8")
    return path


def careers(path: Path, *titles: str) -> Path:
    """Write a small careers CSV."""
    rows = [dict.fromkeys((*NEEDED, "Overview"), "") | {"Title": title} for title in titles]
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


# Finding


def test_our_own_jobs_come_first_and_say_how_much_is_known(jobs: JobsPresenter) -> None:
    assert [row.id for row in jobs.state.rows[:2]] == [WORKSHOP, SCHOOL]
    assert jobs.state.rows[1].end == "5 of 16 known"  # what is only typical is not known of this job
    assert jobs.state.rows[2].end == "typical"


def test_a_task_finds_its_job_and_the_row_says_by_which_task(jobs: JobsPresenter) -> None:
    jobs.search("punctures")
    assert (jobs.state.rows[0].id, jobs.state.rows[0].second[:16]) == (WORKSHOP, "Repair punctures")
    assert jobs.state.detail is not None
    assert jobs.state.detail.title == "Cycle mechanic"


def test_a_job_found_by_its_title_still_says_where_it_is_from(jobs: JobsPresenter) -> None:
    jobs.search("cycle mechanic")
    assert jobs.state.rows[0].second == "The Wheelhouse workshop"


def test_words_that_find_nothing_leave_the_open_job_open(jobs: JobsPresenter) -> None:
    jobs.search("zzqqxx")
    assert (jobs.state.rows, jobs.state.chosen) == ((), -1)
    assert jobs.state.detail is not None
    jobs.show_all()
    assert jobs.state.query == ""
    assert len(jobs.state.rows) == jobs.state.total


def test_quotes_and_signs_in_a_search_are_only_words(jobs: JobsPresenter) -> None:
    for text in ('"', "a AND (", "'; DROP TABLE job; --", "*", "🚲"):
        jobs.search(text)
    jobs.search("")
    assert len(jobs.state.rows) == jobs.state.total


def test_a_filter_shows_one_origin_and_pressing_it_again_all(jobs: JobsPresenter) -> None:
    jobs.choose_origin("own")
    assert {row.id for row in jobs.state.rows} == {SCHOOL, WORKSHOP}
    assert [chip.on for chip in jobs.state.chips] == [True, False]
    jobs.choose_origin("own")
    assert len(jobs.state.rows) == jobs.state.total


def test_what_another_place_left_open_is_open_here(jobs: JobsPresenter, session: Session) -> None:
    jobs.choose_origin("starter")
    session.job_id = str(WORKSHOP)
    jobs.come_into_view()
    assert jobs.state.detail is not None
    assert (jobs.state.detail.id, jobs.state.chosen >= 0) == (WORKSHOP, True)


def test_matching_a_job_takes_it_along_to_matches(jobs: JobsPresenter, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.place_wanted) as wanted:
        jobs.match_this()
    assert (wanted.args, session.job_id) == (["matches"], SCHOOL)


# What a job asks


def test_what_is_not_known_is_a_question_to_the_employer(jobs: JobsPresenter) -> None:
    assert jobs.state.detail is not None
    assert len(jobs.state.detail.known) + len(jobs.state.detail.asked) == len(FACETS)
    assert jobs.state.detail.ask == "Ask Holbrook Primary School"
    assert all(line.says.endswith("?") for line in jobs.state.detail.asked)
    assert jobs.state.detail.unknown_text == "Ten things not known yet"


@pytest.mark.parametrize("facet", FACETS)
def test_every_facet_has_a_form_that_gives_back_what_stood_in_it(
    jobs: JobsPresenter, session: Session, prompts: GivenAnswers, facet: str
) -> None:
    value = Choices(FACETS[facet].choices[:1]) if FACETS[facet].choices else Range(1, 3)
    job = Job(JobId("j"), "A job", conditions=(Condition(facet, value, "as they said"),))
    form = fact_form(job, facet)
    answers = {field.id: field.value for field in form.fields}
    assert form.check is not None
    assert not form.check(answers)
    assert condition_from(facet, answers, session.today).value == value
    assert form.title == FACET_NAMES[facet]


@pytest.mark.parametrize("facet", FACETS)
def test_an_empty_form_is_not_taken_for_an_answer(facet: str) -> None:
    form = fact_form(Job(JobId("j"), "A job"), facet)
    assert form.check is not None
    assert form.check({field.id: field.value for field in form.fields})


def test_a_fact_is_kept_with_how_it_was_said_and_how_it_is_known(
    jobs: JobsPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(low="1", high="2", said="Steady, she said", source="employer", where="Ms Doyle")
    jobs.change_fact("pace")
    fact = kitchen(session).condition("pace")
    assert fact is not None
    assert (fact.value, fact.words) == (Range(1, 2), "Steady, she said")
    assert (fact.provenance.source, fact.provenance.detail) == (Source.EMPLOYER, "Ms Doyle")
    assert fact.provenance.on == session.today
    assert jobs.state.notice == "Pace: written down."


def test_one_level_alone_means_that_it_does_not_change(
    jobs: JobsPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(high="3")
    jobs.change_fact("pace")
    fact = kitchen(session).condition("pace")
    assert fact is not None
    assert fact.value == Range(3, 3)


def test_an_open_end_of_pay_stays_open(jobs: JobsPresenter, session: Session, prompts: GivenAnswers) -> None:
    prompts.will_answer(low="£22,000", high="")
    jobs.change_fact("pay")
    fact = kitchen(session).condition("pay")
    assert fact is not None
    assert to_exchange(fact.value) == [22000, None]


def test_numbers_the_wrong_way_round_are_said_so_and_not_kept(
    jobs: JobsPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(low="40", high="20")
    jobs.change_fact("travel_minutes")
    assert "Swap them" in prompts.mistakes[0]["high"]
    assert kitchen(session).condition("travel_minutes") is None


def test_some_weekends_is_an_answer_of_its_own(jobs: JobsPresenter, session: Session, prompts: GivenAnswers) -> None:
    prompts.will_answer(value="no yes")
    jobs.change_fact("weekends")
    fact = kitchen(session).condition("weekends")
    assert fact is not None
    assert fact.value == Choices(("no", "yes"))


def test_answering_begins_with_the_first_thing_not_known(jobs: JobsPresenter, prompts: GivenAnswers) -> None:
    assert jobs.state.detail is not None
    jobs.answer_next()
    assert prompts.forms[0].title == jobs.state.detail.asked[0].name


def test_a_fact_can_be_made_not_known_again_and_that_taken_back(
    jobs: JobsPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(forget=True)
    jobs.change_fact("noise")
    assert kitchen(session).condition("noise") is None
    assert jobs.state.can_undo
    jobs.undo()
    assert kitchen(session).condition("noise") is not None
    assert (jobs.state.notice, jobs.state.can_undo) == ("Taken back.", False)


def test_forgetting_what_was_never_known_changes_nothing(jobs: JobsPresenter, session: Session) -> None:
    before = kitchen(session)
    jobs.forget_fact("pace")
    assert kitchen(session) == before


def test_a_change_made_elsewhere_takes_the_offer_to_undo_away(jobs: JobsPresenter, session: Session) -> None:
    jobs.forget_fact("noise")
    person = session.people.person(MAYA)
    assert person is not None
    session.history.run(session.people.save_person(person))
    assert (jobs.state.notice, jobs.state.can_undo) == ("", False)


# Tasks, needs, support


def test_a_task_is_added_with_what_is_known_of_it(jobs: JobsPresenter, session: Session, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="Count the milk", frequency="daily", share="5", importance="occasional", can_swap="yes",
                        source="visit", where="line 3")  # fmt: skip
    jobs.new_task()
    task = kitchen(session).tasks[-1]
    assert (task.words, task.frequency, task.importance) == ("Count the milk", Frequency.DAILY, Importance.OCCASIONAL)
    assert (task.share, task.can_swap, task.provenance.source) == (0.05, True, Source.VISIT)
    assert jobs.state.detail is not None
    assert jobs.state.detail.tasks[-1].needed == "Now and then, can swap"


def test_a_task_keeps_its_id_and_activities_when_its_words_change(
    jobs: JobsPresenter, session: Session, prompts: GivenAnswers
) -> None:
    old = kitchen(session).tasks[0]
    prompts.will_answer(words="Get salads ready")
    jobs.change_task(str(old.id))
    new = kitchen(session).tasks[0]
    assert (new.id, new.words, new.activities, new.share) == (old.id, "Get salads ready", old.activities, old.share)


def test_a_share_of_more_than_all_the_time_is_asked_about(jobs: JobsPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="Everything", share="400")
    jobs.new_task()
    assert "between 0 and 100" in prompts.mistakes[0]["share"]


def test_a_task_without_words_is_not_kept(jobs: JobsPresenter, session: Session, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="   ")
    jobs.new_task()
    assert len(kitchen(session).tasks) == 5


def test_a_task_can_be_taken_out_and_comes_back_with_undo(jobs: JobsPresenter, session: Session) -> None:
    before = kitchen(session)
    jobs.remove_task(str(before.tasks[1].id))
    assert len(kitchen(session).tasks) == 4
    jobs.undo()
    assert kitchen(session).tasks == before.tasks


def test_needs_and_support_are_written_down(jobs: JobsPresenter, session: Session, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="Food hygiene, level 2", on_the_job="yes")
    jobs.new_need()
    prompts.will_answer(words="A written list", where="Ms Doyle", on_day="3 November 2026")
    jobs.new_support()
    assert jobs.state.detail is not None
    assert jobs.state.detail.needs[0].says == "Food hygiene, level 2 (can be got after starting)"
    assert [support.says for support in jobs.state.detail.supports] == ["A buddy for the first month", "A written list"]
    assert jobs.state.detail.supports[1].source == "Employer said, Ms Doyle, 3 November 2026"
    jobs.remove_need(0)
    assert kitchen(session).needs == ()


# Whole jobs


def test_a_new_job_needs_only_a_name(jobs: JobsPresenter, session: Session, prompts: GivenAnswers) -> None:
    jobs.choose_origin("starter")
    prompts.will_answer(title="Florist’s helper")
    jobs.new_job()
    assert jobs.state.detail is not None
    assert (jobs.state.detail.title, jobs.state.detail.unknown) == ("Florist’s helper", len(FACETS))
    assert jobs.state.rows[jobs.state.chosen].title == "Florist’s helper"
    assert session.job_id == jobs.state.detail.id


def test_a_vacancy_made_from_a_typical_job_keeps_its_facts_marked_as_typical(
    jobs: JobsPresenter, session: Session, prompts: GivenAnswers
) -> None:
    jobs.choose_origin("starter")
    jobs.choose_row(0)
    typical = session.jobs.job(session.job_id)
    assert typical is not None
    prompts.will_answer(employer="Elm Court")
    jobs.make_vacancy()
    made = session.jobs.job(session.job_id)
    assert made is not None
    assert (made.origin, made.kind, made.employer) == ("own", JobKind.VACANCY, "Elm Court")
    assert [t.words for t in made.tasks] == [t.words for t in typical.tasks]
    assert all(t.provenance.source is Source.TYPICAL for t in made.tasks)
    assert not {t.id for t in made.tasks} & {t.id for t in typical.tasks}
    assert session.jobs.job(str(typical.id)) == typical


def test_a_typical_job_cannot_be_changed_by_any_way(
    jobs: JobsPresenter, session: Session, prompts: GivenAnswers
) -> None:
    jobs.choose_origin("starter")
    jobs.choose_row(0)
    before = session.jobs.job(session.job_id)
    assert before is not None
    jobs.change_fact("noise")
    jobs.forget_fact("noise")
    jobs.new_task()
    jobs.remove_task(str(before.tasks[0].id))
    jobs.change_heading()
    jobs.remove_job()
    assert prompts.forms == []
    assert session.jobs.job(session.job_id) == before


def test_a_job_taken_away_comes_back_with_undo(jobs: JobsPresenter, session: Session) -> None:
    before = kitchen(session)
    jobs.remove_job()
    assert session.jobs.job(str(SCHOOL)) is None
    assert jobs.state.detail is not None
    assert jobs.state.detail.id != SCHOOL
    jobs.undo()
    assert kitchen(session) == before


def test_a_job_can_be_called_something_else(jobs: JobsPresenter, session: Session, prompts: GivenAnswers) -> None:
    prompts.will_answer(title="Kitchen helper")
    jobs.change_heading()
    assert (kitchen(session).title, kitchen(session).employer) == ("Kitchen helper", "Holbrook Primary School")
