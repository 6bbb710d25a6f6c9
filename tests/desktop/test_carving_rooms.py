"""Putting a role together, comparing, earlier versions, the proposal: nothing lost, nobody named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import SCHOOL, WORKSHOP
from desktop.pages.carving import CarvePage
from desktop.pages.compare import ComparePage
from desktop.pages.proposal import ProposalPage
from desktop.pages.versions import VersionsPage
from desktop.presenters.carving import CarvePresenter
from desktop.presenters.comparing import ComparePresenter
from desktop.presenters.job_versions import VersionsPresenter
from desktop.presenters.match_seen import note_seen, since_seen
from desktop.presenters.matches import MatchesPresenter
from desktop.presenters.proposal import ProposalPresenter
from desktop.shell.chores import Chores
from desktop.words import house_wording
from jobs.facets import Range
from jobs.model import Job, JobKind
from supportplans.printing.pages import page_texts

from .conftest import GivenAnswers


def _school(session: Session) -> Job:
    job = session.jobs.job(SCHOOL)
    assert job is not None
    return job


@pytest.fixture
def carving(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[CarvePresenter]:
    session.job_id = str(SCHOOL)
    made = CarvePresenter(session, chores, prompts)
    made.come_into_view()
    yield made
    made.close()


def _carve(carving: CarvePresenter, prompts: GivenAnswers) -> Job:
    first, second = _school(carving.session).tasks[:2]
    carving.turn_task(SCHOOL, first.id)
    carving.turn_task(SCHOOL, second.id)
    carving.set_hours(SCHOOL, first.id, "6")
    prompts.will_answer(title="Salads and serving")
    carving.make()
    job = carving.session.jobs.job(carving.session.job_id)
    assert job is not None
    return job


def test_a_role_is_made_of_ticked_tasks_with_their_hours(
    carving: CarvePresenter, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(carving.place_wanted) as wanted:
        job = _carve(carving, prompts)
    assert wanted.args == ["jobs"] and job.kind is JobKind.CARVED and job.employer == "Holbrook Primary School"
    hours = job.condition("hours_per_week")
    assert hours is not None and hours.value == Range(12.2, 12.2)  # 6 and a quarter of 25
    assert [task.lineage.title for task in job.tasks if task.lineage] == ["Kitchen assistant"] * 2
    assert carving.state.role == ()
    carving.session.history.undo()
    assert carving.session.jobs.job(str(job.id)) is None


def test_tasks_of_several_jobs_go_together_and_each_says_what_stays(carving: CarvePresenter) -> None:
    carving.search("bike")
    place = next(n for n, job in enumerate(carving.state.found) if job.id == str(WORKSHOP))
    carving.add_row(place)
    carving.turn_task(str(WORKSHOP), f"{WORKSHOP}.2")
    assert [source.title for source in carving.state.sources] == [
        "Kitchen assistant, Holbrook Primary School", "Cycle mechanic, The Wheelhouse workshop",
    ]  # fmt: skip
    assert carving.state.sources[1].stays == "2 of 3 tasks stay with it."
    carving.drop_job(str(WORKSHOP))
    assert carving.state.role == () and len(carving.state.sources) == 1


@pytest.mark.parametrize("typed", ["lots", "-1", "0", "99"])
def test_hours_that_cannot_be_are_said_so_and_change_nothing(carving: CarvePresenter, typed: str) -> None:
    task = _school(carving.session).tasks[0]
    carving.turn_task(SCHOOL, task.id)
    before = carving.state.role
    carving.set_hours(SCHOOL, task.id, typed)
    assert carving.state.notice and carving.state.role == before


def test_nothing_ticked_makes_no_role(carving: CarvePresenter, prompts: GivenAnswers) -> None:
    carving.make()
    assert prompts.forms == []


def test_by_keyboard_a_task_is_ticked_and_the_focus_stays(qtbot: QtBot, carving: CarvePresenter) -> None:
    page = CarvePage(carving, False)
    qtbot.addWidget(page)
    page.resize(1140, 690)
    page.show()
    box = page.findChildren(QCheckBox)[0]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    focus = page.window().focusWidget()
    assert isinstance(focus, QCheckBox) and focus.isChecked() and len(carving.state.role) == 1
    hours = next(f for f in page.findChildren(QLineEdit) if f.property("hold") and f.isEnabled())
    hours.selectAll()
    qtbot.keyClicks(hours, "7.5")
    qtbot.keyClick(hours, Qt.Key.Key_Return)
    assert carving.state.role[0].hours == "7.5 hours"


# Side by side


@pytest.fixture
def comparing(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[ComparePresenter]:
    made = ComparePresenter(session, chores, prompts)
    made.add(str(SCHOOL))
    made.add(str(WORKSHOP))
    yield made
    made.close()


def test_two_jobs_stand_side_by_side_and_what_differs_says_so(comparing: ComparePresenter) -> None:
    rows = {row.name: row for group in comparing.state.groups for row in group.rows}
    assert rows["Hours a week"].cells == ("25 hours", "not known") and rows["Hours a week"].differs
    assert rows["Time of day"].cells == ("daytime", "daytime") and not rows["Time of day"].differs

    assert all(len(row.cells) == 2 for row in rows.values())
    assert all(column.match.startswith("Want ") for column in comparing.state.columns)


def test_no_more_than_three_and_none_twice(comparing: ComparePresenter, session: Session) -> None:
    starters = [str(title.id) for title in session.jobs.titles("starter")]
    for job_id in (str(SCHOOL), *starters[:3]):
        comparing.add(job_id)
    assert len(comparing.state.columns) == 3 and not comparing.state.can_add
    comparing.take_away(str(SCHOOL))
    assert [column.id for column in comparing.state.columns] == [str(WORKSHOP), starters[0]]


def test_with_nobody_in_view_no_number_is_shown(comparing: ComparePresenter, session: Session, qtbot: QtBot) -> None:
    session.person_id = ""
    comparing.show_person("")
    assert [column.match for column in comparing.state.columns] == ["", ""]
    page = ComparePage(comparing, False)
    qtbot.addWidget(page)
    page.show()


def test_another_job_is_chosen_from_ours_and_the_library(comparing: ComparePresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer()
    comparing.choose()
    assert len(comparing.state.columns) == 3
    offered = {code for code, _ in prompts.forms[0].fields[0].choices}
    assert str(SCHOOL) not in offered


# Versions, and what a match has seen


@pytest.fixture
def versions(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[VersionsPresenter]:
    session.job_id = str(SCHOOL)
    made = VersionsPresenter(session, chores, prompts)
    made.come_into_view()
    yield made
    made.close()


def test_each_version_says_what_it_brought_and_there_is_a_way_back(
    versions: VersionsPresenter, session: Session, qtbot: QtBot
) -> None:
    assert versions.state.rows == ()
    first = _school(session)
    session.history.run(session.jobs.save_job(replace(first, supports=(), title="Cook’s help")))
    (row,) = versions.state.rows
    assert row.changes == (
        ("Name", "Kitchen assistant is now Cook’s help"), ("Support", "no longer: A buddy for the first month"),
    )  # fmt: skip
    page = VersionsPage(versions, False)
    qtbot.addWidget(page)
    page.show()
    versions.go_back_to(row.number)
    assert replace(_school(session), version=1) == replace(first, version=1) and len(versions.state.rows) == 2
    versions.undo()
    assert _school(session).title == "Cook’s help"


def test_a_match_tells_what_changed_since_it_was_last_looked_at(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    page = MatchesPresenter(session, chores, prompts)
    page.show_person(session.person_id)
    qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)
    page.choose_job(str(SCHOOL))
    assert page.state.changed == "" and session.seen.version("maya", SCHOOL) == _school(session).version
    session.history.run(session.jobs.save_job(replace(_school(session), supports=("Lunch",))))
    qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)
    page.choose_job(str(SCHOOL))
    assert page.state.changed == (
        "Changed since this match was last looked at. Support: no longer: A buddy for the first month. "
        "Support: new: Lunch."
    )
    page.looked_at()
    assert page.state.changed == "" and since_seen(session, _school(session)) == ""
    session.person_id = "samira"
    note_seen(session, _school(session))
    assert session.seen.version("maya", SCHOOL) == session.seen.version("samira", SCHOOL)
    page.close()


# The proposal


@pytest.fixture
def proposal(
    carving: CarvePresenter, prompts: GivenAnswers, session: Session, chores: Chores, qtbot: QtBot
) -> Iterator[ProposalPresenter]:
    _carve(carving, prompts)
    made = ProposalPresenter(session, chores, prompts)
    made.come_into_view()
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    yield made
    made.close()


def test_the_proposal_says_what_it_does_for_the_employer_and_names_nobody_supported(
    proposal: ProposalPresenter, prompts: GivenAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.will_answer(gains="The cook has two hours more\nNothing goes off", pay="£12.65 an hour")
    proposal.write()
    qtbot.waitUntil(lambda: not proposal.chores.busy, timeout=30_000)
    prompts.will_choose(tmp_path / "role")
    proposal.save_paper()
    pdf = (tmp_path / "role.pdf").read_bytes()
    text = " ".join(" ".join(page_texts(pdf)).split())
    for said in ("Salads and serving", "The cook has two hours more", "£12.65 an hour", "Kitchen assistant", "12.2"):
        assert said in text
    assert "Maya" not in text and b"Maya" not in pdf and b"Linton" not in pdf
    proposal.print_paper()
    assert prompts.printed == [pdf] and proposal.state.notice == "Printed."
    copies = proposal.session.consents.papers_about_nobody()
    assert {(c.document, c.how, c.copy_no) for c in copies} == {
        ("role proposal", "save", 1), ("role proposal", "print", 2)
    }  # fmt: skip
    assert copies[0].recipient.organisation == "Holbrook Primary School" and not copies[0].person_id


def test_the_words_of_a_proposal_are_looked_through_and_kept_for_as_long_as_it_is_there(
    proposal: ProposalPresenter, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    assert proposal.state.wording.lines > 5 and proposal.state.wording.rows == ()
    page = ProposalPage(proposal)
    qtbot.addWidget(page)
    page.show()
    prompts.will_answer(gains="She suffers from depression\nThe cook has two hours, e.g. for soup")
    proposal.write()
    rows = proposal.state.wording.still
    assert [(row.words, row.where) for row in rows] == [
        (words, "What was written for them, what they gain") for words in ("suffers", "depression", "e.g.")
    ]
    assert rows[1].instead == "This page is about nobody. Say what the work needs."
    assert page.findings.turn.accessibleName() == "Its words: 3 things to look at"
    proposal.keep_words(rows[2].id)
    assert len(proposal.state.wording.still) == 2 and proposal.state.notice == house_wording.KEPT_NOTICE
    proposal.reload()
    assert [row.words for row in proposal.state.wording.kept] == ["e.g."]
    proposal.ask_words_again(rows[2].id)
    assert len(proposal.state.wording.still) == 3
    asked = len(prompts.forms)
    proposal.go_to_words(rows[0].id)
    assert len(prompts.forms) == asked + 1  # what was written can be changed there
    qtbot.waitUntil(lambda: not proposal.chores.busy, timeout=60_000)


def test_a_proposal_that_cannot_be_saved_says_so(
    proposal: ProposalPresenter, prompts: GivenAnswers, tmp_path: Path
) -> None:
    prompts.will_choose(tmp_path / "gone" / "role")
    proposal.save_paper()
    assert prompts.reports == ["This folder is not there any more, so nothing was saved; choose another place."]


def test_without_a_role_there_is_nothing_to_propose(session: Session, chores: Chores, prompts: GivenAnswers) -> None:
    session.job_id = str(session.jobs.titles("starter")[0].id)
    page = ProposalPresenter(session, chores, prompts)
    page.come_into_view()
    assert page.state.title == ""
    page.write()
    page.save_paper()
    page.print_paper()
    assert prompts.forms == [] and prompts.printed == []
    page.close()
