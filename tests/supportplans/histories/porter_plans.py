"""Idris Vaughan, kitchen porter: his job, what he and the kitchen agreed, his way back. `porter` tells how it went."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jobs.facets import Range
from jobs.model import Condition, Frequency, Importance, Job, JobId, JobKind, Provenance, Source, Task, TaskId
from records.consent import Recipient
from records.people import PersonId
from supportplans import level_changes as ladder
from supportplans.keel import Absence, AgreementId, ContactPerson, InTouch, LevelPlan, MayDeclare, Trigger
from supportplans.keel import SupportAgreement as Agreement
from supportplans.levels import Level
from supportplans.model import Adjustment, AdjustmentId
from supportplans.posts import PostId
from supportplans.returning import Pay, ReturnPlan, ReturnPlanId, ReturnStep

IDRIS, AGREEMENT, POST = PersonId("idris"), AgreementId("idris-keel"), PostId("idris-post")
PAN = "The Copper Pan, Castle Street"
MARTA = Recipient("Marta Leung", "kitchen manager", PAN)
TOM = Recipient("Tom Hartnell", "kitchen manager", PAN)
DOUBLE = 6
"""The level Idris adds himself: a week of doubles."""

JOB = Job(
    JobId("copper-pan-porter"), "Kitchen porter", JobKind.VACANCY, employer=PAN,
    summary="Keeps the pots, the floor and the yard of a busy kitchen going.",
    tasks=tuple(
        Task(TaskId(f"copper-pan-porter.{n}"), words, Importance.ESSENTIAL, Frequency.DAILY, share, (activity,),
             demands,
             provenance=Provenance(Source.VISIT))
        for n, (words, share, activity, demands) in enumerate((
            ("Wash pots and pans by hand and by machine", 0.5, "wash-up-and-kitchen-tidy", ("standing", "heat",
                                                            "noise")),
            ("Clear plates and collect glasses from the floor", 0.15, "serve-food-and-drink", ("public_contact",)),
            ("Scrub the kitchen down at close", 0.2, "wash-up-and-kitchen-tidy", ("standing", "bending")),
            ("Put deliveries away and keep the yard in order", 0.15, "store-goods", ("lifting",)),
        ), 1)
    ),
    conditions=(Condition("hours_per_week", Range(30, 30), "Five shifts, some late"),),
)  # fmt: skip

BOARD, GAP, COOL, FLOOR, FOUR, VOICE, THURSDAY = (
    f"idris-{name}" for name in ("board", "gap", "cool", "floor", "four", "voice", "thursday")
)


def idea(name: str, title: str, **more: object) -> Adjustment:
    return Adjustment(AdjustmentId(name), IDRIS, title, PAN, JOB.id, **more)  # type: ignore[arg-type]


FIRST_AGREEMENT = Agreement(
    AGREEMENT, IDRIS, JOB.id, "Kitchen porter", PAN, "Marta Leung", "Deepak Rao",
    goes_well="Give me a mountain of pans and a radio, and the kitchen shines. I have never missed a close.",
    plans=(
        LevelPlan(
            Level.STEADY, "Even", ("Hums along to the radio", "Stacks as he goes"), ("I sleep before two",),
            ("Come in ten minutes early, so that nobody has to start me off",), ("Keep the board up to date",),
            ("Board’s up, Idris.",), in_touch=InTouch("Jo and I", "once a fortnight", "Jo"),
        ),
        LevelPlan(
            Level.KNOCKED, "Bit bent", ("Radio off", "Eats standing up"), ("I count the pans out loud in my head",),
            ("Say ‘bit bent’ to whoever runs the pass",), ("One thing at a time, on the board",), ("What’s first?",),
            ("Smile, mate",), who_may_raise="Deepak", where_when="In the yard, before service",
            manager_today=("Ask once, then leave it",), specialist_will=("Ring on the Sunday",),
            in_touch=InTouch("Jo and I", "once a week", "I"), limit_days=14, at_the_limit="Jo, Marta and I talk.",
            step_up="I snap at somebody twice in a shift.", step_down="Three shifts with the radio on.",
        ),
        LevelPlan(
            Level.EARLY_SIGNS, "Fuse short", ("Answers nobody", "Bangs trays down",
                                              "Stays at the sink through his break"),
            ("I walk home instead of the bus because of the faces",),
            ("Take my break in the yard, whatever is waiting",),
            ("Keep me off the floor",), ("Yard. Ten minutes. It will keep.",), ("What’s got into you?",),
            frozenset({AdjustmentId(FLOOR)}), "Marta or Deepak", "In the yard",
            manager_first_hour=("Send me to the yard once",), manager_today=("Swap the glasses to somebody else",),
            manager_this_week=("Look at next week’s rota with me",), colleagues_will=("Collect the glasses",),
            specialist_will=("Come by before a shift",), do_not_do=("Talk about it at the pass",),
            paused=("Clear plates and collect glasses from the floor",), cover="whoever is on bar",
            in_touch=InTouch("Jo and I", "twice a week", "Jo"), limit_days=10, at_the_limit="We look at fewer shifts.",
            step_up="I take my apron off in the middle of a service.",
            step_down="I eat with the others two days running.",
        ),
        LevelPlan(
            Level.CRISIS_LOOMING, "Apron off", ("Stands outside without his apron",),
            ("Every sound is somebody’s voice",),
            ("Go to the yard, text Jo one word: apron",), ("Call me a taxi. Ring Jo. No talking me round.",),
            ("Go home. Your job is here.",), ("You can’t leave us now",), who_may_raise="Marta",
            specialist_will=("Ring back within the hour",), in_touch=InTouch("Jo", "every day", "Jo"), limit_days=3,
            at_the_limit="I see my own people and we say ‘away’.", step_down="I say so, to Jo.",
        ),
        LevelPlan(
            Level.AWAY, "Off the board", ("Not at work",), (), ("Text Marta on Sundays",),
            ("One text a week, about anything but the rota",), ("Pans miss you.",),
            specialist_will=("Go for a walk with me on Wednesdays",), in_touch=InTouch("Marta", "on Sundays", "I"),
            limit_days=28, at_the_limit="Jo asks whether I want more time.", step_down="I ask about the rota.",
        ),
        LevelPlan(
            Level.COMING_BACK, "Back at the sink", ("Works half a shift",), (), ("Say which half I want",),
            ("Lunches first, no closes",), ("Good to have you.",), specialist_will=("Walk in with me the first day",),
            in_touch=InTouch("Jo and I", "twice a week", "Jo"), limit_days=42,
            at_the_limit="We look at the plan again.",
            step_down="Two full weeks as on the rota.",
        ),
    ),
    may_declare=MayDeclare.WITH_CHECK, starts_on=date(2025, 3, 3), review_on=date(2025, 9, 1), specialist="Jo Bennett",
    if_not_happening="I tell Deepak before a shift. After a week Jo rings Marta, with me there.",
    triggers=(
        Trigger("A close and then an open", "any weekend", Level.KNOCKED, "say so on the Thursday", "swap one of them"),
        Trigger("The extractor turned up", "hot days", Level.EARLY_SIGNS, "use the yard", "send me before I ask"),
    ),
    keeps_me_steady=("The bus, not walking", "A hot meal before a close", "Fishing on Mondays"),
    contacts=(ContactPerson("Jo Bennett", "01632 960 144", "", "weekdays 9 to 5"),
              ContactPerson("My sister Nerys", "01632 960 151", "Jo cannot be reached and I am not home")),
    absence=Absence("text", "Marta", "two hours before the shift", "One text a week, on Sundays."),
    crisis_words=("Yard and water", "One person stays, the rest carry on", "Ring Jo"),
    colleagues_are_told="Idris is off for a bit. He will be back. Keep his apron on the hook.",
    notes="His sister may be told that he is safe. Nothing else.",
)  # fmt: skip

WAY_BACK = ReturnPlan(
    ReturnPlanId("idris-back"), AGREEMENT, date(2025, 8, 18),
    (
        ReturnStep(1, frozenset({1, 3}), 3, "Lunch pots, with Deepak on the pass", PAN, Pay.SICK_AND_WORKED,
                   check_in="Jo and I on the Thursday"),
        ReturnStep(2, frozenset({1, 2, 3}), 5, "Lunches and deliveries", PAN, Pay.SICK_AND_WORKED,
                   check_in="Marta and I on Fridays"),
        ReturnStep(2, frozenset({1, 2, 3, 5}), 6, "All of it but closes", PAN, Pay.WORKED, check_in="Marta, Jo and I"),
    ),
    "I am done in by the middle of a shift twice in a week.", "Two bad nights one after the other.",
    "Two weeks as on the rota, closes included.", "A coffee with Marta in the empty kitchen on the Friday before.",
    notes="He wants no card and no cake.",
)  # fmt: skip


def with_double_week(agreement: Agreement) -> Agreement:
    """Idris adds a level of his own between ‘Bit bent’ and ‘Fuse short’."""
    longer = ladder.with_level(agreement, DOUBLE, Level.KNOCKED, "Double week", Level.KNOCKED)
    return ladder.with_plan(longer, replace(
        longer.plan(DOUBLE), signs_at_work=("On the rota six days",), i_will=("Cross the days off on the board",),
        manager_will=("No open after a close",), adjustments_on=frozenset({AdjustmentId(GAP)}),
        specialist_will=("Text on the Monday",), in_touch=InTouch("Jo and I", "once", "Jo"), limit_days=7,
        step_down="Monday.", may_say=MayDeclare.EITHER,
    ))  # fmt: skip


def learnt(agreement: Agreement) -> Agreement:
    """What July taught goes into the plan."""
    plan = agreement.plan(Level.EARLY_SIGNS)
    seen = (*plan.signs_at_work, "Walks to work instead of taking the bus")
    return replace(ladder.with_plan(agreement, replace(plan, signs_at_work=seen)), review_on=date(2026, 3, 2))


def new_manager(agreement: Agreement) -> Agreement:
    plan = agreement.plan(Level.AWAY)
    away = replace(plan, i_will=("Text Tom on Sundays",), in_touch=InTouch("Tom", "on Sundays", "I"))
    here = replace(agreement, manager="Tom Hartnell", absence=replace(agreement.absence, to="Tom"),
                   review_on=date(2026, 10, 5))  # fmt: skip
    return ladder.with_plan(here, away)
