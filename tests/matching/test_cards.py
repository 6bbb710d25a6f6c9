"""The deck: every card is a wish in plain words that a match can work with, and no two are the same."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.facets import FACETS, FacetKind, parse_value
from matching.cards import PreferenceCard, card_of, deck, is_own, left, whole_deck
from matching.model import Profile
from records.people import PersonId, Preference, PreferenceId, Wish
from tests.each import of_each

CARDS = deck()
EVERY = whole_deck()


def _wish(card: PreferenceCard, value: object = None, wish: Wish = Wish.LIKE) -> Preference:
    return Preference(PreferenceId(card.id), PersonId("p"), card.facet, wish, card.value if value is None else value)


@of_each(CARDS, lambda card: card.id)
def test_a_card_is_a_value_its_facet_can_take(card: PreferenceCard) -> None:
    parse_value(card.facet, card.value)


def test_every_card_has_an_id_and_a_title_of_its_own() -> None:
    assert max(Counter(card.id for card in EVERY).values()) == 1
    assert max(Counter(card.title.casefold() for card in EVERY).values()) == 1
    assert max(Counter(card.caption.casefold() for card in EVERY).values()) == 1


def test_no_two_cards_say_the_same() -> None:
    assert max(Counter((card.facet, parse_value(card.facet, card.value)) for card in CARDS).values()) == 1


@pytest.mark.parametrize("facet", FACETS)
def test_every_facet_has_a_card(facet: str) -> None:
    assert any(card.facet == facet for card in CARDS)


def test_themes_and_choices_are_offered_by_some_card() -> None:
    for facet in FACETS.values():
        if facet.kind is FacetKind.CHOICES:
            offered = {word for c in CARDS if c.facet == facet.id for word in parse_value(facet.id, c.value).words}
            assert offered <= set(facet.choices)
            assert offered == set(facet.choices)


@of_each(EVERY, lambda card: card.id)
def test_titles_and_captions_are_short(card: PreferenceCard) -> None:
    assert 0 < len(card.title) <= 40
    assert 0 < len(card.caption) <= 80
    assert card.title == card.title.strip() and card.caption == card.caption.strip()


@of_each(EVERY, lambda card: card.id)
def test_no_card_says_what_somebody_lacks(card: PreferenceCard) -> None:
    said = f"{card.title} {card.caption} {card.ask}".casefold()
    assert not any(word in said for word in ("suffer", "issue", "limitation", "disab", "illness", "symptom", "cannot"))


def test_cards_that_ask_ask_for_one_number_and_are_alone_on_their_facet() -> None:
    asking = [card for card in CARDS if card.ask]
    assert {card.facet for card in asking} == {"pay", "travel_minutes"}
    for card in asking:
        assert card.ask.endswith("?") and isinstance(card.value, int)
        assert sum(other.facet == card.facet for other in CARDS) == 1


@of_each(EVERY, lambda card: card.id)
def test_a_wish_made_from_a_card_finds_its_card_again(card: PreferenceCard) -> None:
    assert card_of(_wish(card)) == card


@given(st.floats(min_value=0.5, max_value=1e6, allow_nan=False))
def test_whatever_number_was_said_the_wish_is_still_that_card(number: float) -> None:
    for card in (card for card in CARDS if card.ask):
        assert card_of(_wish(card, number)) == card


@given(st.sets(st.sampled_from([card.id for card in CARDS])), st.sampled_from(Wish))
def test_what_is_left_is_exactly_what_lies_on_no_pile(put: set[str], wish: Wish) -> None:
    on_piles = [_wish(card, wish=wish) for card in CARDS if card.id in put]
    assert left(on_piles) == tuple(card for card in CARDS if card.id not in put)


def test_a_wish_in_other_terms_takes_no_card_out_of_the_deck() -> None:
    other = Preference(PreferenceId("x"), PersonId("p"), "theme", Wish.LIKE, ["food", "fixing"])
    broken = Preference(PreferenceId("y"), PersonId("p"), "noise", Wish.LIKE, "very")
    assert card_of(other) is None and card_of(broken) is None
    assert left([other, broken]) == CARDS


def test_cards_that_no_job_speaks_of_come_last_and_count_nowhere() -> None:
    assert EVERY[: len(CARDS)] == CARDS and all(card.counts for card in CARDS)
    in_words = EVERY[len(CARDS) :]
    assert in_words and not any(card.counts for card in in_words)
    wishes = tuple(_wish(card) for card in in_words)
    assert Profile((), wishes).preferences == ()
    assert left(wishes) == CARDS and left(wishes, EVERY) == CARDS


def test_a_card_of_ones_own_is_no_card_of_the_deck() -> None:
    own = Preference(PreferenceId("x"), PersonId("p"), "", Wish.MUST, None, "Near my mum’s")
    assert is_own(own) and card_of(own) is None and left([own], EVERY) == EVERY
    assert Profile((), (own,)).preferences == ()
