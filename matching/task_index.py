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
class Meant:
    """What tasks mean to one reader of meanings: `directions` int8 [size, width], and `pointing` [size, activities]."""

    directions: Any
    pointing: Any

    def taken(self, rows: Any) -> Meant:
        """Return the meanings of the tasks at these places, in this order."""
        return Meant(self.directions[rows], self.pointing[rows])

    def joined(self, more: Meant) -> Meant:
        """Return the meanings of both, these first."""
        import numpy as np

        return Meant(np.concatenate([self.directions, more.directions]), _stacked(self.pointing, more.pointing))


@dataclass(frozen=True, slots=True, eq=False)
class TaskIndex:
    """Rows of `size` tasks, in the order they were given.

    `words` [size, terms] and `activities` [size, activities] are sparse, rows of length at most 1;
    `sure` [size] in [0, 1) says how clearly a task shows any activity; `made_with` is the fingerprint of
    the vocabulary that made it. `meant` holds the tasks' meanings, one for each reader of meanings at hand.
    """

    words: Any
    activities: Any
    sure: Any
    made_with: str
    meant: tuple[Meant, ...] = ()

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
            tuple(one.taken(rows) for one in self.meant),
        )

    def joined(self, more: TaskIndex) -> TaskIndex:
        """Return one index of both, these tasks first. Both have to be made with the same vocabulary and readers."""
        import numpy as np

        return TaskIndex(
            _stacked(self.words, more.words),
            _stacked(self.activities, more.activities),
            np.concatenate([self.sure, more.sure]),
            self.made_with,
            tuple(one.joined(other) for one, other in zip(self.meant, more.meant, strict=True)),
        )

    def to_bytes(self) -> bytes:
        """Return the index as bytes, for `from_bytes`."""
        import numpy as np

        parts: dict[str, Any] = {"sure": self.sure, "made_with": np.array(self.made_with)}
        matrices = {"words": self.words, "activities": self.activities}
        for number, one in enumerate(self.meant):
            parts[f"directions{number}"] = one.directions
            matrices[f"pointing{number}"] = one.pointing
        for name, matrix in matrices.items():
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
                count = sum(name.startswith("directions") for name in parts.files)
                meant = (Meant(parts[f"directions{n}"], _matrix(parts, f"pointing{n}")) for n in range(count))
                index = cls(_matrix(parts, "words"), _matrix(parts, "activities"), parts["sure"], found, tuple(meant))
        except (ValueError, KeyError, OSError, EOFError, zipfile.BadZipFile) as error:
            raise UnfitIndex("these bytes are not an index of tasks") from error
        if index.made_with != made_with:
            raise UnfitIndex("the index was made with other activities")
        return index


def _stacked(one: Any, other: Any) -> Any:
    from scipy import sparse

    return sparse.vstack([one, other], format="csr")


def _matrix(parts: Any, name: str) -> Any:
    from scipy import sparse

    pieces = tuple(parts[f"{name}_{piece}"] for piece in ("data", "indices", "indptr"))
    rows, width = (int(n) for n in parts[f"{name}_shape"])
    matrix = sparse.csr_matrix(pieces, shape=(rows, width))
    matrix.check_format(full_check=True)
    return matrix
