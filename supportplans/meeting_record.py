"""What was said at one meeting with an employer, for both sides to keep, made of nothing but what passed the gate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from records.consent import Line, Released
from supportplans.blocks import Block, Document, Heading, Paragraph, Quote, Table
from supportplans.employer_parts import HEADED, ended, name_of, opening, paper, signing
from supportplans.issue import Issue
from supportplans.meeting_lines import is_meeting, meeting_day
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

TITLE: Final = to_tell("Meeting record")
NOTHING: Final = to_tell("Nothing that was said at a meeting is on this paper.")
AS_SAID: Final = to_tell("This is what was said at the meeting.")
_STEP: Final = ("next", "next_owner", "next_by")


def on_record(line: Line) -> bool:
    """Tell whether a line has a place on the record of a meeting."""
    return line.section in HEADED or is_meeting(line)


def meeting_record(released: Released, issue: Issue) -> Document:
    """Return the record of the newest meeting any line was released of."""
    issue = issue.unsigned()
    return paper(TITLE, released, issue, _blocks(released, issue))


def _blocks(released: Released, issue: Issue) -> Iterable[Block]:
    yield from opening(TITLE, to_tell("Meeting record for {name}"), released)
    section = max((line.section for line in released.lines if is_meeting(line)), default="")
    if not section:
        if released.lines:
            yield Paragraph(tell(NOTHING))
        return
    lines = released.section(section)
    who, things = [line.text for line in lines if name_of(line) == "who"], _things(lines)
    yield Heading(tell("The meeting on {day}", day=day(meeting_day(section))), mark="people")
    yield from (Paragraph(text, opening=tell("Who was there:")) for text in who)
    if not things:
        yield Paragraph(tell(NOTHING))
    elif who:
        yield Heading(tell("What was said"), mark="speech")
    for thing in things:
        yield from _said(thing)
    yield from _next(things)
    yield signing(released, issue, AS_SAID)


def _things(lines: Iterable[Line]) -> list[dict[str, Line]]:
    """Return what was said by event; one whose first line was held back is left out whole."""
    found: dict[str, dict[str, Line]] = {}
    for line in lines:
        if line.id.startswith("event:"):
            found.setdefault(line.id.split(":")[1], {})[name_of(line)] = line
    return [parts for parts in found.values() if "said" in parts]


def _said(parts: dict[str, Line]) -> Iterable[Block]:
    more = [name for name in ("words", "answer", "from", "due") if name in parts]
    yield Heading(parts["said"].text, 3) if more else Paragraph(ended(parts["said"].text))
    if "words" in parts:
        yield Quote(parts["words"].text)
    yield from (Paragraph(ended(parts[name].text)) for name in ("answer", "from", "due") if name in parts)


def _next(things: Iterable[dict[str, Line]]) -> Iterable[Block]:
    """Yield the next steps, each with one owner and one day."""
    rows = tuple(
        tuple(parts[name].text if name in parts else "" for name in _STEP) for parts in things if "next" in parts
    )
    if rows:
        yield Heading(tell("What comes next"), mark="calendar")
        head = (tell("What"), tell("Who does it"), tell("By when"))
        yield Table(head, rows, (0.5, 0.28, 0.22), caption=tell("What comes next"), row_heads=True)
