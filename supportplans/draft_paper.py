"""A draft as a paper: one model of plain blocks, from which the Word file, the PDF and the clipboard are all made."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from matching.drafts.model import Block as DraftBlock
from matching.drafts.model import BlockKind, DraftKind
from supportplans.blocks import Block, Bullets, Document, Heading, Paragraph
from supportplans.draft_gate import Audience, Passed
from supportplans.reading import block_texts
from supportplans.tongue import tell, to_tell

TITLES: dict[DraftKind, str] = {
    DraftKind.ANSWERS: to_tell("Answers"),
    DraftKind.STATEMENT: to_tell("Supporting statement"),
    DraftKind.LETTER: to_tell("Covering letter"),
    DraftKind.CV: to_tell("Curriculum vitae"),
    DraftKind.INTERVIEW: to_tell("Interview notes"),
    DraftKind.BRING: to_tell("What I bring"),
    DraftKind.TALKING: to_tell("Talking points"),
}
"""What a paper is called in the properties of its file: its kind, never a name or a job."""

FILE_NAMES: dict[DraftKind, str] = {
    DraftKind.ANSWERS: "answers", DraftKind.STATEMENT: "statement", DraftKind.LETTER: "letter", DraftKind.CV: "cv",
    DraftKind.INTERVIEW: "interview-notes", DraftKind.BRING: "what-i-bring", DraftKind.TALKING: "talking-points",
}  # fmt: skip
TITLED = frozenset({DraftKind.ANSWERS, DraftKind.STATEMENT})
"""Kinds whose drafts begin without a title, so that the paper gives them one. A letter has none at all."""

OWN_COPY = to_tell("My own copy. It may hold things that are not for an employer.")


def loose(title: str, blocks: Iterable[Block], note: str = "") -> Document:
    """Return a letter, a CV or whatever else has no running head; `note` stands at the foot of each page."""
    return Document(title, blocks=tuple(blocks), footer=(note,) if note else (), draft=False)


def draft_paper(passed: Passed) -> Document:
    """Return the paper of a draft that passed the gate."""
    kind = passed.draft.kind
    top = (Heading(tell(TITLES[kind]), 1),) if kind in TITLED and passed.draft.blocks else ()
    note = tell(OWN_COPY) if passed.purpose.audience is Audience.PERSON else ""
    return loose(tell(TITLES[kind]), (*top, *_blocks(passed.draft.blocks)), note)


def _blocks(blocks: Iterable[DraftBlock]) -> Iterable[Block]:
    levels = {BlockKind.TITLE: 1, BlockKind.HEADING: 2, BlockKind.SUBHEADING: 3}
    for is_list, group in groupby(blocks, key=lambda block: block.kind is BlockKind.ITEM):
        if is_list:
            yield Bullets("", tuple(block.text for block in group))
            continue
        for block in group:
            yield Heading(block.text, levels[block.kind]) if block.kind in levels else Paragraph(block.text)


def clipboard_text(paper: Document) -> str:
    """Return a paper as plain text for the clipboard: blocks apart, one line for each item, and no title of ours."""
    parts = ["\n".join(_lines(block)) for block in paper.blocks if block != Heading(paper.title, 1)]
    return "\n\n".join([*paper.footer, *parts])


def _lines(block: Block) -> Iterable[str]:
    return (f"• {text}" for text in block.items) if isinstance(block, Bullets) else block_texts(block)
