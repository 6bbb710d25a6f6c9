"""Where the window meets the press: a paper becomes the bytes that leave, their pages as pictures, and their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from supportplans.blocks import Document
from supportplans.look import STANDARD, Look
from supportplans.plain import plain_file
from supportplans.printing.pages import PageImage, page_images
from supportplans.printing.places import PlaceOnPage, places
from supportplans.printing.press import lacking_in, press
from supportplans.printing.word import word_file
from supportplans.web_page import web_file

SCREEN_DPI = 110


@dataclass(frozen=True, slots=True)
class Pressed:
    """A paper as it leaves. `lacking` are letters the faces do not have: they stand on the page as [?], to be seen."""

    pdf: bytes
    lacking: str = ""
    document: Document | None = None
    look: Look = STANDARD
    lines: Mapping[str, str] = field(default_factory=dict)  # what stands on it of the record, by id


Press = Callable[[], Pressed]
"""What makes a paper. It runs on a worker and knows no window."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawn paper with its pages, so that what goes out is what was shown."""

    pressed: Pressed
    pages: tuple[PageImage, ...]
    places: Mapping[str, PlaceOnPage] = field(default_factory=dict)  # where its lines stand


def draw(press: Press, step: Callable[[int, int], None]) -> Drawn:
    """Return a paper with its pages. Runs as a chore."""
    step(0, 3)
    pressed = press()
    step(1, 3)
    images = page_images(pressed.pdf, SCREEN_DPI)
    step(2, 3)
    return Drawn(pressed, images, places(pressed.pdf, pressed.lines) if pressed.lines else {})


def press_document(document: Document, look: Look = STANDARD) -> Pressed:
    """Return a document as PDF in a look. Raises TooLong where it has to be one side and is more."""
    return Pressed(press(document, look, mark_missing=True), lacking_in(document), document, look)


FORMS = ("pdf", "docx", "html", "txt")


def in_form(pressed: Pressed, form: str) -> bytes:
    """Return what is pressed as the bytes of a file of another form; what is no document is a PDF alone."""
    document = pressed.document
    if document is None or form == "pdf":
        return pressed.pdf
    if form == "docx":
        return word_file(document, pressed.look)
    return web_file(document, pressed.look) if form == "html" else plain_file(document)
