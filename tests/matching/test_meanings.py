"""Directions as whole numbers, kept between runs, and the activities they point at."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from jobs.activities import Activity
from matching.index_store import IndexStore
from matching.kept_file import KeptFile
from matching.kept_index import index_with
from matching.meaning_store import MeaningStore
from matching.meanings import InMemory, Meanings, cosines, digest, directions, whole_numbers
from matching.schema import MIGRATIONS
from matching.understanding import Understanding
from records.database import open_in_memory
from records.schema import MIGRATIONS as RECORDS
from tests.matching.small_model import encoder

TEXTS = ["make tea", "play for nan", "make tea", ""]
ACTIVITIES = {
    "make-tea": Activity("make-tea", "Make tea", "food", ("made tea for nan",), ("making tea",)),
    "play": Activity("play", "Play", "sport", ("played for ever",), ("playing",)),
}


@given(arrays(np.float32, (3, 24), elements=st.floats(-1, 1, width=32)))
def test_whole_numbers_keep_the_direction(vectors: np.ndarray) -> None:
    for row, direction in zip(vectors.astype(np.float64), whole_numbers(vectors).astype(np.float64), strict=True):
        size = np.linalg.norm(row) * np.linalg.norm(direction)
        assert size < 1e-6 or row @ direction / size > 0.999


@given(arrays(np.int8, (3, 24)), arrays(np.int8, (5, 24)))
def test_cosines_are_the_same_in_any_company(few: np.ndarray, many: np.ndarray) -> None:
    together = cosines(few, many)
    for row in range(len(few)):
        for column in range(len(many)):
            assert cosines(few[[row]], many[[column]])[0, 0] == together[row, column]


def test_a_kept_direction_is_the_same_to_the_last_bit() -> None:
    kept = InMemory()
    fresh = directions(encoder(), TEXTS, kept)
    assert np.array_equal(fresh, directions(encoder(), TEXTS, kept))
    assert np.array_equal(fresh, directions(encoder(seed=7), TEXTS, kept))  # another model would give others
    assert digest("make tea") in kept


def test_what_a_person_says_means_the_same_in_any_company() -> None:
    together = directions(encoder(), TEXTS)
    assert all(np.array_equal(together[[n]], directions(encoder(), [text])) for n, text in enumerate(TEXTS))


def test_work_that_is_stopped_keeps_what_was_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matching.meanings.PORTION", 2)
    kept, calls = InMemory(), [0]

    def stop_at_the_second() -> None:
        calls[0] += 1
        if calls[0] > 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        directions(encoder(), TEXTS, kept, stop_at_the_second)
    assert len(kept) == 2


def test_directions_are_kept_in_a_file_of_their_own(tmp_path: Path) -> None:
    fresh = directions(encoder(), TEXTS, KeptFile(tmp_path / "cache", "one"))
    again = KeptFile(tmp_path / "cache", "one")
    assert np.array_equal(fresh, directions(encoder(seed=7), TEXTS, again))
    assert not KeptFile(tmp_path / "cache", "two").read([digest("make tea")])


@pytest.mark.parametrize("raw", [b"", b"no archive at all", b"PK\x03\x04 half"])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "phrases-one.npz").write_bytes(raw)
    directions(encoder(), TEXTS, KeptFile(tmp_path, "one"))
    assert KeptFile(tmp_path, "one").read([digest("make tea")])


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("a file where the folder should be")
    assert directions(encoder(), TEXTS, KeptFile(tmp_path / "in the way", "one")).shape[0] == len(TEXTS)


def test_directions_are_kept_in_the_file_and_go_with_their_model() -> None:
    db = open_in_memory(RECORDS, MIGRATIONS)
    store = MeaningStore(db, "one")
    names = [digest(text) for text in TEXTS]
    directions(encoder(), TEXTS, store)
    assert set(store.read(names)) == set(names)
    other = MeaningStore(db, "two")
    assert not other.read(names)
    other.write({"x": b"1"})
    assert not store.read(names)
    other.clear()
    assert not other.read(["x"])


def understanding(phrases: InMemory | None = None) -> Understanding:
    return Understanding(ACTIVITIES, meanings=Meanings(encoder, "small", phrases))


def test_an_index_with_meanings_survives_as_bytes() -> None:
    engine = understanding()
    index = engine.index_tasks(["making tea", "playing", ""])
    again = engine.read_index(index.to_bytes())
    said = ["tea for nan"]
    assert np.array_equal(engine.similarity_to(said, index), engine.similarity_to(said, again))


@given(st.lists(st.sampled_from(["making tea", "playing", "tea for nan", "cafe", ""]), max_size=6), st.data())
def test_a_grown_index_is_the_one_made_afresh(texts: list[str], data: st.DataObject) -> None:
    engine = understanding()
    before = index_with(engine, data.draw(st.lists(st.sampled_from(["playing", "play", "tea"]), min_size=1)))
    grown, fresh = index_with(engine, texts, before), index_with(engine, texts)
    assert grown.names == fresh.names
    said = ["tea for nan"]
    assert np.array_equal(engine.similarity_to(said, grown.index), engine.similarity_to(said, fresh.index))


def test_an_index_is_kept_in_the_file_until_the_vocabulary_changes() -> None:
    db = open_in_memory(RECORDS, MIGRATIONS)
    engine = understanding()
    kept = index_with(engine, ["making tea", "playing"])
    IndexStore(db).write(kept)
    again = IndexStore(db).read(engine.fingerprint)
    assert again is not None
    assert again.names == kept.names
    assert IndexStore(db).read("another") is None
    assert again.missing(["playing", "cafe", "cafe"]) == ("cafe",)


def test_a_damaged_index_is_made_anew() -> None:
    db = open_in_memory(RECORDS, MIGRATIONS)
    engine = understanding()
    IndexStore(db).write(index_with(engine, ["playing"]))
    db.execute("UPDATE task_index SET body = ?", (b"no index",))
    assert IndexStore(db).read(engine.fingerprint) is None


def test_likeness_with_meanings_stays_between_0_and_1_and_is_0_for_no_words() -> None:
    found = understanding().similarity(["tea for nan", "", "!!"], ["making tea", "playing", ""])
    assert found.min() >= 0
    assert found.max() <= 1
    assert not found[1:].any()


def test_an_index_made_by_words_alone_can_still_be_compared() -> None:
    engine = understanding()
    plain = Understanding(ACTIVITIES)
    index = plain.index_tasks(["making tea"])
    assert np.array_equal(engine.similarity_to(["tea"], index), plain.similarity_to(["tea"], index))


def test_the_fingerprint_tells_the_model() -> None:
    assert understanding().fingerprint != Understanding(ACTIVITIES).fingerprint


def test_suggestions_do_not_wait_for_the_model() -> None:
    by_words = Understanding(ACTIVITIES).suggest("made tea for nan")
    engine = understanding()
    assert engine.suggest("made tea for nan") == by_words
    engine.warm_up()
    assert engine.suggest("made tea for nan")[0].activity_id == "make-tea"


def test_reading_the_phrases_can_be_stopped() -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        understanding(InMemory()).warm_up(stop)
