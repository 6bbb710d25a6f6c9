"""The house face: Atkinson Hyperlegible, and behind it every other typeface, as one font for reportlab.

Whatever sets text in it, a paragraph or a line in a form, draws letters of any script and in the right weight, as
private codes (`shaping`) are measured and drawn by the typeface they belong to.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from supportplans.printing.families import Family
from supportplans.printing.shaping import CODES, Code, weights

_SPACE = 32
_PARTS = 4096  # more parts of 256 letters than one typeface can have


@cache
def house_font() -> Any:
    """Return the kind of font, made once, as reportlab loads with the first paper."""
    from reportlab.pdfbase.ttfonts import TTFont

    class House(TTFont):  # type: ignore[misc]
        """A font that hands on what it has no letters for.

        `weight` is 0 for regular and 1 for bold; `codes` makes codes of letters that come as they are.
        """

        def __init__(self, name: str, filename: str, weight: int, codes: Callable[[str], str]) -> None:
            super().__init__(name, filename)
            self._weight, self._codes = weight, codes
            self._behind: list[Any] = []
            self._own = frozenset(map(chr, self.face.charToGlyph))

        def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:
            if isinstance(text, bytes):
                text = text.decode(encoding)
            if self._own.issuperset(text):
                return float(super().stringWidth(text, size))
            return sum(self._width(family, run, size) for family, run in _runs(self._spelt(text)))

        def _width(self, family: Family | None, run: str, size: float) -> float:
            font = weights(family)[self._weight].font if family else None
            self._learn(font)
            return float(super().stringWidth(run, size) if font is None else font.stringWidth(run, size))

        def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
            if isinstance(text, bytes):
                text = text.decode(encoding)
            if self._own.issuperset(text):
                return list(super().splitString(text, doc))
            found: list[tuple[int, bytes]] = []
            for family, run in _runs(self._spelt(text)):
                if family is None:
                    found += super().splitString(run, doc)
                else:
                    place = self._learn(weights(family)[self._weight].font)
                    found += [
                        (place * _PARTS + part, data) for part, data in self._behind[place - 1].splitString(run, doc)
                    ]
            return found

        def _spelt(self, text: str) -> str:
            return "".join(c if c in self._own or ord(c) in CODES else self._codes(c) for c in text)

        def _learn(self, font: Any) -> int:
            """Return the place of a font behind this one, from 1. Its space becomes as wide as ours."""
            if font is None:
                return 0
            if font not in self._behind:
                self._behind.append(font)
                font.face.charWidths[_SPACE] = self.face.charWidths[_SPACE]
            return self._behind.index(font) + 1

        def getSubsetInternalName(self, subset: int, doc: Any) -> str:
            if subset < _PARTS:
                return str(super().getSubsetInternalName(subset, doc))
            font = self._behind[subset // _PARTS - 1]
            return str(font.getSubsetInternalName(subset % _PARTS, doc))

    return House


def _runs(text: str) -> list[tuple[Family | None, str]]:
    """Return text in runs of one family each; None is the house face itself."""
    runs: list[tuple[Family | None, str]] = []
    for c in text:
        code: Code | None = CODES.get(ord(c))
        family = code.family if code else None
        if runs and (runs[-1][0] is family or c == " "):  # a space alone is lost by some readers of PDF
            runs[-1] = (runs[-1][0], runs[-1][1] + c)
        else:
            runs.append((family, c))
    return runs
