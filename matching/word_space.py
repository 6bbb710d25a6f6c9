"""A space of weighted words: texts become rows of numbers, one column for each term of the vocabulary.

Weights are term counts times inverse document frequency (Spärck Jones 1972, smoothed as if one more document
held every term), rows have length 1. A word the vocabulary does not know leans on the known words it is
spelled like, and also keeps a column of its own, so that two texts sharing it still meet.

What a word weighs is worked out once, however often it is said: texts are counted by word, and the counts
multiplied with the words' weights.
"""

from __future__ import annotations

import math
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Any

from matching.spelling import Spellings, unit
from matching.text import meanings, terms, terms_of

Check = Callable[[], None]  # called between chunks of work; raises to stop
CHUNK = 512  # texts between two calls of `check`
OWN_COLUMNS = 8192  # columns shared out, by checksum, among words outside the vocabulary
ALIKE = 0.55  # least spelling cosine at which an unknown word leans on a known one
_LEAN = 0.6  # how strongly it does
_Weights = tuple[tuple[int, float], ...]  # columns, each with what it weighs


def chunks(total: int, check: Check | None, size: int = CHUNK) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of successive chunks of `total`, calling `check` before each."""
    for start in range(0, total, size):
        if check is not None:
            check()
        yield start, min(start + size, total)


class WordSpace:
    """The vocabulary of some documents, and the rows of any other texts in it."""

    def __init__(self, documents: Sequence[str]) -> None:
        """Learn terms and how telling each is from `documents` (at least one with a word)."""
        held = Counter(term for document in documents for term in set(terms(document)))
        self._columns = {term: column for column, term in enumerate(sorted(held))}
        self._telling = [math.log((1 + len(documents)) / (1 + held[term])) + 1.0 for term in self._columns]
        self._rarest = max(self._telling)
        self.width = len(self._columns) + OWN_COLUMNS
        self._known = [term for term in self._columns if not term.startswith("=") and len(term) > 3]
        self._spellings = Spellings(self._known)
        self._slips: dict[str, _Weights] = {}
        self._leans: dict[str, _Weights] = {}

    def rows(self, texts: Sequence[str], check: Check | None = None, *, slips: bool = False) -> Any:
        """Return a sparse matrix [texts, width] of float32 with rows of length 1 (0 for wordless texts).

        With `slips`, words still strange may be typing slips of known ones: for what people type.
        """
        import numpy as np

        numbers: defaultdict[str, int] = defaultdict(count().__next__)  # words by the order they are met in
        said, ends = array("i"), array("i", [0])
        for start, end in chunks(len(texts), check):
            for text in texts[start:end]:
                said.extend(map(numbers.__getitem__, meanings(text)))
                ends.append(len(said))
        counted = _sparse(np.ones(len(said)), said, ends, len(numbers))
        rows = unit(counted @ self._weights(list(numbers), check, slips))
        rows.sort_indices()
        return rows.astype(np.float32)

    def _weights(self, words: Sequence[str], check: Check | None, slips: bool) -> Any:
        """Return what each word weighs as a sparse matrix [words, width]."""
        columns, values, ends = array("i"), array("d"), array("i", [0])
        for start, end in chunks(len(words), check):
            meant = [terms_of(word) for word in words[start:end]]
            self._learn_spellings({term for found in meant for term in found})
            for found in meant:
                for column, weight in (pair for term in found for pair in self._weight(term, slips)):
                    columns.append(column)
                    values.append(weight)
                ends.append(len(columns))
        return _sparse(values, columns, ends, self.width)

    def _weight(self, term: str, slips: bool) -> _Weights:
        column = self._columns.get(term)
        if column is not None:
            return ((column, self._telling[column]),)
        leans = self._leans.get(term, ())
        return leans + self._slip(term) if slips and len(leans) == 1 else leans

    def _learn_spellings(self, found: set[str]) -> None:
        """Remember, for words not met before, the known words they are spelled like."""
        new = sorted(t for t in found if t not in self._columns and t not in self._leans)
        new = [term for term in new if not term.startswith("=")]
        for term, near in zip(new, self._spellings.near(new, ALIKE), strict=True):
            self._leans[term] = (self._own(term), *self._leaning(term, near))

    def _slip(self, term: str) -> _Weights:
        """Return the known words that the term is one slip of the finger away from, at most two."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(term) < 4 or term in self._slips:
            return self._slips.get(term, ())
        near = process.extract(term, self._known, scorer=OSA.distance, score_cutoff=1, limit=9)
        words = sorted(word for word, _, _ in near if word[0] == term[0])[:2]
        columns = [self._columns[word] for word in words]
        self._slips[term] = tuple((column, _LEAN * self._telling[column]) for column in columns)
        return self._slips[term]

    def _own(self, term: str) -> tuple[int, float]:
        return len(self._columns) + zlib.crc32(term.encode()) % OWN_COLUMNS, self._rarest

    def _leaning(self, term: str, near: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
        if len(term) < 4:
            return []
        found = [(self._columns[self._known[place]], like) for place, like in near]
        return [(column, _LEAN * like * self._telling[column]) for column, like in found]


def _sparse(values: Any, columns: Any, ends: Any, width: int) -> Any:
    import numpy as np
    from scipy import sparse

    parts = (np.asarray(values, np.float64), np.asarray(columns, np.int32), np.asarray(ends, np.int32))
    return sparse.csr_matrix(parts, shape=(len(ends) - 1, width))
