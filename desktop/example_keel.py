"""Maya's support agreement, for the example file: what she and the people around her do at each level."""

from __future__ import annotations

from datetime import date, timedelta

from supportplans.keel import (
    Absence,
    AgreementId,
    ContactPerson,
    InTouch,
    LevelPlan,
    SupportAgreement,
    Trigger,
)
from supportplans.levels import Level


def example_agreement(today: date) -> SupportAgreement:
    """Return who does what at each level in Maya's job."""
    return SupportAgreement(
        AgreementId("keel"),
        "maya",
        "holbrook-kitchen",
        "Kitchen assistant",
        "Holbrook Primary School",
        "Karen Doyle",
        "Sam Oduya",
        "Maya is quick, careful and happiest on her feet.",
        (
            LevelPlan(
                Level.STEADY,
                "",
                ("Whistles over the potatoes, sits with the others at break",),
                ("I sleep through",),
                ("Walk to work. In bed by half ten.",),
                ("Five minutes together on Mondays",),
                ("How did last week go for you?",),
                in_touch=InTouch("Ms Doyle and I", "on Mondays at 2.20", "Ms Doyle"),
            ),
            LevelPlan(
                Level.KNOCKED,
                "",
                ("Comes in with no time to spare, twice in a week",),
                ("I stop humming",),
                ("Say “bit knocked” to Ms Doyle",),
                ("Ask if anything should move, and nothing more",),
                ("Anything you’d like moved today?",),
                ("Are you all right? (in front of others)",),
                who_may_raise="Ms Doyle",
                where_when="By the store, before service",
                specialist_will=("Text once, that day",),
                step_down="Two days in time for the list.",
                limit_days=7,
                at_the_limit="Then we look at it on the Monday.",
                in_touch=InTouch("Ms Doyle", "at 9.45 each day", "I"),
            ),
            LevelPlan(
                Level.EARLY_SIGNS,
                "",
                ("Answers in one word", "Skips lunch three days running"),
                ("I lie awake from three",),
                ("Tell Jo the same day",),
                ("Move me to the washing-up side the same day",),
                ("Shall we swap today?",),
                ("What is the matter with you?",),
                who_may_raise="Ms Doyle or Sam",
                where_when="In the staff room, after service",
                manager_first_hour=("Ask once whether to swap places",),
                manager_this_week=("Look at the rota with me",),
                colleagues_will=("Take the hatch",),
                specialist_will=("Ring on Friday", "Come by if I say so"),
                do_not_do=("Ring my brother",),
                paused=("Put deliveries away",),
                cover="Sam Oduya",
                deadlines=("The stock list waits a week",),
                in_touch=InTouch("Ms Doyle and I", "for five minutes at 9.45", "Ms Doyle"),
                limit_days=14,
                at_the_limit="Then the three of us meet.",
                step_up="I leave the kitchen twice in a day.",
                step_down="A week of staff lunches, or when I say so.",
            ),
            LevelPlan(
                Level.CRISIS_LOOMING,
                "",
                ("Leaves the kitchen without a word, more than once",),
                ("Words stop reaching me",),
                ("Go to the staff room. Text Jo one word: three.",),
                ("Offer the staff room, then a lift home. Ring Jo.",),
                ("You can go whenever you like.",),
                ("Pull yourself together",),
            ),
            LevelPlan(
                Level.AWAY,
                "",
                ("Not at work",),
                (),
                ("Text by half eight. Then once a week.",),
                ("One person rings, on Fridays, about anything but dates",),
            ),
            LevelPlan(
                Level.COMING_BACK,
                "",
                ("Asks about the rota again",),
                (),
                ("Come for a coffee first, then two half days",),
                ("Plan the first day hour by hour. Nothing to catch up on.",),
                ("Good to see you.",),
            ),
        ),
        if_not_happening="Tell Ms Doyle at the Monday five minutes, or ring Jo Bennett, 01632 960 144.",
        review_on=today + timedelta(days=12),
        specialist="Jo Bennett",
        triggers=(
            Trigger(
                "A new rota at short notice",
                "at work, after half term",
                Level.KNOCKED,
                "ask for a day to look at it",
                "tell me by Friday",
            ),
            Trigger(
                "The week of the summer fair", "June", Level.EARLY_SIGNS, "book the Friday off", "keep me off the hatch"
            ),
        ),
        keeps_me_steady=("Walking to work", "Lunch with the others", "In bed by half ten"),
        contacts=(
            ContactPerson("Jo Bennett", "01632 960 144", "I am not in by ten", "weekdays 9 to 5"),
            ContactPerson("My brother Theo", "01632 960 177", "Jo cannot be reached by noon"),
        ),
        absence=Absence(
            "text", "Ms Doyle", "half past eight", "One person rings, on Fridays, about anything but dates."
        ),
        crisis_words=("Offer the staff room and water", "One person stays, the others carry on", "Ring Jo"),
        colleagues_are_told="Maya is off this week. Cards and hellos are welcome, questions can wait.",
    )
