"""Learning the sentence model's adapter from our own phrases: for its makers, never run by the program.

    python3 run.py learn --onet ../shared/data/onet_30_1_text.zip

Contrastive learning (van den Oord et al. 2018; several true partners at once: Khosla et al. 2020) of three kinds of
pairs: what people say and the tasks it shows, with tasks that only sound alike against them (`matching.examples`); lay
and work phrases of an activity; and O*NET's own links of tasks to work activities (O*NET 30.1 by the U.S. Department of
Labor, CC BY 4.0). The model itself stays as it is: only two thin factors for each layer are learnt (Hu et al. 2021).
Needs the packages `jax` and `optax`, which the program does not.
"""

from __future__ import annotations

import csv
import io
import random
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jobs.activities import Activity
from matching.encoder import ADAPTED, Adapter, forward, layers_of, padded, with_adapter
from matching.examples import Example
from matching.wordpiece import WordPieces


@dataclass(frozen=True, slots=True)
class Course:
    """How learning goes. Chosen on the examples kept back."""

    steps: int = 300
    rate: float = 5e-4  # of Adam (Kingma & Ba 2015), after a short start, falling to nothing as a cosine
    first_layer: int = 2  # layers below stay as they are
    rank: int = 8
    warmth: float = 0.06  # cosines are divided by it
    examples: int = 32  # in each step
    activities: int = 12
    links: int = 8
    said_pieces: int = 28  # a longer text is cut while learning
    task_pieces: int = 16
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Lesson:
    """One step's texts. A text said and a task with the same number belong together; -1 belongs to nothing."""

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


def lessons(
    examples: Sequence[Example], activities: Sequence[Activity], links: Mapping[str, Sequence[str]], course: Course
) -> Iterator[Lesson]:
    """Yield lessons for ever, always the same ones; every example and activity has its turn before any a second."""
    drawn = random.Random(course.seed)
    told = _dealt([e for e in examples if not e.kept_back], drawn)
    known, linked = _dealt(list(activities), drawn), _dealt(sorted(links.items()), drawn)
    while True:
        said: list[tuple[str, int]] = []
        tasks: list[tuple[str, int]] = []
        for number in range(course.examples):
            example = next(told)
            said.append((example.said, number))
            tasks += [(task, number) for task in drawn.sample(example.shows, 2)]
            tasks.append((drawn.choice(example.sounds_like), -1))
        for number in range(course.examples, course.examples + course.activities):
            activity = next(known)
            said += [(phrase, number) for phrase in drawn.sample(activity.lay, 2)]
            tasks += [(phrase, number) for phrase in drawn.sample((activity.title, *activity.work), 2)]
        for number in range(1000, 1000 + course.links if links else 1000):
            title, alike = next(linked)
            tasks += [(text, number) for text in (title, *drawn.sample(list(alike), 2))]
        yield Lesson(*zip(*said, strict=True), *zip(*tasks, strict=True))


