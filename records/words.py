"""Words that know which lines of a record they are, so that whatever is made of them tells what was given away.

Every line that the gate lets through has such words (`records.consent.release`). They are a text like any other; what
is put together here, or with + and strip, still knows its lines. So a paper can be asked which lines stand on it, and
there is no list beside it that could say something else. A join, a format or an f-string would forget them; a test
keeps those out of the rooms that make papers of lines.
"""

from __future__ import annotations

from collections.abc import Iterable

NOTHING: frozenset[str] = frozenset()


class Words(str):
    """A text with the ids of the lines it says."""

    __slots__ = ("of",)
    of: frozenset[str]

    def __new__(cls, text: str, of: Iterable[str] = ()) -> Words:
        """Return a text that says these lines."""
        made = super().__new__(cls, text)
        made.of = frozenset(of)
        return made

    def __add__(self, other: str) -> str:
        """Return both texts as one."""
        return made_of(str(self) + str(other), (self, other))

    def __radd__(self, other: str) -> str:
        """Return both texts as one."""
        return made_of(other + str(self), (self,))

    def strip(self, chars: str | None = None, /) -> str:
        """Return the text without these letters at its edges."""
        return made_of(str(self).strip(chars), (self,))

    def rstrip(self, chars: str | None = None, /) -> str:
        """Return the text without these letters at its end."""
        return made_of(str(self).rstrip(chars), (self,))


def lines_in(*texts: object) -> frozenset[str]:
    """Return the ids of the lines that any of these texts says."""
    return NOTHING.union(*(text.of for text in texts if isinstance(text, Words)))


def made_of(text: str, said: Iterable[object]) -> str:
    """Return a text that is made of others, and so says their lines."""
    of = lines_in(*said)
    return Words(text, of) if of else text


def joined(between: str, texts: Iterable[str]) -> str:
    """Return texts as one, with something between them; empty ones are left out."""
    every = tuple(text for text in texts if text)
    return made_of(between.join(every), every)


def put_in(pattern: str, **bits: object) -> str:
    """Return a pattern with the bits where {name} stands. Raises KeyError where one is lacking."""
    return made_of(pattern.format(**bits), bits.values())


def each_once(texts: Iterable[str]) -> tuple[str, ...]:
    """Return every text once, in order; where several lines have the same words, the text says all of them."""
    said: dict[str, list[str]] = {}
    for text in texts:
        said.setdefault(text, []).append(text)
    return tuple(made_of(str(text), every) for text, every in said.items())
