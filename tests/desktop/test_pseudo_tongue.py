"""Every word of ours on every paper goes through one place: in a language of brackets, nothing of ours is outside them.

What somebody wrote is known from what the paper is made of. The lines of a plan are left out: they are kept in the
words that were agreed (see docs/translating.md).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from io import BytesIO
from random import Random

from lxml import html

from desktop.presenters.paper_forms import EVERY_BLANK
from matching.drafts.model import DraftKind
from records.consent import Consent, ConsentId, Copy, CopyId, Line, Recipient, Released, ShareClass, release
from records.people import PersonId
from supportplans.blocks import Document, Table
from supportplans.call_back import CallBack, letter
from supportplans.draft_paper import OWN_COPY, TITLES
from supportplans.employer_papers import EMPLOYER_PAPERS
from supportplans.manager_page import TooMuchToDo
from supportplans.own_papers import OWN_PAPERS
from supportplans.papers import BlankPaper, EmployerPaper, OwnPaper
from supportplans.plain import plain_text
from supportplans.printing.word import word_file
from supportplans.proposal import Proposal, ProposedTask, proposal_paper
from supportplans.reading import foot, texts
from supportplans.report import Report, report
from supportplans.report_paper import document_of, paper_of
from supportplans.tongue import speaking, tell
from supportplans.web_page import web_page
from tests.each import of_each
from tests.supportplans.every_block import paper
from tests.supportplans.leaks import case
from tests.supportplans.own_at_hand import EMPTY, FULL
from tests.supportplans.pseudo import PSEUDO, bracketed, untold
from tests.supportplans.test_report import SUMMER, _records
from tests.supportplans.test_take_home import EXAMPLE

TODAY = date(2026, 11, 24)
AROUND = frozenset({"amp", "مرحبا", "שלום"})  # what stands around marks
READER = Recipient("Qz Orme", "qzmanager", "Qzorme Ltd")


def strings(value: object) -> Iterator[str]:
    """Yield every text that something is made of."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from strings(getattr(value, each.name))
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from strings(item)


def own(*made_of: object) -> frozenset[str]:
    """Return what somebody wrote: whole texts, and words that stand alone."""
    found = frozenset(text for text in strings(made_of) if len(text) > 1)
    return found | {word for text in found if " " not in text for word in re.findall(r"[^\W\d_]+", text)}


def outside(make: Callable[[], Document], written: frozenset[str] = frozenset()) -> list[str]:
    """Return what of a paper in the language of brackets is neither told nor written by somebody."""
    with speaking(PSEUDO):
        document = make()
        assert document.language == PSEUDO.tag
        written |= own(document.check_code)
        found = [untold(text, written) for text in (document.title, *texts(document), *foot(document))]
    return [text for text in found if text]


@of_each(EVERY_BLANK, lambda paper: paper.kind.id)
def test_every_word_of_a_blank_form_is_told(paper: BlankPaper) -> None:
    assert outside(paper.make) == []


@of_each(OWN_PAPERS, lambda paper: paper.kind.id)
def test_every_word_of_ours_on_a_persons_own_paper_is_told(paper: OwnPaper) -> None:
    view = replace(FULL, example=EXAMPLE)
    assert outside(lambda: paper.make(view), own(view)) == []
    assert outside(lambda: paper.make(EMPTY)) == []


def released(lines: tuple[Line, ...], paper: EmployerPaper) -> Released:
    """Return the lines a paper takes, all of them let through."""
    ids, later = frozenset(line.id for line in lines), TODAY + timedelta(days=90)
    yes = Consent(ConsentId("c"), PersonId("me"), READER, ids, TODAY, later, "qz99999x", conditions="qz99998x")
    return release([line for line in lines if paper.takes(line)], (yes,), READER, TODAY)


