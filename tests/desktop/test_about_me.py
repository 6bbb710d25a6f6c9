"""About me: words kept as they were said, guesses that people tick or refuse, and a card sort that is theirs."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.about_me import AboutMePresenter
from desktop.presenters.about_view import Chip, WishShown
from desktop.presenters.forms import NEEDED, NUMBER_MISTAKE
from desktop.shell.chores import Chores
from desktop.words.conversation import AREAS, PILES, QUESTIONS
from matching.cards import deck
from records.people import Person, PersonId, Preference, Resource, Tick, WantToUse, Where, Wish
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


def _wishes(page: AboutMePresenter) -> tuple[Preference, ...]:
    return tuple(page.session.people.preferences(page.session.person_id))


def _guesses(page: AboutMePresenter, resource_id: str) -> list[Chip]:
    return [c for r in page.state.resources if r.id == resource_id for c in r.chips if not c.ticked]


def _pile(page: AboutMePresenter, wish: str) -> tuple[WishShown, ...]:
    return next(pile.cards for pile in page.state.piles if pile.wish == wish)


def _sort(page: AboutMePresenter, *piles: str) -> list[str]:
    """Put the next cards on these piles and return their ids; a card that asks is asked for its own number."""
    put = []
    for pile in piles:
        assert page.state.card is not None
        put.append(page.state.card.id)
        if page.state.card.ask:
            page.prompts.will_answer()
        page.sort_card(pile)
    return put


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
    fresh.choose_area("hobby")
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
    assert (fresh.state.resources, fresh.state.piles, fresh.state.card) == ((), (), None)


def test_somebody_elses_page_shows_nothing_of_this_person(presenter: AboutMePresenter) -> None:
    presenter.session.person_id = "samira"
    presenter.show_person("samira")
    assert (presenter.state.called, presenter.state.resources, presenter.state.sorted) == ("Samira", (), 0)
    assert all(not pile.cards for pile in presenter.state.piles)


def test_questions_go_round_through_every_area_and_none_is_needed(fresh: AboutMePresenter) -> None:
    seen = []
    for _ in range(fresh.state.cards):
        seen.append((Where(fresh.state.area), fresh.state.question))
        fresh.next_card()
    assert seen == [(where, q) for where, pairs in QUESTIONS.items() for q, _ in pairs]
    assert fresh.state.card_number == 1
    assert set(QUESTIONS) == set(AREAS) == set(Where)


@pytest.mark.parametrize("area", [where.value for where in Where])
def test_an_area_opens_at_its_first_question(fresh: AboutMePresenter, area: str) -> None:
    fresh.choose_area(area)
    assert (fresh.state.area, fresh.state.question) == (area, QUESTIONS[Where(area)][0][0])


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
    before = _resources(presenter), _wishes(presenter)
    presenter.tick("nobody", "fix-bikes")
    presenter.refuse("nobody", "fix-bikes")
    presenter.remove_resource("nobody")
    presenter.change_resource("nobody")
    presenter.remove_wish("nobody")
    presenter.change_wish("nobody")
    presenter.move_wish("nobody", 1)
    assert (_resources(presenter), _wishes(presenter)) == before
    assert presenter.prompts.forms == []


# The card sort


def test_a_card_lies_on_the_pile_it_was_put_on(fresh: AboutMePresenter) -> None:
    for wish in PILES:
        assert fresh.state.card is not None
        title = fresh.state.card.title
        fresh.sort_card(wish)
        assert [card.title for card in _pile(fresh, wish)] == [title]
    assert (fresh.state.sorted, fresh.state.left) == (5, len(deck()) - 5)
    assert [p.wish for p in _wishes(fresh)] == [Wish(wish) for wish in PILES]


def test_every_card_can_be_sorted_and_then_there_is_none_left(fresh: AboutMePresenter) -> None:
    put = _sort(fresh, *(["like"] * len(deck())))
    assert put == [card.id for card in deck()]
    assert (fresh.state.card, fresh.state.left, fresh.state.sorted) == (None, 0, len(deck()))
    fresh.sort_card("like")
    assert fresh.state.sorted == len(deck())


def test_a_card_skipped_comes_later_and_none_is_left_out(fresh: AboutMePresenter) -> None:
    first = _sort(fresh, "", "", "")
    rest = _sort(fresh, *(["fine"] * (len(deck()) - 3)))
    assert not set(first) & set(rest)
    assert fresh.state.left == 3
    assert _sort(fresh, "", "", "", "") == [*first, first[0]]  # they come round, each of them
    assert _wishes(fresh) and len(_wishes(fresh)) == len(deck()) - 3


def test_cards_skipped_by_one_person_are_not_skipped_for_another(presenter: AboutMePresenter) -> None:
    skipped = _sort(presenter, "", "")
    presenter.session.person_id = "samira"
    presenter.show_person("samira")
    assert presenter.state.card == deck()[0]
    presenter.session.person_id = str(MAYA)
    presenter.show_person(str(MAYA))
    assert presenter.state.card is not None and presenter.state.card.id not in skipped


def _to_pay(page: AboutMePresenter) -> None:
    while page.state.card and page.state.card.id != "pay":
        page.sort_card("")


def test_a_number_card_asks_for_its_number(fresh: AboutMePresenter, prompts: GivenAnswers) -> None:
    _to_pay(fresh)
    prompts.will_answer(number="£21,500")
    fresh.sort_card("must")
    assert [(p.facet, p.wish, p.value) for p in _wishes(fresh)] == [("pay", Wish.MUST, 21500)]
    assert _pile(fresh, "must")[0].title == "Pay a year: £21,500 or more"
    assert prompts.forms[0].fields[0].label == "How much a year at least, before tax?"


@pytest.mark.parametrize("nonsense", ["enough", "inf", "0", "-5", ""])
def test_a_number_card_refuses_nonsense_in_a_sentence(
    fresh: AboutMePresenter, prompts: GivenAnswers, nonsense: str
) -> None:
    _to_pay(fresh)
    prompts.will_answer(number=nonsense)
    fresh.sort_card("must")
    (mistake,) = prompts.mistakes[0].values()
    assert mistake in (NUMBER_MISTAKE, NEEDED, "A number above nothing is needed here, such as 40.")
    assert _wishes(fresh) == () and fresh.state.card is not None and fresh.state.card.id == "pay"


def test_leaving_the_number_open_puts_nothing_on_a_pile(fresh: AboutMePresenter, prompts: GivenAnswers) -> None:
    _to_pay(fresh)
    fresh.sort_card("like")
    assert len(prompts.forms) == 1 and _wishes(fresh) == ()


def test_the_order_is_the_persons_and_stays(
    presenter: AboutMePresenter, prompts: GivenAnswers, chores: Chores, qtbot: QtBot
) -> None:
    presenter.move_wish("maya-p4", -1)
    presenter.move_wish("maya-p4", -1)
    assert presenter.state.notice == "‘Loud rooms for over an hour’ is now 3."
    order = [p.id for p in _wishes(presenter)]
    assert order == ["maya-p0", "maya-p1", "maya-p4", "maya-p2", "maya-p3", "maya-p5"]
    again = _presenter(presenter.session, chores, prompts, qtbot)
    numbers = {card.id: card.number for pile in again.state.piles for card in pile.cards}
    assert sorted(numbers, key=lambda wish: numbers[wish]) == order
    presenter.undo()
    assert [p.id for p in _wishes(presenter)][2:4] == ["maya-p2", "maya-p4"]


def test_first_and_last_stay_where_they_are(presenter: AboutMePresenter) -> None:
    before = _wishes(presenter)
    presenter.move_wish("maya-p0", -1)
    presenter.move_wish("maya-p5", 1)
    assert _wishes(presenter) == before
    shown = {card.id: (card.first, card.last) for pile in presenter.state.piles for card in pile.cards}
    assert shown["maya-p0"] == (True, False) and shown["maya-p5"] == (False, True)


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from([-1, 1])), max_size=12))
@MANY
def test_however_wishes_move_the_order_shown_is_the_order_kept(
    presenter: AboutMePresenter, moves: list[tuple[int, int]]
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


def test_a_card_nobody_minds_has_no_place_in_the_order(fresh: AboutMePresenter) -> None:
    _sort(fresh, "like", "fine", "avoid")
    assert [card.number for card in (*_pile(fresh, "like"), *_pile(fresh, "fine"), *_pile(fresh, "avoid"))] == [1, 0, 2]
    last = _pile(fresh, "avoid")[0]
    fresh.move_wish(last.id, -1)
    assert _pile(fresh, "avoid")[0].number == 1 and _pile(fresh, "like")[0].number == 2


def test_a_card_back_in_the_deck_is_first_again_and_undo_gives_it_its_old_place(fresh: AboutMePresenter) -> None:
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
def test_a_wish_keeps_the_persons_words(presenter: AboutMePresenter, words: str) -> None:
    presenter.prompts.will_answer(words=words, wish="must_not")
    presenter.change_wish("maya-p4")
    changed = next(p for p in _wishes(presenter) if p.id == "maya-p4")
    assert (changed.words, changed.wish, changed.value) == (words.strip(), Wish.MUST_NOT, [3, 4])


def test_each_change_of_the_page_is_taken_back_by_one_undo(presenter: AboutMePresenter, prompts: GivenAnswers) -> None:
    prompts.will_answer(words="Other.")
    prompts.will_answer(words="Mine.", wish="must")
    changes = (
        lambda: presenter.say("I keep bees."), lambda: presenter.tick("maya-r1", "fix-bikes"),
        lambda: presenter.refuse("maya-r1", "fix-bikes"), lambda: presenter.change_resource("maya-r1"),
        lambda: presenter.remove_resource("maya-r2"), lambda: presenter.sort_card("like"),
        lambda: presenter.move_wish("maya-p3", 1), lambda: presenter.change_wish("maya-p3"),
        lambda: presenter.remove_wish("maya-p3"),
    )  # fmt: skip
    for change in changes:
        before = _resources(presenter), _wishes(presenter)
        change()
        assert (_resources(presenter), _wishes(presenter)) != before
        assert presenter.state.can_undo and presenter.state.notice
        presenter.undo()
        assert (_resources(presenter), _wishes(presenter)) == before
