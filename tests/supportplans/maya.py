"""An invented person and her plan, for the tests of support plans."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from records.consent import Consent, ConsentId, Line, Recipient, Released, ShareClass, release
from records.people import Person, PersonId
from supportplans.actions import Action, Rating, Works
from supportplans.funding import Costing, Funding, Source, Stage
from supportplans.keel import AgreementId, LevelPlan, SupportAgreement
from supportplans.levels import Level
from supportplans.lines import lines_of
from supportplans.model import (
    Adjustment,
    AdjustmentId,
    Content,
    DecisionId,
    DisclosureDecision,
    EventId,
    Kind,
    Move,
    NegotiationEvent,
    Party,
    Reader,
    Reason,
    Telling,
)
from supportplans.terms import Agreed, PayChange

TODAY = date(2027, 3, 10)
MANAGER = Recipient("Karen Doyle", "kitchen manager", "Holbrook Primary School")
MAYA = Person(PersonId("maya"), "Maya Linton", "Maya", notes="SECRET note")
P, E, S = Party.PERSON, Party.EMPLOYER, Party.SPECIALIST


def events_of(
    adjustment: str, *moves: tuple[Party, Move], start: date = date(2027, 2, 3)
) -> tuple[NegotiationEvent, ...]:
    """Return a negotiation of these moves, a day apart."""
    return tuple(
        NegotiationEvent(
            EventId(f"{adjustment}{n}"), AdjustmentId(adjustment), n, date.fromordinal(start.toordinal() + n - 1),
            party, move, reason=Reason.EFFECT_ON_OTHERS if move is Move.REFUSE else None,
            what_would_change="a time after the trolleys are done." if move is Move.REFUSE else "",
            alternatives="Five minutes at 9.45." if move is Move.REFUSE else "",
            view="SECRET view of it", note="SECRET note on it", copy_id="SECRET copy",
        )
        for n, (party, move) in enumerate(moves, 1)
    )  # fmt: skip


def adjustment(name: str, title: str, **more: object) -> Adjustment:
    """Return one of Maya's adjustments."""
    return Adjustment(AdjustmentId(name), "maya", title, "Holbrook Primary School", **more)  # type: ignore[arg-type]


QUIET = adjustment(
    "quiet", "Ten quiet minutes in the staff room at 1.35", owner="Ms Doyle keeps the room free",
    in_the_way="After an hour of noise I need ten quiet minutes, then I’m good till home time.",
    kind=Kind.TRIAL, until=date(2027, 3, 22), notes="SECRET adjustment note", carry_over="SECRET for the next manager",
    asked_as="May I have ten minutes after the trolleys?", expected="No mistakes in the last hour",
    agreed=Agreed("Ten minutes at 1.35, nobody needs to ask", "Ms Doyle", "kitchen manager", True),
    actions=(Action("room", "Keep the staff room free", name="Ms Doyle", due=date(2027, 2, 22)),),
    funding=Funding(Source.ACCESS_TO_WORK, reference="SECRET reference").moved(Stage.APPLIED, date(2027, 2, 12)),
    costing=Costing(Decimal(40), ongoing_actual=Decimal("2.50")), pay_change=PayChange("The break is paid"),
    ratings=(Rating(Party.PERSON, Works.PARTLY, date(2027, 3, 1), "Mondays are hard."),),
)  # fmt: skip
SIDE = adjustment(
    "side", "Washing-up side, not the hatch", owner="Ms Doyle swaps the place", kind=Kind.SWITCHING,
    levels=frozenset({Level.EARLY_SIGNS}),
)  # fmt: skip
MENU = adjustment("menu", "Menu changes told by Friday", in_the_way="I like to see the week before it starts.")
YARD = adjustment("yard", "Ten minutes at 1.15", interim="Five minutes at the yard door.")
PLANNED = (
    (QUIET, events_of(
        "quiet", (P, Move.ASK), (E, Move.OFFER), (P, Move.ACCEPT_TRIAL), (E, Move.IN_PLACE), (P, Move.CONFIRM)
    )),
    (SIDE, events_of("side", (P, Move.ASK), (E, Move.ACCEPT), (E, Move.PROMISE))),
    (MENU, events_of("menu", (P, Move.ASK))),
    (YARD, events_of("yard", (P, Move.ASK), (E, Move.REFUSE))),
)  # fmt: skip
AGREEMENT = SupportAgreement(
    AgreementId("keel"), "maya", "", "Kitchen assistant", "Holbrook Primary School", "Karen Doyle", "Sam Oduya",
    "Maya is quick, careful and happiest on her feet. Before this job she ran the kitchen at a lunch club: "
    "forty dinners every Thursday, with two helpers.",
    (
        LevelPlan(
            Level.KNOCKED, "A bit knocked", ("Comes in with no time to spare, twice in a week",), ("SECRET sign",),
            ("Say “bit knocked” to Ms Doyle",), ("Ask if anything should move. Nothing more",),
            ("Anything you’d like moved today?",), ("Are you all right? (in front of others)",),
        ),
        LevelPlan(
            Level.EARLY_SIGNS, "", ("Answers in one word", "Skips lunch three days running"), ("SECRET thought",),
            ("Tell Jo the same day",), ("Move me to the washing-up side the same day", "Five minutes at 9.45"),
        ),
    ),
    if_not_happening="Tell Ms Doyle at the Monday five minutes, or ring Jo Bennett, 01632 960 144, weekdays 9 to 5.",
    review_on=date(2027, 3, 22), notes="SECRET agreement note",
)  # fmt: skip
DECISION = DisclosureDecision(
    DecisionId("telling"), "maya", telling=Telling.NEEDS, phrases=("I do my best work after a quiet break.",),
    matrix={Reader.MANAGER: frozenset({Content.NEEDS, Content.SIGNS})}, reasons_for=("SECRET reason",),
    reasons_against=("SECRET worry",), sure_before=3, sure_after=7, made_on=date(2027, 2, 1),
)  # fmt: skip


def consent(line_ids: frozenset[str]) -> Consent:
    """Return Maya's consent to these lines for her manager."""
    return Consent(ConsentId("c"), MAYA.id, MANAGER, line_ids, given_on=date(2027, 2, 12), expires_on=date(2027, 8, 12))


def all_lines() -> tuple[Line, ...]:
    """Return every line of Maya's plan, each still private."""
    return lines_of(MAYA, PLANNED, AGREEMENT, (DECISION,), {})


def released(allowed: frozenset[str] | None = None) -> Released:
    """Return Maya's plan as her manager may have it; all of it, or the lines `allowed`."""
    ids = frozenset(line.id for line in all_lines()) if allowed is None else allowed
    shares = dict.fromkeys(ids, ShareClass.CONSENTED)
    return release(lines_of(MAYA, PLANNED, AGREEMENT, (DECISION,), shares), [consent(ids)], MANAGER, TODAY)
