"""The ranking of jobs for one person: a full list, best first, whose every number is a sum of named parts.

Want and Bring can reach `Weights.want` and `Weights.bring` points; Change takes points off where a wish is broken.
A score's range ends at nothing: what may still turn out broken never makes it say less than that.
Text is compared once, when a person is ranked; moving weights only adds up again.

Bring looks from both sides, so that neither one perfect task nor a long list of weak ones decides: the job's tasks
by how well the person's best resource answers each, and the person's resources by the best task each finds. Both
are ordered weighted averages (Yager 1988) with weights that fall by a fixed ratio and do not depend on how many there
are; so adding a resource can never lower any job. Where the person said themselves that a thing answers a task, or does
not, their word stands instead of any likeness.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from jobs.activities import load_activities
from jobs.model import Condition, Job
from matching.model import Contribution, Match, Profile, Weights
from matching.neutral import neutral
from matching.parts import Answer, Wishes, bring_parts, change_part, open_part, want_part, wishes_against
from matching.task_index import TaskIndex
from matching.understanding import Understanding
from matching.weights import in_order, is_open, possible_shares, shares
from matching.word_space import Check
from records.people import Preference, Resource, Tick, WantToUse

Floats = NDArray[np.float64]

ENDS = ("value", "low", "high")
GLADNESS = {WantToUse.LOVE: 1.0, WantToUse.LIKE: 0.92, WantToUse.FINE: 0.8, WantToUse.RATHER_NOT: 0.3}
TASK_FALL, RESOURCE_FALL = 0.75, 0.7  # each next task or resource counts this much of the one before
CLEARNESS = 1.7  # how fast likeness becomes an answer: 0.1 gives 0.16, 0.3 gives 0.40, 0.6 gives 0.64; our choice
TASK_SIDE = 0.5  # the part of Bring that looks from the tasks
NO_TASKS = (0.2, 0.38)
"""Where no task is known, a job's title and summary stand for them: a + b * how well they are answered. Fitted over
the jobs whose tasks are known, in three libraries, so that such a job stands among them and not above them."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One line of a ranking. `change` is negative or zero; score = want + bring + change."""

    job_id: str
    score: float
    low: float
    high: float
    want: float
    bring: float
    change: float
    would_need_to_change: bool


class Library:
    """An index over jobs: their tasks' texts, read once. Every job also counts its title and summary as one text."""

    def __init__(
        self, jobs: Sequence[Job], understanding: Understanding, check: Check | None = None,
        index: TaskIndex | None = None,
    ) -> None:  # fmt: skip
        """Read the jobs' texts, unless the index of `texts_of(jobs)` is at hand.

        `check` is called every few hundred texts and may raise to stop.
        """
        self.jobs = tuple(jobs)
        self.understanding = understanding
        self.starts = np.cumsum([0, *(len(job.tasks) + 1 for job in self.jobs)])
        self.index = index or understanding.index_tasks(texts_of(self.jobs), check)
        self._columns: NDArray[np.int64] | None = None
        self._asked: dict[str, tuple[Condition | None, ...]] = {}

    def only(self, job_ids: Iterable[str]) -> Library:
        """Return the part of the library with these jobs, in this order, without reading texts again."""
        place = {str(job.id): n for n, job in enumerate(self.jobs)}
        chosen = [place[job_id] for job_id in job_ids]
        part = object.__new__(Library)
        part.jobs = tuple(self.jobs[n] for n in chosen)
        part.understanding, part.index = self.understanding, self.index
        spans = [self._span(n) for n in chosen]
        part.starts = np.cumsum([0, *(len(span) for span in spans)])
        part._asked = {facet: tuple(asked[n] for n in chosen) for facet, asked in self._asked.items()}
        part._columns = np.concatenate(spans) if spans else np.zeros(0, dtype=np.int64)
        return part

    def changed(self, job: Job) -> Library:
        """Return a library of one job of this one, changed: other conditions, or fewer tasks. No text is read again."""
        part = self.only([str(job.id)])
        kept = {task.id for task in job.tasks}
        assert part._columns is not None
        columns = [0, *(n for n, task in enumerate(part.jobs[0].tasks, 1) if task.id in kept)]
        part._columns = part._columns[columns]
        part.jobs, part._asked = (job,), {}
        part.starts = np.array([0, len(columns)])
        return part

    def asked(self, facet: str) -> tuple[Condition | None, ...]:
        """Return each job's condition on a facet, None where it is not known. Looked up once."""
        if facet not in self._asked:
            self._asked[facet] = tuple(job.condition(facet) for job in self.jobs)
        return self._asked[facet]

    def similarities(self, resources: Sequence[Resource]) -> Floats:
        """Return, for each resource and each text of the library, how alike they are, in [0, 1].

        A resource speaks with the person's words and with each activity they ticked; its clearest voice counts, so
        that ticking can only add. An activity in words of their own speaks with those alone: it is what they say it is.
        """
        said = [_voices(resource) for resource in resources]
        starts = np.cumsum([0, *(len(voices) for voices in said)])[:-1]
        flat = [voice for voices in said for voice in voices]
        alike = np.asarray(self.understanding.similarity_to(flat, self.index), dtype=np.float64)
        alike = np.maximum.reduceat(alike, starts, axis=0) if flat else alike
        return alike if self._columns is None else alike[:, self._columns]

    def _span(self, place: int) -> NDArray[np.int64]:
        span = np.arange(self.starts[place], self.starts[place + 1])
        return span if self._columns is None else self._columns[span]


