"""Headings lead a reader from one to the next: none is left out. Text for files holds what a person can see."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from supportplans.blocks import Heading
from supportplans.outline import Outline
from supportplans.sendable import on_one_line, sendable
from tests.supportplans.every_block import typed


def outlined(*levels: int) -> list[int]:
    outline = Outline()
    return [outline.level(Heading("", level)) for level in levels]


def test_a_level_that_would_be_left_out_is_closed_up() -> None:
    assert outlined(1, 3, 3, 2, 3) == [1, 2, 2, 2, 3]
    assert outlined(3, 3, 1) == [2, 2, 1]


def test_a_name_under_a_heading_is_one_deeper_and_opens_nothing() -> None:
    outline = Outline()
    assert outline.under() == 2
    outline.level(Heading("", 1))
    outline.level(Heading("", 2))
    assert [outline.under(), outline.under()] == [3, 3]


@given(st.lists(st.integers(1, 3), min_size=1, max_size=12))
def test_headings_go_down_one_at_a_time(levels: list[int]) -> None:
    found = outlined(*levels)
    assert all(after - before <= 1 for before, after in pairwise(found))
    assert min(found) >= 1


@given(typed)
def test_text_for_a_file_is_settled_and_holds_no_marks_that_turn_it(text: str) -> None:
    found = sendable(text)
    assert sendable(found) == found
    assert not set(found) & set("\u202a\u202e\u2066\u2069\x00\r\u2028")
    assert "\n" not in on_one_line(text)


def test_letters_stay_as_they_are_seen() -> None:
    assert sendable("👩🏽\u200d🔧 e\u0301 می\u200cخواهم") == "👩🏽\u200d🔧 é می\u200cخواهم"
