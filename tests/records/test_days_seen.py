"""A clock that is put back: no permission counts again that had run out on a day the file has seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from records.consent import Consent, ConsentId, Line, Recipient, ShareClass, add_months, release
from records.consent_days_store import permissions_that_matter
from records.consent_store import ConsentStore
from records.database import Database, open_in_memory
from records.history import History
from records.people import Person, PersonId
from records.schema import MIGRATIONS
from records.store import PeopleStore

DOYLE = Recipient("Karen Doyle", "kitchen manager", "Holbrook Primary School")
TODAY = date(2026, 11, 22)
LAST = add_months(TODAY, 6)
LINE = Line("a", "agreed", "A quiet ten minutes", ShareClass.CONSENTED)
GIVEN = Consent(ConsentId("c"), PersonId("p"), DOYLE, frozenset({"a"}), TODAY, LAST)


class _Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.day = TODAY

    def __call__(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 12).astimezone(UTC)


def _a_file(clock: _Clock) -> tuple[Database, ConsentStore, History]:
    db = open_in_memory(MIGRATIONS)
    history = History(db, "Jo", clock)
    history.run(PeopleStore(db).save_person(Person(PersonId("p"), "Maya Linton")))
    return db, ConsentStore(db), history


@settings(max_examples=60)
@given(st.lists(st.integers(-400, 800), max_size=6), st.integers(-400, 800))
def test_a_permission_that_had_run_out_on_any_day_the_file_has_seen_never_counts_again(
    used: list[int], now: int
) -> None:
    clock = _Clock()
    _, store, history = _a_file(clock)
    history.run(store.save_consent(GIVEN))
    for days_on in used:  # the file is used, whatever the clock says
        clock.day = TODAY + timedelta(days=days_on)
        history.note("file.open")
    today = TODAY + timedelta(days=now)
    (kept,) = store.consents("p")
    over = any(TODAY + timedelta(days=n) > LAST for n in used)
    assert bool(release([LINE], [kept], DOYLE, today).lines) is (TODAY <= today <= LAST and not over)
    assert kept.ended(today) is (today > LAST or over)


def test_a_permission_given_after_the_clock_was_put_right_counts() -> None:
    clock = _Clock()
    db, store, history = _a_file(clock)
    history.run(store.save_consent(GIVEN))
    clock.day = add_months(TODAY, 120)  # a wrong clock, far on
    history.note("file.open")
    clock.day = TODAY + timedelta(days=1)
    again = replace(GIVEN, id=ConsentId("d"), given_on=clock.day, expires_on=add_months(clock.day, 6))
    history.run(store.save_consent(again))
    counting = {c.id: c.in_force(clock.day) for c in store.consents("p")}
    assert counting == {"c": False, "d": True}
    due = {c.id: c.in_force(clock.day) for c in permissions_that_matter(db, clock.day)}
    assert due == counting


def test_so_does_one_given_on_a_day_that_began_before_the_clock_went_wrong() -> None:
    clock = _Clock()
    _, store, history = _a_file(clock)
    clock.day = add_months(TODAY, 120)  # a wrong clock, far on, for an hour
    history.note("file.open")
    clock.day = TODAY
    history.run(store.save_consent(GIVEN))
    (kept,) = store.consents("p")
    assert kept.in_force(TODAY)
