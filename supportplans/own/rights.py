"""What a person can do at any time, what the rules say, and the days to come."""

from __future__ import annotations

from collections.abc import Iterable

from supportplans.blocks import Block, Bullets, Heading, Paragraph
from supportplans.own.paper import ended
from supportplans.own_view import OwnView
from supportplans.rules import Statement, Topic
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

ALWAYS = (
    to_tell("I see everything that is written down about me. I say so, and we look at it together."),
    to_tell("I have it changed where it is not right. I can have all of it erased."),
    to_tell("Each line stays with the two of us until I say, for that line, who may have it."),
    to_tell("I can say no, or stop, and still get the same support. Nobody gives me a mark or a score."),
)
"""What the program holds to by the way it is made; none of it is law."""


MINE = frozenset({Topic.PRIVATE, Topic.HANDLING, Topic.CHANGES, Topic.HELP})
"""What statements of law the own copy tells: those about what was written down and what can be asked for."""


def taking_back() -> Iterable[Block]:
    """Yield how a permission is taken back: one step."""
    yield Heading(tell("Taking back my permission"), mark="arrow-back")
    yield Paragraph(tell("One step: I tell my specialist, or hand in the slip. I need not say why."))
    yield Paragraph(
        tell("From then on nothing more goes out, and copies are asked back. What has been read cannot be unread.")
    )


def dates(view: OwnView) -> Iterable[Block]:
    """Yield the days to come, the next one first."""
    yield Heading(tell("Next dates"), mark="calendar")
    if not view.dates:
        yield Paragraph(tell("No day is written down."))
        return
    coming = sorted(view.dates, key=lambda each: each.on)
    yield Bullets("", tuple(f"{day(each.on)}: {each.what}" for each in coming))


def rights(view: OwnView) -> Iterable[Block]:
    """Yield what holds here, and what the rules say where somebody checked them."""
    yield Heading(tell("My rights, in plain words"), mark="light")
    yield Bullets(tell("Here I can always count on this"), tuple(tell(each) for each in ALWAYS))
    opening = tell("What the rules say: plain words, not legal advice")
    yield from what_rules_say((rule for rule in view.rules if rule.topic in MINE), opening)


def what_rules_say(rules: Iterable[Statement], opening: str) -> Iterable[Block]:
    """Yield statements of law that may be shown, each with where it comes from, under an opening already told.

    On which day they were checked is said once where it is the same for all of them, else beside each.
    """
    known = tuple(rules)
    days = {rule.checked_on for rule in known}
    of_all = next(iter(days)) if len(days) == 1 else None
    said = tuple(f"{rule.words} ({_source(rule, with_day=of_all is None)})" for rule in known)
    if said:
        checked = tell("Checked on {day}.", day=day(of_all)) if of_all else ""
        yield Bullets(" ".join(filter(None, (ended(opening) if checked else opening, checked))), said)


def _source(rule: Statement, *, with_day: bool) -> str:
    checked = tell("checked on {day}", day=day(rule.checked_on)) if rule.checked_on and with_day else ""
    return ", ".join(bit for bit in (rule.source.rstrip("."), checked) if bit)
