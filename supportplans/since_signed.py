"""What is different since a version was signed: added, changed, ended, in plain words.

It compares what one reader may have today of what stands now with what the same reader may have today of what stood
then. What was taken back meanwhile is in neither, so it is never told, not even as something that ended. A line whose
words changed is another line of the same thing (`said`): same stem, other digest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum
from typing import Final

from records.consent import Line, Released
from supportplans import lines as part
from supportplans.adjustment_groups import REQUESTS
from supportplans.adjustment_parts import ACTION, LEADS
from supportplans.blocks import Block, Bullets, Heading
from supportplans.employer_parts import ended, name_of, spoken
from supportplans.issue import Issue
from supportplans.keel_lines import (
    ABSENCE,
    COLLEAGUES,
    CONTACTS,
    CRISIS,
    DEPUTY,
    KEEPS_STEADY,
    LEVEL_PARTS,
    TRIGGERS,
    WHO_SAYS,
)
from supportplans.return_lines import RETURN
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

ALIKE: Final = 0.6  # from this likeness (0 to 1, difflib's ratio) one of several lines is the same in other words
PLACES: Final = {
    part.NAME: to_tell("Name"), part.JOB: to_tell("Job"), part.GOES_WELL: to_tell("What goes well"),
    part.MY_WORDS: to_tell("In my own words"), KEEPS_STEADY: to_tell("What keeps me steady"),
    TRIGGERS: to_tell("What can change things"), WHO_SAYS: to_tell("Who says which level it is"),
    RETURN: to_tell("Coming back to work"), CRISIS: to_tell("If it is more than a level can hold"),
    CONTACTS: to_tell("Whom to get hold of"), ABSENCE: to_tell("A day away"),
    COLLEAGUES: to_tell("What colleagues are told"), part.REVIEW: to_tell("When this is looked at again"),
    part.NOT_HAPPENING: to_tell("If something is not happening"), DEPUTY: to_tell("When the manager is away"),
}  # fmt: skip
_PARTS: Final = {
    "when": to_tell("When it holds"), "owner": to_tell("Who does it"), "from": to_tell("From"),
    "standing": to_tell("How far it has got"), "why": to_tell("Why, in my own words"), "interim": to_tell("For now"),
    "answer": to_tell("The answer"), "funder": to_tell("Who pays for it"), "review": to_tell("Looked at again"),
    **LEADS,
}  # fmt: skip
_SECTIONS: Final = {part.AGREED: to_tell("What we agreed"), **{section: heading for section, heading, _ in REQUESTS}}
_LEVEL_PARTS: Final = {told.id: told.opening for told in LEVEL_PARTS}


class Kind(Enum):
    """What became of a line, with the words for it."""

    ADDED = to_tell("Added")
    CHANGED = to_tell("Changed")
    ENDED = to_tell("Ended")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is different. `was` is the line it takes the place of; `along` are lines that go without saying.

    `of` is the adjustment it belongs to, by name. Where `was` is the same line, it stands in another section now.
    """

    kind: Kind
    line: Line
    was: Line | None = None
    of: str = ""
    along: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return every line it tells of."""
        return (self.line, *((self.was,) if self.was else ()), *self.along)


def since(before: Released, now: Released) -> tuple[Difference, ...]:
    """Return every difference once: added and changed in the order of what stands now, then what ended.

    An adjustment that came or went is told by its name, and its other lines go along with it. One whose name may not
    be told is not told of at all.
    """
    titles = _titles(before) | _titles(now)
    found = [*_moved(before, now), *_of_words(before, now, titles)]
    return tuple(_folded([d for d in found if _can_be_told(d.line, titles)]))


def _can_be_told(line: Line, titles: Mapping[str, str]) -> bool:
    """Tell whether a line has a place on the plan, and if it is of an adjustment, whether that may be named."""
    if _owner(line):
        return _owner(line) in titles
    return line.section in PLACES or line.section.startswith("level")


def _of_words(before: Released, now: Released, titles: Mapping[str, str]) -> Iterable[Difference]:
    gone = [line for line in before.lines if line.id not in now.line_ids]
    come = [line for line in now.lines if line.id not in before.line_ids]
    for line in come:
        was = _was(line, gone, come)
        if was is not None:
            gone.remove(was)
        yield Difference(Kind.CHANGED if was else Kind.ADDED, line, was, titles.get(_owner(line), ""))
    yield from (Difference(Kind.ENDED, line, None, titles.get(_owner(line), "")) for line in gone)


def _moved(before: Released, now: Released) -> Iterable[Difference]:
    """Yield the adjustments that stand in another section, such as among those that ended."""
    there = {line.id: line for line in before.lines if _is_name(line)}
    for line in now.lines:
        was = there.get(line.id)
        if was is not None and was.section != line.section:
            yield Difference(Kind.ENDED if line.section == part.ENDED else Kind.CHANGED, line, was, line.text)


def _folded(found: Sequence[Difference]) -> Iterable[Difference]:
    """Yield the differences; those that say no more than one about the whole adjustment go along with it."""
    whole = {
        _owner(d.line): n for n, d in enumerate(found) if _is_name(d.line) and (d.kind is not Kind.CHANGED or _same(d))
    }
    along: dict[int, list[Line]] = {}
    for n, each in enumerate(found):
        at = whole.get(_owner(each.line), n)
        if at != n and (each.kind is found[at].kind or name_of(each.line) == "standing"):
            along.setdefault(at, []).extend(each.lines)
    inside = {id(line) for lines in along.values() for line in lines}
    for n, each in enumerate(found):
        if id(each.line) not in inside:
            yield replace(each, along=tuple(along.get(n, ())))


def _same(difference: Difference) -> bool:
    return difference.was is not None and difference.was.id == difference.line.id


def _is_name(line: Line) -> bool:
    return line.id.startswith("adjustment:") and name_of(line) == "what"


def since_blocks(released: Released, issue: Issue) -> Iterable[Block]:
    """Yield what is different since the version that was signed last; nothing where nothing is, or nobody signed."""
    if issue.before is None or issue.before_on is None:
        return
    found = since(issue.before, released)
    if found:
        yield Heading(tell("Since this was last signed, on {day}", day=day(issue.before_on)), mark="pen")
    for kind in Kind:
        said = tuple(words(each) for each in found if each.kind is kind)
        if said:
            yield Bullets(tell(kind.value), said)


def words(difference: Difference) -> str:
    """Return one difference in words: where it stands, what it says, and what it said before."""
    line, was = difference.line, difference.was
    if _same(difference):
        return _moved_words(difference)
    where = place(line, difference.of)
    said = f"{where}: {spoken(line)}" if where else spoken(line)
    return f"{ended(said)} {ended(tell('Before: {words}', words=spoken(was)))}" if was else ended(said)


def _moved_words(difference: Difference) -> str:
    """Return an adjustment with how far it has got now, if that may be told; else with where it stands now."""
    line = difference.line
    far = next((one for one in difference.along if name_of(one) == "standing" and one.section == line.section), None)
    if difference.kind is Kind.ENDED:
        return ended(line.text)
    return ended(tell("{thing}: {words}", thing=line.text, words=far.text if far else tell(_SECTIONS[line.section])))


def place(line: Line, of: str = "") -> str:
    """Return where a line stands, in words. `of` is the name of the thing it is a part of."""
    name = name_of(line)
    if line.section.startswith("level"):
        number = line.section.removeprefix("level").partition(".")[0]
        return tell("Level {n}, {part}", n=number, part=tell(_LEVEL_PARTS.get(name, name)))
    if line.id.startswith("adjustment:"):
        told = tell("Who does what") if name.startswith(ACTION) else tell(_PARTS.get(name, ""))
        return ", ".join(bit for bit in (of, told) if bit) if name != "what" else ""
    return tell(PLACES[line.section]) if line.section in PLACES else ""


def _was(line: Line, gone: Sequence[Line], come: Sequence[Line]) -> Line | None:
    """Return the line that this one takes the place of, if one does."""
    same = [other for other in gone if _stem(other) == _stem(line)]
    if len(same) == 1 and sum(_stem(other) == _stem(line) for other in come) == 1:
        return same[0] if _one_only(line) or _alike(same[0], line) else None
    near = max(same, key=lambda other: _likeness(other, line), default=None)
    return near if near is not None and _alike(near, line) else None


def _one_only(line: Line) -> bool:
    """Tell whether a thing has one such line at most, so that another one can only be the same in other words."""
    if line.section == RETURN:
        return True
    many = {"phrase", KEEPS_STEADY, TRIGGERS, CONTACTS, ABSENCE, CRISIS}
    if line.section.startswith("level"):
        return name_of(line) in {"name", "who_may_raise", "where_when", "cover", "in_touch", "limit", "step_up",
                                 "step_down", "may_say"}  # fmt: skip
    return name_of(line) not in many


def _alike(one: Line, other: Line) -> bool:
    return _likeness(one, other) >= ALIKE


def _likeness(one: Line, other: Line) -> float:
    return SequenceMatcher(None, one.text.casefold(), other.text.casefold()).ratio()


def _stem(line: Line) -> str:
    return line.id.rpartition(":")[0]


def _owner(line: Line) -> str:
    return line.id.split(":")[1] if line.id.startswith("adjustment:") else ""


def _titles(released: Released) -> dict[str, str]:
    """Return the names of the adjustments that may be named."""
    return {_owner(line): line.text for line in released.lines if _is_name(line)}
