"""How the pages of a paper are filled, as sentences that name what is wrong: over full, or something stranded."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from supportplans.blocks import Document, Shape
from supportplans.look import Look
from supportplans.printing import fonts
from supportplans.printing.edges import Edges
from supportplans.printing.filling import pages
from supportplans.printing.layout import Piece, Stack
from supportplans.printing.scale import Scale
from supportplans.printing.setting import Setter
from supportplans.printing.tags import Tagging
from supportplans.reflow import reflow

LITTLE = 0.05  # of a page


def stranded(document: Document, look: Look) -> Iterator[str]:
    """Yield what is wrong with how the pages of a paper are filled."""
    fonts.register()
    laid, scale = reflow(document, look), Scale.of(look)
    if laid.shape is Shape.CARD:
        return
    room = Edges(laid, scale).room
    found = pages(Stack(Setter(scale, Tagging().root).pieces(laid.blocks)), scale.line, room)

    def part(piece: Piece) -> float:
        return piece.height(scale.line) / room

    for number, (page, after) in enumerate(pairwise(found), 1):
        if page.pieces[-1].clings:
            yield f"page {number} ends with a heading"
        if len(after.pieces) > 1 and after.pieces[1].heads and not after.pieces[0].heads:
            alone, before = after.pieces[0], page.pieces[-1]
            if max(part(alone), part(before)) < LITTLE and len(page.pieces) > 2:
                yield f"page {number + 1} begins with a line of what is before"
    if len(found) > 1 and part(found[-1]) < LITTLE:
        yield "there is a line on the last page"
    yield from (f"page {number} is over full" for number, page in enumerate(found, 1) if part(page) > 1.001)