def _voices(resource: Resource) -> list[str]:
    """Return what a resource says: the person's words, and each ticked activity as they call it."""
    known = load_activities()
    ticked = [a for a in resource.ticked if a in known]
    own = resource.own_words
    return [neutral(resource.words), *(neutral(own[a]) if own.get(a) else known[a].title for a in ticked)]


def texts_of(jobs: Iterable[Job]) -> list[str]:
    """Return the texts that jobs are compared by: of each job its title and summary, then its tasks."""
    return [text for job in jobs for text in (f"{job.title}. {job.summary}", *(task.words for task in job.tasks))]


def falling(count: int, ratio: float) -> Floats:
    """Return weights that fall by `ratio` and would sum to 1 if they went on for ever."""
    return np.asarray((1.0 - ratio) * ratio ** np.arange(count), dtype=np.float64)


@dataclass(frozen=True)
class Ranking:
    """All jobs for one person, best first. Ties stand in order of title, then id."""

    profile: Profile
    library: Library
    weights: Weights
    wishes: Wishes
    alike: Floats  # resources x texts, gladness included
    bring: Floats  # of each job, in [0, 1]
    bring_unknown: NDArray[np.bool_]
    rows: tuple[Ranked, ...] = field(default=())

    def reweighted(self, weights: Weights) -> Ranking:
        """Return the ranking under other weights, without looking at any text again."""
        return _ranked(self.profile, self.library, weights, self.wishes, self.alike)

    def rewished(self, preferences: Sequence[Preference], weights: Weights) -> Ranking:
        """Return the ranking for other wishes of the same person, without looking at any text again."""
        profile = replace(self.profile, preferences=tuple(preferences))
        wishes = wishes_against(profile.preferences, self.library.asked, len(self.library.jobs))
        return _ranked(profile, self.library, weights, wishes, self.alike)

    def match(self, job_id: str) -> Match:
        """Return one job's match with every contribution; they sum to its score exactly (1e-9)."""
        place = next(n for n, job in enumerate(self.library.jobs) if job.id == job_id)
        job = self.library.jobs[place]
        parts = self._want_parts(place)
        parts += bring_parts(self._answers(place), self.weights.bring, self._unknown_bring(place))
        parts += [c for p in self._ordered for c in change_part(p, self.wishes.of(p, place))]
        score, low, high = (sum(getattr(part, end) for part in parts) for end in ("amount", "low", "high"))
        broken = bool(self.wishes.broken[:, place].any())
        return Match(str(job.id), score, max(low, min(0.0, score)), high, tuple(parts), broken)

    def changed(self, job: Job) -> Ranked:
        """Return the row a job would have, had it other conditions or fewer tasks."""
        part = self.library.changed(job)
        place = next(n for n, known in enumerate(self.library.jobs) if known.id == job.id)
        start, kept = self.library.starts[place], {task.id for task in job.tasks}
        columns = [0, *(n for n, task in enumerate(self.library.jobs[place].tasks, 1) if task.id in kept)]
        wishes = wishes_against(self.profile.preferences, part.asked, 1)
        return _ranked(self.profile, part, self.weights, wishes, self.alike[:, start + np.array(columns)]).rows[0]

    @property
    def _ordered(self) -> list[Preference]:
        return in_order(self.profile.preferences, self.weights.order)

    def _want_parts(self, place: int) -> list[Contribution]:
        """Return what each wish brings to a job, open ones included, in the person's order."""
        want, ordered = self.weights.want, self._ordered
        mays = possible_shares(ordered)
        settled = 1.0 - sum(mays)
        clear = {
            str(p.id): want_part(p, self.wishes.of(p, place), want * share, settled)
            for p, share in zip(ordered, shares(ordered, self.weights.points), strict=True)
            if not is_open(p)
        }
        room = want - sum(part.high for part in clear.values())
        return [
            open_part(p, may * room, may * want) if is_open(p) else clear[str(p.id)]
            for p, may in zip(ordered, mays, strict=True)
        ]

    def _unknown_bring(self, place: int) -> float:
        return float(_by_title(self.alike[:, self.library.starts[place]].max())) if self.alike.shape[0] else 0.0

    def _answers(self, place: int) -> list[Answer]:
        """Return which resource answers which task of a job, and the part of Bring each pair makes."""
        job = self.library.jobs[place]
        block = self.alike[:, self.library.starts[place] : self.library.starts[place + 1]]
        if not block.size or not job.tasks:
            return []
        best = block.max(axis=0)
        order = np.argsort(-best, kind="stable")
        task_weights = np.empty(len(order))
        task_weights[order] = TASK_SIDE * falling(len(order), TASK_FALL)
        found = block.max(axis=1)
        by_resource = np.argsort(-found, kind="stable")
        resource_weights = np.empty(len(by_resource))
        resource_weights[by_resource] = (1 - TASK_SIDE) * falling(len(by_resource), RESOURCE_FALL)
        said = self.profile.resources
        task_ids = ["", *(str(task.id) for task in job.tasks)]
        answers = [
            Answer("task", str(said[int(block[:, n].argmax())].id), task_ids[n], float(best[n]), float(weight))
            for n, weight in enumerate(task_weights)
        ]
        answers += [
            Answer("resource", str(said[n].id), task_ids[int(block[n].argmax())], float(found[n]), float(weight))
            for n, weight in enumerate(resource_weights)
        ]
        return answers


