"""What the file holds of a person that is in no line, thing by thing, each with what it belongs to and its day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.app.plans import kept_things
from desktop.app.session import Session
from supportplans.episodes import AfterSheet
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.model import Adjustment, AdjustmentId, DisclosureDecision, NegotiationEvent, Party
from supportplans.only_us import kept
from supportplans.own.sections import KEPT
from supportplans.own_view import OwnKept
from supportplans.posts import Post, PostChange
from supportplans.returning import ReturnPlan
from supportplans.reviews import Review
from supportplans.rhythm import Rhythm
from supportplans.tongue import tell, to_tell

OF_THE_SPECIALIST = frozenset({"notes", "note"})
"""Fields in which the specialist writes: about the work of two people, and perhaps about others. The own copy leaves
them out and says that the person can ask to read them; the law on seeing one's record goes through the export, where
somebody looks at what is said of others first (knowledge: plans.md 4.12)."""

NO_WORDS = frozenset({"supersedes", "facts", "part", "item", "items"})  # what the program remembers by, in no words
_SIDES = {
    Party.PERSON: to_tell("I"),
    Party.EMPLOYER: to_tell("My employer"),
    Party.SPECIALIST: to_tell("My specialist"),
}
_ABOUT: dict[type, str] = {
    SupportAgreement: to_tell("My plan"), LevelMove: to_tell("Levels, as they went"),
    DisclosureDecision: to_tell("Telling or not"), ReturnPlan: to_tell("Coming back to work"),
    AfterSheet: to_tell("After a hard time"), Post: to_tell("My job"),
    PostChange: to_tell("What changed around my job"), Review: to_tell("Reviews"), Rhythm: to_tell("Being in touch"),
}  # fmt: skip


def own_kept(session: Session, said: Iterable[str]) -> tuple[OwnKept, ...]:
    """Return what is in the file and in none of `said`; each text once, notes of the specialist left out."""
    spoken, told = tuple(said), set[tuple[str, str]]()
    titles = {a.id: a.title for a in session.plans.adjustments(session.person_id)}
    person = session.people.person(session.person_id)
    me = frozenset({person.known_as, person.name} if person else ())
    fields, found = {field: field for field in KEPT}, list[OwnKept]()
    for thing in kept_things(session.file.db, session.person_id):
        rows = kept([thing], spoken, fields, OF_THE_SPECIALIST | NO_WORDS)
        new = tuple(row for row in rows if (row.part, row.text) not in told)
        told |= {(row.part, row.text) for row in new}
        if new:
            found.append(replace(_headed(thing, titles, me), rows=new))
    return tuple(_together(found))


def _headed(thing: object, titles: dict[AdjustmentId, str], me: frozenset[str]) -> OwnKept:
    when = getattr(thing, "on", None) or getattr(thing, "began", None) or getattr(thing, "made_on", None)
    if isinstance(thing, NegotiationEvent):
        who = "" if thing.party is Party.PERSON and thing.who in me else thing.who  # on my own copy I am I
        return OwnKept(titles.get(thing.adjustment_id, ""), (), when, who or tell(_SIDES[thing.party]))
    if isinstance(thing, Adjustment):
        return OwnKept(thing.title, ())
    about = _ABOUT.get(type(thing), "")
    return OwnKept(tell(about) if about else "", (), when)


def _together(found: list[OwnKept]) -> Iterator[OwnKept]:
    """Yield what belongs together one after another, in the order in which each thing is first told."""
    for about in dict.fromkeys(each.about for each in found):
        yield from (each for each in found if each.about == about)
