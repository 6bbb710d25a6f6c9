"""Weights, declined jobs and choices are kept, undone, and erased with their person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from matching.decisions import BY_PERSON, Choice, ChoiceId, Decline, DeclineId, Method, Weighting
from matching.match_store import MatchStore
from matching.model import Weights
from matching.schema import MIGRATIONS
from records.database import Database, open_in_memory
from records.history import History
from records.people import Person, PersonId
from records.schema import MIGRATIONS as GROUND
from records.store import PeopleStore

ANN = PersonId("ann")
DAY = date(2026, 11, 23)
WEIGHTING = Weighting(ANN, 60.0, 40.0, Method.SWING, {"p1": 100.0, "p0": 35.5}, "Jo Bennett", DAY)
NO = Decline(DeclineId("d"), ANN, "porter", "Too far from Mum.", DAY)
CHOICE = Choice(ChoiceId("c"), ANN, "baker", "porter", "I like to see what I made.", "p7", DAY)


@pytest.fixture
def db() -> Database:
    return open_in_memory(GROUND, MIGRATIONS)


@pytest.fixture
def history(db: Database) -> History:
    history = History(db, "Jo", lambda: datetime(2026, 11, 23, 9, tzinfo=UTC))
    history.run(PeopleStore(db).save_person(Person(ANN, "Ann Lee")))
    return history


def test_what_was_decided_comes_back_as_it_was_said(db: Database, history: History) -> None:
    store = MatchStore(db)
    assert store.weighting(ANN) is None and store.declines(ANN) == () and store.choices(ANN) == ()
    for edit in (store.save_weighting(WEIGHTING), store.save_decline(NO), store.save_choice(CHOICE)):
        history.run(edit)
    assert store.weighting(ANN) == WEIGHTING and store.declines(ANN) == (NO,) and store.choices(ANN) == (CHOICE,)


def test_setting_weights_anew_can_be_undone_and_says_who_set_them(db: Database, history: History) -> None:
    store = MatchStore(db)
    history.run(store.save_weighting(WEIGHTING))
    history.run(store.save_weighting(replace(WEIGHTING, want=20.0, set_by="Ann Lee")))
    changed = store.weighting(ANN)
    assert changed is not None and changed.set_by == "Ann Lee"
    history.undo()
    assert store.weighting(ANN) == WEIGHTING


def test_weights_set_before_stay_with_who_set_them_newest_first(db: Database, history: History) -> None:
    store = MatchStore(db)
    theirs = replace(WEIGHTING, set_by=BY_PERSON)
    for weighting in (WEIGHTING, theirs, replace(WEIGHTING, want=10.0)):
        history.run(store.save_weighting(weighting))
    assert store.weightings_before(ANN) == (theirs, WEIGHTING)
    assert theirs.is_persons and not WEIGHTING.is_persons
    history.undo()
    assert store.weighting(ANN) == theirs and store.weightings_before(ANN) == (WEIGHTING,)


def test_a_no_can_be_taken_back(db: Database, history: History) -> None:
    store = MatchStore(db)
    history.run(store.save_decline(NO))
    history.run(store.remove_decline(NO))
    assert store.declines(ANN) == ()
    history.undo()
    assert store.declines(ANN) == (NO,)


def test_erasing_a_person_takes_their_decisions_too(db: Database, history: History) -> None:
    store = MatchStore(db)
    history.run(store.save_weighting(WEIGHTING))
    for edit in (store.save_weighting(WEIGHTING), store.save_decline(NO), store.save_choice(CHOICE)):
        history.run(edit)
    history.record(store.erase(ANN).then(PeopleStore(db).erase(ANN)), forgetting=True)
    tables = ("weighting", "weighting_before", "decline", "choice")
    left = [db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in tables]  # noqa: S608
    assert left == [0, 0, 0, 0] and PeopleStore(db).people() == ()


def test_kept_weights_become_the_weights_of_a_ranking() -> None:
    assert WEIGHTING.weights(("p1",)) == Weights(60.0, 40.0, ("p1",), (("p0", 35.5), ("p1", 100.0)))
