"""The activities vocabulary: enough of it, evenly filled, in plain words, nothing said twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rapidfuzz import fuzz, process

from jobs.activities import BadActivities, families, load_activities, read_activities
from jobs.facets import THEMES
from jobs.kinder_words import Scope, makes_less

ACTIVITIES = load_activities()
SENTENCES = [p for a in ACTIVITIES.values() for p in (*a.lay, *a.work)]


def test_there_are_at_least_300_activities_in_15_families() -> None:
    assert len(ACTIVITIES) >= 300
    assert len(families()) >= 15
    assert sorted(i for ids in families().values() for i in ids) == sorted(ACTIVITIES)


def test_every_activity_is_told_from_both_sides() -> None:
    assert [a.id for a in ACTIVITIES.values() if not 8 <= len(a.lay) <= 20] == []
    assert [a.id for a in ACTIVITIES.values() if not 6 <= len(a.work) <= 16] == []


def test_every_theme_is_known_and_every_theme_has_an_activity() -> None:
    used = {theme for a in ACTIVITIES.values() for theme in a.themes}
    assert used == set(THEMES)
    assert all(a.themes for a in ACTIVITIES.values())


def test_titles_are_short_and_different() -> None:
    titles = [a.title for a in ACTIVITIES.values()]
    assert len({t.casefold() for t in titles}) == len(titles)
    assert [t for t in titles if len(t.split()) > 10] == []
    assert [t for t in titles if not t[0].isupper() or t.endswith(".")] == []


def test_no_phrase_is_said_twice_across_the_vocabulary() -> None:
    alike = process.cdist(SENTENCES, SENTENCES, scorer=fuzz.ratio, score_cutoff=93)
    pairs = {tuple(sorted((i, j))) for i, j in zip(*alike.nonzero(), strict=True) if i != j}
    assert [(SENTENCES[i], SENTENCES[j]) for i, j in pairs] == []


def test_lay_phrases_are_easy_reading() -> None:
    lay = [p for a in ACTIVITIES.values() for p in a.lay]
    words = [w for p in lay for w in p.split()]
    assert sum(map(len, words)) / len(words) < 5.2
    assert max(len(p.split()) for p in lay) <= 20


def test_no_phrase_speaks_of_people_as_lacking() -> None:
    assert [p for p in SENTENCES if makes_less(p, Scope.NEVER, Scope.OURS, Scope.VOCABULARY)] == []


def test_the_vocabulary_handed_out_cannot_spoil_the_next() -> None:
    load_activities().clear()
    assert load_activities()


@pytest.mark.parametrize(
    "change",
    [
        {"id": "Not Kebab"},
        {"themes": ["moonwalking"]},
        {"lay": []},
        {"work": "one string"},
        {"lay": ["walked the dog", "Walked the dog"]},
        {"title": None, "lay": None},
    ],
)
def test_a_broken_family_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    row = {"id": "walk-dogs", "title": "Walking dogs", "themes": ["animals"], "lay": ["walked the dog"],
           "work": ["exercising dogs"]}  # fmt: skip
    path = tmp_path / "dogs.json"
    path.write_text(json.dumps({"activities": [row]}), encoding="utf-8")
    assert set(read_activities([path])) == {"walk-dogs"}
    path.write_text(json.dumps({"activities": [row | change]}), encoding="utf-8")
    with pytest.raises(BadActivities):
        read_activities([path])


def test_an_id_used_in_two_families_is_refused(tmp_path: Path) -> None:
    row = {"id": "walk-dogs", "title": "Walking dogs", "themes": [], "lay": ["walks"], "work": ["walking"]}
    for name in ("one", "two"):
        (tmp_path / f"{name}.json").write_text(json.dumps({"activities": [row]}), encoding="utf-8")
    with pytest.raises(BadActivities):
        read_activities(sorted(tmp_path.glob("*.json")))


@pytest.mark.parametrize("text", ["", "[]", '{"activities": 3}', '{"activities": [3]}', "{"])
def test_a_file_that_is_no_family_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "odd.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadActivities):
        read_activities([path])
