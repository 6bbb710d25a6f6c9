"""Drawing a paper: what the gate released, as PDF and as pictures. Runs as a chore and knows no window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from records.consent import Released
from supportplans.blocks import Document
from supportplans.documents import Issue, employer_plan
from supportplans.printing.fonts import MissingGlyphs
from supportplans.printing.pages import PageImage, page_images
from supportplans.printing.pdf import render

SCREEN_DPI = 110


@dataclass(frozen=True, slots=True)
class Paper:
    """One drawn paper with all it was made from, so that what goes out is what was shown and what is registered.

    `lacking` are letters the faces do not have; they stand on the page as [?], for all to see.
    """

    released: Released
    document: Document
    pdf: bytes
    pages: tuple[PageImage, ...]
    lacking: str


def draw(released: Released, issue: Issue, step: Callable[[int, int], None]) -> Paper:
    """Return the employer's paper of these lines."""
    step(0, 2)
    document, lacking = employer_plan(released, issue), ""
    try:
        pdf = render(document)
    except MissingGlyphs as fault:
        lacking, pdf = fault.characters, render(document, mark_missing=True)
    step(1, 2)
    return Paper(released, document, pdf, page_images(pdf, SCREEN_DPI), lacking)
