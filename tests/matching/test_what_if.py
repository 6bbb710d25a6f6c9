"""What would change it: few changes, only changeable things, and every promise kept when all is ranked again."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from jobs.facets import Choices, Range
from jobs.model import Condition, Job, JobId, Task, TaskId
from matching.model import Profile, Weights
from matching.possible_changes import Change, Way, made, possible_changes
from matching.ranking import Library, Ranking, rank
from matching.what_if import MOST_TOGETHER, WhatIf, what_if, what_would_lift
from records.people import PersonId, Preference, PreferenceId, Resource, ResourceId, WantToUse, Wish
from tests.matching.people_and_jobs import NOBODY, UNDERSTANDING, cases, libraries, profiles, weights

QUIET = Preference(PreferenceId("quiet"), NOBODY, "noise", Wish.LIKE, [0, 1])
DAYS = Preference(PreferenceId("days"), NOBODY, "time_of_day", Wish.MUST, ["day"], position=1)
NO_CROWDS = Preference(PreferenceId("crowds"), NOBODY, "people_contact", Wish.MUST_NOT, [3, 4], position=2)


def job(name: str, *conditions: Condition, tasks: tuple[Task, ...] = ()) -> Job:
    return Job(JobId(name), name, conditions=conditions, tasks=tasks)


def noise(level: int) -> Condition:
    return Condition("noise", Range(level, level))


def ranked_anew(ranking: Ranking, found: WhatIf) -> tuple[int, float]:
    """Rank the whole changed world from the beginning; return the job's place and score in it."""
    said, jobs = list(ranking.profile.resources), list(ranking.library.jobs)
    place = next(n for n, known in enumerate(jobs) if known.id == found.job_id)
    for change in found.changes:
        if change.way is Way.LEARN:
            said += [
                Resource(ResourceId(f"new{task.id}"), PersonId(""), task.words, want_to_use=WantToUse.FINE)
                for task in jobs[place].tasks if task.id in change.tasks
            ]  # fmt: skip
    for change in found.changes:
        jobs[place] = made(jobs[place], change)
    world = replace(ranking.profile, resources=tuple(said))
    rows = rank(world, Library(jobs, UNDERSTANDING), ranking.weights).rows
    here = next(n for n, row in enumerate(rows) if row.job_id == found.job_id)
    return here + 1, rows[here].score


@settings(cases, max_examples=max(25, cases.max_examples // 10))
@given(profiles(), libraries(), weights)
def test_every_if_is_true_when_all_is_ranked_again(p: Profile, lib: Library, w: Weights) -> None:
    ranking = rank(p, lib, w)
    for row in ranking.rows:
        for found in what_would_lift(ranking, row.job_id):
            place, score = ranked_anew(ranking, found)
            assert abs(score - found.score) < 1e-6 and score > found.before_score
            level = [r.score for r in ranking.rows if abs(r.score - score) < 1e-6 and r.job_id != row.job_id]
            assert place == found.place or level  # a tie may fall to either side of rounding
            assert found.place < found.before_place and 1 <= len(found.changes) <= MOST_TOGETHER


@cases
@given(profiles(), libraries())
def test_only_changeable_things_are_tried(p: Profile, lib: Library) -> None:
    ranking = rank(p, lib)
    for known in lib.jobs:
        tasks = {str(task.id) for task in known.tasks}
        wished = {one.facet for one in p.preferences}
        for change in possible_changes(ranking, str(known.id)):
            assert set(change.tasks) <= tasks
            assert change.facet in wished if change.way is not Way.LEARN else change.tasks
            assert not (change.facet == "theme" and change.value is not None and change.way is Way.ASK)


def test_one_adjustment_that_suffices_is_told_alone() -> None:
    jobs = [job("a", noise(0)), job("b", noise(1)), job("c", noise(3)), job("loud", noise(4))]
    ranking = rank(Profile((), (QUIET,)), Library(jobs, UNDERSTANDING))
    found = what_would_lift(ranking, "loud")
    assert [one.changes for one in found] == [(Change(Way.ADJUST, "noise", Range(1, 1)),)]
    assert found[0].before_place == 4 and found[0].place < 4


def test_two_changes_are_put_together_where_one_is_not_enough() -> None:
    night = Condition("time_of_day", Choices(("night",)))
    day = Condition("time_of_day", Choices(("day",)))
    jobs = [
        *(job(name, noise(1), day) for name in "abc"),
        job("d", noise(1), night, Condition("people_contact", Range(4, 4))),
    ]
    ranking = rank(Profile((), (QUIET, DAYS, NO_CROWDS)), Library([*jobs], UNDERSTANDING), Weights(100, 0))
    (best, *_) = what_would_lift(ranking, "d")
    assert {change.facet for change in best.changes} == {"time_of_day", "people_contact"} and best.place <= 3


def test_a_question_not_answered_yet_is_asked_rather_than_adjusted() -> None:
    ranking = rank(Profile((), (QUIET,)), Library([job("a", noise(0)), job("open")], UNDERSTANDING))
    assert [change.way for change in possible_changes(ranking, "open")] == [Way.ASK]


def test_tasks_that_cannot_be_swapped_are_not_swapped() -> None:
    crowds = Condition("people_contact", Range(4, 4))
    for can_swap, expected in ((True, [Way.SWAP]), (False, [])):
        tasks = (Task(TaskId("t1"), "serving at the till", demands=("public_contact",), can_swap=can_swap),
                 Task(TaskId("t2"), "stacking shelves"))  # fmt: skip
        ranking = rank(Profile((), (NO_CROWDS,)), Library([job("shop", crowds, tasks=tasks)], UNDERSTANDING))
        found = possible_changes(ranking, "shop")
        assert [change.way for change in found] == expected
        assert all(change.tasks == ("t1",) for change in found)


def test_learning_a_task_counts_for_other_jobs_too() -> None:
    bikes = (Task(TaskId("b"), "repairing bicycles"),)
    jobs = [job("one", tasks=bikes), job("two", tasks=(Task(TaskId("c"), "repairing bicycles"),))]
    person = Profile((Resource(ResourceId("r"), NOBODY, "wrote it all down"),))
    ranking = rank(person, Library(jobs, UNDERSTANDING))
    found = what_if(ranking, "two", (Change(Way.LEARN, tasks=("c",)),))
    assert found.score > found.before_score and found.place == found.before_place == 2


def test_a_job_that_has_all_that_is_wished_needs_no_change() -> None:
    ranking = rank(Profile((), (QUIET,)), Library([job("a", noise(0)), job("b", noise(0))], UNDERSTANDING))
    assert what_would_lift(ranking, "a") == () and possible_changes(ranking, "a") == ()
