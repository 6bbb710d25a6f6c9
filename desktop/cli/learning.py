"""`learn`: makes the sentence model's adapter from our own phrases and examples. For its makers, not for users."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib.util import find_spec

from desktop.cli.console import BadInput, progress, say
from jobs.activities import load_activities
from matching.encoder_model import NoModel, model_files, read_tensors
from matching.examples import read_examples
from matching.training import Course, learn, lessons, read_links, save_adapter
from matching.wordpiece import WordPieces


def run(options: argparse.Namespace) -> None:
    """Learn, and write the adapter to a file. Raises BadInput where a package that it needs is not there."""
    if not (find_spec("jax") and find_spec("optax")):
        raise BadInput("Learning needs two more packages in .venv: install jax and optax with pip.")
    try:
        files = model_files()
    except NoModel as fault:
        raise BadInput(str(fault)) from fault
    course = Course(steps=options.steps)
    links = read_links(options.onet) if options.onet else {}
    taught = lessons(read_examples(), tuple(load_activities().values()), links, course)
    adapter = learn(read_tensors(files.weights), WordPieces.read(files.pieces), taught, course, _tell(course))
    save_adapter(options.out, adapter)
    say(f"Written to {options.out}.")


def _tell(course: Course) -> Callable[[int, float], None]:
    def tell(number: int, far: float) -> None:
        progress(number + 1, course.steps)
        if number % 20 == 0:
            say(f"  step {number}: {far:.3f}")

    return tell
