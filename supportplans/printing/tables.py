"""Tables and calendars: heads that are said again on each page, rows that stay whole, cells to write in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from supportplans.blocks import Calendar, CalendarDay, Table
from supportplans.printing.layout import Piece, Stack
from supportplans.printing.pen import HAIR, Pen
from supportplans.printing.rows import Gaps, Ground, Row, Rows
from supportplans.printing.scale import Face, Kind, Scale
from supportplans.printing.tag import Tag
from supportplans.printing.text import Words
from supportplans.printing.writing import Blank
from supportplans.wording import day_of_month, weekdays


def table(block: Table, scale: Scale, parent: Tag) -> Iterable[Piece]:
    """Yield a table. One without rows is a row of names, each with room to write under it."""
    whole = parent.add("Table", summary=block.caption)
    gaps = _gaps(block, scale)
    if not block.rows:
        yield _spaced(_names(block, whole, scale, Gaps(gaps.side, gaps.top, gaps.foot, 0, block.least)), scale)
        return
    head = _names(block, whole, scale, gaps)
    body = whole.add("TBody")
    rows = [_row(block, row, n == 0 and not head, body.add("TR"), scale) for n, row in enumerate(block.rows)]
    yield _spaced(Rows([head] if head else [], rows), scale)


def _spaced(piece: Piece | None, scale: Scale) -> Piece:
    assert piece is not None
    piece.after = scale.unit * 1.5
    return piece


def _gaps(block: Table, scale: Scale) -> Gaps:
    unit = scale.unit
    return Gaps(unit * 0.7, unit * 0.4, unit * 0.6) if block.small else Gaps(unit, unit * 0.7, unit)


def _names(block: Table, whole: Tag, scale: Scale, gaps: Gaps) -> Row | None:
    """Return the row of names; None where they are all empty, as a table of names and facts has none."""
    if not any(name.strip() for name in block.head):
        return None
    face = scale.faces[Kind.SMALL_HEAD if block.small else Kind.HEAD]
    row = whole.add("THead" if block.rows else "TBody").add("TR")
    cells = [Stack([Words(name, face, row.add("TH", scope="Column"))]) for name in block.head]
    return Row(cells, block.widths, gaps, _framed(shaded=bool(block.rows), first=True))


def _row(block: Table, texts: Sequence[str], first: bool, tag: Tag, scale: Scale) -> Row:
    plain, bold = (scale.faces[k] for k in _kinds(block))
    gaps = _gaps(block, scale)
    gaps = Gaps(gaps.side, gaps.top, gaps.foot, 0, block.least * scale.text / 12)
    cells = []
    for n in range(len(texts)):
        names_row = block.row_heads and n == 0
        cell = tag.add("TH", scope="Row") if names_row else tag.add("TD")
        cells.append(Stack([_cell(block, texts, n, bold if names_row else plain, cell)]))
    return Row(cells, block.widths, gaps, _framed(shaded=False, first=first))


def _kinds(block: Table) -> tuple[Kind, Kind]:
    return (Kind.SMALL, Kind.SMALL_HEAD) if block.small else (Kind.CELL, Kind.HEAD)


def _cell(block: Table, texts: Sequence[str], place: int, face: Face, tag: Tag) -> Piece:
    if texts[place].strip() or not block.least:
        made = Words(texts[place], face, tag)
        made.before = made.after = 0.0
        return made
    about = [block.head[place], texts[0] if place and texts[0].strip() else ""]
    return Blank(", ".join(each for each in about if each), tag, max(face.leading, block.least * 0.6), ruled=False)


def _framed(*, shaded: bool, first: bool) -> Ground:
    """Return the lines around the cells of a row: the one above it only where it is the first."""

    def ground(pen: Pen, x: float, top: float, widths: list[float], height: float) -> None:
        right = x + sum(widths)
        if shaded:
            pen.shade(x, top, (sum(widths), height))
        if first:
            pen.rule(x, top, right, HAIR)
        pen.rule(x, top - height, right, HAIR)
        for wide in (0.0, *widths):
            x += wide
            pen.upright(x, top, top - height, HAIR)

    return ground


def calendar(block: Calendar, scale: Scale, parent: Tag) -> Iterable[Piece]:
    """Yield the caption of a calendar and its weeks, Monday first."""
    whole = parent.add("Table")
    caption = Words(block.caption, scale.faces[Kind.BOLD], whole.add("Caption"))
    caption.clings = True
    yield caption
    unit, shares = scale.unit, [1 / 7] * 7
    names = whole.add("THead").add("TR")
    face = scale.faces[Kind.SMALL_HEAD]
    cells = [Stack([Words(name, face, names.add("TH", scope="Column"))]) for name in weekdays()]
    head = Row(cells, shares, Gaps(unit * 0.5, unit * 0.4, unit * 0.5), _framed(shaded=True, first=True))
    body = whole.add("TBody")
    weeks = [block.days[n : n + 7] for n in range(0, len(block.days), 7)]
    yield _spaced(Rows([head], [_week(week, body.add("TR"), scale) for week in weeks]), scale)


def _week(days: Sequence[CalendarDay], tag: Tag, scale: Scale) -> Row:
    unit = scale.unit
    cells = [Stack(list(_day(day, tag.add("TD"), scale))) for day in days]
    gaps = Gaps(unit * 0.5, unit * 0.4, unit * 0.5, 0, unit * 8)
    return Row(cells, [1 / 7] * len(cells), gaps, _framed(shaded=False, first=False))


def _day(day: CalendarDay, tag: Tag, scale: Scale) -> Iterable[Piece]:
    date = Words(day_of_month(day.on), scale.faces[Kind.SMALL_HEAD if day.words else Kind.SMALL], tag.add("P"))
    date.after = scale.unit * 0.2
    yield date
    yield from (Words(text, scale.faces[Kind.SMALL], tag.add("P")) for text in day.words)
