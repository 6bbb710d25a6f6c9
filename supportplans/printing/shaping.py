"""Words of other scripts made into letters of a grown typeface by HarfBuzz: joined, stacked and marked.

`written` gives one private code for each piece a word is made of, in the order it is said. The same code draws the
piece in both weights, so that markup need not know whether it stands in bold.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from supportplans.printing.families import Family, file_of
from supportplans.printing.grown import Part, grown_font

FIRST, LAST = 0xF0000, 0x10FFFD  # the private planes; text that people type keeps nothing there (`letters.tidy`)
WEIGHTS = (400, 700)  # regular and bold


class NoMoreRoom(Exception):
    """Every private code is taken: more kinds of pieces than any papers of a day hold."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands for some letters of a word: its parts, how wide it is, and the letters."""

    parts: tuple[Part, ...]
    advance: int
    told: str


class Weight:
    """One weight of a family: to shape with, and to draw with."""

    def __init__(self, family: Family, weight: int) -> None:
        import uharfbuzz

        data = _of_weight(file_of(family), weight)
        self._shaper: Any = uharfbuzz.Font(uharfbuzz.Face(data))
        self.font: Any = grown_font()(f"{family.file}-{'Bold' if weight == WEIGHTS[1] else 'Regular'}", data)

    def shaped(self, word: str, right: bool) -> list[tuple[int, Part, int]]:
        """Return the glyphs of a word from left to right: the letter each comes from, the part, and its advance."""
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        levels = uharfbuzz.BufferClusterLevel
        # A mark of Hebrew or Arabic is a piece of its own: readers turn what runs from the right about by pieces.
        buffer.cluster_level = levels.MONOTONE_CHARACTERS if right else levels.MONOTONE_GRAPHEMES
        buffer.add_str(word)
        buffer.guess_segment_properties()
        buffer.direction, buffer.language = ("rtl" if right else "ltr"), "en"  # else the computer's own: other bytes
        uharfbuzz.shape(self._shaper, buffer, {})
        return [
            (info.cluster, Part(info.codepoint, at.x_offset, at.y_offset), at.x_advance)
            for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]


def _of_weight(data: bytes, weight: int) -> bytes:
    """Return a typeface with one weight out of one with all of them."""
    import uharfbuzz

    face, wanted = uharfbuzz.Face(data), uharfbuzz.SubsetInput()
    wanted.keep_everything()
    wanted.flags |= uharfbuzz.SubsetFlags.NO_HINTING
    wanted.pin_axis_location(face, "wght", weight)
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


@cache
def weights(family: Family) -> tuple[Weight, Weight]:
    """Return a family's two weights, loaded once."""
    return Weight(family, WEIGHTS[0]), Weight(family, WEIGHTS[1])


@dataclass(frozen=True, slots=True)
class Code:
    """What a private code stands for."""

    family: Family
    told: str


CODES: dict[int, Code] = {}
_taken: dict[tuple[Family, Piece, Piece], str] = {}


@lru_cache(maxsize=20_000)
def written(family: Family, word: str) -> str:
    """Return the private codes that draw a word. Raises NoMoreRoom."""
    regular, bold = (pieces(w.shaped(word, family.right), word, family.right) for w in weights(family))
    if [p.told for p in regular] != [p.told for p in bold]:
        bold = regular
    return "".join(_code(family, a, b) for a, b in zip(regular, bold, strict=True))


def pieces(glyphs: list[tuple[int, Part, int]], word: str, right: bool) -> list[Piece]:
    """Return the pieces of a shaped word in the order they are said."""
    starts = sorted({start for start, _, _ in glyphs})
    ends = dict(zip(starts, [*starts[1:], len(word)], strict=True))
    found: dict[int, list[tuple[Part, int]]] = {start: [] for start in starts}
    for start, part, advance in glyphs:
        found[start].append((part, advance))
    return [p for start in starts for p in _piece(found[start], word[start : ends[start]], right)]


def _piece(glyphs: list[tuple[Part, int]], told: str, right: bool) -> list[Piece]:
    if right and len(glyphs) == len(told) > 1:  # one for each letter, last first
        return [Piece((part,), advance, c) for (part, advance), c in zip(reversed(glyphs), told, strict=True)]
    parts: list[Part] = []
    pen = 0
    for part, advance in glyphs:
        parts.append(Part(part.glyph, part.across + pen, part.up))
        pen += advance
    return [Piece(tuple(parts), pen, told)]


def _code(family: Family, regular: Piece, bold: Piece) -> str:
    key = (family, regular, bold)
    if key not in _taken:
        code = FIRST + len(_taken)
        code += 2 * (code >= 0xFFFFE)  # two code points at the end of a plane are no letters
        if code > LAST:
            raise NoMoreRoom
        _taken[key] = chr(code)
        for weight, piece in zip(weights(family), (regular, bold), strict=True):
            weight.font.grow(code, piece.parts, piece.advance, piece.told)
        CODES[code] = Code(family, regular.told)
    return _taken[key]


def told(text: str) -> str:
    """Return the text that codes stand for; other letters stand for themselves."""
    return text if text.isascii() else "".join(CODES[ord(c)].told if ord(c) in CODES else c for c in text)
