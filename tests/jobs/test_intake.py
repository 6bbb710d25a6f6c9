"""Adverts come in as text, web page, PDF, Word or e-mail; whatever else comes in gets one clear sentence."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from desktop.words.errors import sentence_for
from jobs.texts import faults
from jobs.texts.faults import REASONS, TextFault
from jobs.texts.intake import MOST_CHARACTERS, SUFFIXES, take_bytes, take_file, take_text
from jobs.texts.plain import clean, decode
from jobs.texts.tables import table_lines

SAID = "Cleaner wanted at the Café Zoë\n£12.80 an hour\n- Mop the floors"


def refusal(take: Callable[[], object]) -> str:
    with pytest.raises(TextFault) as fault:
        take()
    return fault.value.reason


def pdf(*lines: str, lock: StandardEncryption | None = None) -> bytes:
    paper = BytesIO()
    canvas = Canvas(paper, encrypt=lock)
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 16 * number, line)
    canvas.showPage()
    canvas.save()
    return paper.getvalue()


def docx() -> bytes:
    document = Document()
    document.add_heading("Café assistant", 1)
    document.add_paragraph("Wipe the tables", style="List Bullet")
    rows = (("Pay", "£12.80 an hour"), ("", ""), ("Hours", "16 a week"))
    table = document.add_table(0, 2)
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    paper = BytesIO()
    document.save(paper)
    return paper.getvalue()


def packed(*parts: tuple[str, bytes]) -> bytes:
    paper = BytesIO()
    with zipfile.ZipFile(paper, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts:
            file.writestr(name, data)
    return paper.getvalue()


def mail(text: str, page: str = "", attached: tuple[str, bytes] | None = None) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "ann@example.org", "bo@example.org", "A vacancy"
    message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    if attached:
        message.add_attachment(attached[1], maintype="application", subtype="octet-stream", filename=attached[0])
    return message.as_bytes()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_in_any_encoding(encoding: str) -> None:
    assert take_bytes(SAID.encode(encoding), "advert.txt").text == SAID


def test_text_of_another_alphabet_is_read() -> None:
    said = "Требуется уборщица в небольшое кафе, работа по утрам, оплата каждую неделю. " * 4
    assert take_bytes(said.encode("cp1251"), "advert.txt").text == said


def test_only_the_first_part_of_an_endless_text_is_read_and_that_is_said() -> None:
    taken = take_bytes(b"You must like dogs. " * 1_000_000, "dogs.txt")
    assert taken.cut and len(taken.text) == MOST_CHARACTERS
    assert not take_text(SAID).cut and take_text("x" * (MOST_CHARACTERS + 1)).cut


def test_a_web_page_gives_what_is_seen_and_never_its_scripts() -> None:
    page = """<!DOCTYPE html><html><head><title>x</title><script>alert('no')</script></head><body>
    <nav>Home</nav><h1>Cleaner &amp; porter</h1><p>Caf&eacute; in<br>Ashby</p><ul><li>Mop
    floors</li><li>Carry trays</li></ul><p style="display:none">hidden</p><script src="http://example.org/x.js"></script>
    <img src="http://example.org/pixel.gif"><table><tr><td>Pay</td><td>£12.80</td></tr></table><!-- note --></body>"""
    taken = take_bytes(page.encode(), "page.html").text
    assert [line for line in taken.splitlines() if line] == [
        "Cleaner & porter", "Café in", "Ashby", "- Mop floors", "- Carry trays", "Pay: £12.80"
    ]  # fmt: skip


def test_a_page_is_read_in_the_encoding_it_names() -> None:
    page = '<html><meta charset="iso-8859-2"><body><p>Pracownik sprzątający, Łódź</p></body></html>'
    assert take_bytes(page.encode("iso-8859-2"), "page.htm").text == "Pracownik sprzątający, Łódź"


def test_a_pdf_gives_its_lines() -> None:
    text = take_bytes(pdf("Kitchen porter, Holbrook", "Wash the pans and keep the floor dry"), "a.pdf").text
    assert text.splitlines()[:2] == ["Kitchen porter, Holbrook", "Wash the pans and keep the floor dry"]


def test_a_word_file_gives_paragraphs_lists_and_tables() -> None:
    text = take_bytes(docx(), "advert.docx").text
    assert text.splitlines() == ["Café assistant", "- Wipe the tables", "Pay: £12.80 an hour", "Hours: 16 a week"]


def test_columns_of_essential_and_desirable_become_two_lists() -> None:
    rows = [["Criteria", "Essential", "Desirable"], ["Skills", "Good with people", "Signing"], ["NVQ 2", "", "✓"]]
    assert table_lines(rows) == ["Essential", "Good with people", "Desirable", "Signing", "NVQ 2"]
    assert table_lines([["Location", "Pay", "Hours"], ["Ashby", "£13", "20"]]) == [
        "Location | Pay | Hours", "Ashby | £13 | 20"
    ]  # fmt: skip


def test_an_e_mail_gives_its_plain_part_else_its_page() -> None:
    assert take_bytes(mail(SAID, "<p>Not this</p>"), "a.eml").text.strip() == SAID
    only_page = b"From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Cook<p>Ashby"
    assert take_bytes(only_page, "a.eml").text == "Cook\n\nAshby"


def test_an_advert_attached_to_an_e_mail_is_read_where_the_mail_says_little() -> None:
    taken = take_bytes(mail("See attached.", attached=("job.docx", docx())), "a.eml")
    assert taken.opened == "job.docx" and "Wipe the tables" in taken.text and taken.text.startswith("See attached.")
    other = take_bytes(mail(SAID, attached=("photo.png", b"\x89PNG\x00")), "a.eml")
    assert other.attachments == ("photo.png",) and other.opened == "" and other.text.strip() == SAID


BOMB = packed(("word/document.xml", b" " * 60_000_000))
PICTURE_PDF = pdf()
ENCRYPTED_ZIP = bytearray(packed(("word/document.xml", b"<w/>")))
ENCRYPTED_ZIP[6] |= 1
ENCRYPTED_ZIP[ENCRYPTED_ZIP.find(b"PK\x01\x02") + 8] |= 1
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&b;</w:body></w:document>"""


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.txt", faults.EMPTY),
        (b"\x00" * 5000, "a.txt", faults.EMPTY),
        (b" \n \t ", "a.txt", faults.EMPTY),
        (bytes(range(256)) * 40, "a.txt", faults.UNKNOWN),
        (b"<html><script>x()</script></html>", "a.html", faults.EMPTY),
        (PICTURE_PDF, "scan.pdf", faults.NO_TEXT),
        (pdf("secret words on paper, quite long", lock=StandardEncryption("otter")), "a.pdf", faults.LOCKED),
        (pdf("x")[:300], "a.pdf", faults.BROKEN),
        (b"not a pdf", "a.pdf", faults.BROKEN),
        (docx()[:2000], "a.docx", faults.BROKEN),
        (b"nothing", "a.docx", faults.BROKEN),
        (packed(("a.csv", b"1,2")), "a.docx", faults.UNKNOWN),
        (packed(("content.xml", b"<x/>")), "a.odt", faults.OLD_WORD),
        (packed(("word/document.xml", b"<x/>")), "a.docx", faults.BROKEN),
        (packed(("word/document.xml", LAUGHS)), "a.docx", faults.BROKEN),
        (BOMB, "a.docx", faults.BOMB),
        (bytes(ENCRYPTED_ZIP), "a.docx", faults.LOCKED),
        (OLE, "a.doc", faults.OLD_WORD),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", faults.LOCKED),
        (b"{\\rtf1 hello}", "a.rtf", faults.OLD_WORD),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a.png", faults.PICTURE),
        (mail(""), "a.eml", faults.NO_WORDS_IN_MAIL),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, name: str, reason: str) -> None:
    assert refusal(lambda: take_bytes(data, name)) == reason


