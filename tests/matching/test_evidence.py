"""The evidence table: what answers which task, how strong the link is, and a gap that shows as a gap."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.model import Importance, Job, JobId, Need, NeedKind, Task, TaskId
from matching.evidence import EvidenceRow, Strength, evidence_table, need_id, needs_as_tasks
from matching.model import Contribution, Ledger, Match, Standing
from records.people import PersonId, Resource, ResourceId, Story, StoryId, WantToUse

NOBODY = PersonId("nobody")
JOB = Job(
    JobId("k"),
    "Kitchen assistant",
    tasks=(
        Task(TaskId("k.1"), "putting deliveries away", Importance.OCCASIONAL),
        Task(TaskId("k.2"), "getting vegetables ready", Importance.ESSENTIAL),
    ),
)
CLUB = Resource(ResourceId("r1"), NOBODY, "I ran the kitchen at the lunch club")
NAN = Resource(ResourceId("r2"), NOBODY, "I looked after my nan", want_to_use=WantToUse.RATHER_NOT)
STORY = Story(StoryId("s1"), NOBODY, "Forty dinners", "The oven went", "I made salads for forty.", "", (CLUB.id,))


def match(*answers: tuple[str, str, Standing]) -> Match:
    parts = tuple(
        Contribution(f"b{n}", Ledger.BRING, 5, 5, 5, 9, standing, "bring", resource_id=resource, task_id=task)
        for n, (resource, task, standing) in enumerate(answers)
    )
    return Match("k", 0, 0, 0, parts)


def test_what_matters_most_comes_first_with_its_resource_and_story() -> None:
    first, second = evidence_table(JOB, match(("r1", "k.2", Standing.MET)), [CLUB], [STORY])
    assert (first.task.id, first.resource, first.stories) == ("k.2", CLUB, (STORY,))
    assert (second.task.id, second.resource, second.standing) == ("k.1", None, Standing.UNKNOWN)


def row(task_id: str, found: Match, *stories: Story) -> EvidenceRow:
    table = evidence_table(JOB, found, [CLUB, NAN], stories)
    return next(row for row in table if row.task.id == task_id)


def test_a_weak_likeness_is_not_taken_for_an_answer() -> None:
    assert row("k.2", match(("r1", "k.2", Standing.UNKNOWN)), STORY).strength is Strength.TO_FIND


def test_the_strength_of_a_link_says_whether_it_is_shown_said_or_still_to_find() -> None:
    found = match(("r1", "k.2", Standing.MET))
    assert row("k.2", found, STORY).strength is Strength.SHOWN
    assert row("k.2", found).strength is Strength.SAID
    assert row("k.1", found).strength is Strength.TO_FIND


def test_a_story_the_person_linked_to_a_task_answers_it_whatever_the_match_says() -> None:
    linked = replace(STORY, task_ids=("k.1",), resource_ids=())
    found = row("k.1", match(), linked)
    assert (found.strength, found.stories, found.standing) == (Strength.SHOWN, (linked,), Standing.MET)


def test_what_the_person_would_use_comes_before_what_they_would_rather_not() -> None:
    found = match(("r2", "k.2", Standing.MET), ("r1", "k.2", Standing.PARTLY))
    assert row("k.2", found).resource == CLUB
    only = row("k.2", match(("r2", "k.2", Standing.MET)))
    assert only.resource == NAN and only.rather_not


def test_needs_are_looked_at_in_the_same_way_and_keep_their_id_with_their_words() -> None:
    need = Need(NeedKind.CHECK, "A DBS check!")
    asked = needs_as_tasks(replace(JOB, needs=(need, need)))
    assert [(t.id, t.words) for t in asked.tasks] == [("k/need/a-dbs-check", "A DBS check!")]
    assert need_id(JOB, need) == "k/need/a-dbs-check"


RESOURCES, TASKS = st.sampled_from(["r1", "r2", "gone"]), st.sampled_from(["k.1", "k.2", "x"])
answers = st.tuples(RESOURCES, TASKS, st.sampled_from(Standing))


@settings(max_examples=100)
@given(st.lists(answers, max_size=4))
def test_every_task_has_its_row_whatever_is_found(found: list[tuple[str, str, Standing]]) -> None:
    table = evidence_table(JOB, match(*found), [CLUB, NAN], [STORY])
    assert sorted(r.task.id for r in table) == ["k.1", "k.2"]
    assert all(r.strength is Strength.TO_FIND or r.resource in (CLUB, NAN) for r in table)
