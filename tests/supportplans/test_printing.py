"""Paper prints any words exactly, the same bytes each time, or says which letters it cannot write."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from supportplans.blocks import Bullets, Document, Heading, Paragraph, Quote, Signatory, Signatures, Table
from supportplans.documents import Issue, employer_plan
from supportplans.look import Look, Size
from supportplans.printing import fonts
from supportplans.printing.pages import page_images, page_texts
from supportplans.printing.press import press
from tests.supportplans.maya import released


def paper(text: str) -> Document:
    """Return a paper that says `text` in every kind of block."""
    blocks = (
        Heading(text, 1), Paragraph(text), Quote(text), Bullets(text, (text, text)),
        Table((text, "Who"), ((text, text),), (0.5, 0.5)), Signatures(text, (Signatory(text, text),)),
    )  # fmt: skip
    return Document("Work plan", text, text, blocks, (text, "Nothing."), "KEEL-2345")


def test_the_same_paper_gives_the_same_bytes() -> None:
    document = employer_plan(released(), Issue())
    assert press(document) == press(document)


@pytest.mark.parametrize(
    "text", ["<b>bold", "R&D", "</para><a href='x'>", "&lt;", "<br/>", "a < b > c & d", "%s {0} \\n"]
)
def test_hostile_text_prints_as_itself(text: str) -> None:
    printed = "".join(page_texts(press(paper(text))))
    assert printed.count(text) >= 8


def test_letters_the_typeface_lacks_are_named_and_can_be_marked() -> None:
    with pytest.raises(fonts.MissingGlyphs) as lacking:
        press(paper("Maya 中文"))
    assert lacking.value.characters == "中文"
    assert "Maya [?][?]" in page_texts(press(paper("Maya 中文"), mark_missing=True))[0]


def test_european_names_need_no_marking() -> None:
    assert fonts.missing("Zoë Łukasz Çelik Siân O’Brien “£5½” – …") == ""


def test_every_face_on_the_paper_travels_with_it() -> None:
    pdf = press(employer_plan(released(), Issue()))
    assert b"FontFile2" in pdf
    assert b"Helvetica" not in pdf
    assert b"/Lang" in pdf
    assert b"(Work plan)" in pdf


def test_a_long_plan_keeps_its_table_heads_and_numbers_its_pages() -> None:
    rows = tuple((f"Row {n}", "word " * 90) for n in range(40))
    long = Document(
        "Work plan", "Draft", "Copy", (Heading("Plan", 1), Table(("What", "Who"), rows, (0.3, 0.7))), ("F", "")
    )
    pages = page_texts(press(long))
    assert all("What" in page and f"Page {n} of {len(pages)}" in page for n, page in enumerate(pages, 1))
    assert "Row 0" in pages[0]


def test_one_cell_longer_than_a_page_still_prints() -> None:
    words = "word " * 2000
    blocks = (Table(("What", "Who"), ((words, "Jo"),), (0.5, 0.5)), Quote(words), Bullets("Say", (words,)))
    document = Document("Work plan", "Draft", "Copy", blocks, ("Keep apart.",))
    assert len(page_texts(press(document))) > 3


def test_an_opening_of_several_lines_goes_whole_to_the_page_its_list_is_on() -> None:
    opening = "Who has this, since when, on which copy, and whether it was asked back again. " * 4
    for lines in range(8, 15):  # somewhere here the opening meets the foot of the page
        filled = tuple(Paragraph("A line of text that fills the page.") for _ in range(lines))
        made = Document("Work plan", blocks=(Heading("T", 1), *filled, Bullets(opening.strip(), ("Item one",))))
        pages = [" ".join(text.split()) for text in page_texts(press(made, Look(Size.LARGE_24)))]
        assert sum(opening.strip() in page for page in pages) == 1, lines
        assert next(page for page in pages if opening.strip() in page).count("Item one") == 1


def test_pictures_of_pages_have_the_size_they_say() -> None:
    (image, *_) = page_images(press(paper("Hello")), dpi=50)
    assert len(image.rgb) == image.width * image.height * 3
    assert 410 <= image.width <= 416


def test_papers_set_and_looked_at_in_many_threads_at_once_come_out_whole() -> None:
    alone = press(paper("One of many"))

    def once(_: int) -> tuple[bytes, int, str]:
        pdf = press(paper("One of many"))
        return pdf, len(page_images(pdf, 60)), "".join(page_texts(pdf))

    with ThreadPoolExecutor(6) as pool:
        results = list(pool.map(once, range(60)))
    assert {pdf for pdf, _, _ in results} == {alone}
    assert len({count for _, count, _ in results}) == 1 and all("One of many" in text for _, _, text in results)
