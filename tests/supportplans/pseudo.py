"""A language that stands in brackets: what a paper says outside them either somebody wrote, or nobody can translate.

Only the words are bracketed, not what is put into them, so that a name in the middle of a sentence stands outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from supportplans.tongue import Tongue
from tests.supportplans.leaks import CORE

_BIT = re.compile(r"(\{\w*\})")
_NESTED = re.compile(r"⟦[^⟦⟧]*⟧")


def bracketed(words: str) -> str:
    """Return words in brackets, with what is put into them outside."""
    parts = _BIT.split(words) if re.search(r"\{\w+\}", words) else [words]
    return "".join(part if _BIT.fullmatch(part) else f"⟦{part}⟧" for part in parts if part)


class _Bracketed(Mapping[str, str]):
    def __getitem__(self, words: str) -> str:
        return bracketed(words) if words else words

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 1


class _Counted(Mapping[str, tuple[str, ...]]):
    def __getitem__(self, words: str) -> tuple[str, ...]:
        return (bracketed("one"), bracketed("{count} many"))

    def __contains__(self, words: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 1


PSEUDO = Tongue("x-pseudo", _Bracketed(), _Counted())


def untold(text: str, own: frozenset[str] = frozenset()) -> str:
    """Return what of a text is neither told nor somebody's: neither in brackets, nor a mark, nor one of `own`."""
    while (shorter := _NESTED.sub(" ", text)) != text:
        text = shorter
    text = CORE.sub(" ", text)
    for words in sorted((each for each in own if " " in each), key=len, reverse=True):
        text = text.replace(words, " ")
    return " ".join(word for word in re.findall(r"[^\W\d_]{2,}", text) if word not in own)
