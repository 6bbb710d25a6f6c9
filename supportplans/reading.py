"""A paper as it is read: its texts in their order. A PDF, a Word file, a page and plain text all say exactly this."""

from __future__ import annotations

from collections.abc import Iterable

from records.words import joined, lines_in
from supportplans.blocks import (
    Block,
    Bullets,
    Calendar,
    Columns,
    Document,
    Heading,
    Idea,
    NewPage,
    Panels,
    Paragraph,
    Question,
    Quote,
    Room,
    Signatures,
    Steps,
    Table,
    Together,
)
from supportplans.tongue import tell, to_tell
from supportplans.wording import day_of_month, weekdays

SIGNATURES, SIGNED, DATE = to_tell("Signatures"), to_tell("Signed"), to_tell("Date")
CHECK_CODE = to_tell("Check code {code}.")
_MARKS = '“”"'


def read(document: Document) -> tuple[str, ...]:
    """Return every text of the body in reading order; head and foot are not among them."""
    return tuple(text for block in document.blocks for text in block_texts(block) if text.strip())


def lines_on(document: Document) -> frozenset[str]:
    """Return the ids of the lines that stand on a paper for an employer: what is registered as given is this.

    Every form says exactly what is read. How it is set matters not: ask it of the document before `reflow`.
    """
    return lines_in(*read(document))


def texts(document: Document) -> tuple[str, ...]:
    """Return every text on the paper: head, body and foot."""
    return (*head(document), *read(document), *document.footer)


def head(document: Document) -> tuple[str, ...]:
    """Return the texts of the running head; a paper may have none."""
    edges = (document.letterhead, document.status, document.copy_line, document.dated)
    return tuple(text for text in edges if text)


def foot(document: Document) -> tuple[str, ...]:
    """Return the texts at the foot, with the check code where there is one."""
    code = tell(CHECK_CODE, code=document.check_code) if document.check_code else ""
    return tuple(text for text in (*document.footer, code) if text)


def block_texts(block: Block) -> tuple[str, ...]:
    """Return the texts of one block in reading order."""
    match block:
        case Heading(text) | Idea(text):
            return (text,)
        case Paragraph(text, opening=opening):
            return (opened(opening, text),)
        case Quote(text):
            return (quoted(text),)
        case Bullets(opening, items):
            return (opening, *items) if opening else items
        case Table(head, rows):
            return (*head, *(cell for row in rows for cell in row))
        case Calendar(caption, days):
            told = (text for each in days for text in (day_of_month(each.on), *each.words))
            return (caption, *weekdays(), *told)
        case NewPage():
            return ()
        case Signatures(statement, places):
            return (tell(SIGNATURES), statement, *(t for p in places for t in _place(p.name, p.role, p.signed)))
        case Question():
            return _question(block)
        case Steps(steps):
            return tuple(text for step in steps for text in (step.name, *step.items))
        case Panels(panels):
            return tuple(text for panel in panels for text in (panel.heading, *_of(panel.blocks)))
        case Columns(columns):
            return tuple(text for column in columns for text in _of(column))
        case Together(blocks):
            return tuple(_of(blocks))


def opened(opening: str, text: str) -> str:
    """Return a paragraph with what is said first."""
    return joined(" ", (opening, text)).strip() if opening else text


def quoted(text: str) -> str:
    """Return somebody's own words in quotation marks."""
    return "“" + text.strip().strip(_MARKS) + "”"


def _of(blocks: Iterable[Block]) -> Iterable[str]:
    return (text for block in blocks for text in block_texts(block))


def _place(name: str, role: str, signed: str) -> tuple[str, ...]:
    return (name, role, signed) if signed else (name, role, tell(SIGNED), tell(DATE))


def _question(question: Question) -> tuple[str, ...]:
    choices = question.choices if question.room is Room.BOXES else ()
    return tuple(text for text in (question.label, question.hint, *choices) if text)
