"""'You chose A, the list says B', and what a started job showed: asked calmly, learnt only on the person's word."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.pages.applying import ApplyingPage
from desktop.presenters.applying import ApplyingPresenter
from desktop.presenters.found_out import Sides, found_out_form, sides_of
from desktop.presenters.matches import MatchesPresenter
from desktop.shell.chores import Chores
from desktop.words.choosing import KEPT, LEARNT, LIST_AGREES, ON_BOTH
from records.people import Person, PersonId, Where, Wish
from records.versions import Came

from .conftest import GivenAnswers


@pytest.fixture
def page(session: Session, chores: Chores, prompts: GivenAnswers) -> Iterator[ApplyingPresenter]:
    """Applying with Maya in view."""
    made = ApplyingPresenter(session, chores, prompts)
    made.show_person(session.person_id)
    yield made
    made.close()


def _still(qtbot: QtBot, chores: Chores) -> None:
    qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)


def _order(session: Session, qtbot: QtBot, prompts: GivenAnswers) -> list[str]:
    """Return the jobs as Matches has them."""
    chores = Chores()
    matches = MatchesPresenter(session, chores, prompts)
    matches.show_person(session.person_id)
    _still(qtbot, chores)
    assert matches.table is not None
    found = [row.job_id for row in matches.table.shown.rows]
    matches.close()
    return found


def _go_for(page: ApplyingPresenter, job_id: str) -> None:
    page.session.job_id = job_id
    page.come_into_view()
    page.prompts.will_answer()
    page.begin()


def test_going_for_another_job_than_the_first_offers_to_say_what_was_missed(
    page: ApplyingPresenter, session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    order = _order(session, qtbot, prompts)
    _go_for(page, order[-1])
    _still(qtbot, chores)
    first = session.jobs.job(order[0])
    assert first is not None and page.state.missed.startswith(f"The list has {first.title} first.")
    page.leave_missed()
    assert page.state.missed == "" and session.decisions.choices("maya") == ()


def test_what_the_list_of_one_person_says_is_never_told_of_the_next(
    page: ApplyingPresenter, session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    last = _order(session, qtbot, prompts)[-1]
    session.history.run(session.people.save_person(Person(PersonId("sam"), "Sam Reed", "Sam")))
    _go_for(page, last)
    session.person_id = "sam"  # while Maya's list is still being looked through
    page.show_person("sam")
    _go_for(page, last)
    _still(qtbot, chores)
    assert page.state.called == "Sam" and page.state.missed == "" and page.state.notice != LIST_AGREES


def test_going_for_the_first_job_asks_nothing(
    page: ApplyingPresenter, session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    _go_for(page, _order(session, qtbot, prompts)[0])
    _still(qtbot, chores)
    assert page.state.missed == ""
    page.ask_missed()
    _still(qtbot, chores)
    assert page.state.notice == LIST_AGREES


def test_a_choice_is_kept_in_the_persons_words_and_teaches_nothing_without_a_yes(
    page: ApplyingPresenter, session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    order = _order(session, qtbot, prompts)
    _go_for(page, order[-1])
    _still(qtbot, chores)
    before = session.people.preferences("maya"), session.versions.versions("maya")
    prompts.will_answer(words="The people there", learn="no")
    page.ask_missed()
    (choice,) = session.decisions.choices("maya")
    assert (choice.chosen_job_id, choice.listed_job_id) == (order[-1], order[0])
    assert (choice.what_we_missed, choice.preference_id) == ("The people there", "")
    assert (session.people.preferences("maya"), session.versions.versions("maya")) == before
    assert page.state.notice == KEPT and page.state.missed == ""
    assert page.state.shown is not None and page.state.shown.facts[-1][1].endswith("It missed: The people there")


def test_on_a_yes_it_goes_to_the_top_as_a_new_version_and_one_undo_takes_all_of_it_back(
    page: ApplyingPresenter, session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    _go_for(page, _order(session, qtbot, prompts)[-1])
    _still(qtbot, chores)
    before = session.people.preferences("maya"), session.versions.versions("maya")
    page.prompts.will_answer(words="The people there", learn="yes")
    page.ask_missed()
    top = session.people.preferences("maya")[0]
    assert (top.words, top.wish, top.facet) == ("The people there", Wish.LIKE, "")
    newest = session.versions.newest("maya")
    assert newest is not None and newest.came is Came.CHOSEN and newest.after.startswith("After choosing ")
    assert newest.preferences == session.people.preferences("maya")
    assert session.decisions.choices("maya")[0].preference_id == top.id and page.state.notice == LEARNT
    page.undo()
    assert (session.people.preferences("maya"), session.versions.versions("maya")) == before
    assert session.decisions.choices("maya") == ()


def _started(page: ApplyingPresenter) -> None:
    page.choose_row(next(n for n, row in enumerate(page.state.rows) if row.over))
    assert page.state.shown is not None and page.state.shown.started


def test_what_a_started_job_showed_becomes_wishes_things_to_bring_and_a_note_in_one_change(
    page: ApplyingPresenter, session: Session, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    _started(page)
    application = session.applications.application(page.state.rows[page.state.chosen].id)
    assert application is not None
    sides = sides_of(session, application)
    before = session.people.preferences("maya"), session.people.resources("maya"), session.versions.versions("maya")
    new = next(side for side in sides.had if side.wish is None)
    prompts.will_answer(
        hoped=(sides.hoped[0].id,), words="They keep my mug for me.", not_liked=(new.id,),
        learnt="I set up the dining hall\nI do the allergy list",
    )  # fmt: skip
    with qtbot.waitSignal(page.place_wanted) as wanted:
        page.found_out()
    assert wanted.args == ["matches"]
    made = session.people.preferences("maya")[-1]
    assert new.card is not None and (made.facet, made.wish) == (new.card.facet, Wish.AVOID)
    said = [(r.words, r.where) for r in session.people.resources("maya")[-2:]]
    assert said == [("I set up the dining hall", Where.PAID_WORK), ("I do the allergy list", Where.PAID_WORK)]
    note = session.applications.events(application.id)[-1]
    assert note.words.startswith("As I hoped: ") and note.words.endswith("They keep my mug for me.")
    newest = session.versions.newest("maya")
    assert newest is not None and newest.came is Came.LEARNT and newest.after.startswith("After starting ")
    page.undo()
    now = session.people.preferences("maya"), session.people.resources("maya"), session.versions.versions("maya")
    assert now == before


def test_matches_opens_in_a_new_order_and_says_after_what(
    page: ApplyingPresenter, session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    matches = MatchesPresenter(session, chores, prompts)
    matches.show_person("maya")
    _still(qtbot, chores)
    _started(page)
    prompts.will_answer(learnt="I set up the dining hall")
    page.found_out()
    _still(qtbot, chores)
    assert matches.state.notice.startswith("After starting ") and "1 new thing you bring." in matches.state.notice
    assert "changed place" in matches.state.notice
    assert session.told == ("", "")
    matches.close()


def test_what_is_told_of_one_person_is_never_told_of_another(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    session.told = ("maya", "After starting a job.")
    session.person_id = "samira"
    matches = MatchesPresenter(session, chores, prompts)
    matches.show_person("samira")
    _still(qtbot, chores)
    assert matches.state.notice == "" and session.told == ("", "")
    matches.close()


def test_a_side_can_not_be_liked_and_not_liked(
    page: ApplyingPresenter, session: Session, prompts: GivenAnswers
) -> None:
    _started(page)
    application = session.applications.application(page.state.rows[page.state.chosen].id)
    assert application is not None
    side = sides_of(session, application).had[0].id
    prompts.will_answer(liked=(side,), not_liked=(side,))
    page.found_out()
    assert prompts.mistakes[-1] == {"not_liked": ON_BOTH}


def test_where_the_job_is_no_job_of_the_file_only_words_are_asked_for() -> None:
    assert [field.id for field in found_out_form("A job", Sides()).fields] == ["words", "learnt"]


def test_the_page_offers_both_where_they_belong(qtbot: QtBot, page: ApplyingPresenter) -> None:
    shown = ApplyingPage(page, False)
    qtbot.addWidget(shown)
    shown.resize(1162, 660)
    shown.show()
    assert not shown.missed.isVisible()
    _started(page)
    found = next(b for b in shown.findChildren(type(shown.new)) if b.accessibleName() == "What I found out")
    qtbot.waitUntil(found.isVisible)
