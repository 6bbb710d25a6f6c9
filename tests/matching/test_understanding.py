"""Understanding of plain words: in range, the same every time, safe with any text, and of some use."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from jobs.activities import load_activities
from matching.exchange_tasks import BadItem, score_tasks
from matching.spelling import Spellings
from matching.task_index import UnfitIndex
from matching.text import LONGEST, stem, terms, words
from matching.understanding import Understanding, own_understanding

ENGINE = own_understanding()
TASKS = ("help residents to wash and dress", "operating cranes on building sites", "keeping accounts", "")
EVAL = Path(__file__).resolve().parents[3] / "shared" / "eval"
ANY_TEXT = st.one_of(st.text(max_size=60), st.sampled_from(["😀🧁", "\x00", "'" * 40, "%s{}<b>", "ﬁ ½ İ", "a" * 9000]))


@settings(max_examples=60)
@given(st.lists(ANY_TEXT, max_size=3), st.lists(ANY_TEXT, max_size=4))
def test_likeness_lies_between_0_and_1_for_any_text(said: list[str], tasks: list[str]) -> None:
    found = ENGINE.similarity(said, tasks)
    assert found.shape == (len(said), len(tasks))
    assert found.dtype == np.float32
    assert np.isfinite(found).all()
    assert ((found >= 0) & (found <= 1)).all()


@settings(max_examples=40)
@given(ANY_TEXT)
def test_suggestions_are_few_sorted_and_of_the_vocabulary(said: str) -> None:
    found = ENGINE.suggest(said, limit=4)
    strengths = [s.strength for s in found]
    assert len(found) <= 4
    assert strengths == sorted(strengths, reverse=True)
    assert all(0 < s <= 1 for s in strengths)


@pytest.mark.parametrize("text", ["", "   ", "😀", "!!!", "\n"])
def test_wordless_text_shows_nothing(text: str) -> None:
    assert ENGINE.suggest(text) == ()
    assert ENGINE.activities_of_task(text) == ()
    assert not ENGINE.similarity([text], TASKS).any()


@pytest.mark.parametrize("text", TASKS[:3])
def test_the_same_words_are_as_like_as_can_be(text: str) -> None:
    assert ENGINE.similarity([text], [text])[0, 0] > 0.9


def test_capitals_spaces_and_curly_apostrophes_change_nothing() -> None:
    plain = ENGINE.similarity(["i looked after my nan's cat"], TASKS)
    assert (ENGINE.similarity(["  I LOOKED after\nmy nan\u2019s  cat "], TASKS) == plain).all()


def test_a_life_lived_reaches_the_task_without_sharing_a_word() -> None:
    said = ["got my grandad up and shaved, and did his buttons", "did the books for the bowls club"]
    likeness = ENGINE.similarity(said, TASKS)
    assert likeness[0].argmax() == 0
    assert likeness[1].argmax() == 2


def test_a_typing_slip_still_suggests() -> None:
    assert "bake-and-decorate-cakes" in [s.activity_id for s in ENGINE.suggest("I baek birthdya caeks")]
    assert ENGINE.suggest("Knittng, weaving and textiles")[0].activity_id == "knit-weave-and-textiles"


def test_a_task_shows_its_activities() -> None:
    found = [s.activity_id for s in ENGINE.activities_of_task("mowing lawns and trimming hedges")]
    assert found[0] == "look-after-gardens"


def test_each_row_is_its_own_whatever_else_is_asked() -> None:
    alone = ENGINE.similarity(["walked the dogs"], TASKS)
    among = ENGINE.similarity(["fixed cars", "walked the dogs", ""], (*TASKS, "walking dogs"))
    assert np.allclose(alone[0], among[1, : len(TASKS)], atol=1e-6)


def test_two_engines_agree_to_the_bit() -> None:
    again = Understanding()
    said = ["ran the tombola and wrote zzyzx verse", "kept bees"]
    again.similarity(["words met before in another order: qwyjibo"], TASKS)
    assert (again.similarity(said, TASKS) == ENGINE.similarity(said, TASKS)).all()


def test_an_index_comes_back_from_bytes_the_same() -> None:
    index = ENGINE.index_tasks(TASKS)
    again = ENGINE.read_index(index.to_bytes())
    said = ["nursed my dad", "kept the club's money straight"]
    assert again.size == len(TASKS)
    assert (ENGINE.similarity_to(said, again) == ENGINE.similarity_to(said, index)).all()
    assert again.to_bytes() == index.to_bytes()


def test_bytes_that_are_no_index_are_refused() -> None:
    raw = ENGINE.index_tasks(TASKS).to_bytes()
    for bad in (b"", b"nonsense", raw[: len(raw) // 2], raw[:-200]):
        with pytest.raises(UnfitIndex):
            ENGINE.read_index(bad)


def test_an_index_of_other_activities_is_refused() -> None:
    few = dict(list(load_activities().items())[:5])
    with pytest.raises(UnfitIndex):
        ENGINE.read_index(Understanding(few).index_tasks(TASKS).to_bytes())


def test_indexing_can_be_stopped_between_chunks() -> None:
    class Stopped(Exception):
        pass

    calls: list[int] = []

    def check() -> None:
        calls.append(1)
        if len(calls) == 3:
            raise Stopped

    with pytest.raises(Stopped):
        ENGINE.index_tasks(["checking stock"] * 3000, check)


def test_what_an_index_holds_does_not_depend_on_the_chunks_it_was_made_in() -> None:
    many = [f"{word} {number}" for number in range(300) for word in TASKS[:3]]
    whole, last = ENGINE.index_tasks(many), ENGINE.index_tasks(many[-3:])
    assert np.allclose(whole.words[-3:].toarray(), last.words.toarray(), atol=1e-6)
    assert np.allclose(whole.activities[-3:].toarray(), last.activities.toarray(), atol=1e-6)
    assert np.allclose(whole.sure[-3:], last.sure, atol=1e-6)


def test_words_spelled_alike_are_found_best_first() -> None:
    known = Spellings(["garden", "gardener", "kitchen"])
    (near, far) = known.near(["gardens", "zzz"], least=0.3)
    assert [place for place, _ in near] == [0, 1]
    assert 1.0 > near[0][1] > near[1][1] >= 0.3
    assert far == []


def test_a_word_is_spelled_wholly_like_itself_and_runs_do_not_cross_into_the_next() -> None:
    known = Spellings(["ab", "cd", "abcd"])
    assert [found[0] for found in known.near(["cd", "abcd"], least=0.99)] == [
        (1, pytest.approx(1.0)),
        (2, pytest.approx(1.0)),
    ]
    assert known.near(["bc"], least=0.5) == [[]]


def test_spelling_is_weighed_as_scikit_learn_weighs_it() -> None:
    known = ["kitchen", "kitten", "bicycle", "records", "carer", "care", "cooking"]
    asked = ["kichen", "bicicle", "recordz", "cared", "cook", "zzz"]
    reference = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True).fit(known)
    expected = (reference.transform(asked) @ reference.transform(known).T).toarray()
    found = Spellings(known).near(asked, 1e-12, len(known))
    for row, near in zip(expected, found, strict=True):
        assert {place for place, _ in near} == {place for place, cosine in enumerate(row) if cosine > 1e-12}
        assert all(cosine == pytest.approx(row[place], abs=1e-12) for place, cosine in near)


def test_with_no_words_known_or_asked_nothing_is_alike() -> None:
    assert Spellings([]).near(["word"], least=0.5) == [[]]
    assert Spellings(["word"]).near([], least=0.5) == []


def test_two_words_with_one_meaning_are_joined_wherever_they_stand() -> None:
    joined = terms("looked after")
    assert joined == terms("tend")
    assert terms("I looked after the looked after nan") == [*joined, *joined, *terms("nan")]
    assert "after" not in terms("dogs looked after")


def test_plain_text_is_read_the_same_among_other_signs() -> None:
    plain = "Nan`s CAKES and the club's Books"
    assert words(plain) == words(plain + " \u2014 \u00e9")[: len(words(plain))]


def test_scores_come_in_pool_order() -> None:
    pool = [{"task": t, "job_id": "j", "grade": 0} for t in TASKS]
    scores = score_tasks({"id": "x", "words": "washed and dressed my mum", "pool": pool})
    assert len(scores) == len(TASKS)
    assert scores[0] == max(scores)
    assert score_tasks({"words": "anything", "pool": []}) == []


@pytest.mark.parametrize("item", [{}, {"words": 3, "pool": []}, {"words": "a"}, {"words": "a", "pool": [{}]},
                                  {"words": "a", "pool": ["b"]}])  # fmt: skip
def test_an_item_without_words_or_tasks_is_refused(item: dict[str, object]) -> None:
    with pytest.raises(BadItem):
        score_tasks(item)


def test_importing_it_loads_nothing_heavy() -> None:
    code = "import sys, matching.exchange_tasks; print(sorted({'numpy', 'scipy', 'sklearn'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_word_forms_meet() -> None:
    assert len({stem(w) for w in ("care", "cares", "caring", "cared")}) == 1
    assert len({stem(w) for w in ("drive", "drove", "driving", "driven")}) == 1
    assert len({stem(w) for w in ("tidy", "tidied", "tidies", "tidying")}) == 1
    assert len({stem(w) for w in ("plan", "planning", "planned", "plans")}) == 1
    assert stem("car") != stem("care")
    assert set(terms("my nan")) & set(terms("grandfathers"))


@given(st.text(max_size=80))
def test_words_are_plain(text: str) -> None:
    assert all(w.isascii() and w == w.lower() for w in words(text))


def test_only_the_beginning_of_an_endless_text_is_read() -> None:
    assert words("a" * LONGEST + " end") == ["a" * LONGEST]


def test_it_beats_what_spelling_alone_reaches_on_the_graded_set() -> None:
    graded = EVAL / "plain_words_dev.jsonl"
    if not graded.exists():
        pytest.skip("the graded set is not beside the project")
    items = [json.loads(line) for line in graded.read_text(encoding="utf-8").splitlines()]
    assert sum(_ndcg(item) for item in items) / len(items) > 0.38


def _ndcg(item: dict[str, list[dict[str, int]]]) -> float:
    grades = [entry["grade"] for entry in item["pool"]]
    scores = score_tasks(item)
    order = sorted(range(len(grades)), key=lambda i: (-scores[i], grades[i]))
    return _gain([grades[i] for i in order]) / _gain(sorted(grades, reverse=True))


def _gain(grades: list[int]) -> float:
    return float(sum((2**g - 1) / np.log2(i + 2) for i, g in enumerate(grades[:10])))
