"""A space of weighted words: texts become rows of numbers, one column for each term of the vocabulary.

Weights are term counts times inverse document frequency (Spärck Jones 1972, the smoothed form of
scikit-learn), rows have length 1. A word the vocabulary does not know leans on the known words it is
spelled like, and also keeps a column of its own, so that two texts sharing it still meet.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from matching.text import terms

Check = Callable[[], None]  # called between chunks of work; raises to stop
CHUNK = 512  # texts between two calls of `check`
OWN_COLUMNS = 8192  # columns shared out, by checksum, among words outside the vocabulary
ALIKE = 0.55  # least spelling cosine at which an unknown word leans on a known one
_LEAN = 0.6  # how strongly it does


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
        from sklearn.feature_extraction.text import TfidfVectorizer

        counter = TfidfVectorizer(analyzer=terms, norm=None)
        counter.fit(documents)
        self._columns: dict[str, int] = {term: int(i) for term, i in counter.vocabulary_.items()}
        self._telling: list[float] = [float(value) for value in counter.idf_]
        self._rarest = max(self._telling)
        self.width = len(self._columns) + OWN_COLUMNS
        self._known = [term for term in sorted(self._columns) if not term.startswith("=") and len(term) > 3]
        self._shapes = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
        self._known_shapes = self._shapes.fit_transform(self._known or ["-"])
        self._slips: dict[str, tuple[tuple[int, float], ...]] = {}
        self._leans: dict[str, tuple[tuple[int, float], ...]] = {}

    def rows(self, texts: Sequence[str], check: Check | None = None, *, slips: bool = False) -> Any:
        """Return a sparse matrix [texts, width] of float32 with rows of length 1 (0 for wordless texts).

        With `slips`, words still strange may be typing slips of known ones: for what people type.
        """
        import numpy as np
        from scipy import sparse

        columns: list[int] = []
        values: list[float] = []
        ends = [0]
        for start, end in chunks(len(texts), check):
            counted = [terms(text) for text in texts[start:end]]
            self._learn_spellings({term for found in counted for term in found})
            for found in counted:
                row = self._row(found, slips)
                columns.extend(row)
                values.extend(row.values())
                ends.append(len(columns))
        parts = (np.array(values, np.float32), np.array(columns, np.int32), np.array(ends, np.int32))
        return sparse.csr_matrix(parts, shape=(len(texts), self.width))

    def _row(self, found: Sequence[str], slips: bool) -> dict[int, float]:
        row: dict[int, float] = {}
        for term in found:
            column = self._columns.get(term)
            if column is not None:
                row[column] = row.get(column, 0.0) + self._telling[column]
                continue
            leans = self._leans.get(term, ())
            for column, weight in leans + (self._slip(term) if slips and len(leans) == 1 else ()):
                row[column] = row.get(column, 0.0) + weight
        length = sum(value * value for value in row.values()) ** 0.5
        return {column: row[column] / length for column in sorted(row)} if length else {}

    def _learn_spellings(self, found: set[str]) -> None:
        """Remember, for words not met before, the known words they are spelled like."""
        new = sorted(t for t in found if t not in self._columns and t not in self._leans)
        new = [term for term in new if not term.startswith("=")]
        if not new:
            return
        alike = (self._shapes.transform(new) @ self._known_shapes.T).tocsr()
        alike.data[alike.data < ALIKE] = 0
        alike.eliminate_zeros()
        for i, term in enumerate(new):
            begin, end = alike.indptr[i], alike.indptr[i + 1]
            near = sorted(zip(-alike.data[begin:end], alike.indices[begin:end], strict=True))[:2]
            self._leans[term] = (self._own(term), *self._leaning(term, near))

    def _slip(self, term: str) -> tuple[tuple[int, float], ...]:
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

    def _leaning(self, term: str, near: Sequence[tuple[float, int]]) -> list[tuple[int, float]]:
        if len(term) < 4:
            return []
        found = [(self._columns[self._known[j]], -minus) for minus, j in near]
        return [(column, _LEAN * float(like) * self._telling[column]) for column, like in found]
