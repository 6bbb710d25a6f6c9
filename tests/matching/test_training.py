"""What the adapter learns from: lessons that always come the same and keep back what measures them."""

from __future__ import annotations

import zipfile
from itertools import islice
from pathlib import Path

import numpy as np

from jobs.activities import Activity
from matching.encoder import Encoder
from matching.encoder_model import read_adapter
from matching.examples import Example
from matching.lessons import Portions, lessons, read_links
from matching.training import Course, first_adapter, pace, save_adapter
from tests.matching.small_model import pieces, weights

PORTIONS = Portions(examples=3, shows=2, traps=1, activities=2, phrases=2, links=1)
COURSE = Course(rank=2)
EXAMPLES = [Example(f"scene {n}", (f"task {n}", f"work {n}"), (f"sound {n}",)) for n in range(40)]
ACTIVITIES = [Activity(f"a{n}", f"Title {n}", "family", (f"lay {n}", f"said {n}"), (f"work of {n}",)) for n in range(5)]
LINKS = {"Fix machines.": ("Mend pumps.", "Mend fans."), "Grow food.": ("Sow beans.", "Sow peas.")}


def test_lessons_always_come_the_same() -> None:
    one, other = (list(islice(lessons(EXAMPLES, ACTIVITIES, LINKS, PORTIONS), 9)) for _ in range(2))
    assert one == other


def test_what_is_kept_back_is_never_taught() -> None:
    taught = {said for lesson in islice(lessons(EXAMPLES, ACTIVITIES, LINKS, PORTIONS), 60) for said in lesson.said}
    held = {e.said for e in EXAMPLES if e.kept_back}
    assert held
    assert not held & taught
    assert {e.said for e in EXAMPLES} - held <= taught


def test_texts_of_one_number_belong_together() -> None:
    lesson = next(lessons(EXAMPLES, ACTIVITIES, LINKS, PORTIONS))
    partner = dict(zip(lesson.said_of, lesson.said, strict=True))
    for task, number in zip(lesson.tasks, lesson.tasks_of, strict=True):
        if 0 <= number < PORTIONS.examples:
            assert task.split()[-1] == partner[number].split()[-1]
    assert lesson.tasks_of.count(-1) == PORTIONS.examples * PORTIONS.traps


def test_lessons_do_without_links() -> None:
    lesson = next(lessons(EXAMPLES, ACTIVITIES, {}, PORTIONS))
    assert max(lesson.tasks_of) < 1000


def test_the_first_adapter_changes_nothing() -> None:
    adapter = first_adapter(weights(), COURSE)
    assert {layer.split(".")[2] for layer in adapter} == {"0", "1"}
    text = ["make tea for nan"]
    assert np.array_equal(
        Encoder(weights(), pieces(), adapter).vectors(text), Encoder(weights(), pieces()).vectors(text)
    )


def test_learning_starts_gently_and_ends_at_nothing() -> None:
    rates = [pace(n, 100) for n in range(100)]
    assert max(rates) == 1.0 and rates[0] < 0.2 and rates[-1] < 0.01
    assert all(0 <= rate <= 1 for rate in rates)


def test_an_adapter_comes_back_from_its_file(tmp_path: Path) -> None:
    adapter = first_adapter(weights(), COURSE)
    save_adapter(tmp_path / "adapter.npz", adapter)
    again = read_adapter(tmp_path / "adapter.npz")
    assert again.keys() == adapter.keys()
    assert all(np.allclose(again[k][n], adapter[k][n], atol=1e-2) for k in adapter for n in (0, 1))


def test_links_are_read_from_the_zip_of_tables(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "onet.zip", "w") as archive:
        archive.writestr("db/Task Statements.txt", "Task ID\tTask\n1\tMend pumps.\n2\tMend fans.\n3\tSing.\n")
        archive.writestr("db/DWA Reference.txt", "DWA ID\tDWA Title\nf\tFix machines.\ns\tSing songs.\n")
        archive.writestr("db/Tasks to DWAs.txt", "Task ID\tDWA ID\n1\tf\n2\tf\n3\ts\n9\tf\n")
    assert read_links(tmp_path / "onet.zip") == {"Fix machines.": ("Mend pumps.", "Mend fans.")}
