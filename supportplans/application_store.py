"""Applications and offers in the file: rows to dataclasses, and edits that change them."""

from __future__ import annotations

from datetime import date

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.applications import Application, Happened
from supportplans.bodies import TOPICS, put, removal
from supportplans.codec import decode
from supportplans.money import Rates
from supportplans.offers import Offer


class ApplicationStore:
    """Reads from one database; `save_*` and `remove_*` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def applications(self, person_id: str) -> tuple[Application, ...]:
        """Return a person's applications, the newest first."""
        sql = "SELECT body FROM application WHERE person_id = ? ORDER BY rowid DESC"
        return tuple(decode(Application, body) for body in self._bodies(sql, person_id))

    def application(self, application_id: str) -> Application | None:
        """Return one application, or None where there is none of this id."""
        found = self._bodies("SELECT body FROM application WHERE id = ?", application_id)
        return decode(Application, found[0]) if found else None

    def of_job(self, person_id: str, job_id: str) -> Application | None:
        """Return a person's newest application for a job, or None."""
        return next((a for a in self.applications(person_id) if job_id and a.job_id == job_id), None)

    def events(self, application_id: str) -> tuple[Happened, ...]:
        """Return what happened with one application, as it was written down."""
        sql = "SELECT body FROM application_step WHERE application_id = ? ORDER BY number"
        return tuple(decode(Happened, body) for body in self._bodies(sql, application_id))

    def offer(self, application_id: str) -> Offer | None:
        """Return the worksheet of an application, or None where nobody began one."""
        found = self._bodies("SELECT body FROM offer WHERE id = ?", application_id)
        return decode(Offer, found[0]) if found else None

    def rates(self, rates_id: str) -> Rates | None:
        """Return rates somebody here confirmed or changed, or None."""
        found = self._bodies("SELECT body FROM money_rates WHERE id = ?", rates_id)
        return decode(Rates, found[0]) if found else None

    def save_application(self, application: Application) -> Edit:
        """Return the edit that adds or changes an application."""
        person, row = application.person_id, application
        days = {"next_on": _text(row.next_on), "closing": _text(row.closing)}
        return put("application", row, person, person_id=person, job_id=row.job_id, **days)

    def add_event(self, event: Happened) -> Edit:
        """Return the edit that adds what happened."""
        owner = self.application(event.application_id)
        columns = {"application_id": event.application_id, "number": event.number}
        return put("application_step", event, owner.person_id if owner else "", **columns)

    def save_offer(self, offer: Offer) -> Edit:
        """Return the edit that keeps a worksheet."""
        return put("offer", offer, offer.person_id, person_id=offer.person_id)

    def save_rates(self, rates: Rates) -> Edit:
        """Return the edit that keeps rates somebody confirmed."""
        return put("money_rates", rates, "")

    def remove_application(self, application: Application) -> Edit:
        """Return the edit that takes an application away with all that happened and its worksheet, as one."""
        changes = [RowChange.remove("offer", application.id)] if self.offer(application.id) else []
        changes += [RowChange.remove("application_step", e.id) for e in reversed(self.events(application.id))]
        changes.append(RowChange.remove("application", application.id))
        return removal("application", application.person_id, *changes)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away every application of a person."""
        removals = [self.remove_application(a) for a in self.applications(person_id)]
        return Edit("person.erase", tuple(c for r in removals for c in r.changes), TOPICS, person_id)

    def _bodies(self, sql: str, *values: object) -> list[str]:
        return [row[0] for row in self._db.execute(sql, values).fetchall()]


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
