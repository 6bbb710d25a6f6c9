"""Counting words, and telling where one sentence ends and the next begins. In doubt, a text stays whole."""

from __future__ import annotations

import re

_COUNTS = re.compile(r"\w")
_END = re.compile(r"[.!?…]+[\"'”’)]*$")
_BREAK = re.compile(r"(?<=[.!?…])([\"'”’)]*)\s+(?=[\"'“‘(]*[A-Z0-9])")
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|rd|no|nr|approx|etc|e\.g|i\.e|vs|tel|prof|rev|sgt|jan|feb|aug|sept|oct|nov|dec|a\.m|p\.m)"
    r"|\b[A-Za-z])\.$",
    re.I,
)

_LONGEST = 10  # letters of a shortened word, with room to spare


def words_in(text: str) -> int:
    """Return how many words a form would count: pieces between spaces that hold a letter or a digit."""
    return sum(_COUNTS.search(piece) is not None for piece in text.split())


def ended(text: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return bool(_END.search(text.strip()))


def split(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, with every character but the spaces between them.

    A new line ends a sentence. After a shortened word or a single letter ('Mr.', 'e.g.', 'J.') nothing is split.
    """
    return tuple(" ".join(text[start:end].split()) for start, end in spans(text))


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence of a text begins and ends, without the spaces around it."""
    found: list[tuple[int, int]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        found += _spans_of_line(text, start, start + len(line))
        start += len(line)
    return tuple(found)


def _spans_of_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for gap in _BREAK.finditer(text, start, end):
        if not _SHORT.search(text, max(start, gap.end(1) - _LONGEST), gap.end(1)):
            found.append((start, gap.end(1)))
            start = gap.end()
    return [_trimmed(text, *piece) for piece in (*found, (start, end)) if text[slice(*piece)].strip()]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
