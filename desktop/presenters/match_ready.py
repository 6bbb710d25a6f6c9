"""Tasks made ready to be compared, once for a file: the long part of matching, for a chore of its own.

What the sentence model finds is kept in the file portion by portion, so that a stopped chore goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from jobs.store import JobStore
from matching.encoder_model import NoModel
from matching.index_store import IndexStore
from matching.kept_index import KeptIndex, index_with
from matching.meaning_store import MeaningStore
from matching.meanings import digest
from matching.ranking import texts_of
from matching.understanding import Understanding
from records.database import Database

Step = Callable[[int, int], None]  # texts done, texts in all; may raise to stop
AT_ONCE = 60  # so many new texts are worked out where they are needed: a second or less


class _Counted:
    """Keeps in the file, and counts for the progress."""

    def __init__(self, store: MeaningStore, step: Step, total: int) -> None:
        self._store, self._step, self._total = store, step, total
        self._done = 0

    def read(self, digests: Sequence[str]) -> Mapping[str, bytes]:
        found = self._store.read(digests)
        self._done += len(found)
        return found

    def write(self, found: Mapping[str, bytes]) -> None:
        self._store.write(found)
        self._done += len(found)

    def check(self) -> None:
        self._step(min(self._done, self._total), self._total)


def make_ready(db: Database, understanding: Understanding, step: Step) -> bool:
    """Bring the file's index up to date, and tell whether there was anything to do. `db` has to be writable.

    Raises the faults of `records.database.transaction`, and whatever `step` raises.
    """
    step(0, 1)
    understanding.warm_up(check=lambda: step(0, 1))
    texts = texts_of(JobStore(db).jobs())
    before = IndexStore(db).read(understanding.fingerprint)
    if before is not None and before.names == tuple(map(digest, texts)):
        return False
    new = before.missing(texts) if before else tuple(dict.fromkeys(texts))
    meanings = MeaningStore(db, understanding.meanings.fingerprint) if understanding.meanings else None
    counted = _Counted(meanings, step, len(new)) if meanings and new else None
    index = index_with(understanding, texts, before, counted, counted.check if counted else None)
    IndexStore(db).write(index)
    if meanings:
        meanings.clear()
    return True


def ready_index(
    db: Database, understanding: Understanding, texts: Sequence[str], check: Callable[[], None]
) -> tuple[Understanding, KeptIndex]:
    """Return the index of these texts and the understanding it was made with.

    That is the whole understanding where the file's index holds nearly all of them, else the one by words alone:
    nobody waits for the sentence model, and every job is compared in the same way.
    """
    before = IndexStore(db).read(understanding.fingerprint)
    new = len(before.missing(texts)) if before else len(texts)
    if new == 0 or (understanding.at_hand and new <= AT_ONCE):
        with suppress(NoModel):  # it was here yesterday
            return understanding, index_with(understanding, texts, before, check=check)
    plain = understanding.by_words
    return plain, index_with(plain, texts, check=check)
