"""What all of a person's own papers have in common: what they are called, the day, and whose they are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from supportplans.blocks import Block, Document, Shape
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

OWN = to_tell("My own paper")
MINE = to_tell("This is my own paper. I say who sees it.")


def own_paper(
    title: str, on: date, blocks: Iterable[Block], foot: Iterable[str] = (), shape: Shape = Shape.PAGES
) -> Document:
    """Return a paper of the person's own; `title` and `foot` are in words already told."""
    made = tell("Made on {day}", day=day(on))
    footer = (tell(MINE), *foot)
    return Document(title, tell(OWN), made, tuple(blocks), footer, draft=False, shape=shape)


def ended(text: str) -> str:
    """Return a text with a mark at its end, so that another sentence can follow."""
    return text if text.rstrip().endswith((".", "!", "?", "”")) else text.rstrip() + "."
