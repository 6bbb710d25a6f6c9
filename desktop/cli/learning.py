"""`learn`: makes what understands plain words anew, from our phrases and examples. For its makers, not for users."""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable
from importlib.util import find_spec

from desktop.cli.console import BadInput, progress, say
from jobs.activities import load_activities
from matching.distilling import Model, TableCourse, distil, save_table
from matching.encoder_model import ADAPTER, ModelFiles, NoModel, model_files, read_adapter, read_tensors
from matching.examples import read_examples
from matching.lessons import lessons, read_links, read_tasks
from matching.training import Course, learn, save_adapter
from matching.word_vectors import TABLE
from matching.wordpiece import WordPieces

ONET_TASKS = 6000  # drawn by chance, for the table to be like the model on


def run(options: argparse.Namespace) -> None:
    """Learn the adapter or the table, and write it. Raises BadInput where a package that it needs is not there."""
    if not find_spec("torch"):
        raise BadInput("Learning needs one more package in .venv: install torch with pip.")
    try:
        files = model_files()
        (_table if options.what == "table" else _adapter)(files, options)
    except NoModel as fault:
        raise BadInput(str(fault)) from fault


def _adapter(files: ModelFiles, options: argparse.Namespace) -> None:
    course = Course()
    links = read_links(options.onet) if options.onet else {}
    taught = lessons(read_examples(), tuple(load_activities().values()), links, course.portions, course.seed)
    weights, pieces = read_tensors(files.weights), WordPieces.read(files.pieces)
    save_adapter(options.out or ADAPTER, learn(weights, pieces, taught, course, _tell(course.steps)))
    say(f"Written to {options.out or ADAPTER}.")


def _table(files: ModelFiles, options: argparse.Namespace) -> None:
    course = TableCourse()
    examples, activities = read_examples(), tuple(load_activities().values())
    seen = [e for e in examples if not e.kept_back]
    said = [e.said for e in seen] + [phrase for a in activities for phrase in a.lay]
    tasks = [task for e in seen for task in (*e.shows, *e.sounds_like)]
    tasks += [phrase for a in activities for phrase in (a.title, *a.work)]
    if options.onet:
        tasks += random.Random(course.seed).sample(read_tasks(options.onet), ONET_TASKS)
    taught = lessons(examples, activities, {}, course.portions, course.seed)
    vocabulary = files.pieces.read_text(encoding="utf-8").split("\n")
    model = Model(read_tensors(files.weights), read_adapter(files.adapter), WordPieces.read(files.pieces))
    table = distil(model, vocabulary, (said, tasks), taught, course, _tell(course.steps))
    save_table(options.out or TABLE, table)
    say(f"Written to {options.out or TABLE}.")


def _tell(steps: int) -> Callable[[int, float], None]:
    def tell(number: int, far: float) -> None:
        progress(number + 1, steps)
        if number % 20 == 0:
            say(f"  step {number}: {far:.3f}")

    return tell
