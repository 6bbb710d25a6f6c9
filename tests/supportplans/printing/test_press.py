"""One press for every paper: sizes and sheets, bookmarks, tables, fields with names, one side, one card."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from supportplans.blocks import (
    Bullets,
    Document,
    Heading,
    Panel,
    Panels,
    Paragraph,
    Question,
    Room,
    Shape,
    Signatory,
    Signatures,
    Step,
    Steps,
    Table,
)
from supportplans.look import EVERY_LOOK, STANDARD, Look, Sheet, Size
from supportplans.printing.card import HEIGHT, WIDTH
from supportplans.printing.pages import page_texts
from supportplans.printing.press import TooLong, press
from supportplans.printing.scale import Kind, Scale
from tests.each import of_each

ROWS = tuple((f"Thing {n}", "Jo does it", "3 March") for n in range(60))
PLAN = Document(
    "Work plan", "Draft", "Copy 1, for Jo",
    (
        Heading("Work plan for Maya Linton", 1), Heading("What we agreed"),
        Table(("What", "Who", "From"), ROWS, (0.5, 0.3, 0.2), row_heads=True), Heading("At level 2", 3),
        Steps((Step("Early signs", ("Move Maya.",), "level-2"), Step("Away", ("Ring on Friday.",)))),
        Signatures("I agree.", (Signatory("Maya Linton"), Signatory("Jo", "Manager", "Signed on 3 March 2027"))),
    ),
    ("Keep apart.",), "KEEL-2345",
)  # fmt: skip
FORM = Document("Form", blocks=(
    Heading("A form", 1), Question("On what day?", Room.DAY, "Such as 3 March 2027"),
    Question("In your words", Room.WORDS, "A few are enough"),
    Question("How?", Room.BOXES, choices=("Met", "Phoned")), Question("All went well", Room.BOX),
    Table(("Task", "How long"), (("", ""),), (0.7, 0.3), least=30.0),
))  # fmt: skip


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def fields(pdf: pikepdf.Pdf) -> list[Any]:
    return [field for page in pdf.pages for field in page.get("/Annots", [])]


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield every element of the tree in its order."""
    waiting = [pdf.Root.StructTreeRoot.K[0]]
    while waiting:
        element = waiting.pop(0)
        yield element
        kids = element.get("/K", [])
        waiting = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid] + waiting


@pytest.fixture(scope="module")
def plan() -> bytes:
    return press(PLAN)


@pytest.fixture(scope="module")
def plan_read(plan: bytes) -> Iterator[pikepdf.Pdf]:
    with opened(plan) as pdf:
        yield pdf


@pytest.fixture(scope="module")
def form() -> Iterator[pikepdf.Pdf]:
    with opened(press(FORM)) as pdf:
        yield pdf


def test_the_same_paper_in_the_same_look_is_the_same_bytes_and_another_look_is_another_paper() -> None:
    large = Look(Size.LARGE_24)
    assert press(FORM, large) == press(FORM, large) != press(FORM)


@of_each(EVERY_LOOK, repr)
def test_a_page_has_the_size_of_its_sheet_and_no_text_under_twelve_points(look: Look) -> None:
    scale = Scale.of(look)
    body = [scale.faces[kind].size for kind in (Kind.TEXT, Kind.CELL, Kind.HEAD, Kind.LEAD)]
    assert min(body) >= look.size.value and scale.small >= (14 if look.large else 10.5)
    assert (scale.width, scale.height) == look.sheet.value and scale.line < scale.width
    assert scale.measure <= 35 * scale.text


def test_headings_are_the_bookmarks_but_for_the_title_which_may_say_a_name(plan: bytes) -> None:
    with opened(plan) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["What we agreed", "Signatures"]
        assert [item.title for item in outline.root[0].children] == ["At level 2"]


def test_a_table_is_head_and_body_with_the_ways_its_names_go(plan: bytes, plan_read: pikepdf.Pdf) -> None:
    roles = [(str(e.S)[1:], str(e.get("/A", {}).get("/Scope", ""))) for e in elements(plan_read)]
    assert roles.count(("THead", "")) == 1 and roles.count(("TH", "/Column")) == 3
    assert roles.count(("TH", "/Row")) == len(ROWS) == roles.count(("TD", "")) // 2
    assert len(page_texts(plan)) > 1 and all("What Who From" in text for text in page_texts(plan)[:-1])


