"""My own copy: everything that is written down, in the order of the plan, each line with who has it.

Lines that nobody else has say so in words beside them; a picture or a shade would not survive a photocopier.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from records.consent import Line
from supportplans.blocks import Block, Bullets, Document, Heading, Panel, Panels, Paragraph
from supportplans.employer_parts import far, name_of, spoken
from supportplans.own.glance import STAYS, glance
from supportplans.own.holders import ONLY_US, has_now, mark, private
from supportplans.own.level_words import level_name, numbers, own_name, signs
from supportplans.own.paper import own_paper
from supportplans.own.register import register
from supportplans.own.rights import dates, rights, taking_back
from supportplans.own.sections import ABOUT_ME, IN_SHORT, KEPT, LEVELS, heading_of, in_order, part_words, section_words
from supportplans.own_view import OwnKept, OwnPlan, OwnView
from supportplans.reading import quoted
from supportplans.said import level_numbers
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

TITLE = to_tell("My own copy")
_ADJUSTMENT = "adjustment:"
_SHORT = frozenset({*ABOUT_ME, *IN_SHORT})
SAID, WHO = "words", "who"  # fields in which somebody's words stand, and who said them
PRIVATE, SHARED, PROMISED = "lock", "people", "key"  # pictures; the words over them say the same
Row = tuple[str, str, str]  # what it says, who has it, and the picture of that


def own_copy(view: OwnView) -> Document:
    """Return the paper."""
    return own_paper(
        tell(TITLE), view.on, _blocks(view), [tell("It holds private lines. Keep it where I want it kept.")]
    )


def _blocks(view: OwnView) -> Iterable[Block]:
    yield Heading(tell(TITLE), 1)
    if view.called:
        yield Paragraph(view.called, lead=True, mark="person")
    yield Paragraph(tell("Everything that is written down about my support, as it stands on {day}.", day=day(view.on)))
    if not view.lines and not view.kept:
        yield Paragraph(tell("Nothing is written down yet. My specialist and I begin when I want to."))
    else:
        yield from glance(view)
        yield Paragraph(tell("From here on, it says over each group of lines who has it."), mark=SHARED)
    for plan in view.plans:
        yield from _plan(plan, view, several=len(view.plans) > 1)
    yield from _kept(view)
    yield from register(view)
    yield from taking_back()
    yield from dates(view)
    yield from rights(view)


def _plan(plan: OwnPlan, view: OwnView, *, several: bool) -> Iterable[Block]:
    """Yield the sections of one plan; where there are several, each has a heading and its sections are under it."""
    level = 3 if several else 2
    if several:
        yield Heading(plan.about or tell("A plan of mine"))
    headed: dict[str, list[Line]] = {LEVELS: []} if numbers(plan) else {}
    for line in plan.lines:
        headed.setdefault(heading_of(line.section), []).append(line)
    for heading in in_order(headed):
        if heading == LEVELS:
            yield from _levels(plan, view, level)
        else:
            yield Heading(section_words(heading), level)
            yield from _lines(headed[heading], view)


def _lines(lines: Iterable[Line], view: OwnView) -> Iterable[Block]:
    """Yield lines under who has them; those of one adjustment in a box with its name."""
    for owner, group in groupby(lines, key=lambda line: line.id.split(":")[1] if _of_adjustment(line) else ""):
        mine = tuple(group)
        if not owner or part_words(mine[0]):
            rows = tuple(_row(line, view) for line in mine)
            yield from _marked(_gathered(rows) if mine[0].section in _SHORT else rows)
            continue
        title, rest = mine[0], mine[1:]
        named = rest and mark(rest[0], view) == mark(title, view)  # then it stands over the name, too
        inside = _gathered(_row(line, view) for line in (rest if named else mine))
        yield Panels((Panel(title.text, tuple(_marked(inside))),))


def _of_adjustment(line: Line) -> bool:
    return line.id.startswith(_ADJUSTMENT)


def _row(line: Line, view: OwnView) -> Row:
    return _said(line), mark(line, view), _picture(line, view)


def _picture(line: Line, view: OwnView) -> str:
    """Return the picture of who has a line: people only where somebody does."""
    if has_now(line, view):
        return SHARED
    return PRIVATE if private(line) else PROMISED


def _marked(rows: Iterable[Row]) -> Iterable[Block]:
    """Yield rows in their order as lists, each under who has it and with a picture beside each line."""
    for (words, picture), group in groupby(rows, key=lambda row: row[1:]):
        items = tuple(text for text, _, _ in group)
        yield Bullets(words, items, (picture,) * len(items))


def _gathered(rows: Iterable[Row]) -> Iterable[Row]:
    """Yield rows of which the order matters little, so that those that the same people have stand together."""
    known = tuple(rows)
    first = {row[1:]: place for place, row in reversed(tuple(enumerate(known)))}
    return sorted(known, key=lambda row: first[row[1:]])


def _levels(plan: OwnPlan, view: OwnView, level: int) -> Iterable[Block]:
    """Yield each level with its lines, and the signs only the person notices, which no line holds."""
    agreement = plan.agreement
    for number in numbers(plan):
        mine = tuple(line for line in plan.lines if level_numbers([line.section]) == (number,))
        noticed = (tell("Signs only I notice: {sign}", sign=sign) for sign in signs(agreement, number))
        yield Heading(level_name(agreement, number), level)
        told = (_row(line, view) for line in _under_its_name(mine, own_name(agreement, number), view))
        yield from _marked(_gathered((*told, *((sign, tell(ONLY_US), PRIVATE) for sign in noticed))))


def _under_its_name(lines: tuple[Line, ...], name: str, view: OwnView) -> tuple[Line, ...]:
    """Return the lines of a level; its name is not told again where the heading says it and the same people have it."""
    first, rest = lines[:1], lines[1:]
    in_heading = bool(rest) and bool(name) and first[0].text == name and mark(first[0], view) == mark(rest[0], view)
    return rest if in_heading else lines


def _said(line: Line) -> str:
    words = far(line) if name_of(line) == "standing" else spoken(line)
    part = part_words(line)
    return f"{part}: {words}" if part else words


def _kept(view: OwnView) -> Iterable[Block]:
    if not view.kept:
        return
    yield Heading(tell(STAYS), mark=PRIVATE)
    yield Paragraph(tell("Only me and my specialist have this. None of it can go on a paper for anybody else."))
    for about, group in groupby(view.kept, key=lambda each: each.about):
        if about:
            yield Heading(about, 3)
        items = tuple(text for each in group for text in _kept_texts(each))
        yield Bullets("", items, (PRIVATE,) * len(items))  # who has it is said once, over all of them
    yield Paragraph(
        tell("Notes that my specialist writes are not on this paper. I can ask to read them at any time."), small=True
    )


def _kept_texts(kept: OwnKept) -> Iterable[str]:
    """Yield what is kept of one thing, with its day; what somebody said stands after who said it."""
    on = day(kept.when) if kept.when else ""
    for row in kept.rows:
        if row.part == WHO and kept.who:
            continue
        part = kept.who if row.part == SAID and kept.who else _kept_words(row.part)
        text = quoted(row.text) if row.part == SAID else row.text
        yield f"{'. '.join(bit for bit in (on, part) if bit)}: {text}"


def _kept_words(field: str) -> str:
    words = tell(KEPT[field]) if field in KEPT else field.replace("_", " ")
    return words[:1].upper() + words[1:]
