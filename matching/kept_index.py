"""An index of tasks that grows with the library: what was made ready before is taken over, only new texts are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matching.meanings import Kept, digest
from matching.task_index import TaskIndex
from matching.understanding import Understanding
from matching.word_space import Check


@dataclass(frozen=True, slots=True)
class KeptIndex:
    """An index with the names (digests) of the texts it is of, in its order."""

    names: tuple[str, ...]
    index: TaskIndex

    def missing(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Return those of the texts that it does not hold, each once."""
        held = set(self.names)
        return tuple(dict.fromkeys(text for text in texts if digest(text) not in held))


def index_with(
    understanding: Understanding,
    texts: Sequence[str],
    before: KeptIndex | None = None,
    kept: Kept | None = None,
    check: Check | None = None,
) -> KeptIndex:
    """Return the index of these texts in this order, each text read once, those of `before` not at all.

    `before` has to be made with this understanding. `kept` and `check` are as for `Understanding.index_tasks`.
    """
    new = before.missing(texts) if before else tuple(dict.fromkeys(texts))
    if before is None or new:
        fresh = KeptIndex(tuple(map(digest, new)), understanding.index_tasks(new, check, kept))
        before = fresh if before is None else KeptIndex(before.names + fresh.names, before.index.joined(fresh.index))
    names = tuple(map(digest, texts))
    if names == before.names:
        return before
    places = {name: place for place, name in enumerate(before.names)}
    return KeptIndex(names, before.index.taken([places[name] for name in names]))
