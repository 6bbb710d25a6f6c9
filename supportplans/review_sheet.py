"""A sheet to fill in together when the two sides look again: what was agreed, item by item, with room to write.

Nothing on it measures a person. What was agreed comes from the released lines; the answers are written by hand or in
the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from records.consent import Line, Released
from records.words import joined
from supportplans import lines as part
from supportplans.adjustment_groups import Group, groups, text, what
from supportplans.blocks import Block, Columns, Document, Heading, Paragraph, Question, Room, Together
from supportplans.employer_parts import HEADED, called, ended, name_of, opening, paper, signing, told
from supportplans.issue import Issue
from supportplans.tongue import tell, to_tell
from supportplans.wording import belonging_to

TITLE: Final = to_tell("Review sheet")
AS_SAID: Final = to_tell("This is what was said and agreed today.")
BECOMES: Final = (to_tell("Keep"), to_tell("Change"), to_tell("Stop"), to_tell("Swap for something else"))
_SECTIONS: Final = HEADED | {part.REVIEW}
_PARTS: Final = frozenset({"what", "when", "owner", "standing"})


def on_review_sheet(line: Line) -> bool:
    """Tell whether a line has a place on the sheet."""
    return line.section in _SECTIONS or (line.section == part.AGREED and name_of(line) in _PARTS)


def review_sheet(released: Released, issue: Issue) -> Document:
    """Return the sheet."""
    issue = issue.unsigned()
    return paper(TITLE, released, issue, _blocks(released, issue))


def _blocks(released: Released, issue: Issue) -> Iterable[Block]:
    yield from opening(TITLE, to_tell("Review sheet for {name}"), released)
    if not released.lines:
        return
    yield from told(released, part.REVIEW, to_tell("The day for it"), "calendar")
    yield Together((Question(tell("Today’s date"), Room.DAY), Question(tell("Who is here"), Room.LINE)))
    found = groups(released, part.AGREED)
    if found:
        yield Heading(tell("What was agreed, one by one"), mark="list")
    for number, group in enumerate(found, 1):
        yield Together(tuple(_item(number, group, called(released))))
    yield Heading(tell("All of it together"), mark="people")
    yield Question(tell("Is something still in the way of the work?"), Room.WORDS)
    yield Question(tell("What goes well?"), Room.WORDS)
    again = Question(tell("The next day to look at this together"), Room.DAY)
    yield Together((again, signing(released, issue, AS_SAID)))


def _item(number: int, group: Group, name: str) -> Iterable[Block]:
    """Yield one thing that was agreed, with what is asked about it."""
    yield Heading(tell("{n}. {thing}", n=number, thing=what(group)), 3)
    said = joined(" ", (ended(text(group, bit)) for bit in ("owner", "standing") if bit in group))
    if said:
        yield Paragraph(said)
    yield Question(tell("What becomes of it?"), Room.BOXES, choices=tuple(tell(word) for word in BECOMES))
    mine = Question(tell("How it goes, in {whose} words", whose=belonging_to(name)), Room.WORDS, lines=2)
    theirs = Question(tell("How it goes, in the manager’s words"), Room.WORDS, lines=2)
    yield Columns(((mine,), (theirs,)))
    yield Question(tell("What changes, and who does it"), Room.LINE)
    yield Question(tell("By when"), Room.DAY)
