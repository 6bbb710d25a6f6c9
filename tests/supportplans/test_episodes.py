"""After a hard time: what came first and how long before the hardest, looked up and never foretold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from supportplans.episodes import EARLY, AfterSheet, PlanEdit, SheetId, episodes, to_offer
from supportplans.level_log import LevelStep, stretches
from supportplans.levels import Level

DAY = date(2027, 1, 1)
DEPTHS = (0, 1, 2, 3, 4, 1)
SHEET = AfterSheet(SheetId("s"), "keel", DAY)


def depth(level: int) -> int:
    """Return how far from steady a level is."""
    return DEPTHS[level]


def steps(*levels: tuple[int, int]) -> list[LevelStep]:
    """Return level steps of (days after the first, level)."""
    return [LevelStep(DAY + timedelta(days=n), Level(level), i) for i, (n, level) in enumerate(levels, 1)]


def of(*levels: tuple[int, int]):  # type: ignore[no-untyped-def]
    """Return the hard times of such steps."""
    return episodes(stretches(steps(*levels), DAY - timedelta(days=5), DAY + timedelta(days=400)), depth)


def test_the_lead_is_from_leaving_steady_to_the_hardest_level() -> None:
    (one,) = of((0, 1), (6, 2), (9, 4), (20, 5), (30, 0))
    assert (one.began, one.over, one.peak, one.lead(), one.days) == (DAY, DAY + timedelta(days=30), 4, 9, 30)
    assert one.lead(DAY - timedelta(days=3)) == 12
    assert one.lead(one.peak_on + timedelta(days=1)) == 0


def test_a_knock_alone_is_let_be_and_so_is_what_is_not_over() -> None:
    assert of((0, 1), (6, 0)) == ()
    assert of((0, 2), (6, 1)) == ()
    assert len(of((0, 2), (6, 0), (20, 3), (30, 0), (40, 2))) == 2


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 5)), max_size=12))
def test_such_times_never_overlap_and_hold_every_hard_day_that_is_over(walk: list[tuple[int, int]]) -> None:
    day, told = 0, []
    for ahead, level in walk:
        day += ahead
        if not told or told[-1][1] != level:
            told.append((day, level))
    found = of(*told)
    assert all(later.began >= earlier.over for later, earlier in pairwise(found))
    for one in found:
        assert max(depth(s.level) for s in one.stretches) == depth(one.peak) >= EARLY
        assert one.began <= one.peak_on < one.over and 0 <= one.lead() < one.days


def test_a_sheet_is_offered_once_and_laying_it_aside_is_an_answer() -> None:
    found = of((0, 2), (6, 0))
    assert to_offer(found, ()) == found[0]
    assert to_offer(found, (replace(SHEET, laid_aside=True),)) is None
    assert to_offer((), ()) is None


def test_a_change_of_the_plan_is_taken_up_one_by_one() -> None:
    sheet = replace(SHEET, edits=(PlanEdit("i_will", 1, "Walk"), PlanEdit("i_will", 2, "Ring Jo")))
    assert [e.taken_up for e in sheet.took_up(1).edits] == [False, True]
