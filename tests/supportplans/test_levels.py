"""A ladder can be added to, merged, ordered: every level that ever was still leads to one that stands."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportplans.agreement import agreement_of, counts, in_force
from supportplans.agreement_versions import Change, differences
from supportplans.codec import decode, encode
from supportplans.keel import (
    AgreementId,
    ChangedHow,
    InTouch,
    LevelMove,
    LevelMoveId,
    LevelPlan,
    MayDeclare,
    SupportAgreement,
)
from supportplans.level_changes import merged, moved, new_level, renamed, taken_away, with_level, with_plan
from supportplans.levels import MOST, SIX, Ladder, Level, Mark
from supportplans.lines import adjustment_lines, lines_of
from supportplans.model import Party
from tests.supportplans.maya import AGREEMENT, DECISION, MAYA, PLANNED, SIDE, adjustment

DAY = date(2027, 3, 1)


@st.composite
def ladders(draw: st.DrawFn) -> Ladder:
    """Draw a ladder after a few changes of every sort."""
    ladder, new = SIX, 6
    for what in draw(st.lists(st.sampled_from(("add", "merge", "move", "kind")), max_size=10)):
        level = draw(st.sampled_from(ladder.standing))
        other = draw(st.sampled_from(ladder.standing))
        if what == "add" and len(ladder.standing) < MOST:
            ladder, new = ladder.added(new, draw(st.sampled_from(Level)), level), new + 1
        elif what == "merge" and level != other:
            ladder = ladder.merged(level, other)
        elif what == "move":
            ladder = ladder.moved(level, draw(st.integers(-3, 3)))
        elif what == "kind":
            ladder = ladder.as_kind(level, draw(st.sampled_from(Level)))
    return ladder


@given(ladders())
def test_every_level_that_ever_was_leads_to_one_that_stands(ladder: Ladder) -> None:
    assert ladder.standing
    for rung in ladder.rungs:
        assert ladder.now(rung.id) in ladder.standing
        assert ladder.now(ladder.now(rung.id)) == ladder.now(rung.id)


@given(ladders())
def test_numbers_are_places_without_a_hole(ladder: Ladder) -> None:
    assert [ladder.number(level) for level in ladder.standing] == list(range(len(ladder.standing)))


@given(ladders())
def test_a_changed_ladder_reads_back_from_the_file_as_it_was(ladder: Ladder) -> None:
    agreement = replace(AGREEMENT, ladder=ladder)
    assert decode(SupportAgreement, encode(agreement)) == agreement


def test_an_agreement_kept_before_there_were_ladders_has_the_six() -> None:
    old = decode(SupportAgreement, '{"id": "k", "person_id": "p", "plans": [{"level": 2, "name": "Wobbly"}]}')
    assert old.ladder == SIX and old.plan(2).name == "Wobbly"
    assert [SIX.mark(level) for level in SIX.standing] == [Mark(kind, int(kind)) for kind in Level]


def test_a_move_to_a_level_that_was_merged_holds_at_the_level_it_went_into() -> None:
    ladder = SIX.merged(Level.KNOCKED, Level.EARLY_SIGNS)
    agreement = replace(AGREEMENT, ladder=ladder)
    log = [_move(1, Level.KNOCKED), _move(2, Level.EARLY_SIGNS)]
    force = in_force(agreement, [SIDE], log, DAY + timedelta(days=9))
    assert (force.level, force.since) == (Level.EARLY_SIGNS, DAY + timedelta(days=1))
    assert force.adjustments_on == (SIDE,)
    assert ladder.mark(Level.KNOCKED) == Mark(Level.EARLY_SIGNS, 1)


def test_an_adjustment_of_a_merged_level_comes_on_where_it_went() -> None:
    agreement = replace(AGREEMENT, ladder=SIX.merged(Level.EARLY_SIGNS, Level.CRISIS_LOOMING))
    force = in_force(agreement, [SIDE], [_move(1, Level.CRISIS_LOOMING)], DAY + timedelta(days=9))
    assert force.adjustments_on == (SIDE,)


def test_a_level_of_the_persons_own_stands_where_they_put_it() -> None:
    ladder = SIX.added(6, Level.KNOCKED, after=Level.STEADY).moved(6, 1)
    assert ladder.standing == (0, 1, 6, 2, 3, 4, 5)
    assert ladder.mark(6) == Mark(Level.KNOCKED, 2)
    assert ladder.number(Level.AWAY) == 5


def test_moving_stops_at_the_ends() -> None:
    assert SIX.moved(Level.STEADY, -1) == SIX
    assert SIX.moved(Level.STEADY, 99).standing == (1, 2, 3, 4, 5, 0)
    assert SIX.moved(Level.STEADY, 99).start == Level.STEADY


def test_a_level_does_not_go_into_itself_and_a_ladder_stays_short_enough_to_read() -> None:
    with pytest.raises(ValueError, match="itself"):
        SIX.merged(2, 2)
    full = SIX
    for level in range(6, MOST):
        full = full.added(level, Level.KNOCKED, Level.STEADY)
    with pytest.raises(ValueError, match="room"):
        full.added(99, Level.KNOCKED, Level.STEADY)
    with pytest.raises(ValueError, match="room"):
        SIX.added(3, Level.KNOCKED, Level.STEADY)


def test_paper_shows_places_while_permissions_hold_to_the_level_itself() -> None:
    moved = replace(AGREEMENT, ladder=SIX.merged(Level.KNOCKED, Level.STEADY))
    before = {line.id: line for line in lines_of(MAYA, PLANNED, AGREEMENT, (DECISION,), {})}
    after = {line.id: line for line in lines_of(MAYA, PLANNED, moved, (DECISION,), {})}
    signs = [line for line in after.values() if line.text == "Answers in one word"]
    assert signs[0].section == "level1.signs" and before[signs[0].id].section == "level2.signs"
    assert "A bit knocked" not in {line.text for line in after.values()}  # it has no page of its own any more
    when = [line.text for line in adjustment_lines(SIDE, PLANNED[1][1], moved.ladder) if ":when:" in line.id]
    assert when == ["at level 1"]


def test_a_level_of_another_agreement_means_nothing_here() -> None:
    assert SIX.of(frozenset({17, 2})) == (2,)
    assert agreement_of(SIDE, ()).ladder == SIX


def _move(number: int, level: int) -> LevelMove:
    return LevelMove(LevelMoveId(str(number)), AgreementId("keel"), number, DAY + timedelta(days=number), level)


def test_what_was_written_at_a_level_stays_with_its_id() -> None:
    plans = (LevelPlan(Level.KNOCKED, "Grey"), LevelPlan(6, "Foggy"))
    agreement = replace(AGREEMENT, plans=plans, ladder=SIX.added(6, Level.EARLY_SIGNS, after=0))
    assert [plan.name for plan in agreement.level_plans] == ["", "Foggy", "Grey", "", "", "", ""]


# Changing the levels of an agreement


def test_merging_loses_not_a_word_and_keeps_the_name_of_the_one_that_stays() -> None:
    one = merged(AGREEMENT, Level.KNOCKED, into=Level.EARLY_SIGNS)
    plan = one.plan(Level.KNOCKED)
    assert plan == one.plan(Level.EARLY_SIGNS) and plan.name == ""
    for old in AGREEMENT.plans:
        for kept in fields(LevelPlan):
            before, after = getattr(old, kept.name), getattr(plan, kept.name)
            assert not isinstance(before, tuple) or set(before) <= set(after)
    assert Level.KNOCKED not in one.ladder.standing and len(one.ladder.standing) == 5


def test_two_ends_become_the_sooner_and_two_rules_both_stay() -> None:
    plans = (
        LevelPlan(1, limit_days=14, step_down="Two quiet days."),
        LevelPlan(2, limit_days=7, step_down="I say so."),
    )
    plan = merged(replace(AGREEMENT, plans=plans), 1, into=2).plan(2)
    assert (plan.limit_days, plan.step_down) == (7, "I say so. Two quiet days.")


def test_merging_lets_nobody_say_more_than_they_could_at_the_level_that_stays() -> None:
    easy = replace(AGREEMENT.plan(Level.KNOCKED), may_say=MayDeclare.EITHER)
    agreement = replace(AGREEMENT, plans=(easy, AGREEMENT.plan(Level.EARLY_SIGNS)))
    assert merged(agreement, Level.KNOCKED, Level.EARLY_SIGNS).plan(Level.EARLY_SIGNS).may_say is None
    assert merged(agreement, Level.EARLY_SIGNS, Level.KNOCKED).plan(Level.KNOCKED).may_say is MayDeclare.EITHER


def test_an_adjustment_on_at_one_of_two_merged_levels_is_on() -> None:
    plans = (LevelPlan(1, adjustments_on=frozenset({SIDE.id})), LevelPlan(2, adjustments_off=frozenset({SIDE.id})))
    plan = merged(replace(AGREEMENT, plans=plans), 1, into=2).plan(2)
    assert plan.adjustments_on == {SIDE.id} and not plan.adjustments_off


def test_what_moved_with_a_merged_level_is_told_once_and_what_was_lost_is_told() -> None:
    agreement = with_level(AGREEMENT, 6, Level.KNOCKED, "A long week", Level.KNOCKED)
    plan = replace(agreement.plan(6), i_will=("Cross the days off",), in_touch=InTouch("Jo"), step_down="Monday.")
    there = replace(agreement.plan(Level.KNOCKED), in_touch=InTouch("Theo"), step_down="A good week.")
    before = with_plan(with_plan(agreement, plan), there)
    found = differences(before, merged(before, 6, Level.KNOCKED))
    assert {(d.change, d.part, d.level) for d in found} == {
        (Change.ENDED, "levels", 6), (Change.ADDED, "i_will", 1), (Change.CHANGED, "step_down", 1),
        (Change.ENDED, "in_touch", 6),
    }  # fmt: skip


def test_taking_a_level_away_takes_its_words_and_leaves_where_it_went() -> None:
    less = taken_away(AGREEMENT, Level.KNOCKED, goes_to=Level.STEADY)
    assert less.plan(Level.KNOCKED) == LevelPlan(Level.STEADY)
    assert less.ladder.now(Level.KNOCKED) == Level.STEADY


def test_a_new_level_has_an_id_that_was_never_used_in_any_agreement_of_the_person() -> None:
    first = with_level(AGREEMENT, new_level((AGREEMENT,)), Level.KNOCKED, " Foggy ", after=Level.STEADY)
    again = taken_away(first, 6, goes_to=Level.STEADY)
    assert first.plan(6).name == "Foggy" and first.ladder.number(6) == 1
    assert new_level((AGREEMENT, again)) == 7


def test_a_level_can_have_another_name_shape_and_place() -> None:
    other = moved(renamed(AGREEMENT, Level.AWAY, "Resting", Level.KNOCKED), Level.AWAY, -1)
    assert (other.plan(Level.AWAY).name, other.ladder.mark(Level.AWAY)) == ("Resting", Mark(Level.KNOCKED, 3))


def test_a_level_can_let_others_say_so_where_the_agreement_does_not() -> None:
    away = LevelPlan(Level.AWAY, may_say=MayDeclare.EITHER)
    said = replace(_move(1, Level.AWAY), declared_by=Party.EMPLOYER)
    assert not counts(AGREEMENT, said)
    assert counts(replace(AGREEMENT, plans=(away,)), said)


def test_a_level_can_turn_off_what_is_otherwise_always_on_and_change_what_is_not() -> None:
    always = adjustment("always", "Same shifts")
    plan = LevelPlan(
        Level.AWAY, adjustments_off=frozenset({always.id}), adjustments_changed=(ChangedHow(SIDE.id, "All day"),)
    )
    on = in_force(replace(AGREEMENT, plans=(plan,)), (always, SIDE), [_move(1, Level.AWAY)], DAY + timedelta(days=2))
    assert on.adjustments_on == (SIDE,)
