"""The typefaces of paper: Atkinson Hyperlegible, Noto for the scripts it lacks, and a clear answer for the rest.

A typeface loads when a text first needs it. `marked` gives a text as the paper has it; `codes` gives it as the press
sets it, with private codes for letters of other typefaces (`shaping`).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from records.errors import KeelError
from records.press import PRESS
from supportplans.printing.families import Family, family_for
from supportplans.printing.house import house_font
from supportplans.printing.letters import clusters, tidy
from supportplans.printing.shaping import CODES, NoMoreRoom, told, written

__all__ = [
    "BOLD", "NOT_DRAWN", "REGULAR", "FontMissing", "MissingGlyphs", "codes", "marked", "missing", "register",
    "runs", "tidy", "told", "way",
]  # fmt: skip

REGULAR, BOLD = "AtkinsonHyperlegible", "AtkinsonHyperlegible-Bold"
_FILES = {REGULAR: "AtkinsonHyperlegible-Regular.ttf", BOLD: "AtkinsonHyperlegible-Bold.ttf"}
NOT_DRAWN = "[?]"
_ASCII = re.compile("[ -~\n]*").fullmatch
_WORDS = re.compile(" +|\n|[^ \n]+").findall


class FontMissing(KeelError):
    """The typeface that papers are set in is not installed."""


class MissingGlyphs(KeelError):
    """No typeface can write these characters; `characters` holds each once, in order."""

    def __init__(self, characters: str) -> None:
        super().__init__()
        self.characters = characters


@cache
def register() -> frozenset[int]:
    """Make the house face known to reportlab, once, and return the code points both its weights write themselves."""
    from reportlab.pdfbase import pdfmetrics

    drawn = [frozenset(font.face.charToGlyph) for font in _house()]
    for font in _house():
        pdfmetrics.registerFont(font)
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)
    return drawn[0] & drawn[1]


@cache
def _house() -> tuple[Any, ...]:
    found = []
    for weight, (name, file) in enumerate(_FILES.items()):
        try:
            with as_file(files("fontpkg_atkinson_hyperlegible").joinpath("files", file)) as path:
                found.append(house_font()(name, str(path), weight, codes))
        except (ModuleNotFoundError, OSError) as fault:
            raise FontMissing() from fault
    return tuple(found)


def runs(text: str) -> list[tuple[Family | None, str]]:
    """Return tidied text in runs, each with the family that writes it.

    The family is None where Atkinson Hyperlegible writes a run, and also where nothing does (see `missing`).
    """
    found: list[tuple[Family | None, str]] = []
    for family, piece in _pieces(tidy(text)):
        if found and found[-1][0] is family:
            found[-1] = (family, found[-1][1] + piece)
        else:
            found.append((family, piece))
    return found


def _pieces(text: str) -> list[tuple[Family | None, str]]:
    if _own(text):
        return [(None, text)] if text else []
    found: list[tuple[Family | None, str]] = []
    last: Family | None = None
    for word in _WORDS(text):
        if _own(word):
            found.append((None, word))
            continue
        pieces = _families(word, last)
        last = next((family for family, _ in reversed(pieces) if family), last)
        found += pieces
    return found


def _own(text: str) -> bool:
    """Tell whether the house face writes the whole of a text itself, letter by letter."""
    return _ASCII(text) is not None or _letters().issuperset(text)


@cache
def _letters() -> frozenset[str]:
    """Return the letters of the house face but for marks, which it cannot put over others."""
    written = {chr(code) for code in register()}
    return frozenset({c for c in written if unicodedata.category(c) not in ("Mn", "Mc", "Me", "Cf")} | {"\n"})


def _families(word: str, last: Family | None) -> list[tuple[Family | None, str]]:
    """Return a word in pieces that belong together, each with the family that writes it."""
    found: list[tuple[Family | None, str]] = []
    for cluster in clusters(word):
        if cluster in _letters():
            found.append((None, cluster))
        elif (family := family_for(cluster, last)) is not None:
            found.append((family, cluster))
            last = family
        else:
            found += [(None if c in _letters() else family_for(c, last), c) for c in cluster]
    return found


def missing(text: str) -> str:
    """Return the characters of `text` that no typeface writes, each once."""
    lacking = (c for family, run in runs(text) if family is None and not _own(run) for c in run)
    return "".join(dict.fromkeys(c for c in lacking if c not in _letters()))


def marked(text: str) -> str:
    """Return tidied text with a visible [?] for what cannot be written: the words as the paper has them."""
    return "".join(run if family else _drawn(run) for family, run in runs(text))


def _drawn(run: str) -> str:
    return run if _own(run) else "".join(c if c in _letters() else NOT_DRAWN for c in run)


def codes(text: str) -> str:
    """Return text as the press sets it: `marked`, with codes for letters of other typefaces in the order they are said.

    Only for what is drawn at once; `told` gives the words back.
    """
    return "".join(_written(family, run) if family else _drawn(run) for family, run in runs(text))


def _written(family: Family, run: str) -> str:
    try:
        with PRESS:
            return written(family, run)
    except NoMoreRoom:
        return NOT_DRAWN * len(run)


def way(letter: str) -> str:
    """Return the bidirectional class of a letter as the press sets it."""
    code = CODES.get(ord(letter))
    return unicodedata.bidirectional(code.told[0] if code else letter)
