"""What the sentence model and the table of word vectors learn from: for their makers, never read by the program.

Three kinds of pairs: what people say and the tasks it shows, with tasks that only sound alike as traps
(`matching.examples`); lay and work phrases of an activity; and O*NET's own links of tasks to work activities
(O*NET 30.1 by the U.S. Department of Labor, CC BY 4.0).
"""

from __future__ import annotations

import csv
import io
import random
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jobs.activities import Activity
from matching.examples import Example


@dataclass(frozen=True, slots=True)
class Portions:
    """How much of each kind a lesson holds."""

    examples: int
    shows: int  # tasks of each example that it shows
    traps: int  # and that only sound alike
    activities: int
    phrases: int  # of each side of an activity
    links: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """One step's texts. A text said and a task with the same number belong together; below 0 belongs to nothing."""

    said: tuple[str, ...]
    said_of: tuple[int, ...]
    tasks: tuple[str, ...]
    tasks_of: tuple[int, ...]


def read_links(path: Path) -> dict[str, tuple[str, ...]]:
    """Return O*NET's work activities by title, each with the tasks linked to it, two and more. Raises OSError."""
    with zipfile.ZipFile(path) as archive:
        tasks = {row["Task ID"]: row["Task"] for row in _table(archive, "Task Statements.txt")}
        titles = {row["DWA ID"]: row["DWA Title"] for row in _table(archive, "DWA Reference.txt")}
        found: dict[str, list[str]] = {}
        for row in _table(archive, "Tasks to DWAs.txt"):
            if row["Task ID"] in tasks:
                found.setdefault(titles[row["DWA ID"]], []).append(tasks[row["Task ID"]])
    return {title: tuple(linked) for title, linked in sorted(found.items()) if len(linked) > 1}


def read_tasks(path: Path) -> list[str]:
    """Return the tasks of an O*NET text zip, in its order. Raises OSError."""
    with zipfile.ZipFile(path) as archive:
        return [row["Task"] for row in _table(archive, "Task Statements.txt")]


def lessons(
    examples: Sequence[Example],
    activities: Sequence[Activity],
    links: Mapping[str, Sequence[str]],
    portions: Portions,
    seed: int = 0,
) -> Iterator[Lesson]:
    """Yield lessons for ever, always the same ones; every example and activity has its turn before any a second."""
    drawn = random.Random(seed)
    told = _dealt([e for e in examples if not e.kept_back], drawn)
    known, linked = _dealt(list(activities), drawn), _dealt(sorted(links.items()), drawn)
    while True:
        said: list[tuple[str, int]] = []
        tasks: list[tuple[str, int]] = []
        for number in range(portions.examples):
            example = next(told)
            said.append((example.said, number))
            tasks += [(task, number) for task in _some(drawn, example.shows, portions.shows)]
            tasks += [(task, -1) for task in _some(drawn, example.sounds_like, portions.traps)]
        for number in range(portions.examples, portions.examples + portions.activities):
            activity = next(known)
            said += [(phrase, number) for phrase in _some(drawn, activity.lay, portions.phrases)]
            tasks += [(p, number) for p in _some(drawn, (activity.title, *activity.work), portions.phrases)]
        for number in range(1000, 1000 + portions.links if links else 1000):
            title, alike = next(linked)
            tasks += [(text, number) for text in (title, *_some(drawn, alike, 2))]
        yield Lesson(*zip(*said, strict=True), *zip(*tasks, strict=True))


def _some(drawn: random.Random, texts: Sequence[str], most: int) -> list[str]:
    return drawn.sample(list(texts), min(most, len(texts)))


def _dealt(cards: list[Any], drawn: random.Random) -> Iterator[Any]:
    while cards:
        pile = list(cards)
        drawn.shuffle(pile)
        yield from pile


def _table(archive: zipfile.ZipFile, name: str) -> Iterator[dict[str, str]]:
    member = next(found for found in archive.namelist() if found.endswith(name))
    with archive.open(member) as raw:
        yield from csv.DictReader(io.TextIOWrapper(raw, "utf-8"), delimiter="\t")
