"""Drafts in the file: kept exactly, undone exactly, erased whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from matching.draft_store import DraftStore
from matching.drafts.kept import edit
from matching.drafts.making import make
from matching.drafts.material import Material
from matching.drafts.model import DraftKind
from matching.drafts.templates import Template
from matching.schema import MIGRATIONS
from records.database import open_in_memory
from records.edits import Edit
from records.history import History
from records.people import Story, StoryId
from records.schema import MIGRATIONS as GROUND
from records.store import PeopleStore
from tests.matching.drafted import JOB, MAYA, NOBODY

WORDS = Story(StoryId("s"), NOBODY, "t", "The oven went", "I made salads", "", (), "at home", ("k.1", "k.2"))


@pytest.fixture
def kept() -> Iterator[tuple[History, DraftStore, PeopleStore]]:
    db = open_in_memory(GROUND, MIGRATIONS)
    history = History(db, "Jo", lambda: datetime(2026, 11, 22, 9, tzinfo=UTC))
    history.run(PeopleStore(db).save_person(MAYA))
    yield history, DraftStore(db), PeopleStore(db)
    db.close()


def test_a_story_keeps_where_it_was_and_what_it_answers(kept: tuple[History, DraftStore, PeopleStore]) -> None:
    history, _, people = kept
    history.run(people.save_story(WORDS))
    assert people.stories(NOBODY) == (WORDS,)


def test_a_draft_comes_back_as_it_was_and_undo_forgets_it(kept: tuple[History, DraftStore, PeopleStore]) -> None:
    history, store, _ = kept
    made = make(DraftKind.CV, Material(JOB, MAYA, stories=(WORDS,)))
    before = store.draft(NOBODY, "k", DraftKind.CV)
    after = edit(before, made, made, "“Quoted”, by hand.\n• One")
    history.run(store.save_draft(after))
    assert store.draft(NOBODY, "k", DraftKind.CV) == after
    assert store.draft(NOBODY, "k", DraftKind.LETTER).blocks is None
    history.undo()
    assert store.draft(NOBODY, "k", DraftKind.CV) == before


def test_spellings_agreed_to_are_kept(kept: tuple[History, DraftStore, PeopleStore]) -> None:
    history, store, _ = kept
    history.run(store.agree(NOBODY, "teh", "the"))
    history.run(store.agree(NOBODY, "teh", "The"))
    assert store.agreed(NOBODY) == {"teh": "The"}


def test_erasing_leaves_nothing(kept: tuple[History, DraftStore, PeopleStore]) -> None:
    history, store, people = kept
    history.run(store.agree(NOBODY, "teh", "the"))
    history.run(store.save_draft(store.draft(NOBODY, "k", DraftKind.CV)))
    gone: Edit = store.erase(NOBODY).then(people.erase(NOBODY))
    history.record(gone, forgetting=True)
    assert store.agreed(NOBODY) == {}
    assert people.people() == ()


def test_a_services_own_words_are_kept_for_all_and_undo_brings_the_shipped_ones_back(
    kept: tuple[History, DraftStore, PeopleStore],
) -> None:
    history, store, _ = kept
    own = Template(DraftKind.CV, {"skills": "What I can bring"}, ("learnt", "also", "skills"))
    history.run(store.save_template(own))
    assert store.templates() == {DraftKind.CV: own}
    history.run(store.remove_template(DraftKind.CV))
    assert store.templates() == {}
    history.undo()
    history.undo()
    assert store.templates() == {}
