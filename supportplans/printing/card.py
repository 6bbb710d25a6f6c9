"""A card for the wallet: panels of 85 by 54 millimetres on a sheet, with a line to cut along and lines to fold along.

Two panels stand side by side: folded down the middle, they are the front and the back of one card. More panels are
more rows under one another, folded to and fro like a leaflet. Nothing but the card is on it, and no word says how to
fold it: a broken line with scissors is cut, dotted ones are folded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from supportplans.blocks import Block, Heading
from supportplans.printing.layout import Piece, Stack
from supportplans.printing.scale import Kind, Scale
from supportplans.printing.setting import Setter
from supportplans.printing.tag import Tag
from supportplans.printing.too_long import TooLong

if TYPE_CHECKING:
    from supportplans.printing.pen import Pen

WIDTH, HEIGHT = 85 * 72 / 25.4, 54 * 72 / 25.4  # points: the size of a bank card
_ACROSS = 2
_DOWN = 4  # rows that a sheet has room for
_SIZES = (15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0)  # points of type; never smaller
_TOP = 8.0  # points inside a panel, above and below


class CardSheet(Piece):
    """The panels of one sheet, in rows of two."""

    def __init__(self, panels: Sequence[Stack], scale: Scale) -> None:
        self._panels, self._scale = list(panels), scale

    def height(self, width: float) -> float:
        """Return the height of its rows."""
        return self._rows * HEIGHT

    @property
    def _rows(self) -> int:
        return -(-len(self._panels) // _ACROSS)

    @property
    def _columns(self) -> int:
        return min(_ACROSS, len(self._panels))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the lines to cut and to fold along, and each panel in its place."""
        x += (width - self._columns * WIDTH) / 2
        self._lines(pen, x, top)
        for n, panel in enumerate(self._panels):
            left, up = x + n % _ACROSS * WIDTH, top - n // _ACROSS * HEIGHT
            panel.draw(pen, left + self._scale.side, up - _TOP, self._scale.line)

    def _lines(self, pen: Pen, x: float, top: float) -> None:
        wide, high = self._columns * WIDTH, self._rows * HEIGHT
        for start, end in _around(x, top, wide, high):
            pen.dashes(start, end, (5, 3))
        pen.picture("scissors", x - 5, top + 22, 14)
        for n in range(1, self._columns):
            pen.dashes((x + n * WIDTH, top), (x + n * WIDTH, top - high), (0.8, 3))
        for n in range(1, self._rows):
            pen.dashes((x, top - n * HEIGHT), (x + wide, top - n * HEIGHT), (0.8, 3))


def _around(x: float, top: float, wide: float, high: float) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    corners = [(x, top), (x + wide, top), (x + wide, top - high), (x, top - high), (x, top)]
    return list(pairwise(corners))


def card_sheets(blocks: Iterable[Block], scale: Scale, root: Tag) -> list[Piece]:
    """Return the sheets of a card, in the largest type that fits all its panels.

    Raises TooLong where one holds more than it has room for in the smallest.
    """
    groups = list(_grouped(blocks))
    sizes = (scale.on_card(size, WIDTH, HEIGHT) for size in _SIZES)
    small = next((each for each in sizes if not _over(_panels(groups, each, Tag("Document")), each)), None)
    if small is None:
        small = scale.on_card(_SIZES[-1], WIDTH, HEIGHT)
        long = _over(_panels(groups, small, Tag("Document")), small)
        worst = sorted(long, key=lambda n: -long[n])
        raise TooLong(max(long.values()), tuple(_named(groups[n]) for n in worst))
    panels, each = _panels(groups, small, root), _ACROSS * _DOWN
    return [CardSheet(panels[n : n + each], small) for n in range(0, len(panels), each)]


def _panels(groups: Sequence[Sequence[Block]], scale: Scale, root: Tag) -> list[Stack]:
    setter = Setter(scale, root)
    return [Stack(setter.pieces(group)) for group in groups]


def _grouped(blocks: Iterable[Block]) -> Iterable[list[Block]]:
    """Yield the blocks of each panel: a heading of level 2 begins one, but for the first under the title."""
    found: list[Block] = []
    for block in blocks:
        begins = isinstance(block, Heading) and block.level == 2
        if begins and any(not (isinstance(each, Heading) and each.level == 1) for each in found):
            yield found
            found = []
        found.append(block)
    if found:
        yield found


def _over(panels: Sequence[Stack], scale: Scale) -> dict[int, int]:
    """Return the panels that are too long, each with by how many lines."""
    leading = scale.faces[Kind.TEXT].leading
    over = (panel.height(scale.line) - (HEIGHT - 2 * _TOP) for panel in panels)
    return {n: int(points // leading) + 1 for n, points in enumerate(over) if points > 0}


def _named(group: Sequence[Block]) -> str:
    names = [block.text for block in group if isinstance(block, Heading)]
    return names[-1] if names else ""
