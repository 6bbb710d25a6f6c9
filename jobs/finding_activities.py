"""Finding an activity by name: by its title first, then by what people call it, then by what is written like it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from jobs.activities import Activity, load_activities

_WORD = re.compile(r"[^\W_]+")
BEGUN = 3  # the place of an activity one of whose phrases has the beginnings of the words
NEAR = 78  # how like a title a text with slips has to be, of 100


def find_activities(text: str, limit: int = 8) -> tuple[Activity, ...]:
    """Return the activities that a text names, nearest first; none for a text without words.

    In a title a word may be the beginning of one; in what people call it, and with typing slips, only where nothing
    fits without.
    """
    wanted = _words(text)
    if not wanted:
        return ()
    ranked = sorted((place, n) for n, texts in enumerate(_texts()) if (place := _place(wanted, texts)) is not None)
    whole = [n for place, n in ranked if place < BEGUN]
    activities = tuple(load_activities().values())
    return tuple(activities[n] for n in (whole or [n for _, n in ranked] or _near(text, limit))[:limit])


def _place(wanted: Sequence[str], texts: Sequence[tuple[str, ...]]) -> int | None:
    """Return 0 where the title begins so, 1 where it has the words, 2 or 3 where a phrase has them, else None."""
    title = texts[0]
    if all(word.startswith(_stem(part)) for part, word in zip(wanted, title, strict=False)) and len(wanted) <= len(
        title
    ):
        return 0
    if _has(title, wanted):
        return 1
    if any(set(wanted) <= set(phrase) for phrase in texts[1:]):
        return 2
    return BEGUN if any(_has(phrase, wanted) for phrase in texts[1:]) else None


def _has(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return all(any(word.startswith(_stem(part)) for word in words) for part in wanted)


def _stem(word: str) -> str:
    """Return a word without its ending, so that 'drive' finds 'driving'."""
    ending = next((end for end in ("ing", "ed", "es", "e", "s") if word.endswith(end) and len(word) > len(end) + 2), "")
    return word.removesuffix(ending)


def _near(text: str, limit: int) -> list[int]:
    from rapidfuzz import fuzz, process

    titles = [activity.title.casefold() for activity in load_activities().values()]
    found = process.extract(text.casefold(), titles, scorer=fuzz.WRatio, limit=limit, score_cutoff=NEAR)
    return [place for _, _, place in found]


@cache
def _texts() -> tuple[tuple[tuple[str, ...], ...], ...]:
    return tuple(
        tuple(_words(text) for text in (activity.title, *activity.lay)) for activity in load_activities().values()
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
