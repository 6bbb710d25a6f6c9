"""Our own JSON of jobs (`even-keel-jobs/1`): what the starter library is written in, and what is passed on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from jobs.facets import FACETS, BadValue, parse_value, to_exchange
from jobs.imported import Imported, ImportFault, Progress, no_progress
from jobs.model import (
    DEMANDS,
    TYPICAL,
    Condition,
    Frequency,
    Importance,
    Job,
    JobId,
    JobKind,
    Need,
    NeedKind,
    Provenance,
    Source,
    Task,
    TaskId,
)

FORMAT = "even-keel-jobs/1"
_E = TypeVar("_E", bound=Enum)


class BadJob(ImportFault):
    """A job that breaks a rule of the format: `name` is file and job id, `reason` the field and the rule."""


def read_own(path: Path, progress: Progress = no_progress) -> Imported:
    """Read jobs from our JSON. Raises BadJob naming job and field, or ImportFault for another file."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as fault:
        raise ImportFault("not_json", path.name) from fault
    if not isinstance(data, dict) or data.get("format") != FORMAT or not isinstance(data.get("jobs"), list):
        raise ImportFault("not_our_json", path.name)
    jobs: dict[str, Job] = {}
    for done, raw in enumerate(data["jobs"], 1):
        job = job_from(raw, str(data.get("origin", "own")), path.name)
        if job.id in jobs:
            raise BadJob("id: it is there twice", f"{path.name}, {job.id}")
        jobs[job.id] = job
        progress(done, len(data["jobs"]))
    return Imported(str(data.get("origin", "own")), tuple(jobs.values()))


def job_from(raw: Any, origin: str, file: str) -> Job:
    """Return one job from its JSON object, or raise BadJob."""
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str) or not raw["id"]:
        raise BadJob("id: a text is needed", file)
    try:
        return _job(raw, origin)
    except BadValue as fault:
        raise BadJob(f"conditions: {fault}", f"{file}, {raw['id']}") from fault
    except (KeyError, TypeError, ValueError) as fault:
        raise BadJob(str(fault), f"{file}, {raw['id']}") from fault


def to_json(jobs: Iterable[Job], origin: str = "own") -> str:
    """Return jobs as text in our format. Each fact that is not typical says where it came from and when it was learnt.

    Who said it, and the words it was said in, are not passed on: they can name people.
    """
    return json.dumps(
        {"format": FORMAT, "origin": origin, "jobs": [_plain(job) for job in jobs]},
        ensure_ascii=False,
        indent=1,
    )


def _job(raw: dict[str, Any], origin: str) -> Job:
    return Job(
        JobId(raw["id"]),
        _text(raw, "title"),
        JobKind(raw.get("kind", "occupation")),
        origin,
        str(raw.get("employer", "")),
        str(raw.get("summary", "")),
        _texts(raw, "other_titles"),
        tuple(_task(raw["id"], n, task) for n, task in enumerate(raw.get("tasks", []), 1)),
        tuple(_condition(facet, given) for facet, given in raw.get("conditions", {}).items()),
        tuple(_need(need) for need in raw.get("needs", [])),
        _texts(raw, "supports"),
        str(raw.get("soc2020", "")),
    )


def _task(job_id: str, number: int, raw: dict[str, Any]) -> Task:
    share, demands = raw.get("share"), _texts(raw, "demands")
    if share is not None and not 0 <= share <= 1:
        raise ValueError("share: between 0 and 1")
    if unknown := set(demands) - set(DEMANDS):
        raise ValueError(f"demands: there is no '{min(unknown)}'")
    return Task(
        TaskId(str(raw.get("id") or f"{job_id}.{number}")),
        _text(raw, "words"),
        _enum(Importance, raw.get("importance")),
        _enum(Frequency, raw.get("frequency")),
        share,
        _texts(raw, "activities"),
        demands,
        raw.get("can_swap"),
        _texts(raw, "detailed"),
        _provenance(raw),
    )


def _condition(facet: str, given: Any) -> Condition:
    """Return a condition: its value as it stands, or with a source beside it as {"value": ..., "source": ...}."""
    if isinstance(given, dict):
        return Condition(facet, parse_value(facet, given["value"]), provenance=_provenance(given))
    return Condition(facet, parse_value(facet, given))


def _provenance(raw: dict[str, Any]) -> Provenance:
    source, on = raw.get("source"), raw.get("on")
    return TYPICAL if source is None else Provenance(Source(source), on=None if on is None else date.fromisoformat(on))


def _need(raw: dict[str, Any]) -> Need:
    return Need(NeedKind(raw["kind"]), _text(raw, "words"), raw.get("on_the_job"), _provenance(raw))


def _text(raw: dict[str, Any], name: str) -> str:
    if not isinstance(raw.get(name), str) or not raw[name].strip():
        raise ValueError(f"{name}: a text is needed")
    return str(raw[name])


def _texts(raw: dict[str, Any], name: str) -> tuple[str, ...]:
    texts = raw.get(name, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise ValueError(f"{name}: a list of texts is needed")
    return tuple(texts)


def _enum(kind: type[_E], value: Any) -> _E | None:
    return None if value is None else kind(value)


def _plain(job: Job) -> dict[str, Any]:
    plain: dict[str, Any] = {"id": job.id, "title": job.title, "kind": job.kind.value}
    for name in ("employer", "summary", "soc2020"):
        plain |= {name: getattr(job, name)} if getattr(job, name) else {}
    plain |= {name: list(getattr(job, name)) for name in ("other_titles", "supports") if getattr(job, name)}
    plain["tasks"] = [_plain_task(task) for task in job.tasks]
    best = {c.facet: job.condition(c.facet) for c in job.conditions}
    plain["conditions"] = {f: _plain_value(c) for f, c in best.items() if c and f in FACETS}
    plain["needs"] = [
        {"kind": n.kind.value, "words": n.words, "on_the_job": n.on_the_job, **_plain_source(n.provenance)}
        for n in job.needs
    ]
    return plain


def _plain_value(condition: Condition) -> Any:
    value, source = to_exchange(condition.value), _plain_source(condition.provenance)
    return {"value": value, **source} if source else value


def _plain_source(provenance: Provenance) -> dict[str, str]:
    if provenance.source is Source.TYPICAL:
        return {}
    on = {"on": provenance.on.isoformat()} if provenance.on else {}
    return {"source": provenance.source.value, **on}


def _plain_task(task: Task) -> dict[str, Any]:
    plain: dict[str, Any] = {"id": task.id, "words": task.words, **_plain_source(task.provenance)}
    if task.importance:
        plain["importance"] = task.importance.value
    if task.frequency:
        plain["frequency"] = task.frequency.value
    for name in ("share", "can_swap"):
        if getattr(task, name) is not None:
            plain[name] = getattr(task, name)
    for name in ("activities", "demands", "detailed"):
        if getattr(task, name):
            plain[name] = list(getattr(task, name))
    return plain
