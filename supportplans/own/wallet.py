"""The card for the wallet: only what the person ticked or wrote, in few words, and nothing that they did not choose."""

from __future__ import annotations

from collections.abc import Iterable

from supportplans.blocks import Block, Bullets, Document, Heading, Paragraph, Shape
from supportplans.card import CardChoice, Side, for_anywhere, work_names
from supportplans.own_view import OwnView
from supportplans.tongue import tell, to_tell

TITLE = to_tell("My card")
HEADINGS = {
    Side.SEEM: to_tell("If I seem like this"), Side.PLEASE: to_tell("Please"), Side.DONT: to_tell("Please don’t"),
    Side.RING: to_tell("Ring"),
}  # fmt: skip
MARKS = {Side.SEEM: "eye", Side.PLEASE: "hand", Side.DONT: "not", Side.RING: "phone"}
NOTHING = to_tell("Nothing is chosen for this card yet.")


def wallet(view: OwnView) -> Document:
    """Return the card. It has no day and no foot: whoever finds it learns no more than what was chosen."""
    return Document(tell(TITLE), blocks=tuple(card_blocks(chosen(view))), draft=False, shape=Shape.CARD)


def chosen(view: OwnView) -> CardChoice:
    """Return what stands on the card: for anywhere, without the lines that name work."""
    return for_anywhere(view.card, work_names(view.agreement)) if view.card.anywhere else view.card


def card_blocks(choice: CardChoice) -> Iterable[Block]:
    """Yield the panels of a card."""
    yield Heading(choice.name or tell(TITLE), 1)
    if not any(choice.of(side) for side in Side):
        if not choice.name:
            yield Paragraph(tell(NOTHING))
        return
    for side, heading in HEADINGS.items():
        if choice.of(side):
            yield Heading(tell(heading), mark=MARKS[side])
            yield Bullets("", choice.of(side))
