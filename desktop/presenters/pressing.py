"""Where the window meets the press: a paper becomes the bytes that leave, their pages as pictures, and their words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from supportplans.blocks import Document
from supportplans.draft_paper import DraftPaper
from supportplans.look import STANDARD, Look
from supportplans.printing.draft_pdf import lacking, render_draft
from supportplans.printing.fonts import MissingGlyphs
from supportplans.printing.pages import PageImage, page_images
from supportplans.printing.pdf import render

SCREEN_DPI = 110


@dataclass(frozen=True, slots=True)
class Pressed:
    """A paper as it leaves. `lacking` are letters the faces do not have: they stand on the page as [?], to be seen."""

    pdf: bytes
    lacking: str = ""
    document: Document | None = None


Press = Callable[[], Pressed]
"""What makes a paper. It runs on a worker and knows no window."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawn paper with its pages, so that what goes out is what was shown."""

    pressed: Pressed
    pages: tuple[PageImage, ...]


def draw(press: Press, step: Callable[[int, int], None]) -> Drawn:
    """Return a paper with its pages. Runs as a chore."""
    step(0, 2)
    pressed = press()
    step(1, 2)
    return Drawn(pressed, page_images(pressed.pdf, SCREEN_DPI))


def press_document(document: Document, look: Look = STANDARD) -> Pressed:
    """Return a document as PDF in a look."""
    try:
        return Pressed(render(document), "", document)
    except MissingGlyphs as fault:
        return Pressed(render(document, mark_missing=True), fault.characters, document)


def press_draft(paper: DraftPaper) -> Pressed:
    """Return the paper of a draft as PDF."""
    return Pressed(render_draft(paper), lacking(paper))


def press_form(form: Document) -> Pressed:
    """Return a form to fill in with a pen as PDF."""
    return Pressed(render(form, mark_missing=True), "", form)
