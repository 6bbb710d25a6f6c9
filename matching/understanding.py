"""Understanding of plain words: how alike what a person says and what a task asks are, and which activities.

Likeness by words blends three parts: the bridge (both sides as activities), an echo (the statement widened by the
work words of its activities, against the task's words) and the words themselves. Readers of meanings join it: the
table of word vectors always, the sentence model where it is at hand. Each gives two parts: how alike the two meanings
are, and the bridge by meaning. What each part adds was measured by leaving it out: docs/understanding.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from jobs.activities import Activity, load_activities
from jobs.library import load_starter
from matching.activity_vectors import ActivityVectors, Mix
from matching.meanings import Kept, Meanings, Pointing, alike
from matching.spelling import unit
from matching.task_index import Meant, TaskIndex
from matching.text import normalise, words
from matching.word_space import Check, WordSpace
from matching.word_vectors import fingerprint, word_vectors

MOST_TASKS = 10  # of our library that stand beside one activity: more cost time and add little
_VERSION = "2"  # of the way rows are made; part of the fingerprint of kept indexes


@dataclass(frozen=True, slots=True)
class Blend:
    """Shares of the parts of likeness: the first three make up likeness by words and sum to 1.

    Of the others, those at hand count by their part of the sum. Found on the dev sets and our own examples.
    """

    bridge: float = 0.50
    echo: float = 0.45
    plain: float = 0.05
    by_words: float = 0.2
    vectors: float = 0.2
    vectors_bridge: float = 0.6
    meaning: float = 0.4
    meaning_bridge: float = 0.4

    @property
    def of_readers(self) -> tuple[tuple[float, float], ...]:
        """Return the two shares of each reader of meanings: likeness and bridge."""
        return (self.vectors, self.vectors_bridge), (self.meaning, self.meaning_bridge)


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
        vectors = Meanings(word_vectors, fingerprint())
        self._activities = tuple((load_activities() if activities is None else activities).values())
        self._own = activities is None
        self._blend = blend or Blend()
        self._mix = mix or Mix()
        self.meanings = meanings
        self._readers = (vectors,) if meanings is None else (vectors, meanings)
        self._ready: tuple[WordSpace, ActivityVectors] | None = None

    @property
    def fingerprint(self) -> str:
        """Return what identifies the vocabulary and way of working that an index is made with."""
        readers = [reader.fingerprint for reader in self._readers]
        parts = [repr(self._told), repr(self._mix), repr(Pointing()), *readers, _VERSION]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

    @cached_property
    def _told(self) -> tuple[Activity, ...]:
        """The activities, to our own of which the tasks of our library are added that are tagged with them."""
        tasks = tagged_tasks() if self._own else {}
        return tuple(replace(a, work=(*a.work, *tasks.get(a.id, ()))) for a in self._activities)

    @property
    def by_words(self) -> Understanding:
        """Return the same understanding without the sentence model."""
        if self.meanings is None:
            return self
        plain = Understanding({a.id: a for a in self._activities}, self._blend, self._mix)
        plain._ready, plain._readers, plain._own = self._parts(), self._readers[:1], self._own
        return plain

    @property
    def without_tasks(self) -> Understanding:
        """Return the same understanding without the tasks of our own library: to measure it against them."""
        return Understanding({a.id: a for a in self._activities}, self._blend, self._mix, self.meanings)

    @property
    def at_hand(self) -> bool:
        """Tell whether it can be used without waiting for the sentence model to read the vocabulary."""
        return self.meanings is None or self.meanings.at_hand(self._told)

    def warm_up(self, check: Check | None = None) -> None:
        """Load the libraries and learn the vocabulary now, rather than on first use: about a second.

        The very first time the sentence model reads the vocabulary too: about a minute. `check` may raise to stop.
        """
        self._parts()
        for reader in self._readers:
            reader.signposts(self._told, check)

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
        meant = tuple(self._meant(reader, tasks, kept, check) for reader in self._readers)
        return TaskIndex(rows, activities, sure, self.fingerprint, meant)

    def _meant(self, reader: Meanings, tasks: Sequence[str], kept: Kept | None, check: Check | None) -> Meant:
        directions = reader.directions(tasks, kept if reader is self.meanings else None, check)
        signposts = reader.signposts(self._told)
        return Meant(directions, signposts.rows(directions, lay=False, check=check))

    def read_index(self, raw: bytes) -> TaskIndex:
        """Return a kept index. Raises `matching.task_index.UnfitIndex` when it has to be made anew."""
        return TaskIndex.from_bytes(raw, self.fingerprint)

    def similarity_to(self, statements: Sequence[str], index: TaskIndex) -> Any:
        """Return likeness as float32 [statements, tasks of the index], each in [0, 1]."""
        import numpy as np

        by_words = self._by_words(statements, index)
        if not len(statements):
            return by_words
        shares, parts = [self._blend.by_words], [by_words]
        for reader, meant, share in zip(self._readers, index.meant, self._blend.of_readers, strict=False):
            directions = reader.directions(statements)
            pointing = reader.signposts(self._told).rows(directions, lay=True)
            shares += share
            parts += [np.maximum(alike(directions, meant.directions), 0), _products(pointing, meant.pointing)]
        total = sum(np.float32(share) * part for share, part in zip(shares, parts, strict=True)) / sum(shares)
        total = np.maximum(total, parts[1] ** 8 if len(parts) > 1 else 0)  # the same words are as like as can be
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

    @property
    def activity_ids(self) -> tuple[str, ...]:
        """Return the ids of the activities, in the order of every row over them."""
        return tuple(activity.id for activity in self._activities)

    def clearness(self, index: TaskIndex) -> Any:
        """Return how clearly each task of an index shows each activity, float32 [tasks, activities] in [0, 1]."""
        rows = [index.activities.toarray() * index.sure[:, None], *(one.pointing.toarray() for one in index.meant)]
        return sum(rows) / len(rows)

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
        by_words = vectors.strengths(space.rows([text], slips=lay), lay=lay)[0]
        at_hand = [r for r in self._readers if r is not self.meanings or r.at_hand(self._told)]
        rows = [by_words, *(r.pointing(self._told, text, lay=lay) for r in at_hand)]
        row = sum(rows) / len(rows)
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
def tagged_tasks() -> Mapping[str, tuple[str, ...]]:
    """Return the tasks of our own library by the activities they are tagged with, each task once."""
    found: dict[str, dict[str, None]] = {}
    for job in load_starter():
        for task in job.tasks:
            for activity in task.activities:
                found.setdefault(activity, {})[task.words] = None
    return {activity: tuple(tasks)[:MOST_TASKS] for activity, tasks in found.items()}


@cache
def own_understanding() -> Understanding:
    """Return the understanding of the program's own activities: one for the whole run."""
    return Understanding()


def _products(few: Any, many: Any) -> Any:
    """Return the products of each of a few rows with each of many; the many stay as they are stored."""
    return (many @ few.T.toarray()).T
