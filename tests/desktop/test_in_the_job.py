"""In the job: the post, what changed around it, its reviews and the rhythm of support, for as long as it lasts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.erasing import erase_person
from desktop.app.session import Session
from desktop.example import MAYA
from desktop.example_post import POST
from desktop.pages.post import PostPage
from desktop.presenters.adjustments import AdjustmentsPresenter
from desktop.presenters.applying import ApplyingPresenter
from desktop.presenters.even_keel import EvenKeelPresenter
from desktop.presenters.hand_over import HandOverPresenter
from desktop.presenters.post import PostPresenter
from desktop.presenters.post_calendar import NOTHING
from desktop.presenters.post_forms import AHEAD_OF_END, TOO_EARLY
from desktop.shell.chores import Chores
from desktop.words.posts import lasted
from records.people import Person, PersonId
from supportplans.contacts import ContactEntry, ContactEntryId
from supportplans.keel import AgreementId
from supportplans.posts import Changed, Ended, Post, PostId
from supportplans.returning import ReturnPlan, ReturnPlanId, ReturnStep
from supportplans.reviews import NotHeld, Stands

from .conftest import NOW, GivenAnswers

TODAY = NOW.date()


@pytest.fixture
def page(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[PostPresenter]:
    made = PostPresenter(session, chores, prompts)
    made.show_person(session.person_id)
    yield made
    made.close()


@pytest.fixture
def bare(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[PostPresenter]:
    """Return the place for Maya before anybody wrote her job down."""
    post = session.posts.post(POST)
    assert post is not None
    session.history.run(session.posts.remove_post(post))
    made = PostPresenter(session, chores, prompts)
    made.show_person(session.person_id)
    yield made
    made.close()


def _facts(page: PostPresenter) -> dict[str, str]:
    assert page.state.shown is not None
    return dict(page.state.shown.facts)


def test_an_application_that_says_started_becomes_the_job_with_one_click_and_undo_takes_it_back(
    bare: PostPresenter, session: Session
) -> None:
    assert bare.state.shown is None and bare.state.offers[0][1] == "Kitchen assistant, Holbrook Primary School"
    bare.take_offer(bare.state.offers[0][0])
    facts = _facts(bare)
    assert facts["First day"] == "15 October 2026" and facts["Manager"] == "Karen Doyle"
    assert facts["Stands in"] == "Sam Oduya" and facts["Hours"] == "25 hours a week"
    assert bare.state.offers == () and bare.state.can_undo
    bare.undo()
    assert bare.state.shown is None and bare.state.offers


def test_an_application_whose_job_is_written_down_is_offered_no_more(page: PostPresenter) -> None:
    assert page.state.offers == ()


def test_a_second_job_stands_beside_the_first_and_one_that_ended_stays_readable(
    page: PostPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(job_title="Cleaner", employer="The Swan", started_on="1 November 2026", hours="6")
    page.add()
    assert [words for _, words in page.state.posts] == [
        "Cleaner, The Swan",
        "Kitchen assistant, Holbrook Primary School",
    ]
    prompts.will_answer(ended_on="20 November 2026", ended=Ended.NEW_JOB.value)
    page.end()
    assert page.state.shown is not None and page.state.shown.over
    assert page.state.posts[0][1].startswith("Kitchen") and _facts(page)["Last day"].endswith("I went to another job.")
    assert not any(slot.due for slot in page.state.shown.slots)
    page.goes_on()
    assert page.state.shown is not None and not page.state.shown.over


def test_a_job_cannot_end_before_it_began_and_says_so_plainly(page: PostPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(ended_on="1 January 2026")
    page.end()
    assert prompts.mistakes[-1] == {"ended_on": TOO_EARLY} and "Last day" not in _facts(page)


def test_a_new_manager_is_two_answers_and_what_was_before_stands_there_already(
    page: PostPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(now="Ravi Shah")
    page.changed(Changed.MANAGER.value)
    assert _facts(page)["Manager"] == "Ravi Shah"
    change = session.posts.changes(POST)[-1]
    assert (change.was, change.now, change.on) == ("Karen Doyle", "Ravi Shah", TODAY)
    assert page.state.shown is not None
    assert any(slot.title == "A new manager" and slot.due for slot in page.state.shown.slots)
    page.undo()
    assert _facts(page)["Manager"] == "Karen Doyle"


def test_a_new_rule_leads_to_the_sheet_that_hands_over_what_was_agreed(
    page: PostPresenter, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    prompts.will_answer(now="Ravi Shah")
    page.changed(Changed.MANAGER.value)
    assert page.state.shown is not None and all(change.hand_over for change in page.state.shown.changes)
    wanted: list[tuple[str, str, str]] = []
    page.thing_wanted.connect(lambda *said: wanted.append(said))
    page.hand_over("maya-c1")
    assert wanted == [(MAYA, "hand_over", "maya-c1")]
    sheet = HandOverPresenter(session, chores, prompts)
    sheet.show_person(MAYA)
    sheet.open_thing("maya-c1")
    assert sheet.state.title.startswith("A rule") or "rule" in sheet.state.title.casefold()
    sheet.close()
    prompts.will_answer(now="Seven hours")
    page.changed(Changed.HOURS.value)
    assert [change.hand_over for change in page.state.shown.changes] == [False, True, True]


def test_applying_leads_to_the_job_that_began(session: Session, chores: Chores, prompts: GivenAnswers) -> None:
    applying = ApplyingPresenter(session, chores, prompts)
    applying.show_person(MAYA)
    applying.open_thing("maya-a1")
    wanted: list[str] = []
    applying.place_wanted.connect(wanted.append)
    applying.in_the_job()
    assert wanted == ["post"] and session.post_id == POST
    applying.close()


def test_what_is_due_says_why_and_a_review_begins_for_all_of_it(page: PostPresenter, session: Session) -> None:
    assert page.state.shown is not None
    assert [(slot.title, slot.when) for slot in page.state.shown.slots if slot.due] == [("A new rule", "in 4 days")]
    wanted: list[str] = []
    page.place_wanted.connect(wanted.append)
    page.begin_review()
    begun = session.reviews.review(session.review_id)
    assert wanted == ["review"] and begun is not None and begun.keys == ("policy:maya-c1",)
    assert [item.ref for item in begun.items] == ["adjustment:quiet", "adjustment:side", "agreement:keel"]
    assert begun.ratings.items == ("adjustment:quiet", "adjustment:side")
    page.begin_review()
    assert sum(r.stands is Stands.BEGUN for r in session.reviews.reviews(POST)) == 1


def test_one_that_was_not_held_keeps_the_reason_and_is_due_on_its_new_day(
    page: PostPresenter, session: Session, prompts: GivenAnswers
) -> None:
    prompts.will_answer(not_held=NotHeld.PERSON_LATER.value, next_on="in 2 weeks")
    page.not_held()
    assert prompts.forms[-1].title == "Put it off"
    assert page.state.shown is not None and not any(slot.due for slot in page.state.shown.slots)
    assert page.state.shown.past[0].caption == "I would rather have it later. Moved to 8 December 2026."
    prompts.will_answer(on="30 November 2026")
    page.own_day()
    assert ("A day we chose", "in 6 days") in [(s.title, s.when) for s in page.state.shown.slots if s.due]


def test_a_review_day_after_the_end_of_the_job_is_not_taken(page: PostPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(ended_on="30 November 2026")
    page.end()
    prompts.will_answer(on="3 December 2026")
    page.own_day()
    assert prompts.mistakes[-1] == {"on": AHEAD_OF_END}


def test_more_support_is_one_click_and_counts_today(page: PostPresenter, session: Session) -> None:
    assert page.state.shown is not None and page.state.shown.rhythm[0] == "Every two weeks. By phone, Jo Bennett."
    page.more_again()
    said, due = page.state.shown.rhythm
    assert said.startswith("Every week.") and due == "Next at the latest: 24 November 2026, today."
    page.undo()
    assert page.state.shown.rhythm[0].startswith("Every two weeks.")


def test_a_contact_in_the_log_moves_the_next_one(page: PostPresenter, session: Session) -> None:
    entry = ContactEntry(ContactEntryId("c"), MAYA, TODAY - timedelta(days=1))
    session.history.run(session.contacts.save(entry))
    assert page.state.shown is not None and page.state.shown.rhythm[1].startswith("Next at the latest: 7 December 2026")


def test_another_rhythm_is_agreed_with_somebody_and_the_earlier_ones_stay(
    page: PostPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(often="monthly", way="message", from_on="in 2 weeks")
    page.agree_rhythm()
    assert page.state.shown is not None and page.state.shown.rhythm[0].startswith("Every two weeks.")
    titles = [(each.title, each.caption) for each in page.state.shown.rhythms]
    assert titles[0] == ("Every month", "From 8 December 2026, agreed with Maya. By message.")
    assert titles[1][0] == "Every week"


def test_a_calendar_file_is_registered_as_her_own_and_holds_no_word_about_her(
    page: PostPresenter, session: Session, prompts: GivenAnswers, tmp_path: Path
) -> None:
    prompts.will_answer(remind=True)
    prompts.will_choose(tmp_path / "calendar.ics")
    page.save_calendar()
    text = (tmp_path / "calendar.ics").read_text(encoding="utf-8")
    words = ("maya", "linton", "holbrook", "doyle", "kitchen", "jo ", "keel", "rule", "signs", "review", "support")
    assert not [word for word in words if word in text.casefold()]
    assert text.count("SUMMARY:Check-in") > 20 and "SUMMARY:Catch-up" in text and "BEGIN:VALARM" in text
    (copy,) = session.consents.copies(MAYA)
    assert copy.document == "calendar" and copy.own and "days" in page.state.notice


def test_days_of_coming_back_in_steps_go_into_the_calendar_as_work_days(
    page: PostPresenter, session: Session, prompts: GivenAnswers, tmp_path: Path
) -> None:
    monday_and_wednesday = ReturnStep(2, frozenset({0, 2}), 4.0)
    back = ReturnPlan(ReturnPlanId("back"), AgreementId("keel"), TODAY - timedelta(days=7), (monday_and_wednesday,))
    session.history.run(session.after.save_return(back, MAYA))
    prompts.will_answer(what=("days",))
    prompts.will_choose(tmp_path / "days.ics")
    page.save_calendar()
    text = (tmp_path / "days.ics").read_text(encoding="utf-8")
    assert text.count("SUMMARY:Work day") == 2 and "20261125" in text and "20261130" in text
    assert "Check-in" not in text and "Catch-up" not in text


def test_a_calendar_with_nothing_ticked_says_so_and_writes_nothing(page: PostPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(what=())
    page.save_calendar()
    assert page.state.notice == NOTHING


def test_erasing_a_person_takes_job_reviews_and_rhythm_away(session: Session) -> None:
    erase_person(session.file, MAYA)
    assert not session.posts.posts(MAYA) and not session.reviews.reviews(POST) and not session.reviews.rhythms(POST)
    assert not session.reviews.shown_of(MAYA)


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "starts soon"), (1, "1 day so far"), (27, "27 days so far"), (28, "4 weeks so far"),
     (400, "1 year and 1 month so far"), (731, "2 years so far")],
)  # fmt: skip
def test_how_long_it_has_lasted_is_said_in_words(days: int, said: str) -> None:
    assert lasted(days, over=False) == said


def test_the_page_shows_every_card_and_offers_the_job_where_there_is_none(
    qtbot: QtBot, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    presenter = PostPresenter(session, chores, prompts)
    presenter.show_person(session.person_id)
    page = PostPage(presenter)
    qtbot.addWidget(page)
    seen = {label.text() for label in page.findChildren(QLabel)}
    assert {"The job", "Reviews", "What changed around the job", "How often we are in touch"} <= seen
    post = session.posts.post(POST)
    assert post is not None
    session.history.run(session.posts.remove_post(post))
    assert page.stack.currentWidget() is page.empty
    offer = next(b for b in page.empty.findChildren(QPushButton) if b.text() == "Write it down")
    offer.click()
    assert session.posts.posts(MAYA) and page.stack.currentWidget() is not page.empty
    presenter.close()


def test_a_note_that_stays_here_is_not_shown_together(
    qtbot: QtBot, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    presenter = PostPresenter(session, chores, prompts)
    presenter.show_person(session.person_id)
    prompts.will_answer(notes="between us alone")
    presenter.change_notes()
    for together in (False, True):
        page = PostPage(presenter, together)
        qtbot.addWidget(page)
        assert any("between us" in label.text() for label in page.findChildren(QLabel)) is not together
    presenter.close()


def test_somebody_without_a_job_is_told_what_belongs_here(session: Session, page: PostPresenter) -> None:
    session.history.run(session.people.save_person(Person(PersonId("new"), "New Person")))
    session.person_id = "new"
    page.show_person("new")
    assert page.state.shown is None and page.state.offers == () and page.state.called == "New"


def test_what_is_written_of_the_job_is_not_asked_for_again_by_adjustments_and_even_keel(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    session.person_id = "samira"
    depot = Post(PostId("depot"), "samira", session.today, "Sorter", "Brackley Ltd", manager="Anneliese", deputy="Tom")
    session.history.run(session.posts.save_post(depot))
    keel = EvenKeelPresenter(session, chores, prompts)
    keel.show_person("samira")
    prompts.will_answer()
    keel.new_agreement()
    made = session.plans.agreements("samira")[0]
    assert (made.job_title, made.employer, made.manager, made.deputy, made.specialist) == (
        "Sorter", "Brackley Ltd", "Anneliese", "Tom", "Jo Bennett"
    )  # fmt: skip
    adjustments = AdjustmentsPresenter(session, chores, prompts)
    adjustments.show_person("samira")
    prompts.will_answer(job="")
    prompts.will_answer(title="A later start on Mondays")
    adjustments.new_adjustment()
    assert session.plans.adjustments("samira")[0].employer == "Brackley Ltd"
