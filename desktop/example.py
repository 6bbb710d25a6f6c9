"""The example: invented people, two vacancies, and one plan the whole way. Used by the tour and for a first look.

Everything goes through the same stores and edits as a real record. Days are counted from `today`, so that the
example never looks old; nothing depends on chance.
"""

from __future__ import annotations

from datetime import date, timedelta

from desktop.app.plans import plan_lines
from desktop.example_back import fill_back
from desktop.example_employers import HOLBROOK, WHEELHOUSE, fill_employers, fill_talks
from desktop.example_keel import example_agreement
from desktop.example_post import fill_post
from desktop.example_wishes import fill_versions
from jobs.facets import Range, parse_value
from jobs.importing import import_into
from jobs.library import starter
from jobs.model import Condition, Frequency, Importance, Job, JobId, JobKind, Provenance, Source, Task, TaskId
from jobs.store import JobStore
from records.consent import Consent, ConsentId, Line, Recipient, ShareClass, add_months
from records.consent_store import ConsentStore
from records.file import KeelFile
from records.people import (
    Person,
    PersonId,
    Preference,
    PreferenceId,
    Resource,
    ResourceId,
    Story,
    StoryId,
    Tick,
    WantToUse,
    Where,
    Wish,
)
from records.store import PeopleStore
from supportplans.agreement_versions import AgreementVersion, AgreementVersionId
from supportplans.application_store import ApplicationStore
from supportplans.applications import Application, ApplicationId, Happened, Step, StepId, Way
from supportplans.course_store import CourseStore
from supportplans.keel import AgreementId, LevelMove, LevelMoveId
from supportplans.levels import Level
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
    Stage,
    Telling,
)
from supportplans.rule_store import RuleStore
from supportplans.store import PlanStore
from supportplans.thing_version_store import ThingVersionStore
from supportplans.thing_versions import first_version

MAYA = PersonId("maya")
MANAGER = Recipient("Karen Doyle", "kitchen manager", "Holbrook Primary School")
EXAMPLE_ADVERT = """Garden Centre Assistant
Fernlea Garden Centre, Wells
£12.75 to £13.10 an hour
20 hours a week, Monday to Friday, 9am to 1pm
Closing date: 11 December 2026

Who we are
Fernlea has grown plants in the same family since 1958.

What you will do
• Water and feed the plants in the glasshouse
• Put out new deliveries and take tired stock away
• Help customers to choose plants for their garden
• Work at the till when it is busy

You will need
• To be able to lift bags of compost
• Experience of working with the public would be an advantage

We offer
• Staff discount in the shop and the café
• A buddy for your first month
• Flexible start times can be talked about

We welcome applications from everyone, whatever their background.
To apply, ring Ruth on 01632 960 188.
"""
SCHOOL, WORKSHOP = JobId("holbrook-kitchen"), JobId("wheelhouse-cycles")

_SAID: tuple[tuple[str, Where, WantToUse, tuple[str, ...]], ...] = (
    ("I ran the kitchen at the lunch club on Thursdays. Forty dinners, me and two helpers, and I did all the "
     "clearing down.", Where.VOLUNTEERING, WantToUse.LOVE,
     ("cook-for-a-group", "wash-up-and-kitchen-tidy", "serve-food-and-drink")),
    ("I mend bikes for people on our estate. Punctures, brakes, gears. My uncle showed me.",
     Where.HOBBY, WantToUse.LIKE, ("fix-bikes", "problem-solve")),
    ("I looked after my nan for four years. Her tablets, her meals, getting her up and washed.",
     Where.CARING, WantToUse.RATHER_NOT, ("help-wash-and-dress", "give-medicines")),
    ("I got my food hygiene.", Where.STUDY, WantToUse.LIKE, ("prepare-food",)),
)  # fmt: skip