def test_a_file_that_is_not_there_or_far_too_large_says_so(tmp_path: Path) -> None:
    assert refusal(lambda: take_file(tmp_path / "none.txt")) == faults.NOT_THERE
    assert refusal(lambda: take_file(tmp_path)) == faults.NOT_THERE
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(60_000_000)
    assert refusal(lambda: take_file(tmp_path / "large.txt")) == faults.TOO_LARGE
    (tmp_path / "advert.txt").write_text(SAID, encoding="utf-8")
    assert take_file(tmp_path / "advert.txt").name == "advert.txt"


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_one_plain_sentence(reason: str) -> None:
    sentence = sentence_for(TextFault(reason, "job.pdf"))
    assert "job.pdf" in sentence and sentence.endswith(".") and len(sentence.split()) < 25


def taken_or_refused(data: bytes, name: str) -> None:
    try:
        taken = take_bytes(data, name)
    except TextFault as fault:
        assert fault.reason in REASONS
    else:
        assert any(map(str.isalnum, taken.text)) and len(taken.text) <= MOST_CHARACTERS
        taken.text.encode("utf-8")


@settings(max_examples=120)
@given(
    st.binary(max_size=600), st.sampled_from(SUFFIXES), st.sampled_from((b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>"))
)
def test_any_bytes_are_taken_or_refused(data: bytes, suffix: str, start: bytes) -> None:
    taken_or_refused(start + data, f"advert{suffix}")


VALID = {
    ".pdf": pdf("Kitchen porter wanted in Holbrook"), ".docx": docx(), ".txt": SAID.encode("utf-16"),
    ".eml": mail(SAID, "<p>x</p>", ("job.docx", docx())), ".html": b"<html><body><table><tr><td>a<td>b</table><li>c",
}  # fmt: skip


@settings(max_examples=120)
@given(st.sampled_from(SUFFIXES), st.data())
def test_a_file_with_slips_in_it_is_taken_or_refused(suffix: str, data: st.DataObject) -> None:
    spoilt = bytearray(VALID.get(suffix, VALID[".html"]))
    for _ in range(data.draw(st.integers(1, 12))):
        spoilt[data.draw(st.integers(0, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    taken_or_refused(bytes(spoilt[: data.draw(st.integers(1, len(spoilt)))]), f"advert{suffix}")


NAMES = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT = b"<w:document " + NAMES + b"><w:body>%s</w:body></w:document>"
PIECES = (
    b"<w:p>", b"</w:p>", b"<w:r><w:t>word</w:t></w:r>", b"<w:tbl>", b"</w:tbl>", b"<w:tr>", b"</w:tr>", b"<w:tc>",
    b"</w:tc>", b'<w:gridSpan w:val="99999999"/>', b"<w:sdt>", b"<w:sdtContent>", b"</w:sdtContent>", b"</w:sdt>",
    b"<w:txbxContent>", b"</w:txbxContent>", b'<w:pPr><w:pStyle w:val="?"/></w:pPr>', b"<w:p/>",
)  # fmt: skip


@settings(max_examples=120)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_inside_of_a_word_file_is_taken_or_refused(parts: list[bytes]) -> None:
    paper = BytesIO()
    with zipfile.ZipFile(BytesIO(VALID[".docx"])) as old, zipfile.ZipFile(paper, "w") as new:
        for name in old.namelist():
            inner = DOCUMENT % b"".join(parts) if name == "word/document.xml" else old.read(name)
            new.writestr(name, inner)
    taken_or_refused(paper.getvalue(), "advert.docx")


@settings(max_examples=120)
@given(st.text(max_size=300))
def test_text_keeps_its_words_and_loses_only_what_cannot_be_seen(text: str) -> None:
    assert [sign for sign in clean(text) if sign.isalnum()] == [sign for sign in text if sign.isalnum()]
    assert clean(clean(text)) == clean(text)


@settings(max_examples=100)
@given(st.binary(max_size=300), st.text(max_size=20))
def test_no_bytes_and_no_named_encoding_break_reading(data: bytes, hint: str) -> None:
    text = decode(data, hint)
    assert text is None or isinstance(text, str)
