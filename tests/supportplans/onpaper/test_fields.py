"""Fields to fill in lie on their lines: on no word, on no other field, and in the order in which the form is read."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import combinations, pairwise

import pikepdf
import pypdfium2

from desktop.presenters.paper_forms import EVERY_BLANK
from supportplans.look import STANDARD, Look, Size
from supportplans.papers import BlankPaper
from tests.each import of_each
from tests.supportplans.onpaper.every import drawn

LOOKS = (STANDARD, Look(Size.LARGE_24))
TOUCHING = 2.0  # points by which the box of a word may reach over a line
Box = tuple[float, float, float, float]  # left, foot, right, top
each_form = of_each(EVERY_BLANK, lambda paper: paper.kind.id)


def pages(pdf: bytes) -> Iterator[tuple[list[Box], list[Box]]]:
    """Yield the fields and the stretches of words of each page."""
    with pikepdf.open(BytesIO(pdf)) as told, pypdfium2.PdfDocument(pdf) as seen:
        for page, shown in zip(told.pages, seen, strict=True):
            fields = [box(*(float(side) for side in each.Rect)) for each in page.get("/Annots", [])]
            text = shown.get_textpage()
            yield fields, [box(*text.get_rect(n)) for n in range(text.count_rects())]


def box(left: float, foot: float, right: float, top: float) -> Box:
    return left, foot, right, top


def over(one: Box, other: Box) -> bool:
    """Tell whether two boxes cover each other by more than a touch."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > TOUCHING and down > TOUCHING


@each_form
def test_a_field_lies_on_no_word_and_on_no_other_field(paper: BlankPaper) -> None:
    for look in LOOKS:
        found = list(pages(drawn(paper.make(), look)))
        assert sum(len(fields) for fields, _ in found) > 5
        for fields, words in found:
            assert not [field for field in fields if any(over(field, word) for word in words)]
            assert not [pair for pair in combinations(fields, 2) if over(*pair)]


@each_form
def test_in_one_column_fields_come_from_the_top_down(paper: BlankPaper) -> None:
    for fields, _ in pages(drawn(paper.make(), Look(Size.LARGE_24))):
        tops = [top for _, _, _, top in fields]
        assert all(after <= before + TOUCHING for before, after in pairwise(tops))
