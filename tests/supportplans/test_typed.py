"""Whatever a person can type stands on paper as it was typed, in every block and look, and breaks nothing.

`HYPOTHESIS_PROFILE=long` tries some thousands of papers; the suite tries a few.
"""

from __future__ import annotations

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from supportplans.blocks import Bullets, Document, Paragraph, Quote, Table
from supportplans.look import EVERY_LOOK, STANDARD, Look
from supportplans.printing import fonts
from supportplans.printing.letters import tidy
from supportplans.printing.markup import markup
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from supportplans.reading import read
from supportplans.reflow import reflow
from tests.supportplans.every_block import NASTY, close_up, paper
from tests.supportplans.onpaper.tagged import Tagged, tagged

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
MANY, SOME = (5_000, 600) if LONG else (60, 5)

_SCRIPTS = (0x0300, 0x0370, 0x0400, 0x0590, 0x0600, 0x0680, 0x0900, 0x0980, 0x0A00, 0x0B80, 0x0E00, 0x1000, 0x1780,
            0x2000, 0x2600, 0x3000, 0x4E00, 0xAC00, 0xFB00, 0xFE70, 0x1F300, 0x1F600, 0xE0000)  # fmt: skip
_WORDS = (
    "<![CDATA[x]]>", "</para><b>", "<br/>", "<img src='x'/>", "&#60;", "\u2066x\u2069", "(א) 12, ב", "a\u0301" * 9,
    "x" * 300, "https://example.org/" + "a/" * 90, "ש" * 200, "क्षि" * 60, "12% שלום, 3 May", "[سلام (abc)]", "\x1b[31m",
    "\U000e0041", "\uf0b7 item", "1\ufe0f\u20e3", "\U0001f1ec\U0001f1e7", "ﷺ ﬁ", "می\u200cخواهم", "中文", "\u3164",
)  # fmt: skip
_letters = st.sampled_from(_SCRIPTS).flatmap(
    lambda first: st.text(st.characters(min_codepoint=first, max_codepoint=first + 0x7F), min_size=1, max_size=8)
)
_word = st.one_of(st.text(max_size=8), st.sampled_from(_WORDS), st.sampled_from(NASTY), _letters)
typed = st.lists(st.tuples(_word, st.sampled_from(["", " ", "\n"])), max_size=5).map(
    lambda words: "".join(word + end for word, end in words)
)
"""Words of every kind that people type, paste, or make to break a file, beside one another."""


def heard(paper: Tagged) -> str:
    """Return what is read out of a paper, but for the dots of its lists, without its spaces."""
    return close_up("".join(node.text for node in paper.root.walk() if node.role != "Lbl"))


def model(document: Document, look: Look) -> str:
    """Return what a paper in a look has to say, with a mark for what cannot be written, without its spaces."""
    return close_up("".join(fonts.marked(text) for text in read(reflow(document, look))))


@given(typed, st.sampled_from(EVERY_LOOK))
@settings(max_examples=SOME)
def test_every_block_says_what_was_typed_and_nothing_else(text: str, look: Look) -> None:
    document = paper(text)
    drawn = tagged(press(document, look, mark_missing=True))
    assert heard(drawn) == model(document, look)
    assert drawn.loose == [] and all(drawn.fonts.values())


@given(typed)
@settings(max_examples=MANY)
def test_no_words_become_markup(text: str) -> None:
    assert "<" not in markup(text).replace("<br/>", "")
    assert "&" not in markup(text).replace("&lt;", "").replace("&gt;", "").replace("&amp;", "")


@given(typed)
@settings(max_examples=MANY)
def test_what_the_press_sets_is_what_was_typed(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert fonts.told(fonts.codes(text)) == fonts.marked(text)
    assert set(fonts.missing(text)) <= set(tidy(text))
    assert (fonts.marked(text) == tidy(text)) == (fonts.missing(text) == "")


TIMES = 10 if LONG else 1
LONG_WORDS = {
    "an address": "https://example.org/" + "abc/" * 250 * TIMES, "from the right": "שלום" * 150 * TIMES,
    "joined": "لا" * 300 * TIMES, "stacked": "क्षि" * 250 * TIMES, "a few marks": "e" + "\u0323" * 1_000 * TIMES,
    "lines": "line\n" * 150 * TIMES,
}  # fmt: skip


def test_words_without_an_end_are_broken_within_the_line_and_none_is_lost() -> None:
    words = tuple(LONG_WORDS.values())
    blocks = (Paragraph("W" * 10_000), *map(Quote, words), Bullets(words[0], words),
              Table(("Name", words[0]), tuple((word, "x") for word in words), (0.3, 0.7)))  # fmt: skip
    document = Document("Plan", words[0], words[1], blocks, words)
    assert heard(tagged(press(document, STANDARD))) == model(document, STANDARD)


def test_nothing_is_drawn_over_the_edge_of_a_page() -> None:
    import pypdfium2

    words = " ".join(word[:600] for word in LONG_WORDS.values())
    pdf = press(Document("Plan", words, words, (Paragraph(words), Table(("A", "B"), ((words, words),), (0.2, 0.8))),
                         (words[:300], words[:300])))  # fmt: skip
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        boxes = [text.get_charbox(n) for n in range(text.count_chars())]
        assert min(box[0] for box in boxes) >= 30 and max(box[2] for box in boxes) <= page.get_width() - 30
        assert min(box[1] for box in boxes) >= 10 and max(box[3] for box in boxes) <= page.get_height() - 10


def test_a_thousand_lines_are_numbered_through_to_the_last() -> None:
    pages = page_texts(
        press(Document("Plan", "Draft", "Copy", (Bullets("", tuple(map(str, range(1_000 * TIMES)))),), ("F", "")))
    )
    assert str(1_000 * TIMES - 1) in pages[-1] and f"Page {len(pages)} of {len(pages)}" in pages[-1]
