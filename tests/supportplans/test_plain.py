"""A paper as plain text: every word in its order, nothing drawn with letters, no line broken but by its writer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from hypothesis import given, settings

from supportplans.blocks import (
    Block,
    Bullets,
    Calendar,
    Columns,
    Document,
    Heading,
    Idea,
    Panels,
    Paragraph,
    Question,
    Signatory,
    Signatures,
    Step,
    Steps,
    Table,
    Together,
)
from supportplans.plain import plain_file, plain_text
from supportplans.reading import block_texts, foot, head
from supportplans.sendable import sendable
from tests.supportplans.every_block import EVERY, close_up, paper, typed, week


def expected(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the texts of a paper as it is read, but the cells of tables behind their names and only days with words."""
    for block in blocks:
        match block:
            case Table(names, rows):
                cells = (zip(names, row, strict=True) for row in rows or (("",) * len(names),))
                yield from (text for row in cells for pair in row for text in pair)
            case Calendar(caption, days):
                yield caption
                for day in (each for each in days if each.words):
                    yield from (f"{day.on:%A} {day.on.day} {day.on:%B}", *day.words)
            case Panels(panels):
                for panel in panels:
                    yield from (panel.heading, *expected(panel.blocks))
            case Columns(columns):
                for column in columns:
                    yield from expected(column)
            case Together(inner):
                yield from expected(inner)
            case Steps(steps):
                yield from (text for step in steps for text in (level(step.mark), step.name, *step.items))
            case _:
                yield from block_texts(block)


def level(mark: str) -> str:
    return f"Level {mark[-1]}" if mark.startswith("level") else ""


def words_only(text: str) -> str:
    """Return a text without space, and without what stands between its parts: dashes, colons and semicolons."""
    return re.sub(r"[\s:;?-]", "", sendable(text))


def test_every_text_stands_there_in_its_order() -> None:
    whole = (*head(EVERY), *expected(EVERY.blocks), *foot(EVERY))
    assert words_only(plain_text(EVERY)) == "".join(map(words_only, whole))


@given(typed)
@settings(max_examples=60)
def test_whatever_a_person_types_stands_there(text: str) -> None:
    document = paper(text)
    whole = (*head(document), *expected(document.blocks), *foot(document))
    said = plain_text(document)
    assert words_only(said) == "".join(map(words_only, whole))
    assert unicodedata.is_normalized("NFC", said)
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069]", said)


def test_it_is_laid_out_by_words_and_room_alone() -> None:
    blocks = (
        Heading("Work plan", 1), Paragraph("A long line. " * 30), Heading("What we agreed"),
        Table(("What", "In place?"), (("A quiet desk", "Yes"), ("A list,\nin writing", "")), (0.5, 0.5)),
        Bullets("The manager will", ("Ask.", "Listen.")), Calendar("The way back", week(("10 to 2", "At home"))),
        Question("How was it?", choices=("Well", "Not so well")),
        Signatures("I agree.", (Signatory("Maya"), Signatory("Sam", "Manager", "Signed on 3 March 2027"))),
    )  # fmt: skip
    document = Document("Work plan", "Draft.", "Copy 2, for Sam", blocks, ("Please return it.",), "KEEL-2345")
    assert plain_text(document) == (
        "Draft.\nCopy 2, for Sam\n\n\nWork plan\n\n" + "A long line. " * 30 + "\n\n\nWhat we agreed\n\n"
        "What: A quiet desk\nIn place? Yes\n\nWhat: A list, in writing\nIn place?\n\n"
        "The manager will\n- Ask.\n- Listen.\n\nThe way back\n- Wednesday 3 March: 10 to 2; At home\n\n"
        "How was it?\n- Well\n- Not so well\n\n\nSignatures\n\nI agree.\n\nMaya\nSigned:\nDate:\n\n"
        "Sam\nManager\nSigned on 3 March 2027\n\n\nPlease return it.\nCheck code KEEL-2345.\n"
    )


def test_a_level_that_only_a_picture_tells_becomes_words() -> None:
    blocks = (
        Heading("Level 2: Early signs", 3, "level-2"), Bullets("", ("One word", "Hums"), ("level-2", "sun")),
        Idea("Ring Jo.", "level-3"), Steps((Step("Away", ("Wait.",), "level-4"),)),
    )  # fmt: skip
    assert plain_text(Document("Paper", blocks=blocks)) == (
        "Level 2: Early signs\n\n- Level 2: One word\n- Hums\n\nLevel 3: Ring Jo.\n\nLevel 4: Away\n- Wait.\n"
    )


def test_a_form_says_what_to_write_behind_each_name() -> None:
    assert plain_text(Document("Form", blocks=(Table(("Job", "Where"), (), (0.5, 0.5)),))) == "Job:\nWhere:\n"


def test_a_file_ends_its_lines_as_an_e_mail_does_and_begins_with_its_first_word() -> None:
    data = plain_file(EVERY)
    assert data.count(b"\n") == data.count(b"\r\n") > 10
    assert data.startswith(b"Quiet <desk>")
    assert close_up(data.decode()) == close_up(plain_text(EVERY))
