"""How firm the first three are: a clear lead, a close call, or something to ask."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from jobs.facets import Range
from jobs.model import Condition, Job, JobId
from matching.model import Profile, Weights
from matching.ranking import Library, rank
from matching.robustness import Verdict, robustness
from records.people import Preference, PreferenceId, Wish
from tests.matching.people_and_jobs import NOBODY, UNDERSTANDING, cases, libraries, profiles, weights

QUIET = Preference(PreferenceId("quiet"), NOBODY, "noise", Wish.LIKE, [0, 1])
SLOW = Preference(PreferenceId("slow"), NOBODY, "pace", Wish.LIKE, [0, 1], position=1)


def jobs(*asked: tuple[int | None, int | None]) -> Library:
    return Library([
        Job(JobId(f"j{n}"), f"Job {n}", conditions=tuple(
            Condition(facet, Range(level, level)) for facet, level in (("noise", noise), ("pace", pace))
            if level is not None
        ))
        for n, (noise, pace) in enumerate(asked)
    ], UNDERSTANDING)  # fmt: skip


def only_wishes(*preferences: Preference) -> tuple[Profile, Weights]:
    return Profile((), preferences), Weights(100.0, 0.0)


def test_three_that_meet_everything_have_a_clear_lead() -> None:
    person, weights = only_wishes(QUIET, SLOW)
    found = robustness(rank(person, jobs((0, 0), (0, 0), (0, 0), (4, 4), (4, 4)), weights))
    assert found.verdict is Verdict.CLEAR_LEAD and found.top["j0"] == 1.0 and found.top["j4"] == 0.0


def test_where_the_weights_decide_between_jobs_it_is_a_close_call() -> None:
    person, weights = only_wishes(QUIET, SLOW)
    mixed = jobs((0, 4), (0, 4), (0, 4), (4, 0), (4, 0), (4, 0))
    found = robustness(rank(person, mixed, replace(weights, points=(("quiet", 50.0), ("slow", 49.0)))))
    assert found.verdict is Verdict.CLOSE_CALL and 0 < found.top["j3"] < 1


def test_where_a_missing_fact_decides_we_need_to_ask() -> None:
    person, weights = only_wishes(QUIET, SLOW)
    found = robustness(rank(person, jobs((0, None), (0, None), (0, None), (0, None), (0, None), (0, 2)), weights))
    assert found.verdict is Verdict.NEED_TO_ASK


def test_a_job_that_was_declined_is_not_among_the_first() -> None:
    person, weights = only_wishes(QUIET)
    found = robustness(rank(person, jobs((0, 0), (1, 0), (2, 0), (4, 0)), weights), among=("j1", "j2", "j3"))
    assert set(found.top) == {"j1", "j2", "j3"} and sum(found.top.values()) == pytest.approx(3)


@cases
@given(profiles(), libraries(), weights)
def test_shares_are_of_the_first_three_and_the_same_each_time(p: Profile, lib: Library, w: Weights) -> None:
    ranking = rank(p, lib, w)
    found = robustness(ranking, draws=40)
    assert sum(found.top.values()) == pytest.approx(min(3, len(lib.jobs)))
    assert sum(found.first.values()) == pytest.approx(min(1, len(lib.jobs)))
    assert all(found.first[job] <= found.top[job] for job in found.top) and 0 <= found.steady <= 1
    assert robustness(rank(p, lib, w), draws=40) == found
