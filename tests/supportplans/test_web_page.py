"""A page of a paper says what the paper says, is whole without anything from outside, and can be used by everybody."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given, settings
from lxml import etree, html

from desktop.theme.tokens import contrast
from supportplans.blocks import Bullets, Document, Heading, Idea, NewPage, Paragraph, Quote, Table
from supportplans.look import STANDARD, Look, Sheet, Size
from supportplans.reading import foot, head, read
from supportplans.reflow import reflow
from supportplans.sendable import sendable
from supportplans.web_page import web_file, web_page
from supportplans.web_style import DARK, LIGHT, PART_PAIRS, STRONG_DARK, STRONG_LIGHT, TEXT_PAIRS, style_sheet
from tests.each import of_each
from tests.supportplans.every_block import EVERY, NASTY, close_up, every_block, paper, typed

LOOKS = (STANDARD, Look(easy=True), Look(Size.LARGE_24, True, Sheet.LETTER))
KNOWN = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "p", "h1", "h2", "h3", "h4", "strong",
    "blockquote", "ul", "li", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "br",
    "fieldset", "legend", "label", "input", "textarea", "svg", "path", "rect",
}  # fmt: skip


def tree(page: str) -> etree._Element:
    return html.document_fromstring(page)


def said(element: etree._Element) -> str:
    """Return what is read of an element, as a parser that is not ours finds it."""
    return close_up("".join(element.itertext()))


def expected(document: Document, look: Look = STANDARD) -> str:
    return close_up("".join(sendable(text) for text in read(reflow(document, look))))


@pytest.fixture(scope="module")
def page() -> etree._Element:
    return tree(web_page(EVERY))


@of_each(LOOKS, repr)
def test_a_page_says_what_the_paper_says_in_its_order(look: Look) -> None:
    found = tree(web_page(EVERY, look))
    assert said(found.find(".//main")) == expected(EVERY, look)
    assert said(found.find(".//body/header")) == close_up("".join(head(EVERY)))
    assert said(found.find(".//body/footer")) == close_up("".join(foot(EVERY)))


@given(typed)
@settings(max_examples=25)
def test_whatever_a_person_types_stands_there_and_is_never_markup(text: str) -> None:
    document = paper(text)
    found = tree(web_page(document))
    assert said(found.find(".//main")) == expected(document)
    assert {element.tag for element in found.iter()} <= KNOWN


def test_texts_that_would_break_a_page_stand_there_as_text() -> None:
    document = Document("Paper", blocks=tuple(block for text in NASTY for block in every_block(text)))
    page = web_page(document)
    found = tree(page)
    assert said(found.find(".//main")) == expected(document)
    assert {element.tag for element in found.iter()} <= KNOWN
    assert not re.search("[\x00-\x08\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)


def test_nothing_runs_and_nothing_comes_from_outside(page: etree._Element) -> None:
    rules = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    style = page.findtext(".//style")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert rules == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    names = {name for element in page.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on") or name in ("src", "href", "style", "action", "srcset")}
    assert not re.search(r"url\(|@import|@font-face", style)


def test_the_page_has_its_language_a_title_of_nobody_and_its_parts(page: etree._Element) -> None:
    assert (page.get("lang"), page.get("dir"), page.findtext(".//title")) == ("en-GB", "ltr", "Work plan")
    assert [child.tag for child in page.find("body")] == ["header", "main", "footer"]
    arabic = tree(web_page(replace(EVERY, language="ar")))
    assert (arabic.get("lang"), arabic.get("dir")) == ("ar", "rtl")
    bare = tree(web_page(Document("Letter", blocks=(Paragraph("Dear all,"),))))
    assert [child.tag for child in bare.find("body")] == ["main"]


def test_headings_are_in_order(page: etree._Element) -> None:
    levels = [int(element.tag[1]) for element in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_heads_with_a_scope(page: etree._Element) -> None:
    for table in page.iter("table"):
        assert {cell.get("scope") for cell in table.find("thead").iter("th")} == {"col"}
        assert {cell.get("scope") for cell in table.find("tbody").iter("th")} <= {"row"}
        widths = {sum(1 for cell in row if cell.tag in ("th", "td")) for row in table.iter("tr")}
        assert len(widths) == 1
    assert page.xpath("//tbody//th[@scope='row']")
    names = page.xpath("//div[@role='region']/@aria-label")
    assert len(names) == len(set(names)) > 3
    assert page.xpath("//div[@role='region'][@aria-label='About']/table")


def test_every_place_to_write_has_a_name_and_is_not_kept(page: etree._Element) -> None:
    labels = {label.get("for") for label in page.iter("label")}
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for field in page.iter("input", "textarea"):
        assert field.get("aria-label") or field.get("id") in labels
        assert field.get("autocomplete") == "off"
    asked = [name for element in page.iter() for key in ("for", "aria-labelledby", "aria-describedby")
             if (name := element.get(key))]  # fmt: skip
    assert set(asked) <= set(ids)
    assert len(asked) > 8


def test_a_name_from_the_right_stands_from_the_right() -> None:
    blocks = (Heading("שלום", 1), Quote("مرحبا"), Paragraph("Hello"), Paragraph("שלום will telephone on Monday."))
    found = tree(web_page(Document("Paper", blocks=blocks)))
    ways = [element.get("dir") for element in found.find(".//main").iter("h1", "p")]
    assert ways == ["rtl", "rtl", "ltr", "ltr"]


def test_pictures_help_the_eye_and_only_a_level_that_no_word_says_is_read_out() -> None:
    blocks = (Heading("Level 2: Early signs", mark="level-2"), Idea("Ring Jo.", "level-3"), Idea("Say so.", "speech"),
              Bullets("", ("One", "Two"), ("check", "")))  # fmt: skip
    found = tree(web_page(Document("Paper", blocks=blocks)))
    told = [(svg.get("aria-hidden"), svg.get("role"), svg.get("aria-label")) for svg in found.iter("svg")]
    assert told == [("true", None, None), (None, "img", "Level 3"), ("true", None, None), ("true", None, None)]
    assert all(re.fullmatch(r"[MLCZ\d. -]+", path.get("d")) for path in found.iter("path"))
    assert said(found.find(".//main")) == "Level2:EarlysignsRingJo.Sayso.OneTwo"


def test_figures_and_their_sum_are_marked_as_such() -> None:
    rows = (("One", "1"), ("Together", "1"))
    table = Table(("What", "Count"), rows, (0.7, 0.3), figures=True, total=True, bars=(0.25, None))
    found = tree(web_page(Document("Report", blocks=(table,))))
    assert found.xpath("//svg[@aria-hidden='true']/rect/@width") == ["100.0", "25.0"]
    assert [each.get("class") for each in found.iter("table", "tr")] == ["figures", None, None, "total"]


def test_what_stands_by_words_from_the_right_stands_on_their_side() -> None:
    blocks = (Heading("שלום", 1, "hand"), Quote("مرحبا"), Bullets("", ("שלום",), ("check",)))
    found = tree(web_page(Document("Paper", blocks=blocks)))
    assert [found.find(f".//main//{tag}").get("dir") for tag in ("h1", "blockquote", "li")] == ["rtl"] * 3


def test_a_new_page_begins_with_what_follows_it() -> None:
    found = tree(web_page(Document("Paper", blocks=(Paragraph("One"), NewPage(), NewPage(), Paragraph("Two")))))
    assert [p.get("class") for p in found.iter("p")] == [None, "new-page"]


@of_each((LIGHT, DARK, STRONG_LIGHT, STRONG_DARK), lambda palette: palette["paper"] + palette["ink"])
def test_everything_is_seen_on_its_ground(palette: dict[str, str]) -> None:
    assert min(contrast(palette[ink], palette[ground]) for ink, ground in TEXT_PAIRS) >= 4.5
    assert min(contrast(palette[part], palette[ground]) for part, ground in PART_PAIRS) >= 3


def test_the_sheet_knows_the_dark_strong_contrast_print_and_the_size_of_paper() -> None:
    plain, large = style_sheet(STANDARD), style_sheet(Look(Size.LARGE_24, sheet=Sheet.LETTER))
    for wanted in (
        "prefers-color-scheme: dark",
        "prefers-contrast: more",
        "@media print",
        "size: A4",
        ":focus-visible",
    ):
        assert wanted in plain
    assert "size: letter" in large
    assert "font-size: 24pt" in large


def test_a_row_without_a_name_is_no_head_of_a_row() -> None:
    found = tree(web_page(Document("P", blocks=(Table(("A", "B"), (("", "x"),), (0.5, 0.5), row_heads=True),))))
    assert not found.xpath("//tbody//th")


def test_the_file_is_the_page_in_utf_8_and_the_same_each_time() -> None:
    assert web_file(EVERY) == web_page(EVERY).encode()
