"""The papers there are, in the order of the shelf, and in a few words how far each has got. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.words.shelf import CHANGED_SINCE, NOT_MADE, newest_copy_words
from records.consent import Copy, Recipient, Released
from supportplans.blocks import Document, Heading
from supportplans.documents import Issue, employer_plan
from supportplans.hand_over_paper import hand_over_paper, on_sheet
from supportplans.papers import BlankPaper, EmployerPaper, PaperKind


class Group(Enum):
    """Whom a paper is for."""

    EMPLOYER = "employer"
    OWN = "own"
    BLANK = "blank"


Paper = EmployerPaper | BlankPaper


def _hand_over(released: Released, issue: Issue) -> Document:
    paper = hand_over_paper(released, issue.copy_no)
    return Document(paper.title, blocks=paper.blocks, footer=(paper.note,), version=issue.version,
                    copy_no=issue.copy_no)  # fmt: skip


SHELF: tuple[Paper, ...] = (
    EmployerPaper(PaperKind("work-plan", "work plan", "Work plan", "What was agreed, and who does what"),
                  employer_plan, signed=True),
    EmployerPaper(PaperKind("hand-over", "hand-over sheet", "Hand-over sheet", "What was agreed, for a new manager"),
                  _hand_over, on_sheet),
)  # fmt: skip


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
    return Group.EMPLOYER if isinstance(paper, EmployerPaper) else Group.BLANK


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
    theirs = [copy for copy in mine if copy.recipient == reader and not copy.own]
    last = max(theirs, key=lambda copy: copy.copy_no, default=None)
    if last is None:
        return NOT_MADE
    same = on_it.get(paper.kind.id, last.line_ids) == last.line_ids
    return newest_copy_words(last) if same else CHANGED_SINCE.format(number=last.copy_no)


def outline(document: Document | None) -> tuple[str, ...]:
    """Return the headings of a paper under its title: what is on it."""
    return tuple(b.text for b in document.blocks if isinstance(b, Heading) and b.level == 2) if document else ()
