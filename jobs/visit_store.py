"""Visits and calls in the file, drafts among them. Writing one down changes its job, and is undone as one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from jobs.employer_store import EmployerStore
from jobs.employers import EmployerId, Meeting, MeetingId
from jobs.facets import parse_value, to_exchange
from jobs.model import Frequency, Job
from jobs.store import JobStore
from jobs.visits import How, TaskSeen, Told, Visit, VisitAnswers, VisitId, facts, written_into
from records.database import Database
from records.edits import Edit, RowChange

_VISITS = "SELECT id, job_id, employer_id, on_day, how, who, answers, written FROM visit"
_NEWEST = " ORDER BY on_day DESC, rowid DESC"
TOPICS = frozenset({"visits", "jobs"})


class VisitStore:
    """Reads visits of one database; `save_visit`, `remove_visit` and `write_down` return edits."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._jobs, self._employers = JobStore(db), EmployerStore(db)

    def visit(self, visit_id: str) -> Visit | None:
        """Return one visit, or None where there is none of this id."""
        row = self._db.execute(f"{_VISITS} WHERE id = ?", (visit_id,)).fetchone()
        return _visit(row) if row else None

    def visits(self, job_id: str) -> tuple[Visit, ...]:
        """Return the visits and calls about one job, newest first, drafts among them."""
        found = self._db.execute(f"{_VISITS} WHERE job_id = ?{_NEWEST}", (job_id,)).fetchall()
        return tuple(map(_visit, found))

    def drafts(self) -> tuple[Visit, ...]:
        """Return what was begun and not written down yet, newest first."""
        return tuple(map(_visit, self._db.execute(f"{_VISITS} WHERE written = 0{_NEWEST}").fetchall()))

    def save_visit(self, visit: Visit) -> Edit:
        """Return the edit that adds or changes a visit; the job stays as it is."""
        return Edit("visit.save", (RowChange.put("visit", _row(visit)),), frozenset({"visits"}))

    def remove_visit(self, visit: Visit) -> Edit:
        """Return the edit that takes a visit away; what was written into the job stays there."""
        return Edit("visit.remove", (RowChange.remove("visit", visit.id),), TOPICS)

    def write_down(self, visit: Visit, job: Job, person_id: str = "") -> Edit:
        """Return one edit that writes a visit into its job and, at an employer, among the meetings with them.

        `person_id` says for whom the employer was met; empty for nobody in particular.
        """
        done = replace(visit, written=True)
        edit = self.save_visit(done).then(self._jobs.save_job(written_into(job, visit)))
        if visit.employer_id:
            edit = edit.then(self._employers.save_meeting(meeting_of(visit, job, person_id)))
        return replace(edit, topics=edit.topics | TOPICS, person_id=person_id)


def meeting_of(visit: Visit, job: Job, person_id: str) -> Meeting:
    """Return the contact with the employer that a visit was."""
    notes = dict(facts(visit).notes)
    said = " ".join(filter(None, (f"About: {job.title}.", notes.get("flexible", ""), notes.get("other", ""))))
    return Meeting(
        MeetingId(visit.id), EmployerId(visit.employer_id), visit.on, visit.channel, visit.who.strip(), said,
        visit.answers.offered, person_id,
    )  # fmt: skip


def _row(visit: Visit) -> dict[str, Any]:
    return {
        "id": visit.id,
        "job_id": visit.job_id,
        "employer_id": visit.employer_id or None,
        "on_day": visit.on.isoformat(),
        "how": visit.how.value,
        "who": visit.who,
        "answers": json.dumps(_plain(visit.answers), ensure_ascii=False),
        "written": int(visit.written),
    }


def _plain(answers: VisitAnswers) -> dict[str, Any]:
    told = {
        facet: [None if each.value is None else to_exchange(each.value), each.words]
        for facet, each in answers.told.items()
    }
    tasks = [
        [task.words, task.frequency.value if task.frequency else None, task.minutes, task.share, task.task_id]
        for task in answers.tasks
    ]
    return {
        "tasks": tasks,
        "told": told,
        "day_hours": answers.day_hours,
        "supports": answers.supports,
        "offered": answers.offered,
        "notes": dict(answers.notes),
    }


def _visit(row: Sequence[Any]) -> Visit:
    visit_id, job_id, employer_id, on, how, who, answers, written = row
    return Visit(
        VisitId(visit_id),
        job_id,
        date.fromisoformat(on),
        How(how),
        who,
        _answers(json.loads(answers)),
        employer_id or "",
        bool(written),
    )


def _answers(plain: Mapping[str, Any]) -> VisitAnswers:
    return VisitAnswers(
        tuple(_task(*each) for each in plain.get("tasks", ())),
        {facet: _told(facet, *each) for facet, each in plain.get("told", {}).items()},
        plain.get("day_hours"),
        tuple(plain.get("supports", ())),
        tuple(plain.get("offered", ())),
        dict(plain.get("notes", {})),
    )


def _task(words: str, frequency: str | None, minutes: float | None, share: float | None, task_id: str) -> TaskSeen:
    return TaskSeen(words, Frequency(frequency) if frequency else None, minutes, share, task_id)


def _told(facet: str, value: object, words: str) -> Told:
    return Told(None if value is None else parse_value(facet, value), words)
