"""Looks over the vocabulary of activities: which tasks none fits, which activities are taken for each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matching.understanding import Understanding

CONFIDENT = 0.4
"""An activity at least so clear is one to rely on. Measured on our library's tasks, which are tagged by hand, with
none of them known beforehand: from there on, one of the three clearest is a tag of the task in 73 of 100."""


@dataclass(frozen=True, slots=True)
class Lookover:
    """What was found: `blind` tasks with how clear their clearest activity is, dimmest first.

    Where tasks' activities are known, `first` and `among_three` are the shares of tasks whose clearest (three
    clearest) hold one of them, and `mixed_up` counts (known activity, the one taken for it).
    """

    tasks: int
    blind: tuple[tuple[str, float], ...]
    first: float | None = None
    among_three: float | None = None
    mixed_up: tuple[tuple[tuple[str, str], int], ...] = ()


def look_over(understanding: Understanding, tasks: Sequence[str], known: Mapping[str, Sequence[str]]) -> Lookover:
    """Return how the vocabulary fares with these tasks, each once. `known` gives some tasks' own activities."""
    import numpy as np

    texts = tuple(dict.fromkeys(tasks))
    rows = understanding.clearness(understanding.index_tasks(texts))
    clearest = rows.max(axis=1) if len(texts) else np.zeros(0)
    dim = [(texts[n], round(float(clearest[n]), 3)) for n in np.argsort(clearest, kind="stable")]
    blind = tuple((text, clear) for text, clear in dim if clear < CONFIDENT)
    return Lookover(len(texts), blind, *_against(rows, texts, known, understanding.activity_ids))


def _against(
    rows: Any, texts: Sequence[str], known: Mapping[str, Sequence[str]], ids: Sequence[str]
) -> tuple[Any, ...]:
    import numpy as np

    told = [(n, set(known[text])) for n, text in enumerate(texts) if known.get(text)]
    if not told:
        return ()
    best = [(wished, [ids[place] for place in np.argsort(-rows[n], kind="stable")[:3]]) for n, wished in told]
    first = sum(found[0] in wished for wished, found in best) / len(best)
    three = sum(bool(wished & set(found)) for wished, found in best) / len(best)
    mixed = Counter((name, found[0]) for wished, found in best if not wished & set(found) for name in wished)
    return first, three, tuple(sorted(mixed.items(), key=lambda pair: (-pair[1], pair[0])))


def linked_apart(understanding: Understanding, links: Mapping[str, Sequence[str]]) -> float:
    """Return how often two linked tasks are nearer than two that are not, in [0, 1]; 0.5 is chance.

    `links` are lists of tasks that belong together; the first two of each are taken, and the first of the next list
    for the stranger. (The area under the curve, by pairs: Hanley & McNeil 1982.)
    """
    pairs = [tuple(tasks[:2]) for _, tasks in sorted(links.items()) if len(tasks) > 1]
    if len(pairs) < 2:
        return 0.5
    one, other = zip(*pairs, strict=True)
    alike = understanding.clearness(understanding.index_tasks(one))
    against = understanding.clearness(understanding.index_tasks(other))
    own = (alike * against).sum(axis=1)
    stranger = (alike * against[[*range(1, len(pairs)), 0]]).sum(axis=1)
    return float(((own > stranger) + 0.5 * (own == stranger)).mean())