_WANTS: tuple[tuple[str, Wish, object, str], ...] = (
    ("time_of_day", Wish.MUST, ["day"], "I fetch my niece from school, so I have to be done by half three."),
    ("travel_minutes", Wish.LIKE, 40, "Forty minutes on the bus is plenty."),
    ("physical_effort", Wish.LIKE, [2, 3], "I like being on my feet with busy hands."),
    ("teamwork", Wish.LIKE, [2, 3], "The same few people each day."),
    ("noise", Wish.AVOID, [3, 4], "After an hour of noise I need ten quiet minutes."),
    ("theme", Wish.LIKE, ["food", "fixing"], "Cooking, or mending things."),
)

_SCHOOL_TASKS = (
    ("Get vegetables and salads ready for 140 dinners", 0.4, Source.VISIT, "prepare-food", ("standing", "fast_pace")),
    ("Serve at the hatch at dinner time", 0.25, Source.ADVERT, "serve-food-and-drink", ("noise", "public_contact")),
    ("Wash up, wipe down and mop the floor", 0.2, Source.ADVERT, "wash-up-and-kitchen-tidy", ("standing", "bending")),
    ("Log fridge temperatures and keep to the allergy list", 0.1, Source.VISIT, "food-safety-and-nutrition",
     ("concentration", "writing")),
    ("Put deliveries away", 0.05, Source.VISIT, "store-goods", ("lifting",)),
)  # fmt: skip
_WORKSHOP_TASKS = (
    ("Repair punctures, brakes and gears on customers' bikes", 0.5, Source.ADVERT, "fix-bikes", ("fine_hand_work",)),
    ("Strip and clean donated bikes", 0.3, Source.ADVERT, "fix-bikes", ("wet_or_dirty",)),
    ("Talk with customers about what their bike needs", 0.2, Source.EMPLOYER, "serve-customers", ("public_contact",)),
)  # fmt: skip


def fill(file: KeelFile, today: date) -> None:
    """Write the example into an open, empty file, as edits that could be undone."""
    import_into(file.db, starter())
    _people(file, today)
    fill_versions(file, MAYA, today)
    fill_employers(file)
    for job in example_jobs(today):
        file.history.run(JobStore(file.db).save_job(job))
    fill_talks(file, today)
    _plan(file, today)
    _looking(file, today)
    fill_post(file, today)
    fill_back(file, today)
    _consent(file, today)


def example_jobs(today: date) -> tuple[Job, ...]:
    """Return the two vacancies, each fact with where it came from."""
    visit = Provenance(Source.VISIT, "Karen Doyle", today - timedelta(days=40))
    school = Job(
        SCHOOL, "Kitchen assistant", JobKind.VACANCY, employer=MANAGER.organisation,
        summary="Helps to cook and serve school dinners, term time.", tasks=_tasks(SCHOOL, _SCHOOL_TASKS),
        conditions=(
            Condition("hours_per_week", Range(25, 25), "9.30 to 2.30, term time", Provenance(Source.ADVERT, "line 2")),
            Condition("time_of_day", parse_value("time_of_day", ["day"]), "", Provenance(Source.ADVERT, "line 2")),
            Condition("noise", Range(1, 4), "Loud 12.00 to 1.15, else calm", visit),
            Condition("teamwork", Range(2, 3), "Team of four, the same each day", visit),
            Condition("physical_effort", Range(2, 3), "", visit),
            Condition("theme", parse_value("theme", ["food", "children"])),
        ),
        supports=("A buddy for the first month",), support_sources=(("A buddy for the first month", visit),),
        employer_id=str(HOLBROOK),
    )  # fmt: skip
    workshop = Job(
        WORKSHOP, "Cycle mechanic", JobKind.VACANCY, employer="The Wheelhouse workshop",
        summary="Mends and rebuilds bikes in a community workshop.", tasks=_tasks(WORKSHOP, _WORKSHOP_TASKS),
        conditions=(
            Condition("time_of_day", parse_value("time_of_day", ["day"])),
            Condition("noise", Range(1, 2), "A radio and hand tools"),
            Condition("theme", parse_value("theme", ["fixing"])),
        ),
        employer_id=str(WHEELHOUSE),
    )  # fmt: skip
    return school, workshop


