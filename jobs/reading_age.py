"""How old a reader of average schooling is who reads a text with ease.

The Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, 'Derivation of new readability formulas', US Navy
Research Branch Report 8-75, 1975) from words a sentence and syllables a word. A school year n is the year in which
children turn n + 6, so n + 5 is the age at which it begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"[a-zé]+(?:'[a-z]+)?")
_VOWELS = re.compile(r"[aeiouyé]+")
_SILENT = re.compile(r"([^aeiouyl]e|[^aeiouylcgsxz]es|(?<!sh)(?<!ch)[^aeiouytdl]ed)$")  # 'wipe', 'wipes', 'wiped'
_SOUNDED = re.compile(r"(shes|ches)$")  # 'washes'


def syllables(word: str) -> int:
    """Return about how many syllables a word has: groups of vowels, less an 'e' at the end that is not spoken."""
    word = word.casefold().partition("'")[0]
    silent = bool(_SILENT.search(word)) and not _SOUNDED.search(word)
    return max(1, len(_VOWELS.findall(word)) - silent)


def reading_age(sentences: Sequence[str]) -> float:
    """Return the age in years at which the sentences, taken together, are read with ease."""
    words = [word for sentence in sentences for word in _WORD.findall(sentence.casefold())]
    grade = 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return grade + 5
