"""The lines of every kind of paper that the house wording looks through.

A paper for an employer is made of released lines, and all rules hold for these. The others are given their lines here:
a paper of the person's own those of their plan that stand on it, a letter and a proposal what was written for them.
Drafts of evidence have checks of their own (`matching.drafts.checks`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from records.consent import Line
from supportplans import lines as part
from supportplans.blocks import Document
from supportplans.call_back import PassedLetter
from supportplans.house_wording import OF_THE_WORK
from supportplans.proposal import Proposal
from supportplans.reading import read
from supportplans.said import said

LETTER, PROPOSAL = "letter", "proposal"
"""What a line is of, where it is of no record; it stands first in the line's id."""


def on_own_paper(document: Document, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines of a plan that stand on a paper of the person's own, without those in somebody's own words.

    What somebody says of themselves on their own paper is theirs, and is not looked at.
    """
    there = "\n".join(read(document))
    return tuple(line for line in lines if not line.quoted and line.text.strip().rstrip(".") in there)


def letter_lines(passed: PassedLetter, who: str) -> tuple[Line, ...]:
    """Return the paragraphs of a letter as they may go, and the names in it: of its reader, and of `who` writes."""
    reader = passed.recipient
    names = (said(LETTER, "", "name", part.NAME, name) for name in (reader.name, reader.organisation, who) if name)
    paragraphs = (said(LETTER, "", "paragraph", LETTER, text) for text in passed.text.split("\n\n") if text)
    return (*names, *paragraphs)


def proposal_lines(proposal: Proposal, job_id: str) -> tuple[Line, ...]:
    """Return what a proposal says of its own job, and what was written for the employer."""
    return tuple(line for line in _of_proposal(proposal, job_id) if line.text.strip())


def _of_proposal(proposal: Proposal, job_id: str) -> Iterator[Line]:
    for name in (proposal.role, proposal.employer, proposal.contact, *(task.source for task in proposal.tasks)):
        yield said(PROPOSAL, job_id, "name", part.NAME, name)
    for task in proposal.tasks:
        yield said(PROPOSAL, job_id, "task", OF_THE_WORK, task.words)
    written = (("gains", proposal.gains), ("hours", (proposal.hours,)), ("pay", (proposal.pay,)),
               ("support", proposal.support))  # fmt: skip
    for name, texts in written:
        yield from (said(PROPOSAL, job_id, name, PROPOSAL, text) for text in texts)
