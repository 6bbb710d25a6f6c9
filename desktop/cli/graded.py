"""`tasks` and `rank`: the engine as the graded sets measure it, exactly what the window shows."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.app.meaning import program_understanding
from desktop.cli.bench_adverts import draft_as_json
from desktop.cli.console import BadInput, emit, json_lines, progress, say
from desktop.words.ranking import contribution_text
from jobs.adverts.reading import read_advert
from jobs.imported import Reject
from jobs.model import Job
from jobs.reading import read_jobs
from matching.exchange import read_person
from matching.kept_index import index_with
from matching.meanings import InMemory
from matching.model import Match, Profile
from matching.ranking import Library, texts_of
from matching.ranking import rank as rank_jobs
from matching.understanding import Blend, Understanding


def tasks(options: argparse.Namespace) -> None:
    """Score each item's pool of tasks against its words: one JSON line per item, in pool order."""
    understanding = _understanding(options)
    kept = InMemory()
    for number, item in json_lines(options.input):
        words, pool = _words_and_pool(options.input, number, item)
        index = understanding.index_tasks(pool, kept=kept)
        scores = understanding.similarity_to([words], index)[0] if pool else []
        emit({"id": item["id"], "scores": [float(score) for score in scores]})


def _understanding(options: argparse.Namespace) -> Understanding:
    blend = replace(Blend(), **dict.fromkeys(options.leave_out, 0.0))
    return program_understanding(words_only=options.words_only, blend=blend)


def advert(options: argparse.Namespace) -> None:
    """Read each item's advert: one JSON line per item, with line numbers by kind and the facts stated.

    A day without a year stays unknown here, as the advert does not say it; the window takes the next such day.
    """
    for number, item in json_lines(options.input):
        text = item.get("text")
        if not isinstance(text, str):
            raise BadInput(f"{options.input.name}, line {number}: a 'text' is needed.")
        emit({"id": item["id"], **draft_as_json(read_advert(text))})


def _words_and_pool(path: Path, number: int, item: dict[str, Any]) -> tuple[str, list[str]]:
    words, pool = item.get("words"), item.get("pool")
    if not isinstance(words, str) or not isinstance(pool, list):
        raise BadInput(f"{path.name}, line {number}: 'words' and a list 'pool' are needed.")
    tasks_ = [entry.get("task") if isinstance(entry, dict) else None for entry in pool]
    if not all(isinstance(task, str) for task in tasks_):
        raise BadInput(f"{path.name}, line {number}: every pool entry needs a 'task'.")
    return words, [str(task) for task in tasks_]


def rank(options: argparse.Namespace) -> None:
    """Rank the jobs of each item's pool (or all jobs) for its person: one JSON line per item, best first."""
    imported = read_jobs(options.jobs, progress)
    _say_rejects(imported.rejects)
    by_id = {str(job.id): job for job in imported.jobs}
    engine = _understanding(options)
    index = index_with(engine, texts_of(imported.jobs), kept=InMemory()).index
    library = Library(imported.jobs, engine, index=index)
    for number, item in json_lines(options.input):
        _, profile = read_person(item.get("person"))
        wanted = _pool(options.input, number, item, by_id)
        ranking = rank_jobs(profile, library.only(wanted) if wanted is not None else library)
        matches = [ranking.match(row.job_id) for row in ranking.rows]
        emit({"id": item["id"], "ranking": [_as_json(match, by_id[match.job_id], profile) for match in matches]})


def _pool(path: Path, number: int, item: dict[str, Any], known: dict[str, Job]) -> list[str] | None:
    pool = item.get("pool")
    if not pool:
        return None
    ids = [str(entry.get("job_id")) for entry in pool]
    missing = [job_id for job_id in ids if job_id not in known]
    if missing:
        raise BadInput(f"{path.name}, line {number}: there is no job '{missing[0]}' in the library.")
    return ids


def _as_json(match: Match, job: Job, profile: Profile) -> dict[str, Any]:
    return {
        "job_id": match.job_id,
        "score": match.score,
        "low": match.low,
        "high": match.high,
        "contributions": [
            {"ledger": part.ledger.value, "amount": part.amount, "text": contribution_text(part, job, profile)}
            for part in match.contributions
        ],
    }


def _say_rejects(rejects: Iterable[Reject]) -> None:
    for reject in rejects:
        say(f"Left out: {reject.table}, line {reject.line}: {reject.reason}")
