"""Which copy a paper is: told by the code on it, or by a file, and how it stands with it today. Pure.

A code names a paper. Only a file can show that every letter is as it left: its digest is the one in the register.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from records.consent import Copy

PREFIX = "KEEL"
_SIGNS = 4  # of a code, after the prefix
_SURE = str.maketrans("1I", "LL")  # no code has 1 or I; whoever reads one saw an L
_LOOK = str.maketrans("0DO5Z6B1IV", "QQQS2G8LLU")  # what is easily read as something else, and as what
_ON_PAPER = re.compile(rf"\b{PREFIX}\s?[-‐‑–—]\s?([2-9A-HJ-NP-Z]{{{_SIGNS}}})\b")


class Letters(Enum):
    """Whether a file is what left, letter for letter."""

    NO_FILE = "no_file"  # nothing but a code was looked at
    SAME = "same"
    OTHER = "other"
    ON_PAPER = "on_paper"  # it was printed or copied as words, and no file ever left
    NOT_NOTED = "not_noted"  # it left before that was noted


@dataclass(frozen=True, slots=True)
class Found:
    """One copy a paper may be. `both`: the same paper is the person's own copy, too.

    `newer` is the newest one of a later version that went to the same reader, if any.
    """

    copy: Copy
    letters: Letters = Letters.NO_FILE
    both: bool = False
    newer: Copy | None = None


def typed_code(typed: str) -> str:
    """Return the code somebody typed, such as KEEL-7Q4M, whatever stands around its signs; nothing where it is none."""
    plain = unicodedata.normalize("NFKC", typed).upper()
    signs = "".join(sign for sign in plain if sign.isascii() and sign.isalnum())
    if len(signs) == len(PREFIX) + _SIGNS and _alike(signs[: len(PREFIX)]) == _alike(PREFIX):
        signs = signs[len(PREFIX) :]
    return f"{PREFIX}-{signs.translate(_SURE)}" if len(signs) == _SIGNS and signs != PREFIX else ""


def codes_in(text: str) -> tuple[str, ...]:
    """Return the codes that stand in a text, each once."""
    return tuple(dict.fromkeys(f"{PREFIX}-{signs}" for signs in _ON_PAPER.findall(text)))


def of_code(copies: Iterable[Copy], code: str) -> tuple[Copy, ...]:
    """Return the copies of a code; where there is none, those whose code looks like it (0 and Q, 8 and B, 5 and S).

    They may then have more than one code, and only whoever holds the paper can tell which.
    """
    coded = [copy for copy in copies if copy.check_code]
    exact = tuple(copy for copy in coded if copy.check_code == code)
    return exact or tuple(copy for copy in coded if _alike(copy.check_code) == _alike(code))


def by_code(copies: Sequence[Copy], code: str) -> tuple[Found, ...]:
    """Return what a typed code names among the copies, the latest first."""
    return _found(of_code(copies, code), copies, lambda copy: Letters.NO_FILE)


def by_file(copies: Sequence[Copy], digest: str, codes: Collection[str]) -> tuple[Found, ...]:
    """Return which copies a file is: by its digest, or else by the codes in it; a copy as it left comes alone."""
    same = [copy for copy in copies if copy.digest and copy.digest == digest]
    named = [copy for copy in copies if copy.check_code in codes]
    return _found(same or named, copies, lambda copy: Letters.SAME if same else _compared(copy))


def newer_than(copy: Copy, copies: Iterable[Copy]) -> Copy | None:
    """Return the newest copy of a later version of the same paper that went to the same reader, or None."""
    later = [
        each for each in copies
        if each.version > copy.version
        and (each.person_id, each.document, each.recipient) == (copy.person_id, copy.document, copy.recipient)
    ]  # fmt: skip
    return max(later, key=lambda each: (each.version, each.made_at), default=None)


def _compared(copy: Copy) -> Letters:
    if copy.how != "save":
        return Letters.ON_PAPER
    return Letters.OTHER if copy.digest else Letters.NOT_NOTED


def _found(mine: Sequence[Copy], copies: Sequence[Copy], letters: Callable[[Copy], Letters]) -> tuple[Found, ...]:
    """Return copies with how they stand. What both have is one paper: the reader's stands for both."""
    found = []
    for copy in sorted(mine, key=lambda each: each.made_at, reverse=True):
        twins = [each for each in mine if each is not copy and _one_paper(each, copy)]
        if copy.own and any(not each.own for each in twins):
            continue
        found.append(Found(copy, letters(copy), any(each.own for each in twins), newer_than(copy, copies)))
    return tuple(found)


def _one_paper(one: Copy, other: Copy) -> bool:
    return bool(one.digest) and (one.digest, one.person_id, one.document, one.copy_no, one.made_at) == (
        other.digest, other.person_id, other.document, other.copy_no, other.made_at
    )  # fmt: skip


def _alike(signs: str) -> str:
    return signs.translate(_LOOK)
