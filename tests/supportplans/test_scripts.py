"""Names and words of every script that the typefaces cover stand on paper as they should, and are found there again."""

from __future__ import annotations

import io
import unicodedata
from contextlib import closing
from hashlib import sha256

import pikepdf
import pytest

from supportplans.blocks import Block, Bullets, Document, Heading, Paragraph, Quote, Signatory, Signatures, Table
from supportplans.printing import bidi
from supportplans.printing.families import FAMILIES, Family, file_of, written_by
from supportplans.printing.letters import tidy
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from supportplans.sendable import from_the_right

FROM_LEFT = (
    "Олександра Шевченко", "Αλεξάνδρα Παπαδοπούλου", "Łukasz Ștefănescu-Ặng", "ਹਰਪ੍ਰੀਤ ਸਿੰਘ", "क्षत्रिय हिन्दी र्क",
    "বাংলা ক্ষিতি", "தமிழ் கொ", "አበበ ቢቂላ", "ไทยน้ำ", "ქართული", "ශ්‍රී ලංකා", "မြန်မာ", "ភាសាខ្មែរ", "x̂ q̈ о́", "👍 ❤ ☎",
)  # fmt: skip
FROM_RIGHT = ("שרה כהן-לוי", "محمد السلام لا", "اُردُو زبان", "שָׁלוֹם")


def paper(*names: str) -> Document:
    """Return a paper with names in every place a name can stand."""
    blocks: list[Block] = [Heading("Plans for everyone", 1)]
    for name in names:
        blocks += [Heading(f"Plan for {name}", 2), Paragraph(f"{name} will telephone on Monday."), Quote(name)]
    blocks += [Bullets("Who comes", names), Table(("Name", "Role"), tuple((n, "Manager") for n in names), (0.5, 0.5))]
    blocks.append(Signatures("We agree.", tuple(Signatory(n, "Manager") for n in names[:3])))
    return Document("Work plan", f"Draft for {names[0]}", f"Copy for {names[-1]}", tuple(blocks), ("Keep it.", ""), "K")


def plain(text: str) -> str:
    """Return text without what readers of PDF make of their own accord: line ends, and letters that look the same."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


@pytest.fixture(scope="module")
def from_left() -> str:
    return plain(" ".join(page_texts(press(paper(*FROM_LEFT)))))


def test_names_of_every_script_are_found_again_wherever_they_stand(from_left: str) -> None:
    few = {name: from_left.count(plain(name)) for name in FROM_LEFT if from_left.count(plain(name)) < 5}
    assert few == {}


@pytest.fixture(scope="module")
def from_right() -> bytes:
    return press(paper(*FROM_RIGHT))


def test_names_that_run_from_the_right_are_found_letter_by_letter(from_right: bytes) -> None:
    text = plain(" ".join(page_texts(from_right)))
    few = {word: text.count(word) for name in FROM_RIGHT for word in plain(name).split() if text.count(word) < 5}
    assert few == {}


def said(pdf: bytes) -> list[str]:
    """Return what the tree says of its own pieces, in their order."""
    with closing(pikepdf.open(io.BytesIO(pdf))) as document:
        found: list[str] = []
        waiting = [document.Root.StructTreeRoot]
        while waiting:
            node = waiting.pop(0)
            if not isinstance(node, pikepdf.Dictionary):
                continue
            if "/ActualText" in node:
                found.append(str(node.ActualText))
            kids = node.get("/K", [])
            waiting[:0] = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        return found


def test_a_screen_reader_is_told_such_words_in_the_order_they_are_said(from_right: bytes) -> None:
    told = said(from_right)
    for name in FROM_RIGHT:
        assert {f"Plan for {tidy(name)}", f"{tidy(name)} will telephone on Monday.", tidy(name)} <= set(told)


def test_what_runs_from_the_right_stands_there_but_names_and_headings_stay_in_their_column() -> None:
    import pypdfium2

    name = "שרה כהן"
    blocks = (Heading(name, 2), Paragraph(name), Signatures("We agree.", (Signatory(name),)))
    with closing(pypdfium2.PdfDocument(press(Document("Plan", "Draft", "Copy", blocks, ("Keep.", ""))))) as document:
        page = document[0].get_textpage()
        left = [page.get_charbox(n)[0] for n in range(page.count_chars()) if page.get_text_range(n, 1) == "ן"]
    heading, paragraph, signature = left
    assert heading < 150 > signature and paragraph > 300


def test_a_sentence_in_english_stays_one_when_a_name_from_the_right_begins_it() -> None:
    assert not from_the_right("שרה כהן-לוי will telephone on Monday.")
    assert not from_the_right("Plan for שרה כהן-לוי")
    assert from_the_right("שרה כהן-לוי אוהבת לעבוד ב Tesco")
    assert not from_the_right("")


def test_a_line_of_both_ways_is_seen_as_unicode_says() -> None:
    def seen(line: str, *, right: bool) -> str:
        return "".join(c for _, c in bidi.seen(line, right=right))

    lines = {
        ("Plan for אבג דהו, 12 May", False): "Plan for והד גבא, 12 May",
        ("at רחוב 12 in Leeds", False): "at 12 בוחר in Leeds",
        ("אבג (12) Tesco", True): "Tesco (12) גבא",
        ("a (אב) b", False): "a (בא) b",
        ("١٢ אב", False): "בא ١٢",
        ("", True): "",
    }
    assert {(line, right): seen(line, right=right) for line, right in lines} == lines


def test_the_faces_behind_the_house_face_are_all_there() -> None:
    assert [family.file for family in FAMILIES if not written_by(family)] == []
    assert written_by(Family("NotoSansOfNowhere")) == frozenset()  # one that is not there has no letters, and no fault


def test_bold_letters_of_other_scripts_come_from_a_bold_face() -> None:
    pdf = press(Document("Plan", "Draft", "Copy", (Heading("Олена", 1), Paragraph("Олена")), ("Keep.", "")))
    assert b"+NotoSans-Bold" in pdf and b"+NotoSans-Regular" in pdf and b"+NotoSansHebrew" not in pdf


def test_letters_once_set_are_set_the_same_again_whatever_came_between() -> None:
    first = press(paper("שרה", "ਸਿੰਘ"))
    press(paper("कमल", "محمد"))
    assert press(paper("שרה", "ਸਿੰਘ")) == first


# What cannot be seen

TIDY = {
    "a\u202eb\u202cc\u2066d\u2069": "abcd", "x\u200by\ufeffz\u00ad": "xyz", "a\tb\u00a0c": "a b c",
    "a\r\nb\rc\u2028d\x85e": "a\nb\nc\nd\ne", "a\u200db": "ab", "می\u200cخواهم": "می\u200cخواهم", "ක\u200d්": "ක\u200d්",
    "e" + "\u0323" * 40: "ẹ" + "\u0323" * 6, "\ud800x\ufffe\uf0b7": "x", "❤\ufe0f": "❤", "👩\u200d💻": "👩\u200d💻",
}  # fmt: skip


def test_what_would_make_a_paper_read_otherwise_vanishes_and_what_a_script_needs_stays() -> None:
    assert {text: tidy(text) for text in TIDY} == TIDY
    assert {text: tidy(tidy(text)) for text in TIDY} == TIDY


def test_the_faces_are_the_ones_that_were_looked_at() -> None:
    """They come in a package of somebody else's: another file under the same name would be told here."""
    files = sha256(b"".join(file_of(family) for family in FAMILIES)).hexdigest()
    assert files == "10ddc17409f2dfc1ed7dd5cfc15da93cbbd0c6bfbd1053262f926402d2625c07"
