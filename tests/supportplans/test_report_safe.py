"""No number under five is printed, and none can be worked out from what is printed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from supportplans.report_safe import LEAST, Row, SafeTable, safe, safe_count, spread

SMALL_OR_NOT = st.one_of(st.integers(0, 6), st.integers(0, 30))


@st.composite
def tables(draw: st.DrawFn) -> list[Row]:
    """Draw a table with one, two or three parts a row."""
    parts = draw(st.integers(1, 3))
    rows = draw(st.lists(st.tuples(*[SMALL_OR_NOT] * parts), min_size=0, max_size=5))
    return [Row(f"row {n}", row) for n, row in enumerate(rows)]


class _Reader:
    """Somebody who has the paper, knows which rows there are in it, and works out whatever can be worked out."""

    def __init__(self, rows: Sequence[Row], printed: SafeTable) -> None:
        self._rows, self._printed = rows, printed
        self._across = len(rows[0].parts)
        self._equations: list[tuple[list[float], float]] = []
        by_name = {row.name: row for row in printed.rows}
        for n, row in enumerate(rows):
            shown = by_name.get(row.name)
            if shown is not None and shown.whole is not None:
                self._say([(n, part) for part in range(self._across)], shown.whole)
            for part, count in enumerate(shown.parts or () if shown else ()):
                self._say([(n, part)], count)
        everything = range(len(rows))
        if printed.total.whole is not None:
            self._say([(n, part) for n in everything for part in range(self._across)], printed.total.whole)
        for part, count in enumerate(printed.total.parts or ()):
            self._say([(n, part) for n in everything], count)

    def _say(self, cells: list[tuple[int, int]], is_: int) -> None:
        line = [0.0] * (len(self._rows) * self._across)
        for n, part in cells:
            line[n * self._across + part] = 1.0
        self._equations.append((line, float(is_)))

    def room(self, cells: list[tuple[int, int]]) -> float:
        """Return how far apart the least and the most are that a sum of cells can be, as far as the paper tells."""
        if not self._equations:
            return float("inf")
        goal = [0.0] * (len(self._rows) * self._across)
        for n, part in cells:
            goal[n * self._across + part] = 1.0
        left, right = [line for line, _ in self._equations], [is_ for _, is_ in self._equations]
        across, ends = self._across, []
        at_least_one = [[-1.0 if at // across == n else 0.0 for at in range(len(goal))] for n in range(len(self._rows))]
        for sign in (1, -1):
            found = linprog([sign * g for g in goal], A_ub=at_least_one, b_ub=[-1.0] * len(self._rows), A_eq=left,
                            b_eq=right, bounds=(0, None))  # fmt: skip
            assert found.status in (0, 3), found.message  # solved, or without an end
            ends.append(sign * found.fun if found.status == 0 else float("inf"))
        return float(ends[1] - ends[0])


@given(tables())
@settings(max_examples=60)
def test_no_number_under_five_can_be_worked_out_from_what_is_printed(rows: list[Row]) -> None:
    printed, rows = safe(rows), [row for row in rows if row.whole]
    if not rows:
        return
    reader = _Reader(rows, printed)
    for n, row in enumerate(rows):
        cells = [[(n, part)] for part in range(len(row.parts))]
        for cell, count in [*zip(cells, row.parts, strict=True), ([c for one in cells for c in one], row.whole)]:
            if count < LEAST:
                assert reader.room(cell) >= 1


@given(tables())
def test_whatever_is_printed_is_true_and_five_or_more(rows: list[Row]) -> None:
    printed, by_name = safe(rows), {row.name: row for row in rows}
    for row in printed.rows:
        assert row.whole == by_name[row.name].whole >= LEAST
        assert row.parts is None or (row.parts == by_name[row.name].parts and min(row.parts) >= LEAST)
    if printed.total.whole is not None:
        assert printed.total.whole == sum(row.whole for row in rows) >= LEAST
    assert printed.total.parts is None or min(printed.total.parts) >= LEAST


@given(tables())
def test_what_stays_back_is_five_or_more_together_in_each_column_that_has_a_total(rows: list[Row]) -> None:
    printed = safe(rows)
    whole = sum(row.whole for row in printed.rows if row.whole)
    if printed.total.whole is not None:
        assert printed.total.whole == whole or printed.total.whole - whole >= LEAST
    if printed.total.parts:
        for part, total in enumerate(printed.total.parts):
            left = total - sum(row.parts[part] for row in printed.rows if row.parts)
            assert left == 0 or left >= LEAST


def test_a_row_that_stays_back_takes_the_smallest_other_along() -> None:
    printed = safe([Row("a", (20,)), Row("b", (6,)), Row("c", (2,))])
    assert [(row.name, row.whole) for row in printed.rows] == [("a", 20)]
    assert printed.total.whole == 28 and printed.held_back


def test_enough_of_everything_is_printed_whole() -> None:
    printed = safe([Row("a", (20, 9)), Row("b", (6, 5))])
    assert [row.parts for row in printed.rows] == [(20, 9), (6, 5)] and not printed.held_back


def test_fewer_than_five_in_all_prints_nothing() -> None:
    printed = safe([Row("a", (1, 2)), Row("b", (1, 0))])
    assert printed.rows == () and printed.total.whole is None and printed.held_back


def test_a_count_is_printed_only_if_the_rest_is_enough_too() -> None:
    assert [safe_count(n, 20) for n in (4, 5, 15, 16, 20)] == [None, 5, 15, None, None]
    assert safe_count(5) == 5 and safe_count(4) is None


@pytest.mark.parametrize(
    ("numbers", "says"), [([1, 2, 3, 4], None), ([1, 2, 3, 4, 5], (3, 1.5, 4.5)), ([1, 1, 2, 8, 9, 99], (5, 1, 9))]
)
def test_the_middle_and_the_middle_half(numbers: list[float], says: tuple[float, ...] | None) -> None:
    found = spread(numbers)
    assert (found and (found.middle, found.low, found.high)) == says
