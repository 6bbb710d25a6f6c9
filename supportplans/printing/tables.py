"""Tables and calendars: heads that are said again on each page, rows that stay whole, cells to write in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from supportplans.blocks import Calendar, CalendarDay, Table
from supportplans.printing.layout import Piece, Stack
from supportplans.printing.pen import HAIR, Pen
from supportplans.printing.rows import Gaps, Ground, Row, Rows, higher
from supportplans.printing.scale import Face, Kind, Scale
from supportplans.printing.shares import Need, fitted
from supportplans.printing.tag import Tag
from supportplans.printing.text import Words
from supportplans.printing.writing import Blank
from supportplans.wording import day_of_month, weekdays

_BARS = 0.2  # the part of the line that bars take
_DAY_SIDE = 0.5  # units beside what stands on a day
_LEAST_DATE = 9.0  # points of a date that is kept on one line


def table(block: Table, scale: Scale, parent: Tag) -> Iterable[Piece]:
    """Yield a table. One without rows is a row of names, each with room to write under it."""
    whole = parent.add("Table", summary=block.caption)
    look = _look(block, scale)
    if not block.rows:
        yield _spaced(_names(block, look, whole, scale), scale)
        return
    head = [_names(block, look, whole, scale)] if any(name.strip() for name in block.head) else []
    body = whole.add("TBody")
    rows = [_row(block, look, n, body.add("TR"), scale) for n in range(len(block.rows))]
    if not (block.least or block.figures):
        _fit([*head, *rows], block, look, scale)
    if not head:
        rows[0].ground = _framed(look, first=True)
    yield _spaced(Rows(head, rows), scale)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a table is set: its faces, its gaps, whether it has upright lines, and the part of the line bars take."""

    plain: Face
    bold: Face
    gaps: Gaps
    upright: bool
    bars: float = 0.0


def _look(block: Table, scale: Scale) -> _Look:
    unit = scale.unit
    kinds = (Kind.SMALL, Kind.SMALL_HEAD) if block.small else (Kind.CELL, Kind.HEAD)
    gaps = Gaps(unit * 0.7, unit * 0.5, unit * 0.5) if block.small else Gaps(unit, unit * 0.9, unit * 0.7)
    if block.figures:
        gaps = Gaps(unit * 0.8, unit * 0.5, unit * 0.7)
    plain, bold = (scale.faces[kind] for kind in kinds)
    return _Look(plain, bold, gaps, not block.figures, _BARS if any(block.bars) else 0.0)


def _shares(block: Table, look: _Look) -> tuple[float, ...]:
    """Return the parts of the line its cells take, and an empty one at the right where bars are drawn."""
    shares = tuple(share * (1 - look.bars) for share in block.widths)
    return (*shares, look.bars) if look.bars else shares


def _fit(rows: Sequence[Row], block: Table, look: _Look, scale: Scale) -> None:
    """Give the columns of a table the room that their words need, so that it is as low as can be.

    Dates are kept whole in all of its columns where that makes it no higher, else half way, or not.
    """
    pad, columns = 2 * look.gaps.side + 1, range(len(block.widths))
    words = [[each for row in rows for each in row.cells[n].pieces if isinstance(each, Words)] for n in columns]
    most = [max((each.natural() for each in column), default=0.0) + pad for column in words]
    ways: list[Sequence[float]] = []
    for loose in (True, False):
        least = [max((each.least(loose) for each in column), default=0.0) + pad for column in words]
        needs = [Need(min(a, b), b) for a, b in zip(least, most, strict=True)]
        ways.append(fitted(block.widths, needs, scale.line))
    between = [sum(pair) / 2 for pair in zip(*ways, strict=True)]
    tried = [_tried(rows, way, scale.line) for way in (ways[1], between, ways[0])]
    _tried(rows, min(tried, key=lambda each: each[0])[1], scale.line)


def _tried(rows: Sequence[Row], widths: Sequence[float], line: float) -> tuple[float, Sequence[float]]:
    """Set the columns of a table, and return how high that makes it, with the widths."""
    for row in rows:
        row.shares = tuple(wide / line for wide in widths)
    return sum(row.height(line) for row in rows), widths


def _spaced(piece: Piece, scale: Scale) -> Piece:
    piece.after = scale.unit * 1.5
    return piece


def _names(block: Table, look: _Look, whole: Tag, scale: Scale) -> Row:
    """Return the row of names. Without rows under it, each name has room to write after it."""
    tag = whole.add("THead" if block.rows else "TBody").add("TR")
    cells = []
    for n, name in enumerate(block.head):
        cell = tag.add("TH", scope="Column")
        words = Words(name, look.bold, cell, alignment=2 if block.figures and n else 0)
        wide = block.widths[n] * scale.line - 2 * look.gaps.side
        cells.append(Stack([words] if block.rows else _to_write(name, words, wide, cell, scale)))
    gaps = look.gaps if block.rows else higher(look.gaps, block.least * scale.text / 12)
    return _row_of(cells, block, look, gaps, _framed(look, shaded=bool(block.rows), first=True))


