"""Guess, then look: every job keeps a place, and what rises is told truly."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from matching.guess import Moved, if_it_mattered_most, moves_up_most
from matching.model import Profile
from matching.ranking import Library, rank
from matching.weights import in_order

from .people_and_jobs import cases, libraries, profiles


@cases
@given(profiles(), libraries(), st.data())
def test_no_job_is_lost_and_the_order_is_that_of_a_ranking_with_this_wish_first(
    profile: Profile, library: Library, data: st.DataObject
) -> None:
    if not profile.preferences:
        return
    ranking = rank(profile, library)
    chosen = data.draw(st.sampled_from(profile.preferences))
    found = if_it_mattered_most(ranking, str(chosen.id))
    assert sorted(one.before for one in found) == [one.after for one in found] == list(range(1, len(found) + 1))
    others = [p for p in in_order(profile.preferences, ()) if p.id != chosen.id]
    moved = Profile(profile.resources, tuple(replace(p, position=n) for n, p in enumerate((chosen, *others))))
    assert [row.job_id for row in rank(moved, library).rows] == [one.job_id for one in found]


@cases
@given(profiles(), libraries())
def test_the_wish_that_is_first_already_moves_nothing(profile: Profile, library: Library) -> None:
    first = next(iter(in_order(profile.preferences, ())), None)
    if first is not None:
        found = if_it_mattered_most(rank(profile, library), str(first.id))
        assert all(one.up == 0 for one in found) and moves_up_most(found) == frozenset()


def test_what_rises_furthest_is_named_and_ties_are_all_named() -> None:
    moved = (Moved("a", 3, 1), Moved("b", 1, 2), Moved("c", 2, 3))
    assert moves_up_most(moved) == {"a"}
    assert moves_up_most((Moved("a", 2, 1), Moved("b", 1, 2), Moved("c", 4, 3), Moved("d", 3, 4))) == {"a", "c"}
