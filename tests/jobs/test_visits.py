"""Visits and calls: every fact is stamped, nothing is made up, one undo takes all of it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.employer_store import EmployerStore
from jobs.employers import Channel, Employer, EmployerId
from jobs.facets import FACETS, Choices, FacetKind, Range, Value, parse_value
from jobs.model import Condition, Frequency, Job, JobId, JobKind, Provenance, Source, Task, TaskId
from jobs.schema import MIGRATIONS as JOBS
from jobs.store import JobStore
from jobs.visit_questions import FACET_ASKS, NOTES, QUESTIONS, VISIT_THEMES, Ask
from jobs.visit_store import VisitStore
from jobs.visits import (
    Facts,
    How,
    TaskSeen,
    Told,
    Visit,
    VisitAnswers,
    VisitId,
    facts,
    nothing_in,
    share_of,
    written_into,
)
from records.database import Database, open_in_memory
from records.history import History
from records.people import Person, PersonId
from records.schema import MIGRATIONS as RECORDS
from records.store import PeopleStore

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
ASKED = tuple(q.id for q in QUESTIONS.values() if q.ask in FACET_ASKS)
DAY = date(2026, 11, 20)


def values(facet: str) -> st.SearchStrategy[Value]:
    known = FACETS[facet]
    if known.choices:
        return st.lists(st.sampled_from(known.choices), min_size=1, unique=True).map(lambda w: parse_value(facet, w))
    ends = st.floats(0, 4.0 if known.kind is FacetKind.LEVEL else 60.0)
    return st.tuples(ends, ends).map(lambda pair: Range(min(pair), max(pair)))


def told(facet: str) -> st.SearchStrategy[tuple[str, Told]]:
    return st.builds(Told, st.none() | values(facet), WORDS).map(lambda answer: (facet, answer))


seen = st.builds(
    TaskSeen, WORDS, st.none() | st.sampled_from(Frequency), st.none() | st.floats(1, 600), st.none() | st.floats(0, 1)
)
answers = st.builds(
    VisitAnswers,
    st.lists(seen, max_size=4).map(tuple),
    st.lists(st.sampled_from(ASKED).flatmap(told), max_size=6).map(dict),
    st.none() | st.floats(1, 12),
    st.lists(WORDS, max_size=2).map(tuple),
    st.lists(WORDS, max_size=2).map(tuple),
    st.dictionaries(st.sampled_from(NOTES), WORDS, max_size=3),
)
visits = st.builds(Visit, st.just(VisitId("v")), st.just("baker"), DAYS, st.sampled_from(How), WORDS, answers)
sources = st.builds(Provenance, st.sampled_from(Source), WORDS, st.none() | DAYS)
known_tasks = st.lists(st.builds(Task, st.just(TaskId("?")), WORDS, provenance=sources), max_size=3).map(
    lambda tasks: tuple(replace(task, id=TaskId(f"baker.{n}")) for n, task in enumerate(tasks))
)
known_conditions = st.lists(
    st.sampled_from(ASKED).flatmap(lambda f: st.builds(Condition, st.just(f), values(f), WORDS, sources)), max_size=5
).map(tuple)
jobs = st.builds(
    Job, st.just(JobId("baker")), st.just("Baker’s helper"), st.just(JobKind.VACANCY), tasks=known_tasks,
    conditions=known_conditions, supports=st.lists(WORDS.filter(str.strip), max_size=2, unique=True).map(tuple),
)  # fmt: skip
BAKER = Job(JobId("baker"), "Baker’s helper", JobKind.VACANCY)


def visit(given_answers: VisitAnswers, how: How = How.WORKPLACE, on: date = DAY) -> Visit:
    return Visit(VisitId("v"), "baker", on, how, "Ffion Marsh", given_answers)


def fresh() -> tuple[Database, History, VisitStore]:
    db = open_in_memory(RECORDS, JOBS)
    return db, History(db, "Jo", lambda: datetime(2026, 11, 22, tzinfo=UTC)), VisitStore(db)


def rows(db: Database) -> list[object]:
    tables = ("employer", "meeting", "job", "task", "condition", "need")
    return [db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in tables]  # noqa: S608


@given(visits)
def test_every_fact_of_a_visit_is_stamped_with_source_day_and_who_said_it(made: Visit) -> None:
    source = Source.VISIT if made.how is How.WATCHED else Source.EMPLOYER
    found = facts(made)
    stamped = [*(t.provenance for t in found.tasks), *(c.provenance for c in found.conditions)]
    assert all(p == Provenance(source, made.who.strip(), made.on) for p in stamped)
    job = written_into(BAKER, made)
    assert [job.support_source(words) for words in job.supports] == [made.provenance] * len(found.supports)
    assert {t.provenance for t in job.tasks} | {c.provenance for c in job.conditions} <= {made.provenance}


@given(visits)
def test_nothing_that_was_not_answered_becomes_a_fact(made: Visit) -> None:
    found, said = facts(made), made.answers
    assert {c.facet for c in found.conditions} == {f for f, t in said.told.items() if t.value is not None}
    assert all(c.value == said.told[c.facet].value for c in found.conditions)
    assert [t.words for t in found.tasks] == [t.words.strip() for t in said.tasks if t.words.strip()]
    assert all(said.notes.get(note, said.told.get(note, Told()).words).strip() == words for note, words in found.notes)
    assert set(found.supports) == {line.strip() for line in said.supports if line.strip()}
    for task, answer in zip(found.tasks, (t for t in said.tasks if t.words.strip()), strict=True):
        assert task.frequency is answer.frequency
        assert task.share is None or answer.share is not None or answer.minutes is not None


def test_of_no_answers_nothing_is_written_and_the_job_stays_as_it_is() -> None:
    empty = visit(VisitAnswers())
    assert nothing_in(empty.answers) and facts(empty) == Facts() and facts(empty).count == 0
    job = replace(BAKER, conditions=(Condition("noise", Range(1, 2)),), supports=("A buddy",))
    assert written_into(job, empty) == job


@given(jobs, visits)
def test_what_is_known_from_elsewhere_stays_beside_what_is_new(job: Job, made: Visit) -> None:
    after = written_into(job, made)
    kept = [c for c in job.conditions if c.provenance.source is not made.provenance.source]
    assert [c for c in after.conditions if c in kept] == kept
    assert {t.id for t in job.tasks} <= {t.id for t in after.tasks} and set(job.supports) <= set(after.supports)
    assert (after.needs, after.title, after.version) == (job.needs, job.title, job.version)


@given(jobs, visits)
def test_writing_the_same_visit_twice_changes_nothing_more(job: Job, made: Visit) -> None:
    once = written_into(job, made)
    assert written_into(once, made) == once


@settings(max_examples=60)
@given(jobs, visits)
def test_undo_brings_the_job_back_byte_for_byte_and_leaves_the_draft(job: Job, made: Visit) -> None:
    db, history, store = fresh()
    employer = Employer(EmployerId("bakery"), "Saltmarsh Bakery")
    history.run(EmployerStore(db).save_employer(employer))
    history.run(JobStore(db).save_job(job))
    draft = replace(made, employer_id="bakery")
    history.run(store.save_visit(draft))
    assert store.visit("v") == draft and store.drafts() == (draft,)
    before = rows(db)
    history.run(store.write_down(draft, job))
    assert store.visits("baker") == (replace(draft, written=True),) and store.drafts() == ()
    history.undo()
    assert rows(db) == before and store.drafts() == (draft,)


def test_a_newer_answer_of_the_same_source_stands_and_an_older_one_does_not_push_it_out() -> None:
    def loud(level: float) -> VisitAnswers:
        return VisitAnswers(told={"noise": Told(Range(level, level))})

    new = written_into(written_into(BAKER, visit(loud(1))), visit(loud(3), on=date(2026, 11, 21)))
    noise = new.condition("noise")
    assert noise is not None and noise.value == Range(3, 3) and len(new.conditions) == 1
    assert written_into(new, visit(loud(0))) == new


def test_what_is_told_outweighs_what_is_seen_and_both_outweigh_typical() -> None:
    job = replace(BAKER, conditions=(Condition("noise", Range(0, 0)),))
    seen_there = written_into(job, visit(VisitAnswers(told={"noise": Told(Range(2, 2))}), How.WATCHED))
    told_us = written_into(seen_there, visit(VisitAnswers(told={"noise": Told(Range(4, 4), "Mind your ears")})))
    assert [c.provenance.source for c in told_us.conditions] == [Source.TYPICAL, Source.VISIT, Source.EMPLOYER]
    first, second = seen_there.condition("noise"), told_us.condition("noise")
    assert first is not None and first.value == Range(2, 2)
    assert second is not None and (second.value, second.words) == (Range(4, 4), "Mind your ears")


def test_a_task_the_job_has_already_is_that_task_and_keeps_what_was_not_spoken_of() -> None:
    tray = Task(TaskId("t"), "Fill the trays", frequency=Frequency.HOURLY, share=0.3, activities=("bake",))
    job = replace(BAKER, tasks=(tray,))
    after = written_into(job, visit(VisitAnswers((TaskSeen("fill the trays."), TaskSeen("Sweep up")))))
    assert after.tasks[0] == replace(tray, provenance=visit(VisitAnswers()).provenance)
    assert [task.words for task in after.tasks] == ["Fill the trays", "Sweep up"]
    later = replace(tray, provenance=Provenance(Source.VISIT, "Jo", date(2026, 11, 21)))
    kept = written_into(replace(job, tasks=(later,)), visit(VisitAnswers((TaskSeen("Fill the trays", share=0.9),))))
    assert kept.tasks == (later,)


@pytest.mark.parametrize(
    ("frequency", "minutes", "share"),
    [(Frequency.HOURLY, 15, 0.25), (Frequency.DAILY, 120, 0.25), (Frequency.WEEKLY, 120, 0.05), (None, 60, None),
     (Frequency.DAILY, 6000, None), (Frequency.MONTHLY, 520, 0.05), (Frequency.YEARLY, 2400, 2400 / 60 / 2080)],
)  # fmt: skip
def test_minutes_become_a_part_of_the_time_that_was_told(
    frequency: Frequency | None, minutes: float, share: float | None
) -> None:
    said = VisitAnswers(told={"hours_per_week": Told(Range(40, 40))}, day_hours=8)
    found = share_of(TaskSeen("Sweep up", frequency, minutes), said)
    assert found == (None if share is None else pytest.approx(share))
    assert share_of(TaskSeen("Sweep up", Frequency.DAILY, 30), VisitAnswers()) is None


def test_a_visit_at_an_employer_is_among_the_contacts_with_them_for_the_person_it_was_for() -> None:
    db, history, store = fresh()
    employers = EmployerStore(db)
    history.run(PeopleStore(db).save_person(Person(PersonId("maya"), "Maya Linton")))
    history.run(employers.save_employer(Employer(EmployerId("bakery"), "Saltmarsh Bakery")))
    history.run(JobStore(db).save_job(BAKER))
    said = VisitAnswers(offered=("A later start",), notes={"flexible": "The hours."})
    made = replace(visit(said, How.PHONE), employer_id="bakery")
    history.run(store.write_down(made, BAKER, "maya"))
    (meeting,) = employers.meetings(person_id="maya")
    assert (meeting.on, meeting.channel, meeting.with_whom) == (DAY, Channel.PHONE, "Ffion Marsh")
    assert meeting.offered == ("A later start",) and meeting.said == "About: Baker’s helper. The hours."


def test_a_visit_taken_away_leaves_what_was_written_into_the_job() -> None:
    db, history, store = fresh()
    history.run(JobStore(db).save_job(BAKER))
    made = visit(VisitAnswers((TaskSeen("Sweep up"),)))
    history.run(store.write_down(made, BAKER))
    history.run(store.remove_visit(made))
    job = JobStore(db).job("baker")
    assert store.visits("baker") == () and job is not None and [t.words for t in job.tasks] == ["Sweep up"]


def test_every_choice_of_every_question_is_a_value_of_its_facet() -> None:
    for question in QUESTIONS.values():
        if question.ask is Ask.TICKS:
            assert isinstance(parse_value(question.id, [code for code, _ in question.choices]), Choices)
        if question.ask is Ask.LEVEL:
            assert [float(code) for code, _ in question.choices] == [0, 1, 2, 3, 4]
            assert FACETS[question.id].kind is FacetKind.LEVEL


def test_a_capture_takes_about_ten_minutes() -> None:
    assert sum(theme.minutes for theme in VISIT_THEMES) == pytest.approx(10)
    assert all(theme.questions and question.short for theme in VISIT_THEMES for question in theme.questions)
