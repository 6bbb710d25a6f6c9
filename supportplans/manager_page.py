"""The manager's one page: five boxes that can be read at a glance, made of nothing but what passed the gate.

It is one side of paper. Nothing is dropped to make it fit: a level with more than three things to do is an error that
names the level, as a page that is too long is one of the press.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from records.consent import Line, Released
from records.errors import KeelError
from supportplans import keel_lines
from supportplans import lines as part
from supportplans.adjustment_groups import Group, groups, text, what
from supportplans.blocks import Block, Bullets, Columns, Document, Heading, Panel, Panels, Paragraph, Shape, Step, Steps
from supportplans.employer_parts import HEADED, NOTHING, conditions, ended, name_of, names, paper, prepared, spoken
from supportplans.issue import Issue
from supportplans.level_parts import level_mark, level_title, numbers, part_of
from supportplans.negotiation import State
from supportplans.reading import quoted
from supportplans.tongue import tell, to_tell
from supportplans.wording import STANDING

TITLE: Final = to_tell("Manager’s page")
MOST: Final = 3  # things to do at one level
DOING: Final = (
    ("manager_first_hour", to_tell("In the first hour: {what}")),
    ("manager_today", to_tell("The same day: {what}")),
    ("manager_this_week", to_tell("The same week: {what}")),
    ("manager_will", to_tell("{what}")),
)
COMES_ON: Final = to_tell("Comes on: {what}")
_LEVEL: Final = frozenset({"name", "signs", "say", "do_not_say", "on", *(name for name, _ in DOING)})
_WHOLE: Final = HEADED | {keel_lines.COLLEAGUES, keel_lines.CONTACTS, keel_lines.DEPUTY, part.REVIEW}
_THERE: Final = frozenset({STANDING[State.CONFIRMED], STANDING[State.SAID_IN_PLACE]})


class TooMuchToDo(KeelError):
    """More than three things to do at one level: they would not be read when they are needed.

    `levels` are the levels, by what the page calls them, with how many things each has.
    """

    def __init__(self, levels: tuple[tuple[str, int], ...]) -> None:
        super().__init__()
        self.levels = levels


def on_page(line: Line) -> bool:
    """Tell whether a line has a place on the page: what is agreed, by name, and what of levels helps at once."""
    if line.section == part.AGREED:
        return name_of(line) in ("what", "when", "standing")
    if line.section.startswith("level"):
        return line.section.partition(".")[2] in _LEVEL
    return line.section in _WHOLE


def manager_page(released: Released, issue: Issue) -> Document:
    """Return the page. Raises TooMuchToDo where a level has more than three things to do."""
    busy = tuple((level_title(released, n), len(_doing(released, n))) for n in numbers(released))
    if any(count > MOST for _, count in busy):
        raise TooMuchToDo(tuple((level, count) for level, count in busy if count > MOST))
    return paper(TITLE, released, issue, _blocks(released), Shape.ONE_SIDE)


def _blocks(released: Released) -> Iterable[Block]:
    _, name = names(released)
    yield Heading(tell("{name} at work: the manager’s page", name=name) if name else tell(TITLE), 1)
    if not released.lines:
        yield Paragraph(tell(NOTHING))
        return
    yield from (Paragraph(line.text, lead=True) for line in released.section(part.JOB))
    yield Paragraph(" ".join((prepared(released), *conditions(released))), small=True)
    yield from _boxes(released)


def _boxes(released: Released) -> Iterable[Panels]:
    """Yield the boxes that hold anything, numbered as they come."""
    number = 0
    for row, widths in _ROWS:
        found = [(heading, blocks) for heading, blocks in (box(released) for box in row) if blocks]
        panels = tuple(
            Panel(tell("{n}. {heading}", n=number + n, heading=tell(heading)), tuple(blocks))
            for n, (heading, blocks) in enumerate(found, 1)
        )
        number += len(panels)
        if panels:
            yield Panels(panels, widths if len(panels) == len(widths) else (1.0,))


Box = tuple[str, list[Block]]


def _always(released: Released) -> Box:
    switched = {line.text for n in numbers(released) for line in part_of(released, n, "on")}
    found = [g for g in groups(released, part.AGREED) if "when" not in g and text(g, "what") not in switched]
    return to_tell("Always in place"), [Bullets("", tuple(_item(group) for group in found))] if found else []


def _item(group: Group) -> str:
    """Return what it is; where it is not there yet, how far it has got."""
    far = text(group, "standing")
    there = not far or any(far.startswith(words) for words in _THERE)
    return what(group) if there else tell("{thing}. {words}", thing=what(group).rstrip("."), words=ended(far))


def _signs(released: Released) -> Box:
    found = [(line.text, level_mark(n)) for n in numbers(released) for line in part_of(released, n, "signs")]
    signs = Bullets("", tuple(words for words, _ in found), tuple(mark for _, mark in found))
    return to_tell("Signs you may see"), [signs] if found else []


def _saying(released: Released) -> Box:
    lists = ((tell("Say"), _at_levels(released, "say")), (tell("Do not say"), _at_levels(released, "do_not_say")))
    columns = tuple((Bullets(opening, words),) for opening, words in lists if words)
    found: list[Block] = [Columns(columns)] if len(columns) > 1 else [block for column in columns for block in column]
    for line in released.section(keel_lines.COLLEAGUES):
        only = tell("{words} No more than that.", words=quoted(line.text))
        found.append(Paragraph(only, opening=tell("If anyone asks:")))
    return to_tell("Say, and do not say"), found


def _at_levels(released: Released, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spoken(line) for n in numbers(released) for line in part_of(released, n, name)))


def _doings(released: Released) -> Box:
    steps = [
        Step(level_title(released, n), (*_doing(released, n), *_comes_on(released, n)), level_mark(n))
        for n in numbers(released)
    ]
    there = tuple(step for step in steps if step.items)
    return to_tell("Do now"), [Steps(there)] if there else []


def _doing(released: Released, number: int) -> tuple[str, ...]:
    return tuple(tell(told, what=line.text) for name, told in DOING for line in part_of(released, number, name))


def _comes_on(released: Released, number: int) -> tuple[str, ...]:
    """Return what was agreed for this level, in one line: it is there already and has only to be switched on."""
    found = "; ".join(line.text for line in part_of(released, number, "on"))
    return (tell(COMES_ON, what=found),) if found else ()


def _ringing(released: Released) -> Box:
    ring = tuple(Paragraph(line.text) for line in released.section(keel_lines.CONTACTS))  # they are numbered already
    more = ((keel_lines.DEPUTY, tell("When you are away:")), (part.REVIEW, tell("Next check-in:")))
    rest = tuple(Paragraph(line.text, opening=said) for section, said in more for line in released.section(section))
    columns = tuple(column for column in (ring, rest) if column)
    found: list[Block] = [Columns(columns)] if len(columns) > 1 else [block for column in columns for block in column]
    return to_tell("Whom to ring"), found


_ROWS: Final[tuple[tuple[tuple[Callable[[Released], Box], ...], tuple[float, ...]], ...]] = (
    ((_always, _signs), (0.46, 0.54)), ((_saying,), (1.0,)), ((_doings,), (1.0,)), ((_ringing,), (1.0,)),
)  # fmt: skip
