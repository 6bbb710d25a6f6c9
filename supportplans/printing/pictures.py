"""Our own pictures on paper: black strokes on a grid of 24, and the marks of the levels, each in a shape of its own.

They are drawn as lines and never as letters, so that they cannot be taken for text. Shape and number tell the levels
apart without any colour. A name nobody has drawn shows the plain dot.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from supportplans.printing.strokes import Stroke, stroked
from supportplans.tongue import tell

GRID: Final = 24.0
POINT: Final = "point"
_LEVEL = re.compile(r"level-(\d)")
_WIDTH = 1.7  # of a stroke, on the grid
_ELEMENT = re.compile(r"<(\w+)([^>]*?)/>")
_GIVEN = re.compile(r"([\w-]+)='([^']*)'")
_SHAPES: Final = {
    0: "<circle cx='12' cy='12' r='10'/>",
    1: "<rect x='2.5' y='2.5' width='19' height='19' rx='3.5'/>",
    2: "<path d='M12 1.5L23 21.5H1z'/>",
    3: "<path d='M12 .8L23.2 12 12 23.2.8 12z'/>",
    4: "<path d='M6.4 2.5h11.2L23.2 12l-5.6 9.5H6.4L.8 12z'/>",
    5: "<path d='M12 1.2L22 9.6V22H2V9.6z'/>",
    6: "<path d='M7.6 1.5h8.8L22.5 7.6v8.8l-6.1 6.1H7.6L1.5 16.4V7.6z'/>",
    7: "<path d='M2 2h20v12.4L12 22.8 2 14.4z'/>",
    8: "<path d='M6.5 2.5h11L22.8 21.5H1.2z'/>",
    9: "<circle cx='12' cy='12' r='10'/>",
}
_DIGITS: Final = {
    0: "<path d='M12 7.9c-3.5 0-3.5 8.2 0 8.2s3.5-8.2 0-8.2z'/>",
    1: "<path d='M10 9.4L12.4 7.9V16.1'/>",
    2: "<path d='M9.4 9.9a2.6 2.6 0 0 1 5.2 .2c0 2.2-5.1 3.6-5.2 6h5.4'/>",
    3: "<path d='M9.5 7.9h5l-2.8 3.2a2.5 2.5 0 1 1-2.5 3.9'/>",
    4: "<path d='M13.3 16.1V7.9l-4.2 5.7h5.9'/>",
    5: "<path d='M14.4 7.9h-4.1l-.4 3.7a2.6 2.6 0 1 1-.5 3.6'/>",
    6: "<path d='M13.9 7.9c-2.7 .7-4.3 3-4.3 5.7'/><circle cx='12' cy='13.6' r='2.5'/>",
    7: "<path d='M9.3 7.9h5.4l-3.2 8.2'/>",
    8: "<circle cx='12' cy='9.9' r='2'/><circle cx='12' cy='14.1' r='2.3'/>",
    9: "<path d='M10.1 16.1c2.7-.7 4.3-3 4.3-5.7'/><circle cx='12' cy='10.4' r='2.5'/>",
}
_LOWER: Final = {2: 2.6, 5: 1.0, 7: -1.6}  # how far a number stands below the middle of its shape
_SMALLER: Final = {2: 0.82, 3: 0.92}  # the size of a number in a narrow shape


@dataclass(frozen=True, slots=True)
class Drawing:
    """One element of a picture: its strokes; `filled` with ink, else outlined; `white` on a dark ground."""

    strokes: tuple[Stroke, ...]
    filled: bool = False
    white: bool = False
    lower: float = 0.0
    size: float = 1.0


@cache
def pictures() -> dict[str, str]:
    """Return the pictures there are, by name, as elements of SVG."""
    found: dict[str, str] = json.loads(files("supportplans").joinpath("data/pictures.json").read_text("utf-8"))
    return found


def meaning(name: str) -> str:
    """Return what a picture says that no word beside it says; nothing for one that only helps the eye."""
    level = _LEVEL.fullmatch(name)
    return tell("Level {number}", number=level[1]) if level else ""


@cache
def drawings(name: str) -> tuple[Drawing, ...]:
    """Return the elements of a picture."""
    if level := _LEVEL.fullmatch(name):
        number = int(level[1])
        shape = (Drawing(each.strokes, filled=True) for each in _elements(_SHAPES[number]))
        place = (_LOWER.get(number, 0.0), _SMALLER.get(number, 1.0))
        digit = (Drawing(each.strokes, False, True, *place) for each in _elements(_DIGITS[number]))
        return (*shape, *digit)
    return _elements(pictures().get(name) or pictures()[POINT])


def _elements(svg: str) -> tuple[Drawing, ...]:
    found = ((kind, dict(_GIVEN.findall(given))) for kind, given in _ELEMENT.findall(svg))
    return tuple(Drawing(stroked(kind, given), "fill" in given) for kind, given in found)


def paint(canvas: Any, name: str, x: float, top: float, size: float) -> None:
    """Draw a picture into a square with its top left corner at `x`, `top`."""
    canvas.saveState()
    canvas.translate(x, top)
    canvas.scale(size / GRID, -size / GRID)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for drawing in drawings(name):
        _paint(canvas, drawing)
    canvas.restoreState()


def _paint(canvas: Any, drawing: Drawing) -> None:
    canvas.setLineWidth(2.0 if drawing.white else _WIDTH)
    canvas.setStrokeGray(1 if drawing.white else 0)
    path = canvas.beginPath()
    for stroke in drawing.strokes:
        middle = GRID / 2
        points = [
            middle + (n - middle) * drawing.size + (drawing.lower if place % 2 else 0)
            for place, n in enumerate(stroke.points)
        ]
        getattr(path, stroke.kind)(*points)
    canvas.drawPath(path, stroke=0 if drawing.filled else 1, fill=1 if drawing.filled else 0)
