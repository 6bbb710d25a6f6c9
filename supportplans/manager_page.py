"""The manager's one page: five boxes that can be read at a glance, made of nothing but what passed the gate.

It is one side of paper. Nothing is dropped to make it fit: a level with more than three things to do is an error that
names the level, as a page that is too long is one of the press.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from records.consent import Line, Released
from records.errors import KeelError
from records.words import each_once, joined, made_of
from supportplans import keel_lines
from supportplans import lines as part
from supportplans.adjustment_groups import Group, groups, text, what
from supportplans.blocks import Block, Bullets, Columns, Document, Heading, Panel, Panels, Paragraph, Step, Steps
from supportplans.employer_parts import HEADED, NOTHING, conditions, ended, look_again, name_of, names, paper, spoken
from supportplans.issue import Issue
from supportplans.level_parts import level_mark, level_title, numbers, part_of
from supportplans.negotiation import State
from supportplans.reading import block_texts, quoted
from supportplans.tongue import tell, to_tell
from supportplans.wording import STANDING, belonging_to

TITLE: Final = to_tell("Manager’s page")
MOST: Final = 3  # things to do at one level
LEAST: Final = 0.43  # the part of the line that a box beside another one has at least
DOING: Final = (
    ("manager_first_hour", to_tell("In the first hour: {what}")),
    ("manager_today", to_tell("The same day: {what}")),
    ("manager_this_week", to_tell("The same week: {what}")),
    ("manager_will", to_tell("{what}")),
)
ALWAYS: Final = to_tell("Always in place")
SIGNS: Final = to_tell("Signs you may see")
SAYING: Final = to_tell("Say, and do not say")
DOINGS: Final = to_tell("Do now")
RINGING: Final = to_tell("Whom to ring")
COMES_ON: Final = to_tell("Comes on: {what}")
_LEVEL: Final = frozenset({"name", "signs", "say", "do_not_say", "on", *(name for name, _ in DOING)})
_WHOLE: Final = HEADED | {keel_lines.COLLEAGUES, keel_lines.CONTACTS, keel_lines.DEPUTY, part.REVIEW}
_THERE: Final = frozenset({STANDING[State.CONFIRMED], STANDING[State.SAID_IN_PLACE]})


class TooMuchToDo(KeelError):
    """More than three things to do at one level: they would not be read when they are needed.

    `levels` are the levels, by what the page calls them, with how many things each has; `numbers` are their places.
    `page` is the page as it would be: for the desk, which says what stands on it; it does not leave.
    """

    def __init__(
        self, levels: tuple[tuple[str, int], ...], numbers: tuple[int, ...] = (), page: Document | None = None
    ) -> None:
        super().__init__()
        self.levels, self.numbers, self.page = levels, numbers, page


def on_page(line: Line) -> bool:
    """Tell whether a line has a place on the page: what is agreed, by name, and what of levels helps at once."""
    if line.section == part.AGREED:
        return name_of(line) in ("what", "when", "standing")
    if line.section.startswith("level"):
        return line.section.partition(".")[2] in _LEVEL
    return line.section in _WHOLE


def manager_page(released: Released, issue: Issue) -> Document:
    """Return the page. Raises TooMuchToDo where a level has more than three things to do."""
    page = paper(TITLE, released, issue, _blocks(released, issue), one_side=True)
    busy = tuple(n for n in numbers(released) if len(_doing(released, n)) > MOST)
    if busy:
        raise TooMuchToDo(tuple((level_title(released, n), len(_doing(released, n))) for n in busy), busy, page)
    return page


def _blocks(released: Released, issue: Issue) -> Iterable[Block]:
    _, name = names(released)
    yield Heading(tell("{name} at work: the manager’s page", name=name) if name else tell(TITLE), 1)
    if not released.lines:
        yield Paragraph(tell(NOTHING))
        return
    whose = belonging_to(name) if name else tell("the person’s")
    for_whom = tell("Made with {whose} permission, for {reader} alone.", whose=whose,
                    reader=released.recipient.name)  # fmt: skip
    job = tuple(ended(line.text) for line in released.section(part.JOB))
    yield Paragraph(joined(" ", (*job, for_whom, *conditions(released))), small=True)
    yield from _boxes(released, issue)


def _boxes(released: Released, issue: Issue) -> Iterable[Panels]:
    """Yield the boxes that hold anything, numbered as they come; the first two stand side by side."""
    every = (_always(released, issue), _signs(released), _saying(released), _doings(released, issue),
             _ringing(released))  # fmt: skip
    found = [(heading, tuple(blocks)) for heading, blocks in every if blocks]
    panels = [
        Panel(tell("{n}. {heading}", n=number, heading=tell(heading)), blocks)
        for number, (heading, blocks) in enumerate(found, 1)
    ]
    if every[0][1] and every[1][1]:
        yield Panels(tuple(panels[:2]), _widths(panels[0], panels[1]))
        panels = panels[2:]
    yield from (Panels((panel,)) for panel in panels)


def _widths(one: Panel, other: Panel) -> tuple[float, float]:
    """Return how wide two boxes are side by side: the one with more to say is the wider one."""
    first, second = (
        sum(len(words) for block in panel.blocks for words in block_texts(block)) for panel in (one, other)
    )
    share = min(max(first / (first + second), LEAST), 1 - LEAST)
    return round(share, 2), round(1 - round(share, 2), 2)


Box = tuple[str, list[Block]]


def _always(released: Released, issue: Issue) -> Box:
    """Return what is agreed and always on, what the manager does on any steady day, and what is on at times."""
    switched = {line.text for n in numbers(released) for line in part_of(released, n, "on")}
    here = [g for g in groups(released, part.AGREED) if text(g, "what") not in switched]
    at_times = [g for g in here if "when" in g or g["what"].id.split(":")[1] in issue.at_times]
    always = tuple(_item(group) for group in here if group not in at_times)
    always += tuple(words for n in numbers(released) if n in issue.steady for words in _doing(released, n))
    found: list[Block] = [Bullets("", always)] if always else []
    if at_times:
        found.append(Bullets(tell("At some times"), tuple(_item(group) for group in at_times)))
    return ALWAYS, found


def _item(group: Group) -> str:
    """Return what it is; where it is not there yet, how far it has got."""
    far = text(group, "standing")
    there = not far or any(far.startswith(words) for words in _THERE)
    return what(group) if there else tell("{thing}. {words}", thing=what(group).rstrip("."), words=ended(far))


def _signs(released: Released) -> Box:
    found = [(line.text, level_mark(n)) for n in numbers(released) for line in part_of(released, n, "signs")]
    signs = Bullets("", tuple(words for words, _ in found), tuple(mark for _, mark in found))
    return SIGNS, [signs] if found else []


def _saying(released: Released) -> Box:
    lists = ((tell("Say"), _at_levels(released, "say")), (tell("Do not say"), _at_levels(released, "do_not_say")))
    columns = tuple((Bullets(opening, words),) for opening, words in lists if words)
    found: list[Block] = [Columns(columns)] if len(columns) > 1 else [block for column in columns for block in column]
    for line in released.section(keel_lines.COLLEAGUES):
        only = tell("{words} No more than that.", words=quoted(line.text))
        found.append(Paragraph(only, opening=tell("If anyone asks:")))
    return SAYING, found


def _at_levels(released: Released, name: str) -> tuple[str, ...]:
    return each_once(spoken(line) for n in numbers(released) for line in part_of(released, n, name))


def _doings(released: Released, issue: Issue) -> Box:
    steps = []
    for n in numbers(released):
        doing = () if n in issue.steady else _doing(released, n)
        items = (*doing, *_comes_on(released, n))
        steps += [Step(level_title(released, n), items, level_mark(n))] if items else []
    return DOINGS, [Steps(tuple(steps))] if steps else []


def _doing(released: Released, number: int) -> tuple[str, ...]:
    return tuple(tell(told, what=line.text) for name, told in DOING for line in part_of(released, number, name))


def _comes_on(released: Released, number: int) -> tuple[str, ...]:
    """Return what was agreed for this level, in one line: it is there already and has only to be switched on."""
    agreed = [text(group, "what") for group in groups(released, part.AGREED)]
    found = joined("; ", (_with_same(line.text, agreed) for line in part_of(released, number, "on")))
    return (tell(COMES_ON, what=found),) if found else ()


def _with_same(words: str, others: Iterable[str]) -> str:
    """Return words that say the lines of others, too, where those are the same: what was agreed stands here by name."""
    return made_of(words, (words, *(other for other in others if other == words)))


def _ringing(released: Released) -> Box:
    ring: list[Block] = [Paragraph(line.text) for line in released.section(keel_lines.CONTACTS)]  # numbered already
    deputy = tuple(line.text for line in released.section(keel_lines.DEPUTY))
    more = ((deputy, tell("When you are away:")), (look_again(released), tell("Next check-in:")))
    rest = [(Paragraph(words, opening=said),) for texts, said in more for words in texts]
    return RINGING, [*ring, *([Columns(tuple(rest))] if len(rest) > 1 else rest[0] if rest else ())]
