"""Search as you type over titles and tasks: whole words and beginnings first, then words with a slip in them.

User text never reaches the query language: it is cut into plain words, and each is quoted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jobs.search_store import all_words, stamp, tasks_matching, titles_matching
from records.database import Database

_WORD = re.compile(r"[^\W_]+")
FEW = 5  # with fewer hits than this, look for slips
CLOSE_ENOUGH = 75.0  # rapidfuzz ratio 0-100: 'recepsionist' 92, 'clerning' 88; unrelated words stay below 70


@dataclass(frozen=True, slots=True)
class Hit:
    """A job found by its title, or (with `task_id`) by one of its tasks."""

    job_id: str
    title: str
    employer: str = ""
    task_id: str = ""
    task_words: str = ""


class Search:
    """Searches one database, keeping the list of known words while jobs stay the same."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._stamp: tuple[int, int] | None = None
        self._known: tuple[str, ...] = ()

    def find(self, text: str, limit: int = 50) -> tuple[Hit, ...]:
        """Return up to `limit` hits, titles before tasks, best first; nothing for no words."""
        words = _WORD.findall(text.lower())
        if not words:
            return ()
        hits = self._matching(words, " ", limit)
        if len(hits) < FEW:
            mended = [self._nearest(word) for word in words]
            hits = _joined(hits, self._matching(mended, " ", limit))
            hits = hits if len(hits) >= FEW else _joined(hits, self._matching(mended, " OR ", limit))
        return hits[:limit]

    def _matching(self, words: list[str], between: str, limit: int) -> tuple[Hit, ...]:
        query = between.join(f'"{word}"' for word in words) + "*"
        titles = [Hit(*row) for row in titles_matching(self._db, query, limit)]
        tasks = [Hit(*row) for row in tasks_matching(self._db, query, limit)] if len(titles) < limit else []
        return (*titles, *tasks)

    def _nearest(self, word: str) -> str:
        from rapidfuzz import fuzz, process

        if len(word) < 4:
            return word
        best = process.extractOne(word, self._words(), scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
        return str(best[0]) if best else word

    def _words(self) -> tuple[str, ...]:
        now = stamp(self._db)
        if now != self._stamp:
            known = {word for text in all_words(self._db) for word in _WORD.findall(text.lower())}
            self._known = tuple(sorted(word for word in known if len(word) > 3))
            self._stamp = now
        return self._known


def _joined(first: tuple[Hit, ...], second: tuple[Hit, ...]) -> tuple[Hit, ...]:
    seen = set(first)
    return (*first, *(hit for hit in second if hit not in seen))
