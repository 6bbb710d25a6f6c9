"""How strongly texts show each activity, by likeness to the activity's phrases.

This is the bridge of the engine (explicit semantic analysis: Gabrilovich & Markovitch 2007, with activities
that people can read as its concepts): what people say and how tasks are written both become strengths over
the same activities.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jobs.activities import Activity
from matching.spelling import unit
from matching.word_space import Check, WordSpace, chunks


@dataclass(frozen=True, slots=True)
class Mix:
    """How much each likeness counts, and how sharply strengths are told apart. Found on the dev set."""

    own_side: float = 1.0  # nearest phrase of the text's own side (lay for statements, work for tasks)
    other_side: float = 0.5  # nearest phrase of the other side
    whole: float = 1.0  # likeness to all phrases of the activity together
    sharpness: float = 2.0  # power that strengths are raised to
    keep: int = 12  # activities kept for a text
    doubt: float = 0.1  # strength at which a text is half sure of its activities
    family: float = 0.15  # share of strength that spreads to the other activities of a family


class ActivityVectors:
    """Rows of strengths over activities for any texts."""

    def __init__(self, activities: Sequence[Activity], space: WordSpace, mix: Mix) -> None:
        """Read the activities' phrases into the space."""
        import numpy as np

        self._mix = mix
        lay, lay_owners = _side([a.lay for a in activities], space)
        work, work_owners = _side([(a.title, *a.work) for a in activities], space)
        owners = np.concatenate([lay_owners, work_owners])
        own, other = np.float32(mix.own_side), np.float32(mix.other_side)
        self._nearest = {
            True: _Nearest(own * lay, other * work, owners),
            False: _Nearest(other * lay, own * work, owners),
        }
        count = len(activities)
        self.work_whole = _whole(work, work_owners, count)
        whole = unit(_whole(lay, lay_owners, count) + self.work_whole)
        self._whole = whole.T.tocsr().toarray()
        self._spread = _spread([a.family for a in activities], mix.family)

    def strengths(self, words: Any, *, lay: bool) -> Any:
        """Return strengths [texts, activities] in [0, 1] of texts given as rows of the word space."""
        import numpy as np

        whole = np.float32(self._mix.whole)
        found = (self._nearest[lay].of(words, self._spread.shape[0]) + whole * (words @ self._whole)) / (1 + whole)
        return np.clip(found, 0.0, 1.0, out=found)

    def vectors(self, words: Any, *, lay: bool, check: Check | None = None) -> tuple[Any, Any]:
        """Return sparse activity rows of length at most 1, and how sure each is, in [0, 1)."""
        import numpy as np
        from scipy import sparse

        parts, sure = [], []
        for start, end in chunks(words.shape[0], check):
            rows = self.strengths(words[start:end], lay=lay)
            top = rows.max(axis=1) if rows.size else np.zeros(rows.shape[0], np.float32)
            sure.append(top / (top + self._mix.doubt))
            parts.append(self._sharpen(rows))
        width = self._spread.shape[0]
        empty = sparse.csr_matrix((0, width), dtype=np.float32)
        joined = sparse.vstack(parts, format="csr") if parts else empty
        return joined, np.concatenate(sure) if sure else np.zeros(0, np.float32)

    def _sharpen(self, rows: Any) -> Any:
        import numpy as np
        from scipy import sparse

        keep = min(self._mix.keep, rows.shape[1])
        floor = np.partition(rows, -keep, axis=1)[:, -keep][:, None]
        sharp = np.where(rows >= np.maximum(floor, 1e-6), rows, 0) ** self._mix.sharpness
        result = unit(sparse.csr_matrix(sharp) @ self._spread)
        result.data[result.data < 0.02] = 0
        result.eliminate_zeros()
        result.sort_indices()
        return result


class _Nearest:
    """How alike texts are to the nearest phrase of each activity."""

    def __init__(self, lay: Any, work: Any, owners: Any) -> None:
        """Keep the phrases of both sides, already weighed, and the activity that each is of."""
        from scipy import sparse

        self._phrases = sparse.vstack([lay, work]).T.tocsr()
        self._owners = owners

    def of(self, words: Any, count: int) -> Any:
        """Return likeness [texts, activities]. Few phrases share a word with a text: only those are looked at."""
        import numpy as np

        alike = words @ self._phrases
        texts = np.repeat(np.arange(words.shape[0], dtype=np.int32), np.diff(alike.indptr))
        best = np.zeros(words.shape[0] * count, np.float32)
        np.maximum.at(best, texts * np.int32(count) + self._owners[alike.indices], alike.data)
        return best.reshape(words.shape[0], count)


def _side(sides: Sequence[Sequence[str]], space: WordSpace) -> tuple[Any, Any]:
    """Return the rows of all phrases, and the place of the activity that each is of."""
    import numpy as np

    owners = np.repeat(np.arange(len(sides), dtype=np.int32), [len(side) for side in sides])
    return space.rows([phrase for side in sides for phrase in side]), owners


def _spread(families: Sequence[str], share: float) -> Any:
    """Return the matrix that gives a share of each activity's strength to its family, evenly."""
    import numpy as np
    from scipy import sparse

    names = np.array(families)
    same = (names[:, None] == names[None, :]).astype(np.float32)
    kin = same / np.maximum(same.sum(axis=1, keepdims=True), 1)
    return sparse.csr_matrix(((1 - share) * np.eye(len(names)) + share * kin).astype(np.float32))


def _whole(phrases: Any, owners: Any, count: int) -> Any:
    """Return the sum of each activity's phrases, of length 1."""
    import numpy as np
    from scipy import sparse

    ones = np.ones(len(owners), np.float32)
    sums = sparse.csr_matrix((ones, (owners, np.arange(len(owners)))), shape=(count, len(owners)))
    return unit((sums @ phrases).tocsr())
