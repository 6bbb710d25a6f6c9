"""The worked examples: enough of them, varied, and true to their rule that words must not give the answer away."""

from __future__ import annotations

from pathlib import Path

import pytest
from rapidfuzz import fuzz, process

from jobs.kinder_words import Scope, makes_less
from matching.examples import BadExamples, read_examples
from matching.text import stem, words

EXAMPLES = read_examples()
TASKS = [task for e in EXAMPLES for task in (*e.shows, *e.sounds_like)]
SMALL = {"back", "first", "last", "work", "people", "keep", "down", "over", "round"}  # stand in many scenes


def telling(text: str) -> set[str]:
    return {stem(word) for word in words(text) if len(word) > 3} - SMALL


def test_there_are_enough_examples_to_learn_from_and_to_measure_with() -> None:
    assert len(EXAMPLES) >= 500
    assert 0.08 < sum(e.kept_back for e in EXAMPLES) / len(EXAMPLES) < 0.18


def test_each_shows_some_tasks_and_only_sounds_like_others() -> None:
    assert [e.said for e in EXAMPLES if not 2 <= len(e.shows) <= 4 or not 1 <= len(e.sounds_like) <= 4] == []
    assert [e.said for e in EXAMPLES if set(e.shows) & set(e.sounds_like)] == []


def test_what_is_shown_shares_hardly_a_telling_word_with_what_is_said() -> None:
    giving_away = [e.said for e in EXAMPLES for task in e.shows if len(telling(e.said) & telling(task)) > 1]
    assert giving_away == []


def test_no_two_people_say_the_same() -> None:
    said = [e.said for e in EXAMPLES]
    alike = process.cdist(said, said, scorer=fuzz.ratio, score_cutoff=85)
    pairs = {tuple(sorted((i, j))) for i, j in zip(*alike.nonzero(), strict=True) if i != j}
    assert [(said[i], said[j]) for i, j in pairs] == []


def test_examples_do_not_all_begin_alike() -> None:
    begun = [" ".join(e.said.split()[:2]).casefold() for e in EXAMPLES]
    assert max(begun.count(start) for start in set(begun)) < len(begun) / 12


def test_nobody_is_spoken_of_as_lacking() -> None:
    assert [text for e in EXAMPLES for text in (e.said, *e.shows) if makes_less(text, Scope.NEVER)] == []


@pytest.mark.parametrize("text", ["{", "{}", '["one"]', '[{"said": "x"}]', '[{"said": 1, "shows": [], "not": []}]'])
def test_a_broken_file_is_refused_by_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "broken.json"
    path.write_text(text, encoding="utf-8")
    if text == "{}":
        assert read_examples([path]) == ()
        return
    with pytest.raises(BadExamples, match=r"broken\.json"):
        read_examples([path])
