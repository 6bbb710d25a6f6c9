"""What the rooms of Even keel share: the person and the agreement in view, and how the person is spoken of."""

from __future__ import annotations

from typing import Any

from desktop.presenters.undoing import UndoingPresenter
from desktop.words.adjustments import Voice
from supportplans.keel import SupportAgreement
from supportplans.which_agreement import meant


class AgreementRoom(UndoingPresenter):
    """A room about one agreement: the one chosen at Even keel, else the one that is meant."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self.person_id = ""
        self.subscribe(("plans", "people"))

    def show_person(self, person_id: str) -> None:
        """Show another person's record, with nothing left of the one before."""
        if person_id != self.person_id:
            self.forget()
        self.person_id = person_id
        self.reload()

    def come_into_view(self) -> None:
        """Show the agreement that is open at Even keel by now."""
        self.reload()

    def forget(self) -> None:
        """Let go of what was chosen for another person."""

    @property
    def agreement(self) -> SupportAgreement | None:
        """Return the agreement in view, or None where the person has none."""
        agreements = self.session.plans.agreements(self.person_id) if self.person_id else ()
        chosen = next((a for a in agreements if a.id == self.session.agreement_id), None)
        return chosen or meant(agreements)

    def voice(self, you: bool = False) -> Voice:
        """Return how the person is spoken of: by name, or as 'you' where the two read together."""
        person = self.session.people.person(self.person_id) if self.person_id else None
        return Voice(person.known_as if person else "the person", you)


def title_of(agreement: SupportAgreement) -> str:
    """Return what an agreement is about, in a few words."""
    return ", ".join(part for part in (agreement.job_title, agreement.employer) if part) or "An agreement"
