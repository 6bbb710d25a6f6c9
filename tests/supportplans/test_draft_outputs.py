"""Word file, tagged PDF and clipboard say exactly what the paper says, in its order, and nothing of how it was made."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import closing

import docx
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportplans import reading
from supportplans.blocks import Bullets, Document, Heading, Paragraph
from supportplans.draft_paper import clipboard_text, loose
from supportplans.printing import fonts
from supportplans.printing.press import lacking_in, press
from supportplans.printing.word import word_file

LETTER = loose(
    "Covering letter",
    (Paragraph("Dear hiring team,"), Paragraph("I cooked for forty <b>& more</b>."), Paragraph("Maya Linton")),
)
LONG = loose(
    "Curriculum vitae",
    (Heading("Maya Linton", 1), Heading("What I can do"), Heading("Cooking", 3),
     Bullets("", tuple(f"I cooked soup number {n} for everyone at the lunch club. " * 3 for n in range(14))),
     *(Paragraph(f"Paragraph {n}. " + "The oven went at eleven; we made do with the hob. " * 7) for n in range(9))),
    "My own copy.",
)  # fmt: skip
texts = st.text(st.characters(codec="utf-8"), max_size=40).filter(lambda text: bool(fonts.tidy(text).strip()))
papers = st.lists(
    st.one_of(st.builds(Paragraph, texts), st.builds(Heading, texts, st.integers(1, 3)),
              st.builds(Bullets, st.just(""), st.lists(texts, min_size=1, max_size=3).map(tuple))),
    min_size=1, max_size=6,
).map(lambda blocks: loose("Answers", tuple(blocks)))  # fmt: skip


def pressed(paper: Document) -> bytes:
    return press(paper, mark_missing=True)


def pieces(pdf: bytes) -> list[tuple[str, str]]:
    """Return each piece of the tree that holds words, with its role, in the order of the tree, through PDFium."""
    found: list[tuple[str, str]] = []
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            tree = pdfium.FPDF_StructTree_GetForPage(page)
            words = words_by_mark(page)
            for n in range(pdfium.FPDF_StructTree_CountChildren(tree)):
                _walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, n), words, found)
            pdfium.FPDF_StructTree_Close(tree)
    return found


def _walk(element: object, words: dict[int, str], found: list[tuple[str, str]]) -> None:
    role = _role(element)
    for n in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, n)
        if child:
            _walk(child, words, found)
            continue
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, n)
        if mark >= 0 and mark in words:
            found.append((role, words[mark]))


def _role(element: object) -> str:
    buffer = (pdfium.FPDF_WCHAR * 64)()
    size = pdfium.FPDF_StructElement_GetType(element, buffer, 128)
    return bytes(buffer)[: size - 2].decode("utf-16-le")


def words_by_mark(page: pypdfium2.PdfPage) -> dict[int, str]:
    """Return the words of each marked stretch of a page, as they stand in its content."""
    found: dict[int, str] = {}
    text_page = page.get_textpage()
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        mark = pdfium.FPDFPageObj_GetMarkedContentID(item)
        size = pdfium.FPDFTextObj_GetText(item, text_page, None, 0)
        buffer = (pdfium.FPDF_WCHAR * (size // 2 + 1))()
        pdfium.FPDFTextObj_GetText(item, text_page, buffer, size)
        found[mark] = found.get(mark, "") + bytes(buffer)[: max(0, size - 2)].decode("utf-16-le")
    return found


def streams(pdf: bytes) -> Iterator[str]:
    """Yield the content of every page."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            yield page.Contents.read_bytes().decode("latin-1")


def close_up(text: str) -> str:
    return "".join(text.split())


@given(papers)
@settings(max_examples=40)
def test_what_is_read_out_of_the_pdf_is_what_the_paper_says_in_its_order(paper: Document) -> None:
    read = close_up("".join(words for role, words in pieces(pressed(paper)) if role != "Lbl"))
    assert read == close_up("".join(fonts.marked(text) for text in reading.read(paper)))


def test_each_piece_is_tagged_as_what_it_is() -> None:
    found = pieces(pressed(LONG))
    assert found[0] == ("H1", "Maya Linton ")
    assert [role for role, _ in found[:4]] == ["H1", "H2", "H3", "LBody"]
    assert {role for role, _ in found} == {"H1", "H2", "H3", "LBody", "P"}


def test_words_at_the_end_of_a_line_do_not_run_into_the_next() -> None:
    read = " ".join("".join(words for _, words in pieces(pressed(LONG))).split())
    assert "lunch club. I cooked" in read
    assert "clubI" not in close_up(read.replace(" ", "|"))


