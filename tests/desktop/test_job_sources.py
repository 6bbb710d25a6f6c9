"""Typical is always labelled 'typical, not this job', and every fact can be overridden with a source and a date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.presenters.job_view import JobDetail
from desktop.presenters.jobs import JobsPresenter
from desktop.shell.chores import Chores
from desktop.widgets.job_detail import JobDetailPane
from desktop.words.jobs import source_brief, source_text
from jobs.model import TYPICAL, Job, Provenance, Source
from tests.desktop.conftest import NOW, GivenAnswers

SAYS = {"source": "employer", "where": "Ffion Marsh", "on_day": "3 November 2026"}
STAMP = Provenance(Source.EMPLOYER, "Ffion Marsh", date(2026, 11, 3))
LABEL = "Typical, not this job"


@pytest.fixture
def jobs(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[JobsPresenter]:
    """Return the presenter with a vacancy open that was made of a typical job with needs and supports."""
    made = JobsPresenter(session, chores, prompts)
    typical = next(job for job in session.jobs.jobs("starter") if job.needs and job.supports and job.conditions)
    made.choose_job(str(typical.id))
    prompts.will_answer(title="A job there", employer="Saltmarsh Bakery")
    made.make_vacancy()
    yield made
    made.close()


def _job(session: Session) -> Job:
    job = session.jobs.job(session.job_id)
    assert job is not None
    return job


def _detail(jobs: JobsPresenter) -> JobDetail:
    assert jobs.state.detail is not None
    return jobs.state.detail


def _sources(detail: JobDetail) -> list[str]:
    lines = [*detail.known, *detail.needs, *detail.supports]
    return [*(task.known_by for task in detail.tasks), *(line.source for line in lines)]


def test_a_vacancy_made_of_a_typical_job_labels_every_fact_as_typical(jobs: JobsPresenter) -> None:
    found = _sources(_detail(jobs))
    assert len(found) > 10 and set(found) == {LABEL} == {source_text(TYPICAL)}


def test_the_label_stands_in_the_work_view_and_together(qtbot: QtBot, jobs: JobsPresenter) -> None:
    detail = _detail(jobs)
    facts = len(detail.known) + len(detail.needs) + len(detail.supports)
    for together in (False, True):
        pane = JobDetailPane(together)
        qtbot.addWidget(pane)
        pane.resize(900, 900)
        pane.show_job(detail, "Maya")
        shown = [label.text() for label in pane.findChildren(QLabel) if LABEL in label.text()]
        shown = [text for text in shown if text]
        assert len(shown) >= facts, together
        assert all(task.typical for task in pane.tasks.tasks.tasks)


def _fact(jobs: JobsPresenter, session: Session) -> Provenance:
    facet = _detail(jobs).known[0].facet
    jobs.change_fact(facet)
    found = _job(session).condition(facet)
    assert found is not None
    return found.provenance


def _task(jobs: JobsPresenter, session: Session) -> Provenance:
    jobs.change_task(str(_job(session).tasks[0].id))
    return _job(session).tasks[0].provenance


def _need(jobs: JobsPresenter, session: Session) -> Provenance:
    words = _job(session).needs[0].words
    jobs.change_need(0)
    need = _job(session).needs[0]
    assert need.words == words and len(_job(session).needs) == len(_detail(jobs).needs)
    return need.provenance


def _support(jobs: JobsPresenter, session: Session) -> Provenance:
    jobs.change_support(0)
    return _job(session).support_source(_job(session).supports[0])


@pytest.mark.parametrize("override", [_fact, _task, _need, _support])
def test_every_kind_of_fact_can_be_overridden_with_a_source_and_a_day(
    jobs: JobsPresenter, session: Session, prompts: GivenAnswers, override: Callable[..., Provenance]
) -> None:
    before = _job(session)
    prompts.will_answer(**SAYS)
    assert override(jobs, session) == STAMP
    whole, brief = source_text(STAMP), source_brief(STAMP)  # a table has little room
    assert whole == "Employer said, Ffion Marsh, 3 November 2026" and brief == "Employer said, Ffion Marsh, 3 Nov 2026"
    assert {whole, brief} & set(_sources(_detail(jobs)))
    prompts.will_answer(where="Somebody else")
    assert override(jobs, session) == Provenance(Source.EMPLOYER, "Somebody else", date(2026, 11, 3))
    jobs.undo()
    jobs.session.history.undo()
    assert _job(session) == before


def test_without_a_day_it_is_today(jobs: JobsPresenter, session: Session, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="A bus pass", where="Ffion Marsh")
    jobs.new_support()
    assert _job(session).support_source("A bus pass") == Provenance(Source.EMPLOYER, "Ffion Marsh", NOW.date())


def test_a_support_keeps_its_place_when_it_is_called_something_else(
    jobs: JobsPresenter, session: Session, prompts: GivenAnswers
) -> None:
    before = _job(session).supports
    prompts.will_answer(words="Something else", **SAYS)
    jobs.change_support(0)
    assert _job(session).supports == ("Something else", *before[1:])
    jobs.remove_support(0)
    assert _job(session).supports == before[1:] and _job(session).support_sources == ()
    for wrong in (-1, 99):
        jobs.change_support(wrong)
        jobs.remove_support(wrong)
        jobs.change_need(wrong)
    assert _job(session).supports == before[1:]


def test_what_an_employer_said_on_a_visit_stands_in_their_own_words(jobs: JobsPresenter) -> None:
    jobs.choose_job("holbrook-kitchen")
    (told,) = _detail(jobs).told
    assert [about for about, _ in told.lines] == ["A good day", "A bad day", "Open to change", "Who decides"]
    assert told.source.startswith("Visit, Karen Doyle, ")


def test_their_words_can_be_taken_away_and_the_facts_stay(jobs: JobsPresenter, session: Session) -> None:
    jobs.choose_job("holbrook-kitchen")
    before = _job(session)
    jobs.remove_told("kitchen-visit")
    assert _detail(jobs).told == () and _job(session) == before
    jobs.undo()
    assert [told.visit_id for told in _detail(jobs).told] == ["kitchen-visit"]
