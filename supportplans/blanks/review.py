"""The sheet for a review: a short talk about how the support works. Nothing on it measures anybody."""

from __future__ import annotations

from collections.abc import Iterable

from supportplans.blanks.form import ROW, blank_form, day_asked
from supportplans.blocks import Block, Document, Heading, Paragraph, Question, Room, Table, Together
from supportplans.tongue import tell, to_tell

THINGS = (
    to_tell("First thing: what is it?"),
    to_tell("Second thing: what is it?"),
    to_tell("Third thing: what is it?"),
)
VERDICTS = (to_tell("Keep"), to_tell("Change"), to_tell("Stop"), to_tell("Something else instead"))
HELPS = (to_tell("Not at all"), to_tell("A little"), to_tell("Partly"), to_tell("Mostly"), to_tell("Fully"))
LEFT = (to_tell("Yes"), to_tell("Partly"), to_tell("No"))
WHY = (
    to_tell("It was planned"), to_tell("Something at work changed"), to_tell("After early signs"),
    to_tell("Something agreed was not done"), to_tell("A day we chose"),
)  # fmt: skip


def review() -> Document:
    """Return the sheet."""
    intro = tell("A short talk about what was put in place. Leave out what was not talked about.")
    foot = tell("Type it in later under the job, “A review”: the steps come in this order.")
    return blank_form(tell("A review"), intro, _blocks(), foot)


def _blocks() -> Iterable[Block]:
    yield day_asked(tell("Day"))
    yield Question(tell("Who is here"))
    yield Question(tell("Why today"), Room.BOXES, choices=_told(WHY))
    yield Heading(tell("Each thing"), mark="list")
    yield Paragraph(tell("How well it works: each side answers alone first, then both look together."))
    for asked in THINGS:
        yield Together(tuple(_thing(tell(asked))))
    yield Heading(tell("What is left"), mark="eye")
    yield Question(tell("Is something still in the way?"), Room.BOXES, choices=_told(LEFT))
    yield Question(tell("What is it?"), Room.WORDS, lines=2)
    yield Question(tell("In my own words: how is it going?"), Room.WORDS, lines=3)
    yield Heading(tell("What next"), mark="calendar")
    yield day_asked(tell("The next review is on"))
    head = (tell("What comes of it"), tell("Who does it"), tell("By when"))
    yield Table(head, (("",) * 3,) * 4, (0.52, 0.26, 0.22), least=ROW)


def _thing(asked: str) -> Iterable[Block]:
    yield Question(asked, apart=True)
    yield Question(tell("What becomes of it?"), Room.BOXES, choices=_told(VERDICTS))
    yield Question(tell("What should change, or what instead?"), Room.WORDS, lines=1)
    yield Question(tell("How well does it work? The person says"), Room.BOXES, choices=_told(HELPS))
    yield Question(tell("How well does it work? The manager says"), Room.BOXES, choices=_told(HELPS))


def _told(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(tell(each) for each in words)
