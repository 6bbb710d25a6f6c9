"""Pictures: every one can be drawn, stays in its square, and a level is told by its shape, its number and in words."""

from __future__ import annotations

import json
from importlib.resources import files

from supportplans.printing.pictures import GRID, drawings, meaning, pictures
from supportplans.printing.strokes import stroked
from tests.each import of_each

LEVELS = tuple(f"level-{number}" for number in range(10))


@of_each([*pictures(), *LEVELS], str)
def test_a_picture_stays_in_its_square(name: str) -> None:
    points = [n for drawing in drawings(name) for stroke in drawing.strokes for n in stroke.points]
    assert points and min(points) >= 0 and max(points) <= GRID


def test_levels_have_shapes_of_their_own_up_to_the_eighth_and_say_their_number() -> None:
    shapes = [drawings(name)[0].strokes for name in LEVELS[:9]]
    assert len(set(shapes)) == 9
    assert meaning("level-2") == "Level 2" and meaning("sun") == "" and meaning("level-12") == ""


def test_a_picture_nobody_has_drawn_is_the_plain_dot() -> None:
    assert drawings("no such thing") == drawings("point")


def test_the_file_holds_nothing_but_drawings() -> None:
    raw = json.loads(files("supportplans").joinpath("data/pictures.json").read_text("utf-8"))
    assert all(drawings(name) for name in raw) and not any("<text" in svg for svg in raw.values())


def test_an_arc_ends_where_it_says_and_goes_round_the_right_way() -> None:
    (_, *bends) = stroked("path", {"d": "M0 5a5 5 0 0 1 10 0"})
    assert [round(n, 6) for n in bends[-1].points[-2:]] == [10, 5]
    assert min(stroke.points[-1] for stroke in bends[:-1]) < 1  # over the top, as y grows downwards
