"""Blank forms hold nothing out of any file, ask each thing once, and say what has to be said before a yes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from jobs.visit_questions import QUESTIONS
from matching.cards import deck
from records.people import Where
from supportplans.blank_papers import BLANK_PAPERS
from supportplans.blanks.getting_to_know import AREAS, STORY
from supportplans.blanks.sharing import permission, withdrawal
from supportplans.blocks import (
    Block,
    Columns,
    Document,
    Heading,
    Idea,
    Panels,
    Question,
    Room,
    Signatures,
    Table,
    Together,
)
from supportplans.look import EVERY_LOOK, Look, Sheet, Size
from supportplans.papers import BlankPaper
from supportplans.printing.pages import page_texts
from supportplans.printing.pictures import pictures
from supportplans.printing.press import press
from supportplans.reading import read, texts
from supportplans.reflow import reflow
from supportplans.tongue import Tongue, speaking
from tests.each import of_each

EVERY = {paper.kind.id: paper for paper in BLANK_PAPERS}
each_form = of_each(BLANK_PAPERS, lambda paper: paper.kind.id)


def blocks(document: Document) -> Iterator[Block]:
    """Yield every block, those inside others too."""

    def within(some: tuple[Block, ...]) -> Iterator[Block]:
        for block in some:
            match block:
                case Columns(columns):
                    for column in columns:
                        yield from within(column)
                case Together(inner):
                    yield from within(inner)
                case Panels(panels):
                    for panel in panels:
                        yield from within(panel.blocks)
                case _:
                    yield block

    return within(document.blocks)


def said(document: Document) -> str:
    return " ".join(texts(document))


@each_form
def test_a_form_is_made_of_nothing_and_so_is_the_same_each_time(paper: BlankPaper) -> None:
    assert paper.make() == paper.make()
    assert [b.level for b in blocks(paper.make()) if isinstance(b, Heading)].count(1) == 1


@each_form
def test_a_form_says_where_it_goes_and_nothing_that_names_a_day_or_a_copy(paper: BlankPaper) -> None:
    document = paper.make()
    assert document.footer and document.footer[0]
    assert not document.copy_line and not document.dated and not document.check_code and not document.letterhead


@each_form
def test_nothing_on_a_form_is_filled_in_or_ticked_beforehand(paper: BlankPaper) -> None:
    for block in blocks(paper.make()):
        if isinstance(block, Signatures):
            assert not any(place.signed for place in block.places)
        if isinstance(block, Table) and not block.small:
            assert all(not cell for row in block.rows for cell in row[block.row_heads :])


@each_form
def test_every_question_is_still_asked_in_every_look(paper: BlankPaper) -> None:
    document = paper.make()
    asked = [block.label for block in blocks(document) if isinstance(block, Question)]
    for look in EVERY_LOOK:
        whole = list(read(reflow(document, look)))
        places = [n for n, text in enumerate(whole) for label in asked if text == label]
        assert len(places) >= len(asked)


@each_form
def test_a_form_can_be_made_in_another_language(paper: BlankPaper) -> None:
    first = paper.make().blocks[0]
    assert isinstance(first, Heading)
    with speaking(Tongue("xx", {first.text: "Titel"})):
        assert paper.make().blocks[0] == Heading("Titel", 1)


def test_the_kinds_are_each_called_by_a_name_of_their_own() -> None:
    assert len(EVERY) == len(BLANK_PAPERS) == len({paper.kind.document for paper in BLANK_PAPERS})


def test_the_visit_asks_every_question_of_the_screen_in_its_order() -> None:
    whole = said(EVERY["blank-visit"].make())
    places = [whole.index(question.words) for question in QUESTIONS.values()]
    assert places == sorted(places)
    assert all(choice in whole for question in QUESTIONS.values() for _, choice in question.choices)


def test_getting_to_know_asks_about_every_area_of_life_and_every_card() -> None:
    whole = said(EVERY["blank-getting-to-know"].make())
    assert set(AREAS) == set(Where) and all(words in whole for words in AREAS.values())
    assert all(card.title in whole for card in deck())


@pytest.mark.parametrize(
    "words",
    ["One person, never only an organisation", "The service that passes it on", "What it is for", "Until",
     "What they will do with it", "take this back on any day", "cannot be unread", "the same support",
     "about sharing only", "Nothing is ticked for me", "Who else was there", "rather do this alone",
     "when they are steadier", "Never longer than twelve", "A row without a yes is a no"],
)  # fmt: skip
def test_before_a_yes_everything_is_said_that_has_to_be(words: str) -> None:
    assert words in said(permission())


def test_each_line_has_a_yes_and_a_no_of_its_own() -> None:
    (table,) = (block for block in blocks(permission()) if isinstance(block, Table))
    assert table.head[1:] == ("Yes or no",) and len(table.rows) > 1


def test_taking_back_is_one_page_of_few_questions_and_asks_no_reason() -> None:
    asked = [b for b in blocks(withdrawal()) if isinstance(b, Question)]
    assert len(asked) <= 10 and not any("why" in b.label.lower() for b in asked)
    assert "I need not say why" in said(withdrawal())


def test_no_form_asks_for_a_number_about_anybody() -> None:
    for paper in BLANK_PAPERS:
        for block in blocks(paper.make()):
            if isinstance(block, Question) and block.room is Room.BOXES:
                assert not any(choice.strip().isdigit() for choice in block.choices)


def test_a_card_that_asks_for_a_number_has_a_line_for_it() -> None:
    lines = {b.label for b in blocks(EVERY["blank-getting-to-know"].make()) if isinstance(b, Question)
             and b.room is not Room.BOXES}  # fmt: skip
    asked = {card.ask for card in deck() if card.ask}
    assert asked and asked <= lines


def test_a_story_is_asked_for_in_its_three_parts_each_with_room() -> None:
    rooms = {b.label: b.lines for b in blocks(EVERY["blank-getting-to-know"].make()) if isinstance(b, Question)}
    assert all(rooms[part] >= 2 for part in ("What happened", "What I did", "What came of it"))


def test_what_was_ticked_and_the_words_for_it_stay_on_one_page() -> None:
    for block in EVERY["blank-visit"].make().blocks:
        assert not (isinstance(block, Question) and "in their words" in block.label)


def test_the_words_for_what_was_ticked_say_what_they_are_about() -> None:
    asked = [b.label for b in blocks(EVERY["blank-visit"].make()) if isinstance(b, Question)]
    assert len(asked) == len(set(asked)) and "Noise, in their words" in asked


@each_form
def test_a_day_that_others_read_says_how_it_is_written(paper: BlankPaper) -> None:
    days = any(isinstance(block, Question) and block.room is Room.DAY for block in blocks(paper.make()))
    assert not days or paper.kind.id == "blank-week" or "such as 3 March 2027" in said(paper.make())


@each_form
def test_a_number_or_a_time_is_never_asked_for_as_a_day(paper: BlankPaper) -> None:
    for block in blocks(paper.make()):
        if isinstance(block, Question) and block.room is Room.DAY:
            assert not block.label.startswith("How many") and "time" not in block.label


@pytest.mark.parametrize("form", ["blank-visit", "blank-review", "blank-permission"])
def test_names_of_people_are_never_written_in_half_a_line(form: str) -> None:
    beside = {
        asked.label for block in EVERY[form].make().blocks if isinstance(block, Columns)
        for column in block.columns for asked in column if isinstance(asked, Question)
    }  # fmt: skip
    assert not beside & {"Who showed it or said it", "Who is here", "Name", "My name", "Who else was there"}


def test_a_line_to_agree_to_has_room_for_two_lines_of_handwriting_in_every_look() -> None:
    (table,) = (block for block in blocks(permission()) if isinstance(block, Table))
    assert table.least >= 34  # points: 12 mm
    large = reflow(permission(), Look(Size.LARGE_24))
    asked = [block for block in blocks(large) if isinstance(block, Question) and block.label == "The line"]
    assert len(asked) == len(table.rows) and all(each.room is Room.WORDS and each.lines == 2 for each in asked)


def test_the_part_that_is_torn_off_says_by_itself_what_it_is_about() -> None:
    (panel,) = (panel for block in withdrawal().blocks if isinstance(block, Panels) for panel in block.panels)
    labels = [block.label for block in panel.blocks if isinstance(block, Question)]
    assert "tear" in panel.heading and labels[0] == "Who may have no more of mine" and len(labels) == 4


@pytest.mark.parametrize("sheet", Sheet)
@pytest.mark.parametrize("form", ["blank-week", "blank-withdrawal", "blank-by-hand"])
def test_a_sheet_for_one_side_is_one_side_on_either_paper(form: str, sheet: Sheet) -> None:
    assert len(page_texts(press(EVERY[form].make(), Look(sheet=sheet)))) == 1


def test_the_parts_of_a_story_stay_on_one_page() -> None:
    (story,) = (b for b in EVERY["blank-getting-to-know"].make().blocks
                if isinstance(b, Together) and Question("What happened", Room.WORDS, lines=2) in b.blocks)  # fmt: skip
    assert [b.label for b in story.blocks if isinstance(b, Question)] == list(STORY)


@each_form
def test_what_a_form_says_has_a_picture_in_the_easy_layout_and_not_a_dot(paper: BlankPaper) -> None:
    ideas = [b for b in blocks(reflow(paper.make(), Look(easy=True))) if isinstance(b, Idea)]
    assert all(idea.mark in pictures() and idea.mark != "point" for idea in ideas)


@pytest.mark.parametrize("sheet", Sheet)
def test_a_permission_is_one_sheet_of_two_sides_so_that_no_signature_lies_apart(sheet: Sheet) -> None:
    assert len(page_texts(press(permission(), Look(sheet=sheet)))) == 2
