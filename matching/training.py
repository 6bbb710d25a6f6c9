"""Learning the sentence model's adapter: for its makers, never run by the program.

    python3 -m desktop.cli learn adapter --onet ../shared/data/onet_30_1_text.zip

Contrastive learning (van den Oord et al. 2018; several true partners at once: Khosla et al. 2020) of the pairs in
`matching.lessons`. The model itself stays as it is: only two thin factors for each layer are learnt (Hu et al. 2021).
Needs the package `torch`, which the program does not.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from matching.encoder import ADAPTED, HEADS, LONGEST, Adapter, layers_of
from matching.lessons import Lesson, Portions
from matching.wordpiece import WordPieces

_EPSILON = 1e-12


@dataclass(frozen=True, slots=True)
class Course:
    """How learning goes. Chosen on the examples kept back and the dev set (docs/understanding.md)."""

    steps: int = 150
    rate: float = 5e-4  # of Adam (Kingma & Ba 2015), after a short start, falling to nothing as a cosine
    rank: int = 16
    warmth: float = 0.05  # cosines are divided by it
    dropped: float = 0.1  # share of numbers left out at random (Srivastava et al. 2014)
    said_pieces: int = 40  # a longer text is cut while learning
    task_pieces: int = 24
    kept: float = 0.4  # share of what was learnt that is kept: half-way models err less (Wortsman et al. 2022)
    seed: int = 0
    portions: Portions = field(default_factory=lambda: Portions(40, 2, 0, 32, 2, 16))


def learn(
    weights: Mapping[str, Any], pieces: WordPieces, lessons: Iterator[Lesson], course: Course,
    tell: Callable[[int, float], None],
) -> Adapter:  # fmt: skip
    """Return the adapter after all steps; `tell` hears the number of each step and how far off it was."""
    import numpy as np
    import torch

    torch.manual_seed(course.seed)
    fixed = {name: torch.tensor(np.array(numbers)) for name, numbers in weights.items()}
    first = first_adapter(weights, course)
    adapter = {k: tuple(torch.tensor(f, requires_grad=True) for f in pair) for k, pair in first.items()}
    learnt = [factor for pair in adapter.values() for factor in pair]
    method = torch.optim.AdamW(learnt, lr=course.rate, weight_decay=0.01)
    for number, lesson in zip(range(course.steps), lessons, strict=False):
        method.param_groups[0]["lr"] = course.rate * pace(number, course.steps)
        said = _directions(torch, fixed, adapter, pieces, lesson.said, course.said_pieces, course.dropped)
        tasks = _directions(torch, fixed, adapter, pieces, lesson.tasks, course.task_pieces, course.dropped)
        far = off(torch, said, torch.tensor(lesson.said_of), tasks, torch.tensor(lesson.tasks_of), course.warmth)
        method.zero_grad()
        far.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 1.0)
        method.step()
        tell(number, float(far.detach()))
    return {k: (course.kept * a.detach().numpy(), b.detach().numpy()) for k, (a, b) in adapter.items()}


def first_adapter(weights: Mapping[str, Any], course: Course) -> Adapter:
    """Return the adapter that changes nothing yet: its second factors are 0."""
    import numpy as np

    drawn = np.random.default_rng(course.seed)
    layers = [f"encoder.layer.{n}.{part}" for n in range(layers_of(weights)) for part in ADAPTED]
    shapes = {layer: weights[f"{layer}.weight"].shape for layer in layers}
    return {
        layer: (
            drawn.normal(0, 0.3 / course.rank**0.5, (into, course.rank)).astype(np.float32),
            np.zeros((course.rank, out), np.float32),
        )
        for layer, (out, into) in shapes.items()
    }


def save_adapter(path: Path, adapter: Adapter) -> None:
    """Write the adapter as half-precision numbers: a megabyte. Raises OSError."""
    import numpy as np

    parts: dict[str, Any] = {
        f"{layer}:{side}": np.asarray(factor, np.float16)
        for layer, factors in adapter.items()
        for side, factor in zip("ab", factors, strict=True)
    }
    np.savez_compressed(path, **parts)


def pace(step: int, steps: int) -> float:
    """Return the share of the full rate at a step: up over the first tenth, then down as a cosine."""
    start = max(1, steps // 10)
    if step < start:
        return (step + 1) / start
    return 0.5 * (1 + math.cos(math.pi * (step - start) / max(1, steps - start)))


def off(torch: Any, said: Any, said_of: Any, tasks: Any, tasks_of: Any, warmth: float) -> Any:
    """Return how badly statements find their tasks, tasks their statements, and each side its own kind."""
    one, other = (said, said_of), (tasks, tasks_of)
    pairs = ((one, other, 1.0), (other, one, 0.5), (other, other, 0.3), (one, one, 0.2))
    return sum(share * _apart(torch, *a, *b, warmth) for a, b, share in pairs)


def _apart(torch: Any, one: Any, one_of: Any, other: Any, other_of: Any, warmth: float) -> Any:
    """Return how badly each of one side finds its partners among the other side."""
    alike = one @ other.T / warmth
    partners = ((one_of[:, None] == other_of[None, :]) & (one_of[:, None] >= 0)).float()
    if one is other:
        itself = torch.eye(len(one_of))
        alike, partners = alike - 1e9 * itself, partners * (1 - itself)
    likely = alike - torch.logsumexp(alike, dim=1, keepdim=True)
    count = partners.sum(dim=1)
    found = (likely * partners).sum(dim=1)[count > 0] / count[count > 0]
    return -found.mean()


def model_directions(
    fixed: Mapping[str, Any], adapter: Mapping[str, Any], pieces: WordPieces, texts: Sequence[str]
) -> Any:
    """Return the texts' directions by the model as torch works it out: faster than with numpy, and less exact."""
    import torch

    with torch.no_grad():
        starts = range(0, len(texts), 1024)
        parts = [_directions(torch, fixed, adapter, pieces, texts[n : n + 1024], LONGEST, 0.0) for n in starts]
        return torch.cat(parts)


