"""What is in force today follows from the level log alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from supportplans.agreement import counts, in_force
from supportplans.agreement_versions import AgreementVersion, AgreementVersionId
from supportplans.in_force import Record, on_day
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, LevelPlan, MayDeclare, SupportAgreement
from supportplans.levels import Level
from supportplans.model import Kind, Party
from tests.supportplans.maya import AGREEMENT, QUIET, SIDE, adjustment

DAY = date(2027, 1, 1)
FIXED = (adjustment("always", "Same shifts"), SIDE)


@st.composite
def logs(draw: st.DrawFn) -> tuple[LevelMove, ...]:
    """Draw a level log."""
    days = draw(st.lists(st.integers(0, 60), max_size=8))
    return tuple(
        LevelMove(
            LevelMoveId(str(n)), AgreementId("keel"), n, DAY + timedelta(days=day), draw(st.sampled_from(Level)),
            draw(st.sampled_from(Party)), "", draw(st.booleans()),
        )
        for n, day in enumerate(days, 1)
    )  # fmt: skip


rules = st.sampled_from(MayDeclare).map(lambda rule: SupportAgreement(AgreementId("keel"), "maya", may_declare=rule))


@given(logs(), rules, st.integers(0, 70))
def test_the_level_is_that_of_the_last_move_that_counts(
    log: tuple[LevelMove, ...], agreement: SupportAgreement, after: int
) -> None:
    today = DAY + timedelta(days=after)
    past = sorted((m for m in log if m.on <= today and counts(agreement, m)), key=lambda m: (m.on, m.number))
    force = in_force(agreement, FIXED, log, today)
    assert force.level == (past[-1].level if past else Level.STEADY)
    assert force.since is None or force.since <= today


@given(logs(), rules, st.randoms())
def test_the_order_of_writing_down_does_not_matter(
    log: tuple[LevelMove, ...], agreement: SupportAgreement, random
) -> None:  # type: ignore[no-untyped-def]
    mixed = list(log)
    random.shuffle(mixed)
    today = DAY + timedelta(days=30)
    assert in_force(agreement, FIXED, mixed, today) == in_force(agreement, FIXED, log, today)


@given(logs(), rules, st.integers(0, 30))
def test_tomorrows_moves_change_nothing_today(
    log: tuple[LevelMove, ...], agreement: SupportAgreement, after: int
) -> None:
    today = DAY + timedelta(days=after)
    known = [m for m in log if m.on <= today]
    assert in_force(agreement, FIXED, log, today) == in_force(agreement, FIXED, known, today)


@given(logs(), rules)
def test_what_is_always_on_is_on_at_every_level_and_what_switches_only_at_its_own(
    log: tuple[LevelMove, ...], agreement: SupportAgreement
) -> None:
    force = in_force(agreement, FIXED, log, DAY + timedelta(days=61))
    assert FIXED[0] in force.adjustments_on
    assert (SIDE in force.adjustments_on) == (force.level in SIDE.levels)


def test_a_level_plan_can_switch_an_adjustment_on() -> None:
    half = adjustment("half", "Half days", kind=Kind.SWITCHING)
    plan = LevelPlan(Level.COMING_BACK, adjustments_on=frozenset({half.id}))
    agreement = SupportAgreement(AgreementId("k"), "maya", plans=(plan,))
    back = (LevelMove(LevelMoveId("1"), AgreementId("k"), 1, DAY, Level.COMING_BACK),)
    assert in_force(agreement, [half], back, DAY).adjustments_on == (half,)
    assert in_force(agreement, [half], (), DAY).adjustments_on == ()


def test_a_trial_ends_after_its_last_day() -> None:
    assert QUIET in in_force(AGREEMENT, [QUIET], (), date(2027, 3, 22)).adjustments_on
    assert QUIET not in in_force(AGREEMENT, [QUIET], (), date(2027, 3, 23)).adjustments_on


def test_what_came_to_an_end_is_off_from_the_next_day() -> None:
    ended = replace(FIXED[0], ended_on=date(2027, 3, 22))
    assert ended in in_force(AGREEMENT, [ended], (), date(2027, 3, 22)).adjustments_on
    assert ended not in in_force(AGREEMENT, [ended], (), date(2027, 3, 23)).adjustments_on


def test_nobody_else_moves_a_level_that_only_the_person_may_move() -> None:
    move = LevelMove(LevelMoveId("1"), AGREEMENT.id, 1, DAY, Level.AWAY, Party.EMPLOYER, agreed_by_person=True)
    assert in_force(AGREEMENT, (), [move], DAY).level == Level.STEADY


def test_saying_the_same_level_again_does_not_restart_it() -> None:
    log = [LevelMove(LevelMoveId(str(n)), AGREEMENT.id, n, DAY + timedelta(days=n), Level.KNOCKED) for n in (1, 2, 3)]
    assert in_force(AGREEMENT, (), log, DAY + timedelta(days=9)).since == DAY + timedelta(days=1)


def test_whose_word_counted_stays_as_it_was_agreed_on_the_day_of_the_move() -> None:
    either = replace(AGREEMENT, may_declare=MayDeclare.EITHER)
    now = replace(AGREEMENT, may_declare=MayDeclare.PERSON_ONLY)
    versions = tuple(
        AgreementVersion(AgreementVersionId(str(n)), AGREEMENT.id, n, DAY + timedelta(days=10 * n), agreement)
        for n, agreement in enumerate((either, now), 1)
    )
    said = LevelMove(LevelMoveId("m"), AGREEMENT.id, 1, DAY + timedelta(days=12), Level.AWAY, Party.EMPLOYER)
    asked = DAY + timedelta(days=40)
    found = in_force(now, (), (said,), asked, versions)
    assert (found.level, found.since) == (Level.AWAY, said.on)
    assert found.level == on_day(Record(versions, (said,)), asked).level
