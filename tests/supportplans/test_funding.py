"""Money goes stage by stage, every action has one owner, and what is missing is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportplans.actions import Action, Rating, Works, done, latest, open_actions, with_action
from supportplans.codec import decode, encode
from supportplans.funding import AWARDS, NEXT, Costing, Every, Funding, NotNext, Source, Stage
from supportplans.missing import Missing, missing
from supportplans.model import Adjustment, Kind, Move
from supportplans.terms import Agreed, PayChange, SafetyCheck
from tests.supportplans.maya import MENU, QUIET, TODAY, E, P, events_of

DAY = timedelta(1)


@st.composite
def fundings(draw: st.DrawFn) -> Funding:
    """Draw an award that went some stages."""
    funding = Funding(draw(st.sampled_from(sorted(AWARDS, key=lambda s: s.value))))
    for n in range(draw(st.integers(0, 8))):
        funding = funding.moved(draw(st.sampled_from(NEXT[funding.stage])), TODAY + n * DAY)
    return funding


@given(fundings(), st.sampled_from(Stage))
def test_an_award_moves_only_to_a_stage_that_follows(funding: Funding, stage: Stage) -> None:
    if stage in NEXT[funding.stage]:
        assert funding.moved(stage, TODAY).stage is stage
        assert funding.moved(stage, TODAY).back() == funding
    else:
        with pytest.raises(NotNext):
            funding.moved(stage, TODAY)


@given(fundings())
def test_nothing_is_paid_that_was_not_awarded_and_claimed(funding: Funding) -> None:
    reached = [step.stage for step in funding.steps]
    if Stage.PAID in reached:
        assert reached.index(Stage.AWARDED) < reached.index(Stage.CLAIMED) < reached.index(Stage.PAID)


def test_where_the_employer_pays_there_are_no_stages() -> None:
    with pytest.raises(NotNext):
        Funding(Source.EMPLOYER).moved(Stage.APPLIED, TODAY)


def test_what_was_spent_counts_before_what_was_thought() -> None:
    costing = Costing(Decimal(40), None, Decimal("9.50"), Decimal("8.75"), Every.WEEK)
    assert (costing.once, costing.ongoing) == (Decimal(40), Decimal("8.75"))


def test_an_action_is_done_on_a_day_and_can_be_open_again() -> None:
    first, second = Action("1", "Find a room", due=TODAY), Action("2", "Tell the team", P)
    both = with_action(with_action((), second), first)
    assert open_actions(both) == (first, second)
    assert open_actions(done(both, "1", TODAY)) == (second,)
    assert done(done(both, "1", TODAY), "1", None) == both
    assert with_action(both, replace(first, text="Find a quiet room"))[1].text == "Find a quiet room"
    assert not first.late(TODAY) and first.late(TODAY + DAY)


def test_each_side_has_its_own_newest_word_on_how_it_does() -> None:
    ratings = (Rating(P, Works.NOT, TODAY), Rating(P, Works.PARTLY, TODAY), Rating(E, Works.WORKS, TODAY))
    mine, theirs = latest(ratings, P), latest(ratings, E)
    assert mine and mine.works is Works.PARTLY
    assert theirs and theirs.works is Works.WORKS
    assert latest((), P) is None


def test_a_change_of_pay_is_missing_until_it_is_confirmed_in_writing() -> None:
    events = events_of("menu", (P, Move.ASK))
    changed = replace(MENU, pay_change=PayChange("Two hours a week less", TODAY))
    assert missing(changed, events, TODAY) == (Missing.PAY_CONFIRMED,)
    sure = replace(changed, pay_change=PayChange("Two hours a week less", TODAY, TODAY))
    assert missing(sure, events, TODAY) == ()


def test_what_was_agreed_wants_a_day_an_owner_and_a_review() -> None:
    events = events_of("menu", (P, Move.ASK), (E, Move.ACCEPT))
    assert missing(MENU, events, TODAY) == (Missing.DAY, Missing.OWNER, Missing.REVIEW)
    owned = replace(MENU, actions=(Action("1", "Send the list", due=TODAY - DAY),), review_on=TODAY)
    assert missing(owned, events, TODAY) == (Missing.DAY, Missing.ACTION_LATE)


def test_nothing_is_missing_once_it_ended_or_was_refused() -> None:
    bare = replace(MENU, kind=Kind.TRIAL, pay_change=PayChange())
    agreed = events_of("menu", (P, Move.ASK), (E, Move.ACCEPT))
    assert Missing.TRIAL_END in missing(bare, agreed, TODAY)
    assert missing(replace(bare, ended_on=TODAY), agreed, TODAY) == ()
    assert missing(bare, events_of("menu", (P, Move.ASK), (E, Move.REFUSE)), TODAY) == ()


def test_an_award_that_ends_soon_and_a_check_nobody_made_are_named() -> None:
    award = Funding(Source.ACCESS_TO_WORK, award_ends=TODAY + 30 * DAY)
    found = missing(replace(MENU, funding=award, safety=SafetyCheck("A stool near the fryer")), (), TODAY)
    assert found == (Missing.AWARD_STAGE, Missing.AWARD_ENDS, Missing.SAFETY)


def test_all_of_an_adjustment_comes_back_from_the_file() -> None:
    whole = replace(
        QUIET, demands=("noise",), alternatives=("Ear defenders",), agreed=Agreed("Ten minutes", "Ms Doyle", "", True),
        actions=(Action("1", "Find a room", E, "Ms Doyle", TODAY, TODAY),), costing=Costing(Decimal("12.50")),
        funding=Funding(Source.ACCESS_TO_WORK, (), TODAY, Decimal(5)).moved(Stage.APPLIED, TODAY),
        pay_change=PayChange("Less", TODAY), ratings=(Rating(P, Works.WORKS, TODAY, "Good"),), ended_on=TODAY,
    )  # fmt: skip
    assert decode(Adjustment, encode(whole)) == whole


def test_an_adjustment_written_before_there_was_any_of_this_still_reads() -> None:
    old = '{"id": "quiet", "person_id": "maya", "title": "Ten quiet minutes", "kind": "trial"}'
    found = decode(Adjustment, old)
    assert (found.kind, found.actions, found.funding, found.pay_change) == (Kind.TRIAL, (), Funding(), None)
