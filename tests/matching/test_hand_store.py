"""Matches by hand and how sure somebody feels are kept, undone, and erased with the person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.app.erasing import erase_person
from desktop.app.packages import MIGRATION_SETS
from matching.by_hand import Blank, Cards, Fits, HandMatch, HandMatchId
from matching.hand_store import HandStore
from matching.possible_changes import Way
from matching.sureness import Asked, Moment, Sure, Sureness, SurenessId, shared_only
from records.file import KeelFile
from records.keys import Stretch
from records.people import Person, PersonId, Resource, ResourceId, Tick
from records.store import PeopleStore

MAYA, DAY = PersonId("maya"), date(2026, 11, 24)
CARDS = (
    Cards().link("t0", "r0", part=True).leave("t1", Blank.NOT_SURE).lay_wish("p0", Fits.CLASHES).plan("p0", Way.ASK)
)  # fmt: skip
SURE = Sureness(SurenessId("s"), MAYA, Moment.BEFORE, 1, DAY, {Asked.SUITS: Sure.A_LITTLE})


@pytest.fixture
def file(tmp_path: Path) -> Iterator[KeelFile]:
    path = tmp_path / "ours.keel"
    with KeelFile.create(path, "otter candle Tuesday", MIGRATION_SETS, stretch=Stretch(n=2**10)) as made:
        made.history.run(PeopleStore(made.db).save_person(Person(MAYA, "Maya Linton")))
        yield made


def test_cards_come_back_as_they_lay_with_their_day(file: KeelFile) -> None:
    store = HandStore(file.db)
    one = HandMatch(HandMatchId("h1"), MAYA, "school", CARDS, DAY)
    other = HandMatch(HandMatchId("h2"), MAYA, "workshop", Cards(), date(2026, 11, 25))
    for match in (one, other):
        file.history.run(store.save_match(match))
    assert store.match(MAYA, "school") == one and store.match(MAYA, "none") is None
    assert store.matches(MAYA) == (other, one)


def test_a_card_is_undone_and_brought_back(file: KeelFile) -> None:
    store = HandStore(file.db)
    one = HandMatch(HandMatchId("h1"), MAYA, "school", CARDS, DAY)
    file.history.run(store.save_match(one))
    file.history.run(store.remove_match(one))
    file.history.undo()
    assert store.match(MAYA, "school") == one
    file.history.undo()
    assert store.match(MAYA, "school") is None


def test_how_sure_is_private_until_it_is_shared(file: KeelFile) -> None:
    store = HandStore(file.db)
    file.history.run(store.save_sureness(SURE))
    assert store.sureness(MAYA) == (SURE,) and shared_only(store.sureness(MAYA)) == ()


def test_what_a_person_said_about_a_task_is_kept_with_the_thing(file: KeelFile) -> None:
    people = PeopleStore(file.db)
    said = Resource(ResourceId("r"), MAYA, "I mend bikes", tasks={"t0": Tick.TICKED, "t1": Tick.REFUSED})
    file.history.run(people.save_resource(said))
    assert people.resources(MAYA) == (said,)


def test_erasing_a_person_leaves_no_card_and_no_answer(file: KeelFile) -> None:
    store = HandStore(file.db)
    file.history.run(store.save_match(HandMatch(HandMatchId("h1"), MAYA, "school", CARDS, DAY)))
    file.history.run(store.save_sureness(SURE))
    erase_person(file, MAYA)
    for sql in ("SELECT count(*) FROM hand_match", "SELECT count(*) FROM sureness"):
        assert file.db.execute(sql).fetchone() == (0,)
