"""Texts by their meaning: each as a direction of the sentence model, and by the activities it points at.

A direction is kept as whole numbers (int8), its length thrown away: a quarter of the room, and the same to
the last bit whether it was worked out now or read from where it was kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from jobs.activities import Activity
from matching.text import normalise

Check = Callable[[], None]
PORTION = 256  # texts worked out between two times of keeping
_BLOCK = 2048  # tasks compared at once


class Reader(Protocol):
    """What gives texts their directions: the table of word vectors, or the sentence model."""

    steady: bool  # a text is the same to the last bit in any company
    width: int

    def vector(self, text: str) -> Any:
        """Return one text's direction, float32 [width]."""

    def vectors(self, texts: Sequence[str], check: Check | None = None) -> Any:
        """Return the texts' directions, float32 [texts, width]; `check` may raise to stop."""


class Kept(Protocol):
    """Where directions are kept between runs, by the digest of their text."""

    def read(self, digests: Sequence[str]) -> Mapping[str, bytes]:
        """Return those of these that are kept."""

    def write(self, found: Mapping[str, bytes]) -> None:
        """Keep these too."""


def digest(text: str) -> str:
    """Return the name under which a text's direction is kept; the text cannot be read from it."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def whole_numbers(vectors: Any) -> Any:
    """Return directions as int8, the largest part of each as 127."""
    import numpy as np

    most = np.abs(vectors).max(axis=1, keepdims=True)
    return np.rint(vectors / np.where(most > 0, most, 1) * 127).astype(np.int8)


def cosines(few: Any, many: Any) -> Any:
    """Return the cosines of directions with each of many others, float32 [few, many], 0 for no direction.

    Sums of whole numbers this small are exact in float32, so neither order nor machine changes a bit.
    """
    import numpy as np

    one, other = few.astype(np.float32), many.astype(np.float32)
    lengths = [np.sqrt((rows * rows).sum(axis=1)) for rows in (one, other)]
    one_length, other_length = (np.where(length > 0, length, 1) for length in lengths)
    return one @ other.T / one_length[:, None] / other_length[None, :]


def directions(encoder: Reader, texts: Sequence[str], kept: Kept | None = None, check: Check | None = None) -> Any:
    """Return the texts' directions, int8 [texts, width of the model]: the kept ones, and the rest worked out and kept.

    What is worked out is kept portion by portion, so that a stop (`check` raises) loses little. With nowhere to
    keep them each text is worked out alone where its neighbours could matter, so that it is the same in any company.
    """
    import numpy as np

    if encoder.steady:
        return whole_numbers(encoder.vectors([normalise(text) for text in texts], check))
    if kept is None:
        return whole_numbers(
            np.array([encoder.vector(normalise(text)) for text in texts]).reshape(len(texts), encoder.width)
        )
    names = [digest(text) for text in texts]
    found = dict(kept.read(sorted(set(names))))
    missing = {name: text for name, text in zip(names, texts, strict=True) if name not in found}
    waiting = sorted(missing.items(), key=lambda pair: len(pair[1]))
    for start in range(0, len(waiting), PORTION):
        portion = waiting[start : start + PORTION]
        rows = whole_numbers(encoder.vectors([normalise(text) for _, text in portion], check))
        new = {name: row.tobytes() for (name, _), row in zip(portion, rows, strict=True)}
        kept.write(new)
        found |= new
    table = np.frombuffer(b"".join(found[name] for name in names), np.int8)
    return table.reshape(len(texts), encoder.width)


@dataclass(frozen=True, slots=True)
class Pointing:
    """How directions become strengths over activities. Found on the dev set (docs/understanding.md)."""

    other_side: float = 0.5  # what the nearest phrase of the other side counts
    sharpness: float = 2.0  # power that what stands out is raised to
    doubt: float = 0.05  # how far the clearest stands out where a text is half sure of its activities
    keep: int = 24  # activities kept for a text


class InMemory(dict[str, bytes]):
    """Directions kept for one run, where there is no file to keep them in."""

    def read(self, digests: Sequence[str]) -> Mapping[str, bytes]:
        """Return those of these that are kept."""
        return {name: self[name] for name in digests if name in self}

    def write(self, found: Mapping[str, bytes]) -> None:
        """Keep these too."""
        self.update(found)


class _Nearest:
    """One side's phrases of all activities; tells how near each text is to the nearest phrase of each activity."""

    def __init__(self, phrases: Any, starts: Any) -> None:
        import numpy as np

        self._phrases, self._starts = phrases.astype(np.float32), starts
        self._scale = _scale(self._phrases)

    def of(self, directions: Any) -> Any:
        """Return cosines, float32 [texts, activities]; products of whole numbers are exact, as in `cosines`."""
        import numpy as np

        texts = directions.astype(np.float32)
        alike = self._phrases @ texts.T
        alike *= self._scale[:, None]
        near = np.empty((len(self._starts), len(texts)), np.float32)
        ends = [*self._starts[1:], len(alike)]
        for place, (start, end) in enumerate(zip(self._starts, ends, strict=True)):
            alike[start:end].max(axis=0, out=near[place])  # many times faster than reduceat
        return near.T * _scale(texts)[:, None]