def rank(profile: Profile, library: Library, weights: Weights | None = None) -> Ranking:
    """Rank every job of the library for a person. Nothing is left out, whatever the person or the jobs."""
    wishes = wishes_against(profile.preferences, library.asked, len(library.jobs))
    glad = np.array([GLADNESS[r.want_to_use] for r in profile.resources], dtype=np.float64)
    if profile.resources and library.jobs:
        alike = 1.0 - np.exp(-CLEARNESS * library.similarities(profile.resources))
        alike = _as_said(alike, profile.resources, library) * glad[:, None]
    else:
        alike = np.zeros((len(profile.resources), int(library.starts[-1])))
    return _ranked(profile, library, weights or Weights(), wishes, alike)


def _as_said(alike: Floats, resources: Sequence[Resource], library: Library) -> Floats:
    """Return likenesses with the person's own word in them: a task that they say a thing answers, or does not."""
    if not any(resource.tasks for resource in resources):
        return alike
    columns = {
        str(t.id): library.starts[n] + k for n, job in enumerate(library.jobs) for k, t in enumerate(job.tasks, 1)
    }
    for row, resource in enumerate(resources):
        for task_id, tick in resource.tasks.items():
            if task_id in columns:
                alike[row, columns[task_id]] = 1.0 if tick is Tick.TICKED else 0.0
    return alike


def _ranked(profile: Profile, library: Library, weights: Weights, wishes: Wishes, alike: Floats) -> Ranking:
    bring, unknown = _bring(library, alike)
    brought = [weights.bring * np.where(unknown, fallback, bring) for fallback in (bring, 0.0, 1.0)]
    want = _want(in_order(profile.preferences, weights.order), weights, wishes)
    change = [wishes.change(end) for end in ENDS]
    score, low, high = (want[n] + brought[n] + change[n] for n in range(3))
    low = np.maximum(low, np.minimum(0.0, score))
    broken = np.asarray(wishes.broken.any(axis=0)).tolist()
    table = (np.column_stack([score, low, high, want[0], brought[0], change[0]]) + 0.0).tolist()  # no minus zero
    rows = [
        Ranked(str(job.id), n[0], n[1], n[2], n[3], n[4], n[5], bool(changes))
        for job, n, changes in zip(library.jobs, table, broken, strict=True)
    ]
    titles = {str(job.id): job.title for job in library.jobs}
    rows.sort(key=lambda row: (-row.score, titles[row.job_id], row.job_id))
    return Ranking(profile, library, weights, wishes, alike, bring, unknown, tuple(rows))


def _want(ordered: Sequence[Preference], weights: Weights, wishes: Wishes) -> list[Floats]:
    """Return each job's Want points: the value, and what they may be, open wishes included."""
    points = np.array([weights.want * share for share in shares(ordered, weights.points)])
    value, low, high = (wishes.weighed(ordered, points, end) for end in ENDS)
    may = sum(possible_shares(ordered))
    return [value, (1.0 - may) * low, high + may * (weights.want - high)]


def _bring(library: Library, alike: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """Return each job's Bring in [0, 1], and where it is not known (no tasks, or nothing said)."""
    count = len(library.jobs)
    sizes = np.diff(library.starts)
    unknown = (sizes <= 1) | (alike.shape[0] == 0)
    if not count or not alike.shape[0]:
        return np.zeros(count), unknown
    best = alike.max(axis=0)
    table = np.zeros((count, int(sizes.max())))
    inside = np.arange(table.shape[1]) < sizes[:, None]
    table[inside] = best
    by_task = -np.sort(-table, axis=1) @ falling(table.shape[1], TASK_FALL)
    found = np.maximum.reduceat(alike, library.starts[:-1], axis=1)
    by_resource = -np.sort(-found, axis=0).T @ falling(found.shape[0], RESOURCE_FALL)
    known = TASK_SIDE * by_task + (1 - TASK_SIDE) * by_resource
    return np.where(unknown, _by_title(best[library.starts[:-1]]), known), unknown


def _by_title(best: Floats) -> Floats:
    base, slope = NO_TASKS
    return np.asarray(base + slope * best, dtype=np.float64)
