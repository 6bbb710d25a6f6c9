"""Guesses at activities: found by a chore from the words said, kept while the file is open, never stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from desktop.presenters.about_view import MOST_GUESSES

LIKELY = 0.5  # a guess is offered if it is at least this much as strong as the best one; our choice, by eye
SPARE = 4  # further guesses kept for those that are refused

Found = dict[str, tuple[str, ...]]


class Guessing:
    """The guesses of one presenter. `changed` is called when there are new ones; `failed` hears of a fault."""

    def __init__(
        self, understanding: Any, chores: Any, changed: Callable[[], None], failed: Callable[[Exception], None]
    ) -> None:
        self._understanding, self._chores = understanding, chores
        self._changed, self._failed = changed, failed
        self._found: Found = {}
        self._wanted: set[str] = set()
        self.working = False

    def of(self, words: str) -> tuple[str, ...]:
        """Return the ids of the activities that words may show, likeliest first; nothing yet where not looked at."""
        return self._found.get(words, ())

    def look_at(self, sayings: Iterable[str]) -> None:
        """Look for activities in what was not looked at before."""
        self._wanted |= set(sayings) - self._found.keys()
        if self._wanted and not self.working:
            self.working = True
            asked = tuple(sorted(self._wanted))
            self._wanted = set()
            self._chores.start(
                partial(_guess, self._understanding, asked), done=self._done, failed=partial(self._not_done, asked)
            )

    def _done(self, found: Found) -> None:
        self._found |= found
        self.working = False
        self.look_at(())
        self._changed()

    def _not_done(self, asked: tuple[str, ...], fault: Exception) -> None:
        self._found |= dict.fromkeys(asked, ())  # or the same words would be looked at again for ever
        self.working = False
        self._failed(fault)


def _guess(understanding: Any, sayings: tuple[str, ...], step: Callable[[int, int], None]) -> Found:
    found = {}
    for number, words in enumerate(sayings):
        step(number, len(sayings))
        likely = understanding.suggest(words, MOST_GUESSES + SPARE)
        least = LIKELY * max((s.strength for s in likely), default=0.0)
        found[words] = tuple(s.activity_id for s in likely if s.strength >= least)
    return found