def _scale(rows: Any) -> Any:
    """Return what brings rows to length 1; 1 for a row of nothing."""
    import numpy as np

    lengths = np.sqrt((rows * rows).sum(axis=1))
    return 1 / np.where(lengths > 0, lengths, 1)


class Signposts:
    """The activities' phrases as directions; tells which activities any directions point at."""

    def __init__(self, activities: Sequence[Activity], lay: Any, work: Any, pointing: Pointing) -> None:
        """Take the directions of all lay phrases and of all titles and work phrases, in the activities' order."""
        import numpy as np

        self._pointing = pointing
        self._lay = _Nearest(lay, np.cumsum([0, *(len(a.lay) for a in activities)])[:-1])
        self._work = _Nearest(work, np.cumsum([0, *(1 + len(a.work) for a in activities)])[:-1])
        self._count = len(activities)

    def strengths(self, directions: Any, *, lay: bool) -> Any:
        """Return how near each text is to the nearest phrases of each activity, float32 in [0, 1]."""
        import numpy as np

        near_lay, near_work = self._lay.of(directions), self._work.of(directions)
        own, other = (near_lay, near_work) if lay else (near_work, near_lay)
        share = np.float32(self._pointing.other_side)
        return np.clip((own + share * other) / (1 + share), 0.0, 1.0)

    def rows(self, directions: Any, *, lay: bool, check: Check | None = None) -> Any:
        """Return sparse rows over the activities, of length at most 1, the strongest standing out."""
        import numpy as np
        from scipy import sparse

        parts = [sparse.csr_matrix((0, self._count), dtype=np.float32)]
        for start in range(0, len(directions), _BLOCK):
            if check is not None:
                check()
            found = self.strengths(directions[start : start + _BLOCK], lay=lay)
            parts.append(self._sharpened(found))
        return sparse.vstack(parts, format="csr")

    def _sharpened(self, found: Any) -> Any:
        import numpy as np
        from scipy import sparse

        found = np.maximum(found - found.mean(axis=1, keepdims=True), 0)  # every text is a little like every activity
        keep = min(self._pointing.keep, found.shape[1])
        floor = np.partition(found, -keep, axis=1)[:, -keep][:, None]
        sharp = np.where(found >= np.maximum(floor, 1e-6), found, 0) ** np.float32(self._pointing.sharpness)
        length = np.sqrt((sharp * sharp).sum(axis=1, keepdims=True))
        top = found.max(axis=1, keepdims=True)
        sure = top / (top + np.float32(self._pointing.doubt))
        return sparse.csr_matrix(sharp / np.where(length > 0, length, 1) * sure)


class Meanings:
    """A reader of meanings at work: loads itself on first use, and keeps the activities' phrases between runs."""

    def __init__(
        self,
        load: Callable[[], Reader],
        fingerprint: str,
        phrases: Kept | None = None,
    ) -> None:
        """Take the way to the reader, what identifies it, and where the directions of phrases are kept."""
        self._load, self.fingerprint, self._phrases = load, fingerprint, phrases
        self._encoder: Reader | None = None
        self._signposts: tuple[tuple[Activity, ...], Signposts] | None = None

    def directions(self, texts: Sequence[str], kept: Kept | None = None, check: Check | None = None) -> Any:
        """Return the texts' directions, as the function of this name does."""
        if self._encoder is None:
            self._encoder = self._load()
        return directions(self._encoder, texts, kept, check)

    def at_hand(self, activities: tuple[Activity, ...]) -> bool:
        """Tell whether the signposts of these activities can be used without waiting."""
        return self._signposts is not None and self._signposts[0] == activities

    def signposts(self, activities: tuple[Activity, ...], check: Check | None = None) -> Signposts:
        """Return the signposts of these activities; those of the last are at hand, others take up to a minute."""
        if self._signposts is None or self._signposts[0] != activities:
            lay, work = phrases_of(activities)
            found = self.directions([*lay, *work], self._phrases, check)
            self._signposts = activities, Signposts(activities, found[: len(lay)], found[len(lay) :], Pointing())
        return self._signposts[1]

    def pointing(self, activities: tuple[Activity, ...], text: str, *, lay: bool) -> Any:
        """Return how far each activity stands out for one text, float32 in [0, 1]: softer than rows to compare by."""
        import numpy as np

        found = self.signposts(activities).strengths(self.directions([text]), lay=lay)[0]
        return np.maximum(found - found.mean(), 0)


def phrases_of(activities: Sequence[Activity]) -> tuple[list[str], list[str]]:
    """Return all lay phrases, and all titles and work phrases, in the activities' order."""
    lay = [phrase for activity in activities for phrase in activity.lay]
    return lay, [phrase for activity in activities for phrase in (activity.title, *activity.work)]


def alike(few: Any, many: Any) -> Any:
    """Return the cosines of a few directions with each of many, float32, as blocks of the many are unpacked."""
    import numpy as np

    blocks = [cosines(few, many[start : start + _BLOCK]) for start in range(0, len(many), _BLOCK)]
    return np.concatenate(blocks, axis=1) if blocks else np.zeros((len(few), 0), np.float32)
