"""Jobs as rows and rows as jobs; nothing is lost on the way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from jobs.facets import parse_value, to_exchange
from jobs.model import (
    TYPICAL,
    Condition,
    Frequency,
    Importance,
    Job,
    JobId,
    JobKind,
    Lineage,
    Need,
    NeedKind,
    Provenance,
    Source,
    Task,
    TaskId,
)

_TYPICAL_TEXT = '["typical", "", null]'

JOB_COLUMNS = (
    "id", "title", "kind", "origin", "employer", "summary", "other_titles", "supports", "soc2020", "version",
    "employer_id", "support_sources",
)  # fmt: skip
TASK_COLUMNS = (
    "id", "job_id", "position", "words", "importance", "frequency", "share", "activities", "demands",
    "can_swap", "detailed", "provenance", "lineage",
)  # fmt: skip
CONDITION_COLUMNS = ("id", "job_id", "position", "facet", "value", "words", "provenance")
NEED_COLUMNS = ("id", "job_id", "position", "kind", "words", "on_the_job", "provenance")


def job_values(job: Job) -> tuple[Any, ...]:
    """Return a job's own columns, in the order of `JOB_COLUMNS`."""
    return (
        job.id, job.title, job.kind.value, job.origin, job.employer, job.summary,
        _texts(job.other_titles), _texts(job.supports), job.soc2020, job.version,
        job.employer_id or None, _sources_text(job.support_sources),
    )  # fmt: skip


def task_values(job: Job) -> list[tuple[Any, ...]]:
    """Return the columns of every task of a job."""
    return [
        (
            task.id, job.id, position, task.words,
            task.importance.value if task.importance else None,
            task.frequency.value if task.frequency else None,
            task.share, _texts(task.activities), _texts(task.demands), _flag(task.can_swap),
            _texts(task.detailed), _provenance_text(task.provenance), _lineage_text(task.lineage),
        )
        for position, task in enumerate(job.tasks)
    ]  # fmt: skip


def condition_values(job: Job) -> list[tuple[Any, ...]]:
    """Return the columns of every condition of a job."""
    return [
        (
            f"{job.id}:{position}:{c.facet}", job.id, position, c.facet, json.dumps(to_exchange(c.value)),
            c.words, _provenance_text(c.provenance),
        )
        for position, c in enumerate(job.conditions)
    ]  # fmt: skip


def need_values(job: Job) -> list[tuple[Any, ...]]:
    """Return the columns of every need of a job."""
    return [
        (
            f"{job.id}:{position}:need", job.id, position, need.kind.value, need.words,
            _flag(need.on_the_job), _provenance_text(need.provenance),
        )
        for position, need in enumerate(job.needs)
    ]  # fmt: skip


def to_job(row: Sequence[Any], tasks: Iterable[Task], conditions: Iterable[Condition], needs: Iterable[Need]) -> Job:
    """Return the job of a row in the order of `JOB_COLUMNS`, with its parts."""
    job_id, title, kind, origin, employer, summary, others, supports, soc, version, employer_id, sources = row
    return Job(
        JobId(job_id), title, JobKind(kind), origin, employer, summary, _tuple(others), tuple(tasks),
        tuple(conditions), tuple(needs), _tuple(supports), soc, version,
        employer_id or "", _to_sources(sources),
    )  # fmt: skip


def to_task(row: Sequence[Any]) -> Task:
    """Return the task of a row in the order of `TASK_COLUMNS`."""
    task_id, _, _, words, importance, frequency, share, activities, demands, swap, detailed, source, lineage = row
    return Task(
        TaskId(task_id), words, Importance(importance) if importance else None,
        Frequency(frequency) if frequency else None, share, _tuple(activities), _tuple(demands),
        _maybe(swap), _tuple(detailed), _to_provenance(source), Lineage(*json.loads(lineage)) if lineage else None,
    )  # fmt: skip


def to_condition(row: Sequence[Any]) -> Condition:
    """Return the condition of a row in the order of `CONDITION_COLUMNS`."""
    _, _, _, facet, value, words, source = row
    return Condition(facet, parse_value(facet, json.loads(value)), words, _to_provenance(source))


def to_need(row: Sequence[Any]) -> Need:
    """Return the need of a row in the order of `NEED_COLUMNS`."""
    _, _, _, kind, words, on_the_job, source = row
    return Need(NeedKind(kind), words, _maybe(on_the_job), _to_provenance(source))


def _texts(texts: tuple[str, ...]) -> str:
    return json.dumps(texts, ensure_ascii=False) if texts else "[]"


def _tuple(text: str) -> tuple[str, ...]:
    return () if text == "[]" else tuple(json.loads(text))


def _sources_text(sources: tuple[tuple[str, Provenance], ...]) -> str:
    return json.dumps([[words, _provenance_text(where)] for words, where in sources], ensure_ascii=False)


def _to_sources(text: str) -> tuple[tuple[str, Provenance], ...]:
    return () if text == "[]" else tuple((words, _to_provenance(where)) for words, where in json.loads(text))


def _flag(value: bool | None) -> int | None:
    return None if value is None else int(value)


def _maybe(value: int | None) -> bool | None:
    return None if value is None else bool(value)


def _lineage_text(lineage: Lineage | None) -> str:
    if lineage is None:
        return ""
    return json.dumps([lineage.job_id, lineage.title, lineage.task_id, lineage.version], ensure_ascii=False)


def _provenance_text(provenance: Provenance) -> str:
    if provenance == TYPICAL:
        return _TYPICAL_TEXT
    day = provenance.on.isoformat() if provenance.on else None
    return json.dumps([provenance.source.value, provenance.detail, day], ensure_ascii=False)


@lru_cache(maxsize=4096)
def _to_provenance(text: str) -> Provenance:
    if text == _TYPICAL_TEXT:
        return TYPICAL
    source, detail, day = json.loads(text)
    return Provenance(Source(source), detail, date.fromisoformat(day) if day else None)
