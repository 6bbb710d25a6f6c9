"""What the page for a CV shows: lines to tick, in two groups, each with a place to come from. Pure functions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from desktop.words.conversation import AREAS
from desktop.words.cv import WHY_NOT
from matching.cv import CvLine
from records.people import Where


@dataclass(frozen=True, slots=True)
class Changed:
    """What was made of a line before it is kept."""

    words: str
    where: Where


@dataclass(frozen=True, slots=True)
class TickLine:
    """One line to tick. `note` says where it would be kept, or why it was left out."""

    number: int
    words: str
    note: str
    ticked: bool

    @property
    def name(self) -> str:
        """Return what a screen reader says of the line."""
        return f"{self.words}, {self.note}, {'ticked' if self.ticked else 'not ticked'}"


@dataclass(frozen=True, slots=True)
class CvState:
    """Everything the page shows. `offered` and `left_out` are empty until something was read."""

    called: str = ""
    reading: bool = False
    read: bool = False
    name: str = ""
    offered: tuple[TickLine, ...] = ()
    left_out: tuple[TickLine, ...] = ()
    ticked: int = 0
    notice: str = ""
    can_undo: bool = False


def tick_lines(
    lines: Sequence[CvLine], changed: Mapping[int, Changed], ticked: Collection[int], *, offered: bool
) -> tuple[TickLine, ...]:
    """Return the lines that are offered, or those that are not, as they stand now."""
    return tuple(
        _line(number, line, changed.get(number), number in ticked)
        for number, line in enumerate(lines)
        if line.offered is offered
    )


def _line(number: int, line: CvLine, changed: Changed | None, ticked: bool) -> TickLine:
    now = changed or Changed(line.words, line.where)
    why = "" if ticked or line.why_not is None else f"Left out: {WHY_NOT[line.why_not]}"
    note = why or AREAS[now.where]
    return TickLine(number, now.words, f"{note}, changed" if changed and changed.words != line.words else note, ticked)
