"""Meaning from words alone: a small table that comes with the program gives every piece of a word a direction.

A text's direction is the sum of its pieces'. Order and grammar are lost, so the sentence model understands more; but
nothing has to be installed, and a whole library is read in a moment. The table was learnt by `matching.distilling`
from the sentence model, our own phrases and worked examples, and O*NET's tasks (docs/understanding.md).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from matching.wordpiece import END, START, UNKNOWN, WordPieces

TABLE = Path(__file__).parent / "data" / "word_vectors.npz"
LONGEST = 64  # pieces of a text that are read
_MARKS = (START, END, UNKNOWN)  # they say nothing


class WordVectors:
    """Turns texts into rows of `width` numbers: the same to the last bit in any company and on any machine."""

    steady = True

    def __init__(self, pieces: Sequence[str], rows: Any, sizes: Any) -> None:
        """Use these pieces, each with a row of int8 [pieces, width] and the size float [pieces] it is multiplied by."""
        import numpy as np

        self._pieces = WordPieces({piece: number for number, piece in enumerate((*_MARKS, *pieces))})
        silent = np.zeros((len(_MARKS), rows.shape[1]), np.float32)
        self._rows = np.concatenate([silent, rows.astype(np.float32) * np.asarray(sizes, np.float32)[:, None]])
        self.width = int(rows.shape[1])

    def vector(self, text: str) -> Any:
        """Return one text's direction, float32 [width], not brought to length 1; zeros where no word is known."""
        return self.vectors([text])[0]

    def vectors(self, texts: Sequence[str], check: Callable[[], None] | None = None) -> Any:
        """Return float32 [texts, width]. `check` is called first and may raise to stop."""
        import numpy as np
        from scipy import sparse

        if check is not None:
            check()
        numbers = [self._pieces.numbers(text, LONGEST) for text in texts]
        ends = np.cumsum([0, *map(len, numbers)])
        flat = np.fromiter((n for found in numbers for n in found), np.int32, count=int(ends[-1]))
        counts = sparse.csr_matrix((np.ones(len(flat), np.float32), flat, ends), (len(texts), len(self._rows)))
        return np.asarray(counts @ self._rows)


@cache
def word_vectors(path: Path = TABLE) -> WordVectors:
    """Return the program's own table, read once: a few megabytes. Raises OSError, KeyError and ValueError."""
    import numpy as np

    with np.load(path, allow_pickle=False) as kept:
        pieces = bytes(kept["pieces"]).decode("utf-8").split("\n")
        return WordVectors(pieces, kept["rows"], kept["sizes"])


@cache
def fingerprint(path: Path = TABLE) -> str:
    """Return what identifies the table."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
