"""Tasks made ready to be compared: their words and their activities as rows of numbers, and as bytes.

The bytes are numpy's own archive, read with pickling switched off, so a kept index can hold no code.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import Any


class UnfitIndex(ValueError):
    """Bytes that are no index, or an index made with other activities. It has to be made anew."""


@dataclass(frozen=True, slots=True, eq=False)
class TaskIndex:
    """Rows of `size` tasks, in the order they were given.

    `words` [size, terms] and `activities` [size, activities] are sparse, rows of length at most 1;
    `sure` [size] in [0, 1) says how clearly a task shows any activity; `made_with` is the fingerprint of
    the vocabulary that made it. Where the sentence model was at hand, `directions` [size, width of the model] are
    the tasks' meanings as int8, and `pointing` [size, activities] the activities these point at.
    """

    words: Any
    activities: Any
    sure: Any
    made_with: str
    directions: Any = None
    pointing: Any = None

    @property
    def size(self) -> int:
        """Return the number of tasks."""
        return int(self.words.shape[0])

    def taken(self, rows: Any) -> TaskIndex:
        """Return the index of the tasks at these places, in this order."""
        return TaskIndex(
            self.words[rows],
            self.activities[rows],
            self.sure[rows],
            self.made_with,
            None if self.directions is None else self.directions[rows],
            None if self.pointing is None else self.pointing[rows],
        )

    def joined(self, more: TaskIndex) -> TaskIndex:
        """Return one index of both, these tasks first. Both have to be made with the same vocabulary and model."""
        import numpy as np
        from scipy import sparse

        def stacked(one: Any, other: Any) -> Any:
            return None if one is None else sparse.vstack([one, other], format="csr")

        directions = None if self.directions is None else np.concatenate([self.directions, more.directions])
        return TaskIndex(
            stacked(self.words, more.words),
            stacked(self.activities, more.activities),
            np.concatenate([self.sure, more.sure]),
            self.made_with,
            directions,
            stacked(self.pointing, more.pointing),
        )

    def to_bytes(self) -> bytes:
        """Return the index as bytes, for `from_bytes`."""
        import numpy as np

        parts: dict[str, Any] = {"sure": self.sure, "made_with": np.array(self.made_with)}
        sparse_parts = {"words": self.words, "activities": self.activities, "pointing": self.pointing}
        if self.directions is not None:
            parts["directions"] = self.directions
        for name, matrix in ((n, m) for n, m in sparse_parts.items() if m is not None):
            parts[f"{name}_data"], parts[f"{name}_indices"] = matrix.data, matrix.indices
            parts[f"{name}_indptr"], parts[f"{name}_shape"] = matrix.indptr, np.array(matrix.shape)
        target = io.BytesIO()
        np.savez(target, **parts)
        return target.getvalue()

    @classmethod
    def from_bytes(cls, raw: bytes, made_with: str) -> TaskIndex:
        """Read an index back. Raises `UnfitIndex` when damaged or made with another vocabulary."""
        import numpy as np

        try:
            with np.load(io.BytesIO(raw), allow_pickle=False) as parts:
                found = str(parts["made_with"])
                meant = "directions" in parts
                index = cls(
                    _matrix(parts, "words"),
                    _matrix(parts, "activities"),
                    parts["sure"],
                    found,
                    parts["directions"] if meant else None,
                    _matrix(parts, "pointing") if meant else None,
                )
        except (ValueError, KeyError, OSError, EOFError, zipfile.BadZipFile) as error:
            raise UnfitIndex("these bytes are not an index of tasks") from error
        if index.made_with != made_with:
            raise UnfitIndex("the index was made with other activities")
        return index


def _matrix(parts: Any, name: str) -> Any:
    from scipy import sparse

    pieces = tuple(parts[f"{name}_{piece}"] for piece in ("data", "indices", "indptr"))
    rows, width = (int(n) for n in parts[f"{name}_shape"])
    matrix = sparse.csr_matrix(pieces, shape=(rows, width))
    matrix.check_format(full_check=True)
    return matrix
