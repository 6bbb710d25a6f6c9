"""Drafts under the press they used to have, until every one of them is a document."""

from __future__ import annotations

from supportplans.draft_paper import DraftPaper
from supportplans.printing.press import lacking_in, press


def lacking(paper: DraftPaper) -> str:
    """Return the characters of a paper that no typeface can write, each once."""
    return lacking_in(paper.document)


def render_draft(paper: DraftPaper) -> bytes:
    """Return the PDF of a paper; see `press`."""
    return press(paper.document, mark_missing=True)
