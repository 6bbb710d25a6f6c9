"""Contacts so far with or about the person in view, newest first; each can be put right or taken away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop.presenters.contact_forms import changed_form, entry_from
from desktop.presenters.contact_log import log_contact
from desktop.presenters.forms import Answers
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.contacts import said
from jobs.employers import Meeting
from supportplans.contacts import CHANNEL, ContactEntry
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One contact: its day, what it was, and the note that is private to the two."""

    id: str
    day: str
    said: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ContactListState:
    """Everything the page shows."""

    called: str = ""
    rows: tuple[ContactRow, ...] = ()
    notice: str = ""
    can_undo: bool = False


class ContactListPresenter(UndoingPresenter):
    """A contact with an employer goes with the talk it is: both are taken away, and brought back, as one."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: ContactListState = ContactListState()
        self._entries: dict[str, ContactEntry] = {}
        self.subscribe(("contacts", "people", "employers"))

    @property
    def state(self) -> ContactListState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's contacts."""
        self._state = ContactListState()
        self.reload()

    def reload(self) -> None:
        """Read the log again."""
        person_id, called = self.session.person_id, self.session.called
        found = self.session.contacts.contacts(person_id) if called else ()
        self._entries = {str(entry.id): entry for entry in found}
        rows = tuple(ContactRow(str(e.id), day(e.on), said(e, called), e.note) for e in found)
        self._set(replace(self._state, called=called, rows=rows))

    def add(self) -> None:
        """Ask about a contact, and write it down."""
        log_contact(self.session, self.prompts, False, self._say)

    def change(self, entry_id: str) -> None:
        """Ask what is to be different about a contact."""
        entry = self._entries.get(entry_id)
        if entry is None:
            return

        def keep(answers: Answers) -> None:
            kept = entry_from(answers, entry)
            edit = self.session.contacts.save(kept)
            if talk := self._talk(entry):
                edit = edit.then(
                    self.session.employers.save_meeting(replace(talk, on=kept.on, channel=CHANNEL[kept.way]))
                )
            self._run(edit, "Put right.")

        self.prompts.fill(changed_form(entry, self._state.called, self.session.today), keep)

    def remove(self, entry_id: str) -> None:
        """Take a contact away; with an employer, the talk with them goes too."""
        entry = self._entries.get(entry_id)
        if entry is None:
            return
        edit = self.session.contacts.remove(entry)
        if talk := self._talk(entry):
            edit = edit.then(self.session.employers.remove_meeting(talk))
        self._run(edit, f"Taken away: the contact of {day(entry.on)}.")

    def _talk(self, entry: ContactEntry) -> Meeting | None:
        """Return the talk with an employer that a contact goes with."""
        found: Meeting | None = self.session.employers.meeting(entry.meeting_id) if entry.meeting_id else None
        return found

    def _say(self, sentence: str) -> None:
        self._set(replace(self._state, notice=sentence, can_undo=True))
