"""Versions of preferences: each change keeps one, wherever it is made; going back restores to the letter."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import records.schema
from records.database import open_in_memory
from records.edits import Edit
from records.file import KeelFile
from records.history import History
from records.people import Person, PersonId, Preference, PreferenceId, Wish
from records.store import PeopleStore
from records.version_store import VersionStore
from records.versions import Came, Difference, Kind, Whose, differences

ANN = PersonId("ann")
MANY = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
CARDS = [("noise", [0, 1]), ("pay", 20000), ("weekends", True), ("theme", ["food"]), ("", "uniform"), ("", None)]


class Days:
    """A clock that a test turns on."""

    def __init__(self) -> None:
        self.day = 1

    def __call__(self) -> datetime:
        return datetime(2027, 3, self.day, 12, tzinfo=UTC)


class Kept:
    """A history with its stores, and Ann in it."""

    def __init__(self) -> None:
        self.db = open_in_memory(records.schema.MIGRATIONS)
        self.days = Days()
        self.history = History(self.db, "Jo", self.days)
        self.people, self.versions = PeopleStore(self.db), VersionStore(self.db)
        self.history.carry("preferences", self.versions.keeper("Jo", self.days))
        self.history.run(self.people.save_person(Person(ANN, "Ann")))

    def put(self, *wishes: Preference) -> None:
        for wish in wishes:
            self.history.run(self.people.save_preference(wish))

    def stands(self) -> tuple[Preference, ...]:
        return self.people.preferences(ANN)


@pytest.fixture
def kept() -> Iterator[Kept]:
    """A history that keeps versions."""
    made = Kept()
    yield made
    made.db.close()


def _wish(n: int, wish: Wish = Wish.LIKE, words: str = "", position: int | None = None) -> Preference:
    facet, value = CARDS[n % len(CARDS)]
    return Preference(PreferenceId(f"p{n}"), ANN, facet, wish, value, words, n if position is None else position)


wishes = st.lists(
    st.builds(_wish, st.integers(0, 8), st.sampled_from(Wish), st.text(max_size=5), st.integers(0, 9)),
    max_size=7, unique_by=lambda wish: wish.id,
)  # fmt: skip


def test_what_is_sorted_on_one_day_is_one_version_and_another_day_makes_another(kept: Kept) -> None:
    kept.put(_wish(0), _wish(1))
    assert [(v.number, v.day, v.who) for v in kept.versions.versions(ANN)] == [(1, date(2027, 3, 1), "Jo")]
    kept.days.day = 3
    kept.put(_wish(0, Wish.MUST))
    newest, first = kept.versions.versions(ANN)
    assert (newest.number, newest.day, newest.preferences) == (2, date(2027, 3, 3), kept.stands())
    assert first.preferences == (_wish(0), _wish(1))


def test_undo_takes_the_version_back_with_the_change_and_redo_brings_both(kept: Kept) -> None:
    kept.put(_wish(0))
    kept.days.day = 3
    before = kept.stands(), kept.versions.versions(ANN)
    kept.put(_wish(0, Wish.MUST), _wish(1))
    after = kept.stands(), kept.versions.versions(ANN)
    for _ in range(2):
        kept.history.undo()
        kept.history.undo()
        assert (kept.stands(), kept.versions.versions(ANN)) == before
        kept.history.redo()
        kept.history.redo()
        assert (kept.stands(), kept.versions.versions(ANN)) == after


@given(wishes, wishes)
@MANY
def test_going_back_restores_to_the_letter_and_undo_takes_it_back(
    first: list[Preference], second: list[Preference]
) -> None:
    kept = Kept()
    try:
        kept.put(*first)
        was = kept.stands()
        kept.days.day = 2
        for gone in was:
            kept.history.run(kept.people.remove_preference(gone))
        kept.put(*second)
        now, versions = kept.stands(), kept.versions.versions(ANN)
        if not first:
            return
        old = versions[-1]
        assert old.preferences == was
        kept.history.run(kept.versions.go_back(old, now, date(2027, 3, 2), "Back", "Jo"))
        assert kept.stands() == was
        newest = kept.versions.newest(ANN)
        assert newest is not None and (newest.came, newest.preferences) == (Came.BACK, was)
        kept.history.undo()
        assert (kept.stands(), kept.versions.versions(ANN)) == (now, versions)
    finally:
        kept.db.close()


def test_a_deed_of_its_own_is_a_version_of_its_own_and_what_is_sorted_later_another(kept: Kept) -> None:
    kept.put(_wish(0))
    stands = (_wish(0, Wish.MUST),)
    version = kept.versions.next_version(ANN, date(2027, 3, 1), stands, Came.LEARNT, "After starting", "Jo")
    kept.history.run(kept.versions.begin(kept.people.save_preference(stands[0]), version))
    kept.put(_wish(1))
    assert [v.came for v in kept.versions.versions(ANN)] == [Came.SORTED, Came.LEARNT, Came.SORTED]
    assert kept.versions.versions(ANN)[1].preferences == stands


def test_words_for_what_it_came_after_are_kept_while_the_day_goes_on(kept: Kept) -> None:
    kept.put(_wish(0))
    newest = kept.versions.newest(ANN)
    assert newest is not None
    kept.history.run(kept.versions.save(replace(newest, after="Trying the job at Holbrook", whose=Whose.BOTH)))
    kept.put(_wish(1))
    (version,) = kept.versions.versions(ANN)
    assert (version.after, version.whose) == ("Trying the job at Holbrook", Whose.BOTH)
    assert version.preferences == kept.stands()


def test_erasing_a_person_leaves_no_version(kept: Kept) -> None:
    kept.put(_wish(0))
    kept.history.record(kept.people.erase(ANN), forgetting=True)
    assert kept.versions.versions(ANN) == () and kept.people.person(ANN) is None


def test_a_change_that_fails_keeps_no_version(kept: Kept) -> None:
    kept.put(_wish(0))
    before = kept.versions.versions(ANN)
    bad = replace(_wish(1), person_id=PersonId("nobody"))
    with pytest.raises(Exception):  # noqa: B017 - whatever the database says
        kept.history.run(Edit("x", kept.people.save_preference(bad).changes, frozenset({"preferences"}), ANN))
    assert kept.versions.versions(ANN) == before


def test_a_file_from_before_versions_begins_with_what_stood_there(tmp_path: Path) -> None:
    saved = Path(__file__).parents[1] / "desktop" / "saved"
    from desktop.app.packages import MIGRATION_SETS

    for name in ("all-4.keel", "all-4.keel.key"):
        shutil.copy(saved / name, tmp_path / name)
    with KeelFile.open(tmp_path / "all-4.keel", "otter candle Tuesday", MIGRATION_SETS) as file:
        (version,) = VersionStore(file.db).versions("maya")
        assert version.day is None and version.preferences == PeopleStore(file.db).preferences("maya")


# What is different


@given(wishes)
def test_nothing_is_different_from_itself(some: list[Preference]) -> None:
    assert differences(some, some) == ()


@given(wishes, wishes)
def test_where_anything_is_different_it_is_said(one: list[Preference], other: list[Preference]) -> None:
    def bare(found: list[Preference]) -> list[tuple[object, ...]]:
        ordered = sorted(found, key=lambda p: (p.position, p.id))
        return [(p.id, p.facet, p.wish, p.value, p.words) for p in ordered]

    found = differences(one, other)
    if bare(one) != bare(other) and {p.id for p in one} != {p.id for p in other}:
        assert found
    added = {d.after.id for d in found if d.kind is Kind.ADDED and d.after}
    removed = {d.before.id for d in found if d.kind is Kind.REMOVED and d.before}
    assert added <= {p.id for p in other} - {p.id for p in one}
    assert removed <= {p.id for p in one} - {p.id for p in other}


@given(st.permutations(range(6)), st.integers(0, 5), st.integers(0, 5))
def test_one_move_is_told_as_one_move(order: list[int], start: int, to: int) -> None:
    before = [_wish(n, position=place) for place, n in enumerate(order)]
    moved = list(order)
    moved.insert(to, moved.pop(start))
    after = [_wish(n, position=place) for place, n in enumerate(moved)]
    found = differences(before, after)
    assert len(found) == (0 if moved == list(order) else 1)
    assert all(d.kind is Kind.PLACE for d in found)


def test_a_card_put_back_and_sorted_anew_is_the_same_card() -> None:
    old, new = _wish(0), replace(_wish(0, Wish.MUST), id=PreferenceId("other"))
    assert differences([old], [new]) == (Difference(Kind.PILE, old, new),)
