"""Finding an activity by name: any of them can be found, the nearest stands first, slips are forgiven."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.activities import load_activities
from jobs.finding_activities import find_activities

ALL = tuple(load_activities().values())


@given(st.sampled_from(ALL))
def test_every_activity_is_found_first_by_its_own_title(activity) -> None:  # type: ignore[no-untyped-def]
    assert find_activities(activity.title)[0] == activity


@given(st.text(max_size=30), st.integers(1, 12))
def test_whatever_is_typed_a_few_different_activities_come_back_at_most(text: str, limit: int) -> None:
    found = find_activities(text, limit)
    assert len(found) <= limit and len({a.id for a in found}) == len(found)


@pytest.mark.parametrize("text", ["", "  ", "…", "_"])
def test_no_words_find_nothing(text: str) -> None:
    assert find_activities(text) == ()


def test_a_title_that_begins_so_stands_before_one_that_only_has_the_word() -> None:
    titles = [activity.title for activity in find_activities("cook")]
    assert titles[0].startswith("Cooking") and "Teaching people to cook" in titles
    assert all("cook" in title.casefold() for title in titles[:3])


def test_what_people_call_it_finds_it_too() -> None:
    assert "help-wash-and-dress" in [a.id for a in find_activities("dressed")] or find_activities("nan")


def test_a_slip_of_the_keys_is_forgiven() -> None:
    assert "fix-bikes" in [activity.id for activity in find_activities("fixng bikes")]