def _tasks(job_id: str, rows: tuple[tuple[str, float, Source, str, tuple[str, ...]], ...]) -> tuple[Task, ...]:
    return tuple(
        Task(TaskId(f"{job_id}.{n}"), words, Importance.ESSENTIAL if share >= 0.2 else Importance.IMPORTANT,
             Frequency.DAILY, share, (activity,), demands, provenance=Provenance(source))
        for n, (words, share, source, activity, demands) in enumerate(rows, 1)
    )  # fmt: skip


def _people(file: KeelFile, today: date) -> None:
    store = PeopleStore(file.db)
    run = file.history.run
    run(store.save_person(Person(MAYA, "Maya Linton", "Maya", created=today - timedelta(days=90))))
    for other in ("Darren Pugh", "Samira Haddad"):
        run(store.save_person(Person(PersonId(other.split()[0].lower()), other)))
    for n, (words, where, want, activities) in enumerate(_SAID):
        ticks = dict.fromkeys(activities, Tick.TICKED)
        run(store.save_resource(Resource(ResourceId(f"maya-r{n}"), MAYA, words, where, want, ticks, n)))
    for n, (facet, wish, value, words) in enumerate(_WANTS):
        run(store.save_preference(Preference(PreferenceId(f"maya-p{n}"), MAYA, facet, wish, value, words, n)))
    story = Story(
        StoryId("maya-s0"), MAYA, "The day the oven went",
        "The oven went at eleven with forty people coming at half twelve.",
        "I changed the menu to salads and cold meats and gave each helper one job.",
        "Everyone had eaten by one, and nobody knew.", (ResourceId("maya-r0"),),
    )  # fmt: skip
    run(store.save_story(story))


def _plan(file: KeelFile, today: date) -> None:
    store, run = PlanStore(file.db), file.history.run
    run(RuleStore(file.db).save_country("gb"))
    run(store.save_decision(_decision(today)))
    quiet = Adjustment(
        AdjustmentId("quiet"), MAYA, "Ten quiet minutes in the staff room at 1.35", MANAGER.organisation, SCHOOL,
        in_the_way="After an hour of noise I need ten quiet minutes, then I’m good till home time.",
        task_id=f"{SCHOOL}.2", owner="Ms Doyle keeps the room free", interim="Five minutes at the yard door.",
    )  # fmt: skip
    side = Adjustment(
        AdjustmentId("side"), MAYA, "Washing-up side, not the hatch", MANAGER.organisation, SCHOOL,
        in_the_way="On a bad day the queue at the hatch is too much.", kind=Kind.SWITCHING,
        levels=frozenset({Level.EARLY_SIGNS}), owner="Ms Doyle swaps the place",
    )  # fmt: skip
    person, employer = Party.PERSON, Party.EMPLOYER
    _negotiate(file, quiet, today, (
        (person, Move.ASK, "May I have ten quiet minutes after serving?"),
        (employer, Move.OFFER, "At 1.35, in the staff room."),
        (person, Move.ACCEPT_TRIAL, "If it’s every day and nobody has to ask me why."),
        (employer, Move.IN_PLACE, "Starting today."),
        (person, Move.CONFIRM, "It happens every day now."),
    ))  # fmt: skip
    _negotiate(file, side, today, (
        (person, Move.ASK, "Could I be on washing-up when it is a lot?"),
        (employer, Move.ACCEPT, "Yes, just say."),
        (employer, Move.PROMISE, "Any day from Monday."),
    ))  # fmt: skip
    agreement = example_agreement(today)
    first = AgreementVersion(AgreementVersionId("keel-1"), agreement.id, 1, today - timedelta(days=40), agreement)
    run(store.save_agreement(agreement).then(CourseStore(file.db).save_version(first)))
    for n, (days, level) in enumerate(((20, Level.KNOCKED), (12, Level.STEADY), (2, Level.EARLY_SIGNS)), 1):
        moved = LevelMove(LevelMoveId(f"maya-l{n}"), AgreementId("keel"), n, today - timedelta(days=days), level)
        run(store.save_level_move(moved, MAYA))


