"""Every word of ours on every paper goes through one place: in a language of brackets, nothing of ours is outside them.

What somebody wrote is known from what the paper is made of. The lines of a plan are left out: they are kept in the
words that were agreed (see docs/translating.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from functools import partial

from desktop.presenters.paper_forms import EVERY_BLANK
from matching.drafts.model import DraftKind
from records.consent import Copy, CopyId, Recipient
from records.people import PersonId
from supportplans.blocks import Document
from supportplans.call_back import CallBack, letter
from supportplans.draft_paper import OWN_COPY, TITLES
from supportplans.own_papers import OWN_PAPERS
from supportplans.papers import BlankPaper, OwnPaper
from supportplans.proposal import Proposal, ProposedTask, proposal_paper
from supportplans.reading import foot, texts
from supportplans.report import Report, report
from supportplans.report_paper import paper_of
from supportplans.tongue import speaking, tell
from tests.each import of_each
from tests.supportplans.pseudo import PSEUDO, bracketed, untold
from tests.supportplans.test_own_papers import EMPTY, FULL
from tests.supportplans.test_report import SUMMER, _records
from tests.supportplans.test_take_home import EXAMPLE

TODAY = date(2026, 11, 24)
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
    """Return what somebody wrote, of more than one letter."""
    return frozenset(text for text in strings(made_of) if len(text) > 1)


def outside(make: Callable[[], Document], written: frozenset[str] = frozenset()) -> list[str]:
    """Return what of a paper in the language of brackets is neither told nor written by somebody."""
    with speaking(PSEUDO):
        document = make()
        assert document.language == PSEUDO.tag
        written |= {document.check_code or "KEEL"}
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
        return [found for text in strings(paper_of(figures, {}, TODAY)) if (found := untold(text))]


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
