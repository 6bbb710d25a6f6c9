"""My crisis page: mine, and not for work. What I notice, what I do, what helps, whom I ring, and emergency numbers.

What nobody has written yet is a place to write: the page is to be filled in together, not to be found wanting.
"""

from __future__ import annotations

from collections.abc import Iterable

from supportplans.blocks import Block, Bullets, Document, Heading, Paragraph, Question, Room, Together
from supportplans.crisis_page import source
from supportplans.keel import ContactPerson, LevelPlan, SupportAgreement
from supportplans.levels import Level
from supportplans.own.paper import own_paper
from supportplans.own_view import OwnView
from supportplans.reading import quoted
from supportplans.tongue import tell, to_tell

TITLE = to_tell("My crisis page")
RING = to_tell("Whom I ring, in this order")
NO_NUMBERS = to_tell("No checked numbers are in this program for where I live. I write mine here.")


def crisis(view: OwnView) -> Document:
    """Return the page."""
    return own_paper(
        tell(TITLE), view.on, _blocks(view), [tell("It is for me, and for whom I show it to. It is not for work.")]
    )


def _blocks(view: OwnView) -> Iterable[Block]:
    plans = _plans(view.agreement)
    yield Heading(tell(TITLE), 1)
    yield Paragraph(tell("For when it is more than I can hold. I do one thing at a time."), lead=True, mark="umbrella")
    yield from _listed(tell("What I notice"), "eye", (sign for plan in plans for sign in plan.signs_i_notice))
    yield from _listed(tell("What I do"), "steps", (deed for plan in plans for deed in plan.i_will))
    keeps = view.agreement.keeps_me_steady if view.agreement else ()
    yield from _listed(tell("What helps me"), "heart", (*view.helped, *keeps))
    yield from _others(plans)
    yield from _ringing(view.agreement.contacts if view.agreement else ())
    yield from _emergency(view)


def _plans(agreement: SupportAgreement | None) -> tuple[LevelPlan, ...]:
    """Return the plans of the levels at which a crisis looms."""
    if agreement is None:
        return ()
    return tuple(p for p in agreement.level_plans if agreement.ladder.kind(p.level) is Level.CRISIS_LOOMING)


def _listed(heading: str, picture: str, items: Iterable[str]) -> Iterable[Block]:
    """Yield a list under its heading, or room to write one."""
    found = tuple(dict.fromkeys(item.strip() for item in items if item.strip()))
    under: Block = Bullets("", found) if found else Question(tell("I write it here"), Room.WORDS, lines=2)
    yield Together((Heading(heading, mark=picture), under))


def _others(plans: Iterable[LevelPlan]) -> Iterable[Block]:
    known = tuple(plans)
    say = tuple(quoted(text) for plan in known for text in plan.say)
    rather_not = (
        *(quoted(text) for plan in known for text in plan.do_not_say),
        *(t for p in known for t in p.do_not_do),
    )
    if not say and not rather_not:
        return
    yield Heading(tell("What others can do"), mark="people")
    if say:
        yield Bullets(tell("It helps when somebody says"), say, ("speech",) * len(say))
    if rather_not:
        yield Bullets(tell("Better not"), rather_not, ("not",) * len(rather_not))


def _ringing(contacts: Iterable[ContactPerson]) -> Iterable[Block]:
    numbered = tuple(Paragraph(_contact(number, contact)) for number, contact in enumerate(contacts, 1))
    if numbered:  # each has its number, and needs no dot before it
        yield Together((Heading(tell(RING), mark="phone"), *numbered))
    else:
        yield from _listed(tell(RING), "phone", ())


def _contact(number: int, contact: ContactPerson) -> str:
    return f"{number}. " + ", ".join(bit.strip() for bit in (contact.name, contact.how, contact.hours) if bit.strip())


def _emergency(view: OwnView) -> Iterable[Block]:
    heading = Heading(tell("If I, or somebody else, may come to harm"), mark="umbrella")
    if not view.numbers:
        blank = (Question(tell("In an emergency")), Question(tell("By day and by night")))
        yield Together((heading, Paragraph(tell(NO_NUMBERS)), *blank))
        return
    numbers = Bullets("", tuple(each.words for each in view.numbers), ("phone",) * len(view.numbers))
    yield Together((heading, numbers, Paragraph(source(view.numbers), small=True, mark="paper")))
