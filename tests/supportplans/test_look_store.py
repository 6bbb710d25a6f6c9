"""How somebody's papers are set is kept in the file, and goes with them."""

from __future__ import annotations

from desktop.app.packages import MIGRATION_SETS
from records.database import open_in_memory
from records.history import apply
from records.people import Person, PersonId
from records.store import PeopleStore
from supportplans.look import STANDARD, Look, Sheet, Size
from supportplans.look_store import LookChoice, LookStore


def test_a_look_is_kept_by_person_and_goes_with_them() -> None:
    db = open_in_memory(*MIGRATION_SETS)
    for name in ("ann", "ben"):
        apply(db, PeopleStore(db).save_person(Person(PersonId(name), name)))
    store, chosen = LookStore(db), LookChoice("ann", Size.LARGE_20, easy=True, letter=True, letterhead="Northmoor")
    apply(db, store.save(chosen))
    assert store.choice("ann") == chosen and chosen.own == Look(Size.LARGE_20, True, Sheet.LETTER)
    assert chosen.others == Look(sheet=Sheet.LETTER)
    assert store.choice("ben").own == STANDARD and store.choice("ben").letterhead == ""
    apply(db, store.erase("ann"))
    assert store.choice("ann") == LookChoice("ann")
