"""Weights come from the person: from their order, from swings between real jobs, or moved by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.facets import Range
from jobs.model import Condition, Job, JobId
from matching.model import Profile, Weights
from matching.ranking import Library, Ranking, rank
from matching.swing import Said, SwingAnswer, next_swing, swing_points, swings
from matching.weights import (
    band,
    in_order,
    possible_shares,
    rank_order_centroid,
    rank_sum,
    shares,
    slid,
    start_points,
)
from records.people import Preference, PreferenceId, Wish
from tests.matching.people_and_jobs import NOBODY, UNDERSTANDING, cases, profiles

FACETS = ("noise", "pace", "variety", "teamwork", "responsibility")
WISHES = tuple(
    Preference(PreferenceId(facet), NOBODY, facet, Wish.LIKE, [0, 1], position=n) for n, facet in enumerate(FACETS)
)
JOBS = [
    Job(JobId(f"j{n}"), f"Job {n}", conditions=tuple(
        Condition(facet, Range(level, level))
        for k, facet in enumerate(FACETS) if (level := (0 if n == k else 3 if k < 4 else 0)) is not None
    ))
    for n in range(4)
]  # fmt: skip
IDS = [str(job.id) for job in JOBS]


def ranking(wishes: tuple[Preference, ...] = WISHES, weights: Weights | None = None) -> Ranking:
    return rank(Profile((), wishes), Library(JOBS, UNDERSTANDING), weights)


@given(st.integers(1, 20))
def test_both_ways_of_weighing_an_order_fall_and_sum_to_one(count: int) -> None:
    for found in (rank_sum(count), rank_order_centroid(count)):
        assert sum(found) == pytest.approx(1) and found == sorted(found, reverse=True) and found[-1] > 0
    assert rank_order_centroid(count)[0] >= rank_sum(count)[0] - 1e-12  # the steeper of the two


@cases
@given(profiles(), st.data())
def test_shares_sum_to_one_and_open_wishes_have_none(p: Profile, data: st.DataObject) -> None:
    ordered = in_order(p.preferences, ())
    given_ = data.draw(st.dictionaries(st.sampled_from(["p0", "p1", "p2", "p9"]), st.floats(0, 100)))
    for one in (shares(ordered, tuple(given_.items())), *band(ordered, tuple(given_.items()))):
        clear = [
            share for wish, share in zip(ordered, one, strict=True) if wish.wish.value not in ("depends", "unsure")
        ]
        assert sum(one) == pytest.approx(1 if clear else 0) and sum(clear) == pytest.approx(sum(one))
        assert all(share >= 0 for share in one)
    assert sum(possible_shares(ordered)) <= 1 + 1e-9


def test_a_slider_starts_where_the_order_left_it_and_moves_one_wish() -> None:
    start = start_points(WISHES)
    assert shares(WISHES, start) == pytest.approx(shares(WISHES))
    more = shares(WISHES, slid(start, "pace", 90.0))
    assert more[1] > shares(WISHES)[1] and sum(more) == pytest.approx(1)
    assert all(after < before for n, (after, before) in enumerate(zip(more, shares(WISHES), strict=True)) if n != 1)


def test_only_steps_between_these_jobs_are_asked_about_in_the_words_of_these_jobs() -> None:
    found = swings(ranking(), IDS)
    assert [step.facet for step in found] == ["noise", "pace", "variety", "teamwork"]  # alike in responsibility
    assert found[0].best_job_id == "j0" and found[0].worst_job_id != "j0" and found[0].step == 1.0


@cases
@given(st.permutations(FACETS[:4]))
def test_answers_bring_out_the_persons_own_order_in_few_questions(true_order: list[str]) -> None:
    steps, answers = swings(ranking(), IDS), list[SwingAnswer]()
    while (question := next_swing(steps, answers)) is not None:
        first, second = question.first.facet, question.second.facet
        said = Said.FIRST if true_order.index(first) < true_order.index(second) else Said.SECOND
        answers.append(SwingAnswer(question.first.preference_id, question.second.preference_id, said))
        assert len(answers) <= 8
    points = dict(swing_points(steps, answers))
    assert sorted(points, key=lambda p: -points[p]) == true_order
    weighed = ranking(weights=Weights(100, 0, points=tuple(points.items())))
    best = {facet: f"j{FACETS.index(facet)}" for facet in true_order}
    assert [row.job_id for row in weighed.rows] == [best[facet] for facet in true_order]


def test_steps_that_are_all_the_same_weigh_the_same_and_a_small_step_is_worth_less() -> None:
    steps = swings(ranking(), IDS)
    same = [SwingAnswer(a.preference_id, b.preference_id, Said.SAME) for a, b in pairwise(steps)]
    assert next_swing(steps, same) is None and len(set(swing_points(steps, same))) == 4
    assert len({round(points, 9) for _, points in swing_points(steps, same)}) == 1
    halved = [replace(steps[0], step=0.5), *steps[1:]]
    assert dict(swing_points(halved, same))["noise"] == pytest.approx(2 * dict(swing_points(steps, same))["noise"])


def test_an_answer_given_later_stands_instead_of_the_earlier() -> None:
    steps = swings(ranking(), IDS)[:2]
    first = SwingAnswer("noise", "pace", Said.FIRST)
    points = dict(swing_points(steps, [first, replace(first, said=Said.SECOND)]))
    assert points["pace"] > points["noise"]
