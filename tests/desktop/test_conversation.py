"""The conversation: any card in any order, none of them needed, taken up where it was left."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.pages.conversation import ConversationPage
from desktop.presenters.conversation import LAID_ASIDE, ConversationPresenter
from desktop.presenters.conversation_view import Mark, card_before, cards_of, marks_of, next_area, next_open
from desktop.shell.chores import Chores
from desktop.words.conversation import AREAS
from desktop.words.prompts import PROMPTS
from jobs.reading_age import reading_age
from records.people import Person, PersonId, Resource, ResourceId, Where
from tests.desktop.conftest import GivenAnswers

LEO = PersonId("leo")
MANY = settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
IDS = st.sampled_from([prompt.id for prompt in PROMPTS])


@pytest.fixture
def talk(empty_session: Session, chores: Chores, prompts: GivenAnswers) -> ConversationPresenter:
    """The conversation with somebody who has said nothing yet."""
    empty_session.history.run(empty_session.people.save_person(Person(LEO, "Leo Marsh")))
    empty_session.person_id = LEO
    made = ConversationPresenter(empty_session, chores, prompts)
    made.show_person(LEO)
    return made


def _said(talk: ConversationPresenter) -> list[str]:
    return [r.words for r in talk.session.people.resources(LEO)]


def _card(talk: ConversationPresenter) -> str:
    return talk.state.prompt.id if talk.state.prompt else ""


# The cards


def test_every_area_of_a_life_has_six_to_eight_cards_each_a_question_of_its_own() -> None:
    assert list(AREAS) == list(Where)
    assert all(6 <= len(cards_of(where)) <= 8 for where in Where)
    assert len({p.id for p in PROMPTS}) == len({p.question for p in PROMPTS}) == len(PROMPTS)
    assert all(
        p.question.endswith("?") and p.hint.endswith((".", "?")) and p.id.startswith(p.where.value) for p in PROMPTS
    )


def test_the_cards_are_read_with_ease_at_about_ten() -> None:
    assert reading_age([prompt.question for prompt in PROMPTS]) <= 10
    assert max(len(prompt.question.split()) for prompt in PROMPTS) <= 14


# Which card comes next


@given(st.sampled_from(Where), IDS, st.sets(IDS), st.sets(IDS))
def test_the_next_card_is_open_and_there_is_one_as_long_as_any_is(
    where: Where, after: str, answered: set[str], skipped: set[str]
) -> None:
    marks = marks_of([Resource(ResourceId(i), LEO, "x", prompt=i) for i in answered], skipped)
    found = next_open(where, after, marks)
    open_ = [card for card in cards_of(where) if marks[card.id] is Mark.OPEN]
    assert (found is None) == (not open_)
    assert found is None or found in open_
    onward = next_area(where, marks)
    assert onward is None or next_open(onward, "", marks)
    assert (onward is None) == (Mark.OPEN not in marks.values())


def test_what_was_answered_stays_so_even_if_it_was_laid_aside_before() -> None:
    marks = marks_of([Resource(ResourceId("r"), LEO, "x", prompt="home.make")], {"home.make", "home.show"})
    assert (marks["home.make"], marks["home.show"], marks["home.money"]) == (Mark.ANSWERED, Mark.SKIPPED, Mark.OPEN)


@pytest.mark.parametrize("where", Where)
def test_before_the_first_card_there_is_none_and_before_the_end_is_the_last(where: Where) -> None:
    cards = cards_of(where)
    assert card_before(where, cards[0]) == cards[0]
    assert card_before(where, cards[3]) == cards[2]
    assert card_before(where, None) == cards[-1]


# Talking


@given(st.text(max_size=60))
@MANY
def test_what_is_said_is_kept_to_the_letter_at_its_card(talk: ConversationPresenter, words: str) -> None:
    before, card = len(_said(talk)), _card(talk)
    assert talk.say(words) is bool(words.strip())
    kept = talk.session.people.resources(LEO)[before:]
    assert [(r.words, r.prompt, r.where) for r in kept] == (
        [(words.strip(), card, Where.HOME)] if words.strip() else []
    )
    assert _card(talk) == card


def test_several_things_can_be_said_to_one_card(talk: ConversationPresenter) -> None:
    talk.say("I cook.")
    talk.say("I do the bins.")
    assert [r.words for r in talk.state.said] == ["I do the bins.", "I cook."]
    assert talk.state.marks[0] is Mark.ANSWERED and not talk.state.is_open
    assert talk.state.areas[0].note == "2 things said"


def test_going_on_keeps_what_was_typed_first(talk: ConversationPresenter) -> None:
    talk.type_words("I keep the peace.")
    talk.go_on()
    assert _said(talk) == ["I keep the peace."]
    assert (_card(talk), talk.half_said) == ("home.lately", "")
    assert (talk.state.notice, talk.state.can_undo) == ("Kept, word for word.", True)


def test_a_card_left_out_is_remembered_and_undo_brings_it_back_into_view(talk: ConversationPresenter) -> None:
    talk.go_on()
    assert talk.state.marks[0] is Mark.SKIPPED and talk.state.notice == LAID_ASIDE
    assert _card(talk) == "home.lately"
    talk.undo()
    assert _card(talk) == "home.keep-going" and talk.state.marks[0] is Mark.OPEN
    assert (talk.state.notice, talk.state.can_undo) == ("Taken back.", False)


def test_a_card_left_out_can_be_answered_later(talk: ConversationPresenter) -> None:
    talk.go_on()
    talk.go_back_a_card()
    assert _card(talk) == "home.keep-going" and talk.state.is_open
    talk.say("The boiler.")
    assert talk.state.marks[0] is Mark.ANSWERED


def test_words_half_typed_wait_at_their_card_and_nowhere_else(talk: ConversationPresenter) -> None:
    talk.type_words("I mended")
    talk.choose_area(Where.HOBBY)
    assert talk.half_said == ""
    talk.choose_area(Where.HOME)
    assert talk.half_said == "I mended"


def test_an_area_that_was_looked_through_says_so_and_leads_on(talk: ConversationPresenter) -> None:
    for _ in cards_of(Where.HOME):
        talk.go_on()
    assert talk.state.prompt is None and talk.state.areas[0].note == "looked through"
    assert talk.state.onward is not None and talk.state.onward.where is Where.CARING
    talk.go_onward()
    assert _card(talk) == "caring.counted-on"
    talk.choose_area(Where.HOME)
    assert _card(talk) == "home.keep-going"


def test_with_everything_looked_through_there_is_nothing_to_go_on_to_and_every_card_is_still_there(
    talk: ConversationPresenter,
) -> None:
    for prompt in PROMPTS:
        talk.session.history.run(talk.session.prompts.skip(LEO, prompt.id))
    talk.show_person(LEO)
    assert talk.state.prompt is None and talk.state.onward is None
    talk.go_onward()
    assert talk.state.prompt is not None


def test_areas_go_round_both_ways(talk: ConversationPresenter) -> None:
    talk.step_area(-1)
    assert talk.state.where is Where.UNASKED
    talk.step_area(1)
    assert talk.state.where is Where.HOME


def test_it_is_taken_up_where_it_was_left(talk: ConversationPresenter, chores: Chores, prompts: GivenAnswers) -> None:
    talk.choose_area(Where.STUDY)
    talk.go_on()
    talk.say("Food hygiene, level two.")
    again = ConversationPresenter(talk.session, chores, prompts)
    again.show_person(LEO)
    assert (again.state.where, _card(again)) == (Where.STUDY, "study.languages")
    assert again.state.marks[:3] == (Mark.SKIPPED, Mark.ANSWERED, Mark.OPEN)


def test_somebody_elses_conversation_shows_nothing_of_this_person(talk: ConversationPresenter) -> None:
    ann = PersonId("ann")
    talk.session.history.run(talk.session.people.save_person(Person(ann, "Ann")))
    talk.say("I sing.")
    talk.type_words("and I")
    talk.session.person_id = ann
    talk.show_person(ann)
    assert talk.state.said == () and talk.half_said == "" and Mark.ANSWERED not in talk.state.marks
    talk.session.person_id = ""
    talk.show_person("")
    assert talk.state.areas == () and not talk.say("Whose is this?")


def test_what_is_taken_away_leaves_its_card_open_again(talk: ConversationPresenter) -> None:
    talk.say("I sing.")
    talk.remove_resource(talk.state.said[0].id)
    assert talk.state.marks[0] is Mark.OPEN and talk.state.said == ()


def test_activities_are_guessed_beside_what_was_said(talk: ConversationPresenter, chores: Chores, qtbot: QtBot) -> None:
    talk.say("I mend bikes for people on our estate.")
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    chips = talk.state.said[0].chips
    assert chips and not any(chip.ticked for chip in chips)
    talk.tick(talk.state.said[0].id, chips[0].activity_id)
    assert talk.session.people.resources(LEO)[0].ticked == (chips[0].activity_id,)


# By hand


@pytest.fixture
def page(qtbot: QtBot, talk: ConversationPresenter) -> ConversationPage:
    """The page of the conversation, in view."""
    made = ConversationPage(talk, False)
    qtbot.addWidget(made)
    made.resize(1162, 660)
    made.show()
    return made


def test_the_whole_way_by_keyboard(qtbot: QtBot, page: ConversationPage, talk: ConversationPresenter) -> None:
    page.said.setFocus()
    qtbot.keyClicks(page.said, "Meals")
    qtbot.keyClick(page.said, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(page.said, "and bills")
    qtbot.keyClick(page.said, Qt.Key.Key_Return)
    assert _said(talk) == ["Meals\nand bills"] and page.said.toPlainText() == ""
    qtbot.keyClick(page.said, Qt.Key.Key_PageDown)
    assert _card(talk) == "home.lately" and page.said.hasFocus()
    qtbot.keyClicks(page.said, "I fed the hens")
    qtbot.keyClick(page.said, Qt.Key.Key_PageDown)
    assert _said(talk)[-1] == "I fed the hens" and _card(talk) == "home.put-right"
    qtbot.keyClick(page.said, Qt.Key.Key_PageUp)
    assert _card(talk) == "home.lately"
    qtbot.keyClick(page.said, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert talk.state.where is Where.CARING
    page.areas.setFocus()
    qtbot.keyClick(page.areas, Qt.Key.Key_Down)
    assert talk.state.where is Where.GROWING_UP


def test_the_button_says_what_going_on_would_do(qtbot: QtBot, page: ConversationPage) -> None:
    assert page.next.text() == "Leave this card out"
    qtbot.keyClicks(page.said, "Bees")
    assert page.next.text() == "Keep it, next card"
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    assert page.next.text() == "Next card"


def test_a_page_made_anew_shows_what_was_half_typed(qtbot: QtBot, page: ConversationPage) -> None:
    qtbot.keyClicks(page.said, "I fed the")
    again = ConversationPage(page.presenter, True)
    qtbot.addWidget(again)
    assert again.said.toPlainText() == "I fed the" and again.place.text() == ""


def test_at_the_end_of_an_area_one_key_leads_on(
    qtbot: QtBot, page: ConversationPage, talk: ConversationPresenter
) -> None:
    for _ in cards_of(Where.HOME):
        qtbot.keyClick(page.said, Qt.Key.Key_PageDown)
    assert page.through.isVisible() and page.onward.hasFocus()
    qtbot.keyClick(page.onward, Qt.Key.Key_Return)
    assert talk.state.where is Where.CARING and page.asking.isVisible() and page.said.hasFocus()
