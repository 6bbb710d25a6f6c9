"""The library jobs most like an advert, and filling what it leaves out with what is typical of such a job."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import log

from jobs.adverts.model import AdvertDraft, LineKind
from jobs.model import TYPICAL, Job, TaskId

MOST = 3  # jobs offered
LEAST_TITLE = 70.0  # rapidfuzz token ratio, 0-100, from which two titles count as alike
LEAST = 0.35  # of 1: below it no job is near
_TITLE, _TASKS = 0.65, 0.35  # what alike titles and shared words of tasks count for
_WORD = re.compile(r"[a-z]{3,}")
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "and the for with that this you your our are will who has have from all any other others into out per what"
        " them their they which such when where while also able about need needs including ensure work working make",
    )
)
_RANK = re.compile(
    r"\b(?:band|grade|level|scale)\s*\w+|\b(?:part|full)[- ]time\b|\bsenior\b|\bjunior\b|\btrainee\b"
    r"|\bapprentice(?:ship)?\b|\bbank\b|\btemporary\b|\bpermanent\b|\bnights?\b|\bweekends?\b"
    r"|\([^)]*\)|[-–|,].*$", re.I,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Near:
    """A library job like the advert: how near (0 to 1), and why: its title that is like, the words tasks share."""

    job_id: str
    title: str
    nearness: float
    like_title: str = ""
    shared: tuple[str, ...] = ()


def nearest(draft: AdvertDraft, jobs: Iterable[Job]) -> tuple[Near, ...]:
    """Return up to three jobs nearest to a draft, best first; none where nothing is like it."""
    pool = tuple(jobs)
    said = _terms(s.words for s in draft.statements if s.kind is LineKind.TASK)
    title = _RANK.sub(" ", draft.title.value).strip() if draft.title else ""
    theirs = [_terms(task.words for task in job.tasks) for job in pool]
    rarity = _rarity(theirs)
    found = [_near(job, words, title, said, rarity) for job, words in zip(pool, theirs, strict=True)]
    best = sorted((near for near in found if near.nearness >= LEAST), key=lambda near: (-near.nearness, near.title))
    return tuple(best[:MOST])


def fill_gaps(job: Job, typical: Job) -> Job:
    """Return the job with what is typical of its kind where nothing is known: conditions, and tasks if it has none.

    All that is added is marked TYPICAL, so that it never looks like something the advert said.
    """
    known = {condition.facet for condition in job.conditions}
    added = tuple(replace(c, provenance=TYPICAL) for c in typical.conditions if c.facet not in known)
    tasks = job.tasks or tuple(
        replace(task, id=TaskId(f"{job.id}.{number}"), provenance=TYPICAL)
        for number, task in enumerate(typical.tasks, 1)
    )
    return replace(job, tasks=tasks, conditions=(*job.conditions, *added), soc2020=job.soc2020 or typical.soc2020)


def _near(job: Job, words: frozenset[str], title: str, said: frozenset[str], rarity: Counter[str]) -> Near:
    alike, like = _title_like(title, (job.title, *job.other_titles))
    shared = sorted(said & words, key=lambda word: (-rarity[word], word))
    weight = sum(rarity[word] for word in said) or 1
    by_tasks = min(1.0, 2 * sum(rarity[word] for word in shared) / weight)  # half of its words is as near as it gets
    score = _TITLE * alike / 100 + _TASKS * by_tasks
    return Near(job.id, job.title, round(score, 4), like, tuple(shared[:5]))


def _title_like(title: str, others: Sequence[str]) -> tuple[float, str]:
    from rapidfuzz import fuzz, process, utils

    if not title:
        return 0.0, ""
    best = process.extractOne(
        title, others, scorer=fuzz.token_sort_ratio, processor=utils.default_process, score_cutoff=LEAST_TITLE
    )
    return (float(best[1]), str(best[0])) if best else (0.0, "")


def _terms(texts: Iterable[str]) -> frozenset[str]:
    words = (word for text in texts for word in _WORD.findall(text.lower()))
    return frozenset(_stem(word) for word in words if word not in _SMALL)


def _stem(word: str) -> str:
    for end in ("ing", "ers", "er", "es", "ed", "s"):
        if word.endswith(end) and len(word) - len(end) >= 3:
            return word[: -len(end)].rstrip("e")
    return word.rstrip("e")


def _rarity(theirs: Sequence[frozenset[str]]) -> Counter[str]:
    """Return a whole-number weight for each word: the fewer jobs have it, the more it tells."""
    met = Counter(word for words in theirs for word in words)
    return Counter({word: round(100 * log(1 + len(theirs) / times)) for word, times in met.items()})
