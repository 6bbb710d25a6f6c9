"""The one place through which every string of a paper goes, so that papers can be made in another language.

The English words are the key. A language is a catalogue of them; what it lacks is said in English. Words somebody
wrote are never looked up; put in as a bit, they still know which lines they are (`records.words`). Which language is
spoken holds for the thread that makes the paper, and no longer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import Final, ParamSpec, TypeVar

from records.words import put_in

P = ParamSpec("P")
T = TypeVar("T")


def _one_or_many(count: int) -> int:
    return int(count != 1)


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: its tag, such as cy, and its words by the English ones. English needs none.

    `counted` are the forms of words that go with a number, by the English ones for one; `form` says which of them a
    number takes, as some languages have six.
    """

    tag: str = "en-GB"
    words: Mapping[str, str] = field(default_factory=dict)
    counted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    form: Callable[[int], int] = _one_or_many


ENGLISH: Final = Tongue()
_SPOKEN: ContextVar[Tongue] = ContextVar("spoken", default=ENGLISH)


def to_tell(words: str) -> str:
    """Return words as they are: it marks a constant that `tell` is going to say, for the catalogue to find."""
    return words


def tell(words: str, /, **bits: object) -> str:
    """Return words in the language that is spoken, with `bits` put in where {name} stands.

    Raises KeyError where a bit is lacking.
    """
    found = _SPOKEN.get().words.get(words) or words
    return put_in(found, **bits) if bits else found


def tell_count(one: str, many: str, count: int) -> str:
    """Return words that go with a number, which stands at {count}: '1 day', '{count} days'."""
    spoken = _SPOKEN.get()
    forms = spoken.counted.get(one) or (one, many)
    form = spoken.form(count) if one in spoken.counted else _one_or_many(count)
    return forms[form].format(count=count)


def language() -> str:
    """Return the tag of the language that is spoken."""
    return _SPOKEN.get().tag


@contextmanager
def speaking(tongue: Tongue) -> Iterator[None]:
    """Speak a language until the end of the block."""
    token = _SPOKEN.set(tongue)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def in_english(make: Callable[P, T]) -> Callable[P, T]:
    """Make a function speak English whatever is spoken around it: for what is kept, and must not change."""

    @wraps(make)
    def spoken(*args: P.args, **kwargs: P.kwargs) -> T:
        with speaking(ENGLISH):
            return make(*args, **kwargs)

    return spoken
