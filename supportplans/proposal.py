"""A proposal to an employer: a role put together from tasks, and what it does for them.

It is made of a job and of words written for the employer. It knows no person and can name none, so that it can be
shown before anybody is introduced; who might do the work is for the person to tell, or not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from supportplans.blocks import Block, Bullets, Document, Heading, Paragraph, Table
from supportplans.checkcode import with_code
from supportplans.wording import day

TITLE = "A role for your team"
FOOTER = ("A proposal to talk about. Nothing here is agreed, and nothing here is a contract.",)
SUPPORT = (
    "We come and look at the work before anybody starts, and speak with the team if you wish.",
    "There is one person at our service to ring, before the start and for as long as it lasts.",
    "A few days of trying it out can come first, so that both sides can see how it goes.",
)
"""How support works in general; offered as a beginning, for the specialist to change."""


@dataclass(frozen=True, slots=True)
class ProposedTask:
    """One task of the role: its words, its hours a week as text, and the job it comes from."""

    words: str
    hours: str
    source: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything the page says. `gains` are what the role does for the employer; `contact` whom to ring."""

    role: str
    employer: str
    tasks: tuple[ProposedTask, ...]
    hours: str = ""
    pay: str = ""
    gains: tuple[str, ...] = ()
    support: tuple[str, ...] = SUPPORT
    contact: str = ""


def proposal_paper(proposal: Proposal, on: date) -> Document:
    """Return the page; parts with nothing in them are left out."""
    document = Document(
        TITLE, f"Proposal of {day(on)}.", f"For {proposal.employer}" if proposal.employer else "",
        tuple(_blocks(proposal)), FOOTER,
    )  # fmt: skip
    return with_code(document)


def _blocks(proposal: Proposal) -> Iterable[Block]:
    yield Heading(proposal.role, 1)
    place = f" at {proposal.employer}" if proposal.employer else ""
    yield Paragraph(f"A role of work that has to be done{place}, put together so that it can be done well.", lead=True)
    if proposal.gains:
        yield Heading("What it does for you")
        yield Bullets("", proposal.gains)
    yield Heading("What would be done")
    rows = tuple((task.words, task.hours, task.source) for task in proposal.tasks)
    yield Table(("Task", "Hours a week", "Taken from"), rows, (0.56, 0.18, 0.26))
    facts = tuple(f"{name}: {said}" for name, said in (("Hours", proposal.hours), ("Pay", proposal.pay)) if said)
    if facts:
        yield Heading("Hours and pay to talk about")
        yield Bullets("", facts)
    if proposal.support:
        yield Heading("How we help")
        yield Bullets("", proposal.support)
    if proposal.contact:
        yield Heading("Whom to talk to")
        yield Paragraph(proposal.contact)
