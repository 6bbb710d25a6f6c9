"""A service's own ideas: kept beside the shipped ones, put away and brought back, passed on as a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from desktop.words.errors import sentence_for
from jobs.imported import ImportFault
from jobs.model import DEMANDS
from records.file import KeelFile
from records.keys import Stretch
from supportplans.catalogue import catalogue, offered
from supportplans.idea_file import BadIdea, new_ones, read_ideas, to_json
from supportplans.idea_store import IdeaStore, ShippedIdea
from supportplans.ideas import Caution, Idea, Switching
from supportplans.model import Cost

TEA = Idea("own-tea", "A flask of tea in the van", Cost.LOW, Switching.YES, ("cold", "driving"),
           "May I keep a flask in the van?", (Caution.SAFETY,), "It stands in the door, shut tight.", ("place",),
           "The driver.", "Is it washed?", own=True)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Iterator[KeelFile]:
    made = KeelFile.create(tmp_path / "a.keel", "otter candle Tuesday", MIGRATION_SETS, who="Jo", stretch=Stretch(n=2))
    with made as opened:
        yield opened


def ids() -> Any:
    numbers = count(1)
    return lambda: f"own-{next(numbers)}"


def test_an_own_idea_is_added_changed_put_away_and_each_of_it_is_undone(file: KeelFile) -> None:
    store, history = IdeaStore(file.db), file.history
    history.run(store.save(TEA))
    changed = replace(TEA, title="A flask of soup in the van")
    history.run(store.save(changed))
    history.run(store.put_away(changed))
    assert store.own() == (replace(changed, away=True),)
    assert offered(store.own()) == catalogue()
    for expected in ((changed,), (TEA,), ()):
        history.undo()
        assert store.own() == expected
    assert not history.can_undo


def test_a_shipped_idea_is_never_overwritten(file: KeelFile) -> None:
    shipped = catalogue()[0]
    with pytest.raises(ShippedIdea):
        IdeaStore(file.db).save(replace(shipped, title="Something else"))
    assert catalogue()[0] == shipped


def test_what_is_saved_is_marked_as_own_whatever_it_said_of_itself(file: KeelFile) -> None:
    store = IdeaStore(file.db)
    file.history.run(store.save(replace(TEA, own=False)))
    assert store.own()[0].own


def test_ideas_come_back_from_a_file_as_they_went_out(tmp_path: Path) -> None:
    path = tmp_path / "ideas.json"
    away = replace(TEA, id="own-2", title="Put away", away=True)
    path.write_text(to_json((TEA, away)), encoding="utf-8")
    assert read_ideas(path, ids()) == (replace(TEA, id="own-1"),)
    assert "own-tea" not in path.read_text(encoding="utf-8")


def test_what_is_there_already_is_not_brought_in_twice() -> None:
    twice = (replace(TEA, title="a flask of  TEA in the van."), replace(TEA, title="New"), replace(TEA, title="new"))
    assert [idea.title for idea in new_ones(twice, (TEA,))] == ["New"]


BAD: dict[str, tuple[Any, str]] = {
    "no title": ({"title": " "}, "it has no title"),
    "a number": (7, "it is not a set of named fields"),
    "a demand nobody knows": ({"title": "x", "demands": ["tall"]}, "‘demands’ has no ‘tall’"),
    "a cost nobody knows": ({"title": "x", "cost": "lots"}, "‘cost’ has no ‘lots’"),
    "a cost that is a list": ({"title": "x", "cost": []}, "‘cost’ has no ‘[]’"),
    "a text that is a list": ({"title": "x", "ask": ["May I?"]}, "‘ask’ is not a text"),
    "a whole book": ({"title": "x", "practice": "word " * 300}, "‘practice’ is longer than 600 letters"),
}


@pytest.mark.parametrize("bad", sorted(BAD))
def test_a_bad_idea_is_named_in_one_sentence_and_nothing_comes_in(bad: str, tmp_path: Path) -> None:
    raw, reason = BAD[bad]
    path = tmp_path / "theirs.json"
    path.write_text(json.dumps({"format": "even-keel-ideas/1", "ideas": [{"title": "Good"}, raw]}), encoding="utf-8")
    with pytest.raises(BadIdea) as fault:
        read_ideas(path, ids())
    said = sentence_for(fault.value)
    assert said == f"Idea 2 in theirs.json could not be read: {reason}. Nothing was brought in."


@pytest.mark.parametrize(
    ("text", "reason"),
    [("{", "not_json"), ("[]", "not_our_ideas"), ('{"format": "even-keel-jobs/1", "jobs": []}', "not_our_ideas"),
     ("[" * 60_000, "not_json")],
)  # fmt: skip
def test_a_file_of_another_kind_is_said_to_be_one(text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "theirs.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ImportFault) as fault:
        read_ideas(path, ids())
    assert fault.value.reason == reason
    assert "theirs.json" in sentence_for(fault.value)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=8),
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
                        st.sampled_from(["title", "cost", "demands", "ask", "switching", "cautions"]), inner,
                        max_size=4), max_leaves=8))  # fmt: skip
def test_whatever_stands_in_a_file_is_an_idea_or_a_fault_with_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, raw: Any
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps({"format": "even-keel-ideas/1", "ideas": [raw]}), encoding="utf-8")
    try:
        (idea,) = read_ideas(path, ids())
    except BadIdea as fault:
        assert sentence_for(fault).startswith("Idea 1 in any.json")
    else:
        assert idea.own and idea.title and set(idea.demands) <= set(DEMANDS)
