"""Which way letters run, and in what order a line of both ways is seen: the Unicode bidirectional algorithm.

Written after Unicode Standard Annex 9. Marks that override directions never come here (`letters.tidy` takes them out),
so that its rules X1 to X8 are not needed: nobody can make a line read otherwise than it is written.

One thing is our own (a higher-level protocol, HL3): in an English line, a number after a name and a comma belongs to
the English, or "Plan for (a Hebrew name), 12 May" would be seen with the 12 before the name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

_PAIRS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩"}
_MIRRORED = {**_PAIRS, **{b: a for a, b in _PAIRS.items()}, "<": ">", ">": "<", "«": "»", "»": "«", "‹": "›", "›": "‹"}
_PERHAPS = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0010ffff]"
).search
_NEUTRAL = ("B", "S", "WS", "ON")
_RIGHT = ("R", "AL")

Way = Callable[[str], str]


def has_right(text: str, way: Way = unicodedata.bidirectional) -> bool:
    """Tell whether any letter of a text runs from the right."""
    return bool(_PERHAPS(text)) and any(way(c) in (*_RIGHT, "AN") for c in text)


def seen(line: str, *, right: bool, way: Way = unicodedata.bidirectional) -> list[tuple[int, str]]:
    """Return the letters of one line from left to right, each with its place in `line`; brackets are mirrored.

    `right` is the way of the whole paragraph; `way` gives the bidirectional class of a letter.
    """
    levels = _levels(line, [way(c) for c in line], int(right))
    order = list(range(len(line)))
    for level in range(max(levels, default=0), 0, -1):
        _reverse(order, [levels[n] >= level for n in order])
    return [(n, _MIRRORED.get(line[n], line[n]) if levels[n] % 2 else line[n]) for n in order]


def _reverse(order: list[int], turned: Sequence[bool]) -> None:
    """Reverse every stretch of `order` that is turned (L2)."""
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and turned[end]:
            end += 1
        order[start:end] = order[start:end][::-1]
        start = max(end, start + 1)


def _levels(line: str, ways: list[str], base: int) -> list[int]:
    ways = ["ON" if w in ("", "BN") else w for w in ways]
    if not base:
        _let_go(ways)
    end = len(line.rstrip())  # L1: spaces at the end of a line stay at its end
    kinds = _neutral(line, _weak(ways, "LR"[base]), [w == "NSM" for w in ways], base)
    levels = [_implicit(kind, base) for kind in kinds]
    return levels[:end] + [base] * (len(line) - end)


def _let_go(ways: list[str]) -> None:
    """Make numbers English that are parted by a sign from letters from the right, with none of those to follow."""
    right = parted = False
    for n, way in enumerate(ways):
        if way in ("L", *_RIGHT):
            right, parted = way != "L", False
        elif way in ("ON", "CS", "ES", "B", "S") and not (way in ("CS", "ES") and ways[n - 1 : n] == ["EN"]):
            parted = True
        elif way == "EN" and right and parted and _next_strong(ways, n) not in _RIGHT:
            ways[n] = "L"


def _next_strong(ways: list[str], place: int) -> str:
    return next((w for w in ways[place + 1 :] if w in ("L", *_RIGHT)), "L")


def _implicit(kind: str, base: int) -> int:
    """Return the level of a resolved letter (I1, I2)."""
    if base:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)


def _weak(ways: list[str], start: str) -> list[str]:
    """Resolve marks, numbers and what stands between numbers (W1 to W7)."""
    out: list[str] = []
    strong = before = start
    for way in ways:
        now = before if way == "NSM" else way
        if now in ("L", *_RIGHT):
            strong = now
        if now == "EN" and strong == "AL":
            now = "AN"
        before = now
        out.append(now)
    out = ["R" if w == "AL" else w for w in out]
    _separators(out)
    _terminators(out)
    return _european(["ON" if w in ("ES", "ET", "CS") else w for w in out], start)


def _separators(ways: list[str]) -> None:
    for n in range(1, len(ways) - 1):
        a, here, b = ways[n - 1 : n + 2]
        if a == b and ((here == "ES" and a == "EN") or (here == "CS" and a in ("EN", "AN"))):
            ways[n] = a


def _terminators(ways: list[str]) -> None:
    """Take what belongs to a European number, as a currency sign, along with it (W5)."""
    for step in (range(1, len(ways)), range(len(ways) - 2, -1, -1)):
        back = -1 if step.step == 1 else 1
        for n in step:
            if ways[n] == "ET" and ways[n + back] == "EN":
                ways[n] = "EN"


def _european(ways: list[str], start: str) -> list[str]:
    strong, out = start, []
    for way in ways:
        if way in ("L", "R"):
            strong = way
        out.append("L" if way == "EN" and strong == "L" else way)
    return out


def _neutral(line: str, ways: list[str], marks: list[bool], base: int) -> list[str]:
    """Resolve brackets and what has no way of its own (N0 to N2)."""
    side = "LR"[base]
    for n, way in _brackets(line, ways, side).items():
        ways[n] = way
        while n + 1 < len(ways) and marks[n + 1]:  # a mark goes with its bracket
            n += 1
            ways[n] = way
    start = 0
    while start < len(ways):
        end = start
        while end < len(ways) and ways[end] in _NEUTRAL:
            end += 1
        if end > start:
            a = _strong(ways[start - 1]) if start else side
            b = _strong(ways[end]) if end < len(ways) else side
            ways[start:end] = [a if a == b else side] * (end - start)
        start = end + 1
    return ways


def _strong(way: str) -> str:
    return "R" if way in ("EN", "AN", "R") else "L"


def _brackets(line: str, ways: list[str], side: str) -> dict[int, str]:
    """Return the way of each bracket of a pair: that of what is inside, where it is the line's or goes before (N0)."""
    found: dict[int, str] = {}
    for a, b in sorted(_pairs(line, ways)):
        inside = {_strong(found.get(n, ways[n])) for n in range(a + 1, b) if found.get(n, ways[n]) not in _NEUTRAL}
        if inside:
            before = (_strong(way) for n in range(a - 1, -1, -1) if (way := found.get(n, ways[n])) not in _NEUTRAL)
            found[a] = found[b] = side if side in inside else next(before, side)
    return found


def _pairs(line: str, ways: list[str]) -> list[tuple[int, int]]:
    """Return the places of brackets that open and close together (BD16)."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for n, c in enumerate(line):
        if ways[n] != "ON":
            continue
        if c in _PAIRS:
            opened.append(n)
        elif c in _PAIRS.values():
            place = next((k for k in range(len(opened) - 1, -1, -1) if _PAIRS[line[opened[k]]] == c), None)
            if place is not None:
                pairs.append((opened[place], n))
                del opened[place:]
    return pairs
