"""From a draft to a job: only what somebody accepted, each fact with its line; the advert kept beside it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.adverts.advert_store import AdvertStore
from jobs.adverts.decisions import ACCEPT, REJECT, Decided, Decision, changed
from jobs.adverts.items import Part, items
from jobs.adverts.model import Contract, Pattern, Pay, PayUnit
from jobs.adverts.nearest import fill_gaps, nearest
from jobs.adverts.questions import questions
from jobs.adverts.reading import read_advert
from jobs.adverts.record import to_advert
from jobs.adverts.to_job import to_job
from jobs.adverts.yearly import full_time_year
from jobs.facets import Choices, Range
from jobs.model import TYPICAL, Condition, Job, JobId, JobKind, NeedKind, Provenance, Source, Task, TaskId
from jobs.schema import MIGRATIONS as JOBS
from jobs.store import JobStore
from records.database import open_in_memory
from records.history import History
from records.schema import MIGRATIONS as RECORDS

TODAY = date(2026, 11, 23)
ADVERT = """Garden Centre Assistant
Thornley Garden Centre, Wexcombe
Hours: 20 hours per week, including alternate weekends
Pay: £12.80 per hour
Contract: Permanent
Closing date: 11 December 2026

What you will do
- Water the plants, outdoors and in all weathers
- Serve customers at the till
Essential
- A full driving licence
Desirable
- Level 2 in horticulture
What we offer
- Staff discount
We welcome applications from everybody.
To apply, ring 01632 960111."""
LINES = st.lists(st.sampled_from(ADVERT.splitlines()) | st.text(max_size=60), max_size=25).map("\n".join)


def accept_all(text: str) -> dict[str, Decided]:
    return {item.id: ACCEPT for item in items(read_advert(text, TODAY))}


def job_of(text: str, decisions: dict[str, Decided] | None = None) -> Job:
    return to_job(read_advert(text, TODAY), accept_all(text) if decisions is None else decisions, "j", TODAY)


def test_an_advert_accepted_whole_is_a_vacancy() -> None:
    job = job_of(ADVERT)
    assert (job.title, job.employer) == ("Garden Centre Assistant", "Thornley Garden Centre")
    assert (job.kind, job.origin) == (JobKind.VACANCY, "own")
    assert [task.words for task in job.tasks] == [
        "Water the plants, outdoors and in all weathers", "Serve customers at the till"
    ]  # fmt: skip
    assert {c.facet: c.value for c in job.conditions} == {
        "hours_per_week": Range(20, 20), "weekends": Choices(("yes",)), "shift_regularity": Choices(("rotating",)),
        "pay": Range(24960, 24960), "place": Choices(("outdoors",)),
    }  # fmt: skip
    assert [(need.kind, need.words) for need in job.needs] == [
        (NeedKind.LICENCE, "A full driving licence"), (NeedKind.QUALIFICATION, "Level 2 in horticulture (desirable)"),
    ]  # fmt: skip
    assert job.supports == ("Staff discount",)
    assert job.tasks[1].provenance == Provenance(Source.ADVERT, "- Serve customers at the till", TODAY)


def test_nothing_accepted_is_a_job_of_which_nothing_is_known() -> None:
    assert job_of(ADVERT, {}) == Job(JobId("j"), "", JobKind.VACANCY)
    assert job_of(ADVERT, dict.fromkeys(accept_all(ADVERT), REJECT)) == Job(JobId("j"), "", JobKind.VACANCY)


def test_a_change_of_words_value_or_part_is_taken_and_still_quotes_the_advert() -> None:
    by_part = {item.part: item.id for item in reversed(items(read_advert(ADVERT, TODAY)))}
    job = job_of(
        ADVERT,
        {
            by_part[Part.TASK]: changed("Water plants"),
            by_part[Part.HOURS]: changed(value=(16.0, 24.0)),
            by_part[Part.ESSENTIAL]: changed(part=Part.DESIRABLE),
            by_part[Part.TITLE]: changed("Garden helper"),
        },
    )
    assert job.title == "Garden helper" and job.tasks[0].words == "Water plants"
    assert job.tasks[0].provenance.detail == "- Water the plants, outdoors and in all weathers"
    assert job.conditions[0].value == Range(16, 24) and job.needs[0].words == "A full driving licence (desirable)"


@settings(max_examples=80)
@given(LINES, st.data())
def test_a_job_holds_only_what_was_accepted_and_every_fact_its_exact_lines(text: str, data: st.DataObject) -> None:
    draft = read_advert(text, TODAY)
    found = items(draft)
    assert len({item.id for item in found}) == len(found)
    decisions = {item.id: data.draw(st.sampled_from((ACCEPT, REJECT))) for item in found if data.draw(st.booleans())}
    accepted = {item.words for item in found if decisions.get(item.id) is ACCEPT}
    job = to_job(draft, decisions, "j", TODAY)
    assert {task.words for task in job.tasks} <= accepted
    assert all({need.words, need.words.removesuffix(" (desirable)")} & accepted for need in job.needs)
    assert set(job.supports) <= accepted
    facts = [*job.tasks, *job.conditions, *job.needs]
    exact = {line.strip() for line in text.splitlines()}
    assert len(facts) <= 4 * len(accepted)
    for fact in facts:
        assert (fact.provenance.source, fact.provenance.on) == (Source.ADVERT, TODAY)
        assert fact.provenance.detail and set(fact.provenance.detail.splitlines()) <= exact


@settings(max_examples=80)
@given(LINES)
def test_items_are_the_same_each_time_and_stand_on_lines_that_exist(text: str) -> None:
    draft = read_advert(text, TODAY)
    assert items(draft) == items(read_advert(text, TODAY))
    for item in items(draft):
        assert item.lines and set(item.lines) <= set(range(len(draft.lines))) and item.words.strip()


@pytest.mark.parametrize(
    ("pay", "hours", "year"),
    [
        (Pay(12, 13, PayUnit.HOUR), None, Range(23400, 25350)),
        (Pay(450, 450, PayUnit.WEEK), (37.5, 40), Range(23400, 23400)),
        (Pay(240, 240, PayUnit.WEEK), (20, 20), Range(23400, 23400)),
        (Pay(240, 240, PayUnit.WEEK), None, None),
        (Pay(2000, 2000, PayUnit.MONTH), None, Range(24000, 24000)),
        (Pay(24000, 26000, PayUnit.YEAR, True), (15, 15), Range(24000, 26000)),
        (Pay(12000, 12000, PayUnit.YEAR), (18.75, 18.75), Range(12000, 24000)),  # meant either way
    ],
)
def test_pay_is_brought_to_a_full_time_year_where_it_can_be(
    pay: Pay, hours: tuple[float, float] | None, year: Range | None
) -> None:
    assert full_time_year(pay, hours) == year


def test_what_an_advert_does_not_say_becomes_questions() -> None:
    asked = {question.about for question in questions(read_advert(ADVERT, TODAY))}
    assert asked == {"teamwork", "supervision", "noise", "physical_effort", "supports"}
    everything = {question.about for question in questions(read_advert("", TODAY))}
    assert asked < everything and {"pay", "hours_per_week", "closing", "apply", "place"} <= everything
    assert all(question.words.endswith("?") for question in questions(read_advert("", TODAY)))


def library() -> tuple[Job, ...]:
    def job(name: str, *tasks: str) -> Job:
        numbered = tuple(Task(TaskId(f"{name}.{n}"), words) for n, words in enumerate(tasks))
        return Job(JobId(name), name, tasks=numbered, conditions=(Condition("noise", Range(1, 2)),))

    return (
        job("Garden centre worker", "Water plants", "Serve customers", "Put out stock"),
        job("Nurse", "Take temperatures", "Give medicines"),
        job("Welder", "Join metal", "Read drawings"),
    )


def test_the_nearest_library_job_is_offered_with_why() -> None:
    near = nearest(read_advert(ADVERT, TODAY), library())
    assert near[0].job_id == "Garden centre worker" and "custom" in near[0].shared
    assert all(each.job_id not in ("Nurse", "Welder") for each in near)
    assert nearest(read_advert("", TODAY), library()) == ()


def test_gaps_are_filled_as_typical_and_what_is_known_stays() -> None:
    job, typical = job_of(ADVERT), library()[0]
    filled = fill_gaps(job, typical)
    noise = filled.condition("noise")
    assert noise and noise.provenance == TYPICAL and filled.tasks == job.tasks
    assert filled.conditions[: len(job.conditions)] == job.conditions
    empty = fill_gaps(job_of("", {}), typical)
    assert [task.words for task in empty.tasks] == ["Water plants", "Serve customers", "Put out stock"]
    assert all(task.provenance == TYPICAL and task.id.startswith("j.") for task in empty.tasks)


def test_an_advert_is_kept_with_its_job_and_undo_takes_both_away() -> None:
    db = open_in_memory(RECORDS, JOBS)
    history, store = History(db, "Jo", lambda: datetime(2026, 11, 23, tzinfo=UTC)), AdvertStore(db)
    draft, decisions = read_advert(ADVERT, TODAY), accept_all(ADVERT)
    pay = next(item.id for item in items(draft) if item.part is Part.PAY)
    decisions[pay] = REJECT
    advert = to_advert(draft, decisions, "j", TODAY, "garden.txt")
    history.run(store.save_with_job(to_job(draft, decisions, "j", TODAY), advert))
    assert store.advert("j") == advert and advert.text == ADVERT
    assert (advert.closing, advert.contract) == (date(2026, 12, 11), Contract.PERMANENT)
    assert advert.apply == "To apply, ring 01632 960111."
    assert [each.decision for each in advert.settled if each.part is Part.PAY] == [Decision.REJECTED]
    assert store.closing_from(TODAY) == (("j", date(2026, 12, 11)),) and store.closing_from(date(2027, 1, 1)) == ()
    history.undo()
    assert store.advert("j") is None and JobStore(db).job("j") is None
    history.redo()
    history.run(JobStore(db).remove_job("j"))
    assert store.advert("j") is None
    history.undo()
    assert store.advert("j") == advert


def test_facts_of_an_advert_are_kept_only_once_accepted() -> None:
    advert = to_advert(read_advert(ADVERT, TODAY), {}, "j", TODAY)
    assert (advert.closing, advert.apply, advert.contract, advert.place) == (None, "", None, "")
    assert {each.decision for each in advert.settled} == {None}


def test_a_flexible_pattern_is_something_on_offer() -> None:
    text = "Driver\nFlexible hours to suit you"
    draft = read_advert(text, TODAY)
    item = next(item for item in items(draft) if item.value is Pattern.FLEXIBLE)
    assert to_job(draft, {item.id: ACCEPT}, "j", TODAY).supports == ("Flexible hours to suit you",)
