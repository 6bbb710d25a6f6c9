"""A paragraph in which what runs from the right is seen from the right, line by line, and said in its own order.

reportlab breaks its lines in the order the words are said; only for drawing is each line put in the order it is seen.
A paragraph most of whose letters run from the right stands at the right.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import Any

from supportplans.printing import bidi, fonts
from supportplans.sendable import from_the_right

_LEFT, _RIGHT = 0, 2  # reportlab's numbers


@cache
def turned_paragraph() -> Any:
    """Return the kind of paragraph, made once, as reportlab loads with the first paper."""
    from reportlab.platypus import Paragraph

    class Turned(Paragraph):  # type: ignore[misc]
        """A paragraph that knows which way its letters run."""

        style: Any
        blPara: Any  # noqa: N815 (reportlab's name)

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self._lined = -1.0  # the width its lines were broken for, where they were given to it
            self.said = _said(self.frags)
            self.turned = bidi.has_right(self.said, fonts.way)
            self.from_right = self.turned and from_the_right(self.said, fonts.way)
            if self.from_right:
                self.style = _at_the_right(self.style)

        def wrap(self, wide: float, high: float) -> Any:
            """Return width and height. The rest of a cut paragraph has its lines already: long texts stay fast."""
            if self._lined == wide and hasattr(self, "blPara"):
                return self.width, self.height
            self._lined = -1.0
            return super().wrap(wide, high)

        def split(self, wide: float, high: float) -> list[Any]:
            parts: list[Any] = super().split(wide, high)
            for part in parts:
                part.said, part.turned, part.from_right = self.said, self.turned, self.from_right
            if len(parts) == 2:
                self._hand_on(parts[0], parts[1], wide)
            return parts

        def _hand_on(self, first: Any, rest: Any, wide: float) -> None:
            """Give the two parts of this paragraph their lines."""
            lines, cut = self.blPara.lines, len(first.blPara.lines)
            first.blPara = self.blPara.clone(lines=lines[:cut])
            rest.blPara = self.blPara.clone(lines=_from_the_start(lines[cut:]))
            for part in (first, rest):
                part._lined, part.width, part.height = wide, wide, len(part.blPara.lines) * self.style.leading

        def drawPara(self, debug: int = 0) -> None:
            kept = self.blPara
            if self.turned:
                self.blPara = kept.clone(lines=[_turned(one, self.from_right) for one in kept.lines])
            super().drawPara(debug)
            self.blPara = kept

    return Turned


def _said(pieces: list[Any]) -> str:
    """Return the words of a paragraph as the press has them, before its lines are broken."""
    return "".join("\n" if getattr(f, "lineBreak", False) else getattr(f, "text", "") for f in pieces)


def _from_the_start(lines: list[Any]) -> list[Any]:
    """Return lines that count the pieces of text they begin with from the first of their own (reportlab's sFW)."""
    if not lines or isinstance(lines[0], tuple):
        return lines
    first = lines[0].sFW
    return [line.clone(sFW=line.sFW - first) for line in lines]


def _at_the_right(style: Any) -> Any:
    if style.alignment != _LEFT:
        return style
    return style.clone(style.name, alignment=_RIGHT, leftIndent=style.rightIndent, rightIndent=style.leftIndent)


def _turned(line: Any, right: bool) -> Any:
    """Return a broken line in the order it is seen; the two kinds are reportlab's."""
    if isinstance(line, tuple):
        return (line[0], ["".join(c for _, c in bidi.seen(" ".join(line[1]), right=right, way=fonts.way))])
    pieces = [(piece, c) for piece in line.words for c in piece.text]
    seen = bidi.seen("".join(c for _, c in pieces), right=right, way=fonts.way)
    found = [(pieces[n][0], c) for n, c in seen]
    runs = [list(run) for _, run in groupby(found, lambda pair: id(pair[0]))]
    return line.clone(words=[run[0][0].clone(text="".join(c for _, c in run)) for run in runs])
