"""A paper as plain frozen blocks, before any printing: this is where its content is tested."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 is the title of the paper, used once."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `lead` is the larger line under the title, `small` a note beside a table to write in."""

    text: str
    lead: bool = False
    small: bool = field(default=False, repr=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list under a bold opening, such as 'The manager will'."""

    opening: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are parts of the line and add up to 1.

    `small` sets it in smaller type; `least` is the least height of a row in points, for tables to write in by hand. A
    table without rows is one row of names, each with room to write after it.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    small: bool = field(default=False, repr=False)  # not in the repr: how a paper looks is no part of its check code
    least: float = field(default=0.0, repr=False)


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


Block = Heading | Paragraph | Quote | Bullets | Table | NewPage | Signatures


@dataclass(frozen=True, slots=True)
class Document:
    """A paper. `title` goes into the properties of the file and holds nothing of anybody."""

    title: str
    status: str
    copy_line: str
    blocks: tuple[Block, ...]
    footer: tuple[str, ...]
    check_code: str = ""
    draft: bool = True
    version: int = 1
    copy_no: int = 1
