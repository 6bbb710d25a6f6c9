"""The example's employers: two invented ones, with contacts, talks, and one visit to the school kitchen."""

from __future__ import annotations

from datetime import date, timedelta

from jobs.employer_store import EmployerStore
from jobs.employers import Channel, Contact, Employer, EmployerId, Meeting, MeetingId, Site
from jobs.facets import Range
from jobs.visit_store import VisitStore
from jobs.visits import How, Told, Visit, VisitAnswers, VisitId
from records.file import KeelFile

HOLBROOK, WHEELHOUSE = EmployerId("holbrook"), EmployerId("wheelhouse")
_EMPLOYERS = (
    Employer(
        HOLBROOK, "Holbrook Primary School", "A school of 140 children, with a kitchen of its own",
        (Site("The kitchen", "Mill Lane, Holbrook", "Bus 14 stops at the gate. Ring at the side door."),),
        (Contact("Karen Doyle", "kitchen manager", "01632 960 118", "", "The kitchen", decides=True),
         Contact("Sam Oduya", "school office", "01632 960 117", "", "", decides=False)),
        "Best time to ring is after two.",
    ),
    Employer(
        WHEELHOUSE, "The Wheelhouse workshop", "Mends and rebuilds bikes, with volunteers and paid staff",
        (Site("The workshop", "Unit 3, Canal Yard", "Step-free from the towpath."),),
        (Contact("Idris Pell", "workshop lead", "01632 960 155", "", "The workshop"),),
    ),
)  # fmt: skip


def fill_employers(file: KeelFile) -> None:
    """Write the employers down; the jobs that belong to them come afterwards."""
    for employer in _EMPLOYERS:
        file.history.run(EmployerStore(file.db).save_employer(employer))


def fill_talks(file: KeelFile, today: date) -> None:
    """Write down the talks, and the visit that the school job's facts came from."""
    visited = today - timedelta(days=40)
    for meeting in _meetings(today):
        file.history.run(EmployerStore(file.db).save_meeting(meeting))
    told = VisitAnswers(
        told={"noise": Told(Range(1, 4), "Loud 12.00 to 1.15, else calm"),
              "teamwork": Told(Range(2, 3), "Team of four, the same each day"), "physical_effort": Told(Range(2, 3))},
        supports=("A buddy for the first month",), offered=("A half day to try the work",),
        notes={"good_day": "Everyone is in, the delivery is early, and we sit down together at half one.",
               "bad_day": "Somebody is off and the dishwasher is too. Then it is all hands.",
               "flexible": "Who does the hatch and who does the washing-up. Not the dinner time itself.",
               "decides": "I do, with the head."},
    )  # fmt: skip
    visit = Visit(
        VisitId("kitchen-visit"), "holbrook-kitchen", visited, How.WATCHED, "Karen Doyle", told, str(HOLBROOK), True
    )
    file.history.run(VisitStore(file.db).save_visit(visit))


def _meetings(today: date) -> tuple[Meeting, ...]:
    return (
        Meeting(MeetingId("first-call"), HOLBROOK, today - timedelta(days=52), Channel.PHONE, "Karen Doyle",
                "Glad to show somebody round. Mornings are best.", (), "maya"),
        Meeting(MeetingId("kitchen-visit"), HOLBROOK, today - timedelta(days=40), Channel.VISIT, "Karen Doyle",
                "About: Kitchen assistant. Watched dinner from half eleven to two.", ("A half day to try the work",),
                "maya"),
        Meeting(MeetingId("another"), HOLBROOK, today - timedelta(days=200), Channel.MET, "Sam Oduya",
                "Asked about the breakfast club.", ("A later start in the first weeks",), "darren"),
        Meeting(MeetingId("workshop-call"), WHEELHOUSE, today - timedelta(days=25), Channel.PHONE, "Idris Pell",
                "Repairs pick up in spring. Come by any Tuesday.", ("Written job cards instead of a list read out",)),
    )  # fmt: skip
