"""Places to write and to tick: empty lines and boxes for a pen that are fields in the file, too."""

from __future__ import annotations

from collections.abc import Sequence

from supportplans.blocks import Question, Room
from supportplans.printing.layout import Piece, Stack
from supportplans.printing.layout import Room as Left
from supportplans.printing.pen import THICK, Pen
from supportplans.printing.rows import Gaps, Row
from supportplans.printing.scale import Kind, Scale
from supportplans.printing.signs import Gap
from supportplans.printing.tag import Tag
from supportplans.printing.text import Words

_INLINE = 0.55  # a shorter name has its line beside it
_SHORT = (Room.DAY, Room.SHORT)  # rooms of a short line


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
        pen.blank(self._form, self._name, (x, top - high, width, field), lines=self._lines if self._ruled else 0)


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
        """Return the lines: all on one where they fit, else in columns that stand under one another."""
        gap = self._scale.unit * 2.5
        wide = [min(width, self._box + words.natural() + gap) for _, words in self._items]
        if sum(wide) - gap <= width:
            return [[(*item, each) for item, each in zip(self._items, wide, strict=True)]]
        columns = max(1, int((width + gap) // max(wide)))
        if columns == 1:
            return self._filled(wide, width + gap)
        items = [(*item, min(width, max(wide))) for item in self._items]
        return [items[n : n + columns] for n in range(0, len(items), columns)]

    def _filled(self, wide: list[float], width: float) -> list[list[tuple[TickBox, Words, float]]]:
        """Return lines with as many boxes as fit, one after the other, where the longest has no other beside it."""
        lines: list[list[tuple[TickBox, Words, float]]] = [[]]
        for item, each in zip(self._items, wide, strict=True):
            if lines[-1] and sum(taken for *_, taken in lines[-1]) + each > width:
                lines.append([])
            lines[-1].append((*item, each))
        return lines

    def _row(self, items: list[tuple[TickBox, Words, float]], width: float) -> Row:
        cells = [Stack([Row([Stack([b]), Stack([w])], [self._box, 0], fixed=True, keep=0)]) for b, w, _ in items]
        shares = [wide for *_, wide in items]
        made = Row([*cells, Stack([])], [*shares, max(0.001, width - sum(shares))], fixed=True, keep=0)
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
        return THICK

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it."""
        pen.rule(x, top, x + width, THICK)


def question(block: Question, scale: Scale, parent: Tag) -> Piece:
    """Return a question with its room to write or tick, kept together where a page holds it."""
    made = Stack([*([Rule(scale)] if block.apart else []), *_asked(block, scale, parent)], whole=True)
    made.before, made.after = scale.unit * (4 if block.apart else 1.4), scale.unit * 0.5
    return made


def _asked(block: Question, scale: Scale, parent: Tag) -> list[Piece]:
    if block.room is Room.BOX:
        words = Words(block.label, scale.faces[Kind.TEXT], parent.add("P"))
        hint = [_hint(block, scale, parent)] if block.hint else []
        return [Flow([(TickBox(block.label, parent, scale), words)], scale), *hint]
    label = Words(block.label, scale.faces[Kind.BOLD], parent.add("P"))
    label.before, label.after, label.clings = 0.0, scale.unit * 0.2, True
    if _inline(block, label, scale):
        return [_beside(block, label, scale, parent)]
    head = _headed(label, block, scale, parent)
    if block.room is Room.BOXES:
        whole = parent.add("L")
        return [*head, Flow([_choice(block.label, each, scale, whole) for each in block.choices], scale)]
    lines = block.lines if block.room is Room.WORDS else 1
    return [*head, Blank(named(block), parent, lead(scale), lines=lines)]


def named(block: Question) -> str:
    """Return what a place to write is called to those who hear it; a day says how it is written, too."""
    return f"{block.label}: {block.hint}" if block.room is Room.DAY and block.hint else block.label


def _hint(block: Question, scale: Scale, parent: Tag) -> Words:
    made = Words(block.hint, scale.faces[Kind.SMALL], parent.add("P"))
    made.clings = True
    return made


def _headed(label: Words, block: Question, scale: Scale, parent: Tag) -> list[Piece]:
    """Return what is asked and what is said about it: on one line where there is room, else under it."""
    if not block.hint:
        return [label]
    hint, gap = _hint(block, scale, parent), scale.unit * 2
    wide = label.natural() + 1
    if wide + gap + hint.natural() > scale.line * 0.9:
        return [label, hint]
    hint.after = hint.before = 0.0
    row = Row([Stack([label]), Stack([_Drop(label, hint), hint])], [wide, 0], Gaps(between=gap), fixed=True)
    row.clings, row.after = True, scale.unit * 0.2
    return [row]


class _Drop(Gap):
    """What puts a smaller text on the line of a larger one beside it."""

    def __init__(self, larger: Words, smaller: Words) -> None:
        super().__init__(larger.face.size - smaller.face.size)


def _choice(question: str, text: str, scale: Scale, whole: Tag) -> tuple[TickBox, Words]:
    body = whole.add("LI").add("LBody")
    return TickBox(f"{question}: {text}", body, scale), Words(text, scale.faces[Kind.TEXT], body)


def _inline(block: Question, label: Words, scale: Scale) -> bool:
    """Tell whether the line goes beside the question: a short one, and only one line."""
    if label.natural() >= scale.line * _INLINE:
        return False
    if block.room in _SHORT and block.hint:
        hint = Words(block.hint, scale.faces[Kind.SMALL])
        return label.natural() + hint.natural() + _short(scale) + scale.unit * 3 < scale.line
    return block.room in _SHORT or (block.room is Room.LINE and not block.hint)


def _short(scale: Scale) -> float:
    """Return the length of a line for a day."""
    return min(scale.text * 11, scale.line * 0.3)


def _beside(block: Question, label: Words, scale: Scale, parent: Tag) -> Row:
    """Return a question with its line after it; what is said about a day stands behind the line."""
    wide = label.natural() + scale.unit * 1.5
    label.before = label.after = 0.0
    blank = Blank(named(block), parent, lead(scale))
    if block.room not in _SHORT:
        return Row([Stack([label]), Stack([blank])], [wide, 0.0], fixed=True, low=True)
    hint = Stack([_hint(block, scale, parent)] if block.hint else [])
    cells = [Stack([label]), Stack([blank]), Stack([]), hint]
    return Row(cells, [wide, _short(scale), scale.unit, 0.0], fixed=True, low=True)