def test_a_mark_that_means_something_says_what(plan_read: pikepdf.Pdf) -> None:
    assert [str(e.Alt) for e in elements(plan_read) if "/Alt" in e] == ["Level 2"]


def test_a_signature_still_to_come_has_fields_and_their_names_are_heard_and_not_written(plan_read: pikepdf.Pdf) -> None:
    found = fields(plan_read)
    assert [str(field.T) for field in found] == ["q1", "q2"]
    assert [str(field.TU) for field in found] == ["Signed: Maya Linton", "Date: Maya Linton"]


def test_each_place_to_write_or_tick_is_a_field_of_the_tree_in_its_order(form: pikepdf.Pdf) -> None:
    found = fields(form)
    assert [str(field.TU) for field in found] == [
        "On what day?: Such as 3 March 2027", "In your words", "How?: Met", "How?: Phoned", "All went well",
        "Task", "How long"]  # fmt: skip
    assert [str(field.FT) for field in found] == ["/Tx", "/Tx", "/Btn", "/Btn", "/Btn", "/Tx", "/Tx"]
    assert sum(pikepdf.Name.Form == e.S for e in elements(form)) == len(found)
    numbers = form.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[n]): numbers[n + 1] for n in range(0, len(numbers), 2)}
    assert all(pikepdf.Name.Form == owners[int(field.StructParent)].S for field in found)


def test_what_is_typed_in_is_written_with_a_face_that_travels_with_the_file(form: pikepdf.Pdf) -> None:
    form_of = form.Root.AcroForm
    (face,) = form_of.DR.Font.values()
    assert "/FontFile2" in face.FontDescriptor and len(face.Widths) == face.LastChar - face.FirstChar + 1
    assert b"Helvetica" not in press(FORM) and b"ZapfDingbats" not in press(FORM)


def test_a_paper_to_read_has_no_form() -> None:
    assert "/AcroForm" not in opened(press(Document("Paper", blocks=(Heading("Paper", 1),)))).Root


def test_a_letter_has_no_running_head_and_counts_its_pages_only_where_there_are_more() -> None:
    letter = Document("Letter", blocks=(Paragraph("Dear team,"),))
    assert page_texts(press(letter)) == ("Dear team, ",)
    many = replace(letter, blocks=letter.blocks * 60)
    assert all("Page" in text for text in page_texts(press(many)))


def one_side(items: int) -> Document:
    boxes = [
        Panel(name, (Bullets("", ("A few words of it.",) * count),)) for name, count in (("Say", items), ("Do", 2))
    ]
    return Document("Page", "Draft", "Copy", tuple(Panels((box,)) for box in boxes), shape=Shape.ONE_SIDE)


def test_one_side_that_is_more_names_what_to_shorten_and_larger_type_makes_pages_of_it() -> None:
    assert len(page_texts(press(one_side(20)))) == 1
    with pytest.raises(TooLong) as fault:
        press(one_side(60))
    assert fault.value.where == ("Say", "Do") and 20 <= fault.value.by_lines <= 40
    assert len(page_texts(press(one_side(60), Look(Size.LARGE_18)))) > 2


def card(*panels: int) -> Document:
    blocks = [Heading("Maya", 1)]
    for n, items in enumerate(panels):
        blocks += [Heading(f"Panel {n}"), Bullets("", ("Ring Jo first.",) * items)]  # type: ignore[list-item]
    return Document("My card", blocks=tuple(blocks), shape=Shape.CARD)


def test_a_card_is_panels_of_a_bank_card_on_one_sheet_and_a_full_panel_is_named() -> None:
    assert (round(WIDTH / 72 * 25.4), round(HEIGHT / 72 * 25.4)) == (85, 54)
    (text,) = page_texts(press(card(2, 3, 1, 2)))
    assert text.count("Panel") == 4
    with pytest.raises(TooLong) as fault:
        press(card(2, 30))
    assert fault.value.where == ("Panel 1",)
    assert len(page_texts(press(card(*[1] * 9)))) == 2


def test_letter_paper_is_as_wide_as_it_is_in_america() -> None:
    with opened(press(FORM, Look(sheet=Sheet.LETTER))) as pdf:
        assert [float(n) for n in pdf.pages[0].MediaBox] == [0, 0, 612, 792]
    with opened(press(FORM, STANDARD)) as pdf:
        assert round(float(pdf.pages[0].MediaBox[2])) == 595
