"""Carving, versions and differences: lineage for every task, nothing lost from one version to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from jobs.bodies import from_body, to_body
from jobs.carving import FULL_WEEK, Pick, carve, hours_of, left_over, sources, total_hours
from jobs.differences import How, What, differences
from jobs.facets import Choices, Range
from jobs.library import load_starter
from jobs.model import Condition, Job, JobKind, Provenance, Source, Task, TaskId
from jobs.store import JobStore
from matching.model import Profile
from matching.ranking import Library, rank
from matching.understanding import own_understanding
from records.file import KeelFile
from records.keys import Stretch

JOBS = load_starter()[:12]
PAIRS = st.sampled_from([(job, task) for job in JOBS for task in job.tasks])
picks = st.lists(PAIRS, min_size=1, max_size=8, unique_by=lambda pair: pair[1].id).flatmap(lambda pairs: st.tuples(*(
    st.builds(Pick, st.just(job), st.just(task), st.none() | st.integers(1, 20).map(float)) for job, task in pairs
)))  # fmt: skip


@given(picks)
def test_every_task_says_where_it_came_from_and_the_shares_add_up(chosen: tuple[Pick, ...]) -> None:
    role = carve("role", "A role", "Crumb", chosen)
    assert role.kind is JobKind.CARVED and len(role.tasks) == len(chosen)
    for task, pick in zip(role.tasks, chosen, strict=True):
        lineage = task.lineage
        assert lineage is not None and task.words == pick.task.words
        assert (lineage.job_id, lineage.task_id, lineage.version) == (pick.job.id, pick.task.id, pick.job.version)
    assert sum(task.share or 0 for task in role.tasks) == pytest.approx(1)
    hours = role.condition("hours_per_week")
    assert hours is not None and hours.value == Range(total_hours(chosen), total_hours(chosen))
    assert {source.job_id for source in sources(role)} == {pick.job.id for pick in chosen}


@given(picks)
def test_a_roles_conditions_hold_those_of_every_job_it_came_from(chosen: tuple[Pick, ...]) -> None:
    role = carve("role", "A role", "", chosen)
    for job in {pick.job.id: pick.job for pick in chosen}.values():
        for facet in ("noise", "pace", "place", "theme"):
            mine, theirs = role.condition(facet), job.condition(facet)
            assert theirs is None or mine is not None
            if mine and theirs and isinstance(theirs.value, Range) and isinstance(mine.value, Range):
                assert mine.value.low <= theirs.value.low and mine.value.high >= theirs.value.high
            elif mine and theirs and isinstance(theirs.value, Choices) and isinstance(mine.value, Choices):
                assert set(theirs.value.words) <= set(mine.value.words)
        assert {n.words for n in job.needs} <= {n.words for n in role.needs}
        taken = {pick.task.id for pick in chosen if pick.job.id == job.id}
        assert {task.id for task in left_over(job, chosen)} == {task.id for task in job.tasks} - taken


def test_hours_come_from_the_jobs_week_and_are_not_known_without_a_share() -> None:
    job = Job(JOBS[0].id, "Job", tasks=(Task(TaskId("a"), "Sweep", share=0.2), Task(TaskId("b"), "Mop")))
    assert hours_of(Pick(job, job.tasks[0])) == round(0.2 * FULL_WEEK, 1) and hours_of(Pick(job, job.tasks[1])) is None
    assert hours_of(Pick(job, job.tasks[1], 3.0)) == 3.0


def test_a_carved_role_is_ranked_like_any_job() -> None:
    role = carve("role", "A role", "", [Pick(JOBS[0], JOBS[0].tasks[0]), Pick(JOBS[5], JOBS[5].tasks[0])])
    ranking = rank(Profile(), Library((*JOBS, role), own_understanding()))
    assert "role" in {row.job_id for row in ranking.rows}


# Differences and versions


@given(st.sampled_from(JOBS), st.sampled_from(JOBS))
def test_there_is_no_difference_to_itself_and_every_difference_is_told(one: Job, other: Job) -> None:
    assert differences(one, one) == ()
    found = differences(one, other)
    assert (found == ()) == (one == other)
    again = differences(other, one)
    turned = {How.ADDED: How.TAKEN_OUT, How.TAKEN_OUT: How.ADDED, How.CHANGED: How.CHANGED}
    assert {(c.what, turned[c.how], repr(c.after), repr(c.before)) for c in found} == {
        (c.what, c.how, repr(c.before), repr(c.after)) for c in again
    }


def test_a_changed_fact_task_need_and_support_each_stand_in_the_difference() -> None:
    job = JOBS[0]
    fact = Condition("noise", Range(0, 1), "", Provenance(Source.VISIT, "Jo", date(2026, 11, 2)))
    changed = replace(
        job, employer="Crumb", tasks=(replace(job.tasks[0], words="Sing"), *job.tasks[2:]),
        conditions=(*job.conditions, fact), needs=job.needs[1:], supports=("A buddy",),
    )  # fmt: skip
    found = {(c.what, c.how) for c in differences(job, changed)}
    assert found >= {
        (What.EMPLOYER, How.ADDED), (What.TASK, How.CHANGED), (What.TASK, How.TAKEN_OUT), (What.FACT, How.CHANGED),
        (What.NEED, How.TAKEN_OUT), (What.SUPPORT, How.ADDED), (What.SUPPORT, How.TAKEN_OUT),
    }  # fmt: skip


@given(picks)
def test_a_job_goes_into_a_text_and_back_with_nothing_lost(chosen: tuple[Pick, ...]) -> None:
    role = carve("role", "A “role” & more", "Crumb", chosen)
    assert from_body(to_body(role)) == role


def test_each_saved_change_keeps_the_version_before_and_undo_takes_it_along(tmp_path: Path) -> None:
    path = tmp_path / "a.keel"
    with KeelFile.create(path, "otter candle Tuesday", MIGRATION_SETS, stretch=Stretch(n=2**10)) as file:
        store, run = JobStore(file.db, lambda: date(2026, 11, 23)), file.history.run
        job = replace(JOBS[0], origin="own", version=1)
        run(store.save_job(job))
        assert store.versions(job.id) == ()
        run(store.save_job(replace(job, title="Second")))
        run(store.save_job(replace(job, title="Third")))
        assert [v.job.title for v in store.versions(job.id)] == ["Second", job.title]
        first, third = store.version(job.id, 1), store.version(job.id, 3)
        assert first == job and third is not None and third.title == "Third" and store.version(job.id, 9) is None
        file.history.undo()
        assert [v.job.version for v in store.versions(job.id)] == [1]
        run(store.remove_job(job.id))
        assert store.versions(job.id) == ()
        file.history.undo()
        assert [v.job for v in store.versions(job.id)] == [job]
        role = carve("role", "A role", "Crumb", [Pick(job, job.tasks[0], 4.0)])
        run(store.save_job(role))
        assert store.job("role") == role
