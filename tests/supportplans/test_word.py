"""A Word file says exactly what the paper says, with real headings, lists, tables and places to fill in."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from supportplans.blocks import Bullets, Document, Heading, Idea, Paragraph, Question, Room, Table, Together
from supportplans.look import STANDARD, Look, Sheet, Size
from supportplans.printing.word import word_file
from supportplans.printing.word_blocks import rows_of
from supportplans.printing.word_pictures import SIDE, png
from supportplans.printing.word_text import ORDER
from supportplans.reading import foot, head, read
from supportplans.reflow import reflow
from supportplans.sendable import sendable
from tests.each import of_each
from tests.supportplans.every_block import EVERY, NASTY, close_up, every_block, paper, typed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return etree.fromstring(parts.read(f"word/{name}.xml"))


def said(tree: etree._Element) -> list[str]:
    """Return the texts of a part by paragraph, in order; the room in empty places is no text."""
    found = []
    for paragraph in tree.iter(f"{W}p"):
        texts = [t for t in paragraph.iter(f"{W}t", f"{W}br") if not any(p.tag == f"{W}sdt" for p in t.iterancestors())]
        found.append("".join(t.text or " " for t in texts))
    return [text for text in found if text.strip()]


def expected(document: Document, look: Look = STANDARD) -> str:
    return close_up("".join(sendable(text) for text in read(reflow(document, look))))


@pytest.fixture(scope="module")
def file() -> bytes:
    return word_file(EVERY)


def test_a_word_file_says_what_the_paper_says_in_its_order(file: bytes) -> None:
    assert close_up("".join(said(part(file, "document")))) == expected(EVERY)


@of_each([Look(Size.LARGE_18), Look(easy=True), Look(Size.LARGE_24, True, Sheet.LETTER)], repr)
def test_in_every_look_it_says_the_same_on_the_same_sheet(look: Look) -> None:
    data = word_file(EVERY, look)
    assert close_up("".join(said(part(data, "document")))) == expected(EVERY, look)
    made = docx.Document(io.BytesIO(data))
    assert round(made.sections[0].page_width.pt, 1) == round(look.sheet.value[0], 1)  # type: ignore[union-attr]
    assert made.styles["Normal"].font.size.pt == (max(14, look.size.value) if look.easy else look.size.value)  # type: ignore[attr-defined]


def test_texts_that_would_break_a_file_stand_there_as_text() -> None:
    blocks = tuple(block for text in NASTY for block in every_block(text)[::3])
    document = Document("Paper", blocks=blocks)
    assert close_up("".join(said(part(word_file(document), "document")))) == expected(document)


@given(typed)
@settings(max_examples=5, deadline=None)
def test_whatever_a_person_types_stands_there_and_breaks_nothing(text: str) -> None:
    document = paper(text)
    data = word_file(document)
    assert close_up("".join(said(part(data, "document")))) == expected(document)
    assert close_up(said(part(data, "footer1"))[0]) == close_up(sendable(document.footer[0]))


def test_head_and_foot_run_on_every_page_and_word_counts_the_pages(file: bytes) -> None:
    above, below = said(part(file, "header1")), said(part(file, "footer1"))
    assert close_up("".join(above)) == close_up("".join(head(EVERY)))
    assert close_up("".join(below)) == close_up("".join(foot(EVERY)) + "Page 1 of 1")
    assert [t.text for t in part(file, "footer1").iter(f"{W}instrText")] == [" PAGE ", " NUMPAGES "]


def test_a_paper_without_a_head_or_foot_has_none() -> None:
    data = word_file(Document("Letter", blocks=(Paragraph("Dear all,"),)))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        edges = [name for name in parts.namelist() if "header" in name or "footer" in name]
        assert not [name for name in edges if said(etree.fromstring(parts.read(name)))]


def test_headings_are_headings_and_none_is_left_out(file: bytes) -> None:
    names = [p.style.name for p in docx.Document(io.BytesIO(file)).paragraphs if p.style]
    levels = [int(name[-1]) for name in names if name.startswith("Heading")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert {"Quote", "List Bullet", "Lead", "Opening"} <= set(names)


def test_the_head_of_a_table_is_marked_and_repeated_and_rows_stay_whole(file: bytes) -> None:
    for table in list(part(file, "document").iter(f"{W}tbl"))[:4]:
        rows = table.findall(f"{W}tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert next(part(file, "document").iter(f"{W}tblCaption")).get(f"{W}val") == "About"


def test_figures_stand_at_the_other_side_and_their_sum_in_bold() -> None:
    table = Table(("What", "Count"), (("One", "1"), ("Together", "1")), (0.7, 0.3), figures=True, total=True)
    made = docx.Document(io.BytesIO(word_file(Document("Report", blocks=(table,))))).tables[0]
    sides = [[cell.paragraphs[0].alignment for cell in row.cells] for row in made.rows]
    assert sides == [[None, WD_ALIGN_PARAGRAPH.RIGHT]] * 3
    styles = [[cell.paragraphs[0].style.name for cell in row.cells] for row in made.rows]  # type: ignore[union-attr]
    assert styles == [["Table Head"] * 2, ["Table Text"] * 2, ["Table Head"] * 2]


def test_two_tables_never_run_together() -> None:
    table = Table(("What",), (("A desk",),), (1.0,))
    body = part(word_file(Document("Paper", blocks=(table, table))), "document")[0]
    assert [child.tag.removeprefix(W) for child in body][:3] == ["tbl", "p", "tbl"]


def test_every_place_to_write_has_a_name_of_its_own_question() -> None:
    asked = (
        Question("What helped?", Room.WORDS), Question("When?", Room.DAY), Question("x" * 300, Room.LINE),
        Question("How was it?", Room.BOXES, choices=("Well", "Not so well")), Question("I read it", Room.BOX),
    )  # fmt: skip
    tree = part(word_file(Document("Form", blocks=asked)), "document")
    names = [name.get(f"{W}val") for name in tree.iter(f"{W}alias")]
    assert names[:2] == ["What helped?", "When?"]
    assert names[3:] == ["How was it? Well", "How was it? Not so well", "I read it"]
    assert all(len(name.encode("utf-16-le")) <= 128 for name in names)
    assert len({number.get(f"{W}val") for number in tree.iter(f"{W}sdt/{W}id", f"{W}id")}) == 6
    assert len(list(tree.iter("{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"))) == 3
    assert next(tree.iter(f"{W}dateFormat")).get(f"{W}val") == "d MMMM yyyy"


def test_choices_stand_on_one_line_where_there_is_room_for_them() -> None:
    assert rows_of(("Yes", "Partly", "No"), 60) == [("Yes", "Partly", "No")]
    assert rows_of(("Yes", "a" * 50, "No", "b" * 80), 60) == [("Yes",), ("a" * 50,), ("No",), ("b" * 80,)]
    assert rows_of(("Yes", "שלום", "No"), 60) == [("Yes",), ("שלום",), ("No",)]


@given(st.lists(st.text(max_size=30), max_size=8), st.floats(1, 80))
def test_no_choice_is_lost_and_a_line_holds_what_fits(choices: list[str], room: float) -> None:
    rows = rows_of(choices, room)
    assert [choice for row in rows for choice in row] == choices
    assert all(len(row) == 1 or sum(map(len, row)) <= room for row in rows)


def test_what_is_kept_together_is_kept_with_what_follows() -> None:

    blocks = (Paragraph("Before"), Together((Heading("A"), Paragraph("B"), Paragraph("C"))), Paragraph("After"))
    made = docx.Document(io.BytesIO(word_file(Document("Paper", blocks=blocks))))
    assert [p.paragraph_format.keep_with_next for p in made.paragraphs] == [None, True, True, None, None]


def test_the_file_has_the_language_and_title_of_the_paper_and_tells_nothing_else(file: bytes) -> None:
    welsh = word_file(replace(EVERY, language="cy"))
    made = docx.Document(io.BytesIO(welsh))
    assert (made.core_properties.title, made.core_properties.language) == ("Work plan", "cy")
    assert {lang.get(f"{W}val") for lang in part(welsh, "styles").iter(f"{W}lang")} == {"cy"}
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        whole = "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not re.search("python-docx|Even Keel|dcterms:created", whole)


def test_the_same_paper_gives_the_same_bytes(file: bytes) -> None:
    assert word_file(EVERY) == file


def test_large_print_has_no_table_but_the_places_to_sign() -> None:
    tree = part(word_file(EVERY, Look(Size.LARGE_24, sheet=Sheet.LETTER)), "document")
    assert len(list(tree.iter(f"{W}tbl"))) == 1


def test_pictures_stand_by_headings_and_ideas_and_only_a_level_that_no_word_says_is_read_out() -> None:
    blocks = (Heading("Level 2: Early signs", mark="level-2"), Idea("Ring Jo.", "level-3"), Idea("Say so.", "speech"))
    tree = part(word_file(Document("Paper", blocks=blocks)), "document")
    wp = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    for_the_eye = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
    told = [(each.get("descr"), len(list(each.iter(for_the_eye)))) for each in tree.iter(f"{wp}docPr")]
    assert told == [(None, 1), ("Level 3", 0), (None, 1)]
    assert said(tree) == ["\u00a0 Level 2: Early signs", "Ring Jo.", "Say so."]


def test_a_picture_is_ink_on_nothing_in_the_shape_it_has_on_paper() -> None:
    made = Image.open(io.BytesIO(png("level-1")))  # a rounded square with a white 1 in it
    ink = made.getchannel("A")
    assert made.size == (SIDE, SIDE)
    assert ink.getpixel((0, 0)) == 0
    assert ink.getpixel((SIDE // 4, SIDE // 2)) == 255
    assert ink.getpixel((round(SIDE * 12.4 / 24), SIDE // 2)) == 0
    assert png("no such picture") == png("point")


def test_a_long_foot_leaves_the_count_of_pages_a_line_of_its_own() -> None:
    for foot_text, lines in (("Return it.", 1), ("It is for me, and for whom I show it to. It is not for work.", 2)):
        data = word_file(Document("Paper", footer=(foot_text,)), Look(Size.LARGE_20))
        assert len(said(part(data, "footer1"))) == lines


SEQUENCES = {
    "pPr": ORDER,
    "rPr": ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "color", "spacing", "kern", "position", "sz", "szCs",
            "u", "shd", "rtl", "cs", "lang"),
    "tblPr": ("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"),
    "tcPr": ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "vAlign"),
    "sdtPr": ("alias", "tag", "id", "showingPlcHdr", "date", "text", "checkbox"),
}  # fmt: skip
"""What may stand in each kind of properties, in the order of the standard: Word opens no file with another."""


def test_properties_stand_in_the_order_that_word_wants() -> None:
    marked = (Heading("שלום", 2, "level-1"), Idea("שלום", "speech"), Bullets("", ("שלום",), ("check",)))
    document = replace(paper("שלום"), blocks=(*paper("שלום").blocks, *marked))
    data = word_file(document, Look(easy=True))
    parts = ("document", "header1", "footer1")
    for tree in (*(part(data, name) for name in parts), part(word_file(document), "document")):
        for kind, order in SEQUENCES.items():
            for properties in tree.iter(f"{W}{kind}"):
                places = [order.index(etree.QName(child).localname) for child in properties]
                assert places == sorted(places), etree.tostring(properties)
