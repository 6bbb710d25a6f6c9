"""Every paper with words of people on it is looked through: those for others by every rule, one's own only gently."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from records.consent import Recipient
from supportplans import lines as part
from supportplans.blocks import Bullets, Document, Paragraph
from supportplans.call_back import Private, let_out_letter
from supportplans.house_papers import letter_lines, on_own_paper, proposal_lines
from supportplans.house_wording import EVERY_RULE, READABLE, Rule, findings
from supportplans.own_papers import OWN_PAPERS
from supportplans.proposal import SUPPORT, Proposal, ProposedTask, proposal_paper
from supportplans.reading import read
from supportplans.said import said
from tests.supportplans.leak_rest import rest
from tests.supportplans.leaks import case

DAY = date(2027, 3, 3)
KAREN = Recipient("Karen Doyle", "manager", "HR Smith Ltd")


HARD_TO_READ = "On 3/3/27 I go to OH, which is not unusual"
JUDGED = "We agreed that I am lazy, that I suffer, and that my depression is your fault"


def _own(*texts: str, quoted: bool = False) -> list[tuple[Rule, str]]:
    lines = [said("adjustment", "a", "what", part.ASKED, text, quoted) for text in texts]
    paper = Document("Own copy", blocks=(Bullets("", tuple(line.text for line in lines)),))
    return [(f.rule, f.words) for f in findings(on_own_paper(paper, lines), READABLE)]


def test_on_a_paper_of_ones_own_only_what_makes_a_line_hard_to_read_is_pointed_at() -> None:
    assert _own(HARD_TO_READ) == [(Rule.DATE, "3/3/27"), (Rule.SHORT, "OH"), (Rule.NEGATIVE, "not unusual")]
    assert [rule for rule, _ in _own("word " * 21)] == [Rule.LONG]


def test_nobody_is_told_how_to_speak_of_themselves_on_their_own_paper() -> None:
    assert _own(JUDGED) == []
    assert _own(HARD_TO_READ, "word " * 21, quoted=True) == []


def test_a_line_that_is_not_on_this_paper_of_ones_own_is_not_looked_at() -> None:
    line = said("adjustment", "a", "what", part.AGREED, "Ask OH")
    assert on_own_paper(Document("My card", blocks=(Paragraph("Water"),)), [line]) == ()
    assert on_own_paper(Document("My card", blocks=(Paragraph("Ask OH."),)), [line]) == (line,)


@given(st.integers(0, 2**32))
@settings(max_examples=15)
def test_whatever_is_looked_at_on_own_papers_stands_there_and_is_nobodys_own_words(seed: int) -> None:
    view = rest(case(Random(seed))).view
    for paper in OWN_PAPERS:
        document = paper.make(view)
        found = on_own_paper(document, view.lines)
        assert set(found) <= set(view.lines) and not any(line.quoted for line in found)
        assert all(line.text.strip().rstrip(".") in "\n".join(read(document)) for line in found)
        assert {f.rule for f in findings(found, READABLE)} <= READABLE < EVERY_RULE


def _in_letter(text: str) -> list[tuple[Rule, str]]:
    passed = let_out_letter(text, KAREN, "Jo Grant", Private(("Maya Linton",)))
    return [(f.rule, f.words) for f in findings(letter_lines(passed, "Jo Grant"))]


def test_a_letter_is_looked_through_as_it_may_go_and_names_in_it_are_as_they_are() -> None:
    assert _in_letter("Dear Karen Doyle,\n\nYou ignored my letter of 3/3/27.\n\nHR Smith Ltd has it.\n\nJo Grant") == [
        (Rule.BLAME, "You ignored my"), (Rule.DATE, "3/3/27"),
    ]  # fmt: skip
    assert _in_letter("Maya is lazy.") == []  # held back, so it does not go


PROPOSED = Proposal(
    "Salads and HR Smith", "HR Smith Ltd", (ProposedTask("Give out medicines, e.g. at noon", "3", "Care worker"),),
    "25", "£12 an hour", ("She suffers from depression",), SUPPORT, "Jo Grant, ES",
)  # fmt: skip


def test_a_proposal_is_looked_through_and_the_words_of_the_work_name_nobody() -> None:
    found = [(f.rule, f.words) for f in findings(proposal_lines(PROPOSED, "j"))]
    assert found == [(Rule.SHORT, "e.g."), (Rule.DEFICIT, "suffers"), (Rule.CONDITION, "depression")]


def test_every_line_of_a_proposal_stands_on_it() -> None:
    said_there = " ".join(read(proposal_paper(PROPOSED, DAY)))
    lines = proposal_lines(PROPOSED, "j")
    assert all(line.text in said_there or line.text == PROPOSED.employer for line in lines)
    assert len({line.id for line in lines}) == len(lines)
