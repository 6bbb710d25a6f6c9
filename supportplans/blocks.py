"""A paper as plain frozen blocks, before any printing: this is where its content is tested.

One model for every paper there is, whatever it is for and however it leaves: PDF in every size, Word, web page, plain
text. What a block looks like is the press's business (`supportplans.printing`); what large print and the easy layout
make of it is `supportplans.reflow`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from supportplans.tongue import language


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 is the title of the paper, used once. `mark` names one of our pictures to stand by it."""

    text: str
    level: int = 2
    mark: str = field(default="", repr=False)  # not in the repr: how a paper looks is no part of its check code


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `lead` is the larger line under the title, `small` a note beside a table to write in.

    `opening` is said first, in bold: 'If anyone asks:'. `mark` names the picture it has in the easy layout, where that
    of its heading would not be right for it.
    """

    text: str
    lead: bool = False
    small: bool = field(default=False, repr=False)
    opening: str = ""
    mark: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list under a bold opening, such as 'The manager will'. `marks` are pictures in place of the dots, by item."""

    opening: str
    items: tuple[str, ...]
    marks: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are parts of the line and add up to 1.

    `small` sets it in smaller type; `least` is the least height of a row in points, for tables to write in by hand. A
    table without rows is one row of names, each with room to write after it. `caption` says what it is about to those
    who hear it. `row_heads`: the first cell of each row is the name of the row.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    small: bool = field(default=False, repr=False)
    least: float = field(default=0.0, repr=False)
    caption: str = field(default="", repr=False)
    row_heads: bool = field(default=False, repr=False)
    figures: bool = field(default=False, repr=False)
    total: bool = field(default=False, repr=False)
    bars: tuple[float | None, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """What one day of a calendar says; `words` is empty on a day nothing is planned for."""

    on: date
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days in weeks, Monday first. `days` go on without a gap, from a Monday to a Sunday."""

    caption: str
    days: tuple[CalendarDay, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own. `text` is empty: it says nothing."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """One place to sign. `signed` says when, on a paper already signed; else the space is left."""

    name: str
    role: str = ""
    signed: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """The places to sign, kept together on one page."""

    statement: str
    places: tuple[Signatory, ...]


class Room(Enum):
    """What a question leaves room for."""

    LINE = "line"  # one line over the whole width
    WORDS = "words"  # several lines
    DAY = "day"  # a short line for a day
    SHORT = "short"  # a short line for a number or a time
    BOXES = "boxes"  # one of a few, or several of them
    BOX = "box"  # yes or no: one box before the question


@dataclass(frozen=True, slots=True)
class Question:
    """A place to write or tick, with a pen or in the file. `choices` are the words beside the boxes.

    `lines` is how many WORDS has; `apart` draws a line above, where something is asked all over again.
    """

    label: str
    room: Room = Room.LINE
    hint: str = ""
    choices: tuple[str, ...] = ()
    lines: int = field(default=3, repr=False)
    apart: bool = field(default=False, repr=False)


@dataclass(frozen=True, slots=True)
class Idea:
    """One thing said by itself with a picture of ours to its left: the easy layout is made of these."""

    text: str
    mark: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One row of what is done when: a picture and a name at the left, what is done at the right."""

    name: str
    items: tuple[str, ...]
    mark: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Steps:
    """Rows of what is done when, with thin lines between them."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A box with a heading and what is in it."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Panels:
    """Boxes side by side; `widths` are parts of the line and add up to 1. One box has the whole line."""

    panels: tuple[Panel, ...]
    widths: tuple[float, ...] = field(default=(1.0,), repr=False)


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side without a box; read from the left one to the right one."""

    columns: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page, where a page can hold them at all."""

    blocks: tuple[Block, ...]


Block = (
    Heading | Paragraph | Quote | Bullets | Table | Calendar | NewPage | Signatures | Question | Idea | Steps
    | Panels | Columns | Together
)  # fmt: skip


class Shape(Enum):
    """What a paper is cut to in the standard size of type. Larger type makes pages of all of them."""

    PAGES = "pages"
    ONE_SIDE = "one side"  # more than one side is an error that names what to shorten
    CARD = "card"  # a card for the wallet: each level 2 heading begins a panel; it folds


@dataclass(frozen=True, slots=True)
class Document:
    """A paper. `title` goes into the properties of the file and holds nothing of anybody.

    The running head says `status` and `copy_line`, and under them `dated`: made when, good until when; a paper with
    none of the three has no head. `footer` stands under each page, with the check code where there is one.
    `letterhead` is the name of a service, only where somebody chose to show it. `language` is a tag such as en-GB: that
    which was spoken when the paper was made.
    """

    title: str
    status: str = ""
    copy_line: str = ""
    blocks: tuple[Block, ...] = ()
    footer: tuple[str, ...] = ()
    check_code: str = ""
    draft: bool = True
    version: int = 1
    copy_no: int = 1
    dated: str = ""
    letterhead: str = ""
    shape: Shape = Shape.PAGES
    language: str = field(default_factory=language)
