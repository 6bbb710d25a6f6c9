"""Learning the table of word vectors: for its makers, never run by the program.

    python3 -m desktop.cli learn table --onet ../shared/data/onet_30_1_text.zip

The table begins as what the sentence model says of each piece alone (as Model2Vec does: Tulkens & van Dongen 2024).
Then it learns two things at once: the pairs of `matching.lessons`, and to tell texts apart as the model does
(distillation: Hinton et al. 2015). Needs the package `torch`, which the program does not.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from matching.lessons import Lesson, Portions
from matching.training import model_directions, off, pace, piece_directions
from matching.word_vectors import LONGEST
from matching.wordpiece import WordPieces

_PIECE = re.compile(r"(##)?[a-z0-9'£&%+-]+")  # pieces of other scripts and signs say nothing to us


@dataclass(frozen=True, slots=True)
class TableCourse:
    """How learning goes. Chosen on the examples kept back and the dev set (docs/understanding.md)."""

    steps: int = 400
    width: int = 128
    rate: float = 3e-3  # of Adam (Kingma & Ba 2015)
    warmth: float = 0.07  # cosines of pairs are divided by it
    model_warmth: float = 0.05  # and those that are compared with the model's
    likeness: float = 1.0  # what being like the model counts beside the pairs
    dropped: float = 0.15  # share of pieces left out of each text at random
    said: int = 256  # texts compared with the model's in each step
    tasks: int = 768
    seed: int = 0
    portions: Portions = field(default_factory=lambda: Portions(96, 3, 3, 48, 3, 0))


@dataclass(frozen=True, slots=True)
class Table:
    """What is learnt: pieces, and rows float32 [pieces, width]."""

    pieces: tuple[str, ...]
    rows: Any


@dataclass(frozen=True, slots=True)
class Model:
    """The sentence model as torch works with it: its numbers, its adapter, its pieces."""

    weights: Mapping[str, Any]
    adapter: Mapping[str, tuple[Any, Any]]
    pieces: WordPieces


def distil(
    model: Model, vocabulary: Sequence[str], texts: tuple[Sequence[str], Sequence[str]],
    lessons: Iterator[Lesson], course: TableCourse, tell: Callable[[int, float], None],
) -> Table:  # fmt: skip
    """Return the table after all steps. `texts` are statements and tasks of any kind, for being like the model."""
    import numpy as np
    import torch

    torch.manual_seed(course.seed)
    fixed = {name: torch.tensor(np.array(numbers)) for name, numbers in model.weights.items()}
    adapter = {layer: tuple(map(torch.tensor, factors)) for layer, factors in model.adapter.items()}
    kept = [(number, piece) for number, piece in enumerate(vocabulary) if _PIECE.fullmatch(piece)]
    alone = piece_directions(fixed, adapter, model.pieces, [number for number, _ in kept]).numpy()
    names = [piece for _, piece in kept]
    table = _Learner(torch, names, _main_directions(alone, course.width), course.dropped)
    drawn = random.Random(course.seed)
    said, tasks = texts
    said_meant, tasks_meant = (model_directions(fixed, adapter, model.pieces, side) for side in texts)
    method = torch.optim.Adam([{"params": [table.rows], "times": 1}, {"params": [table.sizes], "times": 3}])
    for number, lesson in zip(range(course.steps), lessons, strict=False):
        for group in method.param_groups:
            group["lr"] = course.rate * pace(number, course.steps) * group["times"]
        a = drawn.choices(range(len(said)), k=course.said)
        b = drawn.choices(range(len(tasks)), k=course.tasks)
        one, other = table([said[n] for n in a]), table([tasks[n] for n in b])
        far = off(torch, table(lesson.said), torch.tensor(lesson.said_of), table(lesson.tasks),
                  torch.tensor(lesson.tasks_of), course.warmth)  # fmt: skip
        far = far + course.likeness * _unlike(torch, one, other, said_meant[a], tasks_meant[b], course.model_warmth)
        far = far + course.likeness / 3 * _unlike(torch, other, other, tasks_meant[b], tasks_meant[b],
                                                  course.model_warmth)  # fmt: skip
        method.zero_grad()
        far.backward()
        method.step()
        tell(number, float(far.detach()))
    return Table(tuple(names), (table.rows * torch.exp(table.sizes)[:, None]).detach().numpy())


def save_table(path: Path, table: Table) -> None:
    """Write the table, its rows as whole numbers and a size each. Raises OSError."""
    import numpy as np

    most = np.abs(table.rows).max(axis=1)
    rows = np.rint(table.rows / np.where(most > 0, most, 1)[:, None] * 127).astype(np.int8)
    pieces = np.frombuffer("\n".join(table.pieces).encode(), np.uint8)
    np.savez_compressed(path, pieces=pieces, rows=rows, sizes=(most / 127).astype(np.float16))


class _Learner:
    """The table while it learns: texts become the weighed sums of their pieces' rows, of length 1."""

    def __init__(self, torch: Any, pieces: Sequence[str], rows: Any, dropped: float) -> None:
        self._torch, self._dropped = torch, dropped
        self._cut = WordPieces({p: n for n, p in enumerate(("[CLS]", "[SEP]", "[UNK]", *pieces))})
        self.rows = torch.tensor(rows, requires_grad=True)
        common = torch.arange(1, len(pieces) + 1).float()  # a vocabulary stands in order of how common its pieces are
        self.sizes = torch.log(torch.log(1 + common / 50).clamp(min=0.3)).requires_grad_(True)

    def __call__(self, texts: Sequence[str]) -> Any:
        torch = self._torch
        found = [[n - 3 for n in self._cut.numbers(text, LONGEST) if n > 2] or [0] for text in texts]
        starts = torch.tensor([0, *map(len, found)]).cumsum(0)[:-1]
        flat = torch.tensor([n for row in found for n in row])
        weigh = torch.exp(self.sizes)[flat] * (torch.rand(len(flat)) >= self._dropped)
        sums = torch.nn.functional.embedding_bag(flat, self.rows, starts, mode="sum", per_sample_weights=weigh)
        return torch.nn.functional.normalize(sums + 1e-6, dim=1)


def _main_directions(meant: Any, width: int) -> Any:
    """Return rows brought to their `width` main directions (Pearson 1901)."""
    import numpy as np

    centred = meant - meant.mean(axis=0)
    _, _, main = np.linalg.svd(centred, full_matrices=False)
    return (centred @ main[:width].T).astype(np.float32)


def _unlike(torch: Any, one: Any, other: Any, one_meant: Any, other_meant: Any, warmth: float) -> Any:
    """Return how far the table's likenesses are from the model's (Kullback-Leibler)."""
    wished = torch.log_softmax(one_meant @ other_meant.T / warmth, 1)
    found = torch.log_softmax(one @ other.T / warmth, 1)
    return (wished.exp() * (wished - found)).sum(1).mean()
