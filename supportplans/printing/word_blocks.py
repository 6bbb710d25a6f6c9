"""The blocks of a paper as a Word file has them. What stands side by side on paper stands in order here.

A Word file is for reading aloud, changing and filling in; boxes beside one another would be tables that mean nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count, zip_longest
from typing import Any

from supportplans.blocks import (
    Block,
    Bullets,
    Calendar,
    Columns,
    Heading,
    Idea,
    NewPage,
    Panels,
    Paragraph,
    Question,
    Quote,
    Room,
    Signatory,
    Signatures,
    Steps,
    Table,
    Together,
)
from supportplans.outline import Outline
from supportplans.printing.word_fields import box_control, day_control, words_control
from supportplans.printing.word_pictures import Pictures
from supportplans.printing.word_styles import (
    IDEA,
    LEAD,
    OPENING,
    PICKED,
    PICTURE,
    ROOM,
    SMALL,
    Styles,
    border,
    ground,
    in_the_middle,
)
from supportplans.printing.word_tables import Cell, Grid
from supportplans.printing.word_text import POINT, write
from supportplans.reading import DATE, SIGNATURES, SIGNED, quoted
from supportplans.sendable import from_the_right
from supportplans.tongue import tell, to_tell
from supportplans.wording import day_of_month, weekdays

SIGNED_BY, DATE_OF = to_tell("Signed: {name}"), to_tell("Date: {name}")
_PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
BETWEEN = "\u2003\u2003"  # boxes on one line
LETTER = 0.48  # how wide a letter is, of its height
_BOX = 6  # letters that a box and the room about it are wide
TO_SIGN = 40.0  # points of height that a place to sign has


class Setting:
    """Sets blocks one after another into a Word document. `line` is the width of the text in points."""

    def __init__(self, document: Any, styles: Styles, line: float, language: str) -> None:
        self._document, self._styles, self._line, self._language = document, styles, line, language
        self._outline, self._numbers, self._pictures = Outline(), count(1), Pictures()
        self._new_page = self._after_table = False

    def set(self, blocks: Iterable[Block]) -> None:
        """Set these blocks after those there are."""
        for block in blocks:
            self._set(block)

    def _set(self, block: Block) -> None:
        match block:
            case Heading(text, _, mark):
                self._told(text, f"Heading {self._outline.level(block)}", mark=mark)
            case Paragraph(text, lead, small, opening):
                alone = opening and not text.strip()
                self._told(text, OPENING if alone else LEAD if lead else SMALL if small else "Normal", opening)
            case Quote(text):
                self._told(quoted(text), "Quote")
            case Bullets(opening, items, marks):
                self._list(opening, items, marks)
            case Table():
                self._table(block)
            case Calendar():
                self._calendar(block)
            case NewPage():
                self._new_page = True
            case Signatures(statement, places):
                self._signatures(statement, places)
            case Question():
                self._question(block)
            case Idea(text, mark):
                self._told(text, IDEA, mark=mark)
            case Steps(steps):
                for step in steps:
                    self._told(step.name, f"Heading {self._outline.under()}", mark=step.mark)
                    self._list("", step.items)
            case Panels(panels):
                for panel in panels:
                    self._box(panel.heading)
                    self.set(panel.blocks)
            case Columns(columns):
                for column in columns:
                    self.set(column)
            case Together(blocks):
                self._together(blocks)

    def _told(self, text: str, style: str, opening: str = "", mark: str = "") -> Any:
        """Add a paragraph of exactly this text, behind a picture where it has one."""
        made, how = self._document.add_paragraph(), self._styles.types[style]
        self._styles.give(made, style)
        if mark:
            self._pictures.add(made.add_run(), mark, how.size * (PICTURE if style == IDEA else 1.2), text)
            made.add_run("\t" if style == IDEA else "\u00a0 ")
            in_the_middle(made._p.get_or_add_pPr())
        write(made, text, opening)
        if self._new_page:
            made.paragraph_format.page_break_before, self._new_page = True, False
        elif self._after_table:
            made.paragraph_format.space_before = round(max(how.before, 10) * POINT)
        self._after_table = False
        return made

    def _list(self, opening: str, items: tuple[str, ...], marks: tuple[str, ...] = ()) -> None:
        if opening:
            self._told(opening, OPENING)
        for item, mark in zip_longest(items, marks[: len(items)], fillvalue=""):
            self._told(item, "List Bullet", mark=mark)

    def _box(self, heading: str) -> None:
        properties = self._told(heading, f"Heading {self._outline.under()}")._p.get_or_add_pPr()
        border(properties, ("top",))
        ground(properties)

    def _together(self, blocks: Iterable[Block]) -> None:
        body = self._document.element.body
        before = len(body)
        self.set(blocks)
        for made in list(body)[before - 1 : -2]:  # the last element is the section; the last block may be followed
            for paragraph in made.iter(_PARAGRAPH):
                paragraph.get_or_add_pPr().get_or_add_keepNext()

    def _grid(self, widths: tuple[float, ...], caption: str = "", *, small: bool = False) -> Grid:
        if self._after_table or self._new_page:  # two tables without a paragraph between them are one
            self._told("", SMALL)
        self._after_table = True
        return Grid(self._document, self._styles, tuple(width * self._line for width in widths), caption, small=small)

    def _table(self, table: Table) -> None:
        grid = self._grid(table.widths, table.caption, small=table.small)
        figures = [table.figures and n > 0 for n in range(len(table.head))]
        grid.row([Cell(name, head=True, figure=f) for name, f in zip(table.head, figures, strict=True)], repeated=True)
        least = table.least or (0.0 if table.rows else TO_SIGN * 0.7)
        for row in table.rows or (("",) * len(table.head),):
            bold = table.total and row is table.rows[-1]
            cells = [Cell(t, bold or (table.row_heads and not n), figure=figures[n]) for n, t in enumerate(row)]
            if least:
                cells = [self._open(cell, name) for cell, name in zip(cells, table.head, strict=True)]
            grid.row(cells, least=least)

    def _open(self, cell: Cell, name: str) -> Cell:
        """Return a cell of a table to write in: an empty one has a place with the name of its column."""
        return cell if cell.text.strip() else Cell("", control=words_control(name, next(self._numbers)))

    def _calendar(self, calendar: Calendar) -> None:
        self._told(calendar.caption, OPENING)
        grid = self._grid((1 / 7,) * 7, calendar.caption, small=True)
        grid.row([Cell(name, head=True) for name in weekdays()], repeated=True)
        days = calendar.days
        for week in (days[n : n + 7] for n in range(0, len(days), 7)):
            grid.row([Cell("\n".join((day_of_month(each.on), *each.words))) for each in week])

    def _signatures(self, statement: str, places: tuple[Signatory, ...]) -> None:
        self._told(tell(SIGNATURES), f"Heading {self._outline.level(Heading(''))}")
        self._told(statement, "Normal").paragraph_format.keep_with_next = True
        grid = self._grid((0.36, 0.4, 0.24))
        for place in places:
            grid.row(self._place(place), least=TO_SIGN, with_next=place is not places[-1])

    def _place(self, place: Signatory) -> list[Cell]:
        name = Cell(place.name, head=True, under=place.role)
        if place.signed:
            return [name, Cell(place.signed), Cell("")]
        signed = words_control(tell(SIGNED_BY, name=place.name), next(self._numbers))
        dated = day_control(tell(DATE_OF, name=place.name), next(self._numbers), self._language)
        return [name, Cell(tell(SIGNED), control=signed), Cell(tell(DATE), control=dated)]

    def _question(self, asked: Question) -> None:
        box, words = asked.room is Room.BOX, asked.label
        label = self._boxes_to_tick("", (words,)) if box else self._told(words, OPENING)
        if asked.apart:
            border(label._p.get_or_add_pPr(), ("top",))
        if asked.hint:
            self._told(asked.hint, SMALL).paragraph_format.keep_with_next = asked.room is not Room.BOX
        if asked.room is Room.BOXES:
            room = self._line / (self._styles.types[PICKED].size * LETTER)
            for row in rows_of(asked.choices, room):
                self._boxes_to_tick(asked.label, row)
        elif asked.room is not Room.BOX:
            self._room(asked)

    def _boxes_to_tick(self, about: str, choices: tuple[str, ...]) -> Any:
        """Add a line of boxes, each with its words behind it."""
        made = self._told("", PICKED)
        for n, choice in enumerate(choices):
            if n:
                made.add_run(BETWEEN)
            made._p.append(box_control(f"{about} {choice}".strip(), next(self._numbers)))
            write(made, f"\u00a0{choice}")
        return made

    def _room(self, asked: Question) -> None:
        made = self._told("", ROOM)
        lines = asked.lines if asked.room is Room.WORDS else 1
        name, number = asked.label, next(self._numbers)
        is_day = asked.room is Room.DAY
        made._p.append(day_control(name, number, self._language) if is_day else words_control(name, number, lines))
        if lines > 1:
            border(made._p.get_or_add_pPr(), ("top", "left", "bottom", "right"))
            made.paragraph_format.left_indent = made.paragraph_format.right_indent = 5 * POINT  # lines at the margins


def rows_of(choices: Iterable[str], room: float) -> list[tuple[str, ...]]:
    """Return choices in lines of so many letters; one that runs from the right has a line of its own."""
    rows: list[tuple[str, ...]] = []
    left = 0.0
    for choice in choices:
        wide, alone = len(choice) + _BOX, from_the_right(choice)
        if rows and wide <= left and not alone:
            rows[-1] += (choice,)
        else:
            rows.append((choice,))
            left = room
        left = 0.0 if alone else left - wide
    return rows
