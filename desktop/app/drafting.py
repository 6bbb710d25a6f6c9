"""What drafts for one job are made of, gathered from the open file: the comparison of words, and the rest."""

from __future__ import annotations

from collections.abc import Callable

from desktop.app.session import Session
from jobs.model import Job
from matching.drafts.kept import shown
from matching.drafts.making import make
from matching.drafts.material import Material, material
from matching.drafts.model import Draft, DraftKind
from matching.evidence import needs_as_tasks
from matching.model import Match, Profile
from matching.ranking import Library, rank
from matching.understanding import Understanding

Matches = tuple[Match, Match]  # with the job's tasks, and with its needs


def compare(
    job: Job, profile: Profile, understanding: Understanding, progress: Callable[[int, int], None]
) -> Matches:  # fmt: skip
    """Return what the person brings beside the job's tasks and beside its needs. Takes a moment: a chore."""
    progress(0, 2)
    tasks = rank(profile, Library((job,), understanding)).match(str(job.id))
    progress(1, 2)
    needs = needs_as_tasks(job)
    return tasks, rank(profile, Library((needs,), understanding)).match(str(job.id)) if needs.tasks else tasks


def profile_of(session: Session) -> Profile:
    """Return what the person in view brings and wants."""
    people, person_id = session.people, session.person_id
    return Profile(people.resources(person_id), people.preferences(person_id))


def letter_reader(session: Session, job: Job) -> str:
    """Return who reads a letter: whoever decides at the employer, or the first contact there is."""
    employer = session.employers.employer(job.employer_id)
    contacts = employer.contacts if employer else ()
    deciding = next((c for c in contacts if c.decides), contacts[0] if contacts else None)
    return deciding.name if deciding else ""


def material_of(session: Session, job: Job, matches: Matches) -> Material | None:
    """Return everything a draft may say of the person in view, or None where nobody is."""
    person = session.people.person(session.person_id) if session.person_id else None
    if person is None:
        return None
    return material(
        job, person, profile_of(session), session.people.stories(person.id), *matches, letter_reader(session, job),
        session.drafts.agreed(person.id), session.drafts.templates(),
    )  # fmt: skip


def draft_of(session: Session, kind: DraftKind, found: Material) -> Draft:
    """Return a draft as it stands now, with what was written by hand."""
    kept = session.drafts.draft(str(found.person.id), str(found.job.id), kind)
    return shown(kept, make(kind, found, kept.limit), found)
