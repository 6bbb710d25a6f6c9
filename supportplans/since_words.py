"""What is different since a version was signed, in plain words for the work plan: thing by thing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from records.consent import Line, Released
from records.words import joined, made_of
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
from supportplans.since_signed import Difference, Kind, is_name, owner, since
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

PLACES: Final = {
    part.NAME: to_tell("Name"), part.JOB: to_tell("Job"), part.GOES_WELL: to_tell("What goes well"),
    part.MY_WORDS: to_tell("In my own words"), KEEPS_STEADY: to_tell("What keeps me steady"),
    TRIGGERS: to_tell("What can change things"), WHO_SAYS: to_tell("Who says which level it is"),
    RETURN: to_tell("Coming back to work"), CRISIS: to_tell("On a very hard day"),
    CONTACTS: to_tell("Whom to get hold of"), ABSENCE: to_tell("A day away"),
    COLLEAGUES: to_tell("What colleagues are told"), part.REVIEW: to_tell("When this is looked at again"),
    part.NOT_HAPPENING: to_tell("If something is not happening"), DEPUTY: to_tell("When the manager is away"),
}  # fmt: skip
_PARTS: Final = {
    "what": to_tell("What it is"), "when": to_tell("When it holds"), "owner": to_tell("Who does it"),
    "from": to_tell("From"), "standing": to_tell("How far it has got"), "why": to_tell("Why, in my own words"),
    "interim": to_tell("For now"), "answer": to_tell("The answer"), "funder": to_tell("Who pays for it"),
    "review": to_tell("Looked at again"), **LEADS,
}  # fmt: skip
_SECTIONS: Final = {part.AGREED: to_tell("What we agreed"), **{section: heading for section, heading, _ in REQUESTS}}
_LEVEL_PARTS: Final = {told.id: told.opening for told in LEVEL_PARTS}


def since_blocks(released: Released, issue: Issue) -> Iterable[Block]:
    """Yield what is different since the version that was signed last; nothing where nothing is, or nobody signed."""
    if issue.before is None or issue.before_on is None:
        return
    found = since(issue.before, released)
    if found:
        yield Heading(tell("Since this was last signed, on {day}", day=day(issue.before_on)), mark="pen")
    for kind in Kind:
        yield from _of_kind(kind, [each for each in found if each.kind is kind])


def _of_kind(kind: Kind, found: list[Difference]) -> Iterable[Block]:
    """Yield what was added, changed or ended; several parts of one thing stand under its name."""
    things: dict[str, list[Difference]] = {}
    for each in found:
        things.setdefault(_thing(each), []).append(each)
    single = tuple(_in_full(name, group[0]) for name, group in things.items() if len(group) == 1)
    if things:
        yield Heading(tell(kind.value), 3)
    if single:
        yield Bullets("", single)
    for name, group in things.items():
        if len(group) > 1:
            called = made_of(name, map(_thing, group))  # things of the same name stand under it once
            yield Bullets(called, tuple(_under_name(each) for each in group))


def _under_name(difference: Difference) -> str:
    """Return one of several differences of a thing; its name stands over them and is not said again."""
    if is_name(difference.line) and difference.was is not None:
        return _was(difference.was)
    return _words(part_words(difference), difference)


def _thing(difference: Difference) -> str:
    """Return what a difference is about, in words: an adjustment, a level, or what the paper calls its section."""
    line = difference.line
    if line.section.startswith("level"):
        return tell("Level {n}", n=line.section.removeprefix("level").partition(".")[0])
    return difference.of if owner(line) else tell(PLACES.get(line.section, ""))


def part_words(difference: Difference) -> str:
    """Return which part of its thing a difference is, in words; nothing where that is plain."""
    line, name = difference.line, name_of(difference.line)
    if line.section.startswith("level"):
        return tell(_LEVEL_PARTS.get(name, ""))
    if not owner(line):
        return ""
    return tell("Who does what") if name.startswith(ACTION) else tell(_PARTS.get(name, ""))


def _in_full(name: str, difference: Difference) -> str:
    """Return one difference with what it is about."""
    if difference.whole:
        return _before(_whole(name, difference), difference)
    if is_name(difference.line):
        return _words(part_words(difference), difference)  # the name of the thing is what it says already
    return _words(joined(". ", (name.rstrip("."), part_words(difference))), difference)


def _whole(name: str, difference: Difference) -> str:
    """Return a thing that came, went or moved as a whole: its name, and where it moved, how far it has got."""
    line = difference.line
    if line.section in PLACES:
        gone = difference.kind is Kind.ENDED
        return tell("{part}: this part is over.", part=name) if gone else tell("{part}: this part is new.", part=name)
    called = [each.text for each in difference.lines if each.section.endswith(".name")]
    if called:
        return ended(tell("{thing}: {words}", thing=name, words=called[0]))
    if difference.was is None or difference.kind is Kind.ENDED:
        over = (_over(each, difference.kind) for each in difference.along if name_of(each) == "ended")
        return joined(" ", (ended(name), *over))
    far = [each.text for each in difference.along if name_of(each) == "standing" and each.section == line.section]
    return ended(tell("{thing}: {words}", thing=name, words=far[0] if far else tell(_SECTIONS[line.section])))


def _over(line: Line, kind: Kind) -> str:
    """Return when and why a thing ended; of one that came and ended since, that this is what it says."""
    ending = tell(Kind.ENDED.value)
    return ended(line.text if kind is Kind.ENDED else tell("{thing}: {words}", thing=ending, words=line.text))


def _words(where: str, difference: Difference) -> str:
    said = spoken(difference.line)
    return _before(ended(tell("{thing}: {words}", thing=where, words=said) if where else said), difference)


def _before(now: str, difference: Difference) -> str:
    """Return the words with what stood there before, if other words did."""
    was: Line | None = difference.was
    return joined(" ", (now, _was(was))) if was is not None and was.id != difference.line.id else now


def _was(line: Line) -> str:
    return ended(tell("Before: {words}", words=spoken(line)))
