"""Erasing a person: everything every package holds of them, at once and for good."""

from __future__ import annotations

from jobs.employer_store import EmployerStore
from matching.draft_store import DraftStore
from matching.hand_store import HandStore
from matching.match_store import MatchStore
from records.file import KeelFile
from records.store import PeopleStore
from supportplans.application_store import ApplicationStore
from supportplans.card_store import CardStore
from supportplans.contact_store import ContactStore
from supportplans.later_store import LaterStore
from supportplans.left_off_store import LeftOffStore
from supportplans.look_store import LookStore
from supportplans.meeting_store import MeetingStore
from supportplans.post_store import PostStore
from supportplans.review_store import ReviewStore
from supportplans.seen_store import SeenStore
from supportplans.store import PlanStore
from supportplans.telling_store import TellingStore
from supportplans.wording_kept_store import WordingKeptStore


def erase_person(file: KeelFile, person_id: str) -> None:
    """Take a person out of the file and out of its pages. Cannot be undone; undo forgets what came before, too.

    Raises ReadOnlyFile or NoSpace before anything has changed; where only the last step, writing the file anew, finds
    no room, the person is erased all the same.
    """
    db = file.db
    person = PeopleStore(db).person(person_id)
    edit = EmployerStore(db).forget_person(person_id, (person.name, person.known_as) if person else ())
    stores = (MeetingStore(db), PlanStore(db), TellingStore(db), ReviewStore(db), PostStore(db), ContactStore(db),
              LaterStore(db), LookStore(db), CardStore(db), WordingKeptStore(db), LeftOffStore(db),
              ApplicationStore(db), SeenStore(db), MatchStore(db), HandStore(db), DraftStore(db),
              PeopleStore(db))  # fmt: skip
    for store in stores:  # who depends on whom, first
        edit = edit.then(store.erase(person_id))
    file.history.record(edit, forgetting=True)  # earlier changes could bring pieces of the person back
    file.compact()
