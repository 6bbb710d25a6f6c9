"""What an agreement does not say, and where it contradicts itself, is named one by one and goes one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportplans.keel import AgreementId, ChangedHow, InTouch, LevelPlan, SupportAgreement
from supportplans.keel_checks import Check, Found, Looked, Place
from supportplans.keel_clashes import clashes
from supportplans.keel_gaps import MANAGER, PERSON, SPECIALIST, gaps
from supportplans.levels import SIX, Level
from supportplans.model import Adjustment, Kind
from supportplans.negotiation import State, state_of
from tests.supportplans.maya import AGREEMENT, PLANNED, QUIET, SIDE, TODAY, adjustment

WHOLE = LevelPlan(
    Level.EARLY_SIGNS, "", ("Answers in one word",), (), ("Tell Jo",), ("Ask once",),
    specialist_will=("Ring on Friday",),
    in_touch=InTouch("Ms Doyle"), step_down="A week of staff lunches.", limit_days=14,
)  # fmt: skip
STATES = {a.id: state_of(events) for a, events in PLANNED}
NAMED = replace(AGREEMENT, specialist="Jo Bennett", plans=(WHOLE,))


def looked(agreement: SupportAgreement = NAMED, *adjustments: Adjustment, **more: object) -> Looked:
    """Return what the checks are given."""
    return Looked(agreement, TODAY, adjustments, STATES, **more)  # type: ignore[arg-type]


def at(plan: LevelPlan) -> Looked:
    """Return the same with one level written so."""
    return looked(replace(NAMED, plans=(plan,)))


def checks(found: tuple[Found, ...], level: int | None = Level.EARLY_SIGNS) -> list[Check]:
    """Return which checks speak at a level."""
    return [one.check for one in found if one.level == level]


def test_a_level_that_says_everything_is_not_named() -> None:
    assert checks(gaps(looked())) == [] and clashes(looked()) == ()


def test_every_level_without_a_word_is_named_once() -> None:
    blank = gaps(looked(SupportAgreement(AgreementId("new"), "maya")))
    assert [f.level for f in blank if f.check is Check.NOTHING_SAID] == list(SIX.standing)
    assert [f.check for f in blank if f.level is None] == [Check.NO_REVIEW]


@pytest.mark.parametrize(
    ("without", "check"),
    [
        ({"signs_at_work": ()}, Check.NO_SIGN),
        ({"i_will": ()}, Check.NO_ACTION),
        ({"manager_will": ()}, Check.NO_ACTION),
        ({"specialist_will": ()}, Check.NO_ACTION),
        ({"in_touch": InTouch()}, Check.NO_CONTACT),
        ({"step_down": ""}, Check.NO_STEP_DOWN),
        ({"step_down": "", "step_up": "Two bad days."}, Check.STEP_UP_ONLY),
        ({"limit_days": None}, Check.NO_END),
        ({"paused": ("Deliveries",)}, Check.NO_COVER),
    ],
)
def test_each_thing_that_is_left_out_is_named_and_nothing_else(without: dict[str, object], check: Check) -> None:
    assert checks(gaps(at(replace(WHOLE, **without)))) == [check]  # type: ignore[arg-type]


def test_what_the_manager_does_by_any_hour_is_something_the_manager_does() -> None:
    for when in ("manager_first_hour", "manager_today", "manager_this_week"):
        assert checks(gaps(at(replace(WHOLE, manager_will=(), **{when: ("Ask once",)})))) == []


def test_the_steady_level_needs_no_end_and_nothing_of_the_specialist() -> None:
    steady = LevelPlan(Level.STEADY, "", ("Hums",), (), ("Sleep",), ("Five minutes",), in_touch=InTouch("Ms Doyle"))
    assert checks(gaps(at(steady)), Level.STEADY) == []


def test_the_side_that_does_nothing_yet_is_named() -> None:
    empty = replace(WHOLE, i_will=(), manager_will=(), specialist_will=())
    assert [f.about for f in gaps(at(empty)) if f.check is Check.NO_ACTION] == [PERSON, MANAGER, SPECIALIST]


def test_something_to_do_for_nobody_is_named() -> None:
    nobody = replace(NAMED, manager=" ", specialist="")
    assert [f.about for f in gaps(looked(nobody)) if f.check is Check.NO_OWNER] == [MANAGER, SPECIALIST]


def test_a_trial_without_a_last_day_could_stay_on_for_ever() -> None:
    trial = replace(QUIET, until=None)
    assert [f.id for f in gaps(looked(NAMED, trial)) if f.check is Check.NO_LAST_DAY] == [QUIET.id]
    over = replace(trial, ended_on=TODAY)  # and nothing is still to be said of one that ended, or had a no
    assert not [f for f in gaps(looked(NAMED, over)) if f.check is Check.NO_LAST_DAY]
    refused = Looked(NAMED, TODAY, (trial,), {trial.id: State.REFUSED})
    assert not [f for f in gaps(refused) if f.check is Check.NO_LAST_DAY]


@pytest.mark.parametrize("state", [s for s in State if s not in (
    State.AGREED, State.TRIAL, State.PROMISED, State.SAID_IN_PLACE, State.CONFIRMED)])  # fmt: skip
def test_what_is_on_at_a_level_and_not_agreed_is_named_with_how_far_it_got(state: State) -> None:
    seen = Looked(NAMED, TODAY, (SIDE,), {SIDE.id: state})
    (found,) = [f for f in clashes(seen) if f.check is Check.ON_NOT_AGREED]
    assert (found.level, found.about, found.detail) == (Level.EARLY_SIGNS, SIDE.title, state.value)
    assert found.place is Place.ADJUSTMENT and found.id == SIDE.id


def test_what_has_ended_is_not_on() -> None:
    for over in (replace(SIDE, ended_on=TODAY), replace(SIDE, until=TODAY - timedelta(days=1))):
        assert [f.detail for f in clashes(looked(NAMED, over)) if f.check is Check.ON_NOT_AGREED] == ["ended"]


def test_on_and_off_at_one_level_is_named() -> None:
    plan = replace(WHOLE, adjustments_off=frozenset({SIDE.id}))
    seen = looked(replace(NAMED, plans=(plan,)), SIDE)
    assert checks(clashes(seen)) == [Check.ON_AND_OFF]


def test_one_that_no_level_turns_on_is_named_and_a_merged_level_still_counts() -> None:
    lone = adjustment("lone", "Half days", kind=Kind.SWITCHING, levels=frozenset({17}))
    assert [f.about for f in clashes(looked(NAMED, lone)) if f.check is Check.NEVER_ON] == ["Half days"]
    merged = replace(NAMED, ladder=SIX.merged(Level.EARLY_SIGNS, Level.CRISIS_LOOMING))
    assert not [f for f in clashes(looked(merged, SIDE)) if f.check is Check.NEVER_ON]
    changed = replace(WHOLE, adjustments_changed=(ChangedHow(lone.id, "Three hours"),))
    assert not [f for f in clashes(looked(replace(NAMED, plans=(changed,)), lone)) if f.check is Check.NEVER_ON]


def test_an_adjustment_that_is_gone_is_named() -> None:
    plan = replace(WHOLE, adjustments_on=frozenset({SIDE.id}))
    assert checks(clashes(at(plan))) == [Check.ON_GONE]


def test_a_task_that_waits_has_to_be_one_of_the_job() -> None:
    seen = replace(at(replace(WHOLE, paused=("Deliveries",), cover="Sam")), tasks=("Serve dinner",))
    assert [f.about for f in clashes(seen)] == ["Deliveries"]
    assert clashes(replace(seen, tasks=("Deliveries",))) == () and clashes(replace(seen, tasks=None)) == ()


def test_a_review_that_is_past_or_before_the_start_is_named() -> None:
    past = replace(NAMED, review_on=TODAY - timedelta(days=1))
    assert [f.check for f in clashes(looked(past))] == [Check.REVIEW_PAST]
    early = replace(NAMED, starts_on=TODAY, review_on=TODAY - timedelta(days=1))
    assert [f.check for f in clashes(looked(early))] == [Check.DATES_MIXED]
    assert clashes(looked(replace(NAMED, review_on=TODAY))) == ()


def test_an_adjustment_that_ends_before_it_is_looked_at_is_named() -> None:
    odd = replace(QUIET, review_on=date(2027, 4, 1))
    assert [f.check for f in clashes(looked(NAMED, odd))] == [Check.DATES_MIXED]


# What two readers were told

OLD, NEW, OTHER = "level:keel:2:say:aaa", "level:keel:2:say:bbb", "level:keel:2:signs:ccc"


def test_two_readers_with_old_and_new_words_were_told_two_things() -> None:
    seen = looked(held={"Karen Doyle": frozenset({OLD}), "Sam Oduya": frozenset({NEW})}, current=frozenset({NEW}))
    (found,) = clashes(seen)
    assert (found.check, found.about, found.detail) == (Check.TOLD_DIFFERENTLY, "Karen Doyle", "Sam Oduya")


def test_telling_one_reader_more_than_another_is_no_contradiction() -> None:
    held = {"Karen Doyle": frozenset({NEW, OTHER}), "Sam Oduya": frozenset({NEW})}
    assert clashes(looked(held=held, current=frozenset({NEW, OTHER}))) == ()


@given(st.sets(st.sampled_from((OLD, NEW, OTHER))), st.sets(st.sampled_from((OLD, NEW, OTHER))))
def test_readers_with_the_same_words_were_told_the_same(one: set[str], current: set[str]) -> None:
    held = {"Karen Doyle": frozenset(one), "Sam Oduya": frozenset(one)}
    assert clashes(looked(held=held, current=frozenset(current))) == ()


def test_a_trial_that_was_made_to_last_is_on_after_its_last_day_and_its_days_are_not_mixed() -> None:
    trial = replace(SIDE, kind=Kind.TRIAL, until=TODAY - timedelta(days=30), review_on=TODAY)
    plan = replace(WHOLE, adjustments_on=frozenset({trial.id}))
    agreement = replace(NAMED, plans=(plan,))
    assert {f.check for f in clashes(looked(agreement, trial))} >= {Check.ON_NOT_AGREED, Check.DATES_MIXED}
    assert not clashes(looked(agreement, trial, lasting=frozenset({trial.id})))
