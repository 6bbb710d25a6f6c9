"""How a whole paper is spread over pages: full ones, and never a line or two on one of them.

Where little would stand on the last page, the room between the pieces is drawn together a bit, if that saves the page.
Else a page with little on it is given some of what stands on the one before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from supportplans.printing.layout import Piece, Room, Stack

_LEAST = 0.2  # the part of a page that the last one holds at least, where there are others
_SPARSE = 0.35  # the part that any other holds, unless nothing can be done about it
_ENOUGH = 0.25  # the part that a page is given, if it would hold less
_TIGHT = (0.9, 0.8, 0.75)  # of the room between pieces
_GIVEN = (0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5)  # the parts of the page before that are tried
_HAIR = 0.01


@dataclass(frozen=True, slots=True)
class _Page:
    """One page: all that was left when it was begun, what stands on it, and what is left then."""

    begun: Piece
    held: Stack
    left: Piece | None


def pages(whole: Stack, width: float, height: float) -> list[Stack]:
    """Return what stands on each page; an empty paper has one page."""
    found = _filled(whole, width, height)
    if len(found) > 1 and found[-1].held.height(width) < height * _LEAST:
        for tight in _TIGHT:
            closer = _filled(Stack(whole.pieces, tight=tight), width, height)
            if len(closer) < len(found):
                found = closer
                break
    for n in range(1, len(found)):
        least = _LEAST if n == len(found) - 1 else _SPARSE
        if found[n].held.height(width) < height * least:
            found[n - 1 : n + 1] = _evened(found[n - 1], found[n], width, height)
    return [page.held for page in found] or [Stack([])]


def _filled(whole: Stack, width: float, height: float) -> list[_Page]:
    found: list[_Page] = []
    begun: Piece | None = whole
    while begun is not None:
        held, left = begun.cut(width, Room(height, height))
        if isinstance(held, Stack):
            found.append(_Page(begun, held, left))
        begun = left
    return found


def _evened(full: _Page, sparse: _Page, width: float, height: float) -> tuple[_Page, _Page]:
    """Return two pages with some of the first on the second, which begins with a heading if it can.

    What comes after the two stays as it is.
    """
    found = list(_ways(full, sparse, width, height))
    return next((way for way in found if way[1].held.heads), found[0] if found else (full, sparse))


def _ways(full: _Page, sparse: _Page, width: float, height: float) -> Iterator[tuple[_Page, _Page]]:
    for part in _GIVEN:
        first, rest = full.begun.cut(width, Room(height * part, height))
        if not isinstance(first, Stack) or rest is None:
            continue
        second, left = rest.cut(width, Room(height, height))
        if not isinstance(second, Stack) or _high(left, width) != _high(sparse.left, width):
            return
        if min(first.height(width), second.height(width)) >= height * _ENOUGH:
            yield _Page(full.begun, first, rest), _Page(rest, second, left)


def _high(left: Piece | None, width: float) -> int:
    """Return how high what is left is, in hundredths of a point; nothing is lower than anything."""
    return -1 if left is None else round(left.height(width) / _HAIR)
