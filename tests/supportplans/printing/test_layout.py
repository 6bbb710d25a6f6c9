"""How pages fill: what clings stays with what follows it, what fits a page stays whole, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st

from supportplans.printing.filling import pages
from supportplans.printing.layout import Break, Piece, Room, Stack
from supportplans.printing.rows import Gaps, Row, Rows

WIDE, PAGE = 100.0, 50.0


class Block(Piece):
    """A piece of so many lines of one point, which may be cut between any two of them."""

    def __init__(self, name: int, lines: int, *, clings: bool = False, before: float = 0, after: float = 0) -> None:
        self.name, self.lines, self.clings, self.before, self.after = name, lines, clings, before, after

    def height(self, width: float) -> float:
        return float(self.lines)

    def cut(self, width: float, room: Room) -> tuple[Piece | None, Piece | None]:
        fits = int(room.left)
        if fits >= self.lines:
            return self, None
        if fits <= 0:
            return (self, None) if room.fresh else (None, self)
        return Block(self.name, fits), Block(self.name, self.lines - fits)

    def draw(self, pen: Any, x: float, top: float, width: float) -> None:
        pen.append((self.name, self.lines, top))


class Seen(list[tuple[int, int, float]]):
    """A pen that keeps what is drawn, whether it is read or not."""

    @contextmanager
    def unread(self) -> Iterator[None]:
        yield


def drawn(stack: Stack) -> list[list[tuple[int, int, float]]]:
    """Return what stands on each page: name, lines and how far up."""
    found: list[list[tuple[int, int, float]]] = []
    for page in pages(stack, WIDE, PAGE):
        pen = Seen()
        page.draw(cast("Any", pen), 0, PAGE, WIDE)
        found.append(pen)
    return found


def in_cells(*lines: int) -> Row:
    return Row([Stack([Block(n, each)]) for n, each in enumerate(lines)], [1 / len(lines)] * len(lines))


blocks = st.builds(
    Block, st.integers(0, 99), st.integers(1, 130), clings=st.booleans(), before=st.integers(0, 9),
    after=st.integers(0, 9),
)  # fmt: skip
trees = st.recursive(
    blocks, lambda inner: st.builds(Stack, st.lists(inner, min_size=1, max_size=5), whole=st.booleans()), max_leaves=12
)


def lines_of(piece: Piece) -> list[tuple[int, int]]:
    if isinstance(piece, Block):
        return [(piece.name, piece.lines)]
    assert isinstance(piece, Stack)
    return [each for inner in piece.pieces for each in lines_of(inner)]


def joined(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for name, lines in parts:
        if found and found[-1][0] == name:
            lines += found.pop()[1]
        found.append((name, lines))
    return found


@given(st.lists(trees, max_size=8))
@settings(max_examples=60)
def test_whatever_fills_pages_all_of_it_is_there_in_its_order_and_within_the_page(inner: list[Piece]) -> None:
    told = drawn(Stack(inner))
    assert joined([(n, lines) for page in told for n, lines, _ in page]) == joined(lines_of(Stack(inner)))
    assert all(top - lines >= -0.01 and top <= PAGE + 0.01 for page in told for _, lines, top in page)


def test_a_heading_is_never_last_on_a_page() -> None:
    told = drawn(Stack([Block(0, 48), Block(1, 1, clings=True), Stack([Block(2, 9)], whole=True)]))
    assert [[name for name, *_ in page] for page in told] == [[0], [1, 2]]


def test_headings_alone_on_a_page_take_some_of_what_follows() -> None:
    told = drawn(Stack([Block(0, 10, clings=True), Stack([Block(1, 45)], whole=True)]))
    assert [(name, lines) for name, lines, _ in told[0]] == [(0, 10), (1, 40)]


def test_what_stays_together_goes_overleaf_and_is_cut_only_where_no_page_holds_it() -> None:
    small, large = Stack([Block(1, 20), Block(2, 20)], whole=True), Stack([Block(3, 40), Block(4, 40)], whole=True)
    assert [page[0][0] for page in drawn(Stack([Block(0, 20), small]))] == [0, 1]
    assert [[name for name, *_ in page] for page in drawn(Stack([Block(0, 20), large]))] == [[0, 3], [3, 4]]


def test_a_break_begins_a_page_and_makes_none_of_its_own() -> None:
    assert len(drawn(Stack([Break(), Block(0, 5), Break(), Break(), Block(1, 5), Break()]))) == 2
    assert drawn(Stack([])) == [[]]


def test_the_larger_of_two_rooms_counts_and_there_is_none_at_the_top_of_a_page() -> None:
    (page,) = drawn(Stack([Block(0, 5, before=9, after=4), Block(1, 5, before=7)]))
    assert [top for *_, top in page] == [50.0, 38.0]


def test_a_row_stays_whole_unless_it_is_longer_than_a_page() -> None:
    first, second = in_cells(30, 10), in_cells(30, 5)
    told = drawn(Stack([Rows([], [first, second])]))
    assert [[lines for _, lines, _ in page] for page in told] == [[30, 10], [30, 5]]
    told = drawn(Stack([Rows([], [in_cells(70, 10)])]))
    assert [[lines for _, lines, _ in page] for page in told] == [[50, 10], [20]]


def test_cells_have_the_room_between_and_around_them_that_was_asked_for() -> None:
    row = Row([Stack([Block(0, 5)]), Stack([Block(1, 9)])], [30, 0], Gaps(2, 3, 4, 10), fixed=True)
    assert row.widths(WIDE) == [30, 60] and row.height(WIDE) == 3 + 9 + 4
