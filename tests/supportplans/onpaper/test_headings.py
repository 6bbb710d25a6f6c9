"""Under every heading of a paper stands something, whatever was held back from its reader."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from records.consent import release
from supportplans.blocks import Document, Heading, Signatures
from supportplans.employer_papers import EMPLOYER_PAPERS
from supportplans.manager_page import TooMuchToDo
from tests.supportplans.leaks import TODAY, case


def _over_nothing(document: Document) -> Iterator[str]:
    """Yield the headings after which another one, of the same rank or above, the signatures or nothing comes."""
    for block, after in pairwise((*document.blocks, None)):
        over = after is None or isinstance(after, Signatures)
        if isinstance(block, Heading) and (over or (isinstance(after, Heading) and after.level <= block.level)):
            yield block.text


@given(st.integers(0, 2**32))
@settings(max_examples=60)
def test_no_heading_of_a_paper_for_an_employer_stands_over_nothing(seed: int) -> None:
    chance = Random(seed)
    a_case = case(chance)
    for paper in EMPLOYER_PAPERS:
        released = release([n for n in a_case.lines if paper.takes(n)], a_case.consents, a_case.reader, TODAY)
        released = released.only(n for n in sorted(released.line_ids) if chance.random() < 0.5)
        try:
            document = paper.make(released, a_case.issue)
        except TooMuchToDo:
            continue
        assert not [*_over_nothing(document)], paper.kind.id
