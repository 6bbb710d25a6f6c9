"""How pages are filled: no page with a line or two, no last line over a heading, no row of a table by itself."""

from __future__ import annotations

from supportplans.printing.again import Headed
from supportplans.printing.layout import Piece, Room, Stack
from supportplans.printing.rows import Gaps, Row, Rows
from supportplans.printing.signs import Gap
from tests.supportplans.printing.test_layout import PAGE, Block, drawn, in_cells


class Solid(Block):
    """A piece that is never cut."""

    cut = Piece.cut


def heading(name: int) -> Block:
    made = Solid(name, 1, clings=True)
    made.heads = True
    return made


def names(stack: Stack) -> list[list[int]]:
    return [[name for name, *_ in page] for page in drawn(stack)]


def test_what_would_stand_on_a_last_page_alone_is_drawn_together_with_the_rest() -> None:
    stack = Stack([Block(n, 4, after=1) for n in range(10)] + [Block(10, 1)])
    assert names(stack) == [list(range(11))]


def test_a_last_page_with_little_on_it_is_given_some_of_the_page_before() -> None:
    assert names(Stack([*(Block(n, 10) for n in range(5)), Block(5, 4)])) == [[0, 1, 2, 3], [4, 5]]


def test_a_page_that_is_given_something_begins_with_a_heading_where_it_can() -> None:
    body = [Block(0, 29), heading(1), Block(2, 10), Block(3, 10), Block(4, 3)]
    assert names(Stack(body)) == [[0], [1, 2, 3, 4]]


def test_the_last_piece_under_a_heading_is_not_alone_over_the_next_heading() -> None:
    stack = Stack([heading(0), Solid(1, 40), Solid(2, 5), Solid(3, 5), heading(4), Solid(5, 30)])
    assert names(stack) == [[0, 1], [2, 3, 4, 5]]


def test_a_heading_and_a_line_do_not_stand_at_the_foot_where_more_comes_under_it() -> None:
    stack = Stack([Solid(0, 46), heading(1), Solid(2, 2), Solid(3, 5), Solid(4, 40)])
    assert names(stack) == [[0], [1, 2, 3, 4]]


def test_no_row_of_a_table_stands_alone_on_a_page() -> None:
    three = Rows([in_cells(5, 5)], [in_cells(10, 4), in_cells(10, 4), in_cells(10, 4)])
    assert [len(page) for page in drawn(Stack([Block(0, 33), three]))] == [1, 8]
    many = Rows([in_cells(5, 5)], [in_cells(9, 4) for _ in range(6)])
    assert [len(page) // 2 for page in drawn(Stack([many]))] == [5, 3]  # with the head on both


def test_a_box_that_goes_on_overleaf_shows_its_heading_again_and_is_not_cut_where_little_is_left_of_it() -> None:
    inside = [heading(0), Solid(1, 12), Solid(2, 12), Solid(3, 12)]
    box = Row([Headed(inside, True)], [1.0], Gaps(), keep=0.5)
    assert names(Stack([Block(9, 24), box])) == [[9, 0, 1, 2], [0, 3]]
    assert names(Stack([Block(9, 48), box])) == [[9], [0, 1, 2, 3]]


def test_a_heading_that_is_seen_again_is_not_read_again() -> None:
    first, rest = Headed([heading(0), Block(1, 60)], True).cut(100, Room(PAGE, PAGE))
    assert isinstance(first, Stack) and isinstance(rest, Headed)
    assert [type(each).__name__ for each in rest.pieces] == ["Again", "Block"]


def test_a_picture_goes_overleaf_with_the_words_beside_it() -> None:
    beside = Row([Stack([Solid(1, 3)]), Stack([Gap(1), Solid(2, 5)])], [10, 0], fixed=True, keep=0)
    assert names(Stack([Solid(0, 46), beside])) == [[0], [1, 2]]
