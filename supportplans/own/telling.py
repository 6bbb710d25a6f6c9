"""The person's own papers about telling: the weighing, a sheet to rehearse with, and cards to practise with.

They are for nobody else. Nothing of how sure somebody feels can be among them, and of the rules only what is in force.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from supportplans.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    Panel,
    Panels,
    Paragraph,
    Question,
    Quote,
    Room,
    Together,
)
from supportplans.own.paper import own_paper
from supportplans.own.rights import what_rules_say
from supportplans.own_view import OwnView, Part
from supportplans.rules import Topic
from supportplans.tongue import tell, to_tell

WEIGHING, REHEARSAL = to_tell("Telling or not: my own notes"), to_tell("My words, to practise")
CARDS = to_tell("Cards to practise with")
EMPTY = to_tell("Nothing is written down here yet.")
ALONE = to_tell("It is for me alone, and nothing on it goes to an employer.")


def weighing(view: OwnView) -> Document:
    """Return what was weighed up, and what the rules say."""
    sections = view.telling.sections if view.telling else ()
    return _paper(WEIGHING, view, (*_sections(sections), *_rules(view)))


def rehearsal(view: OwnView) -> Document:
    """Return the words to practise, and room for others that are tried out."""
    more = Question(tell("Other words I would like to try"), Room.WORDS, lines=4)
    return _paper(REHEARSAL, view, (*_sections(view.telling.rehearsal if view.telling else ()), more))


def practice(view: OwnView) -> Document:
    """Return the cards: what happens, and beside it my words, to cut out and fold."""
    cards = view.telling.cards if view.telling else ()
    how = tell(
        "I cut out each pair and fold it between its two boxes. One side says what happens, the other has my words. "
        "Nobody counts how it goes."
    )
    first = (Paragraph(how, mark="scissors"),) if cards else ()
    made = (_card(card.kind, card.front, card.words) for card in cards)
    return _paper(CARDS, view, (*first, *made) or (Paragraph(tell(EMPTY)),))


def _paper(title: str, view: OwnView, blocks: Iterable[Block]) -> Document:
    opening: list[Block] = [Heading(tell(title), 1)]
    if view.telling and view.telling.about:
        opening.append(Paragraph(view.telling.about, lead=True, mark="briefcase"))
    return own_paper(tell(title), view.on, (*opening, *blocks), [tell(ALONE)])


def _sections(sections: Iterable[tuple[str, Sequence[Part]]]) -> tuple[Block, ...]:
    found = tuple(block for name, parts in sections for block in _section(name, parts))
    return found or (Paragraph(tell(EMPTY)),)


def _section(name: str, parts: Sequence[Part]) -> Iterable[Block]:
    told = [part for part in parts if part.lines]
    if not told:
        return
    yield Heading(tell(name))
    if not any(part.said for part in told):  # short facts, one a line
        yield Bullets("", tuple(f"{tell(part.name)}: {line}" for part in told for line in part.lines))
        return
    for part in told:
        if part.name and part.name != name:
            yield Heading(part.name, 3)
        yield from (Quote(line) if part.said else Paragraph(line) for line in part.lines)


def _rules(view: OwnView) -> Iterable[Block]:
    opening = tell("Plain words, not legal advice")
    said = tuple(
        what_rules_say((rule for rule in view.rules if rule.topic not in (Topic.EMERGENCY, Topic.LISTENING)), opening)
    )
    if said:
        yield Heading(tell("What the rules say"))
        yield from said


def _card(kind: str, front: str, words: str) -> Block:
    mine: Block = Quote(words) if words.strip() else Paragraph(tell("Nothing is written down for this yet."))
    there = Panel(tell(kind), (Paragraph(tell(front)),))
    return Together((Panels((there, Panel(tell("My words"), (mine,))), (0.5, 0.5)),))
