"""The Jobs place: bringing libraries in, passing jobs on, and the page itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.pages.jobs import JobsPage
from desktop.presenters.jobs import JobsPresenter
from desktop.shell.chores import Chores
from desktop.widgets.job_facts import FactRow
from jobs.facets import Range
from jobs.model import Condition, Job, JobId, Provenance, Source, Task, TaskId
from jobs.reading import read_jobs
from records.database import transaction
from tests.desktop.conftest import GivenAnswers

from .test_jobs_place import careers, jobs, kitchen, library, page

__all__ = ["jobs", "page"]  # fixtures


# Bringing jobs in


def test_a_library_comes_in_as_a_chore(
    jobs: JobsPresenter, chores: Chores, prompts: GivenAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    before = jobs.state.total
    prompts.will_choose(library(tmp_path / "more.json"))
    jobs.import_library()
    assert jobs.state.importing
    qtbot.waitUntil(lambda: not chores.busy)
    assert not jobs.state.importing
    assert (jobs.state.total, jobs.state.notice, jobs.state.can_undo) == (before + 3, "3 jobs are in.", False)


def test_jobs_passed_on_by_others_never_take_the_place_of_our_own(
    jobs: JobsPresenter, session: Session, chores: Chores, tmp_path: Path, qtbot: QtBot
) -> None:
    path = library(tmp_path / "more.json")
    for _ in range(2):
        jobs.import_from(path)
        qtbot.waitUntil(lambda: not chores.busy)
    assert kitchen(session).employer == "Holbrook Primary School"
    assert session.jobs.origins()["own"] == 5
    assert jobs.state.notice == "3 jobs are in." and jobs.state.rejects == ()


def test_a_job_bank_brought_in_again_keeps_what_was_written_down_here(
    jobs: JobsPresenter, session: Session, chores: Chores, prompts: GivenAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "bank.csv"
    path.write_text("Job,Employer,Tasks,Hours a week,How we know\nBaker,Crumb,Knead dough,20,advert\n")
    jobs.import_from(path)
    qtbot.waitUntil(lambda: not chores.busy)
    (baker,) = [job for job in session.jobs.jobs("own") if job.title == "Baker"]
    jobs.choose_job(str(baker.id))
    prompts.will_answer(low="16", high="18", source="employer", where="Mrs Crumb")
    jobs.change_fact("hours_per_week")
    path.write_text("Job,Employer,Tasks,Hours a week,How we know\nBaker,Crumb,Knead dough|Sweep,30,advert\n")
    jobs.import_from(path)
    qtbot.waitUntil(lambda: not chores.busy)
    again = session.jobs.job(str(baker.id))
    assert again is not None and [task.words for task in again.tasks] == ["Knead dough", "Sweep"]
    hours = again.condition("hours_per_week")
    assert hours is not None and hours.value == Range(16, 18) and hours.provenance.detail == "Mrs Crumb"


def test_the_library_that_comes_along_is_renewed_and_what_was_written_in_stays(
    jobs: JobsPresenter, session: Session, chores: Chores, qtbot: QtBot
) -> None:
    first, second = session.jobs.titles("starter")[:2]
    told = Condition("noise", Range(1, 1), "Calm", Provenance(Source.EMPLOYER, "Ada Reid"))
    job = session.jobs.job(str(first.id))
    assert job is not None
    session.history.run(session.jobs.save_job(replace(job, conditions=(*job.conditions, told))))
    session.history.run(session.jobs.remove_job(str(second.id)))
    before = session.jobs.count("starter")
    jobs.renew_library()
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    again = session.jobs.job(str(first.id))
    assert session.jobs.count("starter") == before + 1 and again is not None and again.condition("noise") == told


def test_jobs_are_passed_on_without_who_said_what(
    jobs: JobsPresenter, prompts: GivenAnswers, session: Session, tmp_path: Path
) -> None:
    jobs.choose_job(str(kitchen(session).id))
    for kind, name in (("json", "out.json"), ("csv", "out.csv")):
        prompts.will_answer(which="this one", kind=kind)
        prompts.will_choose(tmp_path / name)
        jobs.pass_on()
        assert jobs.state.notice == f"One job saved as {name}."
        text = (tmp_path / name).read_text(encoding="utf-8-sig")
        assert "Kitchen assistant" in text and "Doyle" not in text
        assert read_jobs(tmp_path / name).jobs[0].title == "Kitchen assistant"
    prompts.will_choose(tmp_path / "no folder" / "out.csv")
    jobs.save_template()
    assert prompts.reports == ["This folder is not there any more, so nothing was saved; choose another place."]
    prompts.will_choose(tmp_path / "empty.csv")
    jobs.save_template()
    assert read_jobs(tmp_path / "empty.csv").jobs == ()


def test_a_file_that_is_no_library_is_said_so_in_a_sentence(
    jobs: JobsPresenter, chores: Chores, prompts: GivenAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "holiday.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    jobs.import_from(path)
    qtbot.waitUntil(lambda: not chores.busy)
    assert "is not a job library" in prompts.reports[0]
    assert not jobs.state.importing


def test_a_stopped_import_keeps_nothing(
    jobs: JobsPresenter, chores: Chores, prompts: GivenAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    before = jobs.state.total
    jobs.import_from(library(tmp_path / "many.json", 3000))
    jobs.stop_import()
    qtbot.waitUntil(lambda: not chores.busy)
    assert (jobs.state.total, prompts.reports) == (before, [])
    assert jobs.state.notice == "Stopped. Nothing of it was kept."


def test_choosing_no_file_does_nothing(jobs: JobsPresenter, prompts: GivenAnswers) -> None:
    jobs.import_library()
    assert not jobs.state.importing


# The page


def test_typing_in_the_box_searches(page: JobsPage, jobs: JobsPresenter, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "punct")
    assert jobs.state.query == "punct"
    assert page.list.rows.rowCount() == len(jobs.state.rows)
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.list.hasFocus()


def test_arrow_keys_in_the_list_open_jobs(page: JobsPage, jobs: JobsPresenter, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    assert jobs.state.detail is not None
    assert page.detail.heading.text() == "Cycle mechanic, The Wheelhouse workshop"


def test_nothing_is_asked_twice_when_the_page_only_shows(page: JobsPage, jobs: JobsPresenter) -> None:
    before = jobs.state
    page.show_state(before)
    assert jobs.state is before


def test_delete_on_a_fact_makes_it_not_known(page: JobsPage, session: Session, qtbot: QtBot) -> None:
    row = next(r for r in page.findChildren(FactRow) if r.facet == "noise" and r.isVisible())
    qtbot.keyClick(row.pencil, Qt.Key.Key_Delete)
    assert kitchen(session).condition("noise") is None
    assert page.notice.isVisible()
    qtbot.mouseClick(page.notice.undo, Qt.MouseButton.LeftButton)
    assert kitchen(session).condition("noise") is not None


def test_the_pencil_of_a_question_opens_its_form(page: JobsPage, prompts: GivenAnswers, qtbot: QtBot) -> None:
    row = next(r for r in page.detail.asked.rows if r.facet == "pace")
    assert "Ask Holbrook Primary School" in row.pencil.accessibleName()
    qtbot.mouseClick(row.pencil, Qt.MouseButton.LeftButton)
    assert prompts.forms[0].title == "Pace"


def test_a_picked_task_is_taken_out_with_delete(page: JobsPage, session: Session, qtbot: QtBot) -> None:
    page.detail.tasks.selectRow(0)
    assert page.detail.take_out.isVisible()
    qtbot.keyClick(page.detail.tasks, Qt.Key.Key_Delete)
    assert len(kitchen(session).tasks) == 4


def test_a_typical_job_shows_no_pencil_and_offers_to_become_a_vacancy(page: JobsPage, jobs: JobsPresenter) -> None:
    jobs.choose_row(3)
    assert not any(r.pencil.isVisible() for r in page.findChildren(FactRow))
    assert page.detail.vacancy.isVisible()
    assert not page.detail.answer.isVisible()


def test_a_file_dropped_on_the_page_is_brought_in(
    page: JobsPage, jobs: JobsPresenter, chores: Chores, tmp_path: Path, qtbot: QtBot
) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(library(tmp_path / "more.json")))])
    drop = QDropEvent(QPointF(QPoint(50, 50)), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)  # fmt: skip
    page.dropEvent(drop)
    assert page.waiting.isVisible()
    qtbot.waitUntil(lambda: not chores.busy)
    assert not page.waiting.isVisible()


def test_lines_left_out_are_listed_and_can_be_put_away(
    page: JobsPage, jobs: JobsPresenter, chores: Chores, tmp_path: Path, qtbot: QtBot
) -> None:
    jobs.import_from(careers(tmp_path / "careers.csv", "Baker", "", "Baker"))
    qtbot.waitUntil(lambda: not chores.busy)
    assert page.rejects.isVisible()
    lines = [page.reject_lines.item(n).text() for n in range(page.reject_lines.count())]
    assert lines == ["careers.csv, line 3: no title", "careers.csv, line 4: a second of the same name"]
    assert page.notice.words.text() == "One job is in. 2 lines were left out."
    jobs.put_rejects_away()
    assert not page.rejects.isVisible()


def test_words_people_type_are_never_taken_for_markup(
    page: JobsPage, jobs: JobsPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(title="<b>Baker</b> & Sons")
    jobs.new_job()
    assert page.detail.heading.text() == "<b>Baker</b> & Sons"
    assert page.detail.heading.textFormat() is Qt.TextFormat.PlainText


def test_together_leaves_sources_and_counts_out(jobs: JobsPresenter, qtbot: QtBot) -> None:
    page = JobsPage(jobs, together=True)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert not any(r.source.isVisible() for r in page.findChildren(FactRow))
    assert not page.bring_in.isVisible()
    assert not any(any(c.isdigit() for c in chip.text()) for chip in page.chips.chips)
    assert page.detail.match.text().strip() == "How it fits you"


def test_an_empty_file_offers_one_next_step(
    empty_session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    jobs = JobsPresenter(empty_session, chores, prompts)
    page = JobsPage(jobs)
    qtbot.addWidget(page)
    jobs.show_person("")
    assert page.stack.currentWidget() is page.empty
    page.empty.wanted.emit("new")
    assert prompts.forms[0].title == "A new job"


def test_thousands_of_jobs_are_shown_without_a_widget_each(
    session: Session, jobs: JobsPresenter, page: JobsPage, qtbot: QtBot
) -> None:
    with transaction(session.file.db):
        session.jobs.add_all(
            [Job(JobId(f"n{n}"), f"Job number {n}", origin="ncs", tasks=(Task(TaskId(f"n{n}t"), "Lift"),))
             for n in range(3000)], lambda _done, _total: None)  # fmt: skip
    before = len(page.findChildren(object))
    jobs.reload()
    assert page.list.rows.rowCount() == jobs.state.total > 3000
    assert len(page.findChildren(object)) - before < 20