def learn(
    weights: Mapping[str, Any], pieces: WordPieces, lessons: Iterator[Lesson], course: Course,
    tell: Callable[[int, float], None],
) -> Adapter:  # fmt: skip
    """Return the adapter after all steps; `tell` hears the number of each step and how far off it was."""
    import jax
    import jax.numpy as jnp
    import optax

    fixed = {name: jnp.asarray(numbers) for name, numbers in weights.items()}

    def directions(adapter: Any, texts: tuple[Any, Any]) -> Any:
        return forward(jnp, jax.scipy.special.erf, with_adapter(fixed, adapter), *texts)

    def off(adapter: Any, said: Any, said_of: Any, tasks: Any, tasks_of: Any) -> Any:
        one, other = directions(adapter, said), directions(adapter, tasks)
        apart = [(one, said_of, other, tasks_of, 1.0), (other, tasks_of, one, said_of, 0.5),
                 (other, tasks_of, other, tasks_of, 0.3), (one, said_of, one, said_of, 0.2)]  # fmt: skip
        return sum(s * _apart(jnp, jax, a, a_of, b, b_of, course.warmth) for a, a_of, b, b_of, s in apart)

    plan = optax.warmup_cosine_decay_schedule(0.0, course.rate, course.steps // 10, course.steps)
    method = optax.adamw(plan, weight_decay=0.01)
    adapter = jax.tree.map(jnp.asarray, first_adapter(weights, course))
    memory = method.init(adapter)

    def step(adapter: Any, memory: Any, *lesson: Any) -> Any:
        far, slope = jax.value_and_grad(off)(adapter, *lesson)
        change, memory = method.update(slope, memory, adapter)
        return optax.apply_updates(adapter, change), memory, far

    quick = jax.jit(step)
    for number, lesson in zip(range(course.steps), lessons, strict=False):
        adapter, memory, far = quick(adapter, memory, *_as_numbers(lesson, pieces, course))
        tell(number, float(far))
    return {layer: (a, b) for layer, (a, b) in jax.device_get(adapter).items()}


def first_adapter(weights: Mapping[str, Any], course: Course) -> Adapter:
    """Return the adapter that changes nothing yet: its second factors are 0."""
    import numpy as np

    drawn = np.random.default_rng(course.seed)
    layers = [f"encoder.layer.{n}.{part}" for n in range(course.first_layer, layers_of(weights)) for part in ADAPTED]
    shapes = {layer: weights[f"{layer}.weight"].shape for layer in layers}
    return {
        layer: (
            drawn.normal(0, 0.3 / course.rank**0.5, (into, course.rank)).astype(np.float32),
            np.zeros((course.rank, out), np.float32),
        )
        for layer, (out, into) in shapes.items()
    }


def save_adapter(path: Path, adapter: Adapter) -> None:
    """Write the adapter as half-precision numbers: a few hundred kilobytes. Raises OSError."""
    import numpy as np

    parts: dict[str, Any] = {
        f"{layer}:{side}": np.asarray(factor, np.float16)
        for layer, factors in adapter.items()
        for side, factor in zip("ab", factors, strict=True)
    }
    np.savez_compressed(path, **parts)


def _apart(np: Any, jax: Any, one: Any, one_of: Any, other: Any, other_of: Any, warmth: float) -> Any:
    """Return how badly each of one side finds its partners among the other side."""
    alike = one @ other.T / warmth
    partners = ((one_of[:, None] == other_of[None, :]) & (one_of[:, None] >= 0)).astype(np.float32)
    if one is other:
        itself = np.eye(len(one_of))
        alike, partners = alike - 1e9 * itself, partners * (1 - itself)
    likely = alike - jax.scipy.special.logsumexp(alike, axis=1, keepdims=True)
    count = partners.sum(axis=1)
    found = np.where(count > 0, (likely * partners).sum(axis=1) / np.maximum(count, 1), 0.0)
    return -found.sum() / np.maximum((count > 0).sum(), 1)


def _as_numbers(lesson: Lesson, pieces: WordPieces, course: Course) -> tuple[Any, ...]:
    import numpy as np

    said = padded([pieces.numbers(text, course.said_pieces) for text in lesson.said], course.said_pieces)
    tasks = padded([pieces.numbers(text, course.task_pieces) for text in lesson.tasks], course.task_pieces)
    return said, np.array(lesson.said_of), tasks, np.array(lesson.tasks_of)


def _dealt(cards: list[Any], drawn: random.Random) -> Iterator[Any]:
    while cards:
        pile = list(cards)
        drawn.shuffle(pile)
        yield from pile


def _table(archive: zipfile.ZipFile, name: str) -> Iterator[dict[str, str]]:
    member = next(found for found in archive.namelist() if found.endswith(name))
    with archive.open(member) as raw:
        yield from csv.DictReader(io.TextIOWrapper(raw, "utf-8"), delimiter="\t")
