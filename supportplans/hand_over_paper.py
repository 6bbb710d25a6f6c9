"""The hand-over sheet for a new manager, made of nothing but what passed the gate for that very reader."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from records.consent import Line, Released
from supportplans import lines as part
from supportplans.adjustment_groups import Group, groups, text
from supportplans.adjustment_parts import ACTION, LEADS
from supportplans.blocks import Block, Bullets, Document, Heading, Paragraph
from supportplans.employer_parts import far, looked_again, name_of, opening, paper, spoken, told
from supportplans.issue import Issue
from supportplans.level_parts import level_mark, level_title, numbers, part_of
from supportplans.tongue import tell, to_tell

TITLE: Final = to_tell("Hand-over sheet")
KEEP: Final = to_tell("What stands here was agreed before. It carries on until it has been talked about again.")
ELSEWHERE: Final = to_tell("There is a plan for these levels. The work plan says what each side does at each of them.")
_GROUPS: Final = (
    (part.AGREED, to_tell("What was agreed"), "check"),
    (part.ASKED, to_tell("Asked for, and still being talked about"), "speech"),
    (part.NOT_AGREED, to_tell("Asked for, and not agreed"), "paper"),
    (part.ASKING, to_tell("Not asked for yet"), "question"),
    (part.ENDED, to_tell("What ends, or has ended"), "clock"),
)
_SECTIONS: Final = frozenset(
    {part.NAME, part.JOB, part.REVIEW, part.NOT_HAPPENING, *(section for section, _, _ in _GROUPS)}
)
_FIRST: Final = {
    "standing": to_tell("How far it has got"), "from": to_tell("From"), "owner": to_tell("Who does it"),
    "when": to_tell("When it holds"), "interim": to_tell("Until then"), "answer": to_tell("The answer"),
    "funder": to_tell("Who pays"), "why": to_tell("In their own words"), "review": to_tell("Looked at again"),
}  # fmt: skip


def on_sheet(line: Line) -> bool:
    """Tell whether a line has a place on the sheet: names, the job, what was agreed or asked, and levels by name."""
    level = line.section.startswith("level") and name_of(line) == "name"
    return level or line.section in _SECTIONS


def hand_over_paper(released: Released, issue: Issue) -> Document:
    """Return the sheet for the reader the lines were released to. Its title and its foot hold nothing of anybody."""
    return paper(TITLE, released, issue, _blocks(released))


def _blocks(released: Released) -> Iterable[Block]:
    yield from opening(TITLE, to_tell("Hand-over sheet for {name}"), released)
    if not released.lines:
        return
    yield Paragraph(tell(KEEP))
    for section, heading, mark in _GROUPS:
        yield from _group(groups(released, section), section, heading, mark)
    yield from _levels(released)
    yield from looked_again(released, to_tell("When this is looked at again"))
    yield from told(released, part.NOT_HAPPENING, to_tell("If something is not happening"), "hand")


def _group(found: Iterable[Group], section: str, heading: str, mark: str) -> Iterable[Block]:
    """Yield the things of one section: first those of which no more than the name may be told."""
    left_out = {"what", "standing"} if section == part.ENDED else {"what"}  # how far it once got says nothing now
    each = [(group, _lines(group, left_out)) for group in found]
    bare = tuple(text(group, "what") for group, lines in each if not lines)
    if each:
        yield Heading(tell(heading), mark=mark)
    if bare:
        yield Bullets("", bare)
    for group, lines in each:
        if lines:
            yield from (Heading(text(group, "what"), 3), Bullets("", lines))


def _lines(group: Group, left_out: set[str]) -> tuple[str, ...]:
    return tuple(_told(name, group[name]) for name in sorted(group, key=_rank) if name not in left_out)


def _rank(name: str) -> int:
    order = (*_FIRST, *LEADS)
    return order.index(name) if name in order else len(order)


def _told(name: str, line: Line) -> str:
    lead = to_tell("To do") if name.startswith(ACTION) else _FIRST.get(name) or LEADS.get(name, "")
    words = far(line) if name == "standing" else spoken(line)
    return tell("{lead}: {words}", lead=tell(lead), words=words) if lead else words


def _levels(released: Released) -> Iterable[Block]:
    """Point at the levels: their names alone, and where the rest of them stands."""
    named = [n for n in numbers(released) if part_of(released, n, "name")]
    if named:
        yield Heading(tell("When things change"), mark="umbrella")
        yield Paragraph(tell(ELSEWHERE))
        yield Bullets("", tuple(level_title(released, n) for n in named), tuple(level_mark(n) for n in named))
