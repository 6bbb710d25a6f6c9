"""Looking over the vocabulary: blind spots are found, and what is taken for what."""

from __future__ import annotations

from jobs.activities import Activity
from matching.understanding import Understanding
from matching.vocabulary import CONFIDENT, linked_apart, look_over

ACTIVITIES = {
    "bake": Activity("bake", "Baking bread", "food", ("baked loaves for the street",), ("baking bread and rolls",)),
    "fix": Activity("fix", "Fixing bikes", "fixing", ("mended bikes in our yard",), ("repairing bicycles",)),
}
ENGINE = Understanding(ACTIVITIES)


def test_a_task_that_no_activity_fits_is_a_blind_spot() -> None:
    found = look_over(ENGINE, ["baking bread", "§§ ☂☂"], {})
    assert found.tasks == 2
    assert [text for text, _ in found.blind] == ["§§ ☂☂"]
    assert all(clear < CONFIDENT for _, clear in found.blind)
    assert found.first is None


def test_tasks_with_known_activities_tell_how_often_the_clearest_is_right() -> None:
    known = {"baking bread and buns": ("bake",), "repairing bicycles": ("bake",)}
    found = look_over(ENGINE, list(known), known)
    assert found.first == 0.5
    assert found.mixed_up == ()  # the right one is among the three clearest


def test_no_tasks_give_an_empty_report() -> None:
    assert look_over(ENGINE, [], {}).tasks == 0


def test_linked_tasks_are_nearer_than_strangers() -> None:
    links = {"Bake.": ("baking bread", "bake rolls"), "Mend.": ("repairing bicycles", "mend bikes in a yard")}
    assert linked_apart(ENGINE, links) == 1.0
    assert linked_apart(ENGINE, {}) == 0.5
