"""What I bring and what I want, on paper: areas of life to look for resources in, and the cards of the card sort."""

from __future__ import annotations

from collections.abc import Iterable

from matching.cards import PreferenceCard, deck
from records.people import Where
from supportplans.blanks.form import blank_form
from supportplans.blocks import Block, Document, Heading, NewPage, Paragraph, Question, Room, Together
from supportplans.tongue import tell, to_tell

AREAS = {
    Where.HOME: to_tell("At home: what I look after, mend, cook or plan"),
    Where.CARING: to_tell("For others: whom I have looked after, and how"),
    Where.GROWING_UP: to_tell("Growing up: what I was shown, or had to do early"),
    Where.PAID_WORK: to_tell("Work of any kind: what was mine to do"),
    Where.VOLUNTEERING: to_tell("Helping out: what I did without pay"),
    Where.HOBBY: to_tell("For fun: what I do until it is late"),
    Where.STUDY: to_tell("Learning: at school, on a course, by myself"),
    Where.LIVED_EXPERIENCE: to_tell("What I have come through, and what it taught me"),
    Where.THANKED_FOR: to_tell("What people thank me for"),
    Where.UNASKED: to_tell("What I do without being asked"),
}
"""One question for each area of life that the program asks about."""

STORY = (to_tell("What happened"), to_tell("What I did"), to_tell("What came of it"))
"""What a true story is asked for, each with room of its own."""

PILES = (
    to_tell("Must have"), to_tell("I’d like"), to_tell("Don’t mind"), to_tell("Rather not"), to_tell("Not for me"),
)  # fmt: skip
"""The piles that fit on one line; that it depends, or is not sure, is said by leaving a card empty."""


def getting_to_know() -> Document:
    """Return the form."""
    intro = tell("In my own words. I leave out what I like. Nothing here is right or wrong.")
    foot = tell("Type it in later under About me: what I bring first, then the cards.")
    return blank_form(tell("What I bring, what I want"), intro, (*_bring(), NewPage(), *_want()), foot)


def _bring() -> Iterable[Block]:
    yield Question(tell("The name I want used"))
    yield Heading(tell("What I bring"), mark="hand")
    yield Paragraph(tell("Things I can do, know, like or have. Small things count. Where was it, and what did I do?"))
    yield from (Question(tell(words), Room.WORDS, lines=2) for words in AREAS.values())
    yield Question(tell("What I would gladly do more of"), Room.WORDS, lines=2)
    yield Question(tell("What I would rather not do at work, though I can"), Room.WORDS, lines=2)
    parts = (Question(tell(words), Room.WORDS, lines=2) for words in STORY)
    yield Together((Heading(tell("A time I was glad I was there"), mark="speech"), *parts))


def _want() -> Iterable[Block]:
    yield Heading(tell("What I want"), mark="star")
    yield Paragraph(tell("One box for each card. Where it depends, or I am not sure, I leave it empty."))
    for card in deck():
        yield from _card(card)
    yield Heading(tell("What matters most"), mark="heart")
    yield from (Question(tell(words)) for words in (FIRST, SECOND, THIRD))
    yield Question(tell("What else matters to me at work"), Room.WORDS, lines=2)


FIRST, SECOND, THIRD = to_tell("First of all"), to_tell("Then"), to_tell("And then")


def _card(card: PreferenceCard) -> Iterable[Block]:
    """Yield a card with its piles; one that asks for a number has room for it."""
    piles = tuple(tell(pile) for pile in PILES)
    if card.ask:
        yield Together((Question(tell(card.title), Room.BOXES, "", piles), Question(tell(card.ask), Room.SHORT)))
    else:
        yield Question(tell(card.title), Room.BOXES, tell(card.caption), piles)
