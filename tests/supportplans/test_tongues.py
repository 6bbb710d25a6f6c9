"""A paper is printed in the language it was made in, whatever is spoken then, and each form carries its tag."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from supportplans.blocks import Calendar, Document, Question, Room, Signatory, Signatures
from supportplans.plain import plain_text
from supportplans.printing.press import press
from supportplans.printing.word import word_file
from supportplans.tongue import ENGLISH, Tongue, language, speaking
from supportplans.tongues import in_language_of, offered, standings, tongue
from supportplans.web_page import web_page
from tests.supportplans.every_block import week

WORDS = {"Signed": "Llofnod", "Check code {code}.": "Cod {code}.", "Wednesday": "Dydd Mercher", "March": "Mawrth"}
FRISIAN = Tongue("fy", WORDS)
BLOCKS = (Signatures("Ja.", (Signatory("Maya"),)), Calendar("Wike", week(("10 to 2",))), Question("Dei", Room.DAY))
PAPER = Document("Paper", blocks=BLOCKS, check_code="KEEL-2345", language="fy")


def _word(document: Document) -> str:
    with zipfile.ZipFile(io.BytesIO(word_file(document))) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))


FORMS: tuple[Callable[[Document], str], ...] = (plain_text, web_page, _word)


def test_every_form_says_our_words_in_the_language_spoken() -> None:
    ours = ("Llofnod", "Cod KEEL-2345.", "Dydd Mercher", "3 Mawrth")
    with speaking(FRISIAN):
        for form in FORMS:
            said = form(PAPER)
            assert [word for word in ours if word not in said] == []


def test_a_paper_is_printed_in_its_own_language_whatever_is_spoken() -> None:
    english = Document("Paper", blocks=BLOCKS, check_code="KEEL-2345")
    alone = [form(english) for form in FORMS]
    with speaking(FRISIAN):
        assert [form(english) for form in FORMS] == alone
        assert press(english) == press(english)
        assert language() == "fy"
        with in_language_of(english):
            assert language() == "en-GB"


def test_each_form_carries_the_tag_of_the_language() -> None:
    assert '<html lang="fy"' in web_page(PAPER)
    assert 'w:lang w:val="fy"' in _word(PAPER)
    assert '<w:lid w:val="fy"/>' in _word(PAPER)
    assert b"/Lang (fy)" in press(PAPER)


def test_a_language_without_a_catalogue_says_everything_in_english() -> None:
    assert tongue("fy").words == {}
    assert "Signed:" in plain_text(PAPER)


def test_a_language_is_offered_only_when_its_catalogue_stands() -> None:
    assert offered() == ((ENGLISH.tag, "English"), *((s.tag, "Cymraeg (Welsh)") for s in standings() if s.offered))
    assert [each.tag for each in standings()] == ["cy"]
