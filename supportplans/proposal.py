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
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

TITLE = to_tell("A role for your team")
FOOTER = to_tell("A proposal to talk about. Nothing here is agreed, and nothing here is a contract.")
SUPPORT = (
    to_tell("We come and look at the work before anybody starts, and speak with the team if you wish."),
    to_tell("There is one person at our service to ring, before the start and for as long as it lasts."),
    to_tell("A few days of trying it out can come first, so that both sides can see how it goes."),
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
        tell(TITLE), tell("Proposal of {day}.", day=day(on)),
        tell("For {reader}", reader=proposal.employer) if proposal.employer else "",
        tuple(_blocks(proposal)), (tell(FOOTER),),
    )  # fmt: skip
    return with_code(document)


def _blocks(proposal: Proposal) -> Iterable[Block]:
    yield Heading(proposal.role, 1)
    yield Paragraph(_about(proposal.employer), lead=True)
    if proposal.gains:
        yield Heading(tell("What it does for you"))
        yield Bullets("", proposal.gains)
    yield Heading(tell("What would be done"))
    yield _table(proposal.tasks)
    found = ((to_tell("Hours: {hours}"), proposal.hours), (to_tell("Pay: {pay}"), proposal.pay))
    facts = tuple(tell(words, hours=said, pay=said) for words, said in found if said)
    if facts:
        yield Heading(tell("Hours and pay to talk about"))
        yield Bullets("", facts)
    if proposal.support:
        yield Heading(tell("How we help"))
        yield Bullets("", tuple(tell(words) if words in SUPPORT else words for words in proposal.support))
    if proposal.contact:
        yield Heading(tell("Whom to talk to"))
        yield Paragraph(proposal.contact)


def _table(tasks: tuple[ProposedTask, ...]) -> Table:
    """Return the tasks as rows; a column that nothing stands in is left out."""
    columns = (
        (tell("Task"), 0.56, [task.words for task in tasks]),
        (tell("Hours a week"), 0.18, [task.hours for task in tasks]),
        (tell("Taken from"), 0.26, [task.source for task in tasks]),
    )
    shown = [column for n, column in enumerate(columns) if not n or any(words.strip() for words in column[2])]
    whole = sum(width for _, width, _ in shown)
    rows = tuple(zip(*(words for *_, words in shown), strict=True))
    return Table(tuple(head for head, *_ in shown), rows, tuple(width / whole for _, width, _ in shown))


def _about(employer: str) -> str:
    if employer:
        return tell(
            "A role of work that has to be done at {employer}, put together so that it can be done well.",
            employer=employer,
        )
    return tell("A role of work that has to be done, put together so that it can be done well.")
