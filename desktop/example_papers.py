"""What Maya's papers in the example need besides her plan: a signed version, a way back, a card, a match by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desktop.app.plans import plan_lines
from desktop.example import MANAGER, MAYA, SCHOOL
from matching.by_hand import Blank, Cards, Fits, HandMatch, HandMatchId, Link
from matching.hand_store import HandStore
from records.consent import Consent, ConsentId, Line, Recipient, ShareClass, add_months
from records.consent_store import ConsentStore
from records.file import KeelFile
from supportplans.after_store import AfterStore
from supportplans.card import CardChoice
from supportplans.card_store import CardStore
from supportplans.course_store import CourseStore
from supportplans.keel import AgreementId
from supportplans.return_lines import RETURN
from supportplans.returning import Pay, ReturnPlan, ReturnPlanId, ReturnStep
from supportplans.thing_version_store import ThingVersionStore
from supportplans.thing_versions import first_version

DEPUTY = Recipient("Sam Oduya", "deputy kitchen manager", MANAGER.organisation)
KEEL = AgreementId("keel")
_AT_HAND = ("level1.", "level2.")  # what the deputy has of the levels: the two he may meet
_PARTS = ("name", "signs", "say", "do_not_say", "manager_will", "manager_first_hour", "on")


def fill_papers(file: KeelFile, today: date) -> None:
    """Write what Maya's papers are made of into a file that has the example in it."""
    _sign(file, today)
    way = _way_back(today)
    first = ThingVersionStore(file.db).save(first_version(way, MAYA))
    file.history.run(AfterStore(file.db).save_return(way, MAYA).then(first))
    file.history.run(CardStore(file.db).save(_card()))
    file.history.run(HandStore(file.db).save_match(_by_hand(today)))
    _let_the_manager_have(file)
    _let_the_deputy_have(file, today)


def _sign(file: KeelFile, today: date) -> None:
    """Sign the first version, as it was before the summer fair was in it and with another day to look again."""
    course = CourseStore(file.db)
    (first,) = course.versions(KEEL)
    before = replace(first.agreement, triggers=first.agreement.triggers[:1], review_on=today - timedelta(days=20))
    signed = replace(first, agreement=before, signed_on=today - timedelta(days=30))
    now = replace(first, id=type(first.id)("keel-2"), number=2, holds_from=today - timedelta(days=10))
    file.history.run(course.save_version(signed).then(course.save_version(now)))


def _way_back(today: date) -> ReturnPlan:
    """Return the way back after three weeks away that are planned for later."""
    monday = today + timedelta(days=7 - today.weekday(), weeks=5)
    check_in = "Ms Doyle and I, on Fridays at 2.20"
    steps = (
        ReturnStep(1, frozenset({1, 3}), 3, "Vegetables and salads, not the hatch", "", Pay.NOT_SAID,
                   check_in=check_in),
        ReturnStep(2, frozenset({0, 2, 4}), 4, "The washing-up side, and vegetables", "", Pay.NOT_SAID,
                   check_in=check_in),
        ReturnStep(1, frozenset(range(5)), 5, "All of it, with ten quiet minutes at 1.35", "", Pay.NOT_SAID,
                   check_in=check_in),
    )  # fmt: skip
    return ReturnPlan(
        ReturnPlanId("maya-back"), KEEL, monday, steps, "I say so, or I leave the kitchen twice in a day.",
        "A week that was too much, in my own words.", "Two whole weeks of dinners.",
        "A coffee with Ms Doyle first. On the first day Sam meets me at the gate.",
    )  # fmt: skip


def _card() -> CardChoice:
    return CardChoice(
        MAYA, "Maya", ("I answer in one word", "I leave without a word"),
        ("Give me ten quiet minutes", "Ask once if I want to swap", "Ring Jo"), ("Ask what is the matter",),
        ("Jo Bennett, 01632 960 144", "My brother Theo, 01632 960 177"),
    )  # fmt: skip


def _by_hand(today: date) -> HandMatch:
    cards = Cards(
        (Link(f"{SCHOOL}.1", "maya-r0"), Link(f"{SCHOOL}.2", "maya-r0", part=True), Link(f"{SCHOOL}.3", "maya-r0"),
         Link(f"{SCHOOL}.4", "maya-r3")),
        {f"{SCHOOL}.5": Blank.NOT_SURE},
        {"maya-p0": Fits.FITS, "maya-p1": Fits.NOT_KNOWN, "maya-p2": Fits.FITS, "maya-p3": Fits.FITS,
         "maya-p4": Fits.PARTLY, "maya-p5": Fits.FITS},
    )  # fmt: skip
    return HandMatch(HandMatchId("maya-h0"), MAYA, str(SCHOOL), cards, today - timedelta(days=66))


def _let_the_manager_have(file: KeelFile) -> None:
    """Put the way back and what was said at the last meeting in for Ms Doyle."""
    store = ConsentStore(file.db)
    given = next(c for c in store.consents(MAYA) if c.recipient == MANAGER)
    more = frozenset(n.id for n in plan_lines(file.db, MAYA, MANAGER.organisation) if n.section == RETURN)
    _share(file, replace(given, line_ids=given.line_ids | more), more)


def _let_the_deputy_have(file: KeelFile, today: date) -> None:
    """Let Mr Oduya have what he needs on the days he is in charge, and no more."""
    lines = frozenset(n.id for n in plan_lines(file.db, MAYA, MANAGER.organisation) if _at_hand(n))
    given = Consent(
        ConsentId("maya-oduya"), MAYA, DEPUTY, lines, today - timedelta(days=5), add_months(today, 3),
        "To stand in for Ms Doyle", "May Mr Oduya, and no one else, have these lines?", "on screen",
        conditions="It is not passed on to anybody else",
    )  # fmt: skip
    _share(file, given, lines)


def _at_hand(line: Line) -> bool:
    if line.section.startswith(_AT_HAND):
        return line.section.partition(".")[2] in _PARTS
    if line.section == "agreed":
        return line.id.startswith("adjustment:quiet:") and line.id.split(":")[2] in ("what", "owner", "standing")
    return line.section in ("name", "job", "contacts", "colleagues")


def _share(file: KeelFile, consent: Consent, line_ids: frozenset[str]) -> None:
    store = ConsentStore(file.db)
    for line_id in sorted(line_ids):
        file.history.run(store.set_share(MAYA, line_id, ShareClass.CONSENTED))
    file.history.run(store.save_consent(consent))
