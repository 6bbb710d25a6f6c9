"""Plans come back from the file as they went in, and every change can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from records.database import Database, open_in_memory
from records.errors import KeelError
from records.history import History
from records.schema import MIGRATIONS as RECORDS
from records.store import PeopleStore
from supportplans.keel import LevelMove, LevelMoveId
from supportplans.levels import Level
from supportplans.model import Move
from supportplans.negotiation import IllegalMove
from supportplans.schema import MIGRATIONS
from supportplans.store import PlanStore
from tests.supportplans.maya import AGREEMENT, DECISION, MAYA, PLANNED, QUIET, SIDE, TODAY, E, P, events_of


@pytest.fixture
def db() -> Database:
    """Return a file in memory that knows Maya."""
    found = open_in_memory(RECORDS, MIGRATIONS)
    history(found).run(PeopleStore(found).save_person(MAYA))
    return found


def history(db: Database) -> History:
    """Return a history with a clock that stands still."""
    return History(db, "Jo", lambda: datetime(2027, 3, 10, tzinfo=UTC))


def test_everything_comes_back_as_it_went_in(db: Database) -> None:
    store, past = PlanStore(db), history(db)
    move = LevelMove(LevelMoveId("m"), AGREEMENT.id, 1, TODAY, Level.KNOCKED, note="bus again")
    past.run(store.save_decision(DECISION))
    past.run(store.save_agreement(AGREEMENT))
    past.run(store.save_level_move(move))
    for adjustment, events in PLANNED:
        past.run(store.save_adjustment(adjustment))
        for event in events:
            past.run(store.save_event(event))
    assert store.decisions("maya") == (DECISION,)
    assert store.agreements("maya") == (AGREEMENT,)
    assert store.level_moves(AGREEMENT.id) == (move,)
    assert tuple((a, store.events(a.id)) for a in store.adjustments("maya")) == PLANNED
    assert store.adjustments("somebody else") == ()


def test_a_move_the_negotiation_does_not_allow_never_reaches_the_file(db: Database) -> None:
    store = PlanStore(db)
    history(db).run(store.save_adjustment(SIDE))
    with pytest.raises(IllegalMove):
        store.save_event(events_of("side", (E, Move.PROMISE))[0])


def test_an_event_once_written_cannot_be_rewritten(db: Database) -> None:
    store, past = PlanStore(db), history(db)
    past.run(store.save_adjustment(SIDE))
    edit = store.save_event(PLANNED[1][1][0])
    past.run(edit)
    with pytest.raises(KeelError):
        past.run(edit)
    assert store.events("side") == PLANNED[1][1][:1]


def test_a_removed_adjustment_comes_back_with_its_whole_negotiation(db: Database) -> None:
    store, past = PlanStore(db), history(db)
    past.run(store.save_adjustment(QUIET))
    for event in PLANNED[0][1]:
        past.run(store.save_event(event))
    past.run(store.remove_adjustment(QUIET))
    assert store.adjustments("maya") == ()
    past.undo()
    assert (store.adjustment("quiet"), store.events("quiet")) == PLANNED[0]


def test_a_change_is_taken_back_and_brought_again(db: Database) -> None:
    store, past = PlanStore(db), history(db)
    past.run(store.save_agreement(AGREEMENT))
    past.run(store.save_agreement(replace(AGREEMENT, manager="Sam Oduya", version=2)))
    past.undo()
    assert store.agreements("maya") == (AGREEMENT,)
    past.redo()
    assert store.agreements("maya")[0].manager == "Sam Oduya"
    past.run(store.remove_agreement(store.agreements("maya")[0]))
    assert store.agreements("maya") == ()


def test_what_was_said_of_several_adjustments_in_one_meeting_is_one_change(db: Database) -> None:
    store, past = PlanStore(db), history(db)
    past.run(store.save_adjustment(SIDE))
    past.run(store.save_adjustment(QUIET))
    past.run(store.save_events((*PLANNED[1][1], *PLANNED[0][1])))
    assert (store.events("side"), store.events("quiet")) == (PLANNED[1][1], PLANNED[0][1])
    past.undo()
    assert store.events("side") == store.events("quiet") == ()


def test_one_move_that_is_not_allowed_keeps_the_others_out_too(db: Database) -> None:
    store = PlanStore(db)
    history(db).run(store.save_adjustment(SIDE))
    with pytest.raises(IllegalMove):
        store.save_events((*events_of("side", (P, Move.ASK), (E, Move.PROMISE), (E, Move.ACCEPT)),))
    assert store.events("side") == ()