def _to_write(name: str, words: Words, wide: float, tag: Tag, scale: Scale) -> list[Piece]:
    """Return a name with room to write after it, or under it where it is long."""
    blank = Blank(name, tag, max(words.face.leading, scale.text * 1.3), ruled=False)
    if words.natural() > wide * 0.75:
        return [words, blank]
    return [Row([Stack([words]), Stack([blank])], [words.natural() + scale.unit, 0], fixed=True)]


def _row(block: Table, look: _Look, number: int, tag: Tag, scale: Scale) -> Row:
    texts = block.rows[number]
    total = block.total and number == len(block.rows) - 1
    cells = []
    for n in range(len(texts)):
        names_row = block.row_heads and n == 0
        cell = tag.add("TH", scope="Row") if names_row else tag.add("TD")
        bold = total or (names_row and not block.figures)
        cells.append(Stack([_cell(block, texts, n, look.bold if bold else look.plain, cell)]))
    bar = block.bars[number] if number < len(block.bars) else None
    return _row_of(cells, block, look, higher(look.gaps, block.least * scale.text / 12), _framed(look, bar=bar))


def _row_of(cells: list[Stack], block: Table, look: _Look, gaps: Gaps, ground: Ground) -> Row:
    return Row([*cells, *([Stack([])] if look.bars else [])], _shares(block, look), gaps, ground)


def _cell(block: Table, texts: Sequence[str], place: int, face: Face, tag: Tag) -> Piece:
    if texts[place].strip() or not block.least:
        made = Words(texts[place], face, tag, alignment=2 if block.figures and place else 0)
        made.before = made.after = 0.0
        return made
    about = [block.head[place], texts[0] if place and texts[0].strip() else ""]
    return Blank(", ".join(each for each in about if each), tag, max(face.leading, block.least * 0.7), ruled=False)


def _framed(look: _Look, *, shaded: bool = False, first: bool = False, bar: float | None = None) -> Ground:
    """Return the lines around the cells of a row: the one above it only where it is the first."""

    def ground(pen: Pen, x: float, top: float, widths: list[float], height: float) -> None:
        cells = widths[:-1] if look.bars else widths
        wide = sum(widths)
        if shaded:
            pen.shade(x, top, (wide, height))
        if first and look.upright:
            pen.rule(x, top, x + wide, HAIR)
        pen.rule(x, top - height, x + wide, HAIR)
        if look.upright:
            for n in range(len(cells) + 1):
                pen.upright(x + sum(cells[:n]), top, top - height, HAIR)
        if bar is not None:
            _draw_bar(pen, x + sum(cells), top - height / 2, widths[-1], bar)

    return ground


def _draw_bar(pen: Pen, x: float, middle: float, wide: float, share: float) -> None:
    """Draw the bar of a row: a frame for the whole, dark for the part."""
    left, long, high = x + wide * 0.08, wide * 0.92, 8.0
    pen.shade(left, middle + high / 2, (long, high), 0.88)
    pen.shade(left, middle + high / 2, (long * share, high), 0.25)


def calendar(block: Calendar, scale: Scale, parent: Tag) -> Iterable[Piece]:
    """Yield the caption of a calendar and its weeks, Monday first."""
    whole = parent.add("Table")
    caption = Words(block.caption, scale.faces[Kind.BOLD], whole.add("Caption"))
    caption.clings = True
    yield caption
    unit, shares = scale.unit, [1 / 7] * 7
    look = _look(Table((), (), (), small=True), scale)
    names = whole.add("THead").add("TR")
    face = scale.faces[Kind.SMALL_HEAD]
    cells = [Stack([Words(name, face, names.add("TH", scope="Column"))]) for name in weekdays()]
    head = Row(cells, shares, Gaps(unit * 0.5, unit * 0.4, unit * 0.5), _framed(look, shaded=True, first=True))
    body = whole.add("TBody")
    weeks = [block.days[n : n + 7] for n in range(0, len(block.days), 7)]
    size = _date_size(block, scale)
    yield _spaced(Rows([head], [_week(week, look, body.add("TR"), scale, size) for week in weeks]), scale)


def _date_size(block: Calendar, scale: Scale) -> float:
    """Return the size at which every date of a calendar is on one line, as far as that can still be read."""
    face = scale.faces[Kind.SMALL_HEAD]
    wide = max((Words(text, face).natural() for text in {day_of_month(day.on) for day in block.days}), default=0.0)
    room = scale.line / 7 - 2 * scale.unit * _DAY_SIDE - 0.5
    return max(_LEAST_DATE, face.size * min(1.0, room / wide)) if wide else face.size


def _week(days: Sequence[CalendarDay], look: _Look, tag: Tag, scale: Scale, size: float) -> Row:
    unit = scale.unit
    cells = [Stack(list(_day(day, tag.add("TD"), scale, size))) for day in days]
    gaps = Gaps(unit * _DAY_SIDE, unit * 0.4, unit * 0.5, 0, unit * 8)
    return Row(cells, [1 / 7] * len(cells), gaps, _framed(look))


def _day(day: CalendarDay, tag: Tag, scale: Scale, size: float) -> Iterable[Piece]:
    face = replace(scale.faces[Kind.SMALL_HEAD if day.words else Kind.SMALL], size=size)
    date = Words(day_of_month(day.on), face, tag.add("P"))
    date.after = scale.unit * 0.2
    yield date
    yield from (Words(text, scale.faces[Kind.SMALL], tag.add("P")) for text in day.words)
