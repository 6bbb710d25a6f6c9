"""The few changes that may be made to what was said; in doubt none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.drafts.counting import split, words_in
from matching.drafts.wording import capital, closed, joined, opened, placed, respelled, sentences_of


@pytest.mark.parametrize(
    ("fragment", "sentence"),
    [
        ("cooked for forty", "I cooked for forty."),
        ("ran the kitchen", "I ran the kitchen."),
        ("Looked after my nan for four years", "I looked after my nan for four years."),
        ("helped with the teas, a bit", "I helped with the teas, a bit."),
        ("worked in a bakery", "I worked in a bakery."),
        ("made my daughter’s dress", "I made my daughter’s dress."),
    ],
)
def test_i_opens_a_fragment_that_can_be_read_no_other_way(fragment: str, sentence: str) -> None:
    assert sentences_of(fragment) == ((sentence, True),)


@pytest.mark.parametrize(
    "fragment",
    ["looked after at home", "helped with my forms", "took me two years", "drove me mad", "kept in hospital",
     "made a first aider", "trained by the manager", "supported in the kitchen", "cooked dinners", "mend bikes",
     "cooking for forty", "forty dinners", "I ran the kitchen", "she ran the kitchen", "cared for by my aunt",
     "worked"],
)  # fmt: skip
def test_in_doubt_the_words_stay_as_said(fragment: str) -> None:
    assert opened(fragment) == fragment


def test_a_sentence_gets_a_capital_and_a_full_stop_and_no_more() -> None:
    assert sentences_of("the oven went") == (("The oven went.", False),)
    assert closed("Really?") == "Really?" and closed("“Well done.”") == "“Well done.”" and closed(" , ") == ""
    assert capital("iPad wizard") == "iPad wizard"


def test_sentences_are_split_where_that_is_certain() -> None:
    assert split("I cooked. Then we ate.\nfor forty") == ("I cooked.", "Then we ate.", "for forty")
    assert split("I met Mr. Hill at St. Mary’s, e.g. Sundays") == ("I met Mr. Hill at St. Mary’s, e.g. Sundays",)
    assert split("It was 9.30 p.m. We left") == ("It was 9.30 p.m. We left",)
    assert split("“It went.” I laughed.") == ("“It went.”", "I laughed.")


def test_two_short_fragments_are_joined_and_each_keeps_its_own_words() -> None:
    assert joined("I cooked for forty.", "I helped with the teas.") == "I cooked for forty and I helped with the teas."
    assert joined("I cooked for forty.", "The oven went.") is None
    assert joined("I cooked for forty, and ate.", "I washed up after.") is None


def test_a_place_opens_the_sentence_where_that_is_good_english() -> None:
    assert placed("at the lunch club", "The oven went.") == "At the lunch club, the oven went."
    assert placed("In 2019", "I mended bikes.") == "In 2019, I mended bikes."
    assert placed("Wells", "The oven went.") is None
    assert placed("at home", "Maya laughed.") is None


def test_only_spellings_that_were_agreed_to_are_changed() -> None:
    assert respelled("I organized it. Organized!", {"organized": "organised"}) == "I organised it. Organised!"
    assert respelled("reorganized", {"organized": "organised"}) == "reorganized"


@given(st.text(max_size=60))
def test_no_character_but_spaces_is_lost_in_splitting(text: str) -> None:
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@given(st.text(alphabet="aI .,!?\n“”", max_size=30))
def test_counting_is_the_same_before_and_after_splitting(text: str) -> None:
    assert words_in(text) == sum(map(words_in, split(text)))
