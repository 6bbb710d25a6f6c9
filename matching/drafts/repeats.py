"""Phrases that a text says more than once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matching.drafts.verbs import words

SHORTEST, LONGEST = 3, 8  # words of a phrase
_SMALL = words(
    "a an the and or but of in on at to for with from as by it is was were be been i me my we our you your he she they"
    " his her their this that these those had have has did do not so then there all up out"
)


def repeated(sentences: Sequence[str]) -> list[tuple[int, str, int]]:
    """Return phrases said twice or more: the sentence that says it again first, the phrase, and how often it stands.

    A phrase has at least two words that mean something; of phrases within one another only the longest counts.
    """
    found: list[tuple[int, str, int]] = []
    for size in range(LONGEST, SHORTEST - 1, -1):
        for phrase, places in _phrases(sentences, size).items():
            within = any(f" {phrase} " in f" {longer} " for _, longer, _ in found)
            if len(places) > 1 and not within:
                found.append((places[1], phrase, len(places)))
    return sorted(found)


def _phrases(sentences: Sequence[str], size: int) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for n, sentence in enumerate(sentences):
        said = re.findall(r"[\w’']+", sentence.casefold())
        for start in range(len(said) - size + 1):
            piece = said[start : start + size]
            if sum(word not in _SMALL for word in piece) >= 2:
                places.setdefault(" ".join(piece), []).append(n)
    return places
