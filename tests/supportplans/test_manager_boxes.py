"""What a manager's page that is too long says to shorten leads to the lines that stand there, in any language."""

from __future__ import annotations

from contextlib import nullcontext

import pytest

from supportplans.blocks import Panels
from supportplans.issue import Issue
from supportplans.manager_boxes import too_long_there
from supportplans.manager_page import TooMuchToDo, manager_page, on_page
from supportplans.printing.too_long import TooLong
from supportplans.reading import block_texts
from supportplans.tongue import speaking
from tests.supportplans.pseudo import PSEUDO
from tests.supportplans.test_employer_papers import all_of, let_out

RELEASED = let_out([line for line in all_of() if on_page(line)])


@pytest.mark.parametrize("strange", [False, True])
@pytest.mark.parametrize("issue", [Issue(), Issue(steady=frozenset({1}))])
def test_the_lines_of_a_box_are_those_whose_words_stand_in_it(strange: bool, issue: Issue) -> None:
    with speaking(PSEUDO) if strange else nullcontext():
        page = manager_page(RELEASED, issue)
        panels = [panel for block in page.blocks if isinstance(block, Panels) for panel in block.panels]
        found = {panel.heading: too_long_there(RELEASED, issue, TooLong(1, (panel.heading,))) for panel in panels}
    named = {line.id: line for line in RELEASED.lines}
    for panel in panels:
        said = " ".join(text for block in panel.blocks for text in block_texts(block))
        lines = [named[line_id] for line_id in found[panel.heading]]
        assert lines and [n.text for n in lines if not _stands(n.text, said) and n.section != "agreed"] == []
    assert len(panels) == 5 and sum(map(len, found.values())) == len(frozenset[str]().union(*found.values()))


def _stands(text: str, said: str) -> bool:
    return text.rstrip(".") in said


def test_the_lines_of_a_level_are_what_is_to_be_done_at_it() -> None:
    found = too_long_there(RELEASED, Issue(), TooMuchToDo((("Level 2", 4),), (2,)))
    sections = {line.section for line in RELEASED.lines if line.id in found}
    assert sections and all(section.startswith("level2.manager_") for section in sections)
