"""Choosing what stands on a card: nothing is ticked beforehand, what is chosen is kept, undo brings back the last."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.card_forms import ask_card, card_form
from desktop.words import card as words
from records.edits import Edit
from supportplans.card import FOUND, CardChoice, Side, candidates
from tests.desktop.conftest import GivenAnswers

Choose = Callable[..., list[str]]


@pytest.fixture
def choose(session: Session, prompts: GivenAnswers) -> Choose:
    """Return what fills in the form for Maya and returns what was said."""
    session.person_id = MAYA

    def filled(**typed: object) -> list[str]:
        said: list[str] = []

        def run(edit: Edit, notice: str) -> None:
            session.history.run(edit)
            said.append(notice)

        prompts.will_answer(**typed)
        ask_card(session, prompts, run)
        return said

    return filled


def test_nothing_is_ticked_before_the_person_ticks_it_and_it_is_said_that_a_card_can_be_found(session: Session) -> None:
    form = card_form(CardChoice(MAYA), session.plans.agreements(MAYA)[0], ("Maya", "Maya Linton"))
    assert FOUND in form.intro
    assert all(not field.value for field in form.fields)
    ticks = {text for field in form.fields for text, _ in field.choices if text}
    assert {c.text for c in candidates(session.plans.agreements(MAYA)[0])} <= ticks


def test_what_is_ticked_and_written_is_kept_and_can_be_undone(choose: Choose, session: Session) -> None:
    said = choose(name="Maya", seem=("Answers in one word",), own_please="Walk a bit with me\n", ring=())
    kept = session.cards.choice(MAYA)
    assert said == [words.KEPT] and kept.name == "Maya" and kept.seem == ("Answers in one word",)
    assert kept.please == ("Walk a bit with me",) and kept.ring == () and not kept.anywhere
    session.history.undo()
    assert session.cards.choice(MAYA).empty


def test_what_was_chosen_before_is_ticked_or_stands_in_its_field(choose: Choose, session: Session) -> None:
    choose(name="", seem=("Answers in one word",), own_seem="I hum")
    form = card_form(session.cards.choice(MAYA), session.plans.agreements(MAYA)[0], ("Maya",))
    values = {field.id: field.value for field in form.fields}
    assert values["seem"] == ("Answers in one word",) and values["own_seem"] == ("I hum",)


def test_more_than_three_lines_or_a_long_one_are_asked_about_and_nothing_is_kept(
    choose: Choose, session: Session, prompts: GivenAnswers
) -> None:
    assert choose(own_please="one\ntwo\nthree\nfour") == []
    assert prompts.mistakes[-1] == {"own_please": words.TOO_MANY}
    assert choose(own_dont="a very long line " * 9) == []
    assert prompts.mistakes[-1] == {"own_dont": words.TOO_LONG}
    assert session.cards.choice(MAYA).empty


def test_a_card_for_anywhere_says_what_it_leaves_out(choose: Choose) -> None:
    (said,) = choose(own_please="Ask Ms Doyle", anywhere=True)
    assert said == "The card is as you chose it. Left out, as it names work: Ask Ms Doyle."


def test_without_a_plan_there_is_room_for_own_words_alone(session: Session) -> None:
    form = card_form(CardChoice("x"), None, ("Ann",))
    assert [field.id for field in form.fields] == ["name", *(f"own_{side.value}" for side in Side), "anywhere"]


def test_with_nobody_in_view_nothing_is_asked(session: Session, prompts: GivenAnswers) -> None:
    session.person_id = ""
    ask_card(session, prompts, lambda edit, notice: None)
    assert prompts.forms == []
