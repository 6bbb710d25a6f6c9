"""What jobs usually ask on a facet: the middle to reckon with where a job's own condition is not known.

An unknown fact is not a no, and it is not better than most facts either: it stands for the jobs in which it is known.
The counts in `data/usual.json` were taken from the starter library, so that a job has the same number beside whatever
other jobs it is looked at. `count_usual` takes them anew.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from jobs.facets import FACETS, Value, parse_value, to_exchange
from jobs.model import Job

FEW = 2.0  # so many jobs that fit half are counted in, so that no usual fit is ever quite 0 or 1


@cache
def usual(facet: str) -> tuple[tuple[Value, int], ...]:
    """Return the values that jobs ask on a facet, each with the number of jobs; none where no job is known to say."""
    rows = _counts().get(facet, [])
    return tuple((parse_value(facet, json.loads(value)), count) for value, count in rows)


def count_usual(jobs: Iterable[Job]) -> dict[str, list[tuple[str, int]]]:
    """Return how many jobs ask which value on each facet, as `data/usual.json` holds it."""
    found: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    for job in jobs:
        for facet, counter in found.items():
            condition = job.condition(facet)
            if condition is not None:
                counter[json.dumps(to_exchange(condition.value))] += 1
    return {facet: sorted(counter.items()) for facet, counter in found.items() if counter}


@cache
def _counts() -> dict[str, list[tuple[str, int]]]:
    text = files("matching").joinpath("data/usual.json").read_text(encoding="utf-8")
    rows: dict[str, list[tuple[str, int]]] = json.loads(text)
    return rows
