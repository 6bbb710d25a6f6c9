"""The sheet to take home: one job as the person matched it by hand, and rows for the next one."""

from __future__ import annotations

from supportplans.blocks import Document, Heading, Paragraph
from supportplans.own.paper import own_paper
from supportplans.own_view import OwnView
from supportplans.take_home import TITLE, own_sheet
from supportplans.tongue import tell, to_tell

NONE = to_tell("No job has been matched by hand yet. The blank sheet shows how it is done.")


def match_sheet(view: OwnView) -> Document:
    """Return the sheet."""
    if view.example is None:
        return own_paper(tell(TITLE), view.on, (Heading(tell(TITLE), 1), Paragraph(tell(NONE))))
    return own_sheet(view.example, view.on)
