"""Our own pictures on a page: lines in the colour of the text, so that they are seen in the light and in the dark.

They help the eye and are not read out, but for the mark of a level where no word beside it says the level.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

from supportplans.printing.pictures import GRID, Drawing, drawings, meaning
from supportplans.printing.strokes import Stroke

Element = ElementTree.Element
_LETTERS = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "close": "Z"}


def picture(inside: Element, name: str, beside: str) -> Element:
    """Add a picture at the end of an element; `beside` are the words by it."""
    said = meaning(name)
    told = {"role": "img", "aria-label": said} if said and said not in beside else {"aria-hidden": "true"}
    box = f"0 0 {GRID:g} {GRID:g}"
    made = ElementTree.SubElement(inside, "svg", {"class": "picture", "viewBox": box, "focusable": "false", **told})
    for drawing in drawings(name):
        ElementTree.SubElement(made, "path", {"class": _kind(drawing), "d": outline(drawing.strokes, drawing.lower)})
    return made


def bar(inside: Element, part: float) -> None:
    """Add a bar that shows a part of a whole, 0 to 1. The figure beside it says the same, so it is not read out."""
    given = {"class": "bar", "viewBox": "0 0 100 8", "preserveAspectRatio": "none", "aria-hidden": "true"}
    made = ElementTree.SubElement(inside, "svg", given)
    for kind, width in (("whole", 100.0), ("part", 100 * min(max(part, 0.0), 1.0))):
        ElementTree.SubElement(made, "rect", {"class": kind, "width": f"{width:.1f}", "height": "8"})


def outline(strokes: Iterable[Stroke], lower: float = 0.0) -> str:
    """Return strokes as the outline of a path, `lower` down the grid."""
    return " ".join(_LETTERS[stroke.kind] + " ".join(_numbers(stroke.points, lower)) for stroke in strokes)


def _numbers(points: tuple[float, ...], lower: float) -> Iterable[str]:
    return (
        f"{number + (lower if place % 2 else 0):.2f}".rstrip("0").rstrip(".") for place, number in enumerate(points)
    )


def _kind(drawing: Drawing) -> str:
    return "filled" if drawing.filled else "white" if drawing.white else "line"
