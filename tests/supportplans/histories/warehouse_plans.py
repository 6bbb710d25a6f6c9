"""Jakub Wren, order picker: his job, what he and the hub agreed. `warehouse` tells how it went, with three managers."""

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
from supportplans.posts import Post, PostId

JAKUB, AGREEMENT, POST = PersonId("jakub"), AgreementId("jakub-keel"), PostId("jakub-post")
HUB = "Northgate Parcels"
ALAN = Recipient("Alan Prout", "shift manager", HUB)
SHABNAM = Recipient("Shabnam Aziz", "shift manager", HUB)
CHRIS = Recipient("Chris Weld", "shift manager", HUB)

JOB = Job(
    JobId("northgate-picker"), "Order picker", JobKind.VACANCY, employer=HUB,
    summary="Picks, checks and packs orders in a large hub.",
    tasks=tuple(
        Task(TaskId(f"northgate-picker.{n}"), words, Importance.ESSENTIAL, Frequency.DAILY, share, (), demands,
             provenance=Provenance(Source.VISIT))
        for n, (words, share, demands) in enumerate((
            ("Pick orders from the shelves by scanner", 0.6, ("walking", "fast_pace")),
            ("Check and pack", 0.2, ("concentration", "standing")),
            ("Feed the sorter", 0.1, ("noise", "fast_pace")),
            ("Count a row of shelves", 0.1, ("numbers", "working_alone")),
        ), 1)
    ),
    conditions=(Condition("hours_per_week", Range(37, 37), "Four shifts on, four off"),),
)  # fmt: skip

AISLE, RATE, NIGHTS, HEADSET, PAIR, ROTA, BUS = (
    f"jakub-{name}" for name in ("aisle", "rate", "nights", "headset", "pair", "rota", "bus")
)

THE_POST = Post(
    POST, JAKUB, date(2023, 12, 4), "Order picker", HUB, JOB.id, "", "Alan Prout", "Hub 4", "Picker", 37,
    notes="He counts in his own language when it is loud.", deputy="Ania Nowy", pay="By the hour, weekly",
)  # fmt: skip


def idea(name: str, title: str, **more: object) -> Adjustment:
    """Return one of his adjustments."""
    return Adjustment(AdjustmentId(name), JAKUB, title, HUB, JOB.id, **more)  # type: ignore[arg-type]


FIRST_AGREEMENT = Agreement(
    AGREEMENT, JAKUB, JOB.id, "Order picker", HUB, "Alan Prout", "Ania Nowy",
    goes_well="I do not make mistakes. Count what I packed: it is right.",
    plans=(
        LevelPlan(
            Level.STEADY, "Good", ("Whistles", "Helps the new ones with the scanner"), ("I eat before I am hungry",),
            ("Say when a row is wrong",), ("Tell me when it is right, too",), ("Good count, Jakub.",),
            in_touch=InTouch("Jo and I", "once a month", "Jo"),
        ),
        LevelPlan(
            Level.KNOCKED, "Heavy", ("Walks, does not whistle",), ("Stairs are long",), ("Take my break on time",),
            ("Leave me in my aisles",), ("Tea?",), ("Faster",), who_may_raise="Ania", where_when="At the tea machine",
            specialist_will=("Ring",), in_touch=InTouch("Jo and I", "once a week", "I"), limit_days=21,
            at_the_limit="Jo and I talk.", step_up="I count a row three times.", step_down="I whistle.",
        ),
        LevelPlan(
            Level.EARLY_SIGNS, "Loud inside", ("Counts a row three times", "Does not hear his name"),
            ("I hear the sorter at home",), ("Tell Ania",), ("No sorter",), ("Come, we count together.",),
            ("Are you listening?",), frozenset({AdjustmentId(PAIR)}), "Ania or the manager",
            "In the canteen, not the floor",
            manager_first_hour=("Send Ania to me",), manager_this_week=("Same shift all week",),
            colleagues_will=("Ania works beside me",), specialist_will=("Meet me after the shift",),
            do_not_do=("Call me over the speaker",), paused=("Feed the sorter",), cover="the second line",
            in_touch=InTouch("Jo and I", "twice a week", "Jo"), limit_days=14, at_the_limit="The three of us meet.",
            step_up="I leave the trolley in the aisle.", step_down="One count is enough.",
        ),
        LevelPlan(
            Level.CRISIS_LOOMING, "Stop", ("Stands still in the aisle",), ("Everything is far",),
            ("Sit down where I am",),
            ("Sit with me. Ring Jo.",), ("Nothing is late.",), ("You have to move",), specialist_will=("Come",),
            in_touch=InTouch("Jo", "every day", "Jo"), limit_days=2, at_the_limit="I go home.",
            step_down="I ask for tea.",
        ),
        LevelPlan(
            Level.AWAY, "Home", ("Not at work",), (), ("Text Ania on Mondays",), ("Ania answers, nobody else",),
            ("Your scanner waits.",), specialist_will=("Meet at the river",), in_touch=InTouch("Ania", "on Mondays",
                                                            "I"),
            limit_days=28, at_the_limit="Jo asks.", step_down="I want to know what came in.",
        ),
        LevelPlan(
            Level.COMING_BACK, "Again, slowly", ("Counts only",), (), ("Count before I pick",),
            ("Counts for one week",),
            ("One row, then tea.",), specialist_will=("Come on the first day",),
            in_touch=InTouch("Jo and I", "once a week", "Jo"), limit_days=28, at_the_limit="We look again.",
            step_down="A week of picking.",
        ),
    ),
    may_declare=MayDeclare.EITHER, starts_on=date(2024, 3, 18), review_on=date(2024, 9, 16), specialist="Jo Bennett",
    if_not_happening="I tell Ania. If it is the same next week, Jo rings the manager with me there.",
    triggers=(Trigger("Days and nights in one week", "the rota", Level.KNOCKED, "show the manager", "swap one"),
              Trigger("My name over the speaker", "anywhere", Level.EARLY_SIGNS, "go to the canteen", "come to me")),
    keeps_me_steady=("The river before a shift", "Soup", "Chess with Ania’s son"),
    contacts=(ContactPerson("Jo Bennett", "01632 960 144", "", "weekdays 9 to 5"),
              ContactPerson("Ania Nowy", "01632 960 170", "I did not text on Monday")),
    absence=Absence("text", "Ania", "before the shift", "Ania answers on Mondays."),
    crisis_words=("Sit down beside him", "Switch the speaker off", "Ring Jo"),
    colleagues_are_told="Jakub is at home. He will be back at his scanner.",
    notes="His father was here before him, at the same dock.",
)  # fmt: skip


def only_i_say(agreement: Agreement) -> Agreement:
    """After a level was named over his head, only he says which level it is."""
    return replace(agreement, may_declare=MayDeclare.PERSON_ONLY)


def with_shabnam(agreement: Agreement) -> Agreement:
    """The first change of manager."""
    return replace(agreement, manager="Shabnam Aziz", review_on=date(2025, 7, 14))


def with_chris(agreement: Agreement) -> Agreement:
    """The second change of manager; what the last time at home taught goes in, too."""
    plan = agreement.plan(Level.KNOCKED)
    seen = replace(plan, signs_at_work=(*plan.signs_at_work, "Leaves his soup"))
    return replace(ladder.with_plan(agreement, seen), manager="Chris Weld", review_on=date(2026, 11, 30))
