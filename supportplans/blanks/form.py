"""What every blank form has in common: a title, what it is for, and at the foot where it is typed in later."""

from __future__ import annotations

from collections.abc import Iterable

from supportplans.blocks import Block, Document, Heading, Paragraph
from supportplans.tongue import tell

ROW = 28.0  # points: 10 mm, room for a line of handwriting in a table


def blank_form(title: str, intro: str, blocks: Iterable[Block], foot: str) -> Document:
    """Return a form without a running head; what is given is in words already told."""
    opening: tuple[Block, ...] = (Heading(title, 1), *([Paragraph(intro)] if intro else []))
    named = tell("{title}, blank form", title=title)
    return Document(named, blocks=(*opening, *blocks), footer=(foot,), draft=False)
