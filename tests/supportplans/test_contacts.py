"""The contact log: one talk is counted once, wherever it was written down."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from jobs.employers import Channel, EmployerId, Meeting, MeetingId
from records.database import Database, open_in_memory
from records.history import apply
from records.people import Person, PersonId
from records.store import PeopleStore
from supportplans.contact_store import ContactStore
from supportplans.contacts import ContactEntry, ContactEntryId, Way, With, employer_contacts, last_with_person
from supportplans.later import Later, LaterId, put_away
from supportplans.later_store import LaterStore

TODAY = date(2026, 11, 24)
ANN = PersonId("ann")


def _entry(n: int, ago: int = 0, whom: With = With.PERSON, meeting: str = "", there: bool = False) -> ContactEntry:
    day = TODAY - timedelta(days=ago)
    return ContactEntry(ContactEntryId(f"c{n}"), ANN, day, whom, with_employer=there, meeting_id=meeting)


def _meeting(n: int, channel: Channel = Channel.PHONE) -> Meeting:
    return Meeting(MeetingId(f"m{n}"), EmployerId("shop"), TODAY, channel, person_id=ANN)


def _file() -> Database:
    db = open_in_memory(*MIGRATION_SETS)
    apply(db, PeopleStore(db).save_person(Person(ANN, "Ann Lee")))
    return db


@given(st.lists(st.sampled_from(Channel), max_size=5), st.lists(st.booleans(), max_size=5))
def test_a_talk_with_an_employer_counts_once_wherever_it_stands(channels: list[Channel], linked: list[bool]) -> None:
    meetings = [_meeting(n, channel) for n, channel in enumerate(channels)]
    entries = [_entry(n, whom=With.EMPLOYER, meeting=f"m{n}" if yes else "") for n, yes in enumerate(linked)]
    alone = sum(not yes or n >= len(meetings) for n, yes in enumerate(linked))
    assert len(employer_contacts(meetings, entries)) == len(meetings) + alone


def test_a_contact_at_which_the_employer_was_there_is_one_with_the_employer_too() -> None:
    found = employer_contacts((), [_entry(1), _entry(2, there=True), _entry(3, whom=With.OTHER)])
    assert [contact.person_id for contact in found] == [ANN]


def test_only_a_contact_with_the_person_counts_as_being_in_touch() -> None:
    entries = [_entry(1, 9), _entry(2, 2, With.OTHER), _entry(3, 1, With.EMPLOYER), _entry(4, -3)]
    assert last_with_person(entries, TODAY) == TODAY - timedelta(days=9)
    assert last_with_person((), TODAY) is None


def test_the_log_is_kept_read_back_and_taken_away_with_its_person() -> None:
    db = _file()
    store = ContactStore(db)
    old, new = _entry(1, 9), ContactEntry(ContactEntryId("c2"), ANN, TODAY, way=Way.PHONE, minutes=20, note="Qprivate")
    for entry in (old, new):
        apply(db, store.save(entry))
    assert store.contacts(ANN) == (new, old) and store.last(ANN) == new
    assert store.between(TODAY - timedelta(days=3), TODAY) == (new,)
    assert store.last_days(TODAY - timedelta(days=1)) == {ANN: old.on}
    back = apply(db, store.erase(ANN))
    assert store.contacts(ANN) == ()
    apply(db, back)
    assert set(store.contacts(ANN)) == {new, old}


def test_what_is_put_away_is_back_on_its_day() -> None:
    db = _file()
    store, later = LaterStore(db), Later(LaterId("reply:1"), ANN, TODAY + timedelta(days=2))
    apply(db, store.save(later))
    assert store.away(TODAY) == (later,) and store.away(later.until) == ()
    assert put_away([later], TODAY) == {"reply:1"} and put_away([later], later.until) == frozenset()
    apply(db, store.erase(ANN))
    assert store.away(TODAY) == ()
