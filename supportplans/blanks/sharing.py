"""Giving permission with a pen, and taking it back with one.

What a permission has to say is of the law's spirit everywhere (knowledge: plans.md 4.1, 4.2, 4.3, 4.15): one named
reader, each line by itself, what for, until when, how to take it back; nothing ticked beforehand, no line together
with another, apart from anything else, and never a condition of support.
"""

from __future__ import annotations

from collections.abc import Iterable

from supportplans.blanks.form import blank_form, day_asked
from supportplans.blocks import (
    Block,
    Bullets,
    Columns,
    Document,
    Heading,
    Panel,
    Panels,
    Paragraph,
    Question,
    Room,
    Signatory,
    Signatures,
    Table,
    Together,
)
from supportplans.tongue import tell, to_tell

LINES = 6  # rows for lines, each with a yes of its own, written with the hand and not ticked
TALL = 34.0  # points: a line of a plan takes two lines of handwriting
WORD_FOR_WORD = to_tell(
    "Word for word, one line in a row, my yes or no beside it. A row without a yes is a no. "
    "For more lines I take another sheet."
)
HOW_LONG = to_tell(
    "Six months, unless I choose another day. Never longer than twelve. I write a day such as 3 March 2027."
)
FOOT = to_tell("Type it in later under Papers, for the reader it names.")
TOLD = (
    to_tell("I can take this back on any day. I need not say why."),
    to_tell("I say so, or hand in the slip. Then nothing more goes out."),
    to_tell("Copies are asked back. What has been read cannot be unread."),
    to_tell("If I say no to a line, or to all of it, I get the same support."),
    to_tell("This is about sharing only. Holding my record is something else."),
    to_tell("Nobody else sees what I do not write here."),
)
CONDITIONS = (
    to_tell("Not passed on to anybody else"), to_tell("Kept apart from the staff file"),
    to_tell("Given back or destroyed when I ask"),
)  # fmt: skip
HOW = (to_tell("I read it myself"), to_tell("It was read to me"), to_tell("In another language or form"))


def permission() -> Document:
    """Return the form to agree with, for one reader."""
    intro = tell("One sheet for one reader. I say yes or no to each line by itself. Nothing is ticked for me.")
    return blank_form(tell("What I agree to share"), intro, _permission(), tell(FOOT))


def _permission() -> Iterable[Block]:
    yield Question(tell("My name"))
    yield Question(tell("The service that passes it on"))
    yield Heading(tell("Who may have it"), mark="person")
    yield Question(tell("Name"), hint=tell("One person, never only an organisation."))
    yield Columns(((Question(tell("Role")),), (Question(tell("Organisation")),)))
    yield Heading(tell("What they may have"), mark="paper")
    yield Paragraph(tell(WORD_FOR_WORD))
    yield Table((tell("The line"), tell("Yes or no")), (("", ""),) * LINES, (0.82, 0.18), least=TALL)
    yield from _terms()
    yield Together((Heading(tell("What I was told"), mark="ear"), Bullets("", tuple(tell(each) for each in TOLD))))
    yield from _given()
    yield Signatures(
        tell("I say yes to the lines marked yes, for this reader, until the day above, and to nothing else."),
        (Signatory(tell("Me")), Signatory(tell("Who was with me"), tell("saw it, or heard me say it"))),
    )


def _terms() -> Iterable[Block]:
    yield Heading(tell("What for, and how long"), mark="calendar")
    yield Question(tell("What it is for"), Room.WORDS, lines=2)
    yield Question(tell("What they will do with it"), Room.WORDS, lines=2)
    yield Columns(((Question(tell("From"), Room.DAY),), (Question(tell("Until"), Room.DAY),)))
    yield Paragraph(tell(HOW_LONG), small=True)
    yield Question(tell("On condition that it is"), Room.BOXES, choices=tuple(tell(each) for each in CONDITIONS))


def _given() -> Iterable[Block]:
    yield Question(tell("How I was told"), Room.BOXES, choices=tuple(tell(each) for each in HOW))
    yield Question(tell("Where we were"))
    yield Question(tell("Who else was there"))
    yield Question(tell("I was asked whether I would rather do this alone."), Room.BOX)
    yield Question(tell("Things are hard just now. Ask me again when they are steadier."), Room.BOX)


def withdrawal() -> Document:
    """Return the slip that takes a permission back: one step, and no reason is asked for."""
    intro = tell("I can do this on any day. I need not say why. It counts from the moment I hand this in.")
    return blank_form(tell("I take back my permission"), intro, _withdrawal(), tell(FOOT))


def _withdrawal() -> Iterable[Block]:
    yield Question(tell("My name"))
    yield Question(tell("Who may have no more"), hint=tell("A name, or “everybody”."))
    whole = (tell("Everything I agreed to for this reader"), tell("Only the lines below"))
    yield Question(tell("What I take back"), Room.BOXES, choices=whole)
    yield Question(tell("The lines I take back"), Room.WORDS, lines=2)
    please = (
        tell("Ask for the copies back"),
        tell("Ask for the copies to be destroyed"),
        tell("Leave the copies there"),
    )
    yield Question(tell("Please"), Room.BOXES, choices=please)
    yield Question(tell("Tell me what the reader answered."), Room.BOX)
    yield Paragraph(tell("What has been read cannot be unread. Nothing more goes out from now on."))
    yield Signatures(tell("I take back what is written here."), (Signatory(tell("Me")),))
    yield from _receipt()


def _receipt() -> Iterable[Block]:
    """Yield the part that is torn off, so that the person has it in writing."""
    asked = (
        Question(tell("Who may have no more of mine")),
        day_asked(tell("My slip was handed in on")),
        Question(tell("at what time"), Room.SHORT),
        Question(tell("to (name and signature)")),
    )
    yield Panels((Panel(tell("For me to keep: I tear this off"), asked),))
