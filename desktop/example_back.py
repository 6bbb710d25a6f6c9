"""Darren in the example: one hard time that he has looked back at, and his way back to work after another."""

from __future__ import annotations

from datetime import date, timedelta

from records.file import KeelFile
from records.people import PersonId
from supportplans.after_store import AfterStore
from supportplans.agreement_versions import AgreementVersion, AgreementVersionId
from supportplans.course_store import CourseStore
from supportplans.episodes import AfterSheet, PlanEdit, SheetId
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, LevelPlan, SupportAgreement
from supportplans.levels import Level
from supportplans.returning import Advice, Dated, Pay, ReturnPlan, ReturnPlanId, ReturnStep
from supportplans.store import PlanStore
from supportplans.thing_version_store import ThingVersionStore
from supportplans.thing_versions import first_version

DARREN, KEEL = PersonId("darren"), AgreementId("darren-keel")
_MOVES: tuple[tuple[int, Level, tuple[str, ...], str], ...] = (
    (160, Level.EARLY_SIGNS, ("Skips the tea break",), ""),
    (141, Level.STEADY, (), "Two weeks on the early shift."),
    (96, Level.EARLY_SIGNS, ("Skips the tea break", "Stays in the van at lunch"), ""),
    (88, Level.AWAY, (), ""),
    (33, Level.COMING_BACK, (), "Pat rang on Fridays and asked about the dog."),
)
_WHOLE_WEEK = frozenset(range(5))


def fill_back(file: KeelFile, today: date) -> None:
    """Write Darren's agreement, its level log, the sheet about the spring and the way back he is on."""
    run, plans, after = file.history.run, PlanStore(file.db), AfterStore(file.db)
    agreement, begun = _agreement(today), today - timedelta(days=300)
    version = AgreementVersion(AgreementVersionId("darren-keel-1"), KEEL, 1, begun, agreement)
    run(plans.save_agreement(agreement).then(CourseStore(file.db).save_version(version)))
    for n, (days, level, signs, helped) in enumerate(_MOVES, 1):
        on = today - timedelta(days=days)
        move = LevelMove(LevelMoveId(f"darren-l{n}"), KEEL, n, on, level, signs=signs, helped=helped)
        run(plans.save_level_move(move, DARREN))
    run(after.save_sheet(_sheet(today), DARREN))
    way = _way_back(today)
    run(after.save_return(way, DARREN).then(ThingVersionStore(file.db).save(first_version(way, DARREN))))


def _agreement(today: date) -> SupportAgreement:
    return SupportAgreement(
        KEEL, DARREN, "", "Parcel sorter", "Calder Parcels", "Pat Whelan",
        plans=(
            LevelPlan(Level.STEADY, "", ("Has his tea with the others",), ("I sleep till the alarm",),
                      ("Walk the dog before work",), ("Ten minutes on Fridays",)),
            LevelPlan(Level.EARLY_SIGNS, "", ("Skips the tea break", "Stays in the van at lunch"),
                      ("I stop ringing back",), ("Tell Pat the same day",), ("Offer the early shift for two weeks",),
                      step_down="A week of tea breaks, or when I say so."),
            LevelPlan(Level.AWAY, "", ("Not at work",), (), ("Text by half past seven",),
                      ("Ring on Fridays, about anything but dates",)),
            LevelPlan(Level.COMING_BACK, "", ("Asks who is on which shift",), (), ("Say when a day was too long",),
                      ("Nothing to catch up on",)),
        ),
        starts_on=today - timedelta(days=300),
    )  # fmt: skip


def _sheet(today: date) -> AfterSheet:
    began = today - timedelta(days=160)
    return AfterSheet(
        SheetId("darren-a1"), KEEL, began, "I left my tea and went to sit in the van.", began - timedelta(days=9),
        "Two weeks on the early shift, and nobody asked why.", "Being rung about the rota.",
        "I am proud that I said it out loud.",
        (PlanEdit("manager_will", Level.EARLY_SIGNS, "Offer the early shift without being asked"),),
    )  # fmt: skip


def _way_back(today: date) -> ReturnPlan:
    monday = today - timedelta(days=today.weekday())
    paid, check_in = Pay.SICK_AND_WORKED, "Pat and I, on Fridays at two"
    steps = (
        ReturnStep(2, frozenset({0, 2}), 4, "Sorting the small parcels, with Lee", "", paid, check_in=check_in),
        ReturnStep(2, frozenset({0, 2, 4}), 4, "Small parcels, and the scanner", "", paid, check_in=check_in,
                   again="Held"),
        ReturnStep(2, _WHOLE_WEEK, 6, "My own line, nothing over ten kilos", "", paid, check_in=check_in),
    )  # fmt: skip
    return ReturnPlan(
        ReturnPlanId("darren-back"), KEEL, monday - timedelta(weeks=2), steps,
        "Two days in a week that I leave before the end.", "I say so, or a week with no tea break.",
        "A month of whole weeks.", "A coffee with Pat first. On the first day Lee meets me at the gate.",
        (Dated(monday - timedelta(weeks=2), monday + timedelta(weeks=3, days=-1), "",
               frozenset({Advice.PHASED, Advice.HOURS})),),
    )  # fmt: skip
