"""What every blank form has in common: a title, what it is for, and at the foot where it is typed in later."""

from __future__ import annotations

from collections.abc import Iterable

from supportplans.blocks import Block, Document, Heading, Paragraph, Question, Room
from supportplans.tongue import tell, to_tell

DAY_HOW = to_tell("such as 3 March 2027")
ROW = 28.0  # points: 10 mm, room for a line of handwriting in a table


def blank_form(title: str, intro: str, blocks: Iterable[Block], foot: str) -> Document:
    """Return a form without a running head; what is given is in words already told."""
    opening: tuple[Block, ...] = (Heading(title, 1), *([Paragraph(intro)] if intro else []))
    named = tell("{title}, blank form", title=title)
    return Document(named, blocks=(*opening, *blocks), footer=(foot,), draft=False)


def day_asked(label: str) -> Question:
    """Return a question for a day, which says how a day may be written so that nobody reads it the other way round."""
    return Question(label, Room.DAY, tell(DAY_HOW))
