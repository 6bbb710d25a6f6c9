"""A paper as plain text, for an e-mail or for somebody who has it read aloud.

Nothing is drawn with letters: a heading is a line by itself with more room above it, a row of a table is a record
('What: A quiet desk', 'From: 3 March 2027'), a list has a dash before each thing. No line is broken but where somebody
broke it, so that it fits any window. Head and foot are said once, as there are no pages. A picture that tells a level
which no word beside it tells becomes words.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from supportplans.blocks import (
    Block,
    Bullets,
    Calendar,
    CalendarDay,
    Columns,
    Document,
    Heading,
    Idea,
    NewPage,
    Panels,
    Paragraph,
    Question,
    Quote,
    Signatory,
    Signatures,
    Steps,
    Table,
    Together,
)
from supportplans.printing.pictures import meaning
from supportplans.reading import DATE, SIGNATURES, SIGNED, foot, head, opened, quoted
from supportplans.sendable import on_one_line, sendable
from supportplans.tongue import tell
from supportplans.tongues import spoken
from supportplans.wording import day_of_month, weekdays


@spoken
def plain_text(document: Document) -> str:
    """Return the paper as text with one kind of line end, as a clipboard takes it."""
    edges = ["\n".join(map(on_one_line, texts)) for texts in (head(document), foot(document))]
    parts = [edges[0], *_said(document.blocks), f"\n{edges[1]}" if edges[1] else ""]
    return "\n\n".join(part for part in parts if part.strip()).strip() + "\n"


def plain_file(document: Document) -> bytes:
    """Return the paper as the bytes of a text file, in UTF-8 without a mark at its beginning.

    Lines end in CR and LF: e-mail asks for it (RFC 5322) and old Windows editors need it, and all others read it too.
    """
    return plain_text(document).replace("\n", "\r\n").encode("utf-8")


def _said(blocks: Iterable[Block]) -> Iterable[str]:
    """Yield what stands apart: paragraphs, whole lists, records."""
    for block in blocks:
        match block:
            case Heading(text, _, mark):
                yield _heading(_marked(text, mark))
            case Paragraph(text, opening=opening):
                yield sendable(opened(opening, text))
            case Quote(text):
                yield sendable(quoted(text))
            case Bullets(opening, items, marks):
                told = zip_longest(items, marks[: len(items)], fillvalue="")
                yield _listed(opening, (_marked(item, mark) for item, mark in told))
            case Table(names, rows):
                yield from (_record(names, row) for row in rows or ((),))
            case Calendar(caption, days):
                yield _listed(caption, (_day(each) for each in days if each.words))
            case NewPage():
                pass
            case Signatures(statement, places):
                yield from (_heading(tell(SIGNATURES)), sendable(statement), *map(_place, places))
            case Question(label, _, hint, choices):
                yield _listed(" ".join(on_one_line(text) for text in (label, hint) if text), choices)
            case Idea(text, mark):
                yield sendable(_marked(text, mark))
            case Steps(steps):
                yield from (_listed(_marked(step.name, step.mark), step.items) for step in steps)
            case Panels(panels):
                for panel in panels:
                    yield on_one_line(panel.heading)
                    yield from _said(panel.blocks)
            case Columns(columns):
                for column in columns:
                    yield from _said(column)
            case Together(inner):
                yield from _said(inner)


def _marked(text: str, mark: str) -> str:
    """Return a text with what the picture by it says, where it says anything of its own."""
    said = meaning(mark)
    return f"{said}: {text}" if said and said not in text else text


def _heading(text: str) -> str:
    return f"\n{on_one_line(text)}"


def _listed(opening: str, items: Iterable[str]) -> str:
    return "\n".join((*([on_one_line(opening)] if opening else []), *(f"- {on_one_line(item)}" for item in items)))


def _record(names: tuple[str, ...], row: tuple[str, ...]) -> str:
    """Return the cells of a row, each behind the name of its column; without a row, the names to write behind."""
    cells = row or ("",) * len(names)
    return "\n".join(named(name, cell) for name, cell in zip(names, cells, strict=True))


def named(name: str, text: str) -> str:
    """Return a text behind its name: 'From: 3 March 2027', 'In place? Yes'."""
    name, text = on_one_line(name), on_one_line(text)
    colon = ":" if name and not name.endswith(("?", ":")) else ""
    return f"{name}{colon} {text}".strip()


def _day(each: CalendarDay) -> str:
    return named(f"{weekdays()[each.on.weekday()]} {day_of_month(each.on)}", "; ".join(map(on_one_line, each.words)))


def _place(place: Signatory) -> str:
    who = [on_one_line(text) for text in (place.name, place.role) if text]
    room = [place.signed] if place.signed else [f"{tell(SIGNED)}:", f"{tell(DATE)}:"]
    return "\n".join((*who, *room))
