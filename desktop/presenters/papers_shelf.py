"""The papers there are, in the order of the shelf, and in a few words how far each has got. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.presenters.paper_forms import EVERY_BLANK
from desktop.words.shelf import CHANGED_SINCE, NOT_MADE, newest_copy_words, own_copy_words
from records.consent import Copy, Recipient
from supportplans.blocks import Block, Columns, Document, Heading, Panels, Steps, Together
from supportplans.employer_papers import EMPLOYER_PAPERS
from supportplans.own_papers import OWN_PAPERS
from supportplans.papers import BlankPaper, EmployerPaper, OwnPaper


class Group(Enum):
    """Whom a paper is for."""

    EMPLOYER = "employer"
    OWN = "own"
    BLANK = "blank"


Paper = EmployerPaper | OwnPaper | BlankPaper


SHELF: tuple[Paper, ...] = (*EMPLOYER_PAPERS, *OWN_PAPERS, *EVERY_BLANK)


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """One paper on the shelf. `caption` is how far it has got."""

    id: str
    group: Group
    title: str
    caption: str
    use: str


def group_of(paper: Paper) -> Group:
    """Return whom a paper is for."""
    if isinstance(paper, EmployerPaper):
        return Group.EMPLOYER
    return Group.OWN if isinstance(paper, OwnPaper) else Group.BLANK


def shelf_rows(
    papers: Iterable[Paper], copies: Sequence[Copy], reader: Recipient | None, on_it: dict[str, frozenset[str]]
) -> tuple[ShelfRow, ...]:  # fmt: skip
    """Return the rows; `on_it` are the ids of the lines that would be on each paper for the reader in view."""
    return tuple(
        ShelfRow(paper.kind.id, group_of(paper), paper.kind.title, _caption(paper, copies, reader, on_it),
                 paper.kind.use)
        for paper in papers
    )  # fmt: skip


def _caption(
    paper: Paper, copies: Sequence[Copy], reader: Recipient | None, on_it: dict[str, frozenset[str]]
) -> str:  # fmt: skip
    mine = [copy for copy in copies if copy.document == paper.kind.document]
    if isinstance(paper, BlankPaper):
        return paper.kind.use
    own = isinstance(paper, OwnPaper)
    theirs = [copy for copy in mine if copy.own is own and (own or copy.recipient == reader)]
    last = max(theirs, key=lambda copy: copy.copy_no, default=None)
    if last is None:
        return NOT_MADE
    if own:
        return own_copy_words(last)
    same = on_it.get(paper.kind.id, last.line_ids) == last.line_ids
    return newest_copy_words(last) if same else CHANGED_SINCE.format(number=last.copy_no)


def outline(document: Document | None) -> tuple[str, ...]:
    """Return the headings of a paper under its title: what is on it."""
    return tuple(_headings(document.blocks)) if document else ()


def _headings(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        match block:
            case Heading(text, level=2):
                yield text
            case Steps(steps):
                yield from (step.name for step in steps)
            case Panels(panels):
                yield from (panel.heading for panel in panels)
            case Columns(columns):
                yield from (text for column in columns for text in _headings(column))
            case Together(inner):
                yield from _headings(inner)
