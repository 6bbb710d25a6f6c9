"""The sheet to take home: the worked example as it was laid, rows for the next job; a blank one that names nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from matching.by_hand_sum import LADDER
from supportplans.blocks import Block, NewPage, Table, Together
from supportplans.look import Look, Sheet, Size
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from supportplans.reading import texts
from supportplans.take_home import (
    Example,
    SheetAnswer,
    SheetChange,
    SheetWish,
    blank_sheet,
    own_sheet,
    shared_out,
)

DAY = date(2026, 11, 24)
EXAMPLE = Example(
    "Kitchen assistant", "Holbrook Primary School",
    (SheetWish("Done by half three", 30, "daytime", "Fits", "30"), SheetWish("Quiet", 20, "not known", "Clashes", "0")),
    (SheetAnswer("Serve at the hatch", "8"), SheetAnswer("Put deliveries away (nothing yet)", "0")),
    (SheetAnswer("“I ran the kitchen”", "8"),), (SheetChange("Quiet", "Adjust it", "6"),),
    "Want 30 and bring 16, less 6, make 40.",
)  # fmt: skip


def tables(blocks: Iterable[Block]) -> list[Table]:
    each = [one for block in blocks for one in (block.blocks if isinstance(block, Together) else (block,))]
    return [block for block in each if isinstance(block, Table)]


def test_the_persons_own_sheet_is_two_pages_the_example_and_the_next_job() -> None:
    pages = page_texts(press(own_sheet(EXAMPLE, DAY)))
    assert len(pages) == 2
    for words in ("Kitchen assistant", "Serve at the hatch", "I ran the kitchen", "Adjust it", "make 40"):
        assert words in pages[0] and words not in pages[1]
    assert (
        "Done by half three" in pages[1] and "Fits: all its points" in pages[1] and "4. Add up: points of 1" in pages[1]
    )


def test_the_next_job_has_the_persons_wishes_and_the_ladder_in_place_and_room_to_write() -> None:
    document = own_sheet(EXAMPLE, DAY)
    after: tuple[Block, ...] = document.blocks[document.blocks.index(NewPage()) :]
    wishes, ladder = (table for table in tables(after) if len(table.head) == 5)
    assert wishes.rows == (("Done by half three", "30", "", "", ""), ("Quiet", "20", "", "", ""))
    assert [row[0] for row in ladder.rows] == [str(step) for step in LADDER]
    assert all(table.least >= 22 for table in tables(after))  # nearly 8 mm


def test_the_blank_sheet_is_one_page_that_names_nobody_and_tells_how_points_are_shared() -> None:
    pages = page_texts(press(blank_sheet()))
    assert len(pages) == 1 and "For 3 wishes: 21, 17, 12." in pages[0].replace("\r\n", " ")
    assert all(not "".join(row[1:]) for table in tables(blank_sheet().blocks) for row in table.rows)
    assert press(blank_sheet()) == press(blank_sheet())


def test_the_blank_sheet_is_one_side_in_letter_too() -> None:
    assert len(page_texts(press(blank_sheet(), Look(sheet=Sheet.LETTER)))) == 1


def test_the_sums_of_the_example_stand_under_its_tables_and_are_those_that_are_added_up() -> None:
    wishes, ladder, _, *_ = tables(own_sheet(replace(EXAMPLE, sums=("30", "8", "8")), DAY).blocks)
    assert wishes.total and wishes.rows[-1] == ("Sum", "50", "", "", "30")
    assert ladder.total and ladder.rows[-1] == ("Sum", "All together", "8", "All together", "8")
    assert not any(table.total for table in tables(own_sheet(EXAMPLE, DAY).blocks))


def test_no_step_says_left_or_right_as_large_print_has_no_sides() -> None:
    whole = " ".join(texts(blank_sheet())).casefold()
    assert " left" not in whole and "right" not in whole


@pytest.mark.parametrize("sheet", Sheet)
@pytest.mark.parametrize("size", Size)
def test_the_sum_never_stands_alone_on_a_page(size: Size, sheet: Sheet) -> None:
    pages = page_texts(press(own_sheet(EXAMPLE, DAY), Look(size, sheet=sheet)))
    (last,) = (page for page in pages if "4. Add up" in page)
    assert "What could change it" in last


@pytest.mark.parametrize("count", range(1, 9))
def test_points_are_shared_out_whole_and_more_for_what_matters_more(count: int) -> None:
    points = shared_out(count)
    assert sum(points) == 50 and list(points) == sorted(points, reverse=True) and len(points) == count


def test_nothing_of_the_person_stands_in_the_properties_of_the_file() -> None:
    pdf = press(own_sheet(EXAMPLE, DAY))
    assert b"Holbrook" not in pdf and b"Kitchen" not in pdf


def test_an_example_with_nothing_in_it_says_so_and_markup_stays_text() -> None:
    bare = Example("<b>Job</b> & more", "", (), (), (), (), "Want 0 and bring 15, make 15.")
    document = own_sheet(bare, DAY)
    assert "No wish was laid." in texts(document) and "Nothing." in texts(document)
    assert "<b>Job</b> & more" in page_texts(press(document))[0]


def test_long_words_and_many_rows_go_on_to_the_next_page_and_nothing_is_lost() -> None:
    long = "wonderfully" * 12
    many = tuple(SheetAnswer(f"{long} {n}", "0") for n in range(20))
    pages = page_texts(press(own_sheet(Example("Job", "", (), many, many, (), "Want 0."), DAY)))
    assert len(pages) >= 3 and "19" in "".join(pages)
