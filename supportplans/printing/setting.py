"""Each block of a document as pieces of a page, with its place in the tree. One function for each kind of block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
    Signatures,
    Steps,
    Table,
    Together,
)
from supportplans.printing.layout import Break, Narrow, Piece, Stack
from supportplans.printing.lists import bullets, idea, steps
from supportplans.printing.panels import columns, panels
from supportplans.printing.pen import Pen
from supportplans.printing.pictures import meaning
from supportplans.printing.rows import Gaps, Ground, Row
from supportplans.printing.scale import PICTURE, Kind, Scale
from supportplans.printing.signing import places
from supportplans.printing.signs import Picture
from supportplans.printing.tables import calendar, table
from supportplans.printing.tag import Tag
from supportplans.printing.text import Headline, Words
from supportplans.printing.writing import question
from supportplans.reading import SIGNATURES, quoted
from supportplans.tongue import tell

_HEADINGS = {1: Kind.TITLE, 2: Kind.HEADING, 3: Kind.SUBHEADING}
_BAR = 0.25  # text sizes: how thick the bar beside somebody's own words is


class Setter:
    """Sets the blocks of one document. Headings never skip a level, whatever the blocks say."""

    def __init__(self, scale: Scale, root: Tag) -> None:
        self._scale, self._root = scale, root
        self._open: list[int] = []  # levels of the headings that what follows stands under
        self._shown = 1  # the level of the last heading outside a box

    def pieces(self, blocks: Iterable[Block]) -> list[Piece]:
        """Return the pieces of a whole document; running text is kept to a readable length of line."""
        found: list[Piece] = []
        for block in blocks:
            found += self._measured(block, self._root)
        return found

    def _measured(self, block: Block, parent: Tag) -> list[Piece]:
        """Set a block, running text no wider than can be read."""
        narrow = isinstance(block, Paragraph | Quote | Bullets | Idea) and not _is_note(block)
        made = self._set(block, parent)
        return [Narrow(piece, self._scale.measure) for piece in made] if narrow else made

    def _blocks(self, blocks: Sequence[Block], parent: Tag) -> list[Piece]:
        return [piece for block in blocks for piece in self._set(block, parent)]

    def _in_box(self, blocks: Sequence[Block], parent: Tag) -> list[Piece]:
        """Set what is in a box; what follows the box stands under the heading before it."""
        shown, found = self._shown, self._blocks(blocks, parent)
        self._shown = shown
        return found

    def _set(self, block: Block, parent: Tag) -> list[Piece]:
        match block:
            case Heading(text, level, mark):
                self._shown = level
                return [self._heading(text, level, parent, mark)]
            case Paragraph():
                return [self._paragraph(block, parent)]
            case Quote(text):
                return [self._quote(text, parent)]
            case Bullets():
                return list(bullets(block, self._scale, parent))
            case Idea():
                return [idea(block, self._scale, parent)]
            case Table():
                return list(table(block, self._scale, parent))
            case Calendar():
                return list(calendar(block, self._scale, parent))
            case _:
                return self._group(block, parent)

    def _group(self, block: Block, parent: Tag) -> list[Piece]:
        match block:
            case NewPage():
                return [Break()]
            case Question():
                return [question(block, self._scale, parent)]
            case Signatures():
                head = self._heading(tell(SIGNATURES), 2, parent)
                return [Stack([head, *places(block, self._scale, parent)], whole=True)]
            case Steps(rows):
                return list(steps(rows, self._scale, parent))
            case Panels():
                return [panels(block, self._scale, parent, self._in_box, self._box_heading)]
            case Columns():
                return [columns(block, self._scale, parent, self._blocks)]
            case Together(blocks):
                return [self._together(blocks, parent)]
        raise TypeError(block)

    def _together(self, blocks: Sequence[Block], parent: Tag) -> Piece:
        """Return what stays together, with a little more room after it than after what it ends with."""
        made = Stack([piece for block in blocks for piece in self._measured(block, parent)], whole=True)
        to_write = bool(blocks) and isinstance(blocks[-1], Question)  # a line to write on is no line between two things
        made.after = max(made.after, self._scale.unit * (2.5 if to_write else 2))
        return made

    def _heading(self, text: str, level: int, parent: Tag, mark: str = "") -> Piece:
        self._open = [*(each for each in self._open if each < level), level]
        depth = len(self._open)
        said = meaning(mark)
        figure = parent.add("Figure", alt=said) if said else None
        face = self._scale.faces[_HEADINGS[min(level, 3)]]
        head = Headline(text, face, parent.add(f"H{depth}"), depth)
        if not mark:
            return head
        size = face.size * PICTURE
        across = (self._scale.sign - size) / 2 if self._scale.easy else 0.0
        picture = Picture(mark, size, figure, down=(face.leading - size) / 2, across=across)
        made = Row([Stack([picture]), Stack([head])], [self._scale.signs, 0], fixed=True)
        made.before, made.after, made.clings, made.heads = head.before, head.after, True, True
        return made

    def _box_heading(self, text: str, parent: Tag) -> Piece:
        made = self._heading(text, self._shown + 1, parent)
        made.after = self._scale.unit * 0.6
        return made

    def _paragraph(self, block: Paragraph, parent: Tag) -> Piece:
        kind = Kind.LEAD if block.lead else Kind.SMALL if block.small else Kind.TEXT
        made = Words(block.text, self._scale.faces[kind], parent.add("P"), opening=block.opening, stays=block.lead)
        if block.opening and not block.text:
            made.clings, made.after = True, self._scale.unit * 0.25
        return made

    def _quote(self, text: str, parent: Tag) -> Piece:
        unit = self._scale.unit
        words = Words(quoted(text), self._scale.faces[Kind.TEXT], parent.add("BlockQuote").add("P"))
        bar = _bar(words.from_right, self._scale.text * _BAR)
        made = Row([Stack([words])], [1.0], Gaps(unit * 2, unit * 0.2, unit * 0.4), bar, keep=0)
        made.after = unit * 1.5
        return made


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.small


def _bar(right: bool, thick: float) -> Ground:
    def ground(pen: Pen, x: float, top: float, widths: list[float], height: float) -> None:
        pen.upright(x + (sum(widths) - thick / 2 if right else thick / 2), top, top - height, thick)

    return ground