def _looking(file: KeelFile, today: date) -> None:
    """Maya's two jobs to go for: the kitchen she started in, and the workshop that is still out."""
    store = ApplicationStore(file.db)
    stories: tuple[tuple[Application, tuple[tuple[Step, int, str, str], ...]], ...] = (
        (Application(ApplicationId("maya-a1"), MAYA, SCHOOL, "Kitchen assistant", MANAGER.organisation,
                     Way.EMPLOYER_CONTACT), (
            (Step.FOUND, 75, "Jo had met Ms Doyle at the food bank.", ""),
            (Step.APPLIED, 68, "The form, with the story of the oven.", ""),
            (Step.INTERVIEW, 60, "In the kitchen at ten. She showed me round.", "Ask where people have their break."),
            (Step.OFFER, 58, "25 hours, term time.", ""),
            (Step.STARTED, 40, "", ""),
        )),
        (Application(ApplicationId("maya-a2"), MAYA, WORKSHOP, "Cycle mechanic", "The Wheelhouse workshop", Way.ADVERT,
                     today + timedelta(days=6), "Ask whether Saturdays can be left out", today + timedelta(days=3)), (
            (Step.FOUND, 9, "It hangs in their window.", ""),
            (Step.TALKED_ABOUT, 5, "For the mornings I have free.", ""),
        )),
    )  # fmt: skip
    for application, steps in stories:
        file.history.run(store.save_application(application))
        for n, (step, days, words, learned) in enumerate(steps, 1):
            on = today - timedelta(days=days)
            event = Happened(StepId(f"{application.id}.{n}"), application.id, n, step, on, words, learned)
            file.history.run(store.add_event(event))


def _negotiate(file: KeelFile, adjustment: Adjustment, today: date, moves: tuple[tuple[Party, Move, str], ...]) -> None:
    store = PlanStore(file.db)
    first = ThingVersionStore(file.db).save(first_version(adjustment, adjustment.person_id))
    file.history.run(store.save_adjustment(adjustment).then(first))
    for n, (party, move, words) in enumerate(moves, 1):
        day = today - timedelta(days=3 * (len(moves) - n) + 5)
        event = NegotiationEvent(EventId(f"{adjustment.id}{n}"), adjustment.id, n, day, party, move, words=words)
        file.history.run(store.save_event(event))


def _decision(today: date) -> DisclosureDecision:
    return DisclosureDecision(
        DecisionId("telling"), MAYA, MANAGER.organisation, SCHOOL, Stage.IN_POST, Telling.NEEDS,
        {Reader.MANAGER: frozenset({Content.NEEDS})}, ("Then I need not make up reasons.",),
        ("People may look at me another way.",), ("I do my best work after a quiet break.",),
        sure_before=3, sure_after=7, made_on=today - timedelta(days=35), revisit_on=today + timedelta(days=25),
    )  # fmt: skip


def _consent(file: KeelFile, today: date) -> None:
    """Maya lets Ms Doyle have what was agreed and what each side does, and nothing she alone notices."""
    consents = ConsentStore(file.db)
    shared = [line.id for line in plan_lines(file.db, MAYA) if not _held_back(line)]
    for line_id in shared:
        file.history.run(consents.set_share(MAYA, line_id, ShareClass.CONSENTED))
    given = Consent(
        ConsentId("maya-doyle"), MAYA, MANAGER, frozenset(shared), today - timedelta(days=3),
        add_months(today, 6), "To agree adjustments", "May Ms Doyle, and no one else, have these lines?", "on screen",
    )  # fmt: skip
    file.history.run(consents.save_consent(given))


def _held_back(line: Line) -> bool:
    """Tell whether Maya keeps a line to herself: why she asked for one thing, her best days and her hardest."""
    hers = ("level3", "level0.signs", "level0.say")
    return line.id.startswith("adjustment:side:why") or line.section.startswith(hers)
