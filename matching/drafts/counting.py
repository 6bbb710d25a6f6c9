"""Counting words, and telling where one sentence ends and the next begins. In doubt, a text stays whole."""

from __future__ import annotations

import re

_COUNTS = re.compile(r"\S*\w\S*")
_END = re.compile(r"[.!?…]+[\"'”’)]*$")
_BREAK = re.compile(r"(?<=[.!?…])([\"'”’)]*)\s+(?=[\"'“‘(]*[A-Z0-9])")
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|rd|no|nr|approx|etc|e\.g|i\.e|vs|tel|prof|rev|sgt|jan|feb|aug|sept|oct|nov|dec|a\.m|p\.m)"
    r"|\b[A-Za-z])\.$",
    re.I,
)


def words_in(text: str) -> int:
    """Return how many words a form would count: pieces between spaces that hold a letter or a digit."""
    return len(_COUNTS.findall(text))


def ended(text: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return bool(_END.search(text.strip()))


def split(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, with every character but the spaces between them.

    A new line ends a sentence. After a shortened word or a single letter ('Mr.', 'e.g.', 'J.') nothing is split.
    """
    return tuple(sentence for line in text.splitlines() for sentence in _split_line(" ".join(line.split())))


def _split_line(line: str) -> list[str]:
    found: list[str] = []
    start = 0
    for gap in _BREAK.finditer(line):
        piece = line[start : gap.end(1)]
        if not _SHORT.search(piece):
            found.append(piece)
            start = gap.end()
    rest = line[start:]
    return [piece for piece in (*found, rest) if piece.strip()]
