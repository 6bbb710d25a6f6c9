"""Adverts in the file, one for each job that came from one. Changes are edits, so that they can be undone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from jobs.adverts.decisions import Decision
from jobs.adverts.items import Part
from jobs.adverts.model import Contract
from jobs.adverts.record import Advert, Settled
from jobs.model import Job
from jobs.store import JobStore
from records.database import Database
from records.edits import Edit, RowChange


class AdvertStore:
    """Reads and writes the adverts of one database."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def advert(self, job_id: str) -> Advert | None:
        """Return the advert of a job, or None where the job did not come from one."""
        row = self._db.execute(
            "SELECT id, words, name, on_day, closing, apply, contract, place, settled FROM advert WHERE id = ?",
            (job_id,),
        ).fetchone()
        return _advert(row) if row else None

    def closing_from(self, day: date) -> tuple[tuple[str, date], ...]:
        """Return (job id, closing date) of every advert that closes on `day` or later, soonest first."""
        found = self._db.execute(
            "SELECT id, closing FROM advert WHERE closing >= ? ORDER BY closing, id", (day.isoformat(),)
        )
        return tuple((job_id, date.fromisoformat(closing)) for job_id, closing in found.fetchall())

    def save_advert(self, advert: Advert) -> Edit:
        """Return the edit that keeps an advert beside its job, which must be there or in the edit before it."""
        return Edit("advert.save", (RowChange.put("advert", _row(advert)),), frozenset({"jobs"}))

    def save_with_job(self, job: Job, advert: Advert) -> Edit:
        """Return one edit that saves the job and its advert, undone as one."""
        saved = JobStore(self._db).save_job(job)
        beside = self.save_advert(advert)
        return Edit(beside.kind, saved.changes + beside.changes, saved.topics | beside.topics)


def _row(advert: Advert) -> dict[str, Any]:
    return {
        "id": advert.job_id,
        "words": advert.text,
        "name": advert.name,
        "on_day": advert.on.isoformat(),
        "closing": advert.closing.isoformat() if advert.closing else None,
        "apply": advert.apply,
        "contract": advert.contract.value if advert.contract else None,
        "place": advert.place,
        "settled": json.dumps([_plain(each) for each in advert.settled], ensure_ascii=False),
    }


def _plain(each: Settled) -> list[str | None]:
    return [each.part.value, each.words, each.quote, each.decision.value if each.decision else None]


def _advert(row: Sequence[Any]) -> Advert:
    job_id, words, name, on, closing, apply, contract, place, settled = row
    return Advert(
        job_id,
        words,
        name,
        date.fromisoformat(on),
        date.fromisoformat(closing) if closing else None,
        apply,
        Contract(contract) if contract else None,
        place,
        tuple(
            Settled(Part(part), said, quote, Decision(decision) if decision else None)
            for part, said, quote, decision in json.loads(settled)
        ),
    )
