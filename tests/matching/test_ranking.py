"""The match keeps its promises for any person and any jobs."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.facets import Choices, Range
from jobs.model import Condition, Job, JobId, Task, TaskId
from matching.exchange import BadPerson, read_person
from matching.model import Ledger, Profile, Standing, Weights
from matching.preferences import UNKNOWN, fit, fits
from matching.ranking import Library, rank
from matching.weights import in_order, shares
from records.people import Preference, PreferenceId, Resource, ResourceId, Tick, WantToUse, Wish
from tests.matching.people_and_jobs import (
    NOBODY,
    UNDERSTANDING,
    conditions,
    libraries,
    profiles,
    scores,
    things_said,
    weights,
    wishes,
)


@settings(max_examples=100)
@given(profiles(), libraries(), weights)
def test_any_person_and_any_jobs_give_a_full_ranking_in_score_order(p: Profile, lib: Library, w: Weights) -> None:
    rows = rank(p, lib, w).rows
    assert {row.job_id for row in rows} == {job.id for job in lib.jobs} and len(rows) == len(lib.jobs)
    assert [row.score for row in rows] == sorted((row.score for row in rows), reverse=True)
    assert all(row.low - 1e-9 <= row.score <= row.high + 1e-9 for row in rows)


@settings(max_examples=100)
@given(profiles(), libraries(), weights)
def test_contributions_sum_to_the_score_and_its_ends(p: Profile, lib: Library, w: Weights) -> None:
    ranking = rank(p, lib, w)
    for row in ranking.rows:
        match = ranking.match(row.job_id)
        assert abs(sum(part.amount for part in match.contributions) - row.score) < 1e-9
        low = sum(part.low for part in match.contributions)
        assert abs(max(low, min(0.0, match.score)) - row.low) < 1e-9
        assert abs(sum(part.high for part in match.contributions) - row.high) < 1e-9
        for ledger, total in ((Ledger.WANT, row.want), (Ledger.BRING, row.bring), (Ledger.CHANGE, row.change)):
            assert abs(match.total(ledger) - total) < 1e-9
        assert len({part.id for part in match.contributions}) == len(match.contributions)
        assert match.would_need_to_change == row.would_need_to_change


@settings(max_examples=60)
@given(profiles(), libraries(), things_said)
def test_adding_a_resource_never_lowers_any_job(p: Profile, lib: Library, more: Resource) -> None:
    before = {row.job_id: row for row in rank(p, lib).rows}
    added = replace(p, resources=(*p.resources, replace(more, id=ResourceId("new"))))
    for row in rank(added, lib).rows:
        assert row.score >= before[row.job_id].score - 1e-9 and row.low >= before[row.job_id].low - 1e-9


@settings(max_examples=60)
@given(profiles(), libraries(), st.sampled_from(["fix-bikes", "cook-for-a-group", "keep-records"]))
def test_ticking_an_activity_never_lowers_any_job(p: Profile, lib: Library, activity: str) -> None:
    before = scores(rank(p, lib))
    ticked = tuple(replace(r, activities={**r.activities, activity: Tick.TICKED}) for r in p.resources)
    after = scores(rank(replace(p, resources=ticked), lib))
    assert all(after[job] >= before[job] - 1e-9 for job in before)


@settings(max_examples=60)
@given(profiles(), libraries(), weights, weights)
def test_moving_weights_gives_what_ranking_afresh_gives(p: Profile, lib: Library, a: Weights, b: Weights) -> None:
    assert rank(p, lib, a).reweighted(b).rows == rank(p, lib, b).rows


@settings(max_examples=60)
@given(profiles(), libraries())
def test_change_only_takes_off_and_an_unknown_fact_takes_off_nothing(p: Profile, lib: Library) -> None:
    ranking = rank(p, lib)
    for row in ranking.rows:
        for part in ranking.match(row.job_id).contributions:
            if part.ledger is Ledger.CHANGE:
                assert part.low <= part.amount <= part.high <= 0 and part.remedy
                assert part.standing is not Standing.UNKNOWN or part.amount == 0
            else:
                assert 0 <= part.low <= part.amount <= part.high <= part.most + 1e-9


@settings(max_examples=60)
@given(wishes, conditions)
def test_unknown_is_wider_than_any_answer_and_never_a_no(wish: Preference, asked: Condition) -> None:
    known = fit(wish, replace(asked, facet=wish.facet)) if asked.facet == wish.facet else fit(wish, None)
    assert UNKNOWN.low <= known.low <= known.value <= known.high <= UNKNOWN.high
    assert UNKNOWN.value > 0


@settings(max_examples=40)
@given(profiles(), libraries(), st.data())
def test_part_of_a_library_scores_as_the_whole_does(p: Profile, lib: Library, data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from([str(j.id) for j in lib.jobs]), unique=True) if lib.jobs else st.just([]))
    whole, part = scores(rank(p, lib)), scores(rank(p, lib.only(some)))
    assert part == pytest.approx({job_id: whole[job_id] for job_id in some}, abs=1e-9)


def test_reading_a_library_can_be_stopped() -> None:
    class Stopped(Exception):
        pass

    def check() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        Library([Job(JobId("j"), "Job")], UNDERSTANDING, check)


@settings(max_examples=40)
@given(profiles(), libraries(), st.data())
def test_a_library_ranked_before_ranks_the_same_in_part(p: Profile, lib: Library, data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from([str(j.id) for j in lib.jobs]), unique=True) if lib.jobs else st.just([]))
    fresh = rank(p, lib.only(some)).rows
    rank(p, lib)
    assert rank(p, lib.only(some)).rows == fresh


@given(wishes, st.lists(st.none() | conditions, max_size=6))
def test_many_conditions_are_weighed_as_each_is(wish: Preference, asked: list[Condition | None]) -> None:
    same = [c if c is None else replace(c, facet=wish.facet) for c in asked if c is None or c.facet == wish.facet]
    assert fits(wish, same) == [fit(wish, c) for c in same]


def wish(number: int, facet: str, kind: Wish, value: object) -> Preference:
    return Preference(PreferenceId(f"p{number}"), NOBODY, facet, kind, value, position=number)


def test_moving_a_wish_up_never_lowers_jobs_that_meet_it_beside_jobs_that_do_not() -> None:
    quiet = Job(JobId("quiet"), "Quiet", conditions=(Condition("noise", Range(0, 1)), Condition("pace", Range(4, 4))))
    slow = Job(JobId("slow"), "Slow", conditions=(Condition("noise", Range(4, 4)), Condition("pace", Range(0, 1))))
    p = Profile((), (wish(0, "pace", Wish.LIKE, [0, 1]), wish(1, "noise", Wish.LIKE, [0, 1])))
    library = Library([quiet, slow], UNDERSTANDING)
    first = scores(rank(p, library, Weights(order=("p0", "p1"))))
    moved = scores(rank(p, library, Weights(order=("p1", "p0"))))
    assert moved["quiet"] - moved["slow"] > first["quiet"] - first["slow"]


def test_a_broken_must_is_still_on_the_list_with_its_reason_and_remedy() -> None:
    night = Job(JobId("night"), "Night porter", conditions=(Condition("time_of_day", Choices(("night",))),))
    p = Profile((), (wish(0, "time_of_day", Wish.MUST, ["day"]),))
    ranking = rank(p, Library([night], UNDERSTANDING))
    (broken,) = [c for c in ranking.match("night").contributions if c.ledger is Ledger.CHANGE]
    assert ranking.rows[0].would_need_to_change and broken.amount < 0 and broken.remedy == "ask"


def test_a_resource_someone_would_rather_not_use_counts_less() -> None:
    job = Job(JobId("bikes"), "Cycle mechanic", tasks=(Task(TaskId("b.1"), "repairing bicycles"),))
    library = Library([job], UNDERSTANDING)

    def bring(want: WantToUse) -> float:
        said = Resource(ResourceId("r"), NOBODY, "I fix punctures", want_to_use=want)
        return rank(Profile((said,)), library).rows[0].bring

    assert bring(WantToUse.LOVE) > bring(WantToUse.FINE) > bring(WantToUse.RATHER_NOT) > 0


def test_a_persons_name_changes_nothing() -> None:
    raw = {"resources": [{"words": "I fix punctures"}], "preferences": []}
    assert read_person({"name": "Ada", **raw})[1] == read_person({"name": "Zebedee", **raw})[1]


@given(st.lists(wishes, min_size=1, max_size=6))
def test_shares_fall_with_the_order_and_sum_to_one(raw: list[Preference]) -> None:
    same = [replace(p, id=PreferenceId(f"p{n}"), wish=Wish.LIKE, position=n) for n, p in enumerate(raw)]
    found = shares(in_order(same, ()))
    assert abs(sum(found) - 1) < 1e-9 and found == sorted(found, reverse=True)


@pytest.mark.parametrize(
    ("raw", "path"),
    [
        (None, "person"),
        ({"resources": {}}, "resources"),
        ({"resources": [{"words": ""}]}, "resources[0].words"),
        ({"resources": [{"words": "x", "where": "mars"}]}, "resources[0].where"),
        ({"preferences": [{"facet": "noise", "wish": "like", "value": 9}]}, "preferences[0].value"),
        ({"preferences": [{"facet": "noise", "wish": "love", "value": 1}]}, "preferences[0].wish"),
        ({"name": 3}, "name"),
    ],
)
def test_a_bad_person_is_refused_with_the_place(raw: object, path: str) -> None:
    with pytest.raises(BadPerson) as caught:
        read_person(json.loads(json.dumps(raw)))
    assert caught.value.path == path
