"""Atkinson Hyperlegible for paper, embedded; and a clear answer where it lacks a letter."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from records.errors import KeelError

REGULAR, BOLD = "AtkinsonHyperlegible", "AtkinsonHyperlegible-Bold"
_FILES = {REGULAR: "AtkinsonHyperlegible-Regular.ttf", BOLD: "AtkinsonHyperlegible-Bold.ttf"}
NOT_DRAWN = "[?]"


class FontMissing(KeelError):
    """The typeface that papers are set in is not installed."""


class MissingGlyphs(KeelError):
    """The typeface cannot write these characters; `characters` holds each once, in order."""

    def __init__(self, characters: str) -> None:
        super().__init__()
        self.characters = characters


@cache
def register() -> frozenset[int]:
    """Make the faces known to reportlab, once, and return the code points both can write."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    drawn: list[frozenset[int]] = []
    for name, file in _FILES.items():
        try:
            with as_file(files("fontpkg_atkinson_hyperlegible").joinpath("files", file)) as path:
                font: Any = TTFont(name, str(path))
        except (ModuleNotFoundError, OSError) as fault:
            raise FontMissing() from fault
        pdfmetrics.registerFont(font)
        drawn.append(frozenset(font.face.charToGlyph))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)
    return drawn[0] & drawn[1]


def tidy(text: str) -> str:
    """Return text as it can be set: composed, with one kind of line end, and no control characters."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    kept = (c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co"))
    return "".join(" " if unicodedata.category(c) == "Zs" else c for c in kept if not 0xFE00 <= ord(c) <= 0xFE0F)


def missing(text: str) -> str:
    """Return the characters of `text` that cannot be written, each once."""
    drawn = register()
    return "".join(dict.fromkeys(c for c in tidy(text) if c != "\n" and ord(c) not in drawn))


def marked(text: str) -> str:
    """Return tidied text with a visible [?] for what cannot be written."""
    drawn = register()
    return "".join(c if c == "\n" or ord(c) in drawn else NOT_DRAWN for c in tidy(text))
