"""The card for the wallet: nothing unless ticked, nothing of work on one for anywhere, gone with the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from records.database import open_in_memory
from records.history import apply
from records.people import Person, PersonId
from records.store import PeopleStore
from supportplans.blocks import Shape
from supportplans.card import CardChoice, Side, candidates, for_anywhere, names_work, work_names
from supportplans.card_store import CardStore
from supportplans.keel import AgreementId, ContactPerson, LevelPlan, SupportAgreement
from supportplans.levels import Level
from supportplans.own.wallet import NOTHING, wallet
from supportplans.own_view import OwnPlan, OwnView
from supportplans.printing.press import press
from supportplans.reading import read, texts

AGREEMENT = SupportAgreement(
    AgreementId("keel"), "maya", "", "Kitchen assistant", "Holbrook School", "Karen Doyle", "Sam Oduya",
    plans=(LevelPlan(Level.STEADY, signs_at_work=("Whistles",)),
           LevelPlan(Level.KNOCKED, signs_at_work=("Comes in late",), signs_i_notice=("I stop humming",),
                     say=("Anything to move?",)),
           LevelPlan(Level.EARLY_SIGNS, signs_at_work=("Answers in one word", "Comes in late"),
                     manager_will=("Ask Ms Doyle to swap", "Give me a minute"), do_not_say=("What is the matter?",)),
           LevelPlan(Level.AWAY, signs_at_work=("Not at work",))),
    contacts=(ContactPerson("Jo Bennett", "01632 960 144", "if I do not come"), ContactPerson("Karen Doyle")),
)  # fmt: skip
VIEW = OwnView("Maya", "Maya Linton", date(2026, 11, 24), (OwnPlan("", (), AGREEMENT),))
FULL = CardChoice("maya", "Maya", ("Answers in one word",), ("Ask Ms Doyle to swap", "Give me a minute"), (),
                  ("Jo Bennett, 01632 960 144",))  # fmt: skip
texts_of_a_card = st.lists(st.text("abcßéЖ<&", min_size=1, max_size=9), max_size=3).map(tuple)
choices = st.builds(CardChoice, st.just("maya"), st.sampled_from(["", "Maya"]), texts_of_a_card, texts_of_a_card,
                    texts_of_a_card, texts_of_a_card)  # fmt: skip


def test_before_anything_is_ticked_the_card_is_empty_whatever_the_plan_says() -> None:
    assert VIEW.card.empty and candidates(AGREEMENT)
    assert read(wallet(VIEW)) == ("My card", NOTHING)


@given(choices)
def test_exactly_what_was_chosen_stands_on_the_card_and_nothing_else(choice: CardChoice) -> None:
    document = wallet(replace(VIEW, card=choice))
    headings = {"My card", "If I seem like this", "Please", "Please don’t", "Ring", NOTHING}
    on_it = [text for text in texts(document) if text not in headings]
    assert sorted(on_it) == sorted([*([choice.name] if choice.name else []), *(t for s in Side for t in choice.of(s))])


def test_a_card_has_no_day_no_foot_and_no_code_for_whoever_finds_it() -> None:
    document = wallet(replace(VIEW, card=FULL))
    assert document.shape is Shape.CARD and not document.footer
    assert not (document.status or document.copy_line or document.dated or document.check_code)


def test_there_is_to_choose_from_what_others_may_see_say_and_do_and_never_what_only_the_person_notices() -> None:
    found = candidates(AGREEMENT)
    by_side = {side: [c.text for c in found if c.side is side] for side in Side}
    assert by_side[Side.SEEM] == ["Comes in late", "Answers in one word"]
    assert "Say “Anything to move?”" in by_side[Side.PLEASE] and "Give me a minute" in by_side[Side.PLEASE]
    assert by_side[Side.DONT] == ["Say “What is the matter?”"]
    assert by_side[Side.RING] == ["Jo Bennett, 01632 960 144", "Karen Doyle"]
    assert not any("humming" in c.text or c.text == "Whistles" for c in found)
    assert next(c for c in found if c.text == "Comes in late").levels == ("Knocked", "Early signs")
    assert candidates(None) == ()


def test_a_card_for_anywhere_names_neither_employer_nor_anybody_at_work() -> None:
    card = replace(FULL, anywhere=True, ring=(*FULL.ring, "Karen Doyle"))
    said = " ".join(texts(wallet(replace(VIEW, card=card))))
    assert "Doyle" not in said and "Give me a minute" in said and "Jo Bennett" in said
    assert "Ask Ms Doyle to swap" in " ".join(texts(wallet(replace(VIEW, card=replace(card, anywhere=False)))))


@given(choices)
def test_what_names_work_is_never_on_a_card_for_anywhere(choice: CardChoice) -> None:
    names = work_names(AGREEMENT)
    work = replace(choice, seem=(*choice.seem, "Ask KAREN first"), dont=("Ring Holbrook School",))
    left = for_anywhere(work, names)
    assert not any(names_work(text, names) for side in Side for text in left.of(side))
    assert set(left.seem) == set(choice.seem) and left.dont == ()


def test_a_choice_is_kept_for_one_person_and_goes_with_them() -> None:
    db = open_in_memory(*MIGRATION_SETS)
    for name in ("maya", "ben"):
        apply(db, PeopleStore(db).save_person(Person(PersonId(name), name)))
    store = CardStore(db)
    assert store.choice("maya").empty
    apply(db, store.save(FULL))
    assert store.choice("maya") == FULL and store.choice("ben").empty
    apply(db, store.erase("maya"))
    assert store.choice("maya").empty


def test_the_fullest_card_the_form_lets_through_still_fits_its_panels() -> None:
    long = tuple(f"{n} " + "Nine words that wrap over and over again here. " * 2 for n in range(3))
    texts = tuple(text[:80] for text in long)
    card = CardChoice("maya", "Maximiliana Featherstonehaugh-Cholmondeley", texts, texts, texts, texts)
    press(wallet(replace(VIEW, card=card)))  # raises TooLong where a panel holds more than it has room for
