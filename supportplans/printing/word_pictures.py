"""Our own pictures in a Word file: the strokes of `pictures` as a PNG with nothing behind them, drawn once each.

Pillow loads with the first picture. A picture is marked as one for the eye alone, but for the mark of a level where no
word beside it says the level.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import cache
from io import BytesIO
from itertools import count
from typing import Any, Final

from supportplans.printing.pictures import GRID, Drawing, drawings, meaning
from supportplans.printing.strokes import Stroke
from supportplans.printing.word_text import POINT

SIDE: Final = 144  # pixels of a finished picture: sharp on paper up to 35 points
_FINER: Final = 4  # times as many while it is drawn, so that its edges are smooth
_SCALE: Final = SIDE * _FINER / GRID
_STEPS: Final = 12  # straight lines that a curve is drawn with
_WIDTH, _WHITE_WIDTH = 1.7, 2.0  # of a stroke, on the grid
_FOR_THE_EYE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"  # what Word calls decorative
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"

Point = tuple[float, float]


class Pictures:
    """Puts pictures into one document. Each is put in once; where it comes up again, it is pointed at."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, float], Any] = {}
        self._numbers = count(1001)

    def add(self, run: Any, name: str, size: float, beside: str) -> None:
        """Put a picture of so many points into a run; `beside` are the words by it."""
        if (name, size) not in self._known:
            self._known[name, size] = _inline(run, name, size)
        made = deepcopy(self._known[name, size])
        told, said = made.docPr, meaning(name)
        told.set("id", str(next(self._numbers)))
        if said and said not in beside:
            told.set("descr", said)
        else:
            told.append(_decorative())
        run._r.add_drawing(made)


def _inline(run: Any, name: str, size: float) -> Any:
    made = run.part.new_pic_inline(BytesIO(png(name)), height=round(size * POINT))
    for side in ("distT", "distB", "distL", "distR"):
        made.set(side, "0")
    return made


@cache
def png(name: str) -> bytes:
    """Return a picture as a file."""
    from PIL import Image, ImageDraw

    ink = Image.new("L", (SIDE * _FINER, SIDE * _FINER), 0)
    pen = ImageDraw.Draw(ink)
    for drawing in drawings(name):
        _draw(pen, drawing)
    made = Image.new("LA", (SIDE, SIDE), (0, 0))
    made.putalpha(ink.resize((SIDE, SIDE), Image.Resampling.LANCZOS))
    out = BytesIO()
    made.save(out, "PNG", optimize=True)
    return out.getvalue()


def _draw(pen: Any, drawing: Drawing) -> None:
    for line in lines(drawing.strokes):
        points = [(x * _SCALE, (y + drawing.lower) * _SCALE) for x, y in line]
        if drawing.filled:
            pen.polygon(points, fill=255)
            continue
        shade, width = (0, _WHITE_WIDTH) if drawing.white else (255, _WIDTH)
        pen.line(points, fill=shade, width=round(width * _SCALE), joint="curve")
        for x, y in (points[0], points[-1]):  # round ends
            r = width * _SCALE / 2
            pen.ellipse((x - r, y - r, x + r, y + r), fill=shade)


def lines(strokes: Iterable[Stroke]) -> Iterator[list[Point]]:
    """Yield strokes as lines of points, each from where the pen is put down to where it is lifted."""
    line: list[Point] = []
    for stroke in strokes:
        at = stroke.points
        match stroke.kind:
            case "moveTo":
                if line:
                    yield line
                line = [(at[0], at[1])]
            case "lineTo":
                line.append((at[0], at[1]))
            case "curveTo":
                line += _curve(line[-1], at)
            case _:
                line.append(line[0])
    if line:
        yield line


def _curve(start: Point, at: tuple[float, ...]) -> Iterator[Point]:
    """Yield points of a cubic curve behind its start."""
    for n in range(1, _STEPS + 1):
        t, u = n / _STEPS, 1 - n / _STEPS
        parts = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
        xs, ys = (start[0], *at[::2]), (start[1], *at[1::2])
        yield sum(p * x for p, x in zip(parts, xs, strict=True)), sum(p * y for p, y in zip(parts, ys, strict=True))


def _decorative() -> Any:
    from lxml import etree

    extensions = etree.Element(f"{{{_DRAWING}}}extLst")
    one = etree.SubElement(extensions, f"{{{_DRAWING}}}ext", uri=_FOR_THE_EYE)
    etree.SubElement(one, f"{{{_DECORATIVE}}}decorative", nsmap={"adec": _DECORATIVE}).set("val", "1")
    return extensions
