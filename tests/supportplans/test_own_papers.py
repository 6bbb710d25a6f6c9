"""The person's own papers: everything that is theirs, each line with who has it, and nothing of anybody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from records.people import HowSure
from supportplans.blocks import (
    Heading,
    Idea,
    Panels,
    Question,
    Quote,
    Shape,
    Together,
)
from supportplans.look import EVERY_LOOK, Look
from supportplans.own.bring import bring
from supportplans.own.copy import own_copy
from supportplans.own.crisis import crisis
from supportplans.own.telling import practice, rehearsal, weighing
from supportplans.own_papers import OWN_PAPERS
from supportplans.papers import OwnPaper
from supportplans.reading import block_texts, read
from supportplans.reflow import reflow
from supportplans.tongue import Tongue, speaking
from tests.supportplans.own_at_hand import EMPTY, FULL, RULE, TODAY, each_paper, lists, whole


@each_paper
def test_a_paper_says_that_it_is_the_persons_own_and_its_title_names_nobody(paper: OwnPaper) -> None:
    for view in (FULL, EMPTY):
        document = paper.make(view)
        assert "Maya" not in document.title and "Holbrook" not in document.title
        assert not document.draft and not document.letterhead
        if document.shape is not Shape.CARD:
            assert document.status == "My own paper" and "I say who sees it" in document.footer[0]


@each_paper
def test_a_paper_with_nothing_in_it_still_says_something_kind(paper: OwnPaper) -> None:
    assert not paper.there(EMPTY)
    found = paper.make(EMPTY).blocks
    assert isinstance(found[0], Heading) and found[0].level == 1 and len(read(paper.make(EMPTY))) > 1


@each_paper
def test_headings_are_never_skipped_in_any_look(paper: OwnPaper) -> None:
    for look in EVERY_LOOK:
        levels = [b.level for b in reflow(paper.make(FULL), look).blocks if isinstance(b, Heading)]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


@each_paper
def test_no_paper_tells_how_sure_somebody_feels(paper: OwnPaper) -> None:
    sure = paper.make(FULL)
    other = replace(FULL, resources=(replace(FULL.resources[0], how_sure=HowSure.VERY),))
    assert paper.make(other) == sure


@each_paper
def test_a_paper_can_be_made_in_another_language(paper: OwnPaper) -> None:
    first = paper.make(EMPTY).blocks[0]
    assert isinstance(first, Heading)
    with speaking(Tongue("xx", {first.text: "Titel"})):
        assert paper.make(EMPTY).blocks[0] == Heading("Titel", 1)


def test_every_kind_has_a_name_of_its_own_in_the_register() -> None:
    assert len({paper.kind.document for paper in OWN_PAPERS}) == len({p.kind.id for p in OWN_PAPERS}) == len(OWN_PAPERS)


def test_the_crisis_page_is_what_i_notice_what_i_do_what_helps_and_whom_i_ring_in_order() -> None:
    said_there = read(crisis(FULL))
    order = [said_there.index(text) for text in ("Words stop reaching me", "Text Jo one word", "A walk round the pond",
             "“You can go whenever you like.”", "1. Jo Bennett, 01632 960 144", "2. Theo, 01632 960 177")]  # fmt: skip
    assert order == sorted(order)
    assert not any(item[:2] in ("1.", "2.") for group in lists(crisis(FULL)) for item in group.items)  # no dot, too
    assert not any("if I do not come" in text or "Karen" in text for text in said_there)


def test_what_is_not_written_yet_is_a_place_to_write_and_numbers_are_only_those_of_the_rules() -> None:
    said_there = read(crisis(EMPTY))
    assert said_there.count("I write it here") == 4
    assert not any(digit in text for text in said_there for digit in "0123456789")
    numbers = (replace(RULE, words="In an emergency ring 999.", checked_on=TODAY - timedelta(3)),)
    with_numbers = read(crisis(replace(FULL, numbers=numbers)))
    assert "In an emergency ring 999." in with_numbers
    assert any(text.startswith("Numbers checked on 21 November 2026.") for text in with_numbers)


# Telling, and what I bring


def test_the_papers_about_telling_hold_the_words_and_the_cards_one_box_pair_each() -> None:
    assert any(block == Quote("I do my best work after a break.") for block in weighing(FULL).blocks)
    assert "I say" in read(rehearsal(FULL)) and "Why is that?" in read(practice(FULL))
    pairs = [b.blocks[0] for b in practice(FULL).blocks if isinstance(b, Together)]
    assert len(pairs) == 2 and all(isinstance(pair, Panels) and len(pair.panels) == 2 for pair in pairs)
    assert "Nothing is written down for this yet." in block_texts(pairs[0])
    assert "You can keep it to yourself." in whole(weighing(FULL)) and "keep it to" not in whole(rehearsal(FULL))


@pytest.mark.parametrize("words", ["I ran the lunch club", "I would love to use it at work.", "The day the oven went"])
def test_what_i_bring_is_in_the_persons_words_with_their_stories(words: str) -> None:
    (paper,) = (paper for paper in OWN_PAPERS if paper.kind.id == "own-bring")
    assert words in whole(paper.make(FULL))


def test_what_helps_and_what_does_not_have_pictures_of_their_own() -> None:
    marks = {group.opening: set(group.marks) for group in lists(crisis(FULL)) if group.opening}
    assert marks["It helps when somebody says"] == {"speech"} and marks["Better not"] == {"not"}


def test_in_the_easy_layout_a_name_has_a_person_beside_it_and_not_a_sheet_of_paper() -> None:
    easy = Look(easy=True)
    for make in (own_copy, bring):
        assert Idea("Maya", "person") in reflow(make(FULL), easy).blocks


def test_what_i_bring_with_nothing_in_it_has_room_to_begin() -> None:
    assert any(isinstance(block, Question) and block.lines > 3 for block in bring(EMPTY).blocks)
    assert not any(isinstance(block, Question) for block in bring(FULL).blocks)


def test_there_is_room_for_other_words_to_try() -> None:
    assert any(isinstance(block, Question) and block.lines > 2 for block in rehearsal(FULL).blocks)


def test_a_day_is_not_said_twice_on_a_page() -> None:
    for make in (weighing, rehearsal, practice):
        assert "24 November 2026" not in " ".join(read(make(replace(FULL, rules=()))))