def test_nothing_is_written_outside_the_tree_but_page_numbers_and_the_foot() -> None:
    pages = list(streams(pressed(LONG)))
    assert len(pages) > 1
    for page in pages:
        depth, outside = 0, []
        for line in page.splitlines():
            depth += len(re.findall(r"\bB[DM]C\b", line)) - len(re.findall(r"\bEMC\b", line))
            if depth == 0 and re.search(r"T[jJ*]", re.sub(r"\((?:\\.|[^\\)])*\)", "()", line)) and "EMC" not in line:
                outside.append(line)
        assert depth == 0
        assert not [line for line in outside if "Tj" in line]
        assert "/Artifact <</Type /Pagination>> BDC" in page


def test_every_stretch_belongs_to_one_piece() -> None:
    with closing(pypdfium2.PdfDocument(pressed(LONG))) as document:
        for page in document:
            marks = {pdfium.FPDFPageObj_GetMarkedContentID(item) for item in page.get_objects()} - {-1}
            assert marks == set(range(len(marks)))


@pytest.mark.parametrize("paper", [LETTER, LONG])
def test_the_file_says_it_is_tagged_its_language_and_its_title(paper: Document) -> None:
    pdf = pressed(paper)
    read = pdf.decode("latin-1")
    assert re.search(r"/MarkInfo\s+\d+ 0 R", read) or "/MarkInfo <<" in read
    assert "/Marked true" in read
    assert "/StructTreeRoot" in read
    assert "/Lang (en-GB)" in read
    assert "/DisplayDocTitle true" in read
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        told = document.get_metadata_dict()
        assert told["Title"] == paper.title
        assert pdfium.FPDFCatalog_IsTagged(document)
        assert [told[name] for name in ("Author", "Subject", "Keywords", "Creator")] == [""] * 4
    assert "Even Keel" not in read


def test_every_face_used_is_embedded() -> None:
    read = pressed(LONG).decode("latin-1")
    assert re.findall(r"/BaseFont /(\S+)", read)
    assert all("AtkinsonHyperlegible" in name for name in re.findall(r"/BaseFont /(\S+)", read))
    assert len(re.findall(r"/FontFile2", read)) == len(set(re.findall(r"/FontName /(\S+)", read)))


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert pressed(LONG) == pressed(LONG)


def test_letters_the_face_lacks_are_named_and_stand_as_a_visible_mark() -> None:
    paper = loose("Answers", (Paragraph("שלום 中"),))
    assert lacking_in(paper) == "中"
    assert "[?]" in "".join(words for _, words in pieces(pressed(paper)))


@given(papers)
@settings(max_examples=25)
def test_the_word_file_says_what_the_paper_says(paper: Document) -> None:
    read = [p.text for p in docx.Document(io.BytesIO(word_file(paper))).paragraphs]
    clean = [re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "", text) for text in reading.read(paper)]
    assert [close_up(text) for text in read] == [close_up(text) for text in clean]


def test_the_word_file_has_real_headings_and_lists() -> None:
    styles = [p.style.name for p in docx.Document(io.BytesIO(word_file(LONG))).paragraphs if p.style]
    assert styles[:4] == ["Heading 1", "Heading 2", "Heading 3", "List Bullet"]
    assert styles[-1] == "Normal"


def test_the_word_file_is_british_a4_and_tells_nothing_of_who_made_it() -> None:
    data = word_file(LETTER)
    document = docx.Document(io.BytesIO(data))
    told = document.core_properties
    assert (told.title, told.author, told.last_modified_by, told.comments) == ("Covering letter", "", "", "")
    assert told.created is None
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        whole = "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
        assert not [name for name in parts.namelist() if "thumbnail" in name]
    assert 'w:val="en-GB"' in whole
    assert "en-US" not in re.findall(r'<w:lang w:val="([^"]*)"', whole)
    assert round(document.sections[0].page_width.mm) == 210  # type: ignore[union-attr]
    assert "python-docx" not in whole
    assert "Even Keel" not in whole


def test_a_name_written_from_the_right_is_set_from_the_right_in_word() -> None:
    xml = docx.Document(io.BytesIO(word_file(loose("Answers", (Paragraph("שלום מאיה"),))))).element.xml
    assert "<w:bidi/>" in xml
    assert "<w:rtl/>" in xml


def test_the_clipboard_has_plain_lines_without_a_title_the_form_did_not_ask_for() -> None:
    paper = loose("Answers", (Heading("Answers", 1), Heading("Serving"), Paragraph("I served."),
                                   Bullets("", ("One", "Two"))), "My own copy.")  # fmt: skip
    assert clipboard_text(paper) == "My own copy.\n\nServing\n\nI served.\n\n• One\n• Two"
