"""The line somebody is on is found on the page, whole and in the text: not in the head that every page has."""

from __future__ import annotations

import pytest

from supportplans.blocks import Document, Heading, NewPage, Paragraph
from supportplans.printing.places import PlaceOnPage, places
from supportplans.printing.press import press

LONG = "After an hour of noise I need ten quiet minutes, and then I am good until it is time to go home again."


@pytest.fixture(scope="module")
def found() -> dict[str, PlaceOnPage]:
    blocks = (Heading("Work plan", 1), Paragraph(LONG), NewPage(), Paragraph("For Karen Doyle."), Paragraph("Ring Jo."))
    pdf = press(Document("Work plan", copy_line="Copy 1, for Karen Doyle", blocks=blocks))
    texts = {"long": LONG, "name": "Karen Doyle", "ring": "Ring Jo.", "not": "Ring Theo.", "short": "go"}
    return places(pdf, texts)


def test_a_line_is_found_over_the_end_of_a_line(found: dict[str, PlaceOnPage]) -> None:
    long, ring = found["long"], found["ring"]
    assert long.page == 0 and long.bottom - long.top > 1.5 * (ring.bottom - ring.top)
    assert all(0 < place.left < place.right < 1 and 0 < place.top < place.bottom < 1 for place in found.values())


def test_what_stands_in_the_head_of_every_page_is_not_meant(found: dict[str, PlaceOnPage]) -> None:
    assert (found["name"].page, found["ring"].page) == (1, 1) and found["name"].top < found["ring"].top


def test_what_is_not_there_or_too_short_to_be_known_is_left_out(found: dict[str, PlaceOnPage]) -> None:
    assert set(found) == {"long", "name", "ring"}
