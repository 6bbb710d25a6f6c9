"""Boxes with rounded thin lines, and columns without: things that stand side by side and are read one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from supportplans.blocks import Block, Columns, Panel, Panels, Question
from supportplans.printing.again import Headed
from supportplans.printing.layout import Piece, Stack
from supportplans.printing.pen import Pen
from supportplans.printing.rows import Gaps, Row
from supportplans.printing.scale import Scale
from supportplans.printing.tag import Tag

Set = Callable[[Sequence[Block], Tag], list[Piece]]
"""Sets blocks as pieces under a tag."""
Head = Callable[[str, Tag], Piece]
"""Sets the heading of a box."""
CORNER = 5.0  # points
_KEEP = 0.5  # the part of a page up to which a box stays whole; a longer one goes on overleaf, under its heading again


def panels(block: Panels, scale: Scale, parent: Tag, set_blocks: Set, set_head: Head) -> Piece:
    """Return boxes side by side, all as high as the highest."""
    unit = scale.unit
    cells = [_panel(panel, parent.add("Sect"), set_blocks, set_head) for panel in block.panels]
    shares = block.widths if len(block.widths) == len(cells) else [1 / len(cells)] * len(cells)
    made = Row(cells, shares, Gaps(unit * 2, unit, unit * 1.2, unit * 1.6), _boxed(unit * 1.6), keep=_KEEP)
    made.before = made.after = unit * 1.4
    return made


def _panel(panel: Panel, tag: Tag, set_blocks: Set, set_head: Head) -> Stack:
    head = [set_head(panel.heading, tag)] if panel.heading.strip() else []
    return Headed([*head, *set_blocks(panel.blocks, tag)], bool(head))


def _boxed(between: float) -> Callable[[Pen, float, float, list[float], float], None]:
    def ground(pen: Pen, x: float, top: float, widths: list[float], height: float) -> None:
        for wide in widths:
            pen.box(x, top, (wide, height), CORNER)
            x += wide + between

    return ground


def columns(block: Columns, scale: Scale, parent: Tag, set_blocks: Set) -> Piece:
    """Return blocks side by side without a box."""
    cells = [Stack(set_blocks(column, parent)) for column in block.columns]
    asked = all(isinstance(each, Question) for column in block.columns for each in column)  # their lines are level
    made = Row(cells, [1 / len(cells)] * len(cells), Gaps(between=scale.unit * 3), low=asked)
    made.before, made.after = _most(cells)
    return made


def _most(cells: Iterable[Stack]) -> tuple[float, float]:
    return max((c.before for c in cells), default=0.0), max((c.after for c in cells), default=0.0)
