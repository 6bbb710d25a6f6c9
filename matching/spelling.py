"""How alike words are spelled: the cosine of their runs of two to four characters.

Runs are weighed as (1 + log of their count) times inverse document frequency, and do not cross a word's edge,
which counts as a character of its own. The runs of many words are cut at once, as numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_EDGE = " "
_RUNS = (2, 3, 4)  # characters; four of them fit the 32 bits of one number


class Spellings:
    """Known words by their spelling, and which of them any other words are spelled like."""

    def __init__(self, known: Sequence[str]) -> None:
        """Learn the runs of characters of these words, each of letters and digits only."""
        import numpy as np

        codes, owners = _runs(known)
        self._codes = np.unique(codes)
        counts = self._counts(codes, owners, len(known))
        met = np.bincount(counts.indices, minlength=len(self._codes))
        self._telling = np.log((1 + len(known)) / (1 + met)) + 1.0
        self._columns = self._weighed(counts).T.tocsr()

    def near(self, words: Sequence[str], least: float, most: int = 2) -> list[list[tuple[int, float]]]:
        """Return, for each word, the places of the known words spelled at least so much alike, best first."""
        codes, owners = _runs(words)
        alike = self._weighed(self._counts(codes, owners, len(words))) @ self._columns
        alike.data[alike.data < least] = 0
        alike.eliminate_zeros()
        ends = alike.indptr.tolist()
        places, cosines = alike.indices.tolist(), alike.data.tolist()
        spans = [slice(ends[n], ends[n + 1]) for n in range(len(words))]
        return [_best(places[span], cosines[span], most) for span in spans]

    def _counts(self, codes: Any, owners: Any, size: int) -> Any:
        """Return how often each of `size` words has each known run; runs not known are left out."""
        import numpy as np
        from scipy import sparse

        if not len(self._codes):
            return sparse.csr_matrix((size, 0))
        places = np.minimum(np.searchsorted(self._codes, codes), len(self._codes) - 1)
        known = self._codes[places] == codes
        ones, pairs = np.ones(int(known.sum())), (owners[known], places[known])
        return sparse.coo_matrix((ones, pairs), shape=(size, len(self._codes))).tocsr()

    def _weighed(self, counts: Any) -> Any:
        import numpy as np

        counts.data = (np.log(counts.data) + 1.0) * self._telling[counts.indices]
        return unit(counts)


def unit(rows: Any) -> Any:
    """Return sparse rows (CSR) with the length of each brought to 1; rows of nothing stay as they are."""
    import numpy as np

    length = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scale = np.where(length > 0, length, 1).astype(rows.dtype)
    data = rows.data / np.repeat(scale, np.diff(rows.indptr))
    return type(rows)((data, rows.indices, rows.indptr), shape=rows.shape)


def _best(places: list[int], cosines: list[float], most: int) -> list[tuple[int, float]]:
    """Return the most alike, the earlier known word first where two are equally so."""
    return sorted(zip(places, cosines, strict=True), key=lambda pair: (-pair[1], pair[0]))[:most]


def _runs(words: Sequence[str]) -> tuple[Any, Any]:
    """Return every run of characters as a number, and the place of the word that it is of."""
    import numpy as np

    line = np.frombuffer(_EDGE.join(["", *words, ""]).encode("latin-1", "replace"), dtype=np.uint8)
    edge = line == ord(_EDGE)
    owner = np.cumsum(edge) - 1  # the edge before a word is counted as of that word
    codes, owners = [], []
    for size in _RUNS:
        starts = np.arange(len(line) - size + 1)
        inner = np.zeros(len(starts), dtype=bool)  # an edge inside: the run would cross into another word
        code = np.zeros(len(starts), dtype=np.uint32)
        for step in range(size):
            inner |= edge[starts + step] & (0 < step < size - 1)
            code = (code << np.uint32(8)) | line[starts + step]
        codes.append(code[~inner])
        owners.append(owner[starts[~inner]])
    return np.concatenate(codes), np.concatenate(owners)
