"""Applying and the worksheet of an offer: calm, one small step at a time, and the same engine as the match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.pages.applying import ApplyingPage
from desktop.pages.offer import OfferPage
from desktop.presenters.applying import ApplyingPresenter
from desktop.presenters.home import HomePresenter
from desktop.presenters.offer import OfferPresenter
from desktop.shell.chores import Chores
from desktop.words.applying import CALM, NOT_ADVICE, STANDS, STEPS, pounds
from jobs.employers import Channel, Employer, EmployerId, Meeting, MeetingId
from records.people import Person, PersonId
from supportplans.applications import Step
from supportplans.due import Matter

from .conftest import NOW, GivenAnswers

TODAY = NOW.date()


@pytest.fixture
def page(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[ApplyingPresenter]:
    made = ApplyingPresenter(session, chores, prompts)
    made.show_person(session.person_id)
    yield made
    made.close()


@pytest.fixture
def offer(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[OfferPresenter]:
    session.application_id = "maya-a1"
    made = OfferPresenter(session, chores, prompts)
    made.come_into_view()
    yield made
    made.close()


def test_what_can_still_come_of_something_stands_first_and_says_what_is_next(page: ApplyingPresenter) -> None:
    first, second = page.state.rows
    assert first.title == "Cycle mechanic, The Wheelhouse workshop" and not first.over and second.over
    assert first.caption == "Talked about, 19 November 2026. Next in 3 days"
    assert page.state.shown is not None and page.state.shown.facts[0] == (
        "Next", "Ask whether Saturdays can be left out, in 3 days, both of us",
    )  # fmt: skip


def test_a_job_to_go_for_begins_with_the_one_in_view(
    page: ApplyingPresenter, session: Session, prompts: GivenAnswers
) -> None:
    session.job_id = str(next(t.id for t in session.jobs.titles("starter")))
    page.come_into_view()
    assert page.state.job
    prompts.will_answer(next_step="Look where it is", next_on="tomorrow")
    page.begin()
    assert page.state.rows[0].title == page.state.shown.title and page.state.job == ""
    assert session.applications.of_job("maya", session.job_id) is not None
    page.undo()
    assert len(page.state.rows) == 2


def test_what_happened_is_kept_with_its_day_and_words_and_can_be_put_right(
    page: ApplyingPresenter, prompts: GivenAnswers, session: Session
) -> None:
    prompts.will_answer(on="yesterday", words="The form on their website.")
    page.happened("applied")
    assert page.state.shown.stands == "Applied, no word yet." and page.state.shown.events[-1].on == "23 Nov"
    prompts.will_answer(words="By hand, in the shop.")
    page.correct(len(page.state.shown.events))
    assert page.state.shown.events[-1].words == "By hand, in the shop." and len(page.state.shown.events) == 3
    assert len(session.applications.events("maya-a2")) == 4  # the first version stays in the file
    prompts.will_answer(struck=True)
    page.correct(3)
    assert page.state.shown.stands == "Talked about."


def test_a_day_still_to_come_is_no_day_on_which_something_happened(
    page: ApplyingPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(on="tomorrow")
    page.happened("applied")
    assert set(prompts.mistakes[-1]) == {"on"} and page.state.shown.stands == "Talked about."


def test_a_setback_is_told_calmly_and_never_counted(page: ApplyingPresenter, prompts: GivenAnswers) -> None:
    for _ in range(3):
        prompts.will_answer(words="They took somebody else.", learned="Ring before applying.")
        page.happened("not_this_time")
    assert page.state.notice == CALM[Step.NOT_THIS_TIME] and page.state.rows[0].over
    shown = " ".join((page.state.notice, page.state.shown.stands, *(row.caption for row in page.state.rows)))
    assert not re.search(r"\b(fail|reject|unsuccessful|lost|turned down|\d+ times?)", shown, re.I)
    assert ("For next time:", "Ring before applying.") in page.state.shown.events[-1].notes


def test_no_word_for_a_step_blames_or_alarms() -> None:
    for words in (*STEPS.values(), *STANDS.values()):
        assert not re.search(r"fail|reject|unsuccess|refus|lost|!", words, re.I)


def test_what_was_sent_is_chosen_from_drafts_and_copies(
    page: ApplyingPresenter, session: Session, prompts: GivenAnswers
) -> None:
    session.history.note("evidence.copy", session.person_id)
    session.history.note("evidence.copy", "darren")
    prompts.will_answer(sent=("My draft of 24 November 2026",))
    page.happened("applied")
    assert [c[0] for f in prompts.forms[-1].fields if f.id == "sent" for c in f.choices] == [
        "My draft of 24 November 2026"
    ]
    assert page.state.shown.events[-1].notes == (("Sent:", "My draft of 24 November 2026"),)


def test_an_application_is_taken_away_only_after_asking(page: ApplyingPresenter, prompts: GivenAnswers) -> None:
    page.remove()
    assert len(page.state.rows) == 2
    prompts.will_act()
    page.remove()
    assert len(page.state.rows) == 1 and page.state.can_undo


def test_applications_of_two_people_never_mix(page: ApplyingPresenter, session: Session) -> None:
    session.person_id = "samira"
    page.show_person("samira")
    assert page.state.rows == () and page.state.shown is None


# The worksheet


def test_the_offer_stands_beside_the_wishes_as_the_match_has_them(offer: OfferPresenter) -> None:
    wishes = {row.wish: row.mark for row in offer.state.wishes}
    assert wishes["I fetch my niece from school, so I have to be done by half three."] == "met"
    assert wishes["Forty minutes on the bus is plenty."] == "unknown"


def test_the_way_there_written_down_answers_the_wish(offer: OfferPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(minutes="35", by="bus 9", week="18.40", costs="Black shoes 25\nDBS check £52 (the school)")
    offer.change_travel()
    assert {row.wish: row.mark for row in offer.state.wishes}["Forty minutes on the bus is plenty."] == "met"
    assert offer.state.travel == (
        ("Time", "35 minutes one way, by bus 9"), ("Cost", "£18.40 a week, about £79.73 a month"),
    )  # fmt: skip
    assert offer.state.starting[-1] == ("Left to you in all", "£25")
    prompts.will_answer(costs="Black shoes")
    offer.change_travel()
    assert "price is missing" in prompts.mistakes[-1]["costs"]


def test_needs_are_named_before_saying_yes_and_nobody_asked_is_said(
    offer: OfferPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(needs="Ten quiet minutes\nThe same people")
    offer.change_needs()
    assert offer.state.to_ask == 2
    prompts.will_answer(answer0="Yes, in the staff room.")
    offer.change_needs()
    assert offer.state.to_ask == 1 and offer.state.needs[0].answer == "Yes, in the staff room."


def test_money_is_worked_out_only_with_rates_somebody_confirmed(
    offer: OfferPresenter, prompts: GivenAnswers, session: Session
) -> None:
    prompts.will_answer(standard="424.90", elements="380", low="880", high="960", costs="80", now_award="804.90")
    offer.change_money()
    assert "say that they are right" in offer.state.money.refused and offer.state.money.lines == ()
    prompts.will_answer(right=True)
    offer.change_rates()
    money = offer.state.money
    assert money.result == "Between £316 and £352 more a month." and money.left_out and money.not_advice == NOT_ADVICE
    assert money.lines[-1].amount == "£316 to £352" and money.lines[4].how == "0.55 × pay above the work allowance"
    session.clock = lambda: NOW + timedelta(days=200)
    offer.reload()
    assert "run out" in offer.state.money.refused and offer.state.money.lines == ()


def test_amounts_are_read_as_people_write_them() -> None:
    assert [pounds(Decimal(text)) for text in ("1234.5", "12", "-3.25", "0")] == ["£1,234.50", "£12", "−£3.25", "£0"]


# Home


def test_home_shows_what_is_out_and_due_and_how_soon_employers_are_spoken_with(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    home = HomePresenter(session, chores, prompts)
    home.reload()
    (row,) = home.state.rows(Matter.APPLICATION)
    assert row.title == "Maya: Cycle mechanic, The Wheelhouse workshop" and row.end == "in 3 days"
    assert row.place == "applying" and "Ask whether Saturdays" in row.caption
    session.history.run(
        session.people.save_person(Person(PersonId("lee"), "Lee Okoro", created=TODAY - timedelta(days=12)))
    )
    said = {row.title: row.caption for row in home.state.rows(Matter.FIRST)}
    assert said["Lee Okoro"] == "12 days since the first meeting, no employer spoken with yet"
    before = home.state.talks
    session.history.run(session.employers.save_employer(Employer(EmployerId("crumb"), "Crumb & Sons")))
    talk = Meeting(MeetingId("m"), EmployerId("crumb"), TODAY, Channel.PHONE, person_id="lee")
    session.history.run(session.employers.save_meeting(talk))
    assert not home.state.rows(Matter.FIRST) and home.state.talks != before
    session.history.run(session.people.save_person(Person(PersonId("bo"), "Bo Hale", created=TODAY)))
    said = {row.title: row.caption for row in home.state.rows(Matter.FIRST)}
    assert said["Bo Hale"] == "First met today, no employer spoken with yet"
    home.close()


# The pages


def test_by_keyboard_something_that_happened_is_written_down(
    qtbot: QtBot, page: ApplyingPresenter, prompts: GivenAnswers
) -> None:
    view = ApplyingPage(page, False)
    qtbot.addWidget(view)
    view.resize(1140, 690)
    view.show()
    button = next(b for b in view.findChildren(QPushButton) if b.property("step") == "applied")
    prompts.will_answer(words="The form.")
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert page.state.shown.stands == "Applied, no word yet."
    assert view.notice.isVisible() and len(view.timeline._lines) == 3


def test_the_worksheet_shows_every_step_of_the_working(
    qtbot: QtBot, offer: OfferPresenter, prompts: GivenAnswers, session: Session
) -> None:
    view = OfferPage(offer, False)
    qtbot.addWidget(view)
    view.resize(1140, 690)
    view.show()
    prompts.will_answer(right=True)
    offer.change_rates()
    prompts.will_answer(standard="424.90", low="900", now_award="424.90")
    offer.change_money()
    shown = " ".join(label.text() for label in view.findChildren(QLabel))
    for words in ("Pay that reaches the bank", "Taken off the award: 55p of each pound above it", NOT_ADVICE):
        assert words in shown
