"""Adjustments on a paper for an employer: the released parts of each one together, as a table and in sentences.

One whose title was held back is left out whole: nobody could tell what the rest is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from records.consent import Line, Released
from records.words import joined
from supportplans import lines as part
from supportplans.adjustment_parts import ACTION, LEADS
from supportplans.blocks import Block, Bullets, Heading, Paragraph, Quote, Table
from supportplans.employer_parts import ended, far, name_of, spoken
from supportplans.tongue import tell, to_tell

Group = dict[str, Line]  # the released lines of one adjustment, by the name of the part
REQUESTS: Final = (
    (part.ASKING, to_tell("What I would like to ask for"), "question"),
    (part.ASKED, to_tell("Asked for, and still being talked about"), "speech"),
    (part.NOT_AGREED, to_tell("Asked for, and not agreed"), "paper"),
    (part.ENDED, to_tell("What ends, or has ended"), "clock"),
)
_COLUMNS: Final = (
    ("what", to_tell("What"), 27),
    ("owner", to_tell("Who does it"), 18),
    ("from", to_tell("From"), 18),
    ("standing", to_tell("In place?"), 20),
    ("review", to_tell("Looked at again"), 17),
)


def groups(released: Released, section: str) -> tuple[Group, ...]:
    """Return the adjustments of a section that can be named."""
    found: dict[str, Group] = {}
    for line in released.section(section):
        found.setdefault(line.id.split(":")[1], {})[name_of(line)] = line
    return tuple(group for group in found.values() if "what" in group)


def text(group: Group, name: str) -> str:
    """Return the words of one part, or nothing."""
    if name not in group:
        return ""
    return far(group[name]) if name == "standing" else group[name].text


def what(group: Group) -> str:
    """Return what it is, and when it holds."""
    return joined(", ", (text(group, "what"), text(group, "when")))


def agreed(released: Released) -> Iterable[Block]:
    """Yield what was agreed as a table, and after it what more may be told of each."""
    found = groups(released, part.AGREED)
    if found:
        yield Heading(tell("What we agreed"), mark="check")
        yield table(found)
        for group in found:
            yield from _more(group)


def table(found: Sequence[Group]) -> Table:
    """Return adjustments as rows; a column nobody has anything in is left out."""
    shown = [c for c in _COLUMNS if any(_cell(group, c[0]) for group in found)]
    rows = tuple(tuple(_cell(group, name) for name, _, _ in shown) for group in found)
    whole = sum(width for _, _, width in shown)
    widths = tuple(width / whole for _, _, width in shown)
    return Table(
        tuple(tell(head) for _, head, _ in shown), rows, widths, caption=tell("What we agreed"), row_heads=True
    )


def _cell(group: Group, name: str) -> str:
    return what(group) if name == "what" else text(group, name)


def _more(group: Group) -> Iterable[Block]:
    """Yield what stands in no column, under the name of the adjustment."""
    found = tuple(details(group, in_table=True))
    if found:
        yield Heading(text(group, "what"), 3)
        yield from found


def details(group: Group, in_table: bool = False) -> Iterable[Block]:
    """Yield the rest of what was released of one adjustment: why, who does what, money, terms, how it does."""
    if "why" in group:
        yield Paragraph(tell("Why, in my own words:"))
        yield Quote(text(group, "why"))
    said = [] if in_table else _told(group, (("owner", "Who does it"), ("from", "From"), ("review", "Looked at again")))
    said += _told(group, (("interim", "For now"), ("funder", "Who pays for it"), *LEADS.items()))
    if said:
        yield Bullets("", tuple(said))
    doing = tuple(line.text for name, line in group.items() if name.startswith(ACTION))
    if doing:
        yield Bullets(tell("Who does what"), doing)


def _told(group: Group, leads: Iterable[tuple[str, str]]) -> list[str]:
    return [tell("{lead}: {words}", lead=tell(lead), words=spoken(group[n])) for n, lead in leads if n in group]


def requests(released: Released) -> Iterable[Block]:
    """Yield what was asked for and not agreed, still open, not asked yet, or over; each under its own heading."""
    for section, heading, mark in REQUESTS:
        found = groups(released, section)
        if found:
            yield Heading(tell(heading), mark=mark)
        for group in found:
            standing = "" if section == part.ENDED else text(group, "standing")  # how far it once got says nothing now
            yield Heading(what(group), 3)
            said = joined(" ", (ended(bit) for bit in (standing, text(group, "answer")) if bit))
            if said:
                yield Paragraph(said)
            yield from details(group)
