"""Every paper of three long histories, and every blank one: its words, its tags, its first page as a picture."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pypdfium2
import pytest
from lxml import html
from pdfua import Severity, validate
from PIL import Image

from supportplans.blocks import Document, Heading, Paragraph, Shape, Table
from supportplans.look import EVERY_LOOK, STANDARD, Look, Size
from supportplans.printing.layout import Stack
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from supportplans.printing.word import word_file
from supportplans.reading import SIGNATURES, SIGNED, read, texts
from supportplans.sendable import sendable
from supportplans.tongue import tell
from supportplans.web_page import web_page
from tests.supportplans.onpaper import filled
from tests.supportplans.onpaper.every import MOMENTS, blank_papers, drawn, every_paper, papers_of
from tests.supportplans.onpaper.filled import stranded
from tests.supportplans.onpaper.kept import (
    FOLDER,
    PICTURED,
    TOLERANCE,
    picture_file,
    picture_of,
    text_file,
    text_of,
    unlike,
)
from tests.supportplans.onpaper.rules import broken
from tests.supportplans.onpaper.tagged import tagged
from tests.supportplans.test_word import part
from tests.supportplans.test_word import said as word_texts

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
KEEP = "look at it and keep it: python -m tests.supportplans.onpaper.kept"
NOT_CLAIMED = {"UA-28-004"}  # that a file says it conforms: ours say nothing no full checker has confirmed
Papers = dict[str, Document]


@pytest.fixture(scope="module", params=[*MOMENTS, "blank"])
def papers(request: pytest.FixtureRequest) -> Papers:
    """Return the papers of one history, or the blank ones, by name."""
    made = blank_papers() if request.param == "blank" else papers_of(request.param)
    return {f"{request.param}/{name}": document for name, document in made.items()}


def _wrong(papers: Papers, look_at: Callable[[str, Document], list[str]]) -> list[str]:
    return [f"{name}: {words}" for name, document in papers.items() for words in look_at(name, document)]


def test_every_paper_says_what_it_said_when_it_was_last_looked_at(papers: Papers) -> None:
    def other(name: str, document: Document) -> list[str]:
        kept = text_file(name)
        return (
            [] if kept.exists() and kept.read_text(encoding="utf-8") == text_of(document) else [f"another text; {KEEP}"]
        )

    assert _wrong(papers, other) == []


def test_nothing_is_kept_of_a_paper_that_is_no_more() -> None:
    names = {name for name, _ in every_paper()}
    kept = {path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.*")}
    assert kept <= names and set(PICTURED) <= names


def test_every_paper_keeps_the_rules_in_the_standard_look_and_in_others(papers: Papers) -> None:
    """The suite takes one other look for each paper, all of them among all papers; the long run takes every look."""
    others = cycle(look for look in EVERY_LOOK if look is not STANDARD)

    def wrong(name: str, document: Document) -> list[str]:
        looks = EVERY_LOOK if LONG else (STANDARD, next(others))
        return [f"{look}: {words}" for look in looks for words in broken(tagged(drawn(document, look)), document, look)]

    assert _wrong(papers, wrong) == []


def test_no_page_is_over_full_ends_with_a_heading_or_holds_a_line_that_belongs_before(papers: Papers) -> None:
    """The suite takes one look for each paper, all of them among all papers; the long run takes every look."""
    turns = cycle(EVERY_LOOK)

    def wrong(_: str, document: Document) -> list[str]:
        looks = EVERY_LOOK if LONG else (next(turns),)
        return [f"{look}: {words}" for look in looks for words in stranded(document, look)]

    assert _wrong(papers, wrong) == []


def test_what_is_signed_stands_on_the_page_it_is_signed_on(papers: Papers) -> None:
    def apart(_: str, document: Document) -> list[str]:
        if tell(SIGNED) not in texts(document):
            return []
        signed = [page for page in page_texts(drawn(document)) if tell(SIGNED) in page.split()]
        return [] if all(tell(SIGNATURES) in page for page in signed) else ["it is signed on another page"]

    assert _wrong(papers, apart) == []


def test_a_checker_that_is_not_ours_finds_nothing_to_say(papers: Papers, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"

    def found(name: str, document: Document) -> list[str]:
        file.write_bytes(drawn(document))
        said = validate(str(file)).findings
        return [
            f"{f.rule_id} {f.message}" for f in said if f.rule_id not in NOT_CLAIMED and f.severity >= Severity.WARNING
        ]

    assert _wrong(papers, found) == []


def test_the_pages_look_as_they_did_when_they_were_last_looked_at(papers: Papers) -> None:
    def other(name: str, document: Document) -> list[str]:
        if name not in PICTURED:
            return []
        with Image.open(picture_file(name)) as kept:
            apart = unlike(kept.convert("L"), picture_of(document, PICTURED[name]))
        return [f"another picture, {apart} apart; {KEEP}"] if apart > TOLERANCE else []

    assert _wrong(papers, other) == []


def test_a_page_of_every_paper_says_what_the_paper_says_and_so_does_a_word_file(papers: Papers) -> None:
    """A Word file of one paper of each kind of history; `test_word` makes one of every block in many looks."""

    def said(document: Document) -> str:
        return "".join("".join(sendable(text) for text in read(document)).split())

    def other(_: str, document: Document) -> list[str]:
        main = html.document_fromstring(web_page(document)).find(".//main")
        return [] if "".join("".join(main.itertext()).split()) == said(document) else ["the page says something else"]

    assert _wrong(papers, other) == []
    document = next(iter(papers.values()))
    assert "".join("".join(word_texts(part(word_file(document), "document"))).split()) == said(document)


def test_titles_and_bookmarks_name_nobody(papers: Papers) -> None:
    called = {"idris", "bron", "jakub"}

    def named(_: str, document: Document) -> list[str]:
        return [document.title] if set(re.findall(r"\w+", document.title.casefold())) & called else []

    assert _wrong(papers, named) == []


def test_dates_are_written_in_full_on_every_paper(papers: Papers) -> None:
    short = re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(st|nd|rd|th) [A-Z]")

    def other(_: str, document: Document) -> list[str]:
        return [text for text in texts(document) if short.search(text)]

    assert _wrong(papers, other) == []


def test_the_same_paper_is_the_same_bytes(papers: Papers) -> None:
    name, document = next(iter(papers.items()))
    assert press(document, STANDARD) == drawn(document), name


def test_a_foot_is_as_high_on_every_page_and_a_date_of_a_calendar_on_one_line() -> None:
    with pypdfium2.PdfDocument(drawn(papers_of("porter")["work-plan"], Look(Size.LARGE_24))) as pdf:
        pages = [page.get_textpage() for page in pdf]
        tops = {round(page.get_charbox(page.get_text_range().index("Keep this apart"))[3]) for page in pages}
    assert len(pages) > 9 and len(tops) == 1
    lines = "".join(page_texts(drawn(papers_of("porter")["return-calendar-of-all"]))).splitlines()
    assert any("21 September" in line for line in lines) and not any(line.strip() == "September" for line in lines)


# That these can fail


def test_pages_that_are_filled_badly_are_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    many = Document("Any", blocks=(Heading("A heading", 1), *(Paragraph("Words.") for _ in range(60))), footer=("F.",))
    assert list(stranded(many, STANDARD)) == []
    monkeypatch.setattr(filled, "pages", lambda whole, *_: [Stack(whole.pieces[:1]), Stack(whole.pieces[1:])])
    assert list(stranded(many, STANDARD)) == ["page 1 ends with a heading", "page 2 is over full"]


def test_a_paper_that_breaks_a_rule_is_found_out() -> None:
    paper = Document("Work plan", blocks=(
        Heading("Work plan", 1), Heading("What we agreed"), Table(("What", "From"), (("A desk", "Now"),), (0.5, 0.5)),
        Paragraph("We talk on Mondays."),
    ), footer=("Keep it.",))  # fmt: skip
    read = tagged(press(paper, STANDARD))
    assert broken(read, paper, STANDARD) == []
    other = Document("Plan", blocks=(*paper.blocks, Paragraph("One more.")), language="cy", shape=Shape.PAGES)
    found = " ".join(broken(read, other, Look(Size.LARGE_18)))
    for said in ("where the model says", "its language is", "its title is", "is set in"):
        assert said in found
    read.colours, read.loose, read.orphans, read.lone_fields = {(0.45, 0.45, 0.45)}, ["a line"], ["words"], 1
    read.fonts["/Helvetica"], read.fields["maya"] = False, "Nowhere"
    found = " ".join(broken(read, paper, STANDARD))
    for said in ("does not stand out", "outside every mark", "in no piece", "1 fields", "not embedded", "is named"):
        assert said in found


def test_a_picture_that_is_another_one_is_found_out() -> None:
    one = Document("Any", blocks=(Heading("A heading", 1), Paragraph("Words.")), footer=("Foot.",))
    two = Document("Any", blocks=(Heading("A heading", 1), Paragraph("Words. " * 40)), footer=("Foot.",))
    pictures = [picture_of(each, STANDARD) for each in (one, two, one)]
    assert unlike(pictures[0], pictures[1]) > TOLERANCE and unlike(pictures[0], pictures[2]) == 0
