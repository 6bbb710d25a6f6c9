"""The best next question is the one that changes most, is never asked twice, and leads quickly to the right jobs."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from desktop.cli.bench_questions import library, right_after, somebody, stays
from jobs.facets import Range
from jobs.model import Condition, Job, JobId
from matching.cards import deck
from matching.model import Profile, Weights
from matching.next_question import WHAT_MATTERS, Side, next_question, next_questions
from matching.ranking import Library, rank
from records.people import Preference, PreferenceId, Wish
from tests.matching.people_and_jobs import NOBODY, UNDERSTANDING, cases, libraries, profiles, weights

QUIET = Preference(PreferenceId("quiet"), NOBODY, "noise", Wish.LIKE, [0, 1])


def job(name: str, **levels: int) -> Job:
    return Job(JobId(name), name, conditions=tuple(Condition(f, Range(n, n)) for f, n in levels.items()))


def test_somebody_with_no_card_put_anywhere_is_first_asked_what_matters() -> None:
    found = next_question(rank(Profile(), Library([job("a", noise=1)], UNDERSTANDING)))
    assert found is not None and found.facet == WHAT_MATTERS and len(found.cards) == len(deck())


def test_the_facet_in_which_jobs_differ_is_asked_and_not_the_one_in_which_they_are_alike() -> None:
    jobs = [job(f"j{n}", noise=1, pace=n % 5, variety=2) for n in range(8)]
    ranking = rank(Profile((), (QUIET,)), Library(jobs, UNDERSTANDING))
    found = [q.facet for q in next_questions(ranking) if q.side is Side.PERSON]
    assert found[0] == "pace" and "noise" not in found


def test_the_missing_fact_of_a_job_near_the_top_is_asked_of_its_employer() -> None:
    jobs = [job("a", noise=0), job("b", noise=0), job("c", noise=2), job("open"), job("loud", noise=4)]
    ranking = rank(Profile((), (QUIET,)), Library(jobs, UNDERSTANDING), Weights(100, 0))
    found = [q for q in next_questions(ranking) if q.side is Side.EMPLOYER]
    assert [(q.job_id, q.facet) for q in found] == [("open", "noise")] and found[0].change > 0


def test_a_named_facet_comes_before_one_that_does_not_matter() -> None:
    jobs = [job(f"j{n}", noise=n % 4, pace=(n * 3) % 5, variety=(n * 2) % 5) for n in range(9)]
    ranking = rank(Profile((), (QUIET,)), Library(jobs, UNDERSTANDING))
    for facet in ("pace", "variety"):
        found = next_question(ranking, named={facet})
        assert found is not None and found.facet == facet


def test_what_was_asked_is_not_asked_again_and_declined_jobs_are_not_asked_about() -> None:
    jobs = [job("a", noise=0), job("b"), job("c", noise=2), job("d", noise=3)]
    ranking = rank(Profile((), (QUIET,)), Library(jobs, UNDERSTANDING))
    found = next_questions(ranking, among={"a", "c", "d"}, asked={"pace"})
    assert not any(q.facet == "pace" or q.job_id == "b" for q in found)


@cases
@given(profiles(), libraries(), weights)
def test_anybody_can_be_asked_and_the_first_question_changes_most(p: Profile, lib: Library, w: Weights) -> None:
    found = next_questions(rank(p, lib, w))
    assert [q.change for q in found] == sorted((q.change for q in found), reverse=True)
    assert all(0 <= q.change <= 3 and q.moves >= 0 for q in found)
    said = {one.facet for one in p.preferences if one.wish.value not in ("depends", "unsure")}
    assert not [q for q in found if q.side is Side.PERSON and q.cards and q.facet in said]
    assert found == next_questions(rank(replace(p), lib, w))


def test_at_most_twelve_answers_lead_to_the_right_three_jobs_for_most_people() -> None:
    jobs = library()
    runs = [right_after(somebody(seed), jobs) for seed in range(10)]
    assert sum(stays(run) <= 12 for run in runs) >= 9
    assert all(stays(run, 2) <= 12 for run in runs)
