"""The few elements of SVG that our pictures are drawn with, as lines and curves. Pure; it knows nothing of PDF."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d*\.\d+|\d+)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}
_ROUND = 0.5523  # how far the handles of a quarter circle reach


@dataclass(frozen=True, slots=True)
class Stroke:
    """One step of a path: moveTo, lineTo, curveTo or close, and its points."""

    kind: str
    points: tuple[float, ...] = ()


def stroked(kind: str, given: Mapping[str, str]) -> tuple[Stroke, ...]:
    """Return the strokes of a path, circle or rect with its attributes. Raises KeyError for any other."""
    if kind == "path":
        return tuple(_Path(given["d"]).strokes())
    if kind == "circle":
        return tuple(_circle(*(float(given[name]) for name in ("cx", "cy", "r"))))
    box = [float(given[name]) for name in ("x", "y", "width", "height")]
    return tuple(_rect(box[0], box[1], box[2], box[3], float(given.get("rx", 0))))


def _circle(x: float, y: float, r: float) -> Iterator[Stroke]:
    k = r * _ROUND
    yield Stroke("moveTo", (x + r, y))
    yield Stroke("curveTo", (x + r, y + k, x + k, y + r, x, y + r))
    yield Stroke("curveTo", (x - k, y + r, x - r, y + k, x - r, y))
    yield Stroke("curveTo", (x - r, y - k, x - k, y - r, x, y - r))
    yield Stroke("curveTo", (x + k, y - r, x + r, y - k, x + r, y))
    yield Stroke("close")


def _rect(x: float, y: float, w: float, h: float, r: float) -> Iterator[Stroke]:
    path = f"M{x + r} {y}h{w - 2 * r}a{r} {r} 0 0 1 {r} {r}v{h - 2 * r}a{r} {r} 0 0 1 {-r} {r}"
    path += f"h{2 * r - w}a{r} {r} 0 0 1 {-r} {-r}v{2 * r - h}a{r} {r} 0 0 1 {r} {-r}z"
    yield from _Path(path).strokes()


class _Path:
    """Reads the d of a path; `x`, `y` is where the pen is."""

    def __init__(self, d: str) -> None:
        self._tokens = _TOKEN.findall(d)
        self._at, self.x, self.y = 0, 0.0, 0.0
        self._start, self._handle = (0.0, 0.0), (0.0, 0.0)

    def strokes(self) -> Iterator[Stroke]:
        """Yield the strokes."""
        letter = "M"
        while self._at < len(self._tokens):
            if self._tokens[self._at].isalpha():
                letter = self._tokens[self._at]
                self._at += 1
            yield from self._stroke(letter)
            letter = {"M": "L", "m": "l"}.get(letter, letter)

    def _stroke(self, letter: str) -> Iterator[Stroke]:
        kind, takes = letter.upper(), _TAKES[letter.upper()]
        numbers = [float(n) for n in self._tokens[self._at : self._at + takes]]
        self._at += takes
        x0, y0 = (self.x, self.y) if letter.islower() else (0.0, 0.0)
        if kind == "Z":
            self.x, self.y = self._start
            yield Stroke("close")
        elif kind in "HV":
            self.x, self.y = (numbers[0] + x0, self.y) if kind == "H" else (self.x, numbers[0] + y0)
            yield Stroke("lineTo", (self.x, self.y))
        elif kind == "A":
            yield from self._arc(numbers, x0, y0)
        else:
            yield self._straight_or_curve(kind, [n + (y0 if i % 2 else x0) for i, n in enumerate(numbers)])

    def _straight_or_curve(self, kind: str, points: list[float]) -> Stroke:
        before = (self.x, self.y)
        self.x, self.y = points[-2:]
        if kind in "ML":
            self._start = (self.x, self.y) if kind == "M" else self._start
            self._handle = (self.x, self.y)
            return Stroke("moveTo" if kind == "M" else "lineTo", (self.x, self.y))
        if kind == "S":
            points = [2 * before[0] - self._handle[0], 2 * before[1] - self._handle[1], *points]
        self._handle = (points[2], points[3])
        return Stroke("curveTo", tuple(points))

    def _arc(self, numbers: list[float], x0: float, y0: float) -> Iterator[Stroke]:
        """Yield a circle's arc as curves (SVG 1.1, appendix F.6.5; both radii are one)."""
        r, large, sweep = numbers[0], numbers[3] != 0, numbers[4] != 0
        end = (numbers[5] + x0, numbers[6] + y0)
        dx, dy = (self.x - end[0]) / 2, (self.y - end[1]) / 2
        half = math.hypot(dx, dy)
        if half == 0 or r == 0:
            return
        r = max(r, half)
        k = math.sqrt(max(0.0, r * r / (half * half) - 1)) * (-1 if large == sweep else 1)
        centre = ((self.x + end[0]) / 2 + k * dy, (self.y + end[1]) / 2 - k * dx)
        first = math.atan2(self.y - centre[1], self.x - centre[0])
        turn = math.atan2(end[1] - centre[1], end[0] - centre[0]) - first
        if sweep and turn <= 0:
            turn += 2 * math.pi
        elif not sweep and turn >= 0:
            turn -= 2 * math.pi
        yield from _bent(centre, r, first, turn)
        self.x, self.y = end
        self._handle = end


def _bent(centre: tuple[float, float], r: float, first: float, turn: float) -> Iterator[Stroke]:
    parts = max(1, math.ceil(abs(turn) / (math.pi / 2)))
    step = turn / parts
    k = 4 / 3 * math.tan(step / 4) * r
    for n in range(parts):
        a, b = first + n * step, first + (n + 1) * step
        ax, ay = centre[0] + r * math.cos(a), centre[1] + r * math.sin(a)
        bx, by = centre[0] + r * math.cos(b), centre[1] + r * math.sin(b)
        yield Stroke(
            "curveTo",
            (ax - k * math.sin(a), ay + k * math.cos(a), bx + k * math.sin(b), by - k * math.cos(b), bx, by),
        )