@of_each(EMPLOYER_PAPERS, lambda paper: paper.kind.id)
def test_every_word_of_ours_on_a_paper_for_an_employer_is_told(paper: EmployerPaper) -> None:
    """Once each line is a mark; once the lines are as they are, and no word may come up that is not one of theirs."""
    papers = 0
    for a_case in (case(Random(seed)) for seed in range(12)):
        let = tuple(replace(line, share=ShareClass.CONSENTED) for line in a_case.lines)
        marked = tuple(replace(line, text=f"qz{n:05}x") for n, line in enumerate(let))
        words = frozenset(re.findall(r"[^\W\d_]+", " ".join(text for text in strings((let, a_case.issue)))))
        for lines, written in ((marked, AROUND), (let, AROUND | words)):
            make = partial(paper.make, released(lines, paper), a_case.issue)
            try:
                assert outside(make, written | own(READER)) == []
                papers += 1
            except TooMuchToDo:  # too long for one side: it names what to shorten instead
                continue
    assert papers > 5


def test_every_word_of_ours_on_a_proposal_is_told() -> None:
    task = ProposedTask("Qztask", "4", "Qzjob")
    proposal = Proposal("Qzrole", "Qzorme Ltd", (task,), "16", "Qzpay", ("Qzgain",), contact="Qzjo")
    for some in (proposal, replace(proposal, employer="")):
        assert outside(partial(proposal_paper, some, TODAY), own(replace(some, support=()))) == []


def test_every_word_of_ours_in_a_letter_is_told() -> None:
    at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    one = Copy(CopyId("c"), PersonId("p"), READER, "work plan", 1, 1, at, "print", frozenset(), "KEEL")
    for copies, who in (((one,), ""), ((one, replace(one, sets=3)), "Qzjo")):
        with speaking(PSEUDO):
            assert untold(letter(CallBack(READER, copies), who, TODAY), own(READER, who)) == ""


def test_every_word_of_the_report_of_a_service_is_told() -> None:
    for figures in (report(_records(12, 7), SUMMER, TODAY), report(_records(0, 0), SUMMER, TODAY)):
        assert _of_report(figures) == []


def _of_report(figures: Report) -> list[str]:
    with speaking(PSEUDO):
        made = document_of(paper_of(figures, {}, TODAY))
        assert any(
            isinstance(block, Table) and block.total for part in made.blocks for block in getattr(part, "blocks", ())
        )
        return [found for text in (*strings(made.blocks), *texts(made)) if (found := untold(text))]


def test_what_drafts_are_called_is_told() -> None:
    with speaking(PSEUDO):
        said = [tell(OWN_COPY), *(tell(TITLES[kind]) for kind in DraftKind)]
    assert [untold(text) for text in said] == [""] * len(said)


def test_words_that_are_not_told_are_found() -> None:
    """This test can fail: what stands outside the brackets is named."""
    with speaking(PSEUDO):
        assert tell("Copy {number}, for {name}", number=2, name="Sam") == "⟦Copy ⟧2⟦, for ⟧Sam"
        assert untold(tell("Copy {number}, for {name}", number=2, name="the manager")) == "the manager"
        assert untold(tell("Made by {name}", name=tell("nobody")), own("Sam")) == ""
    assert bracketed("No braces { here") == "⟦No braces { here⟧"


def test_what_a_form_adds_to_a_paper_is_told_too_also_where_it_is_only_heard() -> None:
    with speaking(PSEUDO):
        made = paper("qz00001x")
        plain = plain_text(made).splitlines()
        heard = html.document_fromstring(web_page(made)).xpath("//@aria-label | //body//text()")
        with zipfile.ZipFile(BytesIO(word_file(made))) as parts:
            names = re.findall(r'<w:alias w:val="([^"]*)"', parts.read("word/document.xml").decode())
    written = frozenset(re.findall(r"[^\W\d_]+", " ".join((*strings(paper("qz00001x")), made.check_code))))
    said = [untold(text, written) for text in (*heard, *names, *plain)]
    assert [text for text in said if text] == []
    assert len(names) > 10
