"""What tests of the person's own papers are made of: lines, copies, permissions, and views of all there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from records.consent import Consent, ConsentId, Copy, CopyId, Line, Recipient, ShareClass
from records.people import HowSure, PersonId, Resource, ResourceId, Story, StoryId, WantToUse, Where
from supportplans.blocks import (
    Block,
    Bullets,
    Document,
    Panels,
    Together,
)
from supportplans.card import CardChoice
from supportplans.keel import AgreementId, ContactPerson, LevelPlan, SupportAgreement
from supportplans.levels import Level
from supportplans.only_us import Kept
from supportplans.own_papers import OWN_PAPERS
from supportplans.own_view import NextDate, OwnKept, OwnPlan, OwnTelling, OwnView, Part, PracticeCard
from supportplans.reading import texts
from supportplans.rules import Statement, Topic
from supportplans.said import said
from tests.each import of_each

TODAY = date(2026, 11, 24)
KAREN, HR = Recipient("Karen Doyle", "kitchen manager", "Holbrook School"), Recipient("Bo Ek", "HR", "Holbrook School")
each_paper = of_each(OWN_PAPERS, lambda paper: paper.kind.id)


def line(text: str, share: ShareClass, section: str = "keeps_steady") -> Line:
    return replace(said("agreement", "keel", section, section, text), share=share)


def copy_of(lines: tuple[Line, ...], to: Recipient = KAREN, number: int = 1, **more: object) -> Copy:
    at, ids = datetime(2026, 11, number, 12, tzinfo=UTC), frozenset(each.id for each in lines)
    made = Copy(CopyId(f"c{number}{to.name}"), PersonId("maya"), to, "work plan", 1, number, at, "print", ids, "QR7-K2")
    return replace(made, **more)  # type: ignore[arg-type]


def consent_for(lines: tuple[Line, ...], to: Recipient = KAREN) -> Consent:
    return Consent(ConsentId(f"for {to.name}"), PersonId("maya"), to, frozenset(each.id for each in lines),
                   date(2026, 11, 1), date(2027, 5, 1), "To agree adjustments")  # fmt: skip


AGREEMENT = SupportAgreement(
    AgreementId("keel"), "maya", "", "Kitchen assistant", "Holbrook School", "Karen Doyle",
    plans=(LevelPlan(Level.EARLY_SIGNS, signs_i_notice=("I lie awake from three",)),
           LevelPlan(Level.CRISIS_LOOMING, signs_i_notice=("Words stop reaching me",), i_will=("Text Jo one word",),
                     say=("You can go whenever you like.",), do_not_say=("Pull yourself together",))),
    keeps_me_steady=("Walking to work",), contacts=(ContactPerson("Jo Bennett", "01632 960 144", "if I do not come"),
                                                    ContactPerson("Theo", "01632 960 177")),
)  # fmt: skip
WALKS, HATCH = line("Walking to work", ShareClass.CONSENTED), line("The hatch is too much", ShareClass.PRIVATE)
TELLING = OwnTelling(
    "Holbrook School", (("My words", (Part("", ("I do my best work after a break.",), True),)),),
    (("I say", (Part("", ("I do my best work after a break.",), True),)),),
    (PracticeCard("They ask", "Why is that?", ""), PracticeCard("You begin", "Say it.", "A break helps me.")),
)  # fmt: skip
RULE = Statement("private", Topic.PRIVATE, "You can keep it to yourself.", "A code of practice", checked_on=TODAY)
FULL = OwnView(
    "Maya", "Maya Linton", TODAY, (OwnPlan("Kitchen assistant", (WALKS, HATCH), AGREEMENT),),
    (OwnKept("Telling or not", (Kept("k1", "Then I need not make up reasons.", "reasons_for"),)),),
    (copy_of((WALKS,)),), (consent_for((WALKS,)),),
    (NextDate(date(2027, 3, 3), "We look at my plan again."),), (RULE,), (), ("A walk round the pond",),
    (Resource(ResourceId("r"), PersonId("maya"), "I ran the lunch club", Where.VOLUNTEERING, WantToUse.LOVE,
              how_sure=HowSure.NOT_YET),), (),
    (Story(StoryId("s"), PersonId("maya"), "The day the oven went", "At eleven.", "I made salads.", "All ate."),),
    TELLING, None, CardChoice("maya", "Maya", ("Answers in one word",), ("Give me a minute",), (), ("Jo, 960 144",)),
)  # fmt: skip
EMPTY = OwnView("", "", TODAY)


def lists(document: Document) -> Iterator[Bullets]:
    """Yield every list on a paper, those in boxes too."""

    def within(some: tuple[Block, ...]) -> Iterator[Bullets]:
        for block in some:
            match block:
                case Bullets():
                    yield block
                case Panels(panels):
                    for panel in panels:
                        yield from within(panel.blocks)
                case Together(inner):
                    yield from within(inner)
                case _:
                    pass

    return within(document.blocks)


def whole(document: Document) -> str:
    return " ".join(texts(document))
