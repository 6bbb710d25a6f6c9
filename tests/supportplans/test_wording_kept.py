"""What was kept by choice is in the file, can be taken back, and goes when the person does."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop.app.packages import MIGRATION_SETS
from records.database import open_in_memory
from records.history import History
from records.people import Person, PersonId
from records.store import PeopleStore
from supportplans import lines as part
from supportplans.house_wording import Finding, findings
from supportplans.said import said
from supportplans.wording_kept import kept
from supportplans.wording_kept_store import WordingKeptStore

NOW = datetime(2026, 11, 2, 10, tzinfo=UTC)
ANN, BEN = PersonId("ann"), PersonId("ben")


def _found(text: str) -> Finding:
    return findings([said("adjustment", "a", "what", part.AGREED, text)])[0]


def test_a_choice_is_kept_once_can_be_taken_back_and_is_erased_with_the_person() -> None:
    db = open_in_memory(*MIGRATION_SETS)
    history, store = History(db, "Jo", lambda: NOW), WordingKeptStore(db)
    for person in (ANN, BEN):
        history.run(PeopleStore(db).save_person(Person(person, str(person).title())))
    choice, theirs = kept(_found("Ask HR"), ANN), kept(_found("Ask OH"), BEN)
    for edit in (store.keep(choice), store.keep(choice), store.keep(theirs)):
        history.run(edit)
    assert store.kept(ANN) == (choice,)
    history.run(store.ask_again(choice))
    assert store.kept(ANN) == ()
    history.undo()
    assert store.kept(ANN) == (choice,)
    history.run(store.erase(ANN))
    assert (store.kept(ANN), store.kept(BEN)) == ((), (theirs,))
