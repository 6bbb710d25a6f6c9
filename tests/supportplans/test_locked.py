"""A PDF with a passphrase: shut without it, and with it the very paper, its reading order and its words."""

from __future__ import annotations

import unicodedata
from ctypes import c_ulong
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from supportplans.blocks import Bullets, Document, Heading, Paragraph, Question, Room
from supportplans.printing.locked import locked
from supportplans.printing.pages import page_images
from supportplans.printing.press import press

PASSPHRASE = "otter candle Tuesday"
TITLE = "Work plan"
SAID = "Ten quiet minutes before each shift"


@pytest.fixture(scope="module")
def plan() -> bytes:
    """Return a paper."""
    asked = (Question("What was said"), Question("It helps", Room.BOX))
    blocks = (Heading(TITLE, 1), Paragraph(SAID), Bullets("The manager will", ("make room", "ask on Fridays")), *asked)
    return press(Document(TITLE, "Draft", "Copy 1", blocks, ("Keep it.",)))


@pytest.fixture(scope="module")
def shut(plan: bytes) -> bytes:
    """Return the paper, locked."""
    return locked(plan, PASSPHRASE)


def _texts(document: pypdfium2.PdfDocument) -> list[str]:
    return [page.get_textpage().get_text_range() for page in document]


def _tags(document: pypdfium2.PdfDocument) -> list[str]:
    """Return the kinds of element of a paper, in reading order."""
    found: list[str] = []

    def walk(element: Any) -> None:
        size = pdfium.FPDF_StructElement_GetType(element, None, 0)
        buffer = (c_ulong * size)()
        pdfium.FPDF_StructElement_GetType(element, buffer, size)
        found.append(bytes(buffer)[: size - 2].decode("utf-16-le"))
        for n in range(max(0, pdfium.FPDF_StructElement_CountChildren(element))):
            if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, n):
                walk(child)

    for page in document:
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        for n in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, n))
        pdfium.FPDF_StructTree_Close(tree)
    return found


@pytest.mark.parametrize("wrong", [None, "", "otter candle tuesday", PASSPHRASE + " "])
def test_without_its_passphrase_it_does_not_open(shut: bytes, wrong: str | None) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(shut, password=wrong)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(shut), password=wrong or "")


def test_nothing_of_it_can_be_read_from_outside(plan: bytes, shut: bytes) -> None:
    assert TITLE.encode() in plan
    for secret in (TITLE, SAID, PASSPHRASE):
        for coded in (secret.encode(), secret.encode("utf-16-be"), secret.encode("utf-16-le")):
            assert coded not in shut


def test_with_it_the_words_the_reading_order_and_the_look_are_the_same(plan: bytes, shut: bytes) -> None:
    was, now = pypdfium2.PdfDocument(plan), pypdfium2.PdfDocument(shut, password=PASSPHRASE)
    assert _texts(was) == _texts(now) and SAID in _texts(now)[0]
    assert _tags(was) == _tags(now) and {"H1", "P", "L", "LI"} <= set(_tags(now))
    assert now.get_metadata_value("Title") == TITLE
    opened = BytesIO()
    with pikepdf.open(BytesIO(shut), password=PASSPHRASE) as document:
        assert document.Root.MarkInfo.Marked and str(document.Root.Lang) == "en-GB"
        assert [str(field.TU) for field in document.Root.AcroForm.Fields] == ["What was said", "It helps"]
        document.save(opened)
    assert page_images(opened.getvalue(), 50) == page_images(plan, 50)


def test_the_lock_is_aes_256_and_keeps_no_reader_from_anything(shut: bytes) -> None:
    with pikepdf.open(BytesIO(shut), password=PASSPHRASE) as document:
        lock, allow = document.encryption, document.allow
        assert (lock.R, lock.V, lock.bits) == (6, 5, 256)
        assert {m.name for m in (lock.stream_method, lock.string_method, lock.file_method)} == {"aesv3"}
        assert all(allow) and allow.accessibility and allow.extract and allow.print_highres


def test_a_letter_typed_in_another_way_that_looks_the_same_opens_it(plan: bytes) -> None:
    typed = "Zoë’s café über ﬁre"
    one, other = (locked(plan, unicodedata.normalize(form, typed)) for form in ("NFC", "NFD"))
    for made in (one, other):
        assert len(pypdfium2.PdfDocument(made, password=unicodedata.normalize("NFKC", typed)))


@pytest.mark.parametrize("passphrase", ["", "a" * 128, "é" * 64])
def test_one_too_short_or_longer_than_a_pdf_can_take_is_refused(plan: bytes, passphrase: str) -> None:
    with pytest.raises(ValueError, match="127"):
        locked(plan, passphrase)