def piece_directions(fixed: Mapping[str, Any], adapter: Mapping[str, Any], pieces: WordPieces, numbers: Any) -> Any:
    """Return the directions of single pieces, each alone between start and end."""
    import torch

    start, end = pieces.numbers("", LONGEST)
    with torch.no_grad():
        rows = torch.tensor([[start, number, end] for number in numbers])
        return torch.cat(
            [_forward(torch, fixed, adapter, part, torch.ones(part.shape), 0.0) for part in rows.split(512)]
        )


def _directions(
    torch: Any, fixed: Mapping[str, Any], adapter: Mapping[str, Any], pieces: WordPieces,
    texts: Sequence[str], longest: int, dropped: float,
) -> Any:  # fmt: skip
    """Return the texts' directions; texts of about one length are worked on together, so that little is padding."""
    numbers = [pieces.numbers(text, longest) for text in texts]
    order = sorted(range(len(texts)), key=lambda n: len(numbers[n]))
    parts, size = [], max(1, -(-len(order) // 4))
    for start in range(0, len(order), size):
        group = [numbers[n] for n in order[start : start + size]]
        width = max(map(len, group))
        table = torch.tensor([[*row, *[0] * (width - len(row))] for row in group])
        mask = torch.tensor([[1.0] * len(row) + [0.0] * (width - len(row)) for row in group])
        parts.append(_forward(torch, fixed, adapter, table, mask, dropped))
    places = torch.empty(len(order), dtype=torch.long)
    places[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(parts)[places]


def _forward(torch: Any, fixed: Mapping[str, Any], adapter: Mapping[str, Any], table: Any, mask: Any, p: float) -> Any:
    """Do what `matching.encoder.forward` does, in half precision where that is safe, leaving numbers out."""
    f = torch.nn.functional
    texts, length = table.shape

    def linear(x: Any, name: str) -> Any:
        weight = fixed[f"{name}.weight"]
        if name in adapter:
            weight = weight + (adapter[name][0] @ adapter[name][1]).T
        return f.linear(x, weight, fixed[f"{name}.bias"])

    def levelled(x: Any, name: str) -> Any:
        width = (x.shape[-1],)
        return f.layer_norm(x.float(), width, fixed[f"{name}.weight"], fixed[f"{name}.bias"], _EPSILON)

    def heads(x: Any, name: str) -> Any:
        return linear(x, name).view(texts, length, HEADS, -1).transpose(1, 2)

    with torch.autocast("cpu", dtype=torch.bfloat16):
        x = fixed["embeddings.word_embeddings.weight"][table]
        x = x + fixed["embeddings.position_embeddings.weight"][:length]
        x = levelled(x + fixed["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        hidden = ((1 - mask) * -1e9)[:, None, None, :]
        for layer in range(layers_of(fixed)):
            at = f"encoder.layer.{layer}."
            query, key, value = (heads(x, f"{at}attention.self.{part}") for part in ("query", "key", "value"))
            alike = (query @ key.transpose(-1, -2)).float() * query.shape[-1] ** -0.5 + hidden
            shares = f.dropout(torch.softmax(alike, -1), p)
            attended = (shares.to(value.dtype) @ value).transpose(1, 2).reshape(texts, length, -1)
            attended = f.dropout(linear(attended, f"{at}attention.output.dense"), p)
            x = levelled(x + attended, f"{at}attention.output.LayerNorm")
            wide = f.gelu(linear(x, f"{at}intermediate.dense"))
            x = levelled(x + f.dropout(linear(wide, f"{at}output.dense"), p), f"{at}output.LayerNorm")
    x = x.float()
    mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
    return f.normalize(mean, dim=1)
