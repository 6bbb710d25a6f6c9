"""Understanding of plain words: how alike what a person says and what a task asks are, and which activities.

Likeness by words blends three parts: the bridge (both sides as activities), an echo (the statement widened by the
work words of its activities, against the task's words) and the words themselves. Where the sentence model is at
hand, two more join them: the bridge by meaning, and the two meanings themselves. What each part adds was measured by
leaving it out: docs/understanding.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jobs.activities import Activity, load_activities
from matching.activity_vectors import ActivityVectors, Mix
from matching.meanings import Kept, Meanings, alike
from matching.spelling import unit
from matching.task_index import TaskIndex
from matching.text import normalise, words
from matching.word_space import Check, WordSpace

_VERSION = "1"  # of the way rows are made; part of the fingerprint of kept indexes


@dataclass(frozen=True, slots=True)
class Blend:
    """Shares of the parts of likeness: the three by words sum to 1; so do the three where the model is at hand."""

    bridge: float = 0.50
    echo: float = 0.45
    plain: float = 0.05
    by_words: float = 0.2
    meaning: float = 0.4
    meaning_bridge: float = 0.4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An activity that some words may show, with a strength in (0, 1]. For people to tick or refuse."""

    activity_id: str
    strength: float


class Understanding:
    """Compares statements and tasks through activities. Deterministic; makes itself ready on first use."""

    def __init__(
        self,
        activities: Mapping[str, Activity] | None = None,
        blend: Blend | None = None,
        mix: Mix | None = None,
        meanings: Meanings | None = None,
    ) -> None:
        """Use these activities (the program's own unless given) and, where given, the sentence model.

        Cheap: nothing heavy is loaded yet.
        """
        self._activities = tuple((load_activities() if activities is None else activities).values())
        self._blend = blend or Blend()
        self._mix = mix or Mix()
        self.meanings = meanings
        self._ready: tuple[WordSpace, ActivityVectors] | None = None

    @property
    def fingerprint(self) -> str:
        """Return what identifies the vocabulary and way of working that an index is made with."""
        model = self.meanings.fingerprint if self.meanings else ""
        parts = [repr(self._activities), repr(self._mix), model, _VERSION]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

    @property
    def by_words(self) -> Understanding:
        """Return the same understanding without the sentence model."""
        if self.meanings is None:
            return self
        plain = Understanding({a.id: a for a in self._activities}, self._blend, self._mix)
        plain._ready = self._parts()
        return plain

    def warm_up(self, check: Check | None = None) -> None:
        """Load the libraries and learn the vocabulary now, rather than on first use: about a second.

        The very first time the sentence model reads the vocabulary too: about a minute. `check` may raise to stop.
        """
        self._parts()
        if self.meanings:
            self.meanings.signposts(self._activities, check)

    def similarity(self, statements: Sequence[str], tasks: Sequence[str]) -> Any:
        """Return likeness as float32 [statements, tasks], each in [0, 1]."""
        return self.similarity_to(statements, self.index_tasks(tasks))

    def index_tasks(self, tasks: Sequence[str], check: Check | None = None, kept: Kept | None = None) -> TaskIndex:
        """Return the tasks ready for comparing. `check` is called every few hundred and may raise to stop.

        Meanings are looked up in `kept`, and worked out (some 10 ms a task) and kept there where they are missing.
        """
        space, vectors = self._parts()
        rows = space.rows(tasks, check)
        activities, sure = vectors.vectors(rows, lay=False, check=check)
        if not self.meanings:
            return TaskIndex(rows, activities, sure, self.fingerprint)
        directions = self.meanings.directions(tasks, kept, check)
        pointing = self.meanings.signposts(self._activities).rows(directions, lay=False, check=check)
        return TaskIndex(rows, activities, sure, self.fingerprint, directions, pointing)

    def read_index(self, raw: bytes) -> TaskIndex:
        """Return a kept index. Raises `matching.task_index.UnfitIndex` when it has to be made anew."""
        return TaskIndex.from_bytes(raw, self.fingerprint)

    def similarity_to(self, statements: Sequence[str], index: TaskIndex) -> Any:
        """Return likeness as float32 [statements, tasks of the index], each in [0, 1]."""
        import numpy as np

        by_words = self._by_words(statements, index)
        if self.meanings is None or index.directions is None or not len(statements):
            return by_words
        directions = self.meanings.directions(statements)
        bridge = _products(self.meanings.signposts(self._activities).rows(directions, lay=True), index.pointing)
        meaning = np.maximum(alike(directions, index.directions), 0)
        share = self._blend
        total = share.by_words * by_words + share.meaning * meaning + share.meaning_bridge * bridge
        worded = np.array([bool(words(statement)) for statement in statements])
        return np.where(worded[:, None], np.clip(total, 0.0, 1.0), 0.0).astype(np.float32)

    def _by_words(self, statements: Sequence[str], index: TaskIndex) -> Any:
        import numpy as np

        space, vectors = self._parts()
        rows = space.rows(statements, slips=True)
        activities, sure = vectors.vectors(rows, lay=True)
        bridge = _products(activities, index.activities) * np.sqrt(sure[:, None] * index.sure[None, :])
        echo = _products(unit(activities @ vectors.work_whole), index.words) * sure[:, None]
        plain = _products(rows, index.words)
        share = self._blend
        total = share.bridge * bridge + share.echo * echo + share.plain * plain
        return np.clip(np.maximum(total, plain**2), 0.0, 1.0).astype(np.float32)

    def suggest(self, said: str, limit: int = 6) -> tuple[Suggestion, ...]:
        """Return the activities that a person's words may show, strongest first; none for wordless text."""
        return self._suggest(said, limit, lay=True)

    def activities_of_task(self, task: str, limit: int = 6) -> tuple[Suggestion, ...]:
        """Return the activities that a task's words may show, strongest first; none for wordless text."""
        return self._suggest(task, limit, lay=False)

    def _suggest(self, text: str, limit: int, *, lay: bool) -> tuple[Suggestion, ...]:
        if limit < 1 or not words(text):
            return ()
        space, vectors = self._parts()
        row = vectors.strengths(space.rows([text], slips=lay), lay=lay)[0]
        if self.meanings and self.meanings.at_hand(self._activities):
            row = (row + self.meanings.strengths(self._activities, text, lay=lay)) / 2
        named = self._named(text)
        found = [(max(float(s), named[i]), i) for i, s in enumerate(row)]
        best = sorted(found, key=lambda pair: (-pair[0], pair[1]))[:limit]
        return tuple(Suggestion(self._activities[i].id, round(s, 4)) for s, i in best if s >= 0.08)

    def _named(self, text: str) -> list[float]:
        """How nearly the text is an activity's title, typing slips allowed: for a box that completes."""
        from rapidfuzz import fuzz

        tidy = normalise(text)
        near = [fuzz.ratio(tidy, a.title.casefold()) / 100 for a in self._activities]
        return [like if like >= 0.8 else 0.0 for like in near]

    def _parts(self) -> tuple[WordSpace, ActivityVectors]:
        if self._ready is None:
            documents = [" . ".join((a.title, *a.lay, *a.work)) for a in self._activities]
            space = WordSpace(documents)
            self._ready = space, ActivityVectors(self._activities, space, self._mix)
        return self._ready


@cache
def own_understanding() -> Understanding:
    """Return the understanding of the program's own activities: one for the whole run."""
    return Understanding()


def _products(few: Any, many: Any) -> Any:
    """Return the products of each of a few rows with each of many; the many stay as they are stored."""
    return (many @ few.T.toarray()).T
