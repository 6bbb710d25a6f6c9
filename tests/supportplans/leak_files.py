"""Every form in which a paper can leave as a file, and everything that can be read in a file of any of them.

Read are pages, properties, bookmarks, alternative texts, names of fields, what a PDF says of itself, every part of a
Word file, the head of a page for a browser, and the bytes as they are. A locked file is opened first.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any

import pikepdf

from supportplans.blocks import Document
from supportplans.look import STANDARD, Look, Size
from supportplans.plain import plain_file
from supportplans.printing.locked import locked
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from supportplans.printing.word import word_file
from supportplans.web_page import web_file

PASSPHRASE = "otter candle Tuesday"
EASY = Look(Size.LARGE_18, easy=True)
_HEX = re.compile(r"<(FEFF(?:[0-9A-F]{4})*)>", re.I)


def _pdf(document: Document, look: Look = STANDARD) -> bytes:
    return press(document, look, mark_missing=True)


FORMS: Mapping[str, Callable[[Document], bytes]] = {
    "PDF": _pdf,
    "PDF, large and easy": lambda document: _pdf(document, EASY),
    "locked PDF": lambda document: locked(_pdf(document), PASSPHRASE),
    "Word": word_file,
    "Word, large and easy": lambda document: word_file(document, EASY),
    "page": web_file,
    "text": plain_file,
}
"""What can leave, by the names in which a leak is told."""


def everything_in(file: bytes) -> str:
    """Return everything that can be read in a file, and its bytes as letters."""
    found = [file.decode("latin-1"), file.decode("utf-8", "replace"), file.decode("utf-16", "ignore")]
    if file.startswith(b"%PDF"):
        found += _in_pdf(file)
    if file.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(file)) as parts:
            found += [part + parts.read(part).decode("utf-8", "replace") for part in parts.namelist()]
    return "\n".join(found)


def _in_pdf(file: bytes) -> Iterator[str]:
    """Yield the words of its pages, and every text and stream of every object in it, unlocked."""
    out = BytesIO()
    with _opened(file) as pdf:
        for each in pdf.objects:
            yield from _texts(each)
        pdf.save(out)  # without its lock
    yield from page_texts(out.getvalue())


def _opened(file: bytes) -> pikepdf.Pdf:
    try:
        return pikepdf.open(BytesIO(file))
    except pikepdf.PasswordError:
        return pikepdf.open(BytesIO(file), password=PASSPHRASE)


def _texts(thing: Any) -> Iterator[str]:
    """Yield the texts within one object; what it only points at comes up as an object of its own."""
    if isinstance(thing, pikepdf.Stream):
        stream = _unpacked(thing)
        yield from (stream.decode("latin-1"), stream.decode("utf-8", "replace"))
        yield from (
            bytes.fromhex(found).decode("utf-16", "replace") for found in _HEX.findall(stream.decode("latin-1"))
        )
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for inner in thing:
            yield from _within(inner)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key, inner in thing.items():
            yield key
            yield from _within(inner)


def _within(inner: Any) -> Iterator[str]:
    if isinstance(inner, pikepdf.Object) and not inner.is_indirect:
        yield from _texts(inner)


def _unpacked(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:  # a picture, which holds no words
        return stream.read_raw_bytes()
