"""Words cut into the pieces that the sentence model knows (WordPiece: Wu et al. 2016, as BERT uses it).

Lower case without accents; every sign stands alone; of each word the longest known piece is taken from the
front, and what follows is marked with '##'. A word with no known piece counts as unknown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
LONGEST_WORD = 100  # characters; a longer run is no word
_WORDS = re.compile(r"[^\W_]+|[^\w\s]|_")


class WordPieces:
    """A vocabulary of pieces, each with its number."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        """Use these pieces. Raises KeyError where the start, end or unknown mark is missing."""
        self._numbers = numbers
        self._start, self._end, self._unknown = (numbers[mark] for mark in (START, END, UNKNOWN))
        self._cut = lru_cache(maxsize=65536)(self._pieces)

    @classmethod
    def read(cls, path: Path) -> WordPieces:
        """Read a vocabulary file, a piece a line. Raises OSError, and KeyError as above."""
        lines = path.read_text(encoding="utf-8").split("\n")
        return cls({piece: number for number, piece in enumerate(lines) if piece})

    def numbers(self, text: str, longest: int) -> list[int]:
        """Return the numbers of a text's pieces between start and end, at most `longest` in all."""
        plain = text.lower()
        if not plain.isascii():
            plain = "".join(c for c in unicodedata.normalize("NFD", plain) if unicodedata.category(c) != "Mn")
        found = [number for word in _WORDS.findall(plain) for number in self._cut(word)]
        return [self._start, *found[: longest - 2], self._end]

    def _pieces(self, word: str) -> tuple[int, ...]:
        found: list[int] = []
        start = 0
        while start < len(word) <= LONGEST_WORD:
            mark = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((e for e in ends if mark + word[start:e] in self._numbers), 0)
            if not end:
                return (self._unknown,)
            found.append(self._numbers[mark + word[start:end]])
            start = end
        return tuple(found) or (self._unknown,)
