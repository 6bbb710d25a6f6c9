"""Bronwen Tate, teaching assistant: her job, what she and the school agreed. `assistant` tells how it went."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jobs.facets import Range
from jobs.model import Condition, Frequency, Importance, Job, JobId, JobKind, Provenance, Source, Task, TaskId
from records.consent import Recipient
from records.people import PersonId
from supportplans import level_changes as ladder
from supportplans.keel import Absence, AgreementId, ChangedHow, ContactPerson, InTouch, LevelPlan, MayDeclare, Trigger
from supportplans.keel import SupportAgreement as Agreement
from supportplans.levels import Level
from supportplans.model import Adjustment, AdjustmentId
from supportplans.posts import Post, PostId
from supportplans.returning import Advice, Dated, Pay, ReturnPlan, ReturnPlanId, ReturnStep

BRONWEN, AGREEMENT, POST = PersonId("bron"), AgreementId("bron-keel"), PostId("bron-post")
SCHOOL = "Linden Road Primary School"
PRIYA = Recipient("Priya Nair", "inclusion lead", SCHOOL)
DANIEL = Recipient("Daniel Reeve", "head of lower school", SCHOOL)
SIAN = Recipient("Sian Pugh", "occupational health adviser", "Fennside Occupational Health")
REPORTS = 6
"""The level she adds herself: the weeks in which reports are written."""

JOB = Job(
    JobId("linden-assistant"), "Teaching assistant", JobKind.VACANCY, employer=SCHOOL,
    summary="Helps thirty children of Year 2 to learn, and five of them a little more.",
    tasks=tuple(
        Task(TaskId(f"linden-assistant.{n}"), words, Importance.ESSENTIAL, Frequency.DAILY, share, (), demands,
             provenance=Provenance(Source.VISIT))
        for n, (words, share, demands) in enumerate((
            ("Meet the children at the gate", 0.1, ("public_contact", "noise")),
            ("Sit with reading groups", 0.4, ("concentration",)),
            ("Get the room ready and put it back", 0.2, ("standing", "bending")),
            ("Duty in the dinner hall", 0.15, ("noise", "many_things_at_once")),
            ("Take the whole class when the teacher is out", 0.15, ("leading_others", "changes_at_short_notice")),
        ), 1)
    ),
    conditions=(Condition("hours_per_week", Range(28, 32), "Term time"),),
)  # fmt: skip

START, ROOM, HALL, ON_PAPER, CLASS, TAXI, RING, TRIP = (
    f"bron-{name}" for name in ("start", "room", "hall", "paper", "class", "taxi", "ring", "trip")
)

THE_POST = Post(
    POST, BRONWEN, date(2019, 9, 2), "Teaching assistant", SCHOOL, JOB.id, "", "Priya Nair", "Linden Road", "Year 2",
    32,
    notes="She has said no to the deputy’s job twice.", deputy="Gareth Onslow", pay="By the month, term time",
)  # fmt: skip


def idea(name: str, title: str, **more: object) -> Adjustment:
    """Return one of her adjustments."""
    return Adjustment(AdjustmentId(name), BRONWEN, title, SCHOOL, JOB.id, **more)  # type: ignore[arg-type]


FIRST_AGREEMENT = Agreement(
    AGREEMENT, BRONWEN, JOB.id, "Teaching assistant", SCHOOL, "Priya Nair", "Gareth Onslow",
    goes_well="Children read to me who read to nobody. I notice who has no coat.",
    plans=(
        LevelPlan(
            Level.STEADY, "A fine day", ("Stays to chat at the gate", "Does the voices when she reads"),
            ("I plan my tea on the way home",), ("Say on Friday how the week was",), ("Ask me on Fridays",),
            ("What made you laugh this week?",), in_touch=InTouch("Jo and I", "once a fortnight", "I"),
        ),
        LevelPlan(
            Level.KNOCKED, "Thin skin", ("Does not stay for cake", "Marks at her desk at play"),
            ("I read every message three times",), ("Sit in the book corner, and say so",),
            ("Give me the day on paper",),
            ("Shall I swap your afternoon?",), ("You look tired",), who_may_raise="Priya",
            where_when="After school, in the book corner", manager_today=("Tell me changes before half past eight",),
            specialist_will=("Ring on Wednesday",), do_not_do=("Ask in front of the children",),
            in_touch=InTouch("Jo and I", "once a week", "Jo"), limit_days=14,
            at_the_limit="Priya and I look at the week.",
            step_up="I cannot say what we read that morning.", step_down="A Friday that I stay for cake.",
        ),
        LevelPlan(
            Level.EARLY_SIGNS, "Fog", ("Loses her place in a story", "Asks the same thing twice before dinner"),
            ("Sounds come a moment late",), ("Do mornings only", "Tell Jo the same day"),
            ("Take me off the cover list",),
            ("Go home at twelve. We have it.",), ("Are you up to it?",), frozenset({AdjustmentId(CLASS)}),
            "Priya or Gareth", "In Priya’s room, door shut", manager_first_hour=("Sit down with me for five minutes",),
            manager_this_week=("Move the reading tests",), colleagues_will=("Take my afternoon groups",),
            specialist_will=("See me within two days",),
            adjustments_changed=(ChangedHow(AdjustmentId(ROOM), "at dinner time, too"),),
            paused=("Take the whole class when the teacher is out",), cover="Mr Hale",
            deadlines=("Reading tests wait a fortnight",), in_touch=InTouch("Jo and I", "twice a week", "Jo"),
            limit_days=10, at_the_limit="The three of us meet.", step_up="I sit in the car and do not go in.",
            step_down="Two mornings with every page in its place.",
        ),
        LevelPlan(
            Level.CRISIS_LOOMING, "Holding on", ("Stays in the car in the lane",), ("The floor tilts",),
            ("Ring Jo from the car",), ("Send somebody kind to the car. Not the head.",), ("You need not come in.",),
            ("The children are asking for you",), who_may_raise="Priya", specialist_will=("Come at once",),
            in_touch=InTouch("Jo", "every day", "Jo"), limit_days=3, at_the_limit="I stay at home.",
            step_down="I say so.",
        ),
        LevelPlan(
            Level.AWAY, "At home", ("Not at school",), (), ("Send one picture a week",),
            ("A card from the class. No work.",), ("The hamster says hello.",), specialist_will=("Tea on Wednesdays",),
            in_touch=InTouch("Priya", "on Fridays", "Priya"), limit_days=42,
            at_the_limit="Priya and I talk of coming back.",
            step_down="I walk past the school and want to go in.",
        ),
        LevelPlan(
            Level.COMING_BACK, "Building up", ("Here for part of the day",), (), ("Stop when the step stops",),
            ("Keep my place free, and keep my steps",), ("See you tomorrow, or not.",),
            specialist_will=("Be there the first morning",), in_touch=InTouch("Jo and I", "once a week", "Jo"),
            limit_days=84, at_the_limit="We ask for another month.", step_down="Two weeks of whole days.",
        ),
    ),
    may_declare=MayDeclare.WITH_CHECK, starts_on=date(2025, 2, 3), review_on=date(2025, 7, 14), specialist="Jo Bennett",
    if_not_happening="I tell Priya on the day. If I cannot, Jo rings her with me there.",
    triggers=(Trigger("A whole day’s change told at the gate", "any morning", Level.KNOCKED, "ask for it on paper",
                      "tell me by half past eight"),
              Trigger("The last weeks of the autumn", "December", Level.EARLY_SIGNS, "say no to the play",
                      "not ask twice")),
    keeps_me_steady=("Walking the dog before school", "One evening a week with nobody", "Choir"),
    contacts=(ContactPerson("Jo Bennett", "01632 960 144", "", "weekdays 9 to 5"),
              ContactPerson("My mother", "01632 960 162", "I am not at home and not at school")),
    absence=Absence("ring", "the office", "half past seven", "Priya rings on Fridays."),
    crisis_words=("Somebody kind to the car", "Ring Jo", "The office says only that I am not in"),
    colleagues_are_told="Bron is at home this week. Nothing needs catching up.",
    notes="Her mother means well and is to be rung last.",
)  # fmt: skip

WAY_BACK = ReturnPlan(
    ReturnPlanId("bron-back"), AGREEMENT, date(2025, 2, 24),
    (
        ReturnStep(1, frozenset({1, 3}), 3, "Reading groups only", "Linden Road", Pay.SICK_AND_WORKED,
                   check_in="Priya and I at twelve"),
        ReturnStep(1, frozenset({0, 1, 3}), 3, "Reading groups", "Linden Road", Pay.SICK_AND_WORKED,
                   check_in="Priya and I on Thursday"),
        ReturnStep(2, frozenset({0, 1, 2, 3}), 3, "Mornings", "Linden Road", Pay.SICK_AND_WORKED,
                   check_in="Jo and I on Wednesdays"),
        ReturnStep(4, frozenset(range(5)), 4, "Mornings and the room", "Linden Road", Pay.SICK_AND_WORKED,
                   check_in="Priya, Jo and I"),
        ReturnStep(2, frozenset(range(5)), 6, "All of it", "Linden Road", Pay.WORKED, check_in="Priya and I"),
    ),
    "I need more than a night to get over a day.", "Two mornings that I cannot remember by the evening.",
    "Two weeks of whole days.", "A look at the empty classroom on the Friday before.",
    (Dated(date(2025, 1, 6), date(2025, 2, 23), "Not yet"),
     Dated(date(2025, 2, 24), date(2025, 4, 20), "Build up slowly", frozenset({Advice.PHASED, Advice.HOURS}))),
    notes="She will say she is fine. Ask about the dog.",
)  # fmt: skip


def with_report_weeks(agreement: Agreement) -> Agreement:
    """She adds a level of her own for the weeks of reports."""
    longer = ladder.with_level(agreement, REPORTS, Level.KNOCKED, "Report weeks", Level.KNOCKED)
    return ladder.with_plan(longer, replace(
        longer.plan(REPORTS), signs_at_work=("Two boxes of books under the desk",),
        i_will=("Take one box home, not two",),
        manager_will=("Give me two free afternoons",), specialist_will=("Text on Sundays",),
        in_touch=InTouch("Jo and I", "once a week", "I"), limit_days=21, step_down="The reports are in.",
    ))  # fmt: skip


def learnt(agreement: Agreement) -> Agreement:
    """What the winter taught goes into the plan."""
    plan = agreement.plan(Level.EARLY_SIGNS)
    will = (*plan.manager_will, "Cross one thing off my list, whatever it is")
    return replace(ladder.with_plan(agreement, replace(plan, manager_will=will)), review_on=date(2026, 9, 14))


def a_new_year(agreement: Agreement) -> Agreement:
    """In September she is in Year 4, with another to answer to."""
    plan = agreement.plan(Level.AWAY)
    away = replace(plan, in_touch=InTouch("Daniel", "on Fridays", "Daniel"))
    now = replace(agreement, manager="Daniel Reeve", deputy="Priya Nair", review_on=date(2027, 1, 11))
    return ladder.with_plan(now, away)
