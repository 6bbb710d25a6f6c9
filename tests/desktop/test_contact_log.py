"""A contact is written down in two keys; its note never leaves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.plans import plan_lines
from desktop.app.session import Session
from desktop.example import MAYA
from desktop.pages.contact_list import ContactListPage
from desktop.presenters.contact_list import ContactListPresenter
from desktop.presenters.contact_log import NOBODY_IN_VIEW, log_contact
from desktop.shell.chores import Chores
from desktop.shell.sheet import Sheet
from supportplans.contacts import Where, With, employer_contacts
from tests.desktop.conftest import NOW, GivenAnswers

TODAY = NOW.date()


def _log(session: Session, prompts: GivenAnswers, everyone: bool = False, **typed: object) -> list[str]:
    told: list[str] = []
    prompts.will_answer(**typed)
    log_contact(session, prompts, everyone, told.append)
    return told


def test_what_stands_there_already_is_a_contact_of_today_with_who_is_in_view(
    session: Session, prompts: GivenAnswers
) -> None:
    assert _log(session, prompts) == ["Written down: in touch about Maya."]
    (entry,) = session.contacts.contacts(MAYA)
    assert (entry.on, entry.whom) == (TODAY, With.PERSON)


def test_with_nobody_in_view_nobody_is_named_unless_everybody_may_be(session: Session, prompts: GivenAnswers) -> None:
    session.person_id = ""
    assert _log(session, prompts) == [] and prompts.forms == [] and prompts.reports == [NOBODY_IN_VIEW]
    assert _log(session, prompts, everyone=True, person="darren") == ["Written down: in touch about Darren."]


def test_the_next_one_begins_with_the_way_of_the_last(session: Session, prompts: GivenAnswers) -> None:
    _log(session, prompts, way="phone", minutes="25", note="Qsecret")
    _log(session, prompts)
    first, second = sorted(session.contacts.contacts(MAYA), key=lambda entry: entry.minutes is None)
    assert (first.minutes, first.note) == (25, "Qsecret")
    assert (second.way, second.minutes, second.note) == (first.way, None, "")


@pytest.mark.parametrize(
    "typed", [{"on": "tomorrow"}, {"minutes": "0"}, {"minutes": "2.5"}, {"minutes": "1441"}, {"on": ""},
              {"whom": "employer", "employer": " "}]
)  # fmt: skip
def test_what_cannot_be_is_not_kept(session: Session, prompts: GivenAnswers, typed: dict[str, str]) -> None:
    assert _log(session, prompts, **typed) == []
    assert len(prompts.mistakes[-1]) == 1 and session.contacts.contacts(MAYA) == ()


def test_a_talk_with_an_employer_stands_there_without_the_note_and_undo_takes_all_of_it(
    session: Session, prompts: GivenAnswers
) -> None:
    before = len(session.employers.meetings())
    _log(session, prompts, whom="employer", employer="The New Bakery", note="Qsecret", way="message")
    (employer,) = [e for e in session.employers.employers() if e.name == "The New Bakery"]
    (meeting,) = session.employers.meetings_with(str(employer.id))
    assert meeting.person_id == MAYA and "Qsecret" not in repr(meeting)
    entries = session.contacts.contacts(MAYA)
    assert len(employer_contacts(session.employers.meetings(), entries)) == before + 1
    session.history.undo()
    assert len(session.employers.meetings()) == before and session.contacts.contacts(MAYA) == ()
    assert session.employers.employer(str(employer.id)) is None


def test_on_home_anybody_can_be_chosen_and_with_somebody_in_view_nobody_else_is_named(
    session: Session, prompts: GivenAnswers
) -> None:
    others = [p for p in session.people.people() if p.id != MAYA]
    _log(session, prompts)
    assert not any(other.name in repr(prompts.forms[-1]) for other in others)
    _log(session, prompts, everyone=True, person=others[0].id, where="work")
    (entry,) = session.contacts.contacts(others[0].id)
    assert entry.where is Where.WORK


def test_a_file_with_nobody_says_so(empty_session: Session, prompts: GivenAnswers) -> None:
    log_contact(empty_session, prompts, True, print)
    assert len(prompts.reports) == 1 and prompts.forms == []


def test_no_line_that_could_leave_knows_the_log(session: Session, prompts: GivenAnswers) -> None:
    before = plan_lines(session.file.db, MAYA)
    _log(session, prompts, note="Qsecret")
    assert plan_lines(session.file.db, MAYA) == before and "Qsecret" not in repr(before)


def test_enter_keeps_the_sheet_from_the_first_field(qtbot: QtBot, session: Session, prompts: GivenAnswers) -> None:
    log_contact(session, prompts, False, print)  # no answer given: the form is only asked for
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    sheet = Sheet(window, lambda: TODAY)
    window.show()
    kept: list[object] = []
    sheet.show_form(prompts.forms[-1], kept.append)
    qtbot.waitUntil(lambda: window.focusWidget() is not None)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert len(kept) == 1 and not sheet.is_open
    assert kept[0]["on"] == TODAY  # type: ignore[index]


def test_yesterday_can_be_said(session: Session, prompts: GivenAnswers) -> None:
    _log(session, prompts, on="yesterday")
    assert session.contacts.contacts(MAYA)[0].on == TODAY - timedelta(days=1)


# Contacts so far


def test_a_contact_is_put_right_or_taken_away_with_the_talk_it_is_and_undo_brings_both_back(
    qtbot: QtBot, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    before = len(session.employers.meetings())
    _log(session, prompts, whom="employer", employer="The New Bakery", note="Qsecret")
    room = ContactListPresenter(session, chores, prompts)
    page = ContactListPage(room, False)
    qtbot.addWidget(page)
    room.show_person(MAYA)
    (row,) = room.state.rows
    assert (row.said, row.note) == ("An employer, met", "Qsecret")
    prompts.will_answer(minutes="20", on="yesterday")
    room.change(row.id)
    assert room.state.rows[0].said == "An employer, met, 20 minutes" and room.state.notice == "Put right."
    entry = session.contacts.contacts(MAYA)[0]
    talk = session.employers.meeting(entry.meeting_id)
    assert talk is not None and talk.on == entry.on == TODAY - timedelta(days=1)
    room.remove(row.id)
    assert room.state.rows == () and len(session.employers.meetings()) == before
    room.undo()
    assert len(room.state.rows) == 1 and len(session.employers.meetings()) == before + 1
    room.close()
