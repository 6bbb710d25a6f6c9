"""Columns of a table: none breaks a word while another has room to give, and none takes what it does not need."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from supportplans.printing.shares import Need, fitted

points = st.floats(5, 300)
columns = st.lists(st.tuples(st.floats(0.1, 1), points, points), min_size=1, max_size=6)


@given(columns, st.floats(100, 900))
def test_columns_fill_the_line_and_break_no_word_where_all_words_have_room(
    drawn: list[tuple[float, float, float]], width: float
) -> None:
    whole = sum(share for share, *_ in drawn)
    needs = [Need(min(one, other), max(one, other)) for _, one, other in drawn]
    found = fitted([share / whole for share, *_ in drawn], needs, width)
    assert abs(sum(found) - width) < 0.01
    if sum(need.least for need in needs) <= width:
        assert all(wide >= need.least - 0.01 for wide, need in zip(found, needs, strict=True))


@given(columns)
def test_no_line_is_broken_where_all_lines_have_room(drawn: list[tuple[float, float, float]]) -> None:
    needs = [Need(min(one, other), max(one, other)) for _, one, other in drawn]
    room = sum(need.most for need in needs) + 1
    found = fitted([1 / len(drawn)] * len(drawn), needs, room)
    assert all(wide >= need.most - 0.01 for wide, need in zip(found, needs, strict=True))


def test_an_empty_column_gives_its_room_to_one_that_has_more_to_say() -> None:
    assert fitted([0.5, 0.5], [Need(20, 30), Need(40, 180)], 200) == (30, 170)


def test_columns_are_as_they_were_asked_for_where_not_even_words_have_room() -> None:
    assert fitted([0.25, 0.75], [Need(90, 90), Need(90, 90)], 100) == (25, 75)
