"""Employers: kept whole, under one name with their jobs, and with no trace of a person who was erased."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.employer_store import EmployerStore
from jobs.employers import (
    Channel,
    Contact,
    Employer,
    EmployerId,
    Meeting,
    MeetingId,
    Offer,
    Site,
    matches,
    named,
    offers,
)
from jobs.model import Job, JobId, JobKind, Provenance, Source
from jobs.schema import MIGRATIONS as JOBS
from jobs.store import JobStore
from records.database import Database, open_in_memory
from records.errors import ChangeRefused
from records.history import History
from records.people import Person, PersonId
from records.schema import MIGRATIONS as RECORDS
from records.store import PeopleStore

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)
BAKERY = Employer(EmployerId("bakery"), "Saltmarsh Bakery", "Bread for the town", (Site("The shop", "4 Quay Street"),),
                  (Contact("Ffion Marsh", "owner", "01632 960 211", decides=True),))  # fmt: skip
employers = st.builds(
    Employer,
    st.sampled_from(["a", "b"]).map(EmployerId),
    WORDS,
    WORDS,
    st.lists(st.builds(Site, WORDS, WORDS, WORDS), max_size=2).map(tuple),
    st.lists(st.builds(Contact, WORDS, WORDS, WORDS, WORDS, WORDS, st.none() | st.booleans()), max_size=2).map(tuple),
    WORDS,
)
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def fresh() -> tuple[Database, History, EmployerStore]:
    db = open_in_memory(RECORDS, JOBS)
    return db, History(db, "Jo", lambda: datetime(2026, 11, 22, tzinfo=UTC)), EmployerStore(db)


def baker(employer: str = "Saltmarsh Bakery", job_id: str = "baker") -> Job:
    return Job(JobId(job_id), "Baker’s helper", JobKind.VACANCY, employer=employer)


def told(n: int, on: date, *offered: str, person: str = "") -> Meeting:
    return Meeting(MeetingId(f"m{n}"), BAKERY.id, on, Channel.PHONE, "Ffion Marsh", "Said a lot.", offered, person)


def everything(db: Database) -> list[object]:
    tables = ("employer", "meeting", "visit", "job", "task", "condition", "need")
    return [db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in tables]  # noqa: S608


@settings(max_examples=40)
@given(employers, employers)
def test_an_employer_comes_back_as_it_was_saved_and_undo_brings_the_old_one_back(one: Employer, two: Employer) -> None:
    _, history, store = fresh()
    history.run(store.save_employer(one))
    history.run(store.save_employer(replace(two, id=one.id)))
    assert store.employer(one.id) == replace(two, id=one.id)
    history.undo()
    assert store.employers() == (one,)


@settings(max_examples=40)
@given(st.lists(days, max_size=6), days, days)
def test_meetings_come_newest_first_and_only_those_between_two_days(on: list[date], since: date, until: date) -> None:
    _, history, store = fresh()
    history.run(store.save_employer(BAKERY))
    for n, day in enumerate(on):
        history.run(store.save_meeting(told(n, day)))
    assert [m.on for m in store.meetings()] == sorted(on, reverse=True)
    assert [m.on for m in store.meetings(since, until)] == sorted((d for d in on if since <= d <= until), reverse=True)
    assert store.meetings_with(BAKERY.id) == store.meetings()


def test_meetings_can_be_asked_for_one_person_or_for_nobody_in_particular() -> None:
    db, history, store = fresh()
    history.run(PeopleStore(db).save_person(Person(PersonId("maya"), "Maya Linton")))
    history.run(store.save_employer(BAKERY))
    hers, plain = told(1, date(2026, 11, 2), person="maya"), told(2, date(2026, 11, 3))
    for meeting in (hers, plain):
        history.run(store.save_meeting(meeting))
    assert store.meetings(person_id="maya") == (hers,) and store.meetings(person_id="") == (plain,)
    assert store.meetings() == (plain, hers) and store.meeting("m1") == hers and store.meeting("none") is None


def test_a_new_name_goes_to_the_jobs_of_the_employer_and_undo_takes_both_back() -> None:
    db, history, store = fresh()
    history.run(store.save_employer(BAKERY))
    history.run(store.link(baker(""), BAKERY))
    history.run(store.save_employer(replace(BAKERY, name="Quay Bakery")))
    jobs = JobStore(db)
    renamed = jobs.job("baker")
    assert renamed is not None and (renamed.employer, renamed.employer_id) == ("Quay Bakery", "bakery")
    assert [title.employer for title in store.vacancies("bakery")] == ["Quay Bakery"]
    history.undo()
    before = jobs.job("baker")
    assert before is not None and before.employer == "Saltmarsh Bakery"


def test_a_new_employer_is_given_the_jobs_that_carry_its_name_and_no_others() -> None:
    db, history, store = fresh()
    for job in (baker("saltmarsh  bakery"), baker("Another", "other")):
        history.run(JobStore(db).save_job(job))
    assert [title.id for title in store.unlinked("Saltmarsh Bakery")] == ["baker"]
    history.run(store.add_for(BAKERY))
    assert [title.id for title in store.vacancies("bakery")] == ["baker"] and store.unlinked(BAKERY.name) == ()
    history.undo()
    assert store.employers() == () and [t.employer for t in store.unlinked(BAKERY.name)] == ["saltmarsh  bakery"]


def test_an_employer_taken_away_leaves_its_jobs_and_comes_back_whole() -> None:
    db, history, store = fresh()
    history.run(store.save_employer(BAKERY))
    history.run(store.link(baker(), BAKERY))
    history.run(store.save_meeting(told(1, date(2026, 11, 2), "A later start")))
    db.execute("INSERT INTO visit VALUES ('v', 'baker', 'bakery', '2026-11-02', 'watched', 'Ffion', '{}', 0)")
    before = everything(db)
    history.run(store.remove_employer("bakery"))
    job = JobStore(db).job("baker")
    assert job is not None and (job.employer, job.employer_id) == ("Saltmarsh Bakery", "")
    assert store.employers() == () and store.meetings() == ()
    history.undo()
    assert everything(db) == before


def test_a_job_taken_away_takes_its_visits_with_it_and_undo_brings_both_back() -> None:
    db, history, store = fresh()
    history.run(JobStore(db).save_job(baker()))
    db.execute("INSERT INTO visit VALUES ('v', 'baker', NULL, '2026-11-02', 'watched', 'Ffion', '{}', 0)")
    before = everything(db)
    history.run(JobStore(db).remove_job("baker"))
    assert db.execute("SELECT count(*) FROM visit").fetchone() == (0,)
    history.undo()
    assert everything(db) == before and store.vacancies("bakery") == ()


def test_a_job_cannot_be_given_to_an_employer_that_is_not_there() -> None:
    _, history, store = fresh()
    with pytest.raises(ChangeRefused):
        history.run(store.link(baker(), BAKERY))


def test_erasing_a_person_keeps_the_meeting_and_neither_for_whom_it_was_nor_what_tells_of_them() -> None:
    db, history, store = fresh()
    people = PeopleStore(db)
    history.run(people.save_person(Person(PersonId("maya"), "Maya Linton", "Maya")))
    history.run(store.save_employer(BAKERY))
    held = told(1, date(2026, 11, 2), "A later start", "A quiet corner for Maya", person="maya")
    history.run(store.save_meeting(held))
    gone = store.forget_person("maya", ("Maya Linton", "Maya")).then(people.erase("maya"))
    history.record(gone, forgetting=True)
    assert store.meetings() == (replace(told(1, date(2026, 11, 2), "A later start"), said=""),)


def test_what_was_offered_before_is_told_once_from_the_newest_day() -> None:
    old, new = told(1, date(2026, 3, 1), "A later start.", "A quiet corner"), told(2, date(2026, 9, 1), "a later start")
    assert offers((old, new)) == (
        Offer("a later start", new.on, "Ffion Marsh"),
        Offer("A quiet corner", old.on, "Ffion Marsh"),
    )


def test_an_employer_is_found_by_name_line_place_or_contact() -> None:
    assert all(matches(BAKERY, query) for query in ("salt", "bread town", "quay", "ffion owner", ""))
    assert not matches(BAKERY, "salt steel")
    assert named((BAKERY,), " saltmarsh BAKERY ") == BAKERY and named((replace(BAKERY, name=" "),), "") is None


def test_the_sources_of_supports_are_kept_and_what_is_not_named_is_typical() -> None:
    db, history, _ = fresh()
    told_us = Provenance(Source.EMPLOYER, "Ffion Marsh", date(2026, 11, 2))
    job = replace(baker(), supports=("A buddy", "Training"), support_sources=(("A buddy", told_us),))
    history.run(JobStore(db).save_job(job))
    back = JobStore(db).job("baker")
    assert back == job and back.support_source("A buddy") == told_us
    assert back.support_source("Training").source is Source.TYPICAL
