"""Reviews: answers given blind and then shown, what was not held and why, and all of it back from the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from records.database import Database, open_in_memory
from records.edits import Edit
from records.history import apply
from records.people import Person, PersonId
from records.store import PeopleStore
from supportplans.actions import Works
from supportplans.blind import Blind, Covered, Helps, compared, cover, in_sight, rate, show
from supportplans.model import Party
from supportplans.post_store import PostStore
from supportplans.posts import Post, PostId
from supportplans.review_plan import Reason, Why
from supportplans.review_reasons import OwnDay, OwnDayId
from supportplans.review_store import ReviewStore
from supportplans.reviews import (
    AGAIN,
    Item,
    Left,
    NotHeld,
    Review,
    ReviewId,
    Stands,
    Verdict,
    agreed_days,
    answers_of,
    barriers,
    ratings_for,
)
from supportplans.rhythm import Often, Rhythm, RhythmId

P, E = Party.PERSON, Party.EMPLOYER
TODAY = date(2026, 11, 24)
ITEMS = ("adjustment:quiet", "adjustment:side")
HELPS = st.sampled_from(Helps)


def _both(person: tuple[Helps, ...], employer: tuple[Helps, ...]) -> Blind:
    blind = Blind(ITEMS)
    for side, said in ((P, person), (E, employer)):
        for item, helps in zip(ITEMS, said, strict=True):
            blind = rate(blind, side, item, helps)
        blind = cover(blind, side)
    return blind


@given(st.lists(HELPS, min_size=2, max_size=2), st.sampled_from(ITEMS), HELPS)
def test_neither_side_sees_the_other_before_both_have_covered(said: list[Helps], item: str, other: Helps) -> None:
    blind = Blind(ITEMS)
    for one, helps in zip(ITEMS, said, strict=True):
        blind = rate(blind, P, one, helps)
    blind = cover(blind, P)
    assert in_sight(blind, None) == ()
    blind = rate(blind, E, item, other)
    assert {rating.side for rating in in_sight(blind, None)} == {E}
    with pytest.raises(Covered):
        show(blind, "r", "jo", TODAY)
    blind = cover(blind, E)
    assert in_sight(blind, None) == ()
    shown = show(blind, "r", "jo", TODAY)
    assert {rating.side for rating in in_sight(blind, shown)} == {P, E}


def test_a_covered_answer_cannot_be_changed_and_nobody_answers_for_the_side_whose_turn_it_is_not() -> None:
    blind = rate(Blind(ITEMS), P, ITEMS[0], Helps.MOSTLY)
    with pytest.raises(Covered):
        rate(blind, E, ITEMS[0], Helps.MOSTLY)
    blind = cover(blind, P)
    with pytest.raises(Covered):
        rate(blind, P, ITEMS[0], Helps.NOT_AT_ALL)
    with pytest.raises(Covered):
        cover(blind, P)


@given(st.tuples(HELPS, HELPS), st.tuples(HELPS, HELPS), st.sampled_from([P, E]), st.none() | HELPS)
def test_what_is_changed_after_both_were_shown_never_passes_unseen(
    person: tuple[Helps, Helps], employer: tuple[Helps, Helps], side: Party, later: Helps | None
) -> None:
    blind = _both(person, employer)
    shown = show(blind, "r", "jo", TODAY)
    first = blind.answer(side, ITEMS[0])
    after = compared(rate(blind, side, ITEMS[0], later, shown=True), shown)
    assert after[0].before == (() if later is first else ((side, first),))
    assert dict(after[0].answers)[side] is later and after[1].before == ()
    assert after[0].apart == (abs(person[0] - employer[0]) > 1)


def test_one_side_alone_can_answer_where_the_other_is_not_there() -> None:
    blind = cover(rate(replace(Blind(ITEMS), sides=(P,)), P, ITEMS[0], Helps.PARTLY), P)
    both = compared(blind, show(blind, "r", "jo", TODAY))
    assert both[0].answers == ((P, Helps.PARTLY),) and not both[0].apart


def _review(n: int, **said: object) -> Review:
    made = Review(ReviewId(f"r{n}"), "p", "jo", TODAY, ("month_1:1",))
    return replace(made, **said)  # type: ignore[arg-type]


def test_a_review_that_is_only_begun_counts_for_nothing_yet() -> None:
    assert answers_of([_review(1)]) == ()


def test_one_not_held_is_due_again_unless_it_was_left_out_by_agreement() -> None:
    late = _review(1, stands=Stands.NOT_HELD, not_held=NotHeld.EMPLOYER_COULD_NOT)
    agreed = replace(late, next_on=TODAY + timedelta(days=3))
    out = replace(late, not_held=NotHeld.NOT_WANTED, next_on=TODAY)
    assert [a.again for a in answers_of([late, agreed, out])] == [TODAY + AGAIN, TODAY + timedelta(days=3), None]


def test_the_day_agreed_for_the_next_one_becomes_a_reason_of_its_own() -> None:
    on = TODAY + timedelta(days=30)
    assert agreed_days([_review(1, stands=Stands.HELD, next_on=on)]) == (Reason(Why.OWN, "after-r1", on),)


def test_what_is_still_in_the_way_is_told_over_time() -> None:
    first = _review(1, stands=Stands.HELD, in_the_way=Left.YES)
    second = replace(first, id=ReviewId("r2"), on=TODAY + timedelta(days=9), in_the_way=Left.NO)
    assert [left for _, left in barriers([second, first])] == [Left.YES, Left.NO]


def test_only_answers_that_were_shown_to_both_go_to_the_adjustment() -> None:
    blind = _both((Helps.FULLY, Helps.PARTLY), (Helps.MOSTLY, Helps.NOT_AT_ALL))
    review = _review(1, stands=Stands.HELD, ratings=blind)
    assert ratings_for(ITEMS[0], review, None) == ()
    said = ratings_for(ITEMS[1], review, show(blind, "r1", "jo", TODAY))
    assert {(one.by, one.works, one.on) for one in said} == {(P, Works.PARTLY, TODAY), (E, Works.NOT, TODAY)}


@pytest.fixture
def db() -> Database:
    made = open_in_memory(*MIGRATION_SETS)
    _write(made, PeopleStore(made).save_person(Person(PersonId("jo"), "Jo Marsh")))
    _write(made, PostStore(made).save_post(Post(PostId("p"), "jo", TODAY)))
    return made


def _write(db: Database, edit: Edit) -> Edit:
    return apply(db, edit)


def test_reviews_days_and_rhythm_come_back_as_they_were_and_go_with_the_post(db: Database) -> None:
    store, posts = ReviewStore(db), PostStore(db)
    review = _review(
        1, items=(Item(ITEMS[0], "Ten quiet minutes", Verdict.CHANGE, "At two"),), attended=("Jo", "Ms Fry"),
        ratings=_both((Helps.FULLY, Helps.PARTLY), (Helps.MOSTLY, Helps.FULLY)), in_the_way=Left.PARTLY,
    )  # fmt: skip
    own = OwnDay(OwnDayId("d"), "p", TODAY)
    rhythm = Rhythm(RhythmId("y"), "p", "jo", TODAY, Often.WEEKLY, who="Sam", agreed_with="Jo")
    shown = show(review.ratings, review.id, "jo", TODAY)
    for edit in (store.save_review(review), store.save_own_day(own, "jo"), store.save_rhythm(rhythm),
                 store.keep_shown(shown)):  # fmt: skip
        _write(db, edit)
    assert store.reviews("p") == (review,) == (store.review("r1"),)
    assert store.own_days("p") == (own,) and store.rhythms("p") == (rhythm,)
    assert store.shown("r1") == shown and store.shown_of("jo") == (shown,)
    post = posts.post("p")
    assert post is not None
    back = _write(db, posts.remove_post(post))
    assert posts.post("p") is None and store.shown("r1") is None and store.rhythms("p") == ()
    _write(db, back)
    assert store.reviews("p") == (review,) and store.shown("r1") == shown


def test_what_both_sides_saw_cannot_be_written_over(db: Database) -> None:
    store = ReviewStore(db)
    _write(db, store.save_review(_review(1)))
    _write(db, store.keep_shown(show(_both((Helps.FULLY,) * 2, (Helps.MOSTLY,) * 2), "r1", "jo", TODAY)))
    with pytest.raises(Exception, match="never changed"):
        _write(db, store.keep_shown(show(_both((Helps.PARTLY,) * 2, (Helps.MOSTLY,) * 2), "r1", "jo", TODAY)))


def test_erasing_a_person_takes_all_of_it_away(db: Database) -> None:
    store = ReviewStore(db)
    for edit in (store.save_review(_review(1)), store.save_own_day(OwnDay(OwnDayId("d"), "p", TODAY), "jo"),
                 store.keep_shown(show(Blind((), ()), "r1", "jo", TODAY)),
                 store.save_rhythm(Rhythm(RhythmId("y"), "p", "jo", TODAY, Often.WEEKLY))):  # fmt: skip
        _write(db, edit)
    _write(db, store.erase("jo"))
    assert not store.reviews("p") and not store.own_days("p") and not store.rhythms("p") and not store.shown_of("jo")
