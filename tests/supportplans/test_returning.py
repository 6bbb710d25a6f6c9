"""Coming back step by step: no day is left out or counted twice, and holding shifts the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportplans.keel import AgreementId
from supportplans.returning import (
    Dated,
    Finding,
    Found,
    Pay,
    ReturnPlan,
    ReturnPlanId,
    ReturnStep,
    dated,
    findings,
    held,
    inserted,
    moved,
    removed,
    step_on,
    stepped_back,
)

MONDAY = date(2027, 3, 1)
TWO = frozenset({1, 3})
STEP = ReturnStep(1, TWO, 4, "Washing-up side", "The kitchen", Pay.WORKED, check_in="Ms Doyle, Thursday at 12")
PLAN = ReturnPlan(ReturnPlanId("r"), AgreementId("keel"), MONDAY, (STEP, replace(STEP, weeks=2, hours=5)), "Hold it",
                  "Go back one", "Two whole weeks at my own hours")  # fmt: skip

plans = st.lists(st.integers(1, 4), min_size=1, max_size=6).map(
    lambda weeks: replace(PLAN, steps=tuple(replace(STEP, weeks=n, duties=f"duty {i}") for i, n in enumerate(weeks)))
)


def weeks(plan: ReturnPlan) -> list[str]:
    """Return what is done in each week."""
    return [step.duties for step in plan.steps for _ in range(step.weeks)]


@given(plans)
def test_every_day_of_the_way_lies_in_exactly_one_step(plan: ReturnPlan) -> None:
    steps = dated(plan)
    for n in range(7 * sum(step.weeks for step in plan.steps)):
        day = plan.starts_on + timedelta(days=n)
        assert [s for s in steps if s.holds(day)] == [step_on(plan, day)]
    assert step_on(plan, steps[-1].ends_on + timedelta(days=1)) is None


@given(plans, st.data())
def test_holding_adds_one_week_and_leaves_all_others_as_they_were(plan: ReturnPlan, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(plan.steps) - 1))
    before, after = weeks(plan), weeks(held(plan, place))
    at = sum(step.weeks for step in plan.steps[: place + 1])
    assert after == [*before[:at], plan.steps[place].duties, *before[at:]]


@given(plans, st.data())
def test_stepping_back_keeps_what_happened_and_does_the_step_again_from_its_start(
    plan: ReturnPlan, data: st.DataObject
) -> None:
    place = data.draw(st.integers(1, len(plan.steps) - 1)) if len(plan.steps) > 1 else 0
    here = dated(plan)[place]
    today = here.starts_on + timedelta(days=data.draw(st.integers(0, 7 * here.step.weeks - 1)))
    after = stepped_back(plan, place, today)
    over = (today - plan.starts_on).days // 7
    assert weeks(after)[:over] == weeks(plan)[:over]
    if place:
        assert weeks(after)[over:] == [plan.steps[place - 1].duties, *weeks(replace(plan, steps=plan.steps[place:]))]


@given(plans, st.data())
def test_steps_put_in_taken_out_and_moved_lose_nothing(plan: ReturnPlan, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(plan.steps) - 1))
    assert removed(inserted(plan, place, STEP), place) == plan
    assert sorted(weeks(moved(plan, place, data.draw(st.integers(-9, 9))))) == sorted(weeks(plan))


def test_a_whole_plan_has_nothing_open_and_a_bare_one_names_everything() -> None:
    assert findings(PLAN) == ()
    bare = ReturnPlan(ReturnPlanId("r"), AgreementId("keel"), MONDAY, (ReturnStep(),))
    assert [f.finding for f in findings(bare)] == [
        Finding.NO_RULE, Finding.NO_END_TEST, Finding.NO_DAYS, Finding.NO_HOURS, Finding.NO_PAY, Finding.NO_CHECK_IN,
    ]  # fmt: skip
    assert [f.finding for f in findings(replace(PLAN, steps=()))] == [Finding.NO_STEPS]


@pytest.mark.parametrize(
    ("notes", "found"),
    [
        ([(0, 20)], []),
        ([(0, 13)], [(Finding.NOTE_GAP, 14, 20)]),
        ([(0, 9), (12, 20)], [(Finding.NOTE_GAP, 10, 11)]),
        ([(0, 9), (10, 20)], []),
        ([(0, 12), (10, 20)], [(Finding.NOTE_OVERLAP, 10, 12)]),
        ([(0, 20), (5, 7)], [(Finding.NOTE_OVERLAP, 5, 7)]),
        ([(-9, -2)], [(Finding.NOTE_GAP, 0, 20)]),
        ([(4, 2)], [(Finding.BACKWARDS, 4, 2)]),
    ],
)
def test_days_a_fit_note_leaves_out_or_says_twice_are_named(
    notes: list[tuple[int, int]], found: list[tuple[Finding, int, int]]
) -> None:
    day = lambda n: MONDAY + timedelta(days=n)  # noqa: E731
    plan = replace(PLAN, fit_notes=tuple(Dated(day(a), day(b)) for a, b in notes))
    assert findings(plan) == tuple(Found(f, None, day(a), day(b)) for f, a, b in found)


def test_an_award_that_ends_before_the_way_does_is_named() -> None:
    plan = replace(PLAN, awards=(Dated(MONDAY, MONDAY + timedelta(days=6), "Travel"),))
    assert findings(plan)[0].finding is Finding.AWARD_GAP
    assert STEP.hours_a_week == 8 and ReturnStep().hours_a_week is None
