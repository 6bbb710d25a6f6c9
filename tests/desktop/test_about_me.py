"""About me: words kept as they were said, and guesses that people tick or refuse."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.about_me import AboutMePresenter
from desktop.presenters.about_view import Chip
from desktop.presenters.forms import NEEDED
from desktop.shell.chores import Chores
from desktop.words.conversation import BEGIN, GO_ON
from desktop.words.prompts import PROMPTS
from records.people import Person, PersonId, Resource, Tick, WantToUse, Where
from tests.desktop.conftest import GivenAnswers

LEO = PersonId("leo")
MANY = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def _presenter(session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot) -> AboutMePresenter:
    made = AboutMePresenter(session, chores, prompts)
    made.show_person(session.person_id)
    _wait(chores, qtbot)
    return made


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot) -> AboutMePresenter:
    """The page with Maya in view, guesses made."""
    return _presenter(session, chores, prompts, qtbot)


@pytest.fixture
def fresh(empty_session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot) -> AboutMePresenter:
    """The page with somebody in view who has said nothing yet."""
    empty_session.history.run(empty_session.people.save_person(Person(LEO, "Leo Marsh")))
    empty_session.person_id = LEO
    return _presenter(empty_session, chores, prompts, qtbot)


def _wait(chores: Chores, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)


def _resources(page: AboutMePresenter) -> tuple[Resource, ...]:
    return tuple(page.session.people.resources(page.session.person_id))


def _guesses(page: AboutMePresenter, resource_id: str) -> list[Chip]:
    return [c for r in page.state.resources if r.id == resource_id for c in r.chips if not c.ticked]


# What was said


@given(st.text(max_size=80))
@MANY
def test_whatever_is_said_is_kept_to_the_letter(fresh: AboutMePresenter, words: str) -> None:
    before = len(_resources(fresh))
    assert fresh.say(words) is bool(words.strip())
    kept = [r.words for r in _resources(fresh)[before:]]
    assert kept == ([words.strip()] if words.strip() else [])
    assert not kept or fresh.state.resources[0].words == words.strip()


def test_the_newest_stands_on_top_with_the_area_it_was_asked_about(fresh: AboutMePresenter) -> None:
    fresh.choose_where(Where.HOBBY)
    assert fresh.say("I breed budgies.")
    assert fresh.say("  I mend radios.  ")
    assert [r.words for r in fresh.state.resources] == ["I mend radios.", "I breed budgies."]
    assert {r.where for r in _resources(fresh)} == {Where.HOBBY}
    assert fresh.state.notice == "Kept, word for word."


def test_with_nobody_in_view_nothing_is_kept_and_nothing_shown(fresh: AboutMePresenter) -> None:
    fresh.say("I mend radios.")
    fresh.session.person_id = ""
    fresh.show_person("")
    assert not fresh.say("Whose is this?")
    assert fresh.state.resources == ()


def test_somebody_elses_page_shows_nothing_of_this_person(presenter: AboutMePresenter) -> None:
    presenter.session.person_id = "samira"
    presenter.show_person("samira")
    assert (presenter.state.called, presenter.state.resources) == ("Samira", ())
    assert presenter.preferences.state.sorted == 0
    assert all(not pile.cards for pile in presenter.preferences.state.piles)


def test_the_way_into_the_conversation_says_whether_it_was_begun(fresh: AboutMePresenter) -> None:
    assert fresh.state.talk == BEGIN
    fresh.session.history.run(fresh.session.prompts.skip(LEO, PROMPTS[0].id))
    assert fresh.state.talk == GO_ON


def test_other_words_area_and_gladness_can_be_given(presenter: AboutMePresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="I cooked for <forty> & more.", where="paid_work", want="rather_not")
    presenter.change_resource("maya-r0")
    changed = _resources(presenter)[0]
    assert (changed.words, changed.where) == ("I cooked for <forty> & more.", Where.PAID_WORK)
    assert changed.want_to_use is WantToUse.RATHER_NOT
    assert changed.ticked == ("cook-for-a-group", "wash-up-and-kitchen-tidy", "serve-food-and-drink")
    presenter.undo()
    assert _resources(presenter)[0].words.startswith("I ran the kitchen")


def test_words_cannot_be_changed_into_none(presenter: AboutMePresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(words=" \n ")
    presenter.change_resource("maya-r0")
    assert prompts.mistakes == [{"words": NEEDED}]
    assert _resources(presenter)[0].words.startswith("I ran the kitchen")


def test_taking_something_away_keeps_its_story_and_undo_puts_it_back_in_its_place(presenter: AboutMePresenter) -> None:
    before = _resources(presenter)
    presenter.remove_resource("maya-r0")
    assert presenter.say("I keep bees.")
    assert [s.title for s in presenter.session.people.stories(MAYA)] == ["The day the oven went"]
    assert presenter.state.resources[0].words == "I keep bees."
    presenter.undo()
    presenter.undo()
    assert _resources(presenter) == before


def test_what_is_said_after_something_was_taken_away_comes_last(presenter: AboutMePresenter) -> None:
    presenter.remove_resource("maya-r1")
    for words in ("I keep bees.", "I keep hens.", "I keep calm."):
        presenter.say(words)
    said = [r.words for r in _resources(presenter)]
    assert said[-3:] == ["I keep bees.", "I keep hens.", "I keep calm."]
    assert len({r.position for r in _resources(presenter)}) == len(said)


# Guesses


def test_a_guess_is_only_a_question_until_it_is_ticked(fresh: AboutMePresenter, chores: Chores, qtbot: QtBot) -> None:
    fresh.say("I mend bikes for people on our estate.")
    assert fresh.state.guessing
    _wait(chores, qtbot)
    (shown,) = fresh.state.resources
    assert not fresh.state.guessing
    assert shown.chips and not any(chip.ticked for chip in shown.chips)
    assert all(chip.text == f"{chip.title}?" for chip in shown.chips)
    assert _resources(fresh)[0].activities == {}


def test_ticking_again_leaves_it_open_again(presenter: AboutMePresenter) -> None:
    guess = _guesses(presenter, "maya-r1")[0]
    presenter.tick("maya-r1", guess.activity_id)
    assert _resources(presenter)[1].activities[guess.activity_id] is Tick.TICKED
    assert presenter.state.notice == f"Ticked: {guess.title}."
    presenter.tick("maya-r1", guess.activity_id)
    assert guess.activity_id not in _resources(presenter)[1].activities
    assert presenter.state.notice == f"Left open: {guess.title}."
    assert guess in _guesses(presenter, "maya-r1")


def test_refusing_every_guess_ends_the_guessing_for_good(
    presenter: AboutMePresenter, prompts: GivenAnswers, chores: Chores, qtbot: QtBot
) -> None:
    refused = []
    while guesses := _guesses(presenter, "maya-r1"):
        assert guesses[0].activity_id not in refused
        refused.append(guesses[0].activity_id)
        presenter.refuse("maya-r1", guesses[0].activity_id)
    assert refused and set(_resources(presenter)[1].refused) == set(refused)
    prompts.will_answer(words="I mend bikes for people on our estate, and I like it.")
    presenter.change_resource("maya-r1")
    _wait(chores, qtbot)
    assert not {g.activity_id for g in _guesses(presenter, "maya-r1")} & set(refused)
    again = _presenter(presenter.session, chores, prompts, qtbot)
    assert not {g.activity_id for g in _guesses(again, "maya-r1")} & set(refused)


def test_what_was_ticked_can_be_refused_and_both_are_taken_back_one_by_one(presenter: AboutMePresenter) -> None:
    presenter.refuse("maya-r1", "fix-bikes")
    assert _resources(presenter)[1].activities["fix-bikes"] is Tick.REFUSED
    presenter.undo()
    assert _resources(presenter)[1].activities["fix-bikes"] is Tick.TICKED
    assert (presenter.state.notice, presenter.state.can_undo) == ("Taken back.", False)


def test_a_change_from_elsewhere_takes_the_offer_of_undo_away(presenter: AboutMePresenter) -> None:
    presenter.refuse("maya-r1", "fix-bikes")
    presenter.session.history.run(presenter.session.people.save_person(Person(LEO, "Leo")))
    presenter.session.history.run(presenter.session.people.save_person(Person(MAYA, "Maya Linton", "May")))
    assert (presenter.state.notice, presenter.state.can_undo, presenter.state.called) == ("", False, "May")


def test_what_is_not_there_can_be_neither_ticked_nor_taken_away(presenter: AboutMePresenter) -> None:
    before = _resources(presenter)
    presenter.tick("nobody", "fix-bikes")
    presenter.refuse("nobody", "fix-bikes")
    presenter.remove_resource("nobody")
    presenter.change_resource("nobody")
    assert _resources(presenter) == before
    assert presenter.prompts.forms == []


def test_each_change_of_the_page_is_taken_back_by_one_undo(presenter: AboutMePresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="Other.")
    changes = (
        lambda: presenter.say("I keep bees."), lambda: presenter.tick("maya-r1", "fix-bikes"),
        lambda: presenter.refuse("maya-r1", "fix-bikes"), lambda: presenter.change_resource("maya-r1"),
        lambda: presenter.remove_resource("maya-r2"),
    )  # fmt: skip
    for change in changes:
        before = _resources(presenter)
        change()
        assert _resources(presenter) != before
        assert presenter.state.can_undo and presenter.state.notice
        presenter.undo()
        assert _resources(presenter) == before
