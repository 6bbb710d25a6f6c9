"""Employers and meetings in the file. Changes are edits; an employer and its jobs always carry the same name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import astuple, replace
from datetime import date
from typing import Any

from jobs.employers import (
    Channel,
    Contact,
    Employer,
    EmployerId,
    Meeting,
    MeetingId,
    Site,
    named,
    same_name,
)
from jobs.model import Job
from jobs.store import JobStore, JobTitle
from records.database import Database
from records.edits import Edit, RowChange
from records.naming import names

_EMPLOYERS = "SELECT id, name, does, sites, contacts, notes FROM employer"
_MEETINGS = "SELECT id, employer_id, on_day, channel, with_whom, said, offered, person_id FROM meeting"
_NEWEST = " ORDER BY on_day DESC, rowid DESC"
TOPICS = frozenset({"employers"})


class EmployerStore:
    """Reads employers of one database; `save_*`, `remove_*`, `link` and `forget_person` return edits."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._jobs = JobStore(db)

    def employers(self) -> tuple[Employer, ...]:
        """Return every employer, by name."""
        found = self._db.execute(f"{_EMPLOYERS} ORDER BY name COLLATE NOCASE, id").fetchall()
        return tuple(map(_employer, found))

    def employer(self, employer_id: str) -> Employer | None:
        """Return one employer, or None where there is none of this id."""
        row = self._db.execute(f"{_EMPLOYERS} WHERE id = ?", (employer_id,)).fetchone()
        return _employer(row) if row else None

    def vacancies(self, employer_id: str) -> tuple[JobTitle, ...]:
        """Return the jobs that belong to an employer, by title."""
        found = self._db.execute("SELECT id FROM job WHERE employer_id = ?", (employer_id,)).fetchall()
        ids = {row[0] for row in found}
        return tuple(title for title in self._jobs.titles("own") if title.id in ids)

    def counts(self) -> dict[str, int]:
        """Return how many jobs each employer has; those without any are left out."""
        sql = "SELECT employer_id, count(*) FROM job WHERE employer_id IS NOT NULL GROUP BY employer_id"
        return dict(self._db.execute(sql).fetchall())

    def unlinked(self, name: str) -> tuple[JobTitle, ...]:
        """Return our own jobs that carry this employer's name as text and belong to no employer yet, by title."""
        found = self._db.execute("SELECT id FROM job WHERE employer_id IS NULL AND origin = 'own'").fetchall()
        ids = {row[0] for row in found}
        return tuple(t for t in self._jobs.titles("own") if t.id in ids and same_name(t.employer, name))

    def meetings(
        self, since: date | None = None, until: date | None = None, person_id: str | None = None
    ) -> tuple[Meeting, ...]:
        """Return meetings with any employer, newest first.

        `since` and `until` are days, both included; None leaves that end open. `person_id` keeps those held for one
        person, the empty one those for nobody in particular; None keeps all.
        """
        where = (
            " WHERE (:since IS NULL OR on_day >= :since) AND (:until IS NULL OR on_day <= :until)"
            " AND (:person IS NULL OR coalesce(person_id, '') = :person)"
        )
        values = {"since": _text(since), "until": _text(until), "person": person_id}
        return tuple(map(_meeting, self._db.execute(_MEETINGS + where + _NEWEST, values).fetchall()))

    def meetings_with(self, employer_id: str) -> tuple[Meeting, ...]:
        """Return the meetings with one employer, newest first."""
        found = self._db.execute(f"{_MEETINGS} WHERE employer_id = ?{_NEWEST}", (employer_id,)).fetchall()
        return tuple(map(_meeting, found))

    def meeting(self, meeting_id: str) -> Meeting | None:
        """Return one meeting, or None where there is none of this id."""
        row = self._db.execute(f"{_MEETINGS} WHERE id = ?", (meeting_id,)).fetchone()
        return _meeting(row) if row else None

    def save_employer(self, employer: Employer) -> Edit:
        """Return the edit that adds or changes an employer; a new name goes to its jobs too."""
        edit = Edit("employer.save", (RowChange.put("employer", _employer_row(employer)),), TOPICS)
        for job in self._whole(self.vacancies(employer.id)):
            if job.employer != employer.name:
                edit = edit.then(self.link(job, employer))
        return edit

    def add_for(self, employer: Employer) -> Edit:
        """Return the edit that adds an employer and gives it the jobs that carry its name already."""
        edit = self.save_employer(employer)
        for job in self._whole(self.unlinked(employer.name)):
            edit = edit.then(self.link(job, employer))
        return edit

    def link(self, job: Job, employer: Employer) -> Edit:
        """Return the edit that saves a job as one of this employer's, under the employer's name."""
        linked = replace(job, employer=employer.name, employer_id=str(employer.id))
        saved = self._jobs.save_job(linked)
        return replace(saved, topics=saved.topics | TOPICS)

    def settled(self, job: Job) -> Job:
        """Return the job with the employer whose name it carries, or with none where no employer has that name."""
        employer = named(self.employers(), job.employer)
        if employer is None:
            return replace(job, employer_id="")
        return replace(job, employer=employer.name, employer_id=str(employer.id))

    def remove_employer(self, employer_id: str) -> Edit:
        """Return the edit that takes an employer away with its meetings; its jobs and visits keep the name as text."""
        changes: list[RowChange] = []
        for job in self._whole(self.vacancies(employer_id)):
            changes += self._jobs.save_job(replace(job, employer_id="")).changes
        changes += self._without("visit", "employer_id", employer_id)
        changes += [RowChange.remove("meeting", meeting.id) for meeting in self.meetings_with(employer_id)]
        changes.append(RowChange.remove("employer", employer_id))
        return Edit("employer.remove", tuple(changes), TOPICS | {"jobs"})

    def save_meeting(self, meeting: Meeting) -> Edit:
        """Return the edit that adds or changes a meeting."""
        return Edit("meeting.save", (RowChange.put("meeting", _meeting_row(meeting)),), TOPICS, meeting.person_id)

    def remove_meeting(self, meeting: Meeting) -> Edit:
        """Return the edit that takes a meeting away."""
        return Edit("meeting.remove", (RowChange.remove("meeting", meeting.id),), TOPICS, meeting.person_id)

    def forget_person(self, person_id: str, called: Iterable[str]) -> Edit:
        """Return the edit that leaves each meeting held for a person as a fact about the employer, and nothing else.

        What was said goes, as it could tell of them. The day, whom it was with and what was offered in general stay,
        but for an offer in which one of the names stands that they are `called`.
        """
        tell_of = [names(name) for name in called]
        kept = (
            replace(meeting, said="", person_id="",
                    offered=tuple(words for words in meeting.offered if not any(tells(words) for tells in tell_of)))
            for meeting in self.meetings(person_id=person_id)
        )  # fmt: skip
        changes = tuple(RowChange.put("meeting", _meeting_row(meeting)) for meeting in kept)
        return Edit("person.erase", changes, TOPICS, person_id)

    def _whole(self, titles: Sequence[JobTitle]) -> tuple[Job, ...]:
        found = (self._jobs.job(title.id) for title in titles)
        return tuple(job for job in found if job is not None)

    def _without(self, table: str, column: str, value: str) -> list[RowChange]:
        """Return the changes that empty `column` where it holds `value`; the names are our own."""
        cursor = self._db.execute(f"SELECT * FROM {table} WHERE {column} = ?", (value,))  # noqa: S608
        names = [each[0] for each in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        return [RowChange.put(table, row | {column: None}) for row in rows]


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _employer_row(employer: Employer) -> dict[str, Any]:
    sites, contacts = ([astuple(each) for each in many] for many in (employer.sites, employer.contacts))
    return {
        "id": employer.id,
        "name": employer.name,
        "does": employer.does,
        "sites": json.dumps(sites, ensure_ascii=False),
        "contacts": json.dumps(contacts, ensure_ascii=False),
        "notes": employer.notes,
    }


def _employer(row: Sequence[Any]) -> Employer:
    employer_id, name, does, sites, contacts, notes = row
    return Employer(
        EmployerId(employer_id),
        name,
        does,
        tuple(Site(*each) for each in json.loads(sites)),
        tuple(Contact(*each) for each in json.loads(contacts)),
        notes,
    )


def _meeting_row(meeting: Meeting) -> dict[str, Any]:
    return {
        "id": meeting.id,
        "employer_id": meeting.employer_id,
        "on_day": meeting.on.isoformat(),
        "channel": meeting.channel.value,
        "with_whom": meeting.with_whom,
        "said": meeting.said,
        "offered": json.dumps(meeting.offered, ensure_ascii=False),
        "person_id": meeting.person_id or None,
    }


def _meeting(row: Sequence[Any]) -> Meeting:
    meeting_id, employer_id, on, channel, with_whom, said, offered, person_id = row
    return Meeting(
        MeetingId(meeting_id),
        EmployerId(employer_id),
        date.fromisoformat(on),
        Channel(channel),
        with_whom,
        said,
        tuple(json.loads(offered)),
        person_id or "",
    )
