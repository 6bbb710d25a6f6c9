"""Employers: where they work, who to talk to, every talk and visit, what they agreed to before, and their jobs."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from desktop.presenters import employer_forms as forms
from desktop.presenters import job_edits, job_forms
from desktop.presenters.employer_view import EmployersState, of_others, rows_of, shown
from desktop.presenters.forms import Answers
from desktop.presenters.undoing import UndoingPresenter
from jobs.employers import Employer, EmployerId, Meeting, MeetingId, matches
from records.edits import Edit
from records.ids import new_id


class EmployersPresenter(UndoingPresenter):
    """The room works with nobody in view; for whom a meeting was held is told only where nobody else is."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: EmployersState = EmployersState()
        self._chosen = ""
        self.subscribe(("employers", "jobs", "people"))

    @property
    def state(self) -> EmployersState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show the page again: for whom a meeting was held depends on who is in view."""
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    def come_into_view(self) -> None:
        """Show the employer that another place left open, if there is one."""
        wanted, self.session.employer_id = self.session.employer_id, ""
        if wanted and self.session.employers.employer(wanted) is not None:
            self._chosen = wanted
            self._state = replace(self._state, query="", notice="", can_undo=False)
        self.reload()

    # Finding

    def search(self, text: str) -> None:
        """Show the employers in whose name, places or contacts every word stands; all for no text."""
        self._state = replace(self._state, query=text)
        self.reload()

    def choose_row(self, place: int) -> None:
        """Open the employer at a row (from 0)."""
        if 0 <= place < len(self._state.rows):
            self._chosen = self._state.rows[place].id
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    # The employer

    def new_employer(self) -> None:
        """Ask for an employer and add it, with the jobs that carry its name."""
        self.prompts.fill(forms.employer_form(), self._add)

    def change(self) -> None:
        """Ask what is to be different about the open employer."""
        if employer := self._open():
            self.prompts.fill(forms.employer_form(employer), self._keep)

    def remove(self) -> None:
        """Take the open employer away with its meetings; its jobs stay, and undo brings all of it back."""
        if employer := self._open():
            self._run(self.session.employers.remove_employer(employer.id), f"{employer.name} taken away.")

    # Places and contacts

    def new_site(self) -> None:
        """Ask for a place of work."""
        if self._open():
            self.prompts.fill(forms.site_form(), partial(self._keep_site, -1))

    def change_site(self, place: int) -> None:
        """Ask what is to be different about a place of work (from 0)."""
        employer = self._open()
        if employer and 0 <= place < len(employer.sites):
            self.prompts.fill(forms.site_form(employer.sites[place]), partial(self._keep_site, place))

    def remove_site(self, place: int) -> None:
        """Take a place of work out (from 0)."""
        employer = self._open()
        if employer and 0 <= place < len(employer.sites):
            sites = employer.sites[:place] + employer.sites[place + 1 :]
            self._save(replace(employer, sites=sites), f"{employer.sites[place].name} taken out.")

    def new_contact(self) -> None:
        """Ask for somebody to talk to."""
        if employer := self._open():
            self.prompts.fill(forms.contact_form(None, employer.sites), partial(self._keep_contact, -1))

    def change_contact(self, place: int) -> None:
        """Ask what is to be different about a contact (from 0)."""
        employer = self._open()
        if employer and 0 <= place < len(employer.contacts):
            form = forms.contact_form(employer.contacts[place], employer.sites)
            self.prompts.fill(form, partial(self._keep_contact, place))

    def remove_contact(self, place: int) -> None:
        """Take a contact out (from 0)."""
        employer = self._open()
        if employer and 0 <= place < len(employer.contacts):
            contacts = employer.contacts[:place] + employer.contacts[place + 1 :]
            self._save(replace(employer, contacts=contacts), f"{employer.contacts[place].name} taken out.")

    # Talks and visits

    def new_meeting(self) -> None:
        """Ask about a talk or a visit."""
        if employer := self._open():
            blank = Meeting(MeetingId(new_id()), employer.id, self.session.today)
            form = forms.meeting_form(None, employer, self.session.called, False, self.session.today)
            self.prompts.fill(form, partial(self._keep_meeting, blank))

    def change_meeting(self, meeting_id: str) -> None:
        """Ask what is to be different about a talk or a visit."""
        employer, meeting = self._open(), self.session.employers.meeting(meeting_id)
        if employer and meeting:
            person = self.session.person_id
            called = "" if of_others(meeting, person) else self.session.called
            mine = bool(person) and meeting.person_id == person
            form = forms.meeting_form(meeting, employer, called, mine, self.session.today)
            self.prompts.fill(form, partial(self._keep_meeting, meeting))

    def remove_meeting(self, meeting_id: str) -> None:
        """Take a talk or a visit away."""
        meeting = self.session.employers.meeting(meeting_id)
        if meeting:
            self._run(self.session.employers.remove_meeting(meeting), "Taken away.")

    # Its jobs

    def new_vacancy(self) -> None:
        """Ask for a job at the open employer and add it."""
        if employer := self._open():
            self.prompts.fill(job_forms.job_form(employer=employer.name), self._add_vacancy)

    def open_job(self, job_id: str) -> None:
        """Go to a job."""
        self.session.job_id = job_id
        self.go_to("jobs")

    def after_visit(self, job_id: str) -> None:
        """Go to where a visit or a call about a job is written down."""
        self.session.job_id = job_id
        self.go_to("visit")

    def link_job(self, job_id: str) -> None:
        """Give the open employer a job that carries its name."""
        employer, job = self._open(), self.session.jobs.job(job_id)
        if employer and job is not None and job.origin == "own":
            self._run(self.session.employers.link(job, employer), f"{job.title} belongs to {employer.name} now.")

    # What forms were answered with

    def _add(self, answers: Answers) -> None:
        employer = Employer(EmployerId(new_id()), answers["name"], answers["does"], notes=answers["notes"])
        self._chosen = str(employer.id)
        self._state = replace(self._state, query="")
        self._run(self.session.employers.add_for(employer), f"{employer.name} added.")

    def _keep(self, answers: Answers) -> None:
        if employer := self._open():
            said = {name: answers[name] for name in ("name", "does", "notes")}
            self._save(replace(employer, **said), "Written down.")

    def _keep_site(self, place: int, answers: Answers) -> None:
        if employer := self._open():
            sites = list(employer.sites)
            at = place if place >= 0 else len(sites)
            sites[at : at + 1] = [forms.site_from(answers)]
            self._save(replace(employer, sites=tuple(sites)), "Written down.")

    def _keep_contact(self, place: int, answers: Answers) -> None:
        if employer := self._open():
            contacts = list(employer.contacts)
            at = place if place >= 0 else len(contacts)
            contacts[at : at + 1] = [forms.contact_from(answers)]
            self._save(replace(employer, contacts=tuple(contacts)), "Written down.")

    def _keep_meeting(self, before: Meeting, answers: Answers) -> None:
        meeting = forms.meeting_from(answers, before, self.session.person_id)
        self._run(self.session.employers.save_meeting(meeting), "Written down.")

    def _add_vacancy(self, answers: Answers) -> None:
        job = job_edits.blank(answers["title"], answers["employer"], answers["summary"])
        self._run(self.session.jobs.save_job(self.session.employers.settled(job)), f"{job.title} added.")

    # Inside

    def reload(self) -> None:
        """Read the list and the open employer again."""
        employers = self.session.employers.employers()
        found = tuple(e for e in employers if matches(e, self._state.query))
        if not any(e.id == self._chosen for e in found):
            self._chosen = str(found[0].id) if found else ""
        rows = rows_of(found, self.session.employers.counts())
        place = next((n for n, row in enumerate(rows) if row.id == self._chosen), -1)
        employer = self._open()
        self._set(replace(self._state, rows=rows, total=len(employers), chosen=place,
                          shown=self._shown(employer) if employer else None))  # fmt: skip

    def _shown(self, employer: Employer) -> Any:
        store = self.session.employers
        return shown(
            employer, store.meetings_with(employer.id), store.vacancies(employer.id), store.unlinked(employer.name),
            self.session.person_id, self._called,
        )  # fmt: skip

    def _called(self, person_id: str) -> str:
        person = self.session.people.person(person_id)
        return person.known_as if person else ""

    def _open(self) -> Employer | None:
        found: Employer | None = self.session.employers.employer(self._chosen) if self._chosen else None
        return found

    def _save(self, employer: Employer, notice: str) -> bool:
        edit: Edit = self.session.employers.save_employer(employer)
        return self._run(edit, notice)
