"""The catalogue speaks of work, is ours in every sentence, and only what work asks of anybody brings up an idea."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from jobs.facets import FACETS
from jobs.library import load_starter
from jobs.model import DEMANDS, Task, TaskId
from jobs.reading_age import reading_age
from matching.drafts.private_words import Private, private_words
from supportplans.catalogue import catalogue, for_demand, for_facet, offered, suggest
from supportplans.ideas import Idea, Search, alike, find, texts_of
from supportplans.model import Cost

IDEAS = catalogue()
EASY, HARDEST = 8.5, 10.5  # years: of all of them together, and of any one
SEVERAL = 4
_SENTENCE = re.compile(r"[^.?!:;]+")
_PART = {"practice": lambda i: i.practice, "ask": lambda i: i.ask, "title": lambda i: i.title}


def sentences(idea: Idea) -> list[str]:
    return [s.strip() for text in texts_of(idea) for s in _SENTENCE.findall(text) if s.strip()]


def test_there_are_more_than_a_hundred_ideas_each_whole() -> None:
    assert len(IDEAS) >= 100
    assert len({idea.id for idea in IDEAS}) == len({idea.title for idea in IDEAS}) == len(IDEAS)
    for idea in IDEAS:
        assert all(texts_of(idea)), idea.id
        assert idea.demands, idea.id
        assert len(idea.title) <= 80, idea.title
        assert not idea.own, idea.id


def test_every_demand_the_library_uses_has_several_ideas() -> None:
    used = {demand for job in load_starter() for task in job.tasks for demand in task.demands}
    assert used <= set(DEMANDS)
    assert {d: len(for_demand(d)) for d in used if len(for_demand(d)) < SEVERAL} == {}
    assert {demand for idea in IDEAS for demand in idea.demands} == set(DEMANDS)


def test_every_condition_an_idea_names_is_one_a_job_can_have() -> None:
    named = {facet for idea in IDEAS for facet in idea.facets}
    assert named <= set(FACETS)
    assert {f: len(for_facet(f)) for f in named if len(for_facet(f)) < SEVERAL} == {}


@pytest.mark.parametrize("part", sorted(_PART))
def test_no_idea_is_said_twice_in_nearly_the_same_words(part: str) -> None:
    said = [(idea.id, _PART[part](idea)) for idea in IDEAS]
    near = [(a, b) for (a, one), (b, two) in combinations(said, 2) if fuzz.token_sort_ratio(one, two) > 78]
    assert near == []


def test_asking_is_one_spoken_question_in_the_first_person() -> None:
    for idea in IDEAS:
        assert idea.ask.endswith("?"), idea.id
        assert idea.ask.count("?") == 1, idea.id
        assert len(idea.ask.split()) <= 22, idea.id
        assert re.search(r"\b(I|me|my|we|us|our)\b", idea.ask), idea.id


def test_the_catalogue_reads_at_about_ten_years() -> None:
    assert reading_age([s for idea in IDEAS for s in sentences(idea)]) <= EASY
    assert [(i.id, round(a, 1)) for i in IDEAS if (a := reading_age(sentences(i))) > HARDEST] == []


def test_no_idea_names_a_condition_of_health_or_anything_else_private() -> None:
    found = [(idea.id, told) for idea in IDEAS for text in texts_of(idea) for _, told in private_words(text)]
    assert found == []


def test_nothing_private_is_a_key() -> None:
    keys = {key.replace("-", " ").replace("_", " ") for i in IDEAS for key in (i.id, *i.demands, *i.facets, *i.alike)}
    assert [key for key in keys for topic, _ in private_words(key) if topic is Private.HEALTH] == []


def test_ideas_point_at_ideas_that_are_there_and_both_ways() -> None:
    there = {idea.id for idea in IDEAS}
    for idea in IDEAS:
        assert set(idea.alike) <= there - {idea.id}, idea.id
        near = alike(idea, IDEAS)
        assert near, idea.id
        assert all(idea in alike(other, IDEAS) for other in near)


def test_most_ideas_cost_nothing() -> None:
    assert sum(idea.cost is Cost.NONE for idea in IDEAS) > len(IDEAS) / 2


# Suggesting


def test_a_task_that_asks_nothing_brings_up_nothing() -> None:
    assert suggest([Task(TaskId("t"), "Fold napkins")]) == ()


def test_a_suggestion_says_which_demands_it_answers() -> None:
    task = Task(TaskId("t"), "Serve at the hatch", demands=("noise", "public_contact"))
    found = suggest([task])
    assert found[0].because == ("noise", "public_contact")
    assert all(set(s.because) <= set(s.idea.demands) & set(task.demands) for s in found)


@given(st.text(max_size=40), st.lists(st.sampled_from(DEMANDS), unique=True, max_size=5))
def test_only_demands_bring_up_ideas_and_never_a_word_of_the_task(words: str, demands: list[str]) -> None:
    said, bare = Task(TaskId("t"), words, demands=tuple(demands)), Task(TaskId("t"), "", demands=tuple(demands))
    assert [s.idea for s in suggest([said])] == [s.idea for s in suggest([bare])]
    assert all(set(s.because) & set(demands) for s in suggest([said]))


def test_the_idea_made_for_a_demand_comes_first() -> None:
    for demand in DEMANDS:
        places = [idea.demands.index(demand) for idea in for_demand(demand)]
        assert places == sorted(places)
        assert places[0] == 0, demand


# Finding, and the service's own


def test_words_find_an_idea_however_it_is_typed_and_the_title_counts_first() -> None:
    assert find(IDEAS, Search("STOOL"))[0].id == "sit-or-stand"
    assert find(IDEAS, Search("queue cards till")) == ()
    assert {i.id for i in find(IDEAS, Search("freez"))} >= {"cold-turns"}


def test_each_part_of_a_search_narrows_it() -> None:
    search = Search("", "noise", "", Cost.NONE, fluctuates=True)
    found = find(IDEAS, search)
    assert found
    assert all("noise" in i.demands and i.cost is Cost.NONE and i.fluctuates for i in found)
    assert find(IDEAS, Search(own=True)) == ()
    assert find(IDEAS, Search()) == IDEAS


def test_an_own_idea_is_offered_first_and_never_in_place_of_a_shipped_one() -> None:
    own = Idea("own-1", "A flask of tea in the van", demands=("cold",), own=True)
    theft = Idea("headphones", "Not ours", own=True)
    away = Idea("own-2", "Put away", own=True, away=True)
    assert offered((own, theft, away)) == (own, *IDEAS)
    task = Task(TaskId("t"), "Sweep the yard", demands=("cold",))
    assert own in [s.idea for s in suggest([task], offered((own,)))]
