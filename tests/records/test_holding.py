"""Why a record is held, and what was told without permission: kept apart from consent, and gone with the person."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from records.database import open_in_memory
from records.errors import ChangeRefused
from records.history import History
from records.holding import Basis, Holding, HoldingId, ToldWithout, ToldWithoutId
from records.holding_store import HoldingStore
from records.people import Person, PersonId
from records.schema import MIGRATIONS
from records.store import PeopleStore

TODAY, MAYA = date(2026, 11, 22), PersonId("p")
HELD = Holding(HoldingId("h"), MAYA, TODAY, Basis.PUBLIC_TASK, TODAY, "3 of March 2026", "read aloud", "Jo Bennett")
TOLD = ToldWithout(ToldWithoutId("t"), MAYA, TODAY, "The ambulance", "Where she was", "She was in danger", "Jo Bennett")


def test_basis_and_log_come_back_newest_first_and_go_with_the_person() -> None:
    db = open_in_memory(MIGRATIONS)
    history, store = History(db, "Jo", lambda: datetime(2026, 11, 22, 9, tzinfo=UTC)), HoldingStore(db)
    history.run(PeopleStore(db).save_person(Person(MAYA, "Maya Linton")))
    newer = Holding(HoldingId("g"), MAYA, TODAY, Basis.OTHER)
    history.run(store.save_holding(HELD))
    history.run(store.save_holding(newer))
    history.record(store.save_told_without(TOLD))
    assert store.holdings("p") == (newer, HELD) and store.told_without("p") == (TOLD,)
    with pytest.raises(ChangeRefused):  # what was told is never changed
        history.run(store.save_told_without(TOLD))
    history.record(PeopleStore(db).erase("p"), forgetting=True)
    assert store.holdings("p") == () and store.told_without("p") == ()
