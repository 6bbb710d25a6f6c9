"""What is different since a version was signed: added, changed and ended, each thing once.

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
from supportplans.employer_parts import name_of
from supportplans.keel_lines import ABSENCE, CONTACTS, CRISIS, KEEPS_STEADY, TRIGGERS
from supportplans.meeting_lines import is_meeting
from supportplans.return_lines import RETURN
from supportplans.tongue import to_tell

ALIKE: Final = 0.6  # from this likeness (0 to 1, difflib's ratio) one of several lines is the same in other words
_FAR: Final = frozenset({"standing", "from", "promised", "asked", "change", "agreed_by", "ended"})
"""Parts that tell how far something has got."""
_MANY: Final = frozenset({"phrase", KEEPS_STEADY, TRIGGERS, CONTACTS, ABSENCE, CRISIS})
_PARTS: Final = frozenset({KEEPS_STEADY, TRIGGERS, CONTACTS, ABSENCE, CRISIS, RETURN})
"""Parts of a plan that are lists: where the whole of one came or went, its name says so."""
_ONE_A_LEVEL: Final = frozenset(
    {"name", "who_may_raise", "where_when", "cover", "in_touch", "limit", "step_up", "step_down", "may_say"}
)


class Kind(Enum):
    """What became of a thing, with the words for it."""

    ADDED = to_tell("Added")
    CHANGED = to_tell("Changed")
    ENDED = to_tell("Ended")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is different. `was` is the line it takes the place of; `along` are lines that go without saying.

    `of` is the adjustment it belongs to, by name. `whole`: all of an adjustment, a level or a list came, went or moved;
    where it moved, `was` is the same line, in another section.
    """

    kind: Kind
    line: Line
    was: Line | None = None
    of: str = ""
    along: tuple[Line, ...] = ()
    whole: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return every line it tells of."""
        return (self.line, *((self.was,) if self.was else ()), *self.along)


def since(before: Released, now: Released) -> tuple[Difference, ...]:
    """Return every difference once: added and changed in the order of what stands now, then what ended.

    An adjustment, a level or a list that came or went is told by its name, and its other lines go along with it. An
    adjustment whose name may not be told is not told of at all; neither is what was said at a meeting.
    """
    return differences(before.lines, now.lines)


def differences(before: Sequence[Line], now: Sequence[Line]) -> tuple[Difference, ...]:
    """Return what `since` does, of lines that need no gate: those that only the person and the specialist see."""
    titles, there = _titles(before) | _titles(now), {owner(line) for line in before}
    words = (_of_name(each, there) for each in _of_words(before, now))
    found = [d for d in (*_moved(before, now), *words) if _can_be_told(d.line, titles)]
    named = [replace(d, of=titles.get(owner(d.line), "")) for d in found]
    return tuple(_by_part(tuple(_folded(named, _whole(named, before, now))), before, now))


def in_other_words(before: Sequence[Line], now: Sequence[Line], may: frozenset[str]) -> frozenset[str]:
    """Return the ids of the lines as they were that stand today in other words, which a reader may not have.

    To tell that these ended would not be true. Where it is the name of an adjustment, none of its lines is told.
    `may` are the ids of the lines of today that the reader may have.
    """
    waits = [d.was for d in _of_words(before, now) if d.was is not None and d.line.id not in may]
    of = {owner(line) for line in waits if is_name(line)}
    return frozenset(line.id for line in (*waits, *(line for line in before if owner(line) in of)))


def owner(line: Line) -> str:
    """Return the id of the adjustment a line is of, or nothing."""
    return line.id.split(":")[1] if line.id.startswith("adjustment:") else ""


def is_name(line: Line) -> bool:
    """Tell whether a line is the name of an adjustment."""
    return line.id.startswith("adjustment:") and name_of(line) == "what"


def _can_be_told(line: Line, titles: Mapping[str, str]) -> bool:
    return owner(line) in titles if owner(line) else not is_meeting(line)


def _of_name(each: Difference, there: set[str]) -> Difference:
    """Return a difference with what another name says: of what was there before, that it changed, moved or ended."""
    line, was = each.line, each.was
    if not is_name(line) or owner(line) not in there or each.kind is Kind.ENDED:
        return each
    moved = was is not None and was.section != line.section
    return replace(each, kind=Kind.ENDED if moved and line.section == part.ENDED else Kind.CHANGED, whole=moved)


def _moved(before: Sequence[Line], now: Sequence[Line]) -> Iterable[Difference]:
    """Yield the adjustments that stand in another section, such as among those that ended."""
    there = {line.id: line for line in before if is_name(line)}
    for line in now:
        was = there.get(line.id)
        if was is not None and was.section != line.section:
            yield Difference(Kind.ENDED if line.section == part.ENDED else Kind.CHANGED, line, was, whole=True)


def _of_words(before: Sequence[Line], now: Sequence[Line]) -> Iterable[Difference]:
    had, has = ({line.id for line in lines} for lines in (before, now))
    gone = _by_stem(line for line in before if line.id not in has)
    come = _by_stem(line for line in now if line.id not in had)
    for line in (line for line in now if line.id not in had):
        was = _was(line, gone.get(_stem(line), []), len(come[_stem(line)]))
        if was is not None:
            gone[_stem(line)].remove(was)
        yield Difference(Kind.CHANGED if was else Kind.ADDED, line, was)
    yield from (Difference(Kind.ENDED, line) for lines in gone.values() for line in lines)


def _by_stem(lines: Iterable[Line]) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(_stem(line), []).append(line)
    return found


def _was(line: Line, gone: Sequence[Line], come: int) -> Line | None:
    """Return the line of the same stem that this one takes the place of, if one does; `come` counts the new ones."""
    if len(gone) == 1 == come and _one_only(line):
        return gone[0]
    near = max(gone, key=lambda other: _likeness(other, line), default=None)
    return near if near is not None and _likeness(near, line) >= ALIKE else None


def _one_only(line: Line) -> bool:
    """Tell whether a thing has one such line at most, so that another one can only be the same in other words."""
    if line.section.startswith("level"):
        return name_of(line) in _ONE_A_LEVEL
    return line.section == RETURN or name_of(line) not in _MANY


def _likeness(one: Line, other: Line) -> float:
    return SequenceMatcher(None, one.text.casefold(), other.text.casefold()).ratio()


# What goes along with what


def _whole(found: Sequence[Difference], before: Sequence[Line], now: Sequence[Line]) -> dict[str, int]:
    """Return where things are told that came, went or moved as a whole, by what tells the things apart."""
    places = {}
    had, has = ({_thing(line) for line in lines} for lines in (before, now))
    for n, each in enumerate(found):
        thing = _thing(each.line)
        level = thing.startswith("level:") and not (thing in had and thing in has)
        if thing not in places and (level or each.whole or (is_name(each.line) and each.kind is not Kind.CHANGED)):
            places[thing] = n
    return places


def _folded(found: Sequence[Difference], whole: Mapping[str, int]) -> Iterable[Difference]:
    """Yield the differences; those that say no more than another one of the same thing go along with it."""
    far = {_thing(d.line): n for n, d in enumerate(found) if owner(d.line) and name_of(d.line) == "standing"}
    names = [n for n, d in enumerate(found) if is_name(d.line) and d.was is not None and d.was.id != d.line.id]
    places, along = set(whole.values()), dict[int, list[Line]]()
    goes = [_says_name(n, found, names, _goes_with(n, found, whole, far)) for n in range(len(found))]
    for n, each in enumerate(found):
        if goes[n] != n:
            along.setdefault(goes[n], []).extend(each.lines)
    for n, each in enumerate(found):
        if goes[n] == n:
            yield replace(each, along=tuple(along.get(n, ())), whole=n in places)


def _says_name(n: int, found: Sequence[Difference], names: Sequence[int], else_: int) -> int:
    """Return the place of a name that is another one now, where a difference of something else is that alone."""
    line, was = found[n].line, found[n].was
    if was is None or owner(line):
        return else_
    return next((m for m in names if _renamed(was.text, found[m]) == line.text), else_)


def _renamed(text: str, name: Difference) -> str:
    return text.replace(name.was.text, name.line.text) if name.was else text


def _goes_with(n: int, found: Sequence[Difference], whole: Mapping[str, int], far: Mapping[str, int]) -> int:
    """Return the place of the difference that says this one, too; its own where none does."""
    each, thing = found[n], _thing(found[n].line)
    says_how_far = bool(owner(each.line)) and name_of(each.line) in _FAR
    if thing in whole and (each.kind is found[whole[thing]].kind or says_how_far):
        return whole[thing]
    return far[thing] if thing in far and says_how_far else n


def _by_part(found: Sequence[Difference], before: Sequence[Line], now: Sequence[Line]) -> Iterable[Difference]:
    """Yield the differences; the lines of a list that came or went as a whole go along with the first of them."""
    had, has = ({line.section for line in lines} for lines in (before, now))
    told: set[str] = set()
    for each in found:
        section = each.line.section
        same = [other for other in found if other.line.section == section]
        if section not in (had ^ has) & _PARTS or len(same) == 1:
            yield each
        elif section not in told:
            told.add(section)
            yield replace(each, along=tuple(line for other in same[1:] for line in other.lines), whole=True)


def _thing(line: Line) -> str:
    """Return what tells the adjustment or the level of a line from others; for any other line its stem."""
    kind, *rest = line.id.split(":")
    return ":".join((kind, *rest[:-2])) if kind in ("adjustment", "level") else _stem(line)


def _stem(line: Line) -> str:
    return line.id.rpartition(":")[0]


def _titles(lines: Sequence[Line]) -> dict[str, str]:
    """Return the names of the adjustments that may be named."""
    return {owner(line): line.text for line in lines if is_name(line)}
