"""The work plan and adjustment agreement for an employer, made of nothing but what passed the gate.

`employer_plan` takes `records.consent.Released` and cannot see anything else. Each part appears only if one of
its lines was released. The word 'agreed' is used only of what the employer has said yes to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from records.consent import Line, Released
from supportplans import keel_lines
from supportplans import lines as part
from supportplans.adjustment_groups import agreed, groups, requests
from supportplans.blocks import Block, Bullets, Document, Heading, Together
from supportplans.employer_parts import FOOTER as FOOTER
from supportplans.employer_parts import conditions as conditions
from supportplans.employer_parts import ended, listed, look_again, looked_again, names, opening, paper, signing, told
from supportplans.issue import Issue as Issue
from supportplans.issue import Signed as Signed
from supportplans.level_parts import levels
from supportplans.meeting_lines import is_meeting
from supportplans.model import Party
from supportplans.return_steps import step_by_step
from supportplans.since_words import since_blocks
from supportplans.tongue import tell, tell_count, to_tell

TITLE: Final = to_tell("Work plan")


def on_plan(line: Line) -> bool:
    """Tell whether a line has a place on the work plan: all but what was said at a meeting."""
    return not is_meeting(line)


def employer_plan(released: Released, issue: Issue) -> Document:
    """Return the work plan for the reader the lines were released to."""
    return paper(TITLE, released, issue, _blocks(released, issue), plan=True)


def _blocks(released: Released, issue: Issue) -> Iterable[Block]:
    yield from opening(TITLE, to_tell("Work plan for {name}"), released)
    if not released.lines:
        return
    yield from _where_it_stands(released, issue)
    yield from since_blocks(released, issue)
    yield from told(released, part.GOES_WELL, to_tell("What goes well"), "sun")
    yield from told(released, part.MY_WORDS, to_tell("In my own words"), "speech")
    yield from agreed(released)
    yield from requests(released)
    yield from listed(released, keel_lines.KEEPS_STEADY, to_tell("What keeps me steady"), "sun")
    yield from listed(released, keel_lines.TRIGGERS, to_tell("What can change things"), "cloud")
    yield from levels(released)
    yield from told(released, keel_lines.WHO_SAYS, to_tell("Who says which level it is"), "person")
    yield from step_by_step(released)
    yield from listed(released, keel_lines.CRISIS, to_tell("On a very hard day"), "umbrella")
    yield from told(released, keel_lines.CONTACTS, to_tell("Whom to get hold of, in this order"), "phone")
    yield from told(released, keel_lines.DEPUTY, to_tell("When the manager is away"), "person")
    yield from listed(released, keel_lines.ABSENCE, to_tell("A day away, and keeping in touch"), "home")
    yield from told(released, keel_lines.COLLEAGUES, to_tell("What colleagues are told, word for word"), "people")
    yield from looked_again(released, to_tell("When this is looked at again"))
    last = told(released, part.NOT_HAPPENING, to_tell("If something is not happening"), "hand")
    yield Together((*last, signing(released, issue)))  # so that no page holds signatures and nothing else


def _where_it_stands(released: Released, issue: Issue) -> Iterable[Block]:
    """Yield who has signed, how much is not agreed yet, and when it is looked at again."""
    open_ = sum(len(groups(released, section)) for section in (part.ASKED, part.NOT_AGREED))
    said = [_signed(released, issue)]
    if open_:
        said.append(
            tell_count(
                "{count} thing that was asked for is not agreed.",
                "{count} things that were asked for are not agreed.",
                open_,
            )
        )
    said += [ended(tell("Looked at again: {when}", when=when)) for when in look_again(released)]
    yield Heading(tell("Where this stands"), mark="paper")
    yield Bullets("", tuple(said))


def _signed(released: Released, issue: Issue) -> str:
    """Return who signed this version; that it is a draft until both have is true of the signed sheet, too."""
    mine = names(released)[1] or tell("the person")
    sides = ((Party.PERSON, mine), (Party.EMPLOYER, released.recipient.name))
    have = [name for side, name in sides if issue.signed_by(side)]
    lack = [name for side, name in sides if not issue.signed_by(side)]
    if not have:
        return tell("This is a draft until {one} and {other} have both signed it.", one=lack[0], other=lack[1])
    if lack:
        return tell("{one} has signed this version. It is a draft until {other} has, too.", one=have[0], other=lack[0])
    return tell("{one} and {other} have both signed this version.", one=have[0], other=have[1])
