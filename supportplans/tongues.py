"""The languages papers can be made in: a catalogue each (gettext, `data/tongues/*.po`), read when it is first spoken.

A catalogue is offered only where nearly all of it is told and a reviewer has put their name into it (the header
`X-Reviewed-By`). What is doubted (gettext calls it fuzzy) does not count. polib loads with the first catalogue.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, wraps
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from typing import Any, Concatenate, Final, ParamSpec, TypeVar

from supportplans.blocks import Document
from supportplans.tongue import ENGLISH, Tongue, language, speaking

P = ParamSpec("P")
T = TypeVar("T")

NAMES: Final = {"cy": "Cymraeg (Welsh)"}
"""What each language with a catalogue calls itself, and what it is called in English, by its tag."""

ENOUGH: Final = 0.95
"""The share of a catalogue that has to be told before the language is offered."""

REVIEWED, PLURALS = "X-Reviewed-By", "Plural-Forms"


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a catalogue is: so many of its phrases told, and who has reviewed it, if anybody."""

    tag: str
    told: int
    phrases: int
    reviewed_by: str = ""

    @property
    def offered(self) -> bool:
        """Tell whether papers may be made in it."""
        return bool(self.phrases and self.reviewed_by) and self.told >= ENOUGH * self.phrases

    @property
    def words(self) -> str:
        """Return where it stands, as a sentence."""
        who = f"reviewed by {self.reviewed_by}" if self.reviewed_by else "not reviewed"
        offered = "It is offered." if self.offered else "It is not offered yet."
        return f"{NAMES.get(self.tag, self.tag)}: {self.told} of {self.phrases} phrases translated, {who}. {offered}"


def standings() -> tuple[Standing, ...]:
    """Return where every language but English stands."""
    return tuple(standing(tag, _read(tag)) for tag in NAMES)


def offered() -> tuple[tuple[str, str], ...]:
    """Return the tag and the own name of each language a paper may be made in, English first."""
    named = (tag for tag in NAMES if _is_signed(tag))  # most are not, and need not be read for that
    return ((ENGLISH.tag, "English"), *((tag, NAMES[tag]) for tag in named if standing(tag, _read(tag)).offered))


def chosen(tag: str) -> Tongue:
    """Return the language that was chosen, or English where it is not offered any more."""
    return tongue(tag) if tag in dict(offered()) else ENGLISH


@cache
def tongue(tag: str) -> Tongue:
    """Return a language to speak. One without a catalogue says everything in English."""
    return to_tongue(tag, _read(tag)) if tag in NAMES else Tongue(tag)


def standing(tag: str, catalogue: Any) -> Standing:
    """Return where a catalogue stands."""
    phrases = [entry for entry in catalogue if not entry.obsolete]
    told = sum(entry.translated() for entry in phrases)
    return Standing(tag, told, len(phrases), catalogue.metadata.get(REVIEWED, "").strip())


def to_tongue(tag: str, catalogue: Any) -> Tongue:
    """Return the language of a catalogue."""
    told = [entry for entry in catalogue if entry.translated() and not entry.obsolete]
    words = {entry.msgid: entry.msgstr for entry in told if not entry.msgid_plural}
    counted = {entry.msgid: tuple(entry.msgstr_plural[n] for n in sorted(entry.msgstr_plural))
               for entry in told if entry.msgid_plural}  # fmt: skip
    return Tongue(tag, words, counted, _form(catalogue.metadata.get(PLURALS, "")))


@contextmanager
def in_language_of(document: Document) -> Iterator[None]:
    """Speak the language a paper was made in, for the words that printing adds to it."""
    if document.language == language():
        yield
        return
    with speaking(tongue(document.language)):
        yield


def spoken(make: Callable[Concatenate[Document, P], T]) -> Callable[Concatenate[Document, P], T]:
    """Make a function that sets a paper speak the language the paper was made in."""

    @wraps(make)
    def in_its_language(document: Document, /, *args: P.args, **kwargs: P.kwargs) -> T:
        with in_language_of(document):
            return make(document, *args, **kwargs)

    return in_its_language


def _form(header: str) -> Callable[[int], int]:
    """Return which form a number takes, from a gettext header such as 'nplurals=2; plural=(n != 1);'."""
    rule = next((part.split("=", 1)[1] for part in header.split(";") if part.strip().startswith("plural=")), "n != 1")
    form: Callable[[int], int] = gettext.c2py(rule)
    return form


@cache
def _is_signed(tag: str) -> bool:
    """Tell whether a reviewer's name stands in the header of a catalogue, without reading the rest."""
    header = _file(tag).read_text(encoding="utf-8").split("\n\n", 1)[0]
    found = re.search(rf'^"{REVIEWED}:(.*)\\n"$', header, re.M)
    return bool(found and found[1].strip())


@cache
def _read(tag: str) -> Any:
    import polib

    with as_file(_file(tag)) as path:
        return polib.pofile(str(path), encoding="utf-8")


def _file(tag: str) -> Traversable:
    return files("supportplans").joinpath("data", "tongues", f"{tag}.po")
