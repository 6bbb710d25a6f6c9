"""The manager's page: what stands in each of its boxes, how full they may be, and what is never called always."""

from __future__ import annotations

from dataclasses import replace

from records.consent import ShareClass
from supportplans.blocks import Bullets, Document, Panel, Panels, Shape, Steps
from supportplans.documents import Issue
from supportplans.employer_papers import MANAGER_PAGE
from supportplans.keel import LevelPlan
from supportplans.lines import lines_of
from supportplans.manager_page import TooMuchToDo
from supportplans.reading import block_texts, read
from tests.supportplans.maya import MAYA, PLANNED, SIDE
from tests.supportplans.test_employer_papers import WHOLE, all_of, made, said

PROMISED = "Promised. Nobody has said yet that it is in place."


def boxes(document: Document) -> dict[str, Panel]:
    found = [panel for block in document.blocks if isinstance(block, Panels) for panel in block.panels]
    return {panel.heading: panel for panel in found}


def test_the_managers_page_is_five_boxes_on_one_side() -> None:
    document = made(MANAGER_PAGE)
    assert document.shape is Shape.ONE_SIDE
    assert list(boxes(document)) == [
        "1. Always in place", "2. Signs you may see", "3. Say, and do not say", "4. Do now", "5. Whom to ring",
    ]  # fmt: skip
    words = read(document)
    assert words[0] == "Maya at work: the manager’s page"
    assert "If anyone asks: “Maya is on washing-up.” No more than that." in words
    assert "When you are away: Sam Oduya" in words
    assert "Next check-in: 22 March 2027, or sooner if the work changes." in words
    at = words.index("At some times")  # what is for a level is not always there
    assert words[at + 1] == f"Washing-up side, not the hatch, at level 2. {PROMISED}"


def test_a_page_never_says_always_of_what_is_not_even_where_the_line_that_says_so_is_held_back() -> None:
    lines = [line for line in all_of() if ":when:" not in line.id]
    words = said(MANAGER_PAGE, lines, Issue(at_times=frozenset({"side"})))
    assert words.index("At some times") + 1 == words.index(f"Washing-up side, not the hatch. {PROMISED}")


def test_what_a_manager_does_on_a_steady_day_is_always_in_place_and_nothing_to_do_now() -> None:
    steady = LevelPlan(0, manager_will=("Five minutes on Mondays",))
    lines = all_of(replace(WHOLE, plans=(steady, *WHOLE.plans)))
    panels = boxes(made(MANAGER_PAGE, lines, Issue(steady=frozenset({0}))))
    assert "Five minutes on Mondays" in block_texts(panels["1. Always in place"].blocks[0])
    assert "Five minutes on Mondays" not in block_texts(panels["4. Do now"].blocks[0])


def test_signs_and_things_to_do_have_the_picture_of_their_level() -> None:
    panels = boxes(made(MANAGER_PAGE))
    (signs,) = panels["2. Signs you may see"].blocks
    assert isinstance(signs, Bullets) and signs.marks == ("level-1", "level-2", "level-2")
    (steps,) = panels["4. Do now"].blocks
    assert isinstance(steps, Steps)
    assert [(step.mark, step.name) for step in steps.steps] == [("level-1", "Level 1: A bit knocked"),
                                                                ("level-2", "Level 2")]  # fmt: skip


def test_boxes_are_numbered_as_they_come_where_one_is_empty() -> None:
    lines = [line for line in all_of() if not line.section.endswith((".say", ".do_not_say", ".signs"))]
    lines = [line for line in lines if line.section != "colleagues"]
    assert list(boxes(made(MANAGER_PAGE, lines))) == ["1. Always in place", "2. Do now", "3. Whom to ring"]


def test_more_than_three_things_to_do_at_a_level_is_said_and_nothing_is_dropped() -> None:
    busy = LevelPlan(2, "Loud", manager_first_hour=("A", "B"), manager_today=("C",), manager_will=("D",))
    lines = all_of(replace(WHOLE, plans=(busy,)))
    try:
        made(MANAGER_PAGE, lines)
    except TooMuchToDo as fault:
        assert fault.levels == (("Level 2: Loud", 4),)
    else:
        raise AssertionError("four things to do went through")
    three = [line for line in lines if line.text != "D"]
    assert {"In the first hour: A", "In the first hour: B", "The same day: C"} <= set(said(MANAGER_PAGE, three))


def test_what_is_not_there_yet_says_how_far_it_is() -> None:
    always = [(replace(SIDE, kind=PLANNED[2][0].kind, levels=frozenset()), PLANNED[1][1])]
    lines = [replace(line, share=ShareClass.CONSENTED) for line in lines_of(MAYA, always, None, (), {})]
    assert f"Washing-up side, not the hatch. {PROMISED}" in said(MANAGER_PAGE, lines)
