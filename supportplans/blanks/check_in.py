"""A sheet for one week, for the person alone: how it was, in words. It has no number and no score."""

from __future__ import annotations

from collections.abc import Iterable

from supportplans.blanks.form import ROW, blank_form
from supportplans.blocks import Block, Columns, Document, Heading, Paragraph, Question, Room, Table, Together
from supportplans.tongue import tell, to_tell
from supportplans.wording import weekdays

TALK = (
    to_tell("My hours"), to_tell("My tasks"), to_tell("The people"), to_tell("The place"),
    to_tell("Something else"),
)  # fmt: skip
WITH = (to_tell("My specialist"), to_tell("My manager"), to_tell("Nobody just now"))


def check_in() -> Document:
    """Return the sheet."""
    intro = tell("This sheet is mine. I fill in what I like, and leave the rest. I say who sees it.")
    foot = tell("This is my own paper. I say who sees it.")
    return blank_form(tell("My week"), intro, _blocks(), foot)


def _blocks() -> Iterable[Block]:
    yield Columns(((Question(tell("From"), Room.DAY),), (Question(tell("To"), Room.DAY),)))
    yield Paragraph(tell("A few words a day are plenty."), small=True)
    head = (tell("Day"), tell("How it was, in a few words"), tell("What helped, or would have"))
    rows = tuple((name, "", "") for name in weekdays())
    yield Table(head, rows, (0.2, 0.42, 0.38), least=ROW, row_heads=True)
    yield Heading(tell("The week as a whole"), mark="sun")
    yield _beside(tell("A good thing"), tell("What got in the way"))
    yield _beside(tell("Signs I noticed; they are mine"), tell("Something agreed that did not happen"))
    yield Question(tell("The level I would say"))
    yield Question(tell("One thing I will do for myself next week"))
    about = Question(tell("I would like to talk about"), Room.BOXES, choices=tuple(tell(each) for each in TALK))
    yield Together((about, Question(tell("With"), Room.BOXES, choices=tuple(tell(each) for each in WITH))))


def _beside(left: str, right: str) -> Columns:
    return Columns(((Question(left, Room.WORDS, lines=2),), (Question(right, Room.WORDS, lines=2),)))
