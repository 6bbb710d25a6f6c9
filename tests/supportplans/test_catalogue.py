"""The catalogue speaks of tasks, and only a task's demands bring up an idea."""

from __future__ import annotations

from jobs.model import DEMANDS, Task, TaskId
from supportplans.catalogue import catalogue, for_demand, suggest


def test_there_are_forty_ideas_and_every_demand_has_one() -> None:
    ideas = catalogue()
    assert len(ideas) >= 40
    assert len({idea.id for idea in ideas}) == len({idea.title for idea in ideas}) == len(ideas)
    assert {demand for idea in ideas for demand in idea.demands} == set(DEMANDS)
    assert all(idea.ask.endswith("?") and idea.demands for idea in ideas)


def test_a_task_that_asks_nothing_brings_up_nothing() -> None:
    assert suggest([Task(TaskId("t"), "Fold napkins")]) == ()


def test_a_suggestion_says_which_demands_it_answers() -> None:
    task = Task(TaskId("t"), "Serve at the hatch", demands=("noise", "public_contact"))
    found = suggest([task])
    assert found[0].because == ("noise", "public_contact")
    assert all(set(s.because) <= set(s.idea.demands) & set(task.demands) for s in found)


def test_the_idea_made_for_a_demand_comes_first() -> None:
    assert for_demand("phone")[0].demands[0] == "phone"
