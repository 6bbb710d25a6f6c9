"""Who has what today, on the first page of the own copy: each reader with what they have and do not have.

It is read off the register of copies and the permissions, as every mark over a group of lines is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from records.consent import Copy, Line, Recipient
from supportplans.blocks import Block, Bullets, Heading, Paragraph
from supportplans.own.holders import ONLY_US, asked_words, has_now, private, reader
from supportplans.own.level_words import level_name, numbers, signs
from supportplans.own.sections import LEVELS, heading_of, in_order, section_words
from supportplans.own_view import OwnPlan, OwnView
from supportplans.reading import quoted
from supportplans.said import level_numbers
from supportplans.tongue import tell, tell_count, to_tell
from supportplans.wording import day

STAYS = to_tell("What stays between me and my specialist")
"""The heading over what is in no line; it is told of here and stands over it later."""
_HAS, _YES, _NOT = "people", "key", "lock"  # pictures; the words beside them say the same


def glance(view: OwnView) -> Iterable[Block]:
    """Yield who has what: those who have a copy first, then those the person said yes for, then the two alone."""
    yield Heading(tell("Who has what today"), mark=_HAS)
    readers = _readers(view)
    if not readers:
        yield Paragraph(tell("Nobody but the two of us has anything of mine."))
    for to in readers:
        told = tuple(_of(to, view))
        yield Bullets(reader(to), tuple(text for text, _ in told), tuple(picture for _, picture in told))
    alone = tuple(_alone(view))
    if alone:
        yield Bullets(tell(ONLY_US), alone, (_NOT,) * len(alone))


def _readers(view: OwnView) -> tuple[Recipient, ...]:
    out = sorted((copy for copy in view.copies if copy.is_out), key=lambda copy: copy.made_at)
    yes = (consent for consent in view.consents if consent.in_force(view.on))
    return tuple(dict.fromkeys((*(copy.recipient for copy in out), *(consent.recipient for consent in yes))))


def _of(to: Recipient, view: OwnView) -> Iterator[tuple[str, str]]:
    """Yield what one reader has, may have and does not have, each with its picture."""
    out = [copy for copy in view.copies if copy.recipient == to and copy.is_out]
    for copy in sorted(out, key=lambda copy: copy.made_at):
        yield _has(copy), _HAS
    if not out:
        yield tell("Has nothing on paper now."), _NOT
    for consent in view.consents:
        if consent.recipient == to and consent.in_force(view.on):
            lines = _count(len(consent.line_ids))
            yield tell("I said yes to {lines}, until {day}.", lines=lines, day=day(consent.last_day)), _YES
    if out:
        yield from ((text, _NOT) for text in _has_not(frozenset().union(*(copy.given for copy in out)), view))


def _has(copy: Copy) -> str:
    """Return what a copy is; how many lines, where it has any: a letter or a draft has none."""
    paper = tell("{paper}, copy {number}", paper=tell(copy.document), number=copy.copy_no)
    if copy.given:
        paper = tell("{paper}, with {lines}", paper=paper, lines=_count(len(copy.given)))
    words = tell("Has since {day}: {paper}.", day=day(copy.made_on), paper=paper)
    return " ".join(filter(None, (words, asked_words(copy))))


def _has_not(had: frozenset[str], view: OwnView) -> Iterator[str]:
    """Yield how many lines of today a reader does not have, and the headings of which they have nothing."""
    lacking = [line for line in view.lines if line.id not in had]
    if not lacking:
        yield tell("Has every line of my plan.")
        return
    nothing = tuple(dict.fromkeys(quoted(name) for name, ids in _headings(view, had) if not ids & had))
    of = tell("Nothing under {headings}.", headings=", ".join(nothing)) if nothing else ""
    first = tell("Does not have {lines} of my plan.", lines=_count(len(lacking)))
    yield " ".join(filter(None, (first, of)))


def _headings(view: OwnView, had: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the name of each heading with the lines under it; a plan of which a reader has nothing is one."""
    for plan in view.plans:
        whole = frozenset(line.id for line in plan.lines)
        if len(view.plans) > 1 and plan.about and not whole & had:
            yield plan.about, whole
        else:
            yield from _of_plan(plan)


def _of_plan(plan: OwnPlan) -> Iterator[tuple[str, frozenset[str]]]:
    for heading in in_order(heading_of(line.section) for line in plan.lines):
        if heading != LEVELS:
            yield section_words(heading), _ids(line for line in plan.lines if heading_of(line.section) == heading)
            continue
        for number in numbers(plan):
            mine = _ids(line for line in plan.lines if level_numbers([line.section]) == (number,))
            yield level_name(plan.agreement, number), mine


def _alone(view: OwnView) -> Iterator[str]:
    """Yield what nobody but the two has: private lines that are on no copy, and what is in no line."""
    mine = sum(private(line) and not has_now(line, view) for line in view.lines)
    mine += sum(len(signs(plan.agreement, number)) for plan in view.plans for number in numbers(plan))
    if mine:
        yield tell("{lines} of my plan.", lines=_count(mine))
    if view.kept:
        yield tell("Everything under {heading}.", heading=quoted(tell(STAYS)))


def _ids(lines: Iterable[Line]) -> frozenset[str]:
    return frozenset(line.id for line in lines)


def _count(count: int) -> str:
    return tell_count("1 line", "{count} lines", count)
