"""The page for a very hard day at work: what to do, whom to ring in which order, what colleagues are told.

Only what people at work do stands on it. Emergency numbers come from the dated rules pack, and only while they count.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from records.consent import Line, Released
from records.words import joined
from supportplans import keel_lines
from supportplans.blocks import Block, Bullets, Document, Panel, Panels, Paragraph
from supportplans.employer_parts import HEADED, listed, opening, paper, told
from supportplans.issue import Issue
from supportplans.rules import Statement
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

TITLE: Final = to_tell("Crisis page for work")
EMERGENCY: Final = to_tell("If somebody is in danger, ring for help first. Then come back to this page.")
CALM: Final = to_tell("Stay calm and kind. Do one thing at a time, in this order.")
_SECTIONS: Final = HEADED | {keel_lines.CRISIS, keel_lines.CONTACTS, keel_lines.COLLEAGUES, keel_lines.DEPUTY}


def on_crisis_page(line: Line) -> bool:
    """Tell whether a line has a place on the page."""
    return line.section in _SECTIONS


def crisis_page(released: Released, issue: Issue) -> Document:
    """Return the page."""
    return paper(TITLE, released, issue, _blocks(released, issue))


def _blocks(released: Released, issue: Issue) -> Iterable[Block]:
    yield from opening(TITLE, to_tell("A very hard day at work: what helps {name}"), released)
    if not released.lines:
        return
    yield Paragraph(tell(CALM))
    yield Panels((Panel(tell("First of all"), tuple(emergency(issue.numbers))),))
    yield from listed(released, keel_lines.CRISIS, to_tell("What to do at work"), "hand")
    yield from told(released, keel_lines.CONTACTS, to_tell("Whom to ring, in this order"), "phone")
    yield from (
        Paragraph(line.text, opening=tell("When the manager is away:")) for line in released.section(keel_lines.DEPUTY)
    )
    if released.section(keel_lines.COLLEAGUES):
        yield from told(released, keel_lines.COLLEAGUES, to_tell("What colleagues are told, word for word"), "people")
        yield Paragraph(tell("No more than that."))


def emergency(numbers: tuple[Statement, ...]) -> Iterable[Block]:
    """Yield the rule that comes first, and the numbers that count today with where they were checked."""
    yield Paragraph(tell(EMERGENCY))
    if numbers:
        yield Bullets("", tuple(statement.words for statement in numbers), ("phone",) * len(numbers))
        yield Paragraph(source(numbers), small=True)


def source(numbers: tuple[Statement, ...]) -> str:
    """Return when numbers were checked, the earliest day of them, and in what."""
    checked = min((s.checked_on for s in numbers if s.checked_on), default=None)
    where = joined("; ", dict.fromkeys(bit for statement in numbers for bit in statement.source.split("; ")))
    return tell("Numbers checked on {day}. Source: {where}.", day=day(checked), where=where) if checked else where
