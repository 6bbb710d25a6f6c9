"""Places to write and to tick: empty lines and boxes for a pen that are fields in the file, too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from supportplans.blocks import Question, Room
from supportplans.printing.layout import Piece, Stack
from supportplans.printing.layout import Room as Left
from supportplans.printing.rows import Row
from supportplans.printing.scale import Kind, Scale
from supportplans.printing.tag import Tag
from supportplans.printing.text import Words

if TYPE_CHECKING:
    from supportplans.printing.pen import Pen

_INLINE = 0.55  # a shorter name has its line beside it


def lead(scale: Scale) -> float:
    """Return the points between two lines to write on: more than 8 mm."""
    return max(24.0, scale.text * 1.5)


class Blank(Piece):
    """Room to write: `lines` of a height, with a line under each unless the cell of a table has its own."""

    def __init__(self, name: str, tag: Tag, high: float, *, lines: int = 1, ruled: bool = True) -> None:
        self._name, self._form, self._high, self._lines, self._ruled = name, tag.add("Form"), high, lines, ruled

    def height(self, width: float) -> float:
        """Return the height of all its lines."""
        return self._high * self._lines

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the lines and put the field over them."""
        if self._ruled:
            for n in range(1, self._lines + 1):
                pen.rule(x, top - n * self._high, x + width)
        high = self._high * self._lines
        field = high if self._lines > 1 or not self._ruled else min(high, self._high * 0.95)
        pen.blank(self._form, self._name, (x, top - high, width, field), lines=self._lines if self._ruled else 2)


class TickBox(Piece):
    """A box to tick, in the height of the first line of its words."""

    def __init__(self, name: str, tag: Tag, scale: Scale) -> None:
        self._name, self._form, self._scale = name, tag.add("Form"), scale

    def height(self, width: float) -> float:
        """Return the height of a line."""
        return self._scale.faces[Kind.TEXT].leading

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the box and put the field into it."""
        size = box_size(self._scale)
        top -= (self.height(width) - size) / 2
        pen.box(x, top, (size, size), corner=1.5)
        pen.tick(self._form, self._name, (x, top - size, size, size))


def box_size(scale: Scale) -> float:
    """Return the side of a box to tick: 4 mm or more, for a pen held on the knee."""
    return max(12.0, scale.text)


class Flow(Piece):
    """Boxes with their words, as many on a line as there is room for."""

    def __init__(self, items: Sequence[tuple[TickBox, Words]], scale: Scale) -> None:
        self._items, self._scale = list(items), scale
        self._box = box_size(scale) + scale.unit
        self._made: dict[float, Stack] = {}
        self.after = scale.unit

    def _stack(self, width: float) -> Stack:
        if width not in self._made:
            rows = [self._row(row, width) for row in self._broken(width)]
            self._made[width] = Stack(rows)
        return self._made[width]

    def _broken(self, width: float) -> list[list[tuple[TickBox, Words, float]]]:
        rows: list[list[tuple[TickBox, Words, float]]] = [[]]
        used = 0.0
        for box, words in self._items:
            wide = min(width, self._box + words.natural() + self._scale.unit * 3)
            if rows[-1] and used + wide > width:
                rows.append([])
                used = 0.0
            rows[-1].append((box, words, wide))
            used += wide
        return rows

    def _row(self, items: list[tuple[TickBox, Words, float]], width: float) -> Row:
        cells = [Stack([Row([Stack([b]), Stack([w])], [self._box, 0], fixed=True, whole=False)]) for b, w, _ in items]
        shares = [wide for *_, wide in items]
        left = max(0.0, width - sum(shares))
        made = Row([*cells, Stack([])], [*shares, left or 0.001], fixed=True, whole=False)
        made.after = self._scale.unit * 0.5
        return made

    def height(self, width: float) -> float:
        """Return the height of all lines of boxes."""
        return self._stack(width).height(width)

    def cut(self, width: float, room: Left) -> tuple[Piece | None, Piece | None]:
        """Cut between two lines of boxes."""
        return self._stack(width).cut(width, room)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw them."""
        self._stack(width).draw(pen, x, top, width)


class Rule(Piece):
    """A line across, where something is asked all over again."""

    clings = True

    def __init__(self, scale: Scale) -> None:
        self.before, self.after = scale.unit * 2, scale.unit * 0.5

    def height(self, width: float) -> float:
        """Return how thick it is."""
        return 1.5

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it."""
        pen.rule(x, top, x + width, 1.5)


def question(block: Question, scale: Scale, parent: Tag) -> Piece:
    """Return a question with its room to write or tick, kept together where a page holds it."""
    made = Stack([*([Rule(scale)] if block.apart else []), *_asked(block, scale, parent)], whole=True)
    made.before, made.after = scale.unit * 1.6, scale.unit * 0.5
    return made


def _asked(block: Question, scale: Scale, parent: Tag) -> list[Piece]:
    plain, name = scale.faces[Kind.TEXT], block.label
    if block.room is Room.BOX:
        words = Words(name, plain, parent.add("P"))
        hint = [_hint(block, scale, parent)] if block.hint else []
        return [Flow([(TickBox(name, parent, scale), words)], scale), *hint]
    label = Words(name, scale.faces[Kind.BOLD], parent.add("P"))
    label.after = scale.unit * 0.2
    label.clings = True
    if _inline(block, label, scale):
        return [_beside(block, label, scale, parent)]
    hint = [_hint(block, scale, parent)] if block.hint else []
    if block.room is Room.BOXES:
        whole = parent.add("L")
        return [label, *hint, Flow([_choice(name, each, scale, whole) for each in block.choices], scale)]
    lines = block.lines if block.room is Room.WORDS else 1
    return [label, *hint, Blank(name, parent, lead(scale), lines=lines)]


def _hint(block: Question, scale: Scale, parent: Tag) -> Words:
    return Words(block.hint, scale.faces[Kind.SMALL], parent.add("P"))


def _choice(question: str, text: str, scale: Scale, whole: Tag) -> tuple[TickBox, Words]:
    item = whole.add("LI")
    box = TickBox(f"{question}: {text}", item.add("Lbl"), scale)
    return box, Words(text, scale.faces[Kind.TEXT], item.add("LBody"))


def _inline(block: Question, label: Words, scale: Scale) -> bool:
    """Tell whether the line goes beside the question: a short one, and only one line."""
    short = label.natural() < scale.line * _INLINE
    return short and (block.room is Room.DAY or (block.room is Room.LINE and not block.hint))


def _beside(block: Question, label: Words, scale: Scale, parent: Tag) -> Row:
    """Return a question with its line after it; what is said about a day stands behind the line."""
    wide = label.natural() + scale.unit * 1.5
    label.before = label.after = 0.0
    blank = Blank(block.label, parent, lead(scale))
    hint = Stack([_hint(block, scale, parent)] if block.hint else [])
    short = scale.text * 11
    shares = [wide, short, 0.0] if block.room is Room.DAY else [wide, 0.0]
    cells = [Stack([label]), Stack([blank]), hint][: len(shares)]
    return Row(cells, shares, fixed=True, low=True)
