"""The places to sign: a name, a line for the signature and one for the day, never cramped, always on one page.

In the standard size a name stands on the line it signs, and a role under it, level with the words under the lines.
"""

from __future__ import annotations

from supportplans.blocks import Signatory, Signatures
from supportplans.printing.layout import Piece, Stack
from supportplans.printing.rows import Gaps, Row
from supportplans.printing.scale import Kind, Scale
from supportplans.printing.signs import Gap
from supportplans.printing.tag import Tag
from supportplans.printing.text import Words
from supportplans.printing.writing import Blank
from supportplans.reading import DATE, SIGNED
from supportplans.tongue import tell

_SHARES = (0.38, 0.38, 0.24)
_HALVES = (_SHARES[0], 1 - _SHARES[0])  # who, and where they sign
_UNDER = 0.4  # text sizes between the foot of a line and what its letters stand on


def places(block: Signatures, scale: Scale, parent: Tag) -> list[Piece]:
    """Return the statement and the places to sign under it."""
    statement = Words(block.statement, scale.faces[Kind.TEXT], parent.add("P"))
    statement.clings = True
    return [statement, *(_place(place, scale, parent) for place in block.places)]


def _place(place: Signatory, scale: Scale, parent: Tag) -> Piece:
    who = _who(place, scale, parent)
    signed = [Words(place.signed, scale.faces[Kind.CELL], parent.add("P"))] if place.signed else []
    if signed and not scale.large:
        made: Piece = Row([Stack(who), Stack(signed)], _HALVES, Gaps(between=scale.unit * 2))
    elif signed:
        made = Stack([*who, *signed], whole=True)
    elif scale.large:
        made = Stack([*who, _lines(place, scale, parent, (0.6, 0.4))], whole=True)
    else:
        lines = _lines(place, scale, parent, (_SHARES[1] / _HALVES[1], _SHARES[2] / _HALVES[1]))
        wide = (scale.line - scale.unit * 2) * _HALVES[0]
        down = _room(scale) - (who[0].height(wide) - _UNDER * scale.text)
        cells = [Stack([Gap(max(0.0, down)), *who]), Stack([Gap(max(0.0, -down)), lines])]
        made = Row(cells, _HALVES, Gaps(between=scale.unit * 2))
    made.before, made.after = scale.unit * 1.5, scale.unit * 2
    return made


def _who(place: Signatory, scale: Scale, parent: Tag) -> list[Piece]:
    name = Words(place.name, scale.faces[Kind.HEAD], parent.add("P"), stays=True)
    role = [Words(place.role, scale.faces[Kind.CELL], parent.add("P"), stays=True)] if place.role.strip() else []
    return [name, *role]


def _lines(place: Signatory, scale: Scale, parent: Tag, shares: tuple[float, float]) -> Row:
    cells = [_line(word, place.name, scale, parent) for word in (tell(SIGNED), tell(DATE))]
    return Row(cells, shares, Gaps(between=scale.unit * 2))


def _line(word: str, name: str, scale: Scale, parent: Tag) -> Stack:
    """Return a line with its word under it, and more than a centimetre above it for a hand."""
    said = Words(word, scale.faces[Kind.EDGE], parent.add("P"))
    blank = Blank(f"{word}: {name}", parent, _room(scale))
    said.before = scale.unit * 0.3
    return Stack([blank, said])


def _room(scale: Scale) -> float:
    """Return the room above a line for a hand: more than a centimetre."""
    return max(34.0, scale.text * 2)
