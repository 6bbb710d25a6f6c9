"""A person specification as a table that was pasted: a column for what is essential, one for what is desirable."""

from __future__ import annotations

import re

from jobs.adverts.model import LineKind

_CELLS = re.compile(r"\t|\s\|\s")
_HEADS = (
    (LineKind.ESSENTIAL, re.compile(r"\W*essential\b", re.I)),
    (LineKind.DESIRABLE, re.compile(r"\W*desirable\b", re.I)),
)
_TICK = re.compile(r"(?:[x✓✔☑✗•*√]|yes|e|d|ess\w*|des\w*)", re.I)

Columns = dict[int, LineKind]


def columns(text: str) -> Columns:
    """Return which column is of which kind where a line is the head of such a table; nothing elsewhere."""
    cells = _CELLS.split(text)
    found = {place: kind for place, cell in enumerate(cells) for kind, cue in _HEADS if cue.match(cell)}
    return found if len(set(found.values())) == 2 else {}


def ticked(text: str, heads: Columns) -> tuple[LineKind, str] | None:
    """Return the kind of a row and its words, where a tick stands in one of the columns."""
    cells = [cell.strip() for cell in _CELLS.split(text)]
    for place, kind in heads.items():
        if 0 < place < len(cells) and _TICK.fullmatch(cells[place]) and cells[0]:
            return kind, cells[0]
    return None
