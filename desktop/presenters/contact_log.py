"""A contact written down in two keys from anywhere: one opens the sheet, Enter keeps what stands there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from desktop.presenters.base import fault_sentence
from desktop.presenters.contact_forms import blank, contact_form, entry_from, meeting_from
from desktop.presenters.forms import Answers, Prompts
from jobs.employers import Employer, EmployerId, named
from records.edits import Edit
from records.errors import KeelError
from records.ids import new_id
from supportplans.contacts import ContactEntry, With

NOBODY_IN_VIEW = "Nobody is in view. Open a person first."
NOBODY = "Nobody is in this file yet. Add a person first."


def log_contact(session: Any, prompts: Prompts, everyone: bool, told: Callable[[str], None]) -> None:
    """Ask about a contact and keep it. With `everyone` any person can be chosen; else it is the one in view."""
    people = tuple((str(p.id), p.name) for p in session.people.people()) if everyone else ()
    person_id = session.person_id or (people[0][0] if people else "")
    if not person_id:
        prompts.report(NOBODY if everyone else NOBODY_IN_VIEW)
        return
    entry = blank(person_id, session.today, session.contacts.last(person_id))
    called = "" if people else session.called
    form = contact_form(entry, called, session.today, people, "" if people else _employer_of(session, person_id))

    def keep(answers: Answers) -> None:
        kept = entry_from(answers, entry)
        try:
            session.history.run(_edit(session, kept, answers))
        except KeelError as fault:
            prompts.report(fault_sentence(fault))
            return
        person = session.people.person(kept.person_id)
        told(f"Written down: in touch about {person.known_as if person else ''}.")

    prompts.fill(form, keep)


def _edit(session: Any, entry: ContactEntry, answers: Answers) -> Edit:
    """Return the one edit that keeps it; with an employer it is a talk with them as well."""
    if entry.whom is not With.EMPLOYER:
        return session.contacts.save(entry)  # type: ignore[no-any-return]
    known: Employer | None = named(session.employers.employers(), answers["employer"])
    employer = known or Employer(EmployerId(new_id()), answers["employer"])
    meeting = meeting_from(entry, str(employer.id))
    edit: Edit = session.contacts.save(replace(entry, meeting_id=str(meeting.id)))
    edit = edit if known else edit.then(session.employers.add_for(employer))
    return edit.then(session.employers.save_meeting(meeting))


def _employer_of(session: Any, person_id: str) -> str:
    """Return where the person works now, or else the employer spoken with for them last."""
    here = next((post.employer for post in session.posts.posts(person_id) if post.lasts(session.today)), "")
    if here:
        return str(here)
    last = next(iter(session.employers.meetings(person_id=person_id)), None)
    employer = session.employers.employer(str(last.employer_id)) if last else None
    return employer.name if employer else ""
