"""What large print and the easy layout make of a paper. The words stay; only how they are laid out changes.

Large print: text flows anew over more pages, tables and rows become cards, boxes stand under one another. The easy
layout says one idea at a time, each sentence on a line of its own with a picture of ours to its left; it is never
called Easy Read, as nobody has tried it with readers (knowledge: plans.md 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from supportplans.blocks import (
    Block,
    Bullets,
    Calendar,
    Columns,
    Document,
    Heading,
    Idea,
    Panel,
    Panels,
    Paragraph,
    Question,
    Quote,
    Room,
    Shape,
    Steps,
    Table,
    Together,
)
from supportplans.look import Look
from supportplans.reading import opened, quoted
from supportplans.wording import day_of_month, weekdays

SPEECH, POINT = "speech", "point"  # pictures of somebody's words, and of a thing that has no picture of its own
_ONE_LINE = 30.0  # points of height: a higher row of a table has room for two lines of handwriting
PAPER = "paper"  # the picture of what is said of the paper itself, under its title
_TITLES = "".join(rf"(?<!\b{title}\.)" for title in ("Dr", "Mr", "Mrs", "Ms", "Mx", "St", "Prof", "Rev"))
"""Short words with a full stop that belong to the name after them."""
_SENTENCE = re.compile(rf"(?<!^\d\.)(?<!^\d\d\.){_TITLES}(?:(?<=[.!?])|(?<=[.!?][”\"’]))\s+(?=[A-Z“\"‘])")


def reflow(document: Document, look: Look) -> Document:
    """Return the document as it is laid out in a look; in the standard size it is the same document."""
    if look.plain:
        return document
    blocks = tuple(_laid(document.blocks))
    if look.easy:
        blocks = tuple(_easy(blocks))
    return replace(document, blocks=blocks, shape=Shape.PAGES)


def _laid(blocks: Iterable[Block], level: int = 2) -> Iterable[Block]:
    """Yield blocks for a line that has no room for two things side by side. `level` is that of the last heading.

    A table that stays together need not do so as cards: they would fill a page.
    """
    for block in blocks:
        match block:
            case Heading():
                level = block.level
                yield block
            case Table():
                yield from _cards(block, level)
            case Calendar():
                yield from _days(block)
            case Steps(steps):
                for step in steps:
                    yield Heading(step.name, _under(level), step.mark)
                    yield Bullets("", step.items)
            case Panels(panels):
                for panel in panels:
                    yield Panels((Panel(panel.heading, tuple(_laid(panel.blocks, _under(level)))),))
            case Columns(columns):
                for column in columns:
                    yield from _laid(column, level)
            case Together(inner):
                yield from _loosened(inner, tuple(_laid(inner, level)))
            case _:
                yield block


def _loosened(inner: tuple[Block, ...], laid: tuple[Block, ...]) -> Iterable[Block]:
    """Yield what stays together. Cards of a table would fill a page: only the last has to, with its note."""
    if not any(isinstance(block, Table) for block in inner):
        yield Together(laid)
        return
    note = 2 if isinstance(inner[-1], Paragraph) else 0
    yield from laid[: len(laid) - note]
    if note:
        yield Together(laid[-note:])


def _under(level: int) -> int:
    return min(level + 1, 3)


def _cards(table: Table, level: int) -> Iterable[Block]:
    """Yield the rows of a table as cards: the first cell is the name of the card. Empty cells become places to write.

    A table to write in that has no rows yet is its names, each with a line.
    """
    if not table.rows:
        yield from (Question(name) for name in table.head)
        return
    for row in table.rows:
        first, rest = row[0], tuple(zip(table.head[1:], row[1:], strict=True))
        if not any(cell.strip() for cell in row):
            yield Together(tuple(_written(table, n) for n in range(len(table.head))))
            continue
        title = _title(table.head[0], first)
        yield Panels(
            (Panel(title, tuple(_cell(name, cell, table.least) for name, cell in rest if cell or table.least)),)
        )


def _written(table: Table, place: int) -> Question:
    """Return a cell to write in as a question; a wide one in a row for two lines of handwriting has two."""
    asked = Question(table.head[place], apart=not place)
    two = table.least > _ONE_LINE and table.widths[place] > 0.5
    return replace(asked, room=Room.WORDS, lines=2) if two else asked


def _title(head: str, first: str) -> str:
    """Return the name of a card: the first cell of its row, with what it is called where it is only a number."""
    if first.strip().isdigit():
        return f"{head} {first}"
    return first if first.strip() else head


def _cell(name: str, cell: str, least: float) -> Block:
    if cell.strip() or not least:
        return Paragraph(cell, opening=f"{name}:" if name and not name.endswith(("?", ":")) else name)
    return Question(name, Room.LINE)


def _days(calendar: Calendar) -> Iterable[Block]:
    yield Paragraph("", opening=calendar.caption)
    names = weekdays()
    for each in calendar.days:
        if each.words:
            yield Bullets(f"{names[each.on.weekday()]} {day_of_month(each.on)}", each.words)


def _easy(blocks: Iterable[Block], mark: str = POINT) -> Iterable[Block]:
    """Yield one idea a line. A heading's picture stands by what is under it that has none, smaller headings' too."""
    wider = mark
    for block in blocks:
        match block:
            case Heading(level=level):
                mark = block.mark or {1: PAPER, 2: POINT}.get(level, wider)
                wider = mark if level < 3 else wider
                yield block
            case Paragraph(text, opening=opening, mark=own):
                first, *rest = sentences(text) or ("",)
                yield from (Idea(each, own or mark) for each in (opened(opening, first), *rest) if each)
            case Quote(text):
                yield Idea(quoted(text), SPEECH)
            case Bullets(opening, items, marks):
                yield from _listed(opening, items, marks, mark)
            case Panels((Panel(heading, inner),)):
                yield Panels((Panel(heading, tuple(_easy(inner, _first_mark(inner) or mark))),))
            case Together(inner):
                yield Together(tuple(_easy(inner, mark)))
            case _:
                yield block


def _first_mark(blocks: Iterable[Block]) -> str:
    """Return the first picture that stands in a list, or nothing."""
    marks = (mark for block in blocks if isinstance(block, Bullets) for mark in block.marks if mark)
    return next(marks, "")


def _listed(opening: str, items: tuple[str, ...], marks: tuple[str, ...], mark: str) -> Iterable[Block]:
    if opening:
        yield Paragraph("", opening=opening)
    for n, item in enumerate(items):
        yield Idea(item, marks[n] if n < len(marks) and marks[n] else mark)


def sentences(text: str) -> tuple[str, ...]:
    """Return a text sentence by sentence; nothing of it is lost but the space between them."""
    return tuple(part for part in (each.strip() for each in _SENTENCE.split(text)) if part)
