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
        import numpy as np

        self._mix = mix
        self._space = space
        self.lay, self._lay_starts = _side([a.lay for a in activities], space)
        self.work, self._work_starts = _side([(a.title, *a.work) for a in activities], space)
        self.lay_whole = _whole(self.lay, self._lay_starts)
        self.work_whole = _whole(self.work, self._work_starts)
        self._whole = _unit(self.lay_whole + self.work_whole)
        names = [a.family for a in activities]
        same = np.array([[a == b for b in names] for a in names], np.float32)
        self._kin = same / np.maximum(same.sum(axis=1, keepdims=True), 1)

    def strengths(self, words: Any, *, lay: bool) -> Any:
        """Return strengths [texts, activities] in [0, 1] of texts given as rows of the word space."""
        import numpy as np

        nearest_lay = _nearest(words, self.lay, self._lay_starts)
        nearest_work = _nearest(words, self.work, self._work_starts)
        own, other = (nearest_lay, nearest_work) if lay else (nearest_work, nearest_lay)
        mix = self._mix
        nearest = np.maximum(mix.own_side * own, mix.other_side * other)
        whole = (words @ self._whole.T).toarray()
        found = (nearest + mix.whole * whole) / (1 + mix.whole)
        return np.clip(found, 0.0, 1.0).astype(np.float32)

    def vectors(self, words: Any, *, lay: bool, check: Check | None = None) -> tuple[Any, Any]:
        """Return sparse activity rows of length at most 1, and how sure each is, in [0, 1)."""
        import numpy as np
        from scipy import sparse

        parts, sure = [], []
        for start, end in chunks(words.shape[0], check):
            rows = self.strengths(words[start:end], lay=lay)
            top = rows.max(axis=1) if rows.size else np.zeros(rows.shape[0], np.float32)
            sure.append(top / (top + self._mix.doubt))
            parts.append(sparse.csr_matrix(self._sharpen(rows)))
        width = self._kin.shape[0]
        empty = sparse.csr_matrix((0, width), dtype=np.float32)
        joined = sparse.vstack(parts, format="csr") if parts else empty
        return joined, np.concatenate(sure) if sure else np.zeros(0, np.float32)

    def _sharpen(self, rows: Any) -> Any:
        import numpy as np

        keep = min(self._mix.keep, rows.shape[1])
        floor = np.partition(rows, -keep, axis=1)[:, -keep][:, None]
        sharp = np.where(rows >= np.maximum(floor, 1e-6), rows, 0) ** self._mix.sharpness
        sharp = (1 - self._mix.family) * sharp + self._mix.family * (sharp @ self._kin)
        length = np.sqrt((sharp * sharp).sum(axis=1, keepdims=True))
        result = sharp / np.where(length > 0, length, 1)
        result[result < 0.02] = 0
        return result.astype(np.float32)


def _side(sides: Sequence[Sequence[str]], space: WordSpace) -> tuple[Any, Any]:
    import numpy as np

    starts = np.cumsum([0, *(len(side) for side in sides)])[:-1]
    return space.rows([phrase for side in sides for phrase in side]), starts


def _nearest(words: Any, phrases: Any, starts: Any) -> Any:
    import numpy as np

    return np.maximum.reduceat((words @ phrases.T).toarray(), starts, axis=1)


def _whole(phrases: Any, starts: Any) -> Any:
    import numpy as np
    from scipy import sparse

    ends = np.append(starts[1:], phrases.shape[0])
    owner = np.repeat(np.arange(len(starts)), ends - starts)
    ones = np.ones(len(owner), np.float32)
    sums = sparse.csr_matrix((ones, (owner, np.arange(len(owner)))), shape=(len(starts), len(owner)))
    return _unit(sums @ phrases)


def _unit(rows: Any) -> Any:
    import numpy as np
    from scipy import sparse

    length = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    scale = sparse.diags((1 / np.where(length > 0, length, 1)).astype(np.float32))
    return (scale @ rows).tocsr()
