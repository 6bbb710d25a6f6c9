"""The card sort: every card can be put anywhere, laid aside or taken back, and the order is the person's."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.forms import NEEDED_NUMBER, NUMBER_MISTAKE
from desktop.presenters.preferences import PreferencesPresenter
from desktop.presenters.preferences_view import WishShown
from desktop.shell.chores import Chores
from desktop.words.preferences import IN_WORDS, PILES
from matching.cards import whole_deck
from records.people import Person, PersonId, Preference, PreferenceId, Wish
from tests.desktop.conftest import GivenAnswers

LEO = PersonId("leo")
MANY = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def _presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> PreferencesPresenter:
    made = PreferencesPresenter(session, chores, prompts)
    made.show_person(session.person_id)
    return made


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> PreferencesPresenter:
    """The card sort with Maya in view."""
    return _presenter(session, chores, prompts)


@pytest.fixture
def fresh(empty_session: Session, chores: Chores, prompts: GivenAnswers) -> PreferencesPresenter:
    """The card sort with somebody in view who has sorted nothing yet."""
    empty_session.history.run(empty_session.people.save_person(Person(LEO, "Leo Marsh")))
    empty_session.person_id = LEO
    return _presenter(empty_session, chores, prompts)


def _wishes(page: PreferencesPresenter) -> tuple[Preference, ...]:
    return tuple(page.session.people.preferences(page.session.person_id))


def _pile(page: PreferencesPresenter, wish: str) -> tuple[WishShown, ...]:
    return next(pile.cards for pile in page.state.piles if pile.wish == wish)


def _sort(page: PreferencesPresenter, *piles: str) -> list[str]:
    """Put the next cards on these piles and return their ids; a card that asks is asked for its own number."""
    put = []
    for pile in piles:
        assert page.state.card is not None
        put.append(page.state.card.id)
        if page.state.card.ask:
            page.prompts.will_answer()
        page.sort_card(pile)
    return put


def test_a_card_lies_on_the_pile_it_was_put_on(fresh: PreferencesPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="On the day.")
    for wish in PILES:
        assert fresh.state.card is not None
        title = fresh.state.card.title
        fresh.sort_card(wish)
        assert [card.title for card in _pile(fresh, wish)] == [title]
    assert (fresh.state.sorted, fresh.state.left) == (7, len(whole_deck()) - 7)
    assert [p.wish for p in _wishes(fresh)] == [Wish(wish) for wish in PILES]


def test_every_card_can_be_sorted_and_then_there_is_none_left(fresh: PreferencesPresenter) -> None:
    put = _sort(fresh, *(["like"] * len(whole_deck())))
    assert put == [card.id for card in whole_deck()]
    assert (fresh.state.card, fresh.state.left, fresh.state.sorted) == (None, 0, len(whole_deck()))
    fresh.sort_card("like")
    assert fresh.state.sorted == len(whole_deck())


def test_a_card_skipped_comes_later_and_none_is_left_out(fresh: PreferencesPresenter) -> None:
    first = _sort(fresh, "", "", "")
    rest = _sort(fresh, *(["fine"] * (len(whole_deck()) - 3)))
    assert not set(first) & set(rest)
    assert fresh.state.left == 3
    assert _sort(fresh, "", "", "", "") == [*first, first[0]]  # they come round, each of them
    assert _wishes(fresh) and len(_wishes(fresh)) == len(whole_deck()) - 3


def test_cards_skipped_by_one_person_are_not_skipped_for_another(presenter: PreferencesPresenter) -> None:
    skipped = _sort(presenter, "", "")
    presenter.session.person_id = "samira"
    presenter.show_person("samira")
    assert presenter.state.card == whole_deck()[0]
    presenter.session.person_id = str(MAYA)
    presenter.show_person(str(MAYA))
    assert presenter.state.card is not None and presenter.state.card.id not in skipped


def _to_pay(page: PreferencesPresenter) -> None:
    while page.state.card and page.state.card.id != "pay":
        page.sort_card("")


def test_a_number_card_asks_for_its_number(fresh: PreferencesPresenter, prompts: GivenAnswers) -> None:
    _to_pay(fresh)
    prompts.will_answer(number="£21,500")
    fresh.sort_card("must")
    assert [(p.facet, p.wish, p.value) for p in _wishes(fresh)] == [("pay", Wish.MUST, 21500)]
    assert _pile(fresh, "must")[0].title == "Pay a year: £21,500 or more"
    assert prompts.forms[0].fields[0].label == "How much a year at least, before tax?"


@pytest.mark.parametrize("nonsense", ["enough", "inf", "0", "-5", ""])
def test_a_number_card_refuses_nonsense_in_a_sentence(
    fresh: PreferencesPresenter, prompts: GivenAnswers, nonsense: str
) -> None:
    _to_pay(fresh)
    prompts.will_answer(number=nonsense)
    fresh.sort_card("must")
    (mistake,) = prompts.mistakes[0].values()
    assert mistake in (NUMBER_MISTAKE, NEEDED_NUMBER, "A number above nothing is needed here, such as 40.")
    assert _wishes(fresh) == () and fresh.state.card is not None and fresh.state.card.id == "pay"


def test_leaving_the_number_open_puts_nothing_on_a_pile(fresh: PreferencesPresenter, prompts: GivenAnswers) -> None:
    _to_pay(fresh)
    fresh.sort_card("like")
    assert len(prompts.forms) == 1 and _wishes(fresh) == ()


def test_the_order_is_the_persons_and_stays(
    presenter: PreferencesPresenter, prompts: GivenAnswers, chores: Chores
) -> None:
    presenter.move_wish("maya-p4", -1)
    presenter.move_wish("maya-p4", -1)
    assert presenter.state.notice == "‘Loud rooms for over an hour’ is now 3."
    order = [p.id for p in _wishes(presenter)]
    assert order == ["maya-p0", "maya-p1", "maya-p4", "maya-p2", "maya-p3", "maya-p5"]
    again = _presenter(presenter.session, chores, prompts)
    numbers = {card.id: card.number for pile in again.state.piles for card in pile.cards}
    assert sorted(numbers, key=lambda wish: numbers[wish]) == order
    presenter.undo()
    assert [p.id for p in _wishes(presenter)][2:4] == ["maya-p2", "maya-p4"]


def test_first_and_last_stay_where_they_are(presenter: PreferencesPresenter) -> None:
    before = _wishes(presenter)
    presenter.move_wish("maya-p0", -1)
    presenter.move_wish("maya-p5", 1)
    assert _wishes(presenter) == before
    shown = {card.id: (card.first, card.last) for pile in presenter.state.piles for card in pile.cards}
    assert shown["maya-p0"] == (True, False) and shown["maya-p5"] == (False, True)


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from([-1, 1])), max_size=12))
@MANY
def test_however_wishes_move_the_order_shown_is_the_order_kept(
    presenter: PreferencesPresenter, moves: list[tuple[int, int]]
) -> None:
    expected = [p.id for p in _wishes(presenter)]
    for n, by in moves:
        wish = f"maya-p{n}"
        at = expected.index(wish)
        presenter.move_wish(wish, by)
        if 0 <= at + by < len(expected):
            expected.insert(at + by, expected.pop(at))
    assert [p.id for p in _wishes(presenter)] == expected
    assert [p.position for p in _wishes(presenter)] == list(range(len(expected)))


def test_a_card_nobody_minds_has_no_place_in_the_order(fresh: PreferencesPresenter) -> None:
    _sort(fresh, "like", "fine", "avoid")
    assert [card.number for card in (*_pile(fresh, "like"), *_pile(fresh, "fine"), *_pile(fresh, "avoid"))] == [1, 0, 2]
    last = _pile(fresh, "avoid")[0]
    fresh.move_wish(last.id, -1)
    assert _pile(fresh, "avoid")[0].number == 1 and _pile(fresh, "like")[0].number == 2


def test_a_card_back_in_the_deck_is_first_again_and_undo_gives_it_its_old_place(fresh: PreferencesPresenter) -> None:
    (first, *_) = _sort(fresh, "like", "like", "like")
    before = _wishes(fresh)
    fresh.remove_wish(_pile(fresh, "like")[0].id)
    assert fresh.state.card is not None and fresh.state.card.id == first
    assert fresh.state.notice == "Back in the deck."
    _sort(fresh, "must")
    assert _wishes(fresh)[-1].wish is Wish.MUST  # put last, so it comes last
    fresh.undo()
    fresh.undo()
    assert _wishes(fresh) == before


@given(st.text(max_size=60))
@MANY
def test_a_wish_keeps_the_persons_words(presenter: PreferencesPresenter, words: str) -> None:
    presenter.prompts.will_answer(words=words, wish="must_not")
    presenter.change_wish("maya-p4")
    changed = next(p for p in _wishes(presenter) if p.id == "maya-p4")
    assert (changed.words, changed.wish, changed.value) == (words.strip(), Wish.MUST_NOT, [3, 4])


def test_with_nobody_in_view_there_is_no_card_and_no_pile(fresh: PreferencesPresenter) -> None:
    _sort(fresh, "like")
    fresh.session.person_id = ""
    fresh.show_person("")
    assert (fresh.state.piles, fresh.state.card) == ((), None)


def test_what_is_not_there_can_be_neither_moved_nor_taken_away(presenter: PreferencesPresenter) -> None:
    before = _wishes(presenter)
    presenter.remove_wish("nobody")
    presenter.change_wish("nobody")
    presenter.move_wish("nobody", 1)
    assert _wishes(presenter) == before and presenter.prompts.forms == []


def test_each_change_of_the_card_sort_is_taken_back_by_one_undo(
    presenter: PreferencesPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(words="Mine.", wish="must")
    changes = (
        lambda: presenter.sort_card("like"), lambda: presenter.move_wish("maya-p3", 1),
        lambda: presenter.change_wish("maya-p3"), lambda: presenter.remove_wish("maya-p3"),
    )  # fmt: skip
    for change in changes:
        before = _wishes(presenter)
        change()
        assert _wishes(presenter) != before
        assert presenter.state.can_undo and presenter.state.notice
        presenter.undo()
        assert _wishes(presenter) == before


def test_it_depends_is_an_answer_with_words_and_so_is_not_sure(
    fresh: PreferencesPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(words="Fine with headphones.")
    fresh.sort_card("depends")
    fresh.sort_card("unsure")
    assert [(p.wish, p.words) for p in _wishes(fresh)] == [
        (Wish.DEPENDS, "Fine with headphones."), (Wish.UNSURE, "")
    ]  # fmt: skip
    assert fresh.state.order == ()  # neither has a place in the order yet
    assert prompts.forms[0].fields[0].label == "On what does it depend?"


def test_a_number_card_of_which_somebody_is_not_sure_asks_for_no_number(
    fresh: PreferencesPresenter, prompts: GivenAnswers
) -> None:
    _to_pay(fresh)
    fresh.sort_card("unsure")
    assert prompts.forms == [] and [p.facet for p in _wishes(fresh)] == ["pay"]


def test_a_card_no_job_speaks_of_is_kept_and_says_that_it_is_not_counted(fresh: PreferencesPresenter) -> None:
    while fresh.state.card and fresh.state.card.counts:
        fresh.sort_card("")
    assert fresh.state.card is not None
    title = fresh.state.card.title
    fresh.sort_card("must")
    (card,) = _pile(fresh, "must")
    assert (card.title, card.note, card.number) == (title, IN_WORDS, 1)
    assert IN_WORDS in card.name


def test_a_card_of_ones_own_is_kept_in_ones_own_words(fresh: PreferencesPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="Near my mum’s", wish="must", about="")
    fresh.add_own()
    (card,) = _pile(fresh, "must")
    assert (card.title, card.said, card.note) == ("Near my mum’s", "", IN_WORDS)
    assert fresh.state.left == len(whole_deck())


def test_a_card_of_ones_own_can_be_about_a_side_of_work_and_takes_that_card_from_the_deck(
    fresh: PreferencesPresenter, prompts: GivenAnswers
) -> None:
    prompts.will_answer(words="Near my mum’s", wish="must", about="travel")
    prompts.will_answer(number="20")
    fresh.add_own()
    (card,) = _pile(fresh, "must")
    assert (card.said, card.note) == ("Near my mum’s", "")
    assert [(p.facet, p.value) for p in _wishes(fresh)] == [("travel_minutes", 20)]
    assert fresh.state.left == len(whole_deck()) - 1
    fresh.add_own()  # the card that lies on a pile is not offered a second time
    assert "travel" not in dict(prompts.forms[-1].fields[2].choices)


def test_a_card_of_ones_own_is_given_a_side_of_work_later(fresh: PreferencesPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="No din", wish="like", about="")
    fresh.add_own()
    prompts.will_answer(words="No din", wish="must", about="quiet")
    fresh.change_wish(_pile(fresh, "like")[0].id)
    assert [(p.facet, p.wish, p.words) for p in _wishes(fresh)] == [("noise", Wish.MUST, "No din")]


def test_a_sorted_card_is_put_on_another_pile_and_its_words_stay(
    presenter: PreferencesPresenter, prompts: GivenAnswers
) -> None:
    said = {p.id: p.words for p in _wishes(presenter)}
    presenter.move_to_pile("maya-p4", "must_not")
    assert presenter.state.notice == "‘Loud rooms for over an hour’ is on “Not for me”."
    prompts.will_answer(words="")
    presenter.move_to_pile("maya-p3", "depends")
    assert {p.id: p.words for p in _wishes(presenter)} == said
    assert [p.wish for p in _wishes(presenter)][3:5] == [Wish.DEPENDS, Wish.MUST_NOT]
    presenter.move_to_pile("maya-p4", "must_not")  # where it lies already
    presenter.undo()
    assert [p.wish for p in _wishes(presenter)][3] is Wish.LIKE


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(-2, 8)), max_size=8))
@MANY
def test_a_wish_is_put_at_any_place_and_the_others_keep_their_order(
    presenter: PreferencesPresenter, moves: list[tuple[int, int]]
) -> None:
    expected = [p.id for p in _wishes(presenter)]
    for n, to in moves:
        presenter.place_wish(f"maya-p{n}", to)
        expected.remove(PreferenceId(f"maya-p{n}"))
        expected.insert(max(0, to), PreferenceId(f"maya-p{n}"))
    assert [p.id for p in _wishes(presenter)] == expected
    assert [card.id for card in presenter.state.order] == expected


def test_in_a_long_order_a_place_can_be_said(presenter: PreferencesPresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(place="1")
    presenter.ask_place("maya-p5")
    assert presenter.state.order[0].id == "maya-p5"
    prompts.will_answer(place="9")
    presenter.ask_place("maya-p5")
    assert prompts.mistakes[-1] == {"place": "A whole number from 1 to 6 is needed here."}
