"""Which lines stand in which box of the manager's page, so that what is too long can be looked at line by line."""

from __future__ import annotations

from typing import Final

from records.consent import Line, Released
from supportplans import keel_lines
from supportplans import lines as part
from supportplans.issue import Issue
from supportplans.manager_page import ALWAYS, DOING, DOINGS, RINGING, SAYING, SIGNS, TooMuchToDo
from supportplans.printing.too_long import TooLong
from supportplans.said import level_section
from supportplans.tongue import tell

_DEEDS: Final = frozenset(name for name, _ in DOING)
_OF_LEVEL: Final = {
    "signs": SIGNS, "say": SAYING, "do_not_say": SAYING, "on": DOINGS, **dict.fromkeys(_DEEDS, DOINGS),
}  # fmt: skip
_WHOLE: Final = {
    part.AGREED: ALWAYS, keel_lines.COLLEAGUES: SAYING, keel_lines.CONTACTS: RINGING, keel_lines.DEPUTY: RINGING,
    part.REVIEW: RINGING,
}  # fmt: skip


def too_long_there(released: Released, issue: Issue, fault: TooMuchToDo | TooLong) -> frozenset[str]:
    """Return the ids of the lines in the levels or boxes that a fault names, in the language that is spoken."""
    if isinstance(fault, TooMuchToDo):
        busy = {level_section(number, name) for number in fault.numbers for name in _DEEDS}
        return frozenset(line.id for line in released.lines if line.section in busy)
    return frozenset(line.id for line in released.lines if any(_box(line, issue) in heading for heading in fault.where))


def _box(line: Line, issue: Issue) -> str:
    """Return the heading of the box a line stands in, without its number; of one that is in none a line break."""
    level, _, name = line.section.partition(".")
    steady = name in _DEEDS and level.removeprefix("level") in {str(number) for number in issue.steady}
    box = _WHOLE.get(line.section) or (ALWAYS if steady else _OF_LEVEL.get(name))
    return tell(box) if box else "\n"
