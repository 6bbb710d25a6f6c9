"""The employers' room: found, written down, linked with their jobs; nobody else's meetings are read together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from desktop.app.erasing import erase_person
from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL, WORKSHOP
from desktop.example_employers import HOLBROOK, WHEELHOUSE
from desktop.pages.employers import EmployersPage
from desktop.presenters.employers import EmployersPresenter
from desktop.presenters.jobs import JobsPresenter
from desktop.shell.chores import Chores
from desktop.shell.rail import Rail
from jobs.employers import Channel, Contact, Site
from jobs.model import JobId
from records.people import Person, PersonId
from tests.desktop.conftest import NOW, GivenAnswers

TODAY = NOW.date()


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> EmployersPresenter:
    made = EmployersPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def _page(qtbot: QtBot, presenter: EmployersPresenter, together: bool = False) -> EmployersPage:
    page = EmployersPage(presenter, together)
    qtbot.addWidget(page)
    page.resize(1162, 640)
    page.show()
    return page


def _words(page: EmployersPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel))


# Finding


def test_an_employer_is_found_by_name_place_or_contact(presenter: EmployersPresenter) -> None:
    assert [row.name for row in presenter.state.rows] == ["Holbrook Primary School", "The Wheelhouse workshop"]
    for words in ("canal", "idris", "bikes"):
        presenter.search(words)
        assert [row.name for row in presenter.state.rows] == ["The Wheelhouse workshop"]
    presenter.search("nobody like this")
    assert presenter.state.rows == () and presenter.state.shown is None and presenter.state.total == 2


def test_an_employer_is_shown_with_its_jobs_and_its_meetings_newest_first(presenter: EmployersPresenter) -> None:
    shown = presenter.state.shown
    assert shown is not None and [job.title for job in shown.vacancies] == ["Kitchen assistant"]
    assert [meeting.title.split(",")[1] for meeting in shown.meetings] == [" Visit", " Phone call", " In person"]
    assert shown.contacts[0].title == "Karen Doyle, kitchen manager"
    assert shown.offers[0].words == "A half day to try the work"
    assert shown.offers[0].source.startswith("Karen Doyle, ")


def test_what_another_place_left_open_is_open_here(presenter: EmployersPresenter, session: Session) -> None:
    session.employer_id = str(WHEELHOUSE)
    presenter.come_into_view()
    assert presenter.state.shown is not None and presenter.state.shown.id == WHEELHOUSE


# For whom a meeting was


def test_together_no_meeting_held_for_somebody_else_is_shown(qtbot: QtBot, presenter: EmployersPresenter) -> None:
    alone, together = _words(_page(qtbot, presenter)), _words(_page(qtbot, presenter, together=True))
    assert "breakfast club" in alone and "A later start in the first weeks" in alone and "after two" in alone
    for held_back in ("breakfast club", "A later start in the first weeks", "after two", "Darren", "somebody else"):
        assert held_back not in together
    assert "Watched dinner" in together and "for Maya" in together and "A half day to try the work" in together


def test_with_somebody_in_view_nobody_else_is_named(presenter: EmployersPresenter, session: Session) -> None:
    assert presenter.state.shown is not None
    titles = [meeting.title for meeting in presenter.state.shown.meetings]
    assert titles[0].endswith("for Maya") and titles[2].endswith("for somebody else")
    session.person_id = ""
    presenter.show_person("")
    assert presenter.state.shown.meetings[2].title.endswith("for Darren")


def test_a_meeting_is_for_the_person_in_view_only_where_that_is_ticked(
    presenter: EmployersPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(channel="email", with_whom="Karen Doyle", said="Come on Monday.", offered="A buddy\n")
    presenter.new_meeting()
    assert not next(f for f in prompts.forms[-1].fields if f.id == "for_person").value
    (plain,) = session.employers.meetings(since=TODAY)
    assert (plain.person_id, plain.channel, plain.offered) == ("", Channel.EMAIL, ("A buddy",))
    prompts.will_answer(for_person=True)
    presenter.change_meeting(plain.id)
    assert session.employers.meetings(since=TODAY, person_id=MAYA)[0].id == plain.id
    presenter.undo()
    presenter.undo()
    assert session.employers.meetings(since=TODAY) == ()


def test_a_meeting_held_for_somebody_else_stays_theirs_when_it_is_changed(
    presenter: EmployersPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(said="Asked about the breakfast club again.")
    presenter.change_meeting("another")
    assert "for_person" not in [field.id for field in prompts.forms[-1].fields]
    changed = session.employers.meeting("another")
    assert changed is not None and changed.person_id == "darren" and changed.said.endswith("again.")


def test_a_meeting_is_of_a_day_that_has_been(presenter: EmployersPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(on="tomorrow")
    presenter.new_meeting()
    assert prompts.mistakes[-1] == {"on": "That day is still to come. Write the day it was."}


def test_erasing_somebody_leaves_the_meeting_and_no_trace_of_for_whom(session: Session) -> None:
    session.history.run(session.people.save_person(Person(PersonId("visitor"), "A Visitor")))
    erase_person(session.file, str(MAYA))
    assert {m.person_id for m in session.employers.meetings()} == {"", "darren"}
    assert len(session.employers.meetings()) == 4


# Writing down


def test_a_new_employer_needs_a_name_only_and_is_given_the_jobs_of_that_name(
    presenter: EmployersPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(name="  ")
    presenter.new_employer()
    assert presenter.state.total == 2 and prompts.mistakes[-1]
    prompts.will_answer(name="Saltmarsh Bakery")
    presenter.new_employer()
    assert presenter.state.total == 3 and presenter.state.notice == "Saltmarsh Bakery added."
    assert presenter.state.shown is not None and presenter.state.shown.name == "Saltmarsh Bakery"
    presenter.undo()
    assert presenter.state.total == 2


def test_another_name_goes_to_the_jobs_too(
    presenter: EmployersPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(name="Holbrook School")
    presenter.change()
    job = session.jobs.job(SCHOOL)
    assert job is not None and (job.employer, job.employer_id) == ("Holbrook School", HOLBROOK)


def test_places_and_contacts_are_added_changed_and_taken_out(
    presenter: EmployersPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(name="The hall", address="Mill Lane")
    presenter.new_site()
    prompts.will_answer(name="Pat Ash", role="cook", decides="no", site="The hall")
    presenter.new_contact()
    prompts.will_answer(role="head cook")
    presenter.change_contact(2)
    employer = session.employers.employer(HOLBROOK)
    assert employer is not None and employer.sites[1] == Site("The hall", "Mill Lane")
    assert employer.contacts[2] == Contact("Pat Ash", "head cook", site="The hall", decides=False)
    presenter.remove_contact(2)
    prompts.will_answer(notes="Ring first.")
    presenter.change_site(1)
    presenter.remove_site(0)
    employer = session.employers.employer(HOLBROOK)
    assert employer is not None and len(employer.contacts) == 2
    assert employer.sites == (Site("The hall", "Mill Lane", "Ring first."),)
    for wrong in (-1, 9):
        presenter.change_site(wrong)
        presenter.remove_contact(wrong)
    assert session.employers.employer(HOLBROOK) == employer


def test_an_employer_taken_away_comes_back_with_undo(presenter: EmployersPresenter, session: Session) -> None:
    presenter.remove()
    job = session.jobs.job(SCHOOL)
    assert presenter.state.total == 1 and job is not None
    assert (job.employer, job.employer_id) == ("Holbrook Primary School", "")
    presenter.undo()
    assert presenter.state.total == 2 and len(session.employers.meetings_with(HOLBROOK)) == 3


# Jobs and employers


def test_a_job_that_carries_the_name_is_offered_and_never_forced(
    presenter: EmployersPresenter, session: Session
) -> None:
    job = session.jobs.job(SCHOOL)
    assert job is not None
    session.history.run(session.jobs.save_job(session.employers.settled(job)))
    presenter.remove()
    presenter.undo()
    assert presenter.state.shown is not None and presenter.state.shown.unlinked == ()
    loose = session.jobs.job(WORKSHOP)
    assert loose is not None
    presenter.choose_row(0)
    renamed = type(loose)(JobId("loose"), "Dinner helper", loose.kind, employer="holbrook primary school")
    session.history.run(session.jobs.save_job(renamed))
    assert [each.title for each in presenter.state.shown.unlinked] == ["Dinner helper"]
    presenter.link_job("loose")
    linked = session.jobs.job("loose")
    assert linked is not None and (linked.employer, linked.employer_id) == ("Holbrook Primary School", HOLBROOK)


def test_a_job_added_here_belongs_here(presenter: EmployersPresenter, session: Session, prompts: GivenAnswers) -> None:
    prompts.will_answer(title="Breakfast club helper")
    presenter.new_vacancy()
    assert {title.title for title in session.employers.vacancies(HOLBROOK)} == {
        "Kitchen assistant", "Breakfast club helper"
    }  # fmt: skip


def test_a_job_goes_to_the_employer_whose_name_it_is_given_and_leaves_it_with_another(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    jobs = JobsPresenter(session, chores, prompts)
    jobs.choose_job(str(SCHOOL))
    prompts.will_answer(employer="Somewhere else")
    jobs.change_heading()
    assert [t.id for t in session.employers.vacancies(HOLBROOK)] == []
    assert jobs.state.detail is not None and not jobs.state.detail.linked
    jobs.add_employer()
    assert jobs.state.detail.linked and len(session.employers.employers()) == 3
    prompts.will_answer(employer="the wheelhouse WORKSHOP")
    jobs.change_heading()
    job = session.jobs.job(SCHOOL)
    assert job is not None and (job.employer, job.employer_id) == ("The Wheelhouse workshop", WHEELHOUSE)


def test_ways_lead_from_a_job_to_its_employer_and_to_a_visit(
    qtbot: QtBot, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    jobs = JobsPresenter(session, chores, prompts)
    jobs.choose_job(str(WORKSHOP))
    with qtbot.waitSignal(jobs.place_wanted) as wanted:
        jobs.open_employers()
    assert wanted.args == ["employers"] and session.employer_id == WHEELHOUSE
    with qtbot.waitSignal(jobs.place_wanted) as wanted:
        jobs.after_visit()
    assert wanted.args == ["visit"] and session.job_id == WORKSHOP


def test_the_page_leads_from_an_employer_to_a_visit(
    qtbot: QtBot, presenter: EmployersPresenter, session: Session
) -> None:
    page = _page(qtbot, presenter)
    pressed = next(b for b in page.findChildren(QAbstractButton) if b.accessibleName().startswith("After a visit"))
    with qtbot.waitSignal(presenter.place_wanted) as wanted:
        qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert wanted.args == ["visit"] and session.job_id == SCHOOL


def test_an_empty_room_offers_to_begin(
    qtbot: QtBot, empty_session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    page = _page(qtbot, EmployersPresenter(empty_session, chores, prompts))
    assert page.empty.isVisible() and not page.panes.isVisible()
    prompts.will_answer(name="Saltmarsh Bakery")
    page.empty.wanted.emit("new")
    assert page.panes.isVisible()


def test_the_rail_goes_nowhere_by_itself_when_its_lists_are_hidden(qtbot: QtBot) -> None:
    rail = Rail([], QAction("More"))
    qtbot.addWidget(rail)
    rail.show_places([("home", "Home", "home")], [("about_me", "About me", "person"), ("jobs", "Jobs", "briefcase")])
    rail.show_view("Maya Linton", "", "jobs", False, False)
    with qtbot.waitActive(rail):
        rail.show()
    rail.home.setFocus()
    gone: list[str] = []
    rail.place_chosen.connect(gone.append)
    rail.show_places([], [("about_me", "About me", "person"), ("jobs", "Jobs", "briefcase")])
    rail.show_view("Maya Linton", "", "jobs", False, True)
    assert gone == []
